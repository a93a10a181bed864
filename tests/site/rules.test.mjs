// The page of rules in Chromium: what holds on a day, by kind, against what the library says of that day.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import axe from 'axe-core';

import { native, root } from '../host/native.mjs';
import { test } from './browser.mjs';

/** The names in each list. */
const lists = (page) =>
  page.evaluate(() => Object.fromEntries(['in-force', 'pending', 'expired'].map((force) =>
    [force, [...document.querySelectorAll(`#${force} [data-rule]`)].map((node) => node.dataset.rule)])));

/** What the command says of a day. */
function told(day, kind) {
  const of = kind ? ['--kind', kind] : [];
  const run = spawnSync(native, ['rules', '--all', '--as-of', day, '--format', 'json', ...of], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const found = { 'in-force': [], pending: [], expired: [] };
  for (const { name, force } of JSON.parse(run.stdout).rules) found[force].push(name);
  return found;
}

const open = async (page, query) => {
  await page.goto(`/rules.html?${query}`);
  await page.waitForSelector('body.ready');
};

test('on every day the lists are those of the library', async ({ page }) => {
  for (const [day, kind] of [['1961-04-01', ''], ['2015-12-31', 'birth'], ['2016-01-01', 'birth'], ['2026-11-28', ''], ['2027-02-28', ''], ['2027-03-01', ''], ['2027-03-01', 'adoption']]) {
    await open(page, `day=${day}&kind=${kind}`);
    const found = await lists(page);
    const books = kind ? [] : found['in-force'].filter((name) => name.startsWith('book/'));
    assert.equal(books.length, kind ? 0 : 10);
    assert.deepEqual({ ...found, 'in-force': found['in-force'].filter((name) => !name.startsWith('book/')) }, told(day, kind), `${day} ${kind}`);
  }
});

test('the slider and the field change the day, and the address keeps it', async ({ page }) => {
  await open(page, 'kind=birth');
  const { asOf } = JSON.parse(readFileSync(join(root, 'www', 'data', 'rules.json'), 'utf8'));
  assert.equal(await page.inputValue('#day'), asOf);
  await page.fill('#day', '2015-12-31');
  await page.locator('#day').blur();
  assert.deepEqual(await lists(page), told('2015-12-31', 'birth'));
  assert.equal(await page.inputValue('#month'), String(70 * 12 + 11));
  await page.locator('#month').focus();
  await page.keyboard.press('ArrowRight');
  assert.equal(await page.inputValue('#day'), '2016-01-01');
  assert.deepEqual(await lists(page), told('2016-01-01', 'birth'));
  assert.match(page.url(), /day=2016-01-01/);
  await page.reload();
  await page.waitForSelector('body.ready');
  assert.deepEqual([await page.inputValue('#day'), await page.inputValue('#kind')], ['2016-01-01', 'birth']);
  await page.selectOption('#kind', 'book');
  const { 'in-force': books } = await lists(page);
  assert.equal(books.length, 10);
  assert.ok(books.every((name) => name.startsWith('book/')));
});

test('nobody is shut out, in either language and on a phone', async ({ page }) => {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    for (const lang of ['vi', 'en']) {
      await open(page, `day=2027-03-01&lang=${lang}`);
      await page.evaluate(`${axe.source};0`);
      const found = await page.evaluate(async () => (await window.axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`));
      assert.deepEqual(found, []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), `${width}`);
    }
  }
});
