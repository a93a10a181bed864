// The page of pairs: a file comes in, pairs are listed, two records are put side by side. The work is done by worker.mjs.

import { announce, byId, el } from '../dom.mjs';
import { save } from '../output.mjs';
import { capitalised, currentLanguage, setLanguage, t } from '../text.mjs';
import { begun, start, takeFiles } from '../worked.mjs';
import { messages } from './messages.mjs';

const CLASSES = ['certain', 'probable', 'possible', 'reregistered', 'sibling'];
/** Pairs that the list grows by. */
const SHOWN = 200;
/** Weights are whole numbers of this part of a bit. */
const BIT = 256;

const parameters = new URLSearchParams(location.search);

const page = {
  kinds: [], info: null, levels: {}, file: null, state: null,
  /** The class whose pairs are shown; blank for all. */
  of: '', shown: SHOWN,
  /** The place of the pair that is looked at, and what a person said of pairs. */
  at: null, decided: new Map(),
  /** Two records that are typed: the kind, its fields and the values. */
  two: { kind: '', fields: [], values: [{}, {}] },
};

let worker;
const ask = (...given) => worker.ask(...given);
const language = () => currentLanguage();
const number = (value) => String(value).replace(/\B(?=(\d{3})+$)/g, language() === 'vi' ? '.' : ',');

// --- The file ---

async function open(name, bytes) {
  await ask('stop');
  Object.assign(page, { file: null, state: null, at: null, of: '', shown: SHOWN, decided: new Map() });
  byId('problem').replaceChildren();
  byId('result').hidden = true;
  byId('kind').value = '';
  announce(t('reading', { name }));
  try {
    page.file = { name, ...(await ask('open', { name, bytes }, [bytes.buffer])) };
  } catch (why) {
    complain(why);
    return;
  }
  byId('settings').hidden = false;
  drawFile();
  await find();
}

function complain(why) {
  byId('settings').hidden = !page.file;
  byId('progress').hidden = true;
  byId('result').hidden = true;
  byId('problem').replaceChildren(el('div', { class: 'notice' }, el('p', {}, t(why.key ?? 'unexpected', why.values))));
  byId('problem').scrollIntoView({ block: 'nearest' });
}

function drawFile() {
  const { name, tables, table } = page.file;
  byId('file-line').textContent = `${name}: ${t('rowsCount', { n: number(page.state?.rows ?? tables[table].rows) })}`;
  byId('table-choice').hidden = tables.length < 2;
  byId('table').replaceChildren(...tables.map(({ name: title, rows }, at) =>
    el('option', { value: at, selected: at === table }, t('tableOption', { name: title, n: number(rows) }))));
}

function drawKinds() {
  const chosen = byId('kind').value;
  const told = page.kinds.find(({ name }) => name === page.state?.kind);
  const options = () => page.kinds.map(({ name, label }) => el('option', { value: name }, capitalised(label[language()])));
  byId('kind').replaceChildren(el('option', { value: '' }, told ? t('kindTold', { kind: told.label[language()] }) : t('kindAuto')), ...options());
  byId('kind').value = chosen;
  byId('two-kind').replaceChildren(...options());
  byId('two-kind').value = page.two.kind;
}

async function find() {
  byId('problem').replaceChildren();
  byId('progress').hidden = false;
  page.began = performance.now();
  drawProgress({ rows: 0, all: 2 * page.file.tables[page.file.table].rows });
  let state;
  try {
    state = await ask('find', { table: page.file.table, kind: byId('kind').value, language: language() });
  } catch (why) {
    complain(why);
    return;
  }
  byId('progress').hidden = true;
  if (state.cancelled) {
    byId('problem').replaceChildren(el('p', { class: 'notice' }, t('cancelled')));
    announce(t('cancelled'));
    return;
  }
  Object.assign(page, { state, at: null, of: '', shown: SHOWN, decided: new Map() });
  byId('result').hidden = false;
  drawFile();
  drawKinds();
  drawResult();
  await look(state.pairs.length > 0 ? 0 : null, false);
  announce(byId('result-title').textContent);
  byId('result-title').focus({ preventScroll: true });
  byId('result').scrollIntoView({ block: 'start' });
}

