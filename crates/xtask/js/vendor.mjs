// Libraries that the site needs and the package does not: bundled into www/vendor, so that the site serves all it uses.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '..', '..', '..');
const vendor = join(root, 'www', 'vendor');
mkdirSync(vendor, { recursive: true });
await build({
  stdin: {
    contents: `
      export { default as Papa } from 'papaparse';
      export { default as ExcelJS } from '@protobi/exceljs/dist/exceljs.bare.min.js';
    `,
    resolveDir: root,
  },
  outfile: join(vendor, 'sheets.mjs'),
  bundle: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  legalComments: 'inline',
  logLevel: 'error',
});
const licence = (name) => readFileSync(join(dirname(fileURLToPath(import.meta.resolve(`${name}/package.json`))), 'LICENSE'), 'utf8');
writeFileSync(join(vendor, 'LICENSES.txt'), ['papaparse', '@protobi/exceljs'].map((name) => `${name}\n\n${licence(name)}`).join('\n\n'));
