// What goes wrong outside a record, with a code.
import { tag } from './bytes.js';

/** An option, a field name or a book that cannot be worked with. `code` tells which; no value of a record is in it. */
export class HotichError extends TypeError {
  constructor(code, message, options) {
    super(message, options);
    this.name = 'HotichError';
    this.code = code;
  }

  /** A program may have this class twice, by `import` and by `require`: an error of one is of the other, too. */
  static [Symbol.hasInstance](why) {
    return why?.name === 'HotichError';
  }
}

export const option = (message) => new HotichError('ERR_HOTICH_OPTION', message);

/** A name that is none may be anything, a record too: what does not look like one is not shown. */
export const noField = (path) =>
  new HotichError('ERR_HOTICH_FIELD', `no such field: ${typeof path === 'string' && /^[\w.]{1,60}$/.test(path) ? path : '…'}`);

/** Options as they are given: an object, and no map, list or date. */
export function object(given, what = 'options') {
  if (tag(given) !== 'Object') throw option(`${what}: not an object`);
  return given;
}

export function string(text, what) {
  if (typeof text !== 'string') throw option(`${what}: not a string`);
  return text;
}

/**
 * Why a module does not start: the page or the browser forbids to compile any, as the smallest one tells, or this one is another
 * file than the entry needs.
 */
export function noModule(why, isCompiled) {
  if (why instanceof HotichError) return why;
  try {
    if (!isCompiled) new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch {
    const message = "WebAssembly is not allowed here; a content security policy needs 'wasm-unsafe-eval' in script-src";
    return new HotichError('ERR_HOTICH_WASM', message, { cause: why });
  }
  return new HotichError('ERR_HOTICH_INIT', `not the module of this entry: ${why?.message}`, { cause: why });
}
