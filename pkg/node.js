// For Node: the module is read from the file beside this one.
import { readFileSync } from 'node:fs';

import { api } from './core.js';

const file = (name) => readFileSync(new URL(name, import.meta.url));

export const {
  check, checkReport, checkField, openBook, checkBook, normalizeName, normalizeNames, nameKeys, splitName, decodeLegacy, parseDate, lunar, parseId,
  loadCommunes, parsePlace, placeSuccessor,
  rules, kinds, fields, version, info,
} = api(() => file('./dist/hotich.wasm'), { table: () => file('./dist/communes.bin') });
export { HotichError } from './core.js';
