// Values by themselves: the vectors of tests/values, for every host of JavaScript.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { root } from './native.mjs';

const folder = join(root, 'tests', 'values');

/** Every vector of every file, each with its day. */
export function values() {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
    .flatMap(({ today, vectors }) => vectors.map((vector) => ({ ...vector, today })));
}

/** The descriptions of a host. Runs in the host itself and is sent to browsers as text, so it uses its arguments alone. */
export async function describedIn({ entry, values }) {
  const { init, parseDate, lunar, parseId, parsePlace, normalizeName, loadCommunes, loadEastAsian } = await import(entry);
  await init?.();
  await Promise.all([loadCommunes(), loadEastAsian()]);
  return values.map(({ text, type, today, asOf }) => {
    if (type === 'date') return parseDate(text, { today });
    if (type === 'lunar') return lunar(text);
    if (type === 'place') return parsePlace(text, asOf ? { asOf } : {});
    if (type === 'name') return normalizeName(text);
    return parseId(text, type, { today });
  });
}

/** Holds the descriptions of a host against what is expected. */
export function judgeValues(all, found) {
  assert.ok(all.length >= 150);
  assert.equal(found.length, all.length);
  all.forEach(({ text, expect }, index) => {
    for (const [member, value] of Object.entries(expect)) {
      // What a description leaves out is null, as the native test reads it.
      if (member !== 'offered') assert.deepEqual(found[index][member] ?? null, value, `${text}: ${member}`);
      // One of several values that the description offers.
      else assert.ok(offers(found[index], text).includes(value), `${text}: ${value} is not offered`);
    }
  });
}

/** What a name may be, besides its normal form: as a whole, and word by word. */
function offers({ likely, changes }, text) {
  return [likely, ...changes.flatMap(({ from, to }) => [to, text.replaceAll(from, to)])];
}
