// For browsers: the module is fetched and compiled while it arrives.
import { api } from './api.js';
import { compiled, fetched } from './fetched.js';

const module = await compiled(new URL('./dist/hotich.wasm', import.meta.url), () => import('./dist/hotich.wasm.js'));

export const {
  check, checkReport, checkField, loadCommunes, rules, kinds, fields, version, info,
} = api(() => module, { load: () => fetched(new URL('./dist/communes.bin', import.meta.url)) });
export { HotichError } from './core.js';
