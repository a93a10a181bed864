// The page of rules: which of them hold on a day, by kind of record. What holds when is data of the library
// (data/rules.json); here a day is only looked up in it.

import { byId, el } from './dom.mjs';
import { capitalised, currentLanguage, setLanguage, speak, t } from './text.mjs';

const TEXTS = {
  vi: {
    pageTitle: 'Các quy tắc · hotich', title: 'Các quy tắc',
    lead: 'Mỗi việc hộ tịch có quy tắc riêng, và luật đổi theo thời gian. Chọn loại việc và ngày để xem quy tắc nào đang có hiệu lực.',
    kindLabel: 'Loại việc', dayLabel: 'Ngày xét', sliderLabel: 'Kéo để đổi tháng', every: 'mọi loại việc', book: 'cả quyển sổ',
    loading: 'Đang nạp…', failed: 'Không nạp được các quy tắc. Tải lại trang.',
    sum: 'Ngày {day}: {inForce} quy tắc đang có hiệu lực, {pending} chưa có hiệu lực, {expired} đã hết hiệu lực.',
    'in-force': 'đang có hiệu lực', pending: 'chưa có hiệu lực', expired: 'đã hết hiệu lực',
    error: 'lỗi', warning: 'cảnh báo', info: 'lưu ý', form: 'tờ khai: {severity}', archive: 'sổ cũ: {severity}', both: '{severity}',
    since: 'từ {from}', until: 'đến hết {to}', between: '{from} – {to}', always: 'mọi thời kỳ',
    basis: 'Căn cứ', says: 'Nói gì', none: 'Không có quy tắc nào.', noLaw: 'Suy từ chính bản ghi, không từ điều luật nào.',
    verified: '', secondary: 'theo nguồn thứ cấp', unverified: 'chưa đọc được bản gốc',
    footer: 'Ngày hiệu lực và căn cứ là của bộ quy tắc hotich; bản chính của luật mới có giá trị pháp lý.',
  },
  en: {
    pageTitle: 'The rules · hotich', title: 'The rules',
    lead: 'Each kind of event has its rules, and the law changes with time. Choose kind and day to see which rules hold.',
    kindLabel: 'Kind of event', dayLabel: 'As of', sliderLabel: 'Drag to change the month', every: 'every kind', book: 'a whole book',
    loading: 'Loading…', failed: 'The rules could not be loaded. Reload the page.',
    sum: 'On {day}: {inForce} rules in force, {pending} not yet in force, {expired} expired.',
    'in-force': 'in force', pending: 'not yet in force', expired: 'expired',
    error: 'error', warning: 'warning', info: 'info', form: 'forms: {severity}', archive: 'old books: {severity}', both: '{severity}',
    since: 'from {from}', until: 'until {to}', between: '{from} – {to}', always: 'at all times',
    basis: 'Law', says: 'What it says', none: 'There is no such rule.', noLaw: 'Follows from the record itself, from no article.',
    verified: '', secondary: 'from a secondary source', unverified: 'the text was not read',
    footer: 'Days and articles are those of the rules of hotich; only the text of a law has legal force.',
  },
};

const FIRST = { year: 1945 };
const FORCES = ['in-force', 'pending', 'expired'];

let data = null;
const query = new URLSearchParams(location.search);

/** A day as people of the language write it. */
const shown = (day) => (currentLanguage() === 'vi' ? day.split('-').reverse().join('/') : day);

/** A sentence of a rule without the label of a field, and with dots for what a record fills in. */
const plain = (message) => capitalised(message[currentLanguage()].replace(/^\{field\}: /, '').replace(/\{\w+\}/g, '…'));

/** What something is on a day: the last phase that has begun. Days are texts that sort as time does. */
const on = (phases, day) => phases.findLast(([from]) => from === null || from <= day)[1];

/** The day before one. */
const before = (day) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

/** The days on which something is in force, from the first to the last. */
function held(phases) {
  const first = phases.findIndex(([, force]) => force === 'in-force');
  const last = phases.findLastIndex(([, force]) => force === 'in-force');
  const from = first > 0 ? shown(phases[first][0]) : null;
  const to = last >= 0 && last + 1 < phases.length ? shown(before(phases[last + 1][0])) : null;
  if (from && to) return t('between', { from, to });
  if (from) return t('since', { from });
  return to ? t('until', { to }) : t('always');
}

