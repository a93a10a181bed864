// The form in Chromium: drawn from the library for every kind of record; what is found shows beside its field, can be
// mended and undone.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

import axe from 'axe-core';

import { field, findings, sameTexts, test, write } from './browser.mjs';

/** What the library has: the kinds, each with its fields. */
const library = (page) =>
  page.evaluate(async () => {
    const { fields, init, kinds } = await import('/pkg/web.js');
    await init();
    return kinds().map((kind) => ({ ...kind, fields: fields(kind.name) }));
  });

test('every kind there is: its roles as sections and steps, a field for everything in its table, with its label', async ({ open }) => {
  const page = await open();
  const kinds = await library(page);
  assert.deepEqual(await page.locator('#kind option').evaluateAll((all) => all.map(({ value }) => value)), kinds.map(({ name }) => name));
  for (const { name, label, roles, fields } of kinds) {
    await page.selectOption('#kind', name);
    const drawn = await page.evaluate(() => ({
      fields: [...document.querySelectorAll('.field')].map((node) => [node.dataset.path, node.querySelector('label').textContent]),
      homes: [...document.querySelectorAll('.field')].map((node) => node.closest('section').id === `group-${node.dataset.path.split('.')[0]}`),
      heads: [...document.querySelectorAll('.group h2')].map((node) => node.textContent),
      steps: [...document.querySelectorAll('#steps a')].map((node) => node.textContent),
      open: [...document.querySelectorAll('.field')].filter((node) => !node.closest('details')).map((node) => node.dataset.path),
      title: [document.title, document.querySelector('h1').textContent],
    }));
    assert.ok(fields.length > 40, name);
    assert.deepEqual(drawn.fields.sort(), fields.map(({ path, label }) => [path, label.vi]).sort());
    assert.ok(drawn.homes.every(Boolean));
    assert.deepEqual([...drawn.heads].sort(), roles.map(({ label }) => label.vi).sort());
    assert.deepEqual(drawn.steps, drawn.heads);
    // What is declared stands open, everything else is folded.
    assert.deepEqual(drawn.open.sort(), fields.filter(({ part }) => part === 'declared').map(({ path }) => path).sort());
    for (const title of drawn.title) assert.ok(title.toLowerCase().includes(label.vi), title);
  }
});

test('another kind loses nothing: what both have goes along, the rest is there again on the way back', async ({ open }) => {
  const page = await open();
  const note = page.locator('#kind-note');
  await write(page, 'declarant.name', 'Nguyễn Văn Đại');
  await page.selectOption('#kind', 'marriage');
  assert.equal(await field(page, 'declarant.name').inputValue(), 'Nguyễn Văn Đại');
  assert.equal(await note.isVisible(), false, 'nothing was left behind');
  await page.selectOption('#kind', 'birth');
  await write(page, 'child.name', 'Nguyễn Thị Bình');
  await page.click('#submit');
  await page.selectOption('#kind', 'marriage');
  assert.match(await note.textContent(), /khai sinh/);
  assert.equal(await page.locator('.summary, .finding.error').count(), 0, 'the other kind is not judged by the button');
  await write(page, 'husband.name', 'Lê Văn Tám');
  // A code that the list of the other kind does not have stays where it was written.
  await page.locator('#group-registration summary').first().click();
  await field(page, 'registration.type').selectOption('first');
  await page.selectOption('#kind', 'birth');
  assert.equal(await field(page, 'child.name').inputValue(), 'Nguyễn Thị Bình');
  assert.equal(await field(page, 'registration.type').inputValue(), '');
  assert.match(await note.textContent(), /kết hôn/);
  await page.click('[data-language=en]');
  assert.match(await note.textContent(), /marriage/);
  assert.equal(await page.locator('h1').textContent(), 'Birth registration');
  await page.selectOption('#kind', 'marriage');
  assert.equal(await field(page, 'husband.name').inputValue(), 'Lê Văn Tám');
  assert.equal(await field(page, 'registration.type').inputValue(), 'first');
  // Clearing clears everything that was written, whatever for.
  await page.click('#clear');
  await page.selectOption('#kind', 'birth');
  assert.equal(await field(page, 'child.name').inputValue(), '');
});

