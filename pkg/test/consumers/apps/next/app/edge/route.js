import * as hotich from 'hotich';

import { told } from '../../../told.mjs';

export const runtime = 'edge';

export const GET = () => new Response(told(hotich));
