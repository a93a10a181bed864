// The site comes as a browser needs it.
import assert from 'node:assert/strict';

import { test } from '@playwright/test';

test('the first page is HTML in Vietnamese', async ({ request }) => {
  const response = await request.get('/');
  assert.equal(response.status(), 200);
  assert.match(response.headers()['content-type'], /^text\/html; ?charset=utf-8/);
  assert.match(await response.text(), /<html lang="vi"/);
});

test('modules and the Wasm file have their types', async ({ request }) => {
  for (const [path, type] of [['/pkg/dist/hotich.js', 'text/javascript'], ['/pkg/dist/hotich.wasm', 'application/wasm']]) {
    const response = await request.get(path);
    assert.equal(response.status(), 200, path);
    assert.ok(response.headers()['content-type'].startsWith(type), path);
  }
});
