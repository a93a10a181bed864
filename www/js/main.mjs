// The page: loads the library, builds the form, checks what is written and shows what is found.

import { announce, byId, el } from './dom.mjs';
import { keep, kept } from './draft.mjs';
import { examples } from './examples.mjs';
import { findingElement, quoted } from './findings.mjs';
import { Form, takes } from './form.mjs';
import { messages } from './messages.mjs';
import { copy, save } from './output.mjs';
import { listenForSuggestions } from './suggest.mjs';
import { drawSummary } from './summary.mjs';
import { capitalised, currentLanguage, setKindLabel, setLanguage, speak, t } from './text.mjs';

/** How long a hand rests before what it mended is seen to be mended. */
const PAUSE = 800;

const parameters = new URLSearchParams(location.search);

const page = {
  hotich: null,
  /** Every kind of record by its name. */
  kinds: new Map(),
  form: null,
  /** What was written for the other kinds. */
  others: new Map(),
  /** The kind before the present one, where the form does not show all that was written for it. */
  kept: null,
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
  /** Whether somebody is typing: what is mended goes, and nothing new is said. */
  typing: false,
  /** Fields whose findings hold the focus, or are about to: they are drawn when it has left. */
  held: new Set(),
  /** Where the focus is going. */
  going: null,
  /** Whether the draft of before is back, so that it may be kept anew. */
  ready: false,
};

const archive = () => document.querySelector('input[name=mode]:checked').value === 'archive';

const stage = () => (archive() ? 'archive' : page.submitted ? 'submit' : 'draft');

/** `?today=2026-11-23` fixes the date, so that a link shows the same on every day. */
function options(more = {}) {
  const today = parameters.get('today');
  return { stage: stage(), language: currentLanguage(), ...(today ? { today } : {}), ...more };
}

function check() {
  look();
  draw();
  keepDraft();
}

/** Whether anything is written, for whatever kind. */
const isWritten = () =>
  Object.keys(page.form.record()).length > 0 || [...page.others].some(([name, record]) => name !== kind() && Object.keys(record).length > 0);

/** Keeps the draft of all kinds. */
function keepDraft() {
  if (!page.ready) return;
  const records = { ...Object.fromEntries(page.others), [kind()]: page.form.record() };
  keep(isWritten() && { kind: kind(), archive: archive(), language: currentLanguage(), records });
}

const kind = () => page.form.kind.name;

