// The conformance suite through the npm package in Chromium, by both modules.
import { test } from '@playwright/test';

import { CHECKS, modules } from '../host/judge.mjs';
import { reportsIn } from '../host/suite.mjs';

for (const [folder, vectors] of Object.entries(modules())) {
  // Made once for all checks; a worker that starts after a failure makes them again.
  let reports;
  for (const [name, check] of Object.entries(CHECKS)) {
    test(`conformance suite in Chromium by pkg/${folder}web.js: ${name}`, async ({ page, baseURL }) => {
      if (reports === undefined) {
        // Any document of the site's origin will do: the package is imported by the call.
        await page.goto('/pkg/package.json');
        reports = await page.evaluate(reportsIn, { entry: `${baseURL}/pkg/${folder}web.js`, vectors });
      }
      check(vectors, reports);
    });
  }
}