test('an empty form and an untouched field say nothing', async ({ open }) => {
  const page = await open();
  await field(page, 'child.name').focus();
  await page.keyboard.press('Tab');
  assert.equal(await page.locator('.finding').count(), 0);
  await write(page, 'child.name', 'Nguyễn Thị Bình');
  assert.equal(await page.locator('.finding').count(), 0);
});

test('a finding comes when the field is left and goes when it is mended', async ({ open }) => {
  const page = await open();
  await field(page, 'child.birthDate').pressSequentially('31/02');
  assert.equal(await findings(page, 'child.birthDate').count(), 0, 'not while it is half typed');
  await write(page, 'child.birthDate', '31/02/2026');
  await findings(page, 'child.birthDate').first().waitFor();
  assert.match(await findings(page, 'child.birthDate').first().textContent(), /Lỗi/);
  assert.equal(await field(page, 'child.birthDate').getAttribute('aria-invalid'), 'true');
  const described = (await field(page, 'child.birthDate').getAttribute('aria-describedby')).split(' ');
  assert.ok(described.includes('child.birthDate-findings'));
  await page.waitForFunction(() => document.getElementById('live').textContent.includes('31/02/2026'));
  await write(page, 'child.birthDate', '28/02/2026');
  assert.equal(await findings(page, 'child.birthDate').count(), 0);
  assert.equal(await field(page, 'child.birthDate').getAttribute('aria-invalid'), null);
});

/** Longer than a hand has to rest before the page looks at what it wrote. */
const REST = 1200;

test('what is being typed is not judged, however slowly; what is mended is seen at once', async ({ open }) => {
  const page = await open();
  const born = field(page, 'child.birthDate');
  await born.pressSequentially('12');
  await page.waitForTimeout(REST);
  assert.equal(await page.locator('.finding').count(), 0);
  await born.press('Tab');
  assert.ok((await findings(page, 'child.birthDate').count()) > 0, 'left, it is');
  await born.fill('12/03/2026');
  await page.waitForFunction(() => !document.querySelector('[id="child.birthDate-findings"] .finding'));
  assert.equal(await born.evaluate((node) => node === document.activeElement), true);
  await born.fill('31/02/2026');
  await page.waitForTimeout(REST);
  assert.equal(await findings(page, 'child.birthDate').count(), 0);
});

const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.tagName);

test('the focus is never lost: mended and left in one stroke, the next field has it', async ({ open }) => {
  const page = await open();
  await write(page, 'mother.name', 'Trần Thị  Hoa');
  assert.ok((await findings(page, 'mother.name').locator('.fix-button').count()) > 0);
  await field(page, 'mother.name').fill('Trần Thị Hoa');
  await page.keyboard.press('Tab');
  assert.equal(await focused(page), 'mother.birthDate');
  await page.keyboard.type('1996');
  assert.equal(await field(page, 'mother.birthDate').inputValue(), '1996');
  // A button that is pressed while it goes out of date does nothing to what was written, and holds the focus until then.
  await write(page, 'mother.name', 'Trần Thị  Hoa');
  await field(page, 'mother.name').fill('Trần Thị  Hồng');
  await findings(page, 'mother.name').locator('.fix-button').first().click();
  assert.equal(await field(page, 'mother.name').inputValue(), 'Trần Thị  Hồng');
  assert.equal(await focused(page), 'mother.name');
  assert.match(await findings(page, 'mother.name').locator('.fix-button').first().textContent(), /Trần Thị Hồng/);
  // Nor is it lost from a list that is drawn anew.
  await page.click('#submit');
  await page.locator('.summary-error a').first().focus();
  const before = await page.evaluate(() => document.activeElement.getAttribute('href'));
  await page.evaluate(() => document.querySelector('[data-language=en]').click());
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('href')), before);
});

