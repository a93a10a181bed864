// The page of books: a file comes in, what is found is shown row by row, mended, and taken home. The work is done by
// worker.mjs; this draws.

import { announce, byId, el } from '../dom.mjs';
import { findingElement } from '../findings.mjs';
import { save } from '../output.mjs';
import { capitalised, currentLanguage, setLanguage, t } from '../text.mjs';
import { begun, start, takeFiles } from '../worked.mjs';
import { messages } from './messages.mjs';

const SEVERITIES = ['error', 'warning', 'info', 'ok'];
/** The height of a row of the list, as in book.css. */
const ROW = 56;
/** Rules and rows that are drawn beyond what is seen. */
const SHOWN_RULES = 8;
const AROUND = 6;

const parameters = new URLSearchParams(location.search);

const page = {
  kinds: [],
  info: null,
  /** What the worker said of the file, and last of the book. */
  file: null,
  state: null,
  /** Rows that the filter lets through. */
  count: 0,
  filter: { severity: 'found', rule: '', text: '' },
  /** The row that is looked at. */
  row: null,
  detail: null,
  map: {},
  /** Changes that were not taken home. */
  dirty: false,
  rules: new Map(),
};

let worker;
const ask = (...given) => worker.ask(...given);

const settings = () => ({
  kind: byId('kind').value, stage: byId('stage').value, language: currentLanguage(), today: parameters.get('today') ?? undefined });

const number = (value) => String(value).replace(/\B(?=(\d{3})+$)/g, currentLanguage() === 'vi' ? '.' : ',');

// --- The file ---

async function open(name, bytes) {
  if (page.dirty && !confirm(t('leave'))) return;
  await ask('stop');
  reset();
  byId('problem').replaceChildren();
  byId('settings').hidden = true;
  announce(t('reading', { name }));
  byId('file-line').textContent = t('reading', { name });
  byId('settings').hidden = false;
  try {
    page.file = { name, ...(await ask('open', { name, bytes }, [bytes.buffer])) };
  } catch (why) {
    byId('settings').hidden = true;
    complain(why);
    return;
  }
  drawFile();
  await check();
}

function reset() {
  Object.assign(page, { file: null, state: null, row: null, detail: null, map: {}, dirty: false });
  Object.assign(page.filter, { severity: 'found', rule: '', text: '' });
  byId('result').hidden = true;
  byId('kind').value = '';
  byId('text').value = '';
}

function complain(why) {
  const lines = [t(why.key ?? 'unexpected', why.values)];
  if (why.key === 'bookError') lines.push(t('bookErrorNext'));
  byId('problem').replaceChildren(el('div', { class: 'notice' }, ...lines.map((line) => el('p', {}, line))));
  byId('progress').hidden = true;
  byId('problem').scrollIntoView({ block: 'nearest' });
}

function drawFile() {
  const { name, tables, table } = page.file;
  byId('file-line').replaceChildren(el('strong', {}, name), `: ${t('rowsCount', { n: number(page.state?.totals.rows ?? tables[table].rows) })}`);
  byId('table-choice').hidden = tables.length < 2;
  byId('table').replaceChildren(...tables.map(({ name: title, rows }, at) =>
    el('option', { value: at, selected: at === table }, t('tableOption', { name: title, n: number(rows) }))));
}

async function check(call = 'check', given = settings()) {
  byId('problem').replaceChildren();
  page.began = performance.now();
  byId('progress').hidden = false;
  drawProgress({ rows: 0, all: page.file.tables[page.file.table].rows });
  let state;
  try {
    state = await ask(call, given);
  } catch (why) {
    complain(why);
    byId('result').hidden = true;
    return;
  }
  byId('progress').hidden = true;
  if (state.cancelled) {
    byId('problem').replaceChildren(el('p', { class: 'notice' }, t('cancelled')));
    announce(t('cancelled'));
    return;
  }
  const fresh = byId('result').hidden;
  page.state = state;
  drawFile();
  // Errors come first, as the page says; what needs a look is one press away.
  if (fresh) page.filter.severity = state.totals.worst.error > 0 ? 'error' : state.totals.rules.length > 0 ? 'found' : '';
  byId('result').hidden = false;
  await drawResult();
  announce(byId('result-title').textContent);
  if (fresh) {
    byId('result-title').focus({ preventScroll: true });
    byId('result').scrollIntoView({ block: 'start' });
  }
}

