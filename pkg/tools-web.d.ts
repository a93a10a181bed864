// Types of the entry for browsers.
export * from './tools.js';
import type { Source } from './source.js';

/** Fetches the module of the package, or takes another one: once, before the first call. Calls at the same time share one start. */
export function init(source?: Source | Promise<Source>): Promise<void>;
