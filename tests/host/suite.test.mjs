// The conformance suite through the npm package in Node.
import { test } from 'node:test';

import { CHECKS } from './judge.mjs';
import { reportsIn, vectors } from './suite.mjs';

const all = vectors();
const made = await reportsIn({ entry: '../../pkg/node.js', vectors: all });

for (const [name, check] of Object.entries(CHECKS)) {
  test(`conformance suite in Node: ${name}`, () => check(all, made));
}
