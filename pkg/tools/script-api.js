// Every call there is, on the module of the tools as JavaScript.
import { allCalls } from './calls.js';
import * as glue from '../dist/script/tools.js';

export const api = allCalls(glue);
