// Types of the entry without a module.
export * from './tools.js';
import type { Source } from './source.js';

/** Takes the module: once, before the first call. What is no module of this entry is refused (`ERR_HOTICH_INIT`), and another may be given then. */
export function init(source: Source | Promise<Source>): Promise<void>;
/** The same at once. */
export function initSync(source: ArrayBuffer | ArrayBufferView | WebAssembly.Module): void;
