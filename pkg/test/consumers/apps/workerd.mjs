import * as hotich from 'hotich';

import { told } from './told.mjs';

export default { fetch: () => new Response(told(hotich)) };
