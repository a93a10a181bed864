// Files of the package in a browser.
import { bytes } from './bytes.js';
import { HotichError, forbidden } from './core.js';

/**
 * A module, compiled while it arrives. Where it cannot be fetched (a page opened from a file, a server without the file or
 * without its type) its bytes are compiled whole or come from the JavaScript that `inside` imports.
 */
export async function compiled(url, inside) {
  if (typeof WebAssembly === 'undefined') throw forbidden();
  try {
    const response = await fetch(url);
    const type = response.headers.get('content-type') ?? '';
    if (response.ok && type.startsWith('application/wasm')) return await WebAssembly.compileStreaming(response);
    if (response.ok) return await WebAssembly.compile(await response.arrayBuffer());
  } catch {
    // Not there, or a page in its place. A policy that forbids WebAssembly forbids it below, too.
  }
  const { default: base64 } = await inside();
  try {
    return await WebAssembly.compile(bytes(base64));
  } catch (why) {
    throw forbidden(why);
  }
}

/** The bytes of a table. */
export async function fetched(url) {
  const response = await fetch(url);
  if (!response.ok) throw new HotichError('ERR_HOTICH_COMMUNES', `communes.bin: status ${response.status}`);
  return response.arrayBuffer();
}
