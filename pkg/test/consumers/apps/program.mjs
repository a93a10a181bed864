import * as hotich from 'hotich';
import { parseDate } from 'hotich/tools';

import { told } from './told.mjs';

if (!parseDate('1968').valid) throw new Error('the tools say otherwise');
console.log(told(hotich));
