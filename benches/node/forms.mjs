// Checks a second of JavaScript objects, one after the other, as a server does. Prints JSON.
import { performance } from 'node:perf_hooks';

import { FULL, load, peers } from './peers.mjs';
import { records } from './records.mjs';

const SECONDS = 1.5;
const { fields, candidates, spoilt } = records();
const checks = {};
for (const who of ['hotich', FULL, ...peers]) checks[who] = await load(who, () => fields);

// What is valid to all of them is measured, and the same records with five fields spoilt.
const valid = candidates.filter((record) => Object.values(checks).every((check) => check(record)));
const invalid = valid.map(spoilt);
for (const [who, check] of Object.entries(checks)) {
  if (valid.length === 0 || invalid.some((record) => check(record))) {
    console.error(`${who} does not tell valid records from invalid ones`);
    process.exit(1);
  }
}

/** Rounds over all records for a while; the best of three, for others also use the machine. */
function rate(check, list) {
  let best = 0;
  for (let round = 0; round < 3; round += 1) {
    let count = 0;
    const start = performance.now();
    let spent = 0;
    while (spent < (SECONDS * 1000) / 3) {
      for (const record of list) check(record);
      count += list.length;
      spent = performance.now() - start;
    }
    best = Math.max(best, (count / spent) * 1000);
  }
  return best;
}

const rates = {};
for (const [what, list] of [['valid', valid], ['invalid in five fields', invalid]]) {
  rates[what] = {};
  for (const [who, check] of Object.entries(checks)) {
    rate(check, list.slice(0, 200));
    rates[what][who] = rate(check, list);
  }
}
console.log(JSON.stringify({ fields: Object.values(valid[0]).flatMap(Object.values).length, rates }));
