// The summary at the top: what is wrong, with a way to each field.

import { byId, el } from './dom.mjs';
import { t } from './text.mjs';

/** Draws the summary of a report that was asked for; says what it shows. */
export function drawSummary(report, form) {
  const { error, warning, info } = report.counts;
  const state = error > 0 ? 'error' : warning > 0 ? 'warning' : 'ok';
  const title = { error: 'summaryTitle', warning: 'warningsTitle', ok: 'okTitle' }[state];
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
  // A rule that could not decide is neither met nor broken.
  const open = (report.undetermined || []).length;
  if (state === 'ok' && open > 0) box.append(el('p', {}, t('openRules', { n: open })));
  if (info > 0) box.append(el('p', {}, t('moreInfo', { n: info })));
  byId('summary').replaceChildren(box);
  document.title = error > 0 ? `${t('error')}: ${t('pageTitle')}` : t('pageTitle');
  return box;
}

const written = (day) => day.split('-').reverse().join('/');

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
