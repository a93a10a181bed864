// For browsers: the module is fetched and compiled while it arrives. All calls there are.
import { api } from './api.js';
import { compiled, fetched } from '../fetched.js';

const module = await compiled(new URL('../dist/tools.wasm', import.meta.url), () => import('../dist/tools.wasm.js'));

export const {
  check, checkReport, checkField, checkRelated, checkRelatedReport, openBook, checkBook, normalizeName, normalizeNames, nameKeys, splitName, decodeLegacy, parseDate, lunar, parseId,
  loadCommunes, parsePlace, placeSuccessor,
  rules, kinds, fields, version, info,
} = api(() => module, { load: () => fetched(new URL('../dist/communes.bin', import.meta.url)) });
export { HotichError } from '../core.js';