function drawProgress({ rows, all }) {
  const bar = byId('bar');
  bar.max = all;
  bar.value = rows;
  const spent = performance.now() - page.began;
  const left = rows > 0 ? Math.ceil((spent / rows) * (all - rows) / 1000) : '…';
  byId('progress-text').textContent = t('progress', { rows: number(rows), all: number(all), left });
}

// --- The settings ---

function drawKinds() {
  const select = byId('kind');
  const chosen = select.value;
  const told = page.state?.kind && page.kinds.find(({ name }) => name === page.state.kind);
  const auto = told ? t('kindTold', { kind: told.label[currentLanguage()] }) : t('kindAuto');
  select.replaceChildren(el('option', { value: '' }, auto),
    ...page.kinds.map(({ name, label }) => el('option', { value: name }, capitalised(label[currentLanguage()]))));
  select.value = chosen;
}

function drawStages() {
  const chosen = byId('stage').value || 'archive';
  byId('stage').replaceChildren(...['archive', 'submit', 'draft'].map((stage) => el('option', { value: stage }, t(`stage.${stage}`))));
  byId('stage').value = chosen;
}

function drawColumns() {
  const { columns, fields, format } = page.state;
  byId('mapping').hidden = format === 'jsonl';
  const named = columns.filter(({ origin }) => origin !== 'blank');
  const open = named.filter(({ origin }) => origin === 'unknown' || origin === 'twice');
  byId('mapping-summary').textContent = open.length > 0 ? t('mappingOpen', { n: open.length }) : t('mappingKnown', { n: named.length });
  byId('mapping').classList.toggle('open-columns', open.length > 0);
  const head = el('tr', {}, ...['columnHead', 'fieldHead', 'originHead'].map((key) => el('th', { scope: 'col' }, t(key))));
  const choices = [['', t('noField')], ...fields.map(({ path, label }) => [path, label[currentLanguage()]])];
  const rows = named.map(({ header, path, origin }) => {
    const select = el('select', { 'aria-label': header, onchange: ({ target }) => remap(header, target.value) },
      ...choices.map(([value, label]) => el('option', { value, selected: value === (path ?? '') }, label)));
    return el('tr', { class: origin === 'unknown' || origin === 'twice' ? 'open-column' : '' },
      el('th', { scope: 'row' }, header), el('td', {}, select), el('td', {}, t(`origin.${origin}`)));
  });
  byId('columns').replaceChildren(el('thead', {}, head), el('tbody', {}, ...rows));
}

function remap(header, path) {
  page.map[header] = path === '' ? null : path;
  check('map', { map: { format: 1, columns: page.map }, settings: settings() });
}

// --- The result ---

async function drawResult() {
  drawKinds();
  drawColumns();
  drawTotals();
  await refilter();
  if (page.row !== null) await select(page.row, false);
  else drawDetail();
}

function drawTotals() {
  const { rows, worst, certain, changes, rules, years, head } = page.state.totals;
  const [title, n] = worst.error > 0 ? ['resultErrors', worst.error] : worst.warning > 0 ? ['resultWarnings', worst.warning]
    : worst.info > 0 ? ['resultInfos', worst.info] : ['resultOk', rows];
  byId('result-title').textContent = t(title, { n: number(n) });
  const next = certain > 0 ? 'nextCertain' : worst.error + worst.warning > 0 ? 'nextRows' : changes > 0 ? 'nextDone' : 'nextNothing';
  // A list of errors without errors has nothing more to say.
  if (page.filter.severity === 'error' && worst.error === 0) page.filter.severity = 'found';
  const done = changes > 0 ? `${t('certainDone', { n: number(changes) })} ` : '';
  byId('result-next').textContent = done + t(next, { n: number(certain) });
  byId('tiles').replaceChildren(...SEVERITIES.map((severity) => el('button', {
    type: 'button', class: `tile ${severity}`, 'aria-pressed': String(page.filter.severity === severity),
    onclick: () => goTo({ severity, rule: '' }),
  }, el('b', {}, number(worst[severity])), ` ${t(`tile.${severity}`)}`)));
  byId('head-findings').replaceChildren(...head.map((finding) => el('p', { class: `finding ${finding.severity}` }, finding.message)));
  byId('certain').textContent = certain > 0 ? t('certain', { n: number(certain) }) : t('certainNone');
  byId('certain').disabled = certain === 0;
  byId('undo-all').hidden = changes === 0;
  byId('undo-all').textContent = t('undoAll', { n: number(changes) });
  drawRules(rules);
  drawYears(years);
  for (const [what, possible] of [['changes', changes > 0], ['map', page.state.format !== 'jsonl']]) {
    document.querySelector(`[data-output=${what}]`).disabled = !possible;
  }
  byId('output-note').textContent = /\.xlsm$/i.test(page.file.name) ? t('outputMacros') : '';
}

