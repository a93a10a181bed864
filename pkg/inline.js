// For everywhere: no file is fetched or read, and nothing is awaited; the module is compiled on first use.
import { api } from './api.js';
import { bytes } from './bytes.js';
import base64 from './dist/hotich.wasm.js';

export const {
  check, checkReport, checkField, schema, fieldSchema, createForm, loadCommunes, rules, kinds, fields, version, info,
  rulesHeader, assertSameRules,
} = api(() => bytes(base64));
export { HotichError } from './error.js';
