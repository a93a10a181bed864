// For pages whose policy forbids WebAssembly: the same module as JavaScript, slower and larger. All calls there are.
import { api } from './script-api.js';
import instantiate from '../dist/script/tools.code.js';

export const {
  check, checkReport, checkField, checkRelated, checkRelatedReport, checkLinked, checkLinkedReport, compare,
  findDuplicates, matchKeys, openBook, checkBook, checkMany, sheetRows, schema, fieldSchema,
  createForm, normalizeName, normalizeNames, nameKeys, splitName, decodeLegacy, parseDate, lunar, parseId, loadCommunes,
  loadEastAsian, parsePlace, placeSuccessor, suggest, rules, kinds, fields, version, info, rulesHeader, assertSameRules,
} = api(() => instantiate);
export { HotichError } from '../error.js';