/** Bars are as long as an attribute says: styles in the page are forbidden. */
const bar = (share, severity) => el('progress', { class: `bar ${severity}`, value: share, max: 1, 'aria-hidden': 'true' });

function drawRules(rules) {
  const most = rules.reduce((max, { count }) => Math.max(max, count), 1);
  const items = rules.map(({ rule, severity, count, example }) => el('li', {}, el('button', {
    type: 'button', class: 'rule-bar', 'aria-pressed': String(page.filter.rule === rule), onclick: () => goTo({ rule, severity: 'found' }),
  }, el('span', { class: 'rule-count' }, number(count)), el('span', { class: 'rule-text' }, el('b', { class: severity }, `${t(severity)} `), example, bar(count / most, severity)))));
  const list = (some) => el('ol', { class: 'rule-bars' }, ...some);
  const rest = items.slice(SHOWN_RULES);
  const isOpen = byId('rules').querySelector('details')?.open ?? false;
  byId('rules').replaceChildren(
    el('p', { class: 'hint' }, t(items.length > 0 ? 'rulesHint' : 'nextNothing')),
    items.length > 0 ? list(items.slice(0, SHOWN_RULES)) : '',
    rest.length > 0 ? el('details', { class: 'fold', open: isOpen }, el('summary', {}, t('rulesMore', { n: rest.length })), list(rest)) : '');
}

/** A column a year: how many rows, and how many of them are wrong. */
function drawYears(years) {
  byId('years-part').hidden = years.length < 2;
  const svg = (tag, given, ...children) => {
    const node = document.createElementNS('http://www.w3.org/2000/svg', tag);
    for (const [name, value] of Object.entries(given)) node.setAttribute(name, value);
    node.append(...children);
    return node;
  };
  const most = years.reduce((max, { rows }) => Math.max(max, rows), 1);
  const [height, width] = [96, 10];
  const [from, to] = [years[0]?.year ?? 0, years.at(-1)?.year ?? 0];
  const columns = years.flatMap(({ year, rows, error, warning }) => {
    let top = height;
    const part = (count, severity) => {
      const high = (count / most) * height;
      top -= high;
      return svg('rect', { x: (year - from) * width + 1, y: top.toFixed(2), width: width - 2, height: high.toFixed(2), class: severity });
    };
    const group = svg('g', {}, svg('title', {}, t('yearBar', { year, rows, error, warning })),
      part(error, 'error'), part(warning, 'warning'), part(rows - error - warning, 'ok'));
    return [group];
  });
  const chart = svg('svg', { viewBox: `0 0 ${(to - from + 1) * width} ${height}`, preserveAspectRatio: 'none', role: 'img', 'aria-label': t('yearsTitle'), class: 'years' }, ...columns);
  byId('years').replaceChildren(chart, el('p', { class: 'years-ends' }, el('span', {}, String(from)), el('span', {}, String(to))));
}

// --- The list ---

function drawFilters() {
  const select = byId('severity');
  select.replaceChildren(...['found', 'error', 'warning', 'info', 'ok', 'changed', ''].map((value) => el('option', { value }, t(`show.${value}`))));
  select.value = page.filter.severity;
  const { rule } = page.filter;
  byId('rule-filter').hidden = !rule;
  byId('rule-filter').replaceChildren(t('ruleFilter', { rule }), ' ',
    el('button', { type: 'button', class: 'quiet', onclick: () => show({ rule: '' }) }, t('ruleFilterOff')));
}

