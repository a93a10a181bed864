// Values by themselves through the npm package in Chromium.
import { test } from '@playwright/test';

import { describedIn, judgeValues, values } from '../host/values.mjs';

test('values in Chromium are described as expected', async ({ page, baseURL }) => {
  // Any document of the site's origin will do: the package is imported by the call.
  await page.goto('/pkg/package.json');
  const all = values();
  judgeValues(all, await page.evaluate(describedIn, { entry: `${baseURL}/pkg/tools/web.js`, values: all }));
});