test('a draft outlives loading the page again, on this tab alone, until it is cleared', async ({ open }) => {
  const page = await open();
  page.on('dialog', (dialog) => dialog.accept());
  await page.selectOption('#kind', 'marriage');
  await page.check('[value=archive]');
  await field(page, 'husband.name').pressSequentially('Lê Văn Tám');
  await page.selectOption('#kind', 'birth');
  await page.click('[data-language=en]');
  await field(page, 'child.name').pressSequentially('Nguyễn Thị Bình');
  await page.reload();
  await page.waitForSelector('body.ready');
  assert.equal(await field(page, 'child.name').inputValue(), 'Nguyễn Thị Bình');
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  assert.equal(await page.locator('[value=archive]').isChecked(), true);
  await page.selectOption('#kind', 'marriage');
  assert.equal(await field(page, 'husband.name').inputValue(), 'Lê Văn Tám');
  assert.equal(await page.evaluate(() => localStorage.length + document.cookie.length), 0);
  await page.click('#clear');
  assert.equal(await page.evaluate(() => sessionStorage.length), 0);
  await page.reload();
  await page.waitForSelector('body.ready');
  assert.equal(await field(page, 'child.name').inputValue(), '');
});

test('leaving asks while something is written, and not else; a draft that nobody can read is none', async ({ open }) => {
  const page = await open({ before: (opened) => opened.addInitScript(() => sessionStorage.setItem('hotich-draft', '{"kind":"shoe","records":{"birth":{"child":7,"x":null},"y":3}}')) });
  const asked = [];
  page.on('dialog', (dialog) => { asked.push(dialog.type()); dialog.accept(); });
  assert.equal(await page.locator('#kind').inputValue(), 'birth');
  await page.reload();
  await page.waitForSelector('body.ready');
  assert.deepEqual(asked, []);
  await write(page, 'child.name', 'Nguyễn Thị Bình');
  await page.reload();
  await page.waitForSelector('body.ready');
  assert.deepEqual(asked, ['beforeunload']);
});

test('nothing is green while rules wait: it says which, and for which fields', async ({ open }) => {
  const page = await open();
  await page.click('#example-good');
  for (const path of ['mother', 'father']) {
    for (const node of await page.locator(`#group-${path}`).locator('input, select, textarea').all()) {
      if ((await node.evaluate(({ tagName }) => tagName)) === 'SELECT') await node.evaluate((list) => { list.value = ''; });
      else await node.evaluate((input) => { input.value = ''; });
    }
  }
  await field(page, 'child.birthType').selectOption('');
  await page.click('#submit');
  assert.equal(await page.locator('.summary.ok, .summary.open').count(), 0);
  assert.equal(await page.locator('.summary-warning a[href="#child.birthType"]').count(), 1);
  await page.click('#example-good');
  await page.click('#submit');
  assert.equal(await page.locator('.summary.ok').count(), 0);
  const waiting = await page.evaluate(async () => {
    const { check, init } = await import('/pkg/web.js');
    await init();
    const form = Object.fromEntries([...document.querySelectorAll('.field')].map(({ dataset }) => [dataset.path, document.getElementById(dataset.path).value]));
    const record = {};
    for (const [path, value] of Object.entries(form)) if (value) (record[path.split('.')[0]] ||= {})[path.split('.')[1]] = value;
    return check('birth', record, { stage: 'submit', today: '2026-11-23' }).undetermined;
  });
  assert.ok(waiting.length > 5);
  const text = await page.locator('.summary').textContent();
  for (const { rule } of waiting) assert.ok(text.includes(rule), rule);
  await page.locator('.open-others summary').click();
  await page.locator('.summary a[href="#registration.date"]').click();
  assert.equal(await focused(page), 'registration.date');
});

