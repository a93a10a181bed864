// The form in Chromium, with everything written down that must not happen.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

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

/** Brings a file to a page of books or pairs, and waits for what is said of it. */
export async function bring(page, file) {
  await page.setInputFiles('#file', file);
  await page.locator('#result:not([hidden]), #problem > *').first().waitFor();
}

/** A file that is nowhere on the disk. */
export const file = (name, content) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });

/** The page in HTML says what its messages say, and both languages say the same things. */
export async function sameTexts(html, module) {
  const at = (path) => new URL(`../../www/${path}`, import.meta.url);
  const { messages } = await import(at(module));
  assert.deepEqual(Object.keys(messages.en).sort(), Object.keys(messages.vi).sort());
  const slots = (text) => (text.toLowerCase().match(/\{\w+\}/g) || []).sort();
  for (const key of Object.keys(messages.vi)) assert.deepEqual(slots(messages.en[key]), slots(messages.vi[key]), key);
  const { speak, t } = await import(at('js/text.mjs'));
  speak(messages);
  const text = readFileSync(at(html), 'utf8');
  const texts = [...text.matchAll(/data-t="([^"]+)"[^>]*>([^<]*)</g)];
  assert.ok(texts.length > 20);
  for (const [, key, said] of texts) assert.equal(said, t(key), key);
  assert.ok(text.includes(`<title>${t('pageTitle')}</title>`));
  assert.doesNotMatch(text, / style=|<style|onclick=|https?:\/\//);
}
