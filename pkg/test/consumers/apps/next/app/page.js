import * as hotich from 'hotich';

import { told } from '../../told.mjs';
import { Client } from './client.js';

export const dynamic = 'force-dynamic';

export default function Page() {
  return (
    <main>
      <p id="server">{told(hotich)}</p>
      <Client />
    </main>
  );
}
