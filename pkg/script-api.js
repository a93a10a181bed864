// The calls of a form, on their module as JavaScript.
import { calls, engine } from './core.js';
import * as glue from './dist/script/hotich.js';

const start = engine(glue);

export const api = (source, loaders) => calls(start(source, loaders));