function look() {
  page.report = page.hotich.check(kind(), page.form.record(), options());
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
    const told = page.submitted || page.touched.has(path) ? (byPath.get(path) || []).sort(worstFirst) : [];
    const before = page.drawn.get(path);
    const shown = page.typing ? told.filter(({ rule }) => before && before.rules.has(rule)) : told;
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
  // What holds the focus is never taken away from under it.
  if (box.contains(document.activeElement) || box.contains(page.going)) {
    page.held.add(path);
    return '';
  }
  page.held.delete(path);
  const before = page.drawn.get(path);
  const open = new Set([...box.querySelectorAll('details[open]')].map((node) => node.closest('.finding').dataset.rule));
  page.drawn.set(path, { key, count: findings.length, rules: new Set(findings.map(({ rule }) => rule)) });
  box.replaceChildren(...withoutRepeats(findings).map((finding) => findingElement(finding, page.form, page.rules, applyFix)));
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

/** One fix is offered once, whoever proposes it. */
function withoutRepeats(findings) {
  const offered = new Set();
  return findings.map((finding) => {
    const edits = finding.fix && JSON.stringify(finding.fix.edits);
    if (!edits || !offered.has(edits)) {
      offered.add(edits);
      return finding;
    }
    return { ...finding, fix: undefined };
  });
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
  look();
  const spoken = draw();
  keepDraft();
  if (spoken.length > 0) announce(spoken.slice(0, 3).join(' '));
}

function applyFix(finding) {
  const { edits } = finding.fix;
  const home = page.form.input(finding.path) ? finding.path : edits[0].path;
  const same = ({ rule, path, fix }) =>
    rule === finding.rule && path === finding.path && JSON.stringify(fix) === JSON.stringify(finding.fix);
  const stands = page.report.findings.some(same);
  // The button goes; the focus waits in the field.
  page.form.input(home).focus({ preventScroll: true });
  if (!stands) return;
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
  page.form.input(path).focus();
  forget(path);
  check();
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

/** Forgets what was found and done about the values that stood here. */
function restart() {
  page.touched.clear();
  page.submitted = false;
  for (const path of [...page.undo.keys()]) forget(path);
  byId('summary').replaceChildren();
  document.title = t('pageTitle');
}

function reset(record, message) {
  restart();
  fill(record);
  announce(message);
}

/** Writes a record into the form and looks at all of it. */
function fill(record) {
  page.form.fill(record);
  byId('output').hidden = Object.keys(record).length === 0;
  for (const path of page.form.fields.keys()) {
    if (page.form.value(path) !== '') page.touched.add(path);
  }
  check();
}

/** Draws the form of a kind. What was written for another stays: there, and in the fields that both have. */
function showKind(name) {
  // A field that goes while it has the focus would be judged in a form that is half drawn.
  if (byId('groups').contains(document.activeElement)) document.activeElement.blur();
  const before = page.form;
  if (before) {
    page.others.set(before.kind.name, before.record());
    restart();
  }
  const kind = page.kinds.get(name);
  setKindLabel(kind.label);
  page.drawn.clear();
  page.form = new Form(kind, page.hotich.fields(name));
  const written = before ? page.others.get(before.kind.name) : {};
  const record = page.others.get(name) || {};
  const fresh = Object.keys(record).length === 0;
  let kept = false;
  for (const [role, values] of Object.entries(written)) {
    for (const [attribute, value] of Object.entries(values)) {
      const field = page.form.fields.get(`${role}.${attribute}`);
      if (fresh && field && takes(field, value)) (record[role] ||= {})[attribute] = value;
      else kept ||= record[role]?.[attribute] !== value;
    }
  }
  page.kept = kept ? before.kind : null;
  showKept();
  for (const [id, which] of [['example-good', 'good'], ['example-bad', 'bad']]) {
    byId(id).hidden = !examples[name]?.form[which];
  }
  showMode();
  fill(record);
}

function showKept() {
  const note = byId('kind-note');
  note.hidden = !page.kept;
  note.textContent = page.kept ? t('kindKept', { before: page.kept.label[currentLanguage()] }) : '';
}

/** Names the kinds in the present language. */
function nameKinds() {
  const chosen = byId('kind').value;
  byId('kind').replaceChildren(...[...page.kinds.values()].map(({ name, label }) =>
    el('option', { value: name }, capitalised(label[currentLanguage()]))));
  if (chosen) byId('kind').value = chosen;
}

/** The day whose units are suggested: that of the registration in an old book, where it is a whole date. */
function unitsOf(library) {
  const { registration } = page.form.record();
  const { output = '' } = archive() && registration?.date ? library.parseDate(registration.date) : {};
  return output.length === 10 ? output : null;
}

function listen() {
  let timer = 0;
  const form = byId('form');
  form.addEventListener('input', ({ target }) => {
    if (!page.form.fields.has(target.id)) return;
    forget(target.id);
    byId('output').hidden = false;
    clearTimeout(timer);
    // A list has no half-typed value.
    if (target.tagName === 'SELECT') return left(target);
    timer = setTimeout(() => {
      page.typing = true;
      checkAloud();
      page.typing = false;
    }, PAUSE);
  });
  /** A field is left, or as good as left: now it is judged. */
  const left = (target) => {
    // Passing through an empty field is no statement about it.
    if (target.value === '' && !page.touched.has(target.id)) return;
    clearTimeout(timer);
    page.touched.add(target.id);
    checkAloud();
  };
  form.addEventListener('focusout', ({ target, relatedTarget }) => {
    page.going = relatedTarget;
    if (page.form.fields.has(target.id)) left(target);
    else if (page.held.size > 0) draw();
    page.going = null;
  });
  form.addEventListener('keydown', (event) => {
    // Before the focus moves: what it would move to may be gone, or new.
    if (event.key === 'Tab' && page.form.fields.has(event.target.id)) left(event.target);
    // Enter in a field would send a form that is half filled.
    if (event.key === 'Enter' && event.target.tagName === 'INPUT') event.preventDefault();
  });
  listenForSuggestions(form, ({ id }) => page.form.fields.get(id), unitsOf);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    page.submitted = true;
    byId('output').hidden = false;
    check();
    byId('summary').scrollIntoView({ block: 'start' });
    byId('summary-box').focus({ preventScroll: true });
  });
  byId('kind').addEventListener('change', ({ target }) => {
    clearTimeout(timer);
    showKind(target.value);
    announce([t('title'), byId('kind-note').textContent].join('. '));
  });
  addEventListener('pagehide', keepDraft);
  addEventListener('beforeunload', (event) => {
    if (isWritten()) event.preventDefault();
  });
  byId('modes').addEventListener('change', () => {
    showMode();
    check();
  });
  for (const which of ['good', 'bad']) {
    byId(`example-${which}`).addEventListener('click', () => {
      const example = examples[kind()][archive() ? 'archive' : 'form'][which];
      reset(example(page.report.today), t('exampleFilled'));
    });
  }
  byId('clear').addEventListener('click', () => {
    page.others.clear();
    page.kept = null;
    showKept();
    reset({}, t('cleared'));
  });
  byId('output').addEventListener('click', async ({ target }) => {
    const { output, how } = target.dataset;
    if (!output) return;
    const record = { kind: kind(), ...page.form.record() };
    const content = output === 'record' ? record : page.hotich.check(kind(), record, options());
    const text = `${JSON.stringify(content, null, 2)}\n`;
    if (how === 'copy') {
      const label = target.dataset.t;
      target.textContent = t((await copy(text)) ? 'copied' : 'notCopied');
      setTimeout(() => { target.textContent = t(label); }, 2500);
    } else {
      save(`hotich-${output === 'record' ? kind() : 'report'}.json`, text);
    }
  });
}

