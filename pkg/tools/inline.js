// For everywhere else: no file is fetched or read, and nothing is awaited; the module is compiled on first use. All calls there are.
import { api } from './api.js';
import { bytes } from '../bytes.js';
import base64 from '../dist/tools.wasm.js';

export const {
  check, checkReport, checkField, checkRelated, checkRelatedReport, openBook, checkBook, normalizeName, normalizeNames, nameKeys, splitName, decodeLegacy, parseDate, lunar, parseId,
  loadCommunes, parsePlace, placeSuccessor,
  rules, kinds, fields, version, info,
} = api(() => bytes(base64));
export { HotichError } from '../core.js';
