// The calls of a form, on their module.
import { calls, engine } from './core.js';
import * as glue from './dist/hotich.js';

const start = engine(glue);

export const api = (source, loaders) => calls(start(source, loaders));
