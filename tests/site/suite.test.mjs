// The conformance suite through the npm package in Chromium.
import { pathToFileURL } from 'node:url';

import { judge } from '../host/judge.mjs';
import { reportsIn } from '../host/suite.mjs';

const { HOTICH_PLAYWRIGHT, HOTICH_CHROMIUM, HOTICH_CHROMIUM_ARGS = '', HOTICH_BASE_URL } = process.env;

judge('Chromium', async (vectors) => {
  const entry = HOTICH_PLAYWRIGHT.startsWith('/') ? pathToFileURL(HOTICH_PLAYWRIGHT).href : HOTICH_PLAYWRIGHT;
  const { chromium } = (await import(entry)).default ?? (await import(entry));
  const browser = await chromium.launch({
    executablePath: HOTICH_CHROMIUM,
    args: HOTICH_CHROMIUM_ARGS.split(' ').filter(Boolean),
  });
  try {
    const page = await browser.newPage();
    // Any document of the site's origin will do: the package is imported by the call.
    await page.goto(`${HOTICH_BASE_URL}/pkg/package.json`);
    return await page.evaluate(reportsIn, { entry: `${HOTICH_BASE_URL}/pkg/web.js`, vectors });
  } finally {
    await browser.close();
  }
});
