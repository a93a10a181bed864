// The server hands out the site as a browser needs it.

import assert from 'node:assert/strict';
import { test } from 'node:test';

const base = process.env.HOTICH_BASE_URL;

test('the first page is HTML in Vietnamese', async () => {
  const response = await fetch(`${base}/`);
  assert.equal(response.status, 200);
  assert.match(response.headers.get('content-type'), /^text\/html; charset=utf-8/);
  assert.match(await response.text(), /<html lang="vi"/);
});

test('modules and the Wasm file have their types', async () => {
  for (const [path, type] of [['/pkg/dist/hotich_wasm.js', 'text/javascript'], ['/pkg/dist/hotich.wasm', 'application/wasm']]) {
    const response = await fetch(base + path);
    assert.equal(response.status, 200, path);
    assert.ok(response.headers.get('content-type').startsWith(type), path);
  }
});
