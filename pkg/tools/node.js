// For Node: the module is read from the file beside this one. All calls there are.
import { readFileSync } from 'node:fs';

import { api } from './api.js';

const file = (url) => readFileSync(url);

export const {
  check, checkReport, checkField, checkRelated, checkRelatedReport, openBook, checkBook, normalizeName, normalizeNames, nameKeys, splitName, decodeLegacy, parseDate, lunar, parseId,
  loadCommunes, parsePlace, placeSuccessor,
  rules, kinds, fields, version, info,
} = api(() => file(new URL('../dist/tools.wasm', import.meta.url)), { table: () => file(new URL('../dist/communes.bin', import.meta.url)) });
export { HotichError } from '../core.js';
