// A page of Vite: the default, and the entry that fetches its module.
import * as hotich from 'hotich';
import * as web from 'hotich/web';

import { told } from './told.mjs';

web.init().then(() => (document.body.dataset.told = told(hotich) === told(web) ? told(hotich) : 'the entries differ'));
