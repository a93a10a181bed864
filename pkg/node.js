// For Node: the module is read from the file beside this one.
import { readFileSync } from 'node:fs';

import { api } from './api.js';

const file = (url) => readFileSync(url);

export const {
  check, checkReport, checkField, loadCommunes, rules, kinds, fields, version, info,
} = api(() => file(new URL('./dist/hotich.wasm', import.meta.url)), { table: () => file(new URL('./dist/communes.bin', import.meta.url)) });
export { HotichError } from './core.js';
