// Runs the conformance suite through entries of the package, by both modules.
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { CHECKS, modules } from './judge.mjs';
import { reportsIn } from './suite.mjs';

export async function conformance(...files) {
  const communes = readFileSync(new URL('../../pkg/dist/communes.bin', import.meta.url));
  for (const [folder, vectors] of Object.entries(modules())) {
    for (const file of files) {
      const made = await reportsIn({ entry: `../../pkg/${folder}${file}`, vectors, communes });
      for (const [name, check] of Object.entries(CHECKS)) {
        test(`conformance suite in Node by pkg/${folder}${file}: ${name}`, () => check(vectors, made));
      }
    }
  }
}
