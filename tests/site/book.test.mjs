// The sample books in Chromium: the same bytes as natively, through each entry that browsers use. The books tell their kind.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';

import { native, root } from '../host/native.mjs';
import { test, TODAY } from './browser.mjs';

const books = ['data/samples/birth.csv', 'data/samples/marriage.csv'];

/** Runs in the page: the book in pieces through an entry of the package. */
async function checked({ entry, address, options }) {
  const { init, openBook } = await import(entry);
  await init?.();
  const open = openBook('auto', options);
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  let lines = '';
  for (let at = 0; at < bytes.length; at += 10_000) lines += open.push(bytes.subarray(at, at + 10_000));
  return lines + open.finish().lines;
}

for (const entry of ['/pkg/tools/web.js', '/pkg/tools/inline.js']) {
  for (const book of books) {
    test(`${book} by ${entry}`, async ({ open, baseURL }) => {
      const args = ['check', '--quiet', '--stage', 'archive', '--as-of', TODAY, '--format', 'jsonl', book];
      const of = spawnSync(native, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
      const page = await open();
      const options = { stage: 'archive', today: TODAY };
      const lines = await page.evaluate(checked, { entry: baseURL + entry, address: `${baseURL}/${book}`, options });
      assert.ok(lines.split('\n').length > 500);
      assert.equal(lines, of.stdout);
    });
  }
}
