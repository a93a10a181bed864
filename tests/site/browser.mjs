// A page of the site in Chromium, with everything written down that must not happen.

import assert from 'node:assert/strict';
import { after } from 'node:test';

const { HOTICH_BASE_URL: base, HOTICH_CHROMIUM: executablePath, HOTICH_CHROMIUM_ARGS: args = '', HOTICH_PLAYWRIGHT: playwright } =
  process.env;

const { chromium } = await import(playwright);
const browser = await chromium.launch({ executablePath, args: args.split(' ').filter((arg) => arg !== '--headless') });
after(() => browser.close());

/** The day that all these tests take as today. */
export const TODAY = '2026-11-23';

/** Opens the form; `before` may set up routes. */
export async function open({ width = 1280, height = 900, query = '', before, failing = false, ...more } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, acceptDownloads: true, ...more });
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
  await page.goto(`${base}/?today=${TODAY}${query}`);
  await page.waitForSelector('body.ready, body.failed');
  if (!failing) assert.deepEqual(troubles, []);
  return {
    page,
    /** Closes the page after looking at what it did. */
    async close() {
      if (!failing) assert.deepEqual(troubles, []);
      assert.deepEqual(await page.evaluate(() => window.violations), []);
      for (const url of requests) assert.ok(url.startsWith(`${base}/`) || url.startsWith(`blob:${base}/`), url);
      await context.close();
    },
  };
}

export const field = (page, path) => page.locator(`[id="${path}"]`);

export const findings = (page, path) => page.locator(`[id="${path}-findings"] .finding`);

/** Types into a field and leaves it. */
export async function write(page, path, text) {
  await field(page, path).fill(text);
  await field(page, path).blur();
}
