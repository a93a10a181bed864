// The page: loads the library, builds the form, checks what is written and shows what is found.

import { announce, byId, el } from './dom.mjs';
import { badEntry, badForm, goodEntry, goodForm } from './examples.mjs';
import { findingElement, quoted } from './findings.mjs';
import { Form } from './form.mjs';
import { copy, save } from './output.mjs';
import { drawSummary } from './summary.mjs';
import { currentLanguage, setLanguage, t } from './text.mjs';

/** How long a hand rests before what it wrote is looked at. */
const PAUSE = 800;

const KIND = 'birth';
const parameters = new URLSearchParams(location.search);

const page = {
  hotich: null,
  form: null,
  /** Rules of the present language by name. */
  rules: new Map(),
  /** Paths whose findings are shown. */
  touched: new Set(),
  /** Whether the button was pressed: from then on everything is shown. */
  submitted: false,
  report: null,
  /** Values before a fix, by path of the finding. */
  undo: new Map(),
  /** What stands beside each field, so that it is redrawn only when it changes. */
  drawn: new Map(),
};

const archive = () => document.querySelector('input[name=mode]:checked').value === 'archive';

const stage = () => (archive() ? 'archive' : page.submitted ? 'submit' : 'draft');

/** `?today=2026-11-23` fixes the date, so that a link shows the same on every day. */
function options(more = {}) {
  const today = parameters.get('today');
  return { stage: stage(), language: currentLanguage(), ...(today ? { today } : {}), ...more };
}

function check() {
  page.report = page.hotich.check(KIND, page.form.record(), options());
  draw();
}

/** Shows the present report. */
function draw() {
  const { form, report } = page;
  const byPath = new Map();
  for (const finding of report.findings) {
    // What belongs to no field of the page belongs to the record.
    const path = form.input(finding.path) ? finding.path : '';
    byPath.set(path, [...(byPath.get(path) || []), finding]);
  }
  const spoken = [];
  for (const path of form.fields.keys()) {
    const shown = page.submitted || page.touched.has(path) ? (byPath.get(path) || []).sort(worstFirst) : [];
    const said = drawField(path, shown);
    if (said) spoken.push(said);
  }
  const whole = page.submitted ? byPath.get('') || [] : [];
  const box = byId('record-findings');
  box.hidden = whole.length === 0;
  box.tabIndex = -1;
  box.replaceChildren(...whole.map((finding) => findingElement(finding, form, page.rules, applyFix)));
  drawSteps();
  if (page.submitted) drawSummary(report, form);
  return spoken;
}

const SEVERITIES = ['error', 'warning', 'info'];

const worstFirst = (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);

/** Draws what is beside a field; gives what a listener should hear of it. */
function drawField(path, findings) {
  const input = page.form.input(path);
  const box = byId(`${path}-findings`);
  const key = JSON.stringify([currentLanguage(), findings, findings.some(({ fix }) => fix) ? fixedValues(findings) : '']);
  if ((page.drawn.get(path) || { key: '' }).key === key) return '';
  const before = page.drawn.get(path);
  const open = new Set([...box.querySelectorAll('details[open]')].map((node) => node.closest('.finding').dataset.rule));
  page.drawn.set(path, { key, count: findings.length });
  box.replaceChildren(...findings.map((finding) => findingElement(finding, page.form, page.rules, applyFix)));
  for (const node of box.querySelectorAll('.finding')) {
    if (open.has(node.dataset.rule)) node.querySelector('details').open = true;
  }
  const worst = SEVERITIES.find((severity) => findings.some((found) => found.severity === severity));
  if (worst === 'error') input.setAttribute('aria-invalid', 'true');
  else input.removeAttribute('aria-invalid');
  const field = input.closest('.field');
  field.classList.toggle('has-error', worst === 'error');
  field.classList.toggle('has-warning', worst === 'warning');
  const label = page.form.label(path);
  if (findings.length > 0) return t('liveField', { label, text: findings.map(({ message }) => message).join(' ') });
  return before && before.count > 0 ? t('liveClean', { label }) : '';
}

const fixedValues = (findings) =>
  findings.flatMap(({ fix }) => (fix ? fix.edits.map(({ path }) => page.form.input(path) && page.form.value(path)) : []));

/** The number of shown errors and warnings beside each section's name. */
function drawSteps() {
  for (const link of document.querySelectorAll('#steps a')) {
    const section = document.querySelector(link.getAttribute('href'));
    const [errors, warnings] = ['error', 'warning'].map((name) => section.querySelectorAll(`.finding.${name}`).length);
    link.querySelectorAll('.count').forEach((node) => node.remove());
    if (errors > 0) link.append(el('span', { class: 'count error' }, t('summaryErrors', { n: errors })));
    else if (warnings > 0) link.append(el('span', { class: 'count warning' }, t('summaryWarnings', { n: warnings })));
    // A fold does not hide what is wrong in it.
    for (const fold of section.querySelectorAll('details.fold')) {
      if (fold.querySelector('.finding.error, .finding.warning')) fold.open = true;
    }
  }
}

/** Checks and says what changed. */
function checkAloud() {
  page.report = page.hotich.check(KIND, page.form.record(), options());
  const spoken = draw();
  if (spoken.length > 0) announce(spoken.slice(0, 3).join(' '));
}

function applyFix(finding) {
  const { edits } = finding.fix;
  const home = page.form.input(finding.path) ? finding.path : edits[0].path;
  forget(home);
  page.undo.set(home, edits.map(({ path }) => [path, page.form.value(path)]));
  for (const { path, value } of edits) {
    page.form.write(path, value);
    page.touched.add(path);
  }
  check();
  drawUndo(home);
  const note = page.form.input(home).closest('.field').querySelector('.undo');
  note.querySelector('button').focus();
  announce(t('fixed'));
}

