import * as hotich from 'hotich';

import { told } from '../told.mjs';

console.log(told(hotich));
