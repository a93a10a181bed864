import * as hotich from 'hotich/js';

import { told } from '../told.mjs';

document.body.dataset.told = told(hotich);
