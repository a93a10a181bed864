/** The bytes of a file out of the text that holds them. */
export function bytes(base64) {
  const text = atob(base64);
  const out = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) out[i] = text.charCodeAt(i);
  return out;
}

// By shape, not by class: what comes from a frame, a test runner or an edge function has classes of its own.
export const isModule = (given) => Object.prototype.toString.call(given) === '[object WebAssembly.Module]';
export const isCompileError = (why) => why?.name === 'CompileError';
