// Modules that are fetched or given, and compiled without blocking.
import { bytes, isModule, tag } from './bytes.js';
import { HotichError, noModule } from './error.js';

async function compile(given) {
  const source = await given;
  if (isModule(source)) return source;
  if (typeof source === 'string' || tag(source) === 'URL') return compile(fetch(source));
  if (typeof source?.arrayBuffer !== 'function') return WebAssembly.compile(source);
  if (source.ok === false) throw new HotichError('ERR_HOTICH_INIT', `init: status ${source.status}`);
  const type = source.headers?.get('content-type') ?? '';
  if (type.startsWith('application/wasm') && WebAssembly.compileStreaming) return WebAssembly.compileStreaming(source);
  return WebAssembly.compile(await source.arrayBuffer());
}

/**
 * A module that has to be there before the first call: `source` for the calls, `init` for users. It is started at once, so that
 * what is no module of this entry is refused here. Calls of `init` that run at the same time share one start; one that failed can
 * be made again. Where the usual module cannot be fetched (a page opened from a file, a server without the file or without its
 * type) its bytes come from the JavaScript that `inside` imports.
 */
export function starter(usual, inside) {
  let module;
  let starting;
  const source = () => {
    if (module) return module;
    throw new HotichError('ERR_HOTICH_INIT', 'this entry needs `await init()` before the first call');
  };
  const take = (made) => {
    module = made;
    try {
      source.start();
    } catch (why) {
      module = undefined;
      throw why;
    }
  };
  return {
    source,
    init(given) {
      starting ??= compile(given ?? usual?.())
        .then(take)
        .catch(async (why) => {
          // A policy that forbids WebAssembly forbids it here, too.
          if (!inside || given !== undefined) throw why;
          take(await WebAssembly.compile(bytes((await inside()).default)));
        })
        .catch((why) => {
          starting = undefined;
          throw noModule(why);
        });
      return starting;
    },
    initSync(given) {
      if (module) return;
      take(given);
      starting = Promise.resolve();
    },
  };
}
