// For programs that bring the module themselves: `await init(source)` or `initSync(source)` before the first call.
import { api } from './api.js';
import { starter } from './fetched.js';

const { source, init, initSync } = starter();

export { init, initSync };
export const {
  check, checkReport, checkField, schema, fieldSchema, createForm, loadCommunes, rules, kinds, fields, version, info,
  rulesHeader, assertSameRules,
} = api(source);
export { HotichError } from './error.js';