test('what must be there is marked, for eyes and for screen readers; an old book demands nothing', async ({ open }) => {
  const page = await open();
  const marked = () => page.evaluate(() => [...document.querySelectorAll('.field.must')].map(({ dataset }) => dataset.path));
  const must = await marked();
  for (const path of ['child.name', 'child.sex', 'child.birthDate']) assert.ok(must.includes(path), path);
  assert.ok(!must.includes('child.otherNationality') && !must.includes('mother.otherNationality'));
  assert.equal(await field(page, 'child.name').getAttribute('aria-required'), 'true');
  assert.ok(await page.locator('#must-note').isVisible());
  assert.match(await page.locator('[id="mother.birthDate-hint"]').textContent(), /1998/);
  await page.check('[value=archive]');
  assert.deepEqual(await marked(), []);
  assert.equal(await page.locator('#must-note').isVisible(), false);
});

test('one fix is one button, whoever proposes it', async ({ open }) => {
  const page = await open();
  for (const { name } of await library(page)) {
    await page.selectOption('#kind', name);
    await page.click('#example-bad');
    await page.click('#submit');
    const twice = await page.evaluate(() => [...document.querySelectorAll('.findings')].filter((box) => {
      const fixes = [...box.querySelectorAll('.fix-button')].map(({ textContent }) => textContent);
      return new Set(fixes).size !== fixes.length;
    }).map(({ id }) => id));
    assert.deepEqual(twice, []);
  }
});

test('a fix says what it does, does it, and can be undone', async ({ open }) => {
  const page = await open();
  await write(page, 'mother.name', 'Trần Thị  Hoa');
  const fix = findings(page, 'mother.name').locator('.fix-button').first();
  const text = await fix.textContent();
  assert.ok(text.includes('Trần Thị  Hoa') && text.includes('Trần Thị Hoa'), text);
  await fix.click();
  assert.equal(await field(page, 'mother.name').inputValue(), 'Trần Thị Hoa');
  assert.equal(await findings(page, 'mother.name').count(), 0);
  const undo = page.locator('[data-path="mother.name"] .undo-button');
  assert.equal(await undo.evaluate((node) => node === document.activeElement), true, 'focus is not lost');
  await undo.press('Enter');
  assert.equal(await field(page, 'mother.name').inputValue(), 'Trần Thị  Hoa');
  assert.equal(await undo.count(), 0);
  assert.ok((await findings(page, 'mother.name').count()) > 0);
  assert.equal(await field(page, 'mother.name').evaluate((node) => node === document.activeElement), true);
});

test('the button names everything that is missing, on top, with ways to the fields', async ({ open }) => {
  const page = await open();
  await page.click('#submit');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'summary-box');
  assert.match(await page.title(), /^Lỗi/);
  const links = page.locator('.summary-error a');
  assert.ok((await links.count()) >= 5);
  const seen = await page.evaluate(() => [...document.querySelectorAll('.summary-error a')].map((link) => link.getAttribute('href')));
  assert.ok(seen.includes('#child.name') && seen.includes('#child.sex'));
  await page.locator('.summary-error a[href="#child.sex"]').press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'child.sex');
  // What is mended leaves the summary.
  await field(page, 'child.sex').selectOption('Nữ');
  assert.equal(await page.locator('.summary a[href="#child.sex"]').count(), 0);
});

test('the examples of every kind: one without errors, one with', async ({ open }) => {
  const page = await open();
  for (const { name } of await library(page)) {
    await page.selectOption('#kind', name);
    for (const mode of ['form', 'archive']) {
      const what = `${name}, ${mode}`;
      await page.check(`[value=${mode}]`);
      await page.click('#example-good');
      await page.click('#submit');
      assert.equal(await page.locator('.finding.error, .finding.warning').count(), 0, what);
      // Without any fault, and green only where no rule waits.
      assert.equal(await page.locator('.summary.ok, .summary.open').count(), 1, what);
      assert.equal(await page.locator('.summary.ok .summary-open').count(), 0, what);
      await page.click('#example-bad');
      assert.equal(await page.locator('.summary').count(), 0);
      await page.click('#submit');
      assert.ok((await page.locator('.finding.error').count()) > 0, what);
      assert.ok((await page.locator('.fix-button').count()) > 0, what);
    }
    await page.click('#clear');
    assert.equal(await page.locator('.finding').count(), 0);
    const values = await page.locator('#groups').locator('input, select, textarea').evaluateAll((all) => all.map(({ value }) => value));
    assert.deepEqual([...new Set(values)], ['']);
  }
});

