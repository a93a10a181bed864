// Types of the entry without a module.
export * from './tools.js';
import type { Source } from './source.js';

/** Takes the module: once, before the first call. */
export function init(source: Source | Promise<Source>): Promise<void>;
/** The same at once. */
export function initSync(source: ArrayBuffer | ArrayBufferView | WebAssembly.Module): void;
