// Firefox, driven by what it speaks itself (WebDriver BiDi): pages under policies, and the conformance suite.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';

import { isForForms, reportsIn, vectors } from '../../../tests/host/suite.mjs';
import { TOLD, here, modules, scratch, serve } from './tools.mjs';

/** Firefox, where it is installed. */
function find() {
  for (const name of ['firefox-esr', 'firefox']) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8' }).trim();
    } catch {
      // Under another name, or not there.
    }
  }
  return undefined;
}

const executablePath = find();
const skip = executablePath === undefined && 'no Firefox here';
const browser = skip ? undefined : await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
after(() => browser?.close());

/** What a page tells of itself. */
async function told(folder, headers) {
  const server = await serve(folder, headers);
  const page = await browser.newPage();
  try {
    await page.goto(`${server.url}/`);
    await page.waitForFunction(() => document.body.dataset.told !== undefined, { timeout: 120_000 });
    return await page.evaluate(() => document.body.dataset.told);
  } finally {
    await page.close();
    server.close();
  }
}

const policy = (script) => ({ 'content-security-policy': `default-src 'none'; connect-src 'self'; script-src ${script}` });

test('Firefox: pages under a policy', { skip }, async () => {
  const place = (...name) => join(scratch, 'firefox', ...name);
  for (const entry of ['default', 'web', 'js']) {
    const entryPoints = [join(here, 'apps', 'web', `${entry}.mjs`)];
    await build({ entryPoints, bundle: true, outfile: place(entry, 'main.js'), format: 'esm', target: 'es2022', logLevel: 'error' });
  }
  mkdirSync(place('web', 'dist'), { recursive: true });
  copyFileSync(join(modules, 'hotich', 'dist', 'hotich.wasm'), place('web', 'dist', 'hotich.wasm'));
  for (const entry of ['default', 'web', 'js']) {
    assert.equal(await told(place(entry)), TOLD);
    assert.equal(await told(place(entry), policy("'self' 'wasm-unsafe-eval'")), TOLD);
  }
  assert.equal(await told(place('js'), policy("'self'")), TOLD);
  assert.match(await told(place('default'), policy("'self'")), /^ERR_HOTICH_WASM .*'wasm-unsafe-eval'/);
});

test('Firefox: the conformance suite has the same reports as in Node', { skip }, async () => {
  const folder = join(scratch, 'firefox', 'suite');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const all = vectors();
  const communes = readFileSync(join(modules, 'hotich', 'dist', 'communes.bin'));
  symlinkSync(join(modules, 'hotich'), join(folder, 'hotich'));
  for (const [module, own] of [['', all.filter(isForForms)], ['tools/', all]]) {
    writeFileSync(join(folder, 'vectors.json'), JSON.stringify(own));
    const expected = await reportsIn({ entry: join(modules, 'hotich', module, 'node.js'), vectors: own, communes });
    for (const entry of ['web', 'script']) {
      writeFileSync(
        join(folder, 'main.js'),
        `const reportsIn = ${reportsIn};
        const [vectors, communes] = [await (await fetch('/vectors.json')).json(), await (await fetch('/hotich/dist/communes.bin')).arrayBuffer()];
        const reports = await reportsIn({ entry: '/hotich/${module}${entry}.js', vectors, communes });
        document.body.dataset.told = JSON.stringify(reports);`,
      );
      const reports = JSON.parse(await told(folder));
      assert.equal(reports.length, own.length);
      assert.deepEqual(own.filter((_, at) => reports[at] !== expected[at]).map(({ id }) => id), []);
    }
  }
});
