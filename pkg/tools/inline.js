// For everywhere: no file is fetched or read, and nothing is awaited; the module is compiled on first use. All calls there are.
import { api } from './api.js';
import { bytes } from '../bytes.js';
import base64 from '../dist/tools.wasm.js';

export const {
  check, checkReport, checkField, checkRelated, checkRelatedReport, checkLinked, checkLinkedReport, compare,
  findDuplicates, matchKeys, openBook, checkBook, checkMany, sheetRows, schema, fieldSchema,
  createForm, normalizeName, normalizeNames, nameKeys, splitName, decodeLegacy, parseDate, lunar, parseId, loadCommunes,
  loadEastAsian, parsePlace, placeSuccessor, suggest, rules, kinds, fields, version, info, rulesHeader, assertSameRules,
} = api(() => bytes(base64));
export { HotichError } from '../error.js';
