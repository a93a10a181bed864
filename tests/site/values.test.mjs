// Values by themselves through the npm package in Chromium.
import { describedIn, judgeValues } from '../host/values.mjs';

const { HOTICH_BASE_URL: base, HOTICH_CHROMIUM: executablePath, HOTICH_CHROMIUM_ARGS: args = '', HOTICH_PLAYWRIGHT } = process.env;

judgeValues('Chromium', async (values) => {
  const { chromium } = await import(HOTICH_PLAYWRIGHT);
  const browser = await chromium.launch({ executablePath, args: args.split(' ').filter((arg) => arg !== '--headless') });
  try {
    const page = await browser.newPage();
    // Any document of the site's origin will do: the package is imported by the call.
    await page.goto(`${base}/pkg/package.json`);
    return await page.evaluate(describedIn, { entry: `${base}/pkg/web.js`, values });
  } finally {
    await browser.close();
  }
});
