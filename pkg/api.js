// The calls of a form, on their module.
import { calls, engine } from './core.js';
import { Checker, fields, forget, info, kinds, loadCommunes, memory, rules, start as run } from './dist/hotich.js';

// By their names: bundlers make a larger object of a whole module.
const start = engine({ Checker, fields, forget, info, kinds, loadCommunes, memory, rules, start: run });

export const api = (source, loaders) => calls(start(source, loaders));
