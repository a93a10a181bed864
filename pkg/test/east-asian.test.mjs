// The table by which what encodings of East Asia misread is restored, in its ways in. Its readings themselves are vectors.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import * as hotich from 'hotich/tools';
import * as inline from 'hotich/tools/inline';

const file = () => readFileSync(new URL('../dist/east-asian.bin', import.meta.url));
const misread = 'Nguy峄卬 Th煤y';
const steps = ({ changes }) => changes.map(({ step }) => step);

test('without the table the letters are told, with it the name is restored', async () => {
  assert.deepEqual([inline.normalizeName(misread).likely, steps(inline.normalizeName(misread))], [null, ['other-script', 'other-script']]);
  await assert.rejects(inline.loadEastAsian(), { code: 'ERR_HOTICH_EAST_ASIAN' });
  for (const wrong of [file().subarray(1), file().subarray(0, 100), new Uint8Array(), '<!doctype html>', new Response('', { status: 404 })]) {
    await assert.rejects(inline.loadEastAsian(wrong), { name: 'HotichError', code: 'ERR_HOTICH_EAST_ASIAN' });
  }
  await inline.loadEastAsian(new Response(file()));
  assert.deepEqual([inline.normalizeName(misread).likely, steps(inline.normalizeName(misread))], ['Nguyễn Thúy', ['mojibake']]);
});

test('in Node the table comes by itself, for many names, too', async () => {
  const names = ['Lê An', misread, '王小明', 'Ðỗ Bình'];
  assert.deepEqual(hotich.normalizeNames(names, { accept: 'likely' }), ['Lê An', 'Nguyễn Thúy', '王小明', 'Đỗ Bình']);
  assert.deepEqual(hotich.normalizeNames(names), ['Lê An', misread, '王小明', 'Đỗ Bình']);
  assert.deepEqual(hotich.normalizeNames(['Lê\nAn', misread], { accept: 'likely' })[1], 'Nguyễn Thúy');
  await hotich.loadEastAsian();
});
