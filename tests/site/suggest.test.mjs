// The list below a field in Chromium: what it offers, by keyboard and by hand, and what it never does.

import assert from 'node:assert/strict';

import { expect } from '@playwright/test';
import axe from 'axe-core';

import { field, test } from './browser.mjs';

const options = (page) => page.locator('#suggestions [role=option]');

/** Types as a person does, and waits for the list. */
async function type(page, path, text) {
  await field(page, path).pressSequentially(text);
  await expect(options(page).first()).toBeVisible();
}

test('nothing is loaded before somebody types in such a field', async ({ open }) => {
  const loaded = [];
  const page = await open({ before: (page) => page.on('request', (request) => loaded.push(new URL(request.url()).pathname)) });
  await field(page, 'child.name').pressSequentially('Nguyễn Văn An');
  await page.keyboard.press('Tab');
  assert.deepEqual(loaded.filter((path) => /tools|communes/.test(path)), []);
  await type(page, 'child.ethnicity', 'ba n');
  assert.ok(loaded.some((path) => path.includes('tools')));
  assert.ok(!loaded.some((path) => path.includes('communes')), 'ethnic groups need no communes');
});

test('an ethnic group by another name, chosen by the keyboard', async ({ open }) => {
  const page = await open();
  const input = field(page, 'child.ethnicity');
  await type(page, 'child.ethnicity', 'vân k');
  assert.deepEqual(await options(page).allTextContents(), ['Bru-Vân Kiều (Vân Kiều)']);
  assert.equal(await input.getAttribute('role'), 'combobox');
  assert.equal(await input.getAttribute('aria-expanded'), 'true');
  assert.equal(await input.getAttribute('aria-activedescendant'), null, 'nothing is chosen for anybody');
  await page.keyboard.press('ArrowDown');
  assert.equal(await input.getAttribute('aria-activedescendant'), 'suggestion-0');
  assert.equal(await options(page).first().getAttribute('aria-selected'), 'true');
  await page.keyboard.press('Enter');
  assert.equal(await input.inputValue(), 'Bru-Vân Kiều');
  assert.equal(await input.getAttribute('aria-expanded'), 'false');
  assert.equal(await page.locator('#suggestions').isVisible(), false);
  assert.ok(await input.evaluate((node) => node === document.activeElement));
});

test('a commune at the end of an address, chosen by hand; the house stays', async ({ open }) => {
  const page = await open();
  await type(page, 'mother.residence', 'xóm 4, xã yên thành');
  const wanted = options(page).filter({ hasText: 'xóm 4, xã Yên Thành, tỉnh Nghệ An' });
  await expect(wanted).toHaveCount(1);
  await wanted.click();
  assert.equal(await field(page, 'mother.residence').inputValue(), 'xóm 4, xã Yên Thành, tỉnh Nghệ An');
  assert.equal(await page.locator('#suggestions').isVisible(), false);
});

test('Escape, Tab and leaving close the list and change nothing; Enter without a choice takes none', async ({ open }) => {
  const page = await open();
  const input = field(page, 'child.nationality');
  await type(page, 'child.nationality', 'nhật');
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('#suggestions').isVisible(), false);
  await type(page, 'child.nationality', ' b');
  await page.keyboard.press('Enter');
  assert.equal(await input.inputValue(), 'nhật b');
  await page.keyboard.press('Tab');
  assert.equal(await page.locator('#suggestions').isVisible(), false);
  assert.equal(await input.inputValue(), 'nhật b');
});

test('an old book is offered the units of its day', async ({ open }) => {
  const page = await open();
  await page.locator('input[name=mode][value=archive]').check();
  await field(page, 'registration.date').fill('05/03/2025');
  await type(page, 'mother.residence', 'xã ea tu');
  await expect(options(page).first()).toHaveText('xã Ea Tu, thành phố Buôn Ma Thuột, tỉnh Đắk Lắk');
});

test('where the tools cannot be loaded, typing goes on', async ({ open }) => {
  const page = await open({ failing: true, before: (page) => page.route('**/tools/**', (route) => route.abort()) });
  await field(page, 'child.ethnicity').pressSequentially('Ba-na');
  await page.keyboard.press('Tab');
  assert.equal(await field(page, 'child.ethnicity').inputValue(), 'Ba-na');
  assert.equal(await options(page).count(), 0);
});

for (const width of [1280, 390]) {
  test(`the open list at ${width} px: inside the page, and nothing that axe finds`, async ({ open }) => {
    const page = await open({ viewport: { width, height: 900 } });
    await type(page, 'mother.residence', 'xóm 4, xã yên');
    const box = await page.locator('#suggestions').boundingBox();
    assert.ok(box.x >= 0 && box.x + box.width <= width, JSON.stringify(box));
    await page.keyboard.press('ArrowDown');
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice'] }));
    assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]), []);
  });
}
