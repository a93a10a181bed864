// For programs that bring the module themselves: `await init(source)` or `initSync(source)` before the first call. All calls there are.
import { api } from './api.js';
import { starter } from '../fetched.js';

const { source, init, initSync } = starter();

export { init, initSync };
export const {
  check, checkReport, checkField, checkRelated, checkRelatedReport, checkLinked, checkLinkedReport, compare,
  findDuplicates, matchKeys, openBook, checkBook, checkMany, sheetRows, schema, fieldSchema,
  createForm, normalizeName, normalizeNames, nameKeys, splitName, decodeLegacy, parseDate, lunar, parseId, loadCommunes,
  loadEastAsian, parsePlace, placeSuccessor, suggest, rules, kinds, fields, version, info, rulesHeader, assertSameRules,
} = api(source);
export { HotichError } from '../error.js';
