// Values by themselves through the npm package in Node.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { describedIn, judgeValues } from './values.mjs';

const pkg = process.env.HOTICH_PKG ?? join(import.meta.dirname, '..', '..', 'pkg');

judgeValues('Node', (values) => describedIn({ entry: pathToFileURL(join(pkg, 'node.js')).href, values }));
