// A digest of all reports on the conformance suite. Those of Node are held to the native ones by tests/host.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { isForForms, reportsIn, vectors } from '../../../../tests/host/suite.mjs';

const communes = readFileSync(new URL(import.meta.resolve('hotich/communes.bin')));
const all = vectors();
const digest = createHash('sha256');
for (const name of ['hotich', 'hotich/tools', 'hotich/js', 'hotich/tools/js']) {
  const own = name.includes('tools') ? all : all.filter(isForForms);
  for (const report of await reportsIn({ entry: import.meta.resolve(name), vectors: own, communes })) digest.update(report);
}
console.log(digest.digest('hex'));
