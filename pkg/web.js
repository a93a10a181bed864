// For browsers that fetch the module and compile it while it arrives: `await init()` before the first call.
import { api } from './api.js';
import { starter } from './fetched.js';

const { source, init } = starter(
  () => new URL('./dist/hotich.wasm', import.meta.url),
  () => import('./dist/hotich.wasm.js'),
);

export { init };
export const {
  check, checkReport, checkField, schema, fieldSchema, createForm, loadCommunes, rules, kinds, fields, version, info,
  rulesHeader, assertSameRules,
} = api(source, { load: () => fetch(new URL('./dist/communes.bin', import.meta.url)) });
export { HotichError } from './error.js';
