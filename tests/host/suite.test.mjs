// The conformance suite through the npm package in Node.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { judge } from './judge.mjs';
import { reportsIn } from './suite.mjs';

const pkg = process.env.HOTICH_PKG ?? join(import.meta.dirname, '..', '..', 'pkg');
const address = (name) => pathToFileURL(join(pkg, name)).href;

judge('Node', (vectors) =>
  reportsIn({ entry: address('node.js'), vectors }),
);
