/** The bytes of a text that has one in each unit. */
export function latin(text) {
  const out = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) out[i] = text.charCodeAt(i);
  return out;
}

/** The bytes of a file out of the text that holds them. */
export const bytes = (base64) => latin(atob(base64));

/** What a value is by its shape, not by its class: what comes from a frame, a test runner or an edge function has classes of its own. */
export const tag = (given) => Object.prototype.toString.call(given).slice(8, -1);
export const isModule = (given) => tag(given) === 'WebAssembly.Module';
