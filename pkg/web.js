// For browsers: the module is fetched and compiled while it arrives; where it cannot be fetched (a page opened from a
// file, a server without the file or without its type) its bytes are compiled whole or come from the JavaScript beside it.
import { HotichError, api, forbidden } from './core.js';

async function compiled() {
  if (typeof WebAssembly === 'undefined') throw forbidden();
  try {
    const response = await fetch(new URL('./dist/hotich.wasm', import.meta.url));
    const type = response.headers.get('content-type') ?? '';
    if (response.ok && type.startsWith('application/wasm')) return await WebAssembly.compileStreaming(response);
    if (response.ok) return await WebAssembly.compile(await response.arrayBuffer());
  } catch {
    // Not there, or a page in its place. A policy that forbids WebAssembly forbids it below, too.
  }
  const { bytes } = await import('./inline-bytes.js');
  try {
    return await WebAssembly.compile(bytes());
  } catch (why) {
    throw forbidden(why);
  }
}

async function table() {
  const response = await fetch(new URL('./dist/communes.bin', import.meta.url));
  if (!response.ok) throw new HotichError('ERR_HOTICH_COMMUNES', `communes.bin: status ${response.status}`);
  return response.arrayBuffer();
}

const module = await compiled();

export const {
  check, checkReport, checkField, openBook, checkBook, normalizeName, normalizeNames, nameKeys, splitName, decodeLegacy, parseDate, lunar, parseId,
  loadCommunes, parsePlace, placeSuccessor,
  rules, kinds, fields, version, info,
} = api(() => module, { load: () => table() });
export { HotichError } from './core.js';
