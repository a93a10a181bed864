// For Node: the module is read on first use from the file beside this one, or from the JavaScript where a bundler left it behind. All calls there are.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { api } from './api.js';
import { bytes } from '../bytes.js';

function module() {
  try {
    return readFileSync(new URL('../dist/node/tools.wasm', import.meta.url));
  } catch {
    return bytes(createRequire(import.meta.url)('../dist/cjs/dist/tools.wasm.cjs').default);
  }
}

export const {
  check, checkReport, checkField, checkRelated, checkRelatedReport, checkLinked, checkLinkedReport, compare,
  findDuplicates, matchKeys, openBook, checkBook, checkMany, sheetRows, schema, fieldSchema,
  createForm, normalizeName, normalizeNames, nameKeys, splitName, decodeLegacy, parseDate, lunar, parseId, loadCommunes,
  loadEastAsian, parsePlace, placeSuccessor, suggest, rules, kinds, fields, version, info, rulesHeader, assertSameRules,
} = api(module, {
  table: () => readFileSync(new URL('../dist/communes.bin', import.meta.url)),
  eastAsian: () => readFileSync(new URL('../dist/east-asian.bin', import.meta.url)),
});
export { HotichError } from '../error.js';
