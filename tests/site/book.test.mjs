// The sample book in Chromium: the same bytes as natively, through each entry that browsers use.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

import { open, TODAY } from './browser.mjs';

const book = 'data/samples/birth.csv';

/** Runs in the page: the book in pieces through an entry of the package. */
async function checked({ entry, address, options }) {
  const { openBook } = await import(entry);
  const open = openBook('birth', options);
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  let lines = '';
  for (let at = 0; at < bytes.length; at += 10_000) lines += open.push(bytes.subarray(at, at + 10_000));
  return lines + open.finish().lines;
}

for (const entry of ['/pkg/web.js', '/pkg/inline.js']) {
  test(`the sample book by ${entry}`, async () => {
    const args = ['check', '--quiet', '--stage', 'archive', '--as-of', TODAY, '--format', 'jsonl', book];
    const native = spawnSync(process.env.HOTICH_NATIVE, args, {
      cwd: process.env.HOTICH_ROOT,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    const form = await open();
    const base = process.env.HOTICH_BASE_URL;
    const options = { stage: 'archive', today: TODAY };
    const lines = await form.page.evaluate(checked, { entry: base + entry, address: `${base}/${book}`, options });
    assert.ok(lines.split('\n').length > 500);
    assert.equal(lines, native.stdout);
    await form.close();
  });
}
