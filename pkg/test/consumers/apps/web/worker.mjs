import * as hotich from 'hotich';

import { told } from '../told.mjs';

self.onmessage = ({ ports: [port] }) => (port ?? self).postMessage(told(hotich));