test('an address may name the kind', async ({ open }) => {
  const page = await open({ query: '&kind=marriage' });
  assert.equal(await page.locator('#kind').inputValue(), 'marriage');
  assert.equal(await field(page, 'wife.name').count(), 1);
});

test('an old book may know a date in part', async ({ open }) => {
  const page = await open();
  await page.check('[value=archive]');
  assert.match(await page.locator('[id="child.birthDate-hint"]').textContent(), /1952/);
  await write(page, 'registration.date', '20/05/1967');
  await write(page, 'child.birthDate', '5/1967');
  await write(page, 'mother.birthDate', '1943');
  assert.equal(await page.locator('.finding.error').count(), 0);
});

test('the law behind a finding unfolds by keyboard', async ({ open }) => {
  const page = await open();
  await write(page, 'child.nationality', 'Việt Nam');
  await write(page, 'child.name', 'Nguyễn Văn 3');
  const basis = findings(page, 'child.name').locator('details').first();
  await basis.locator('summary').press('Enter');
  assert.match(await basis.textContent(), /Điều 26/);
});

test('the language changes everything and nothing that was written', async ({ open }) => {
  const page = await open();
  await write(page, 'child.birthDate', '31/02/2026');
  await page.click('[data-language=en]');
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  assert.equal(await page.locator('label[for="child.birthDate"]').textContent(), 'Date of birth');
  assert.match(await findings(page, 'child.birthDate').first().textContent(), /^!Error/);
  assert.equal(await field(page, 'child.birthDate').inputValue(), '31/02/2026');
  await page.click('[data-language=vi]');
  assert.match(await findings(page, 'child.birthDate').first().textContent(), /Lỗi/);
});

test('the page in HTML says what the messages say, and both languages say the same things', async () => {
  await sameTexts('index.html', 'js/messages.mjs');
});

test('by keyboard alone: from the first key to a mended field', async ({ open }) => {
  const page = await open();
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.className), 'skip');
  let steps = 0;
  while ((await page.evaluate(() => document.activeElement.id)) !== 'child.name') {
    await page.keyboard.press('Tab');
    assert.ok((steps += 1) < 40, 'the first field is within reach');
  }
  await page.keyboard.type('Nguyễn  Thị Bình');
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('.summary').count(), 0, 'Enter in a field sends nothing');
  await page.keyboard.press('Tab');
  await findings(page, 'child.name').first().waitFor();
  // The fix stands after the field, before the next one.
  await page.keyboard.press('Shift+Tab');
  if ((await page.evaluate(() => document.activeElement.id)) === 'child.name') await page.keyboard.press('Tab');
  while (!(await page.evaluate(() => document.activeElement.classList.contains('fix-button')))) {
    await page.keyboard.press('Shift+Tab');
    assert.ok((steps += 1) < 60);
  }
  const ring = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  assert.equal(ring, 'solid');
  await page.keyboard.press('Space');
  assert.equal(await field(page, 'child.name').inputValue(), 'Nguyễn Thị Bình');
});

for (const [colorScheme, kind] of [['light', 'birth'], ['dark', 'marriage']]) {
  test(`a phone of 360 pixels, ${colorScheme}, ${kind}: nothing runs out at the side`, async ({ open }) => {
    const page = await open({ viewport: { width: 360, height: 640 }, colorScheme, query: `&kind=${kind}` });
    await page.click('#example-bad');
    await page.click('#submit');
    for (const fold of await page.locator('details:not([open]) > summary').all()) if (await fold.isVisible()) await fold.click();
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
    const low = await page.evaluate(() =>
      [...document.querySelectorAll('main button, input[type=text], select')].filter((node) => {
        const { width, height } = node.getBoundingClientRect();
        return width > 0 && height < 40;
      }).map((node) => node.outerHTML));
    assert.deepEqual(low, [], 'everything to press is high enough for a finger');
  });
}

