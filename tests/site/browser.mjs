// The form in Chromium, with everything written down that must not happen.
import assert from 'node:assert/strict';

import { test as plain } from '@playwright/test';

/** The day that all these tests take as today. */
export const TODAY = '2026-11-23';

export const test = plain.extend({
  /**
   * Opens the form, or another page by its `path`, as often as it is called; `before` may set up routes, `failing` lets the page complain. When the test
   * is over, what the pages did is looked at.
   */
  open: async ({ browser, baseURL }, use) => {
    const endings = [];
    await use(async ({ path = '/', query = '', before, failing = false, ...more } = {}) => {
      const context = await browser.newContext(more);
      const page = await context.newPage();
      const troubles = [];
      const requests = [];
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) troubles.push(`console: ${message.text()}`);
      });
      page.on('pageerror', (error) => troubles.push(`error: ${error.stack}`));
      page.on('request', (request) => requests.push(request.url()));
      await page.addInitScript(() => {
        window.violations = [];
        document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
          window.violations.push(`${violatedDirective} ${blockedURI}`);
        });
      });
      if (before) await before(page);
      await page.goto(`${path}?today=${TODAY}${query}`);
      await page.waitForSelector('body.ready, body.failed');
      const quiet = () => failing || assert.deepEqual(troubles, []);
      quiet();
      endings.push(async () => {
        quiet();
        assert.deepEqual(await page.evaluate(() => window.violations), []);
        for (const url of requests) assert.ok(url.startsWith(`${baseURL}/`) || url.startsWith(`blob:${baseURL}/`), url);
        await context.close();
      });
      return page;
    });
    for (const ending of endings) await ending();
  },
});

export const field = (page, path) => page.locator(`[id="${path}"]`);

export const findings = (page, path) => page.locator(`[id="${path}-findings"] .finding`);

/** Types into a field and leaves it. */
export async function write(page, path, text) {
  await field(page, path).fill(text);
  await field(page, path).blur();
}
