// Modules that are fetched or given, and compiled without blocking.
import { bytes, isCompileError, isModule } from './bytes.js';
import { HotichError, forbidden } from './error.js';

async function compile(source) {
  if (isModule(source)) return source;
  if (typeof source === 'string' || Object.prototype.toString.call(source) === '[object URL]') return compile(await fetch(source));
  if (typeof source?.arrayBuffer !== 'function') return WebAssembly.compile(source);
  if (source.ok === false) throw new HotichError('ERR_HOTICH_INIT', `init: status ${source.status}`);
  const type = source.headers?.get('content-type') ?? '';
  if (type.startsWith('application/wasm') && WebAssembly.compileStreaming) return WebAssembly.compileStreaming(source);
  return WebAssembly.compile(await source.arrayBuffer());
}

/**
 * A module, compiled while it arrives. Where it cannot be fetched (a page opened from a file, a server without the file or
 * without its type) its bytes come from the JavaScript that `inside` imports.
 */
async function compiled(source, inside) {
  if (typeof WebAssembly === 'undefined') throw forbidden();
  try {
    return await compile(await source);
  } catch (why) {
    // Not there, or a page in its place. A policy that forbids WebAssembly forbids it below, too.
    if (!inside) throw isCompileError(why) ? forbidden(why) : why;
  }
  const { default: base64 } = await inside();
  try {
    return await WebAssembly.compile(bytes(base64));
  } catch (why) {
    throw forbidden(why);
  }
}

/**
 * A module that has to be there before the first call: `source` for the calls, `init` for users. Calls of `init` that run
 * at the same time share one start; one that failed can be made again.
 */
export function starter(usual, inside) {
  let module;
  let starting;
  return {
    source() {
      if (module) return module;
      throw new HotichError('ERR_HOTICH_INIT', 'this entry needs `await init()` before the first call');
    },
    init(given) {
      starting ??= compiled(given ?? usual?.(), given === undefined ? inside : undefined).then(
        (made) => void (module = made),
        (why) => {
          starting = undefined;
          throw why;
        },
      );
      return starting;
    },
    initSync(given) {
      if (module) return;
      module = isModule(given) ? given : new WebAssembly.Module(given);
      starting = Promise.resolve();
    },
  };
}

/** The bytes of a table. */
export async function fetched(url) {
  const response = await fetch(url);
  if (!response.ok) throw new HotichError('ERR_HOTICH_COMMUNES', `communes.bin: status ${response.status}`);
  return response.arrayBuffer();
}