/** What must be there: of a record without anything, all that is wrong is what is missing. */
function required() {
  const { findings } = page.hotich.check(kind(), {}, options({ stage: 'submit' }));
  return findings.filter(({ severity }) => severity === 'error').map(({ path }) => path);
}

/** What depends on whether a form or an old book is written. */
function showMode() {
  const old = archive();
  byId('submit').dataset.t = old ? 'submitArchive' : 'submit';
  byId('submit').textContent = t(byId('submit').dataset.t);
  document.body.classList.toggle('archive', old);
  page.form.relabel(old);
  page.form.require(old ? [] : required());
  // What an officer wrote is most of what an old book has.
  if (old) for (const fold of document.querySelectorAll('details.fold[data-part=office]')) fold.open = true;
}

function showLanguage(code) {
  setLanguage(code);
  if (!page.hotich) return;
  page.rules = new Map(page.hotich.rules(currentLanguage()).map((rule) => [rule.name, rule]));
  const { version, rules } = page.hotich.info();
  byId('version').textContent = t('version', { version, rules });
  nameKinds();
  showKept();
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
  speak(messages);
  for (const button of document.querySelectorAll('[data-language]')) {
    button.addEventListener('click', () => showLanguage(button.dataset.language));
  }
  const draft = kept();
  setLanguage(parameters.get('lang') || draft.language);
  try {
    const hotich = await import('../pkg/web.js');
    await hotich.init();
    page.kinds = new Map(hotich.kinds().map((kind) => [kind.name, kind]));
    page.hotich = hotich;
    nameKinds();
    const wanted = [parameters.get('kind'), draft.kind].find((name) => page.kinds.has(name));
    if (wanted) byId('kind').value = wanted;
    if (draft.archive) document.querySelector('input[name=mode][value=archive]').checked = true;
    page.others = new Map([...draft.records].filter(([name]) => page.kinds.has(name)));
    showKind(byId('kind').value);
    showLanguage(currentLanguage());
    page.ready = true;
    if (isWritten()) announce(t('restored'));
  } catch (why) {
    console.warn(why);
    page.hotich = null;
    showFailure();
    return;
  }
  listen();
  byId('state').remove();
  for (const id of ['kind', 'submit', 'example-good', 'example-bad', 'clear']) byId(id).disabled = false;
  document.body.classList.add('ready');
}

start();
