// For everywhere else: no file is fetched or read, and nothing is awaited; the module is compiled on first use.
import { api } from './core.js';
import { bytes } from './inline-bytes.js';

export const {
  check, checkReport, checkField, openBook, checkBook, normalizeName, normalizeNames, nameKeys, splitName, decodeLegacy, parseDate, lunar, parseId,
  loadCommunes, parsePlace, placeSuccessor,
  rules, kinds, fields, version, info,
} = api(bytes);
export { HotichError } from './core.js';
