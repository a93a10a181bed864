// For browsers: the module is fetched and compiled while it arrives; where it cannot be fetched (a page opened from a
// file, a server without the file) its bytes come from the JavaScript beside it.
import { api } from './core.js';

async function compiled() {
  try {
    const response = await fetch(new URL('./dist/hotich.wasm', import.meta.url));
    if (response.ok) return await WebAssembly.compile(await response.arrayBuffer());
  } catch (why) {
    // A policy that forbids WebAssembly forbids the other way too.
    if (why instanceof WebAssembly.CompileError) throw why;
  }
  const { bytes } = await import('./inline-bytes.js');
  return WebAssembly.compile(bytes());
}

const module = await compiled();

export const {
  check, checkReport, checkField, openBook, checkBook, normalizeName, nameKeys, splitName, decodeLegacy, parseDate, parseId,
  rules, fields, version, info,
} = api(() => module);
export { HotichError } from './core.js';
