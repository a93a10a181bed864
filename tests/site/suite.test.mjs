// The conformance suite through the npm package in Chromium.
import { test } from '@playwright/test';

import { CHECKS } from '../host/judge.mjs';
import { reportsIn, vectors } from '../host/suite.mjs';

for (const [name, check] of Object.entries(CHECKS)) {
  test(`conformance suite in Chromium: ${name}`, async ({ page, baseURL }) => {
    // Any document of the site's origin will do: the package is imported by the call.
    await page.goto('/pkg/package.json');
    const all = vectors();
    check(all, await page.evaluate(reportsIn, { entry: `${baseURL}/pkg/web.js`, vectors: all }));
  });
}
