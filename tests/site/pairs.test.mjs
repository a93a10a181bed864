// The page of pairs in Chromium: finds what the command finds, says why, keeps what a person decides.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import axe from 'axe-core';

import { native, root } from '../host/native.mjs';
import { bring, file, sameTexts, test } from './browser.mjs';

const sample = join(root, 'data/samples/families.csv');

const opened = (open, more = {}) => open({ path: '/pairs.html', ...more });

/** The pairs that the page lists: rows of the file, and the words below them. */
async function listed(page) {
  const items = await page.locator('#pairs .pair').allTextContents();
  return items.map((text) => /^Dòng (\d+) và dòng (\d+)/.exec(text).slice(1).map(Number));
}

/** The pairs that the command finds, by class, as rows of the file: its rows have no header. */
function commanded() {
  const folder = mkdtempSync(join(tmpdir(), 'hotich-'));
  try {
    const out = join(folder, 'pairs.csv');
    const { status, stderr } = spawnSync(native, ['dedupe', sample, '--kind', 'birth', '--pairs', out], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    return readFileSync(out, 'utf8').split('\n').slice(1).filter(Boolean).map((line) => {
      const [a, b, of] = line.split(',');
      return { rows: [Number(a) + 1, Number(b) + 1], of };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const sorted = (pairs) => pairs.map(([a, b]) => `${a} ${b}`).sort();

test('the sample book: the pairs of the command, each with its reasons', async ({ open }) => {
  const page = await opened(open);
  await page.click('#example');
  await page.locator('#result:not([hidden])').waitFor();
  const expected = commanded();
  assert.ok(expected.length > 40);
  // The command weighs with names and places of the whole book, the page with its size alone: so a pair may be possible by one and nothing
  // by the other.
  const all = sorted(await listed(page));
  for (const { rows, of } of expected) assert.ok(of === 'possible' || all.includes(rows.join(' ')), `${of} ${rows}`);
  for (const of of ['certain', 'reregistered', 'sibling']) {
    await page.click(`.tile.${of}`);
    await page.locator(`.tile.${of}[aria-pressed=true]`).waitFor();
    assert.deepEqual(sorted(await listed(page)), sorted(expected.filter((pair) => pair.of === of).map(({ rows }) => rows)), of);
  }
  await page.click('.tile.certain');
  await page.locator('#detail table.sides').waitFor();
  assert.match(await page.locator('#detail .verdict').textContent(), /^Chắc chắn là một việc/);
  // The steps lead to the sum.
  const number = (text) => Math.round(Number(text.replace('−', '-').replace(',', '.')) * 10);
  const points = (await page.locator('#detail .points').allTextContents()).map(number);
  const sum = number(/[+−]\d+,\d/.exec(await page.locator('#detail .hint').textContent())[0]);
  assert.ok(Math.abs(points.reduce((a, b) => a + b, 0) - sum) <= points.length, `${points} ${sum}`);
});

test('what a person decides goes home with the list; nothing is asked of anybody after the file', async ({ open }) => {
  const page = await opened(open);
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await bring(page, sample);
  await page.locator('#detail table.sides').waitFor();
  await page.check('#decide-one');
  await page.locator('.pair', { hasText: '✓ Là một việc' }).waitFor();
  await page.click('#detail >> text=Cặp sau');
  await page.locator('.pair[aria-current=true]').nth(0).waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('#take')]);
  assert.equal(download.suggestedFilename(), 'families-cap-trung.csv');
  const [head, first, second] = readFileSync(await download.path(), 'utf8').split('\r\n');
  assert.equal(head, '\ufeffDòng A,Dòng B,Họ tên A,Họ tên B,Kết luận,Điểm,Quyết định');
  assert.match(first, /,Là một việc$/);
  assert.match(second, /,$/);
  assert.deepEqual(asked.filter((url) => !url.startsWith('blob:')), []);
  // Leaving asks first: what was decided is not kept.
  page.on('dialog', (dialog) => dialog.accept());
});

test('two records that are typed: the verdict follows the values', async ({ open }) => {
  const page = await opened(open);
  const type = (label, side, value) => page.getByLabel(`${label}, Hồ sơ ${side}`, { exact: true }).fill(value);
  const name = 'Họ, chữ đệm, tên người được khai sinh';
  for (const side of ['A', 'B']) {
    await type(name, side, 'Đỗ Thị Kim Ngà');
    await type('Ngày sinh', side, '05/06/2001');
  }
  const verdict = page.locator('#two-result .verdict');
  await verdict.waitFor();
  // A name and a day are no link by themselves: namesakes are born.
  assert.doesNotMatch(await verdict.textContent(), /Chắc chắn|Rất có thể/);
  for (const side of ['A', 'B']) {
    await type('Họ, chữ đệm, tên người mẹ', side, 'Hoàng Thị Lụa');
    await type('Họ, chữ đệm, tên người cha', side, 'Đỗ Văn Khoát');
  }
  await page.locator('#two-result .verdict.probable, #two-result .verdict.certain').waitFor();
  await page.selectOption('#two-kind', 'death');
  await page.getByLabel('Họ, chữ đệm, tên người chết, Hồ sơ A').waitFor();
});

test('files that hold nothing to compare are told in words; a book of 5,000 rows can be stopped', async ({ open }) => {
  const page = await opened(open);
  await bring(page, file('a.csv', 'x,y\n1,2\n'));
  assert.ok((await page.locator('#problem').textContent()).length > 20);
  const rows = Array.from({ length: 5000 }, (_, n) => `${n},Nguyễn Văn Thử,0${1 + (n % 9)}/03/19${10 + (n % 90)}`);
  await page.setInputFiles('#file', file('b.csv', `Số,Họ tên con,Ngày sinh\n${rows.join('\n')}\n`));
  await page.click('#cancel');
  await page.locator('#problem', { hasText: 'Đã dừng' }).waitFor();
});

for (const width of [1280, 390]) {
  test(`no barrier is found at ${width} pixels, nothing is cut off`, async ({ open }) => {
    const page = await opened(open, { viewport: { width, height: 844 } });
    await bring(page, sample);
    await page.click('#two-example');
    await page.locator('#two-result table').waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => window.axe.run());
    assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 120))]), []);
  });
}

test('the page in HTML says what the messages say, and both languages say the same things', async ({ open }) => {
  await sameTexts('pairs.html', 'js/pairs/messages.mjs');
  const page = await opened(open, { query: '&lang=en' });
  await bring(page, sample);
  assert.match(await page.locator('#result-title').textContent(), /probably one event written twice: \d+/);
  assert.doesNotMatch(await page.locator('#detail').textContent(), /trùng/);
});
