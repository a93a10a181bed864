// For workers of Cloudflare, which compile no bytes: the module is a static import.
import { api } from './api.js';
import module from './dist/hotich.wasm';

export const {
  check, checkReport, checkField, schema, fieldSchema, createForm, loadCommunes, rules, kinds, fields, version, info,
  rulesHeader, assertSameRules,
} = api(() => module);
export { HotichError } from './error.js';
