// For workers of Cloudflare, which compile no bytes: the module is a static import. All calls there are.
import { api } from './api.js';
import module from '../dist/tools.wasm';

export const {
  check, checkReport, checkField, checkRelated, checkRelatedReport, checkLinked, checkLinkedReport, compare,
  findDuplicates, matchKeys, openBook, checkBook, checkMany, sheetRows, schema, fieldSchema,
  createForm, normalizeName, normalizeNames, nameKeys, splitName, decodeLegacy, parseDate, lunar, parseId, loadCommunes,
  loadEastAsian, parsePlace, placeSuccessor, suggest, rules, kinds, fields, version, info, rulesHeader, assertSameRules,
} = api(() => module);
export { HotichError } from '../error.js';
