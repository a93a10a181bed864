// The package in Chromium: generated records have the native digest, and a policy that forbids WebAssembly is named.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { test as plain } from '@playwright/test';

import { differential } from '../host/differential.mjs';

const generator = readFileSync(join(import.meta.dirname, '..', 'host', 'generate.mjs'));
const RECORDS = 5000;
const SEED = 11;

const test = plain.extend({
  /** Opens empty pages of the site's origin. */
  empty: async ({ context, baseURL }, use) => {
    await use(async (headers = {}) => {
      const opened = await context.newPage();
      const give = (name, contentType, body, more) =>
        opened.route(`${baseURL}/${name}`, (route) => route.fulfill({ contentType, body, headers: more }));
      await give('empty', 'text/html', '<!doctype html><title>empty</title>', headers);
      await give('generate.mjs', 'text/javascript', generator);
      await opened.goto('/empty');
      return opened;
    });
  },
});

for (const entry of ['web.js', 'inline.js', 'tools/web.js', 'tools/inline.js']) {
  test(`${RECORDS} generated records of each kind through ${entry} have the native digest`, async ({ empty, baseURL }) => {
    const digests = await (await empty()).evaluate(
      async ({ address, generator, count, seed }) => {
        const { checkReport, fields, kinds } = await import(address);
        const { records } = await import(generator);
        const options = { stage: 'archive', today: '2026-11-23', full: false };
        const digests = {};
        for (const { name } of kinds()) {
          const next = records(seed, fields(name));
          let all = '';
          for (let i = 0; i < count; i += 1) all += checkReport(name, next(), options);
          const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(all));
          digests[name] = Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
        }
        return digests;
      },
      { address: `${baseURL}/pkg/${entry}`, generator: `${baseURL}/generate.mjs`, count: RECORDS, seed: SEED },
    );
    assert.ok(Object.keys(digests).length > 1);
    for (const [name, digest] of Object.entries(digests)) assert.equal(digest, await differential(name, RECORDS, SEED), name);
  });
}

test('a policy without wasm-unsafe-eval is named in the error', async ({ empty, baseURL }) => {
  const strict = await empty({ 'Content-Security-Policy': "default-src 'none'; connect-src 'self'; script-src 'self'" });
  const codes = await strict.evaluate(async (address) => {
    const web = await import(`${address}/web.js`).then(() => 'loaded', ({ code }) => code);
    const inline = await import(`${address}/inline.js`);
    try {
      inline.check('birth', {});
      return [web, 'checked'];
    } catch ({ code, message }) {
      return [web, code, message];
    }
  }, `${baseURL}/pkg`);
  assert.deepEqual(codes.slice(0, 2), ['ERR_HOTICH_WASM', 'ERR_HOTICH_WASM']);
  assert.match(codes[2], /'wasm-unsafe-eval'/);
});

test('where the file is missing or another page stands in its place, the module comes from the JavaScript', async ({ empty, baseURL }) => {
  for (const [status, contentType, body] of [
    [404, 'text/plain', 'not found'],
    [200, 'text/html', '<!doctype html><title>the one page</title>'],
    [200, 'application/wasm', 'not wasm'],
  ]) {
    const opened = await empty();
    let asked = 0;
    await opened.route(`${baseURL}/pkg/dist/hotich.wasm`, (route) => {
      asked += 1;
      return route.fulfill({ status, contentType, body });
    });
    const version = await opened.evaluate(async (address) => (await import(address)).version(), `${baseURL}/pkg/web.js`);
    assert.match(version, /^\d+\.\d+\.\d+$/);
    assert.equal(asked, 1);
  }
});
