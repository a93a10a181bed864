// `node tests/host/differential.mjs [--records N] [--seed N]`: checks the same generated records natively and through
// WebAssembly, once as lines of JSON and once as objects, and compares every byte. The records are of every kind, and
// submissions of linked procedures (`linked`), as many of each.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { checkLinkedReport, checkReport, fields, kinds } from '../../pkg/tools/node.js';
import { records } from './generate.mjs';
import { native, root } from './native.mjs';

const BATCH = 20_000;
const TODAY = '2026-11-23';

/** Reports of the native command on lines of JSON, without what it adds about the row. */
async function nativeReports(kind, lines, stage) {
  const args = ['check', '--quiet', '--kind', kind, '--stage', stage, '--as-of', TODAY, '--input', 'jsonl', '--format', 'jsonl', '-'];
  const child = spawn(native, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.on('error', () => {});
  child.stdin.end(`${lines.join('\n')}\n`);
  const out = [];
  for await (const line of createInterface({ input: child.stdout, crlfDelay: Infinity })) {
    out.push(line.replace(/^\{("file":"[^"]*",)?("row":\d+,)?"line":\d+,("sheetRow":\d+,)?/, '{'));
  }
  return out;
}

/** Procedures, and the kinds of the records that their submissions hold. */
const LINKED = { birth_residence_insurance: ['birth', 'marriage'], death_residence_benefits: ['death'] };

/** A function from nothing to the next submission; some do not tell their procedure. */
function submissions(seed) {
  const each = Object.entries(LINKED).map(([procedure, holds]) => {
    const lines = readFileSync(join(root, 'src', 'linked', `${procedure}.tsv`), 'utf8').trimEnd().split('\n');
    const own = lines.map((line) => ({ path: line.split('\t')[0], value: 'text' }));
    const of = holds.flatMap((kind) => fields(kind).map((field) => ({ ...field, path: `${kind}.${field.path}` })));
    const next = records(seed, [...of, ...own]);
    let count = 0;
    return () => ({ ...next(), ...(count++ % 8 > 0 && { procedure }) });
  });
  let count = 0;
  return () => each[count++ % each.length]();
}

/** Runs over `count` records of a kind; the digest of all reports, or throws at the first that differs. */
export async function differential(kind, count, seed = 1, stage = 'archive') {
  const options = { today: TODAY, stage, full: false };
  const isLinked = kind === 'linked';
  const next = isLinked ? submissions(seed) : records(seed, fields(kind));
  const digest = createHash('sha256');
  for (let done = 0; done < count; done += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, count - done) }, next);
    const of = await nativeReports(kind, batch.map((record) => JSON.stringify(record)), stage);
    if (of.length !== batch.length) throw new Error(`${batch.length} records in, ${of.length} reports out`);
    batch.forEach((record, index) => {
      const here = isLinked ? checkLinkedReport(record, options) : checkReport(kind, record, options);
      digest.update(here);
      if (here !== of[index]) {
        throw new Error(`${kind} ${done + index} of seed ${seed}: ${JSON.stringify(record)}\nnative ${of[index]}\nwasm   ${here}`);
      }
    });
  }
  return digest.digest('hex');
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const value = (name, otherwise) => {
    const at = process.argv.indexOf(name);
    return at < 0 ? otherwise : Number(process.argv[at + 1]);
  };
  const count = value('--records', 1_000_000);
  const start = performance.now();
  const of = [...kinds().map(({ name }) => name), 'linked'];
  for (const name of of) {
    const share = Math.ceil(count / of.length);
    console.log(`${share} records of ${name}, native and WebAssembly equal, sha256 ${await differential(name, share, value('--seed', 1))}`);
  }
  console.log(`${((performance.now() - start) / 1000).toFixed(0)} s`);
}
