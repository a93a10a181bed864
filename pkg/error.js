// What goes wrong outside a record, with a code.

/** An option, a field name or a book that cannot be worked with. `code` tells which; no value of a record is in it. */
export class HotichError extends TypeError {
  constructor(code, message, options) {
    super(message, options);
    this.name = 'HotichError';
    this.code = code;
  }
}

export const option = (message) => new HotichError('ERR_HOTICH_OPTION', message);

/** What a page is told whose policy or browser forbids WebAssembly. */
export const forbidden = (cause) =>
  new HotichError(
    'ERR_HOTICH_WASM',
    "WebAssembly is not allowed here; a content security policy needs 'wasm-unsafe-eval' in script-src",
    { cause },
  );
