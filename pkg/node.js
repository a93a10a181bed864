// For Node: the module is read from the file beside this one.
import { readFileSync } from 'node:fs';

import { api } from './core.js';

export const {
  check, checkReport, checkField, openBook, checkBook, normalizeName, normalizeNames, nameKeys, splitName, decodeLegacy, parseDate, lunar,
  parseId, rules, fields, version, info,
} = api(() => readFileSync(new URL('./dist/hotich.wasm', import.meta.url)));
export { HotichError } from './core.js';
