// Libraries that take a Standard Schema, and the package's own forms in React and Vue.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { build } from 'esbuild';

import { caller } from './apps/frameworks/trpc.mjs';
import { closeBrowser, here, modules, onPage, scratch, serve } from './tools.mjs';

after(closeBrowser);

const WRONG = { child: { name: 'Nguyễn Văn An', birthDate: '31/02/2026' } };
const RIGHT = { child: { name: 'Nguyễn  Văn An', birthDate: '28/02/2026' } };

/** A program of the package's README, as a reader would take it. */
function ofReadme(language, what) {
  const readme = readFileSync(join(modules, 'hotich', 'README.md'), 'utf8');
  const [found] = readme.split(`\`\`\`${language}\n`).slice(1).map((part) => part.split('```')[0]).filter((text) => text.includes(what));
  assert.ok(found, what);
  return { contents: found, resolveDir: here, loader: 'jsx' };
}

test('Hono returns the findings, without a value, and takes the record in normal form', async () => {
  const stdin = ofReadme('js', "from 'hono'");
  assert.ok(stdin.contents.trim().split('\n').length < 20);
  const outfile = join(scratch, 'hono', 'server.mjs');
  await build({ stdin, bundle: true, platform: 'node', format: 'esm', outfile, logLevel: 'error' });
  const { default: hono } = await import(outfile);
  const post = (record) =>
    hono.request('/births', { method: 'POST', body: JSON.stringify(record), headers: { 'content-type': 'application/json' } });
  const refused = await post(WRONG);
  assert.equal(refused.status, 400);
  const text = await refused.text();
  const { error } = JSON.parse(text);
  assert.deepEqual(error.map(({ rule, path, severity }) => [rule, path, severity]), [['date/impossible', ['child', 'birthDate'], 'error']]);
  assert.ok(!JSON.stringify(error).includes('31/02/2026'));
  const taken = await post(RIGHT);
  assert.deepEqual([taken.status, await taken.json()], [200, { child: { name: 'Nguyễn Văn An', birthDate: '2026-02-28' } }]);
});

test('tRPC', async () => {
  assert.deepEqual(await caller.add(RIGHT), { child: { name: 'Nguyễn Văn An', birthDate: '2026-02-28' } });
  await assert.rejects(caller.add(WRONG), { code: 'BAD_REQUEST' });
});

/** A form in Chromium: a wrong date is told when it is left, not before, and goes when it is right. */
async function lives(name, work, { mistake = 'date/impossible', ...entry } = { entryPoints: [join(here, 'apps', 'frameworks', name)] }) {
  const folder = join(scratch, name);
  await build({
    ...entry,
    bundle: true,
    format: 'esm',
    jsx: 'automatic',
    outfile: join(folder, 'main.js'),
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  const server = await serve(folder);
  try {
    await onPage(server.url, async (page) => {
      const input = (path) => page.locator(`[id="${path}"]`);
      const findings = (text) =>
        page.waitForFunction(
          (wanted) => {
            const shown = document.getElementById('child.birthDate-findings')?.textContent.trim();
            return wanted === '' ? shown === '' : shown?.includes(wanted);
          },
          text,
          { timeout: 5000 },
        );
      await input('child.name').fill('Nguyễn  Văn An');
      await input('child.birthDate').pressSequentially('31/02/2026');
      await findings('');
      await input('child.birthDate').blur();
      await findings(mistake);
      await input('child.birthDate').fill('28/02/2026');
      await input('child.birthDate').blur();
      await findings('');
      await work(page, input);
    });
  } finally {
    server.close();
  }
}

const sends = async (page, expected) => {
  await page.locator('button').click();
  await page.waitForFunction(() => document.body.dataset.sent !== undefined, undefined, { timeout: 5000 });
  assert.deepEqual(JSON.parse(await page.evaluate(() => document.body.dataset.sent)), expected);
};
const NORMAL = { child: { name: 'Nguyễn Văn An', birthDate: '2026-02-28' } };

test('React Hook Form', () => lives('hook-form.jsx', (page) => sends(page, NORMAL)));
// It keeps what was typed: a schema judges there, and does not change.
test('TanStack Form', () => lives('tanstack.jsx', (page) => sends(page, RIGHT)));
test('VeeValidate', () => lives('vee-validate.mjs', (page) => sends(page, NORMAL)));

/** The package's own forms put the normal form into the input when it is left, and take input methods of both families. */
async function own(page, input) {
  assert.equal(await input('child.name').inputValue(), 'Nguyễn Văn An');
  await input('child.birthDate').fill('31/02/2026');
  await input('child.birthDate').blur();
  assert.equal(await input('child.birthDate').getAttribute('aria-invalid'), 'true');
  assert.equal(await input('child.birthDate').getAttribute('aria-describedby'), 'child.birthDate-findings');
  // Hooks send a backspace and other characters, and no composition: the value is never rewritten on the way.
  await input('child.name').fill('Nguyễn  ');
  for (const key of ['V', 'a', 'w', 'Backspace', 'Backspace', 'ă', 'n']) {
    await (key.length === 1 ? page.keyboard.insertText(key) : page.keyboard.press(key));
  }
  assert.equal(await input('child.name').inputValue(), 'Nguyễn  Văn');
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Input.imeSetComposition', { text: ' A', selectionStart: 2, selectionEnd: 2 });
  assert.equal(await input('child.name').inputValue(), 'Nguyễn  Văn A');
  await devtools.send('Input.insertText', { text: ' An' });
  assert.equal(await input('child.name').inputValue(), 'Nguyễn  Văn An');
  await input('child.name').blur();
  await page.waitForFunction(() => document.getElementById('child.name').value === 'Nguyễn Văn An', undefined, { timeout: 5000 });
}

test('hotich/react: the form of the README', () => {
  const stdin = ofReadme('jsx', 'useHotich');
  assert.ok(stdin.contents.trim().split('\n').length < 40);
  return lives('react', own, { stdin, mistake: '«31/02/2026» không có trong lịch' });
});
test('hotich/vue', () => lives('vue.mjs', own));
