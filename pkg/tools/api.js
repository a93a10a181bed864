// Every call there is, on the module of the tools.
import { allCalls } from './calls.js';
import * as glue from '../dist/tools.js';

export const api = allCalls(glue);
