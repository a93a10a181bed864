// Names a second through the package, all in one call, beside what JavaScript has for texts. Prints JSON.
import { performance } from 'node:perf_hooks';

import { api } from './peers.mjs';
import { records } from './records.mjs';

const COUNT = 500_000;
const { candidates } = records();
const known = candidates.flatMap(({ child, mother, father }) => [child?.name, mother?.name, father?.name]).filter(Boolean);
const names = Array.from({ length: COUNT }, (_, at) => known[at % known.length]);
const { normalizeNames } = await api('./tools');

/** The best of five rounds. */
function rate(work) {
  let best = 0;
  for (let round = 0; round < 5; round += 1) {
    const start = performance.now();
    if (work(names).length !== COUNT) throw new Error('a name is missing');
    best = Math.max(best, (COUNT / (performance.now() - start)) * 1000);
  }
  return best;
}

const capitals = names.map((name) => name.toUpperCase());
const composed = (list) => list.map((name) => name.normalize('NFC').trim().replace(/\s+/g, ' '));
console.log(
  JSON.stringify({
    'normal names, one call': { hotich: rate(() => normalizeNames(names)), 'String.normalize and spaces': rate(() => composed(names)) },
    'names in capitals, one call': { hotich: rate(() => normalizeNames(capitals)), 'String.normalize and spaces': rate(() => composed(capitals)) },
  }),
);
