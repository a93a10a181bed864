// The summary at the top: what is wrong, with a way to each field.

import { byId, el } from './dom.mjs';
import { t } from './text.mjs';

/** Draws the summary of a report that was asked for; says what it shows. */
export function drawSummary(report, form) {
  const { error, warning, info } = report.counts;
  // A rule that could not decide is neither met nor broken: nothing is right before it is.
  const waiting = report.undetermined || [];
  const state = error > 0 ? 'error' : warning > 0 ? 'warning' : waiting.length > 0 ? 'open' : 'ok';
  const title = { error: 'summaryTitle', warning: 'warningsTitle', open: 'openTitle', ok: 'okTitle' }[state];
  const box = el('section', { class: `summary ${state}`, tabindex: '-1', 'aria-labelledby': 'summary-title', id: 'summary-box' },
    el('h2', { id: 'summary-title' }, t(title)));
  for (const [severity, count, head] of [['error', error, 'summaryErrors'], ['warning', warning, 'summaryWarnings']]) {
    if (count === 0) continue;
    box.append(
      el('h3', {}, t(head, { n: count })),
      el('ul', { class: `summary-${severity}` },
        ...report.findings.filter((finding) => finding.severity === severity).map((finding) => item(finding, form))));
  }
  if (state === 'ok') box.append(el('p', {}, t('okText', { today: written(report.today) })));
  if (state !== 'error' && waiting.length > 0) box.append(...openFields(waiting, form, report));
  if (info > 0) box.append(el('p', {}, t('moreInfo', { n: info })));
  const focused = byId('summary').contains(document.activeElement) && document.activeElement.getAttribute('href');
  const had = byId('summary').contains(document.activeElement);
  byId('summary').replaceChildren(box);
  // A list that is drawn anew keeps the focus where it was.
  if (had) ([...box.querySelectorAll('a')].find((link) => link.getAttribute('href') === focused) || box).focus({ preventScroll: true });
  document.title = error > 0 ? `${t('error')}: ${t('pageTitle')}` : t('pageTitle');
  return box;
}

const written = (day) => day.split('-').reverse().join('/');

/** What would decide the rules that wait, by field: those that somebody declares, then the others, folded. */
function openFields(waiting, form, report) {
  const byField = new Map();
  for (const { rule, needs } of waiting) {
    for (const path of needs.filter((needed) => form.input(needed))) byField.set(path, [...(byField.get(path) || []), rule]);
  }
  const order = [...form.fields.values()].filter(({ path }) => byField.has(path));
  const list = (fields) => el('ul', { class: 'summary-open' }, ...fields.map(({ path }) =>
    item({ path, message: t('openField', { label: form.label(path), rules: byField.get(path).join(', ') }) }, form)));
  const [declared, others] = [true, false].map((home) => order.filter(({ part }) => (part === 'declared') === home));
  return [
    el('p', {}, t('openRules', { n: waiting.length, today: written(report.today) })),
    declared.length > 0 ? list(declared) : '',
    others.length > 0
      ? el('details', { class: 'open-others' }, el('summary', {}, t('openOthers', { n: others.length })), list(others))
      : '',
  ];
}

function item({ path, message }, form) {
  const known = form.input(path);
  const link = el('a', { href: `#${known ? path : 'record-findings'}` }, message);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    if (known) form.focus(path);
    else byId('record-findings').focus();
  });
  return el('li', {}, link);
}