function drawUndo(path) {
  const note = page.form.input(path).closest('.field').querySelector('.undo');
  const before = page.undo.get(path);
  note.hidden = !before;
  if (!before) return note.replaceChildren();
  const [, value] = before.find(([edited]) => edited === path) || before[0];
  const button = el('button', { type: 'button', class: 'undo-button', onclick: () => undoFix(path) },
    ...quoted('undo', { from: value === '' ? t('empty') : page.form.shown(path, value) }));
  return note.replaceChildren(el('span', { class: 'done' }, t('fixed')), ' ', button);
}

function undoFix(path) {
  for (const [edited, value] of page.undo.get(path) || []) page.form.write(edited, value);
  forget(path);
  check();
  page.form.input(path).focus();
  announce(t('undone'));
}

/** Once a value is changed by hand, the fix before it is past. */
function forget(path) {
  for (const [home, edits] of page.undo) {
    if (home === path || edits.some(([edited]) => edited === path)) {
      page.undo.delete(home);
      drawUndo(home);
    }
  }
}

function reset(record, message) {
  page.touched.clear();
  page.submitted = false;
  for (const path of [...page.undo.keys()]) forget(path);
  page.form.fill(record);
  byId('summary').replaceChildren();
  document.title = t('pageTitle');
  byId('output').hidden = Object.keys(record).length === 0;
  for (const path of page.form.fields.keys()) {
    if (page.form.value(path) !== '') page.touched.add(path);
  }
  check();
  announce(message);
}

function listen() {
  let timer = 0;
  const form = byId('form');
  form.addEventListener('input', ({ target }) => {
    if (!page.form.fields.has(target.id)) return;
    forget(target.id);
    byId('output').hidden = false;
    clearTimeout(timer);
    const look = () => {
      page.touched.add(target.id);
      checkAloud();
    };
    // A list has no half-typed value.
    if (target.tagName === 'SELECT') look();
    else timer = setTimeout(look, PAUSE);
  });
  form.addEventListener('focusout', ({ target }) => {
    if (!page.form.fields.has(target.id)) return;
    // Passing through an empty field is no statement about it.
    if (target.value === '' && !page.touched.has(target.id)) return;
    clearTimeout(timer);
    page.touched.add(target.id);
    checkAloud();
  });
  form.addEventListener('keydown', (event) => {
    // Enter in a field would send a form that is half filled.
    if (event.key === 'Enter' && event.target.tagName === 'INPUT') event.preventDefault();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    page.submitted = true;
    byId('output').hidden = false;
    check();
    byId('summary').scrollIntoView({ block: 'start' });
    byId('summary-box').focus({ preventScroll: true });
  });
  byId('modes').addEventListener('change', () => {
    showMode();
    check();
  });
  byId('example-good').addEventListener('click', () =>
    reset(archive() ? goodEntry() : goodForm(page.report.today), t('exampleFilled')));
  byId('example-bad').addEventListener('click', () =>
    reset(archive() ? badEntry() : badForm(page.report.today), t('exampleFilled')));
  byId('clear').addEventListener('click', () => reset({}, t('cleared')));
  byId('output').addEventListener('click', async ({ target }) => {
    const { output, how } = target.dataset;
    if (!output) return;
    const content = output === 'record' ? page.form.record() : page.hotich.check(KIND, page.form.record(), options());
    const text = `${JSON.stringify(content, null, 2)}\n`;
    if (how === 'copy') {
      const label = target.dataset.t;
      target.textContent = t((await copy(text)) ? 'copied' : 'notCopied');
      setTimeout(() => { target.textContent = t(label); }, 2500);
    } else {
      save(`hotich-${output === 'record' ? 'birth' : 'report'}.json`, text);
    }
  });
}

/** What depends on whether a form or an old book is written. */
function showMode() {
  const old = archive();
  byId('submit').dataset.t = old ? 'submitArchive' : 'submit';
  byId('submit').textContent = t(byId('submit').dataset.t);
  document.body.classList.toggle('archive', old);
  page.form.relabel(old);
  const fold = document.querySelector('#group-registration details.fold');
  if (fold && old) fold.open = true;
}

function showLanguage(code) {
  setLanguage(code);
  if (!page.hotich) return;
  page.rules = new Map(page.hotich.rules(currentLanguage()).map((rule) => [rule.name, rule]));
  const { version, rules } = page.hotich.info();
  byId('version').textContent = t('version', { version, rules });
  page.form.relabel();
  for (const path of page.undo.keys()) drawUndo(path);
  check();
}

function showFailure() {
  byId('state').replaceChildren(el('div', { class: 'notice', role: 'alert' },
    el('h2', { 'data-t': 'failedTitle' }, t('failedTitle')),
    el('p', { 'data-t': 'failed' }, t('failed')),
    el('button', { type: 'button', class: 'secondary', 'data-t': 'retry', onclick: () => location.reload() }, t('retry'))));
  document.body.classList.add('failed');
}

async function start() {
  for (const button of document.querySelectorAll('[data-language]')) {
    button.addEventListener('click', () => showLanguage(button.dataset.language));
  }
  if (parameters.get('lang') === 'en') setLanguage('en');
  try {
    const hotich = await import('../pkg/web.js');
    page.form = new Form(hotich.fields(KIND));
    page.hotich = hotich;
    showMode();
    showLanguage(currentLanguage());
  } catch (why) {
    console.warn(why);
    page.hotich = null;
    showFailure();
    return;
  }
  listen();
  byId('state').remove();
  for (const id of ['submit', 'example-good', 'example-bad', 'clear']) byId(id).disabled = false;
  document.body.classList.add('ready');
}

start();
