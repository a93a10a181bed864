// `node tests/host/dedupe.mjs [--pairs N] [--seed N]`: compares pairs of generated births natively, on one thread and on three, and
// through WebAssembly, and holds class, weight, level and weight of each field beside each other. All by weights that the command
// has learned from the book. `HOTICH_NATIVE=target/hosts/hotich` names a command that is built for speed.
// In Chromium: `HOTICH_PAIRS=1000000 npm run test:site -- --grep scores`.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { births } from './births.mjs';
import { native } from './native.mjs';
import { BLOCK, pairsOf, scores } from './scores.mjs';

/** Rows for so many pairs, about: pairs grow faster than rows. */
export const rowsFor = (pairs) => Math.ceil(ROWS * (pairs / 20_000) ** 0.57);

/** Rows that share keys in 20,000 pairs, about. */
const ROWS = 13_400;

/** Runs the command on a book; its pairs, as text. */
export function nativeScores(rows) {
  const folder = mkdtempSync(join(tmpdir(), 'hotich-scores-'));
  const file = (name) => join(folder, name);
  const run = (...args) => {
    const ran = spawnSync(native, ['dedupe', '--quiet', file('book.jsonl'), '--kind', 'birth', ...args], { encoding: 'utf8' });
    if (ran.status !== 0) throw new Error(ran.stderr);
  };
  try {
    writeFileSync(file('book.jsonl'), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    run('--learn', file('learned.toml'));
    // Of single records nothing is counted; the sum is of the file as it was written.
    const weights = readFileSync(file('learned.toml'), 'utf8').replace(/^checksum.*\n/, '').replace(/^names-of-book = 1/m, 'names-of-book = 0');
    writeFileSync(file('weights.toml'), weights);
    const texts = ['1', '3'].map((threads) => {
      run('--weights', file('weights.toml'), '--all', '--threads', threads, '--pairs', file('pairs.csv'));
      return readFileSync(file('pairs.csv'), 'utf8');
    });
    if (texts[0] !== texts[1]) throw new Error('one thread and three say something else');
    return { weights, pairs: texts[0] };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The digest of each block of lines. */
export function blocks(text) {
  const [digests, block] = [[], []];
  const end = () => digests.push(createHash('sha256').update(block.splice(0).join('\n')).digest('hex'));
  for (const line of pairsOf(text)) {
    block.push(line);
    if (block.length === BLOCK) end();
  }
  if (block.length > 0) end();
  return digests;
}

/** Compares about so many pairs here and natively: how many they are, and what was seen of classes and levels. */
export function compareScores(findDuplicates, count, seed) {
  const rows = births(seed, rowsFor(count));
  const { weights, pairs } = nativeScores(rows);
  const seen = new Set();
  let compared = 0;
  scores(findDuplicates, rows, pairs, weights, (here, line) => {
    if (here !== line) throw new Error(`native ${line}\nwasm   ${here}`);
    here.split(',').filter((cell) => /^[a-z]/.test(cell)).forEach((cell) => seen.add(cell));
    compared += 1;
  });
  return { compared, seen, digest: createHash('sha256').update(blocks(pairs).join('\n')).digest('hex') };
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const value = (name, otherwise) => {
    const at = process.argv.indexOf(name);
    return at < 0 ? otherwise : Number(process.argv[at + 1]);
  };
  const { findDuplicates } = await import('../../pkg/tools/node.js');
  const start = performance.now();
  const { compared, seen, digest } = compareScores(findDuplicates, value('--pairs', 1_000_000), value('--seed', 1));
  const time = ((performance.now() - start) / 1000).toFixed(0);
  console.log(`${compared} pairs, native on 1 and 3 threads and Node equal, ${seen.size} classes and levels, sha256 ${digest}, ${time} s`);
}
