// Modules that a program brings: what is none of the entry says why, and nothing is broken by it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';

import * as hotich from 'hotich';
import * as slim from 'hotich/slim';
import * as toolsSlim from 'hotich/tools/slim';

const require = createRequire(import.meta.url);
const module = (name) => readFileSync(require.resolve(`hotich/${name}.wasm`));
const record = { child: { birthDate: '31/02/2026' } };
const options = { today: '2026-11-23', stage: 'draft' };
const refused = { name: 'HotichError', code: 'ERR_HOTICH_INIT' };
const page = () => new Response('<html>', { headers: { 'content-type': 'text/html' } });
const nothing = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

test('what is no module of the entry is refused by its cause, and the right one works then', async () => {
  for (const [wrong, why] of [
    [module('tools'), /tools_bg/],
    [new WebAssembly.Module(module('tools')), /tools_bg/],
    [nothing, /not the module of this entry/],
    [page(), /magic|3c 68 74 6d/],
    [new Response('<html>', { headers: { 'content-type': 'application/wasm' } }), /not the module of this entry/],
    [new Response('', { status: 404 }), /status 404/],
    [Uint8Array.of(1, 2, 3), /not the module of this entry/],
    ['http://127.0.0.1:1/hotich.wasm', /fetch failed/],
    [undefined, /not the module of this entry/],
  ]) {
    await assert.rejects(slim.init(wrong), { ...refused, message: why });
    assert.throws(() => slim.check('birth', record, options), refused);
  }
  for (const wrong of [module('tools'), nothing, Uint8Array.of(1, 2, 3), undefined]) {
    assert.throws(() => slim.initSync(wrong), refused);
  }
  // The instance is one for all entries.
  assert.equal(hotich.check('birth', record, options).findings.length, 1);
  await slim.init(module('hotich'));
  assert.equal(slim.checkReport('birth', record, options), hotich.checkReport('birth', record, options));
});

test('the module of forms is none of the tools', async () => {
  await assert.rejects(toolsSlim.init(module('hotich')), { ...refused, message: /hotich_bg/ });
  toolsSlim.initSync(module('tools'));
  assert.equal(toolsSlim.parseDate('5/3/1968').output, '1968-03-05');
});

test('a page that forbids WebAssembly is told so', async (t) => {
  const { compile, Module } = WebAssembly;
  t.after(() => Object.assign(WebAssembly, { compile, Module }));
  const forbid = () => {
    throw new WebAssembly.CompileError('Wasm code generation disallowed by embedder');
  };
  Object.assign(WebAssembly, { compile: async () => forbid(), Module: function Module() { forbid(); } });
  const { starter } = await import('../fetched.js');
  const { init } = starter();
  await assert.rejects(init(nothing), { name: 'HotichError', code: 'ERR_HOTICH_WASM' });
});

test('errors of what is required are instances of what is imported', () => {
  const required = require('hotich');
  for (const [{ check }, { HotichError }] of [[required, hotich], [hotich, required]]) {
    assert.throws(() => check('wedding', {}), (why) => why instanceof HotichError && why instanceof TypeError);
  }
  for (const other of [new TypeError('x'), undefined, null, 'HotichError']) assert.ok(!(other instanceof hotich.HotichError));
});