function drawProgress({ rows, all }) {
  byId('bar').max = all;
  byId('bar').value = rows;
  const spent = performance.now() - page.began;
  const left = rows > 0 ? Math.ceil((spent / rows) * (all - rows) / 1000) : '…';
  byId('progress-text').textContent = t('progress', { share: Math.floor((100 * rows) / Math.max(1, all)), left });
}

// --- The pairs ---

const visible = () => page.state.pairs.filter((pair) => !page.of || pair.class === page.of);

function drawResult() {
  const { counts, capped, rows, columns } = page.state;
  const links = counts.certain + counts.probable + counts.reregistered;
  const all = page.state.pairs.length;
  byId('result-title').textContent = all === 0 ? t('resultNone', { n: number(rows) })
    : links > 0 ? t('resultLinks', { n: number(links) }) : t('resultPossible', { n: number(all) });
  byId('result-next').textContent = t(all === 0 ? 'nextNone' : 'nextLook');
  const open = columns.filter(({ origin }) => origin === 'unknown').map(({ header }) => header);
  byId('result-notes').textContent = [
    capped > 0 ? t('capped', { n: number(capped) }) : '',
    open.length > 0 ? t('openColumns', { n: open.length, names: open.slice(0, 5).join(', ') }) : ''].filter(Boolean).join(' ');
  byId('tiles').replaceChildren(...CLASSES.map((of) => el('button', {
    type: 'button', class: `tile ${of}`, 'aria-pressed': String(page.of === of), onclick: () => filter(page.of === of ? '' : of),
  }, el('b', {}, number(counts[of])), ` ${t(`tile.${of}`)}`)));
  byId('take').disabled = all === 0;
  drawPairs();
}

async function filter(of) {
  Object.assign(page, { of, shown: SHOWN });
  drawResult();
  await look(visible().length > 0 ? 0 : null, false);
}

function drawPairs() {
  const pairs = visible();
  byId('pairs-count').textContent = t(page.of || pairs.length === 0 ? 'pairsCount' : 'pairsAll', { n: number(pairs.length) });
  byId('pairs').hidden = pairs.length === 0;
  byId('pairs').replaceChildren(...pairs.slice(0, page.shown).map((pair, at) => {
    const { a, b, names, class: of } = pair;
    const decided = page.decided.get(`${a} ${b}`);
    const who = names[0] === names[1] ? names[0] : names.filter(Boolean).join(' / ');
    return el('li', {}, el('button', { type: 'button', class: 'pair', 'aria-current': at === page.at ? 'true' : null, onclick: () => look(at) },
      el('b', {}, `${t('pairRows', { a: a + 1, b: b + 1 })}${who ? ` · ${who}` : ''}`),
      el('span', {}, decided ? `✓ ${t(`decide.${decided}`)}` : t(`class.${of}`))));
  }));
  const left = pairs.length - page.shown;
  byId('more').hidden = left <= 0;
  byId('more').textContent = t('more', { n: Math.min(left, SHOWN) });
}

async function look(at, move = true) {
  page.at = at;
  const pair = at === null ? null : visible()[at];
  for (const [place, node] of [...byId('pairs').querySelectorAll('.pair')].entries()) {
    if (place === at) node.setAttribute('aria-current', 'true');
    else node.removeAttribute('aria-current');
  }
  if (!pair) {
    byId('detail').replaceChildren();
    return;
  }
  const found = await ask('pair', { a: pair.a, b: pair.b, language: language() });
  if (page.at !== at) return;
  const labels = new Map(page.state.fields.map(({ path, label }) => [path, label]));
  byId('detail').replaceChildren(
    el('div', { class: 'detail-head' }, el('h3', {}, t('pairRows', { a: pair.a + 1, b: pair.b + 1 })),
      el('span', { class: 'steps-row' },
        el('button', { type: 'button', class: 'secondary', disabled: at === 0, onclick: () => look(at - 1) }, t('previous')),
        el('button', { type: 'button', class: 'secondary', disabled: at + 1 >= visible().length, onclick: () => look(at + 1) }, t('next')))),
    ...told(found, labels, [t('rowName', { row: pair.a + 1 }), t('rowName', { row: pair.b + 1 })]), decision(pair));
  if (!move) return;
  byId('detail').focus({ preventScroll: true });
  if (matchMedia('(max-width: 60rem)').matches) byId('detail').scrollIntoView({ block: 'start' });
}