async function show(change) {
  Object.assign(page.filter, change);
  drawTotals();
  await refilter();
}

/** The same from above the list: it is out of sight then, on a phone far below. */
async function goTo(change) {
  await show(change);
  byId('list').scrollTop = 0;
  byId('rows-title').scrollIntoView({ block: 'start' });
  announce(byId('rows-count').textContent);
}

async function refilter() {
  drawFilters();
  const { severity, rule, text } = page.filter;
  const { count } = await ask('filter', { severity: severity === 'changed' ? '' : severity, rule, text, changed: severity === 'changed' });
  page.count = count;
  byId('rows-count').textContent = t('rowsCount', { n: number(count) });
  byId('spacer').replaceChildren();
  byId('spacer').setAttribute('data-count', count);
  sizeSpacer(count);
  await drawList();
}

/** The height of all rows, by a sheet of its own: styles in the page are forbidden. */
const heights = new CSSStyleSheet();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, heights];
const sizeSpacer = (count, from = 0) =>
  heights.replaceSync(`#spacer { height: ${count * ROW}px; } #window { transform: translateY(${from * ROW}px); }`);

let drawing = 0;

async function drawList() {
  drawing += 1;
  const mine = drawing;
  const list = byId('list');
  const from = Math.max(0, Math.floor(list.scrollTop / ROW) - AROUND);
  const to = Math.min(page.count, Math.ceil((list.scrollTop + list.clientHeight) / ROW) + AROUND);
  const rows = await ask('rows', { from, to });
  if (mine !== drawing) return;
  sizeSpacer(page.count, from);
  byId('spacer').replaceChildren(el('div', { id: 'window', role: 'presentation' }, ...rows.map((brief, at) => rowElement(brief, from + at))));
  const chosen = byId(`row-${page.row}`);
  if (chosen) list.setAttribute('aria-activedescendant', chosen.id);
  else list.removeAttribute('aria-activedescendant');
}

const ICONS = { error: '!', warning: '!', info: 'i', ok: '✓' };

function rowElement({ row, worst, count, message, who, changed }, at) {
  const name = t('rowName', { row: row + 1 });
  return el('div', { id: `row-${row}`, class: `row ${worst}${row === page.row ? ' chosen' : ''}`, role: 'option', 'aria-selected': String(row === page.row),
    'aria-setsize': page.count, 'aria-posinset': at + 1, onclick: () => select(row) },
  el('span', { class: 'icon', 'aria-hidden': 'true' }, ICONS[worst]),
  el('span', { class: 'row-text' }, el('span', { class: 'row-name' }, `${name}${who ? ` · ${who}` : ''}${changed ? ' ✎' : ''}`),
    el('span', { class: 'row-message' }, message)),
  count > 1 ? el('span', { class: 'row-more' }, t('more', { n: count - 1 })) : '');
}

/** Brings a row of the list into sight. */
function reveal(at) {
  const list = byId('list');
  if (at * ROW < list.scrollTop) list.scrollTop = at * ROW;
  else if ((at + 1) * ROW > list.scrollTop + list.clientHeight) list.scrollTop = (at + 1) * ROW - list.clientHeight;
}

// --- One row ---

async function select(row, move = true) {
  page.row = row;
  page.detail = await ask('detail', { row });
  drawDetail();
  await drawList();
  if (!move) return;
  const detail = byId('detail');
  // Beside the list it is seen; below it the page goes there.
  if (detail.getBoundingClientRect().top > innerHeight * 0.7 || matchMedia('(max-width: 60rem)').matches) {
    detail.focus({ preventScroll: true });
    detail.scrollIntoView({ block: 'start' });
  }
}

async function step(by) {
  const at = await ask('place', { row: page.row });
  const to = at < 0 ? 0 : Math.min(page.count - 1, Math.max(0, at + by));
  const [brief] = await ask('rows', { from: to, to: to + 1 });
  if (!brief) return;
  reveal(to);
  await select(brief.row, false);
  announce(`${t('rowName', { row: brief.row + 1 })}: ${brief.message}`);
}

