// Both ways of loading in one program, and a thread.
import { createRequire } from 'node:module';
import { Worker, isMainThread, parentPort } from 'node:worker_threads';

import * as hotich from 'hotich';

import { told } from './told.mjs';

if (isMainThread) {
  const required = createRequire(import.meta.url)('hotich');
  if (told(required) !== told(hotich)) throw new Error('require tells something else');
  new Worker(new URL(import.meta.url)).on('message', (text) => console.log(text));
} else {
  parentPort.postMessage(told(hotich));
}
