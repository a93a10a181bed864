// The page of books in Chromium: a file comes in, is checked as the command checks it, mended, and taken home.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import ExcelJS from '@protobi/exceljs';
import axe from 'axe-core';

import { native, root } from '../host/native.mjs';
import { bring, file, sameTexts, test, TODAY } from './browser.mjs';

const sample = join(root, 'data/samples/birth.csv');

const opened = (open, more = {}) => open({ path: '/book.html', ...more });

/** Presses a button and gives what is downloaded. */
async function downloaded(page, what) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(`[data-output=${what}]`)]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const tiles = (page) => page.locator('.tile b').allTextContents().then((all) => all.map((text) => Number(text.replace('.', ''))));

/** The command's reports on a file. */
function commanded(path, stage = 'archive') {
  const args = ['check', '--quiet', '--stage', stage, '--as-of', TODAY, '--format', 'jsonl', path];
  const { stdout } = spawnSync(native, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
  return stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line));
}

test('the sample book: the counts of the command, every row in the list, a finding with its law', async ({ open }) => {
  const page = await opened(open);
  await bring(page, sample);
  const reports = commanded(sample);
  const worst = ({ counts }) => ['error', 'warning', 'info'].findIndex((severity) => counts[severity] > 0);
  const count = (at) => reports.filter((report) => worst(report) === at).length;
  assert.deepEqual(await tiles(page), [count(0), count(1), count(2), count(-1)]);
  // Errors come first.
  assert.equal(await page.inputValue('#severity'), 'error');
  await page.locator('#rows-count', { hasText: `${count(0)} dòng` }).waitFor();
  await page.selectOption('#severity', '');
  await page.locator('#rows-count', { hasText: `${reports.length} dòng` }).waitFor();
  // Only what is in sight is drawn.
  assert.ok((await page.locator('#list .row').count()) < 40);
  await page.locator('.tile.error').click();
  // The list is where the eye goes.
  await page.waitForFunction(() => document.getElementById('list').getBoundingClientRect().top < innerHeight / 2);
  const first = reports.find((report) => report.counts.error > 0);
  const row = page.locator('#list .row').first();
  assert.match(await row.textContent(), new RegExp(`Dòng ${first.sheetRow} `));
  await row.click();
  const shown = page.locator('#detail .finding');
  await shown.first().waitFor();
  assert.equal(await shown.count(), first.findings.length);
  assert.match(await page.locator('#detail').textContent(), /Căn cứ pháp lý/);
});

test('certain fixes are applied, by hand a value is mended, both are undone; what is taken home is clean by the command too', async ({ open }) => {
  const page = await opened(open);
  await bring(page, sample);
  const before = await tiles(page);
  await page.click('#certain');
  await page.locator('#undo-all:not([hidden])').waitFor();
  const after = await tiles(page);
  assert.ok(after[3] > before[3]);
  const { name, bytes } = await downloaded(page, 'mended');
  assert.equal(name, 'birth-da-sua.csv');
  await page.locator('#output-note', { hasText: name }).waitFor();
  const folder = mkdtempSync(join(tmpdir(), 'hotich-'));
  try {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const clean = commanded(path).filter(({ findings }) => findings.length === 0).length;
    assert.equal(clean, after[3]);
  } finally {
    rmSync(folder, { recursive: true });
  }
  const log = (await downloaded(page, 'changes')).bytes.toString('utf8').trim().split('\n');
  assert.match(log[0], /Dòng,Mục,Trước,Sau,Quy tắc/);
  assert.ok(log.length > 10);
  await page.click('#undo-all');
  await page.locator('#undo-all[hidden]').waitFor({ state: 'attached' });
  assert.deepEqual(await tiles(page), before);
});

test('a value is written by hand, the row is checked anew and undone', async ({ open }) => {
  const page = await opened(open);
  await bring(page, file('book.csv', 'Họ tên con,Ngày sinh,Ngày đăng ký,Số,Quyển số,Nơi đăng ký\nNguyễn Văn An,31/02/1990,05/03/1990,1,01/1990,"Ủy ban nhân dân xã Hòa Phú"\n'));
  assert.equal((await tiles(page))[0], 1);
  await page.locator('#list .row').first().click();
  const field = page.locator('#detail .finding.error .by-hand input').first();
  assert.equal(await field.inputValue(), '31/02/1990');
  await field.fill('28/02/1990');
  await field.press('Enter');
  await page.locator('#detail .changes').waitFor();
  assert.equal((await tiles(page))[0], 0);
  assert.match(await page.locator('#detail .changes').textContent(), /31\/02\/1990 → 28\/02\/1990/);
  await page.locator('#detail .changes button').click();
  await page.locator('#detail .changes').waitFor({ state: 'detached' });
  assert.equal((await tiles(page))[0], 1);
});

