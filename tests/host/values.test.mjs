// Values by themselves through the npm package in Node.
import { test } from 'node:test';

import { describedIn, judgeValues, values } from './values.mjs';

test('values in Node are described as expected', async () => {
  const all = values();
  judgeValues(all, await describedIn({ entry: '../../pkg/tools/node.js', values: all }));
});
