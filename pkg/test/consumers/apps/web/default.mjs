// Tells what a page sees: by default, or why not and what the module as JavaScript tells.
import * as hotich from 'hotich';

import { told } from '../told.mjs';

try {
  document.body.dataset.told = told(hotich);
} catch ({ code, message }) {
  document.body.dataset.told = `${code} ${message}`;
}
