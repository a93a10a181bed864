// The package in Chromium: generated records have the native digest, and a policy that forbids WebAssembly is named.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { test as plain } from '@playwright/test';

import { births } from '../host/births.mjs';
import { blocks, nativeScores, rowsFor } from '../host/dedupe.mjs';
import { differential } from '../host/differential.mjs';

const host = (name) => readFileSync(join(import.meta.dirname, '..', 'host', name));
/** Pairs that are compared; a million for the long run. */
const PAIRS = Number(process.env.HOTICH_PAIRS ?? 20_000);
const RECORDS = 2000;
const SEED = 11;

const test = plain.extend({
  /** Opens empty pages of the site's origin. */
  empty: async ({ context, baseURL }, use) => {
    await use(async (headers = {}) => {
      const opened = await context.newPage();
      const give = (name, contentType, body, more) =>
        opened.route(`${baseURL}/${name}`, (route) => route.fulfill({ contentType, body, headers: more }));
      await give('empty', 'text/html', '<!doctype html><title>empty</title>', headers);
      for (const name of ['generate.mjs', 'births.mjs', 'scores.mjs']) await give(name, 'text/javascript', host(name));
      await opened.goto('/empty');
      return opened;
    });
  },
});

// What stands in the JavaScript is the file itself (the test below): fewer records show that it starts and is called alike.
for (const [entry, count] of [['web.js', RECORDS], ['inline.js', RECORDS / 10], ['tools/web.js', RECORDS], ['tools/inline.js', RECORDS / 10]]) {
  test(`${count} generated records of each kind through ${entry} have the native digest`, async ({ empty, baseURL }) => {
    // Twelve kinds, here and natively; another test may run beside.
    test.setTimeout(240_000);
    const digests = await (await empty()).evaluate(
      async ({ address, generator, count, seed }) => {
        const { checkReport, fields, init, kinds } = await import(address);
        await init?.();
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
      { address: `${baseURL}/pkg/${entry}`, generator: `${baseURL}/generate.mjs`, count, seed: SEED },
    );
    assert.ok(Object.keys(digests).length > 1);
    for (const [name, digest] of Object.entries(digests)) assert.equal(digest, await differential(name, count, SEED), name);
  });
}

for (const module of ['hotich', 'tools']) {
  test(`the JavaScript of ${module} holds the bytes of its file`, async () => {
    const pkg = join(import.meta.dirname, '..', '..', 'pkg');
    const [{ bytes }, { default: base64 }] = await Promise.all([import(join(pkg, 'bytes.js')), import(join(pkg, 'dist', `${module}.wasm.js`))]);
    assert.ok(Buffer.from(bytes(base64)).equals(readFileSync(join(pkg, 'dist', `${module}.wasm`))));
  });
}

test(`scores of ${PAIRS} pairs have the native digests`, async ({ empty, baseURL }) => {
  test.setTimeout(240_000 + PAIRS / 2);
  const count = rowsFor(PAIRS);
  const { weights, pairs } = nativeScores(births(SEED, count));
  assert.ok(pairs.length > 100 * PAIRS);
  // The header, and which rows: what they are is for the page to say.
  const which = pairs.replace(/^(\d+,\d+),.*$/gm, '$1');
  const page = await empty();
  await page.route(`${baseURL}/pairs.csv`, (route) => route.fulfill({ contentType: 'text/csv', body: which }));
  const digests = await page.evaluate(
    async ({ origin, count, seed, weights }) => {
      const { findDuplicates, init, loadCommunes } = await import(`${origin}/pkg/tools/web.js`);
      await init();
      await loadCommunes();
      const { births } = await import(`${origin}/births.mjs`);
      const { BLOCK, scores } = await import(`${origin}/scores.mjs`);
      const pairs = await (await fetch(`${origin}/pairs.csv`)).text();
      const [sums, block] = [[], []];
      const end = () => sums.push(crypto.subtle.digest('SHA-256', new TextEncoder().encode(block.splice(0).join('\n'))));
      scores(findDuplicates, births(seed, count), pairs, weights, (line) => {
        if (block.push(line) === BLOCK) end();
      });
      if (block.length > 0) end();
      const hex = (sum) => Array.from(new Uint8Array(sum), (byte) => byte.toString(16).padStart(2, '0')).join('');
      return (await Promise.all(sums)).map(hex);
    },
    { origin: baseURL, count, seed: SEED, weights },
  );
  assert.deepEqual(digests, blocks(pairs));
});

test('a policy without wasm-unsafe-eval is named in the error', async ({ empty, baseURL }) => {
  const strict = await empty({ 'Content-Security-Policy': "default-src 'none'; connect-src 'self'; script-src 'self'" });
  const codes = await strict.evaluate(async (address) => {
    const web = await import(`${address}/web.js`).then(({ init }) => init()).then(() => 'started', ({ code }) => code);
    const inline = await import(`${address}/inline.js`);
    const script = await import(`${address}/script.js`);
    const { kind } = script.check('birth', {});
    try {
      inline.check('birth', {});
      return [web, 'checked'];
    } catch ({ code, message }) {
      return [web, code, message, kind];
    }
  }, `${baseURL}/pkg`);
  assert.deepEqual(codes.slice(0, 2), ['ERR_HOTICH_WASM', 'ERR_HOTICH_WASM']);
  assert.match(codes[2], /'wasm-unsafe-eval'/);
  assert.equal(codes[3], 'birth', 'the module as JavaScript needs no permission');
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
    const version = await opened.evaluate(async (address) => {
      const hotich = await import(address);
      await Promise.all([hotich.init(), hotich.init()]);
      return hotich.version();
    }, `${baseURL}/pkg/web.js`);
    assert.match(version, /^\d+\.\d+\.\d+$/);
    assert.equal(asked, 1);
  }
});
