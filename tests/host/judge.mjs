// What every host is judged by: the vectors, and its reports on them.
import assert from 'node:assert/strict';

import { deviations, isAlone, isForForms, knownFailures, nativeReports, vectors as read } from './suite.mjs';

export const CHECKS = {
  'every vector has a report': (vectors, reports) => {
    assert.ok(vectors.length > 0);
    assert.equal(reports.length, vectors.length);
  },

  'every vector holds or is a known failure': (vectors, reports) => {
    const known = knownFailures();
    const wrong = [];
    vectors.forEach((vector, index) => {
      const found = deviations(vector, JSON.parse(reports[index]));
      if (known.has(vector.id) && found.length === 0) wrong.push(`${vector.id}: holds, but is a known failure`);
      if (!known.has(vector.id)) wrong.push(...found.map((what) => `${vector.id}: ${what}`));
    });
    assert.deepEqual(wrong, []);
  },

  'every report has the bytes of the native one': (vectors, reports) => {
    const native = nativeReports();
    const differ = vectors.filter(({ id }, index) => reports[index] !== native[id]).map(({ id }) => id);
    assert.deepEqual(differ, [], 'run `cargo test --test it suite` if the native reports are of another build');
    assert.equal(Object.keys(native).length, read().length);
  },
};

/** The vectors for each module, by the folder of its entries in the package. */
export function modules() {
  const all = read();
  const forms = all.filter(isForForms);
  // Few are of bytes and patterns, some of more than one record: what forms check is all the rest.
  const alone = all.filter(isAlone);
  assert.ok(forms.length < all.length && forms.length > 0.98 * alone.length);
  return { '': forms, 'tools/': all };
}