test('texts stand out from their grounds by 4.5 to 1, light and dark', async ({ open }) => {
  for (const colorScheme of ['light', 'dark']) {
    const page = await open({ colorScheme, reducedMotion: 'reduce' });
    await page.click('#example-bad');
    await page.click('#submit');
    const poor = await page.evaluate(() => {
      const parse = (color) => color.match(/[\d.]+/g).map(Number);
      const light = ([r, g, b]) => {
        const [x, y, z] = [r, g, b].map((v) => (v / 255 <= 0.03928 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
        return 0.2126 * x + 0.7152 * y + 0.0722 * z;
      };
      const ground = (node) => {
        for (let at = node; at; at = at.parentElement) {
          const color = parse(getComputedStyle(at).backgroundColor);
          if (color.length < 4 || color[3] === 1) return color;
        }
        return [255, 255, 255];
      };
      return [...document.querySelectorAll('body *')].filter((node) => {
        if (!node.checkVisibility() || ![...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim())) return false;
        const [a, b] = [light(parse(getComputedStyle(node).color)), light(ground(node))];
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 4.5;
      }).map((node) => node.outerHTML.slice(0, 120));
    });
    assert.deepEqual(poor, [], colorScheme);
  }
});

test('every control has a name, every reference its element, every id is used once', async ({ open }) => {
  const page = await open();
  await page.click('#example-bad');
  await page.click('#submit');
  const wrong = await page.evaluate(() => {
    const wrong = [];
    const ids = [...document.querySelectorAll('[id]')].map((node) => node.id);
    if (new Set(ids).size !== ids.length) wrong.push('an id twice');
    for (const node of document.querySelectorAll('input, select, textarea')) {
      if (!node.labels.length || !node.labels[0].textContent.trim()) wrong.push(node.id);
    }
    for (const node of document.querySelectorAll('[aria-describedby], [aria-labelledby]')) {
      for (const id of `${node.getAttribute('aria-describedby') || ''} ${node.getAttribute('aria-labelledby') || ''}`.split(' ')) {
        if (id && !document.getElementById(id)) wrong.push(id);
      }
    }
    for (const node of document.querySelectorAll('button')) if (!node.textContent.trim()) wrong.push(node.outerHTML);
    return wrong;
  });
  assert.deepEqual(wrong, []);
});

test('axe-core finds no barrier: empty, after the button, in both languages, light and dark', async ({ open }) => {
  for (const [colorScheme, query, steps] of [
    ['light', '', []],
    ['dark', '', ['#example-bad', '#submit']],
    ['light', '&lang=en&kind=marriage', ['#example-bad', '#submit', '.basis summary', '.fix-button']],
  ]) {
    const page = await open({ colorScheme, query, reducedMotion: 'reduce' });
    for (const step of steps) await page.locator(step).first().click();
    await page.evaluate(`${axe.source};0`);
    const barriers = await page.evaluate(async () =>
      (await window.axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`));
    assert.deepEqual(barriers, [], `${colorScheme} ${query}`);
  }
});

test('the record and the report can be taken along', async ({ open }) => {
  const page = await open();
  await page.click('#example-good');
  const read = async (output) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click(`[data-output=${output}][data-how=save]`),
    ]);
    return JSON.parse(await readFile(await download.path(), 'utf8'));
  };
  const record = await read('record');
  assert.deepEqual([record.kind, record.child.name], ['birth', 'Nguyễn Trần Minh An']);
  const report = await read('report');
  assert.equal(report.kind, 'birth');
  assert.equal(report.today, '2026-11-23');
});

test('without the library the page says so and stays readable', async ({ open }) => {
  const page = await open({
    failing: true,
    before: async (opened) => {
      await opened.route('**/dist/*', (route) => route.abort());
    },
  });
  assert.match(await page.locator('[role=alert]').textContent(), /Không nạp được/);
  assert.ok(await page.locator('h1').isVisible());
  assert.equal(await page.locator('#submit').isVisible(), false);
  await page.click('[data-language=en]');
  assert.match(await page.locator('[role=alert]').textContent(), /could not be loaded/);
});