/** What `findingElement` asks of a form: here a row of the book is the form. */
const asForm = () => {
  const labels = new Map(page.state.fields.map(({ path, label }) => [path, label[currentLanguage()]]));
  const values = new Map(page.detail.values.map(({ path, value }) => [path, value]));
  return {
    input: (path) => values.has(path), value: (path) => values.get(path) ?? '', label: (path) => labels.get(path) ?? path,
    shown: (_, value) => value,
  };
};

function drawDetail() {
  const box = byId('detail');
  const { detail } = page;
  if (!detail || page.row === null) {
    box.replaceChildren(el('p', { class: 'hint' }, t('pick')));
    return;
  }
  const form = asForm();
  const { row, findings, changes, values } = detail;
  const head = el('div', { class: 'detail-head' }, el('h3', {}, t('detailTitle', { row: row + 1 })),
    el('span', { class: 'steps-row' },
      el('button', { type: 'button', class: 'secondary', onclick: () => step(-1) }, t('previous')),
      el('button', { type: 'button', class: 'secondary', onclick: () => step(1) }, t('next')),
      el('button', { type: 'button', class: 'quiet to-list', onclick: () => { byId('list').focus({ preventScroll: true }); byId('rows-title').scrollIntoView(); } }, t('close'))));
  const done = changes.length === 0 ? '' : el('div', { class: 'changes' }, el('h4', {}, t('changesTitle')),
    el('ul', {}, ...changes.map(({ path, before, after }) =>
      el('li', {}, t('change', { label: form.label(path), before: before || t('empty'), after: after || t('empty') })))),
    el('button', { type: 'button', class: 'undo-button', onclick: () => undo(row) }, t('undoRow')));
  const offered = new Set();
  const boxes = findings.map((finding) => {
    const { edits, fix, ...told } = finding;
    const element = findingElement(edits ? { ...told, fix } : told, form, page.rules, () => apply(row, edits, finding.rule));
    const body = element.querySelector('.finding-body');
    if (fix && !edits) {
      body.querySelector('.message').after(...fix.edits.map(({ path, value }) =>
        el('p', { class: 'fix' }, t('fixElsewhere', { label: form.label(path), to: value || t('empty') }))));
    }
    // A value is written at one place, however much is said of it.
    if (finding.canWrite && !offered.has(finding.path)) body.querySelector('.basis').before(byHand(row, finding, form));
    offered.add(finding.path);
    return element;
  });
  const whole = el('details', { class: 'fold' }, el('summary', {}, t('wholeRow')),
    el('dl', { class: 'values' }, ...values.filter(({ value }) => value !== '').flatMap(({ header, value }) => [el('dt', {}, header), el('dd', {}, value)])));
  box.replaceChildren(head, ...(boxes.length > 0 ? boxes : [el('p', { class: 'done' }, t('detailOk'))]), done, whole);
}

/** A field in which the value is written by hand. */
function byHand(row, { path, value = '' }, form) {
  const id = `hand-${row}-${worker.count}-${path}`;
  const input = el('input', { type: 'text', id, value, autocomplete: 'off' });
  const write = () => input.value !== value && apply(row, [{ path, before: value, after: input.value }], '');
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') write();
  });
  return el('div', { class: 'by-hand' }, el('label', { for: id }, t('mend', { label: form.label(path) })),
    el('div', { class: 'by-hand-row' }, input, el('button', { type: 'button', class: 'secondary', onclick: write }, t('write'))));
}

async function apply(row, edits, rule) {
  const { detail, ...state } = await ask('apply', { row, edits, rule });
  page.dirty = true;
  await redraw(state, detail);
  announce(t('fixedNow', { row: row + 1, n: detail.findings.length }));
}

async function undo(row) {
  const { detail, ...state } = await ask('undo', { row });
  await redraw(state, detail);
  announce(t('undone', { row: row + 1 }));
}

/** After a change: the row stays in sight, though the filter may let it through no more. */
async function redraw(state, detail) {
  page.state = state;
  page.detail = detail ?? (page.row === null ? null : await ask('detail', { row: page.row }));
  drawTotals();
  drawDetail();
  byId('detail').focus({ preventScroll: true });
  await refilter();
}

// --- Taking it home ---