function decision(pair) {
  const key = `${pair.a} ${pair.b}`;
  const choice = (value) => {
    const id = `decide-${value}`;
    return el('label', { for: id }, el('input', {
      type: 'radio', name: 'decide', id, checked: (page.decided.get(key) ?? 'open') === value,
      onchange: () => {
        if (value === 'open') page.decided.delete(key);
        else page.decided.set(key, value);
        drawPairs();
      },
    }), t(`decide.${value}`));
  };
  return el('fieldset', { class: 'decide' }, el('legend', {}, t('decideTitle')), ...['one', 'two', 'open'].map(choice));
}

// --- Two records ---

/** The verdict in words, and a table of the fields with both values, what follows and how the sum grows. */
function told(found, labels, heads) {
  const { sentence, class: of, against, weight, prior, steps } = found;
  const counted = steps.filter(({ a, b }) => a !== '' || b !== '');
  const ends = [0, prior, ...counted.map(({ to }) => to)];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const row = ({ path, level, weight: points, from, to, a, b }) => el('tr', {},
    el('th', { scope: 'row' }, labels.get(path)?.[language()] ?? path),
    el('td', {}, a || '–'), el('td', {}, b || '–'),
    el('td', { class: level === 'missing' ? 'missing' : '' }, el('span', { class: 'level' }, page.levels[level]?.[language()] ?? level),
      ...(points === 0 ? [] : [el('span', { class: 'points' }, bits(points)), fall(from, to, low, high)])));
  const before = el('tr', {}, el('th', { scope: 'row' }, t('prior')), el('td', { colspan: 2 }, t(`against.${against}`)),
    el('td', {}, el('span', { class: 'points' }, bits(prior)), ...(prior === 0 ? [] : [fall(0, prior, low, high)])));
  const head = el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, t('fieldHead')), ...heads.map((it) => el('th', { scope: 'col' }, it)), el('th', { scope: 'col' }, t('levelHead'))));
  return [
    el('div', { class: `verdict ${of}` }, el('p', {}, sentence)),
    el('table', { class: 'sides' }, head, el('tbody', {}, before, ...counted.map(row))),
    el('p', { class: 'hint' }, t('sum', { n: bits(weight) }), ' ', t('sumHint')),
  ];
}

/** Weights with their sign, a decimal place. */
const bits = (weight) => {
  const tenths = Math.round((weight * 10) / BIT);
  const text = `${Math.trunc(Math.abs(tenths) / 10)}${language() === 'vi' ? ',' : '.'}${Math.abs(tenths) % 10}`;
  return `${tenths < 0 ? '−' : '+'}${text}`;
};

/** A step of the sum: where it began, where it ends. Styles in the page are forbidden, attributes are not. */
function fall(from, to, low, high) {
  const svg = (tag, given, ...children) => {
    const node = document.createElementNS('http://www.w3.org/2000/svg', tag);
    for (const [name, value] of Object.entries(given)) node.setAttribute(name, value);
    node.append(...children);
    return node;
  };
  const wide = Math.max(1, high - low);
  const at = (value) => ((value - low) / wide) * 1000;
  const [left, right] = [at(Math.min(from, to)), at(Math.max(from, to))];
  return svg('svg', { viewBox: '0 0 1000 10', preserveAspectRatio: 'none', class: 'fall', 'aria-hidden': 'true' },
    svg('rect', { x: at(0) - 2, y: 0, width: 4, height: 10, class: 'ground' }),
    svg('rect', { x: left, y: 1, width: Math.max(4, right - left), height: 8, class: to >= from ? 'for' : 'against' }));
}

// --- Two that are typed ---

