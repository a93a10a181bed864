// The conformance suite through the npm package in Node, by both modules.
import { test } from 'node:test';

import { CHECKS, modules } from './judge.mjs';
import { reportsIn } from './suite.mjs';

for (const [folder, vectors] of Object.entries(modules())) {
  const made = await reportsIn({ entry: `../../pkg/${folder}node.js`, vectors });

  for (const [name, check] of Object.entries(CHECKS)) {
    test(`conformance suite in Node by pkg/${folder}node.js: ${name}`, () => check(vectors, made));
  }
}