/** A workbook as people make it: a cover, titles, a header of two rows, dates as dates and as texts. */
async function workbook() {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Bìa').addRow(['Sổ đăng ký khai sinh năm 1990']);
  const sheet = book.addWorksheet('Trang 1');
  sheet.getCell('A1').value = 'SỔ ĐĂNG KÝ KHAI SINH';
  sheet.mergeCells('A1:H1');
  sheet.getRow(3).values = ['STT', 'Số', 'Con', null, null, 'Mẹ', null, 'Ngày đăng ký'];
  sheet.getRow(4).values = [null, null, 'Họ tên', 'Giới tính', 'Ngày sinh', 'Họ tên', 'Năm sinh', null];
  sheet.mergeCells('C3:E3');
  sheet.mergeCells('F3:G3');
  sheet.getRow(5).values = [1, '001', 'Lê Thị Mai', 'Nữ', new Date(Date.UTC(1990, 2, 5)), 'Trần Thị Lụa', 1965, '12/03/1990'];
  sheet.getRow(6).values = [2, '002', 'Phạm Văn Đông', 'Nam', '31/04/1990', 'Đỗ Thị Hạnh', 1968, '20/05/1990'];
  sheet.getCell('E5').numFmt = 'dd/mm/yyyy';
  sheet.getColumn(3).width = 31;
  sheet.getCell('C5').font = { bold: true };
  return book.xlsx.writeBuffer();
}

test('a workbook as people make it comes back with marked cells, notes and a list; its own cells are untouched', async ({ open }) => {
  const page = await opened(open);
  const original = await workbook();
  await bring(page, file('so-1990.xlsx', original));
  assert.equal(await page.locator('#table').evaluate((node) => node.selectedOptions[0].textContent), 'Trang 1 (6 dòng)');
  assert.match(await page.locator('#kind option:checked').textContent(), /khai sinh/);
  assert.match(await page.locator('#mapping-summary').textContent(), /đều rõ/);
  assert.equal((await tiles(page)).reduce((sum, n) => sum + n), 2);
  assert.equal((await tiles(page))[0], 1);
  const { name, bytes } = await downloaded(page, 'annotated');
  assert.equal(name, 'so-1990-danh-dau.xlsx');
  const [was, is] = [new ExcelJS.Workbook(), new ExcelJS.Workbook()];
  await was.xlsx.load(original);
  await is.xlsx.load(bytes);
  assert.deepEqual(is.worksheets.map((sheet) => sheet.name), ['Bìa', 'Trang 1', 'Phát hiện', 'Tổng kết']);
  const [before, after] = [was.getWorksheet('Trang 1'), is.getWorksheet('Trang 1')];
  before.eachRow((row, at) => row.eachCell((cell, column) => {
    assert.deepEqual(after.getRow(at).getCell(column).value, cell.value);
    assert.equal(after.getRow(at).getCell(column).numFmt, cell.numFmt);
  }));
  assert.equal(after.getColumn(3).width, 31);
  assert.equal(after.getCell('C5').font.bold, true);
  assert.deepEqual(after.model.merges, before.model.merges);
  const marked = after.getCell('E6');
  assert.equal(marked.fill.fgColor.argb, 'FFF8C9C4');
  assert.match(marked.note.texts?.map(({ text }) => text).join('') ?? marked.note, /Lỗi: Ngày sinh: «31\/04\/1990» không có trong lịch/);
  assert.equal(after.getCell('C5').note, undefined);
  const list = is.getWorksheet('Phát hiện');
  const link = list.getColumn(1).values.find((value) => value?.text === 'E6');
  assert.equal(link.hyperlink, "#'Trang 1'!E6");
});

test('a column that nobody knows is named by hand; lines of JSON keep their shape', async ({ open }) => {
  const page = await opened(open);
  await bring(page, file('book.csv', 'Họ tên con,Ngày sinh,Gì đó\nNguyễn Văn An,05/03/1990,12/02/1990\n'));
  assert.match(await page.locator('#mapping-summary').textContent(), /1 cột chưa rõ/);
  await page.locator('#mapping summary').click();
  await page.locator('#columns select').last().selectOption('registration.date');
  await page.locator('#mapping-summary', { hasText: 'đều rõ' }).waitFor();
  await page.locator('#list .row').first().click();
  await page.locator('#detail', { hasText: 'trước ngày sinh' }).waitFor();
  const map = JSON.parse((await downloaded(page, 'map')).bytes.toString('utf8'));
  assert.deepEqual(map, { format: 1, columns: { 'Họ tên con': 'child.name', 'Ngày sinh': 'child.birthDate', 'Gì đó': 'registration.date' } });

  await bring(page, file('book.jsonl', '{"kind":"death","deceased":{"name":"NGUYỄN  VĂN AN"}}\n\n{"kind":"death","deceased":{"name":"Lê Thị Bình"}}\n'));
  await page.locator('#kind option:checked', { hasText: 'khai tử' }).waitFor({ state: 'attached' });
  assert.equal((await tiles(page)).reduce((sum, n) => sum + n), 2);
  const mended = (await downloaded(page, 'mended')).bytes.toString('utf8');
  assert.equal(mended.split('\n').length, 4);
});

