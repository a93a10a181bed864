// The module's bytes out of the text that holds them.
import base64 from './dist/hotich.wasm.js';

export function bytes() {
  const text = atob(base64);
  const out = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) out[i] = text.charCodeAt(i);
  return out;
}
