import * as hotich from 'hotich/slim';

import { told } from '../told.mjs';

hotich.init(fetch('/hotich.wasm')).then(() => (document.body.dataset.told = told(hotich)));
