// For browsers that fetch the module and compile it while it arrives: `await init()` before the first call. All calls there are.
import { api } from './api.js';
import { starter } from '../fetched.js';

const { source, init } = starter(
  () => new URL('../dist/tools.wasm', import.meta.url),
  () => import('../dist/tools.wasm.js'),
);

export { init };
export const {
  check, checkReport, checkField, checkRelated, checkRelatedReport, checkLinked, checkLinkedReport, compare,
  findDuplicates, matchKeys, openBook, checkBook, checkMany, sheetRows, schema, fieldSchema,
  createForm, normalizeName, normalizeNames, nameKeys, splitName, decodeLegacy, parseDate, lunar, parseId, loadCommunes,
  loadEastAsian, parsePlace, placeSuccessor, suggest, rules, kinds, fields, version, info, rulesHeader, assertSameRules,
} = api(source, {
  load: () => fetch(new URL('../dist/communes.bin', import.meta.url)),
  loadEastAsian: () => fetch(new URL('../dist/east-asian.bin', import.meta.url)),
});
export { HotichError } from '../error.js';