/** Texts of the files. */
function words() {
  const list = (key) => t(key).split('|');
  return {
    language: currentLanguage(),
    severity: Object.fromEntries(['error', 'warning', 'info'].map((name) => [name, t(name)])),
    ...Object.fromEntries(['findingsFile', 'changesFile', 'mapFile', 'annotatedFile', 'mendedFile', 'findingsSheet', 'summarySheet', 'bookSheet', 'empty',
      'likely', 'byHand', 'summaryTitle', 'rowsError', 'rowsWarning', 'rowsInfo', 'rowsOk'].map((key) => [key, t(key)])),
    rows: t('rowsAll'), changed: t('changedCells'), fix: t('fixWord'),
    listHead: list('listHead'), findingsHead: list('findingsHead'), changesHead: list('changesHead'), summaryHead: list('summaryHead'),
    listWidths: [10, 14, 24, 26, 70, 40, 40, 26],
  };
}

async function take(button) {
  const label = button.dataset.t;
  const note = byId('output-note');
  button.disabled = true;
  button.textContent = t('making');
  try {
    const { name, type, content } = await ask('output', { what: button.dataset.output, words: words() });
    save(name, content, type);
    note.textContent = t('saved', { name });
    announce(note.textContent);
    if (button.dataset.output === 'mended') page.dirty = false;
  } catch (why) {
    complain(why);
  }
  button.disabled = false;
  button.textContent = t(label);
}

// --- The page ---

async function showLanguage(code) {
  setLanguage(code);
  if (!page.info) return;
  byId('version').textContent = t('version', page.info);
  drawKinds();
  drawStages();
  drawFilters();
  page.rules = new Map((await ask('rules', { language: currentLanguage() })).map((rule) => [rule.name, rule]));
  if (!page.file) return;
  drawFile();
  if (page.state) await check();
}

function listen() {
  takeFiles(open, { file: 'data/samples/birth.csv', name: 'so-mau-khai-sinh.csv' });
  for (const id of ['kind', 'stage']) byId(id).addEventListener('change', () => page.file && check());
  byId('table').addEventListener('change', async ({ target }) => {
    if (page.dirty && !confirm(t('leave'))) return;
    page.file.table = Number(target.value);
    Object.assign(page, { row: null, detail: null, map: {}, dirty: false });
    await ask('table', { which: page.file.table });
    drawFile();
    await check();
  });
  byId('cancel').addEventListener('click', () => ask('stop'));
  byId('severity').addEventListener('change', ({ target }) => show({ severity: target.value }));
  let typing = 0;
  byId('text').addEventListener('input', ({ target }) => {
    clearTimeout(typing);
    typing = setTimeout(() => show({ text: target.value.trim() }), 250);
  });
  let scrolled = false;
  byId('list').addEventListener('scroll', () => {
    if (scrolled) return;
    scrolled = true;
    requestAnimationFrame(() => { scrolled = false; drawList(); });
  });
  byId('list').addEventListener('keydown', (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key];
    if (by) {
      event.preventDefault();
      step(by);
    } else if (event.key === 'Enter' && page.row !== null) {
      byId('detail').focus();
    }
  });
  byId('certain').addEventListener('click', async () => {
    const { count, ...state } = await ask('certain');
    page.dirty = true;
    await redraw(state);
    announce(t('certainDone', { n: number(count) }));
    byId('result-title').focus({ preventScroll: true });
  });
  byId('undo-all').addEventListener('click', async () => {
    await redraw(await ask('undo', {}));
    page.dirty = false;
    announce(t('undoAllDone'));
    byId('result-title').focus({ preventScroll: true });
  });
  byId('output').addEventListener('click', ({ target }) => target.dataset.output && take(target));
  addEventListener('beforeunload', (event) => {
    if (page.dirty) event.preventDefault();
  });
  addEventListener('resize', () => page.state && drawList());
}

async function begin({ kinds, info }) {
  Object.assign(page, { kinds, info });
  await showLanguage(parameters.get('lang') ?? currentLanguage());
  listen();
  begun('file', 'example');
}

worker = start(new URL('worker.mjs', import.meta.url), messages, {
  language: parameters.get('lang'), showLanguage, ready: begin, progress: drawProgress });
