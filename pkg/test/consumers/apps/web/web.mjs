import * as hotich from 'hotich/web';

import { told } from '../told.mjs';

await hotich.init().then(
  () => (document.body.dataset.told = told(hotich)),
  ({ code }) => (document.body.dataset.told = code),
);
