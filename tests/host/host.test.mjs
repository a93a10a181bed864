// Native and Node say the same, byte by byte.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { checkBook, findDuplicates, info, kinds, normalizeName } from '../../pkg/tools/node.js';
import { compareScores } from './dedupe.mjs';
import { differential } from './differential.mjs';
import { random } from './generate.mjs';
import { native, root } from './native.mjs';

const run = (...args) => spawnSync(native, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });

/** Generated records of each kind and stage; `cargo xtask differential` takes a million. */
const RECORDS = 2000;

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
    test(`${RECORDS} generated records: ${name}, ${stage}`, async () => {
      assert.match(await differential(name, RECORDS, 7, stage), /^[0-9a-f]{64}$/);
    });
  }
}

for (const stage of ['draft', 'submit']) {
  test(`${RECORDS} generated submissions of linked procedures, ${stage}`, async () => {
    assert.match(await differential('linked', RECORDS, 7, stage), /^[0-9a-f]{64}$/);
  });
}

test('20000 pairs have the same scores', () => {
  const { compared, seen } = compareScores(findDuplicates, 20_000, 3);
  assert.ok(compared >= 20_000, `${compared}`);
  // Every level that there is comes up.
  const levels = [...readFileSync(join(root, 'src', 'compare', 'level.rs'), 'utf8').matchAll(/^    [A-Z]\w+ "([a-z-]+)" "/gm)].map((found) => found[1]);
  assert.ok(levels.length > 30);
  assert.deepEqual(levels.filter((level) => !seen.has(level)), []);
});

test('both hold the same rules', () => {
  assert.match(run('--version').stdout, new RegExp(info().version.replaceAll('.', '\\.')));
});

test('names that encodings of East Asia misread, whole and damaged', () => {
  const names = ['Nguyễn Thúy Hằng', 'Trần Thị Ngọc Ánh', 'Đặng Hữu Phước', 'Lê Hồng Sơn', 'Y Ñŭng Knul', '王小明 An', 'Nguyeãn Vaên Ñöùc'];
  const next = random(7);
  const lines = Array.from({ length: 1500 }, (_, at) => {
    const name = names[next(names.length)];
    // Letters of Latin-1 stand for the bytes of an encoding of before.
    const bytes = at % 2 ? Buffer.from(name) : Buffer.from(name, 'latin1');
    for (let odd = next(3); odd > 0; odd--) bytes[next(bytes.length)] = next(3) > 0 ? 0x80 + next(0x80) : 0x20 + next(0x5f);
    const page = ['gbk', 'big5', 'shift_jis', 'euc-kr'][next(4)];
    return new TextDecoder(page).decode(bytes).replaceAll(/[\0-\x1f\x7f-\x9f\ufeff]/g, '?');
  });
  const of = spawnSync(native, ['normalize', 'name', '--format', 'jsonl'], { input: lines.join('\n'), encoding: 'utf8', maxBuffer: 1 << 28 });
  const found = of.stdout.trimEnd().split('\n').map((line) => JSON.parse(line));
  assert.deepEqual(found, lines.map((line) => normalizeName(line)));
  assert.ok(found.filter(({ changes }) => changes.some(({ step }) => step === 'mojibake')).length > 180);
});
