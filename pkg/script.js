// For pages whose policy forbids WebAssembly: the same module as JavaScript, slower and larger.
import { api } from './script-api.js';
import instantiate from './dist/script/hotich.code.js';

export const {
  check, checkReport, checkField, schema, fieldSchema, createForm, loadCommunes, rules, kinds, fields, version, info,
  rulesHeader, assertSameRules,
} = api(() => instantiate);
export { HotichError } from './error.js';
