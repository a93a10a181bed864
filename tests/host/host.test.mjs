// Native and Node say the same, byte by byte.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { checkBook, info, kinds } from '../../pkg/tools/node.js';
import { differential } from './differential.mjs';
import { native, root } from './native.mjs';

const run = (...args) => spawnSync(native, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });

const options = { stage: 'archive', today: '2026-11-23' };

for (const { name } of kinds()) {
  const book = `data/samples/${name}.csv`;
  // The books of the other kinds are made when they are needed.
  const isKept = existsSync(join(root, book));
  assert.ok(isKept || !['birth', 'marriage'].includes(name), book);

  test(`the sample book: ${name}`, { skip: !isKept && 'no file' }, () => {
    const of = run('check', '--quiet', '--stage', 'archive', '--as-of', options.today, '--format', 'jsonl', book);
    const { lines, summary } = checkBook('auto', readFileSync(join(root, book)), options);
    assert.equal(of.status, summary.findings.error > 0 ? 1 : 0);
    assert.ok(summary.rows >= 500);
    assert.deepEqual(summary.kinds, { [name]: summary.rows });
    assert.equal(of.stdout, lines);
  });

  for (const stage of ['draft', 'submit', 'archive']) {
    test(`10000 generated records: ${name}, ${stage}`, async () => {
      assert.match(await differential(name, 10_000, 7, stage), /^[0-9a-f]{64}$/);
    });
  }
}

test('both hold the same rules', () => {
  assert.match(run('--version').stdout, new RegExp(info().version.replaceAll('.', '\\.')));
});