test('what cannot be read is said, with what to do', async ({ open }) => {
  const page = await opened(open);
  const says = async (name, content, words) => {
    await page.setInputFiles('#file', file(name, content));
    await page.locator('#problem .notice', { hasText: words }).waitFor();
  };
  await says('a.csv', '', 'không có dòng nào');
  await says('a.csv', Buffer.from([0x6e, 0xe9, 0x0a]), 'không phải UTF-8');
  await says('a.csv', 'Họ tên,Ngày sinh\n"An,1990\nBình,1991\n', 'Dòng 2: dấu ngoặc kép');
  await says('a.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), '.xls kiểu cũ hoặc tệp có mật khẩu');
  await says('a.xlsx', 'PK\u0003\u0004 not a workbook', 'Tệp hỏng');
  // A part of this name is what makes a workbook a binary one.
  const binary = Buffer.from(Buffer.from(await workbook()).toString('latin1').replaceAll('xl/workbook.xml', 'xl/workbook.bin'), 'latin1');
  await says('a.xlsb', binary, 'lưu lại thành .xlsx rồi chọn lại');
  await says('a.parquet', 'PAR1 PAR1', 'xuất lại thành CSV');
  await says('a.csv', 'Một,Hai\n1,2\n', 'xem lại dòng tiêu đề');
});

test('nothing is asked of the network once a file is there', async ({ open }) => {
  const page = await opened(open);
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await bring(page, file('so.xlsx', await workbook()));
  await page.locator('#list .row').first().click();
  await downloaded(page, 'annotated');
  await page.selectOption('#stage', 'submit');
  assert.deepEqual(asked.filter((url) => !url.startsWith('blob:')), []);
});

test('a book of 100,000 rows is listed and searched; a check can be stopped', async ({ open }) => {
  const page = await opened(open);
  const rows = Array.from({ length: 100_000 }, (_, n) => `${n + 1},Nguyễn Văn Thử,05/03/1990,12/03/1990`);
  const text = `Số,Họ tên con,Ngày sinh,Ngày đăng ký\n${rows.join('\n')}\n`;
  await page.setInputFiles('#file', file('large.csv', text));
  await page.click('#cancel');
  await page.locator('#problem', { hasText: 'Đã dừng' }).waitFor();
  await page.selectOption('#kind', 'birth');
  await page.locator('#result:not([hidden])').waitFor({ timeout: 60_000 });
  await page.selectOption('#severity', '');
  await page.locator('#rows-count', { hasText: '100.000 dòng' }).waitFor();
  await page.locator('#list').evaluate((node) => { node.scrollTop = node.scrollHeight; });
  await page.locator('#row-100000').waitFor();
  assert.ok((await page.locator('#list .row').count()) < 40);
  await page.fill('#text', '77777');
  await page.locator('#rows-count', { hasText: /^1 dòng$/ }).waitFor();
  assert.match(await page.locator('#list .row').textContent(), /Dòng 77778 /);
});

for (const width of [1280, 390]) {
  test(`no barrier is found at ${width} pixels, nothing is cut off, the keyboard is enough`, async ({ open }) => {
    const page = await opened(open, { viewport: { width, height: 844 } });
    await bring(page, sample);
    await page.locator('#list').focus();
    await page.keyboard.press('ArrowDown');
    await page.locator('#detail .finding').first().waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => window.axe.run());
    assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 120))]), []);
  });
}

test('the page in HTML says what the messages say, and both languages say the same things', async ({ open }) => {
  await sameTexts('book.html', 'js/book/messages.mjs');
  const page = await opened(open, { query: '&lang=en' });
  await bring(page, sample);
  assert.match(await page.locator('#result').textContent(), /Rows with errors: \d+/);
  assert.doesNotMatch(await page.locator('#certain').textContent(), /Sửa/);
});

test('every page has the same head, from which the others are reached in the language that was chosen', async ({ page }) => {
  const pages = ['index.html', 'book.html', 'pairs.html', 'rules.html'];
  const heads = pages.map((name) => /<header.*<\/header>/s.exec(readFileSync(join(root, 'www', name), 'utf8'))[0]);
  for (const head of heads) {
    assert.equal(head.match(/ aria-current="page"/g).length, 1);
    assert.equal(head.replace(' aria-current="page"', ''), heads[0].replace(' aria-current="page"', ''));
  }
  await page.goto('/?lang=en');
  await page.locator('body.ready').waitFor();
  for (const [text, title] of [['A whole book', /Check a book/], ['Duplicates', /Find duplicates/], ['The rules', /The rules/], ['One record', /registration/]]) {
    await page.locator('.pages').getByText(text, { exact: true }).click();
    await page.locator('body.ready').waitFor();
    assert.match(await page.title(), title);
    assert.equal(await page.locator('.pages [aria-current]').textContent(), text);
  }
});