/** A rule with its severities, what it says and the articles behind it, each with its days. */
function ruleElement({ name, severity: [form, archive], phases, grounds, summary, messages }, day) {
  const mark = (key, severity) => el('span', { class: `mark ${severity}` }, t(key, { severity: t(severity) }));
  const marks = form === archive ? [mark('both', form)] : [mark('form', form), mark('archive', archive)];
  const ground = ({ act, article, status, phases: of }) => {
    const force = on(of, day);
    const known = t(status);
    const text = [data.acts[act][currentLanguage()], article[currentLanguage()]].filter(Boolean).join(', ');
    return el('li', { class: force }, `${text}: ${held(of)} (${t(force)}${known ? `; ${known}` : ''})`);
  };
  const says = el('ul', {}, ...messages.map((message) => el('li', {}, plain(message))));
  return el(
    'li',
    { class: 'rule', 'data-rule': name },
    el('h3', {}, el('code', {}, name)),
    el('p', { class: 'marks' }, ...marks, el('span', { class: `mark ${on(phases, day)}` }, held(phases))),
    el('p', {}, summary[currentLanguage()]),
    el('details', { class: 'basis' }, el('summary', {}, t('says')), says),
    el('details', { class: 'basis' }, el('summary', {}, t('basis')), grounds.length > 0 ? el('ul', {}, ...grounds.map(ground)) : el('p', {}, t('noLaw'))),
  );
}

function draw() {
  const day = byId('day').value;
  const kind = byId('kind').value;
  if (!data || !day) return;
  const of = data.rules.filter(({ kinds }) => !kind || kinds.includes(kind));
  const lists = FORCES.map((force) => [force, of.filter(({ phases }) => on(phases, day) === force)]);
  const [inForce, pending, expired] = lists.map(([, rules]) => rules.length);
  byId('sum').textContent = t('sum', { day: shown(day), inForce, pending, expired });
  const parts = lists.filter(([, rules]) => rules.length > 0).map(([force, rules]) =>
    el(
      'details',
      { class: 'phase', id: force, open: force !== 'expired' },
      el('summary', {}, el('h2', {}, `${capitalised(t(force))} (${rules.length})`)),
      el('ul', { class: 'rules' }, ...rules.map((rule) => ruleElement(rule, day))),
    ));
  // What is open stays open while the day is dragged.
  for (const part of parts) part.open = byId(part.id)?.open ?? part.open;
  byId('lists').replaceChildren(...(parts.length > 0 ? parts : [el('p', {}, t('none'))]));
  query.set('day', day);
  query[kind ? 'set' : 'delete']('kind', kind);
  query[currentLanguage() === 'en' ? 'set' : 'delete']('lang', 'en');
  history.replaceState(null, '', `?${query}`);
}

/** The slider moves by months; the field beside it has any day. */
const monthOf = (day) => (Number(day.slice(0, 4)) - FIRST.year) * 12 + Number(day.slice(5, 7)) - 1;
const dayOf = (month) => `${FIRST.year + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;

function setDay(day) {
  byId('day').value = day;
  const month = byId('month');
  month.value = monthOf(day);
  month.setAttribute('aria-valuetext', shown(day));
}

function showLanguage(code) {
  setLanguage(code);
  if (!data) return;
  const kind = byId('kind').value || query.get('kind') || '';
  const options = [['', t('every')], ...data.kinds.map(({ name, label }) => [name, label[currentLanguage()]]), ['book', t('book')]];
  byId('kind').replaceChildren(...options.map(([value, label]) => el('option', { value, selected: value === kind }, label)));
  setDay(byId('day').value || data.asOf);
  draw();
}

async function start() {
  speak(TEXTS);
  showLanguage(query.get('lang'));
  const answer = await fetch('data/rules.json');
  if (!answer.ok) throw new Error(`${answer.status}`);
  data = await answer.json();
  const given = query.get('day');
  byId('day').value = given ?? '';
  if (!byId('day').checkValidity()) byId('day').value = data.asOf;
  const changes = new Set(data.rules.flatMap(({ phases }) => phases.flatMap(([from]) => (from ? [monthOf(from)] : []))));
  byId('changes').replaceChildren(...[...changes].sort((a, b) => a - b).map((value) => el('option', { value })));
  showLanguage(currentLanguage());
  document.body.classList.add('ready');
}

byId('choice').addEventListener('submit', (event) => event.preventDefault());
byId('kind').addEventListener('change', draw);
byId('month').addEventListener('input', ({ target }) => { setDay(dayOf(Number(target.value))); draw(); });
byId('day').addEventListener('change', ({ target }) => { if (target.value && target.checkValidity()) { setDay(target.value); draw(); } });
for (const button of document.querySelectorAll('[data-language]')) button.addEventListener('click', () => showLanguage(button.dataset.language));
start().catch(() => {
  byId('sum').textContent = t('failed');
  document.body.classList.add('failed');
});
