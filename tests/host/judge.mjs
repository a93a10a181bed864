// Tests that every host shares: the expectations of the vectors, and the native bytes.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { deviations, knownFailures, nativeReports, vectors } from './suite.mjs';

/** Declares the tests for a host; `reports` makes its reports from the vectors. */
export function judge(host, reports) {
  test(`conformance suite in ${host}`, async (t) => {
    const all = vectors();
    const [made, native, known] = [await reports(all), nativeReports(), knownFailures()];
    assert.equal(made.length, all.length);

    await t.test('every vector holds or is a known failure', () => {
      const wrong = [];
      all.forEach((vector, index) => {
        const found = deviations(vector, JSON.parse(made[index]));
        if (known.has(vector.id) && found.length === 0) wrong.push(`${vector.id}: holds, but is a known failure`);
        if (!known.has(vector.id)) wrong.push(...found.map((what) => `${vector.id}: ${what}`));
      });
      assert.deepEqual(wrong, []);
    });

    await t.test('every report has the bytes of the native one', () => {
      const differ = all.filter(({ id }, index) => made[index] !== native[id]).map(({ id }) => id);
      assert.deepEqual(differ, [], 'run `cargo test --test it suite` if the native reports are of another build');
      assert.equal(Object.keys(native).length, all.length);
    });
  });
}