async function drawTwo(kind) {
  const { two } = page;
  if (two.kind !== kind) Object.assign(two, { kind, fields: await ask('compared', { kind }) });
  byId('two-kind').value = kind;
  byId('two-fields').replaceChildren(...two.fields.map(({ path, label }) => el('tr', {},
    el('th', { scope: 'row', id: `two-${path}` }, label[language()]),
    ...['recordA', 'recordB'].map((side, at) => el('td', {}, el('input', {
      type: 'text', autocomplete: 'off', 'aria-label': `${label[language()]}, ${t(side)}`, value: two.values[at][path] ?? '',
      oninput: ({ target }) => {
        two.values[at][path] = target.value;
        clearTimeout(two.typing);
        two.typing = setTimeout(judge, 250);
      },
    }))))));
  await judge();
}

async function judge() {
  const { kind, fields, values } = page.two;
  const [a, b] = values.map((of) => Object.fromEntries(fields.map(({ path }) => [path, of[path] ?? '']).filter(([, value]) => value.trim() !== '')));
  if (Object.keys(a).length === 0 || Object.keys(b).length === 0) {
    byId('two-result').replaceChildren();
    return;
  }
  const found = await ask('two', { kind, a, b, language: language() });
  byId('two-result').replaceChildren(...told(found, new Map(fields.map(({ path, label }) => [path, label])), [t('recordA'), t('recordB')]));
}

/** Made-up values: one child, whose second entry was typed with slips. */
const EXAMPLE = [
  { 'child.name': 'Trần Thị Ngọc Hiền', 'child.sex': 'Nữ', 'child.birthDate': '02/11/1988', 'mother.name': 'Lê Thị Mừng', 'mother.birthDate': '1961', 'father.name': 'Trần Văn Khởi', 'father.birthDate': '1958' },
  { 'child.name': 'TRAN THI NGOC HIEN', 'child.sex': 'Nữ', 'child.birthDate': '11/02/1988', 'mother.name': 'Lê Thị Mùng', 'mother.birthDate': '1961', 'father.name': 'Trần Khởi', 'father.birthDate': '30 tuổi' },
];

// --- Taking it home ---

async function take() {
  const head = t('csvHead').split('|');
  const rows = page.state.pairs.map(({ a, b, class: of, weight, names }) =>
    [a + 1, b + 1, ...names, t(`class.${of}`), bits(weight), page.decided.has(`${a} ${b}`) ? t(`decide.${page.decided.get(`${a} ${b}`)}`) : '']);
  const content = await ask('csv', { rows: [head, ...rows] });
  // With the mark by which spreadsheets know UTF-8.
  save(`${page.file.name.replace(/\.[^.]*$/, '')}-${t('csvName')}.csv`, `\ufeff${content}`, 'text/csv');
}

// --- The page ---

async function showLanguage(code) {
  setLanguage(code);
  if (!page.info) return;
  byId('version').textContent = t('version', page.info);
  drawKinds();
  await drawTwo(page.two.kind || 'birth');
  if (page.file) drawFile();
  if (page.state) {
    drawResult();
    await look(page.at, false);
  }
}

function listen() {
  takeFiles(open, { file: 'data/samples/families.csv', name: 'families.csv' });
  byId('kind').addEventListener('change', () => page.file && find());
  byId('table').addEventListener('change', ({ target }) => {
    page.file.table = Number(target.value);
    find();
  });
  byId('cancel').addEventListener('click', () => ask('stop'));
  byId('more').addEventListener('click', () => {
    page.shown += SHOWN;
    drawPairs();
  });
  byId('take').addEventListener('click', take);
  byId('two-kind').addEventListener('change', ({ target }) => drawTwo(target.value));
  byId('two-example').addEventListener('click', async () => {
    page.two.values = EXAMPLE.map((of) => ({ ...of }));
    await drawTwo('birth');
    byId('two-result').scrollIntoView({ block: 'nearest' });
  });
  addEventListener('beforeunload', (event) => {
    if (page.decided.size > 0) event.preventDefault();
  });
}

async function begin({ kinds, info, levels }) {
  Object.assign(page, { kinds, info, levels });
  await showLanguage(parameters.get('lang') ?? currentLanguage());
  listen();
  begun('file', 'example', 'two-kind', 'two-example');
}

worker = start(new URL('worker.mjs', import.meta.url), messages, {
  language: parameters.get('lang'), showLanguage, ready: begin, progress: drawProgress });
