// For Node: the module is read on first use from the file beside this one, or from the JavaScript where a bundler left it behind.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { api } from './api.js';
import { bytes } from './bytes.js';

function module() {
  try {
    return readFileSync(new URL('./dist/node/hotich.wasm', import.meta.url));
  } catch {
    return bytes(createRequire(import.meta.url)('./dist/cjs/dist/hotich.wasm.cjs').default);
  }
}

export const {
  check, checkReport, checkField, schema, fieldSchema, createForm, loadCommunes, rules, kinds, fields, version, info,
  rulesHeader, assertSameRules,
} = api(module, { table: () => readFileSync(new URL('./dist/communes.bin', import.meta.url)) });
export { HotichError } from './error.js';
