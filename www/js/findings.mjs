// How findings look: severity by icon and word, message, fix, legal basis.

import { el } from './dom.mjs';
import { currentLanguage, has, t } from './text.mjs';

const ICONS = { error: '!', warning: '!', info: 'i' };

/** A finding as an element. `fix` is called with it when its button is pressed. */
export function findingElement(finding, form, rules, fix) {
  const { severity, message } = finding;
  return el('div', { class: `finding ${severity}`, 'data-rule': finding.rule },
    el('span', { class: 'icon', 'aria-hidden': 'true' }, ICONS[severity] || 'i'),
    el('div', { class: 'finding-body' },
      el('p', { class: 'message' }, el('strong', {}, `${t(severity)}: `), message),
      finding.fix ? fixElement(finding, form, fix) : null,
      basisElement(finding, rules)));
}

function fixElement(finding, form, fix) {
  const { edits, confidence } = finding.fix;
  const parts = [];
  let alike = false;
  for (const { path, value } of edits) {
    const from = form.input(path) ? form.value(path) : '';
    if (parts.length > 0) parts.push('; ');
    if (path !== finding.path) parts.push(`${form.label(path)}: `);
    const key = from === '' ? 'fixFill' : value === '' ? 'fixClear' : 'fix';
    parts.push(...quoted(key, { from: form.shown(path, from), to: form.shown(path, value) }));
    alike = alike || (from !== value && looks(from) === looks(value));
  }
  const notes = [confidence === 'likely' ? t('fixLikely') : '', alike ? t('sameLook') : ''].filter(Boolean).join(' ');
  return el('div', { class: 'fix' },
    el('button', { type: 'button', class: 'fix-button', onclick: () => fix(finding) }, ...parts),
    notes ? el('small', {}, notes) : null);
}

/** What the eye sees of a text: no invisible characters, one of the letters that look like Đ. */
const looks = (text) =>
  text.normalize('NFC').replace(/[\u200b-\u200f\u2060\ufeff]/g, '').replace(/[\u00d0\u0189]/g, 'Đ').replace(/\u00a0/g, ' ');

/** A text whose `{from}` and `{to}` become quotes that show their spaces. */
export function quoted(key, values) {
  return t(key).split(/\{(\w+)\}/).map((part, index) =>
    index % 2 === 0 ? part : el('q', { class: `value ${part}` }, values[part])).filter((part) => part !== '');
}

function basisElement(finding, rules) {
  const rule = rules.get(finding.rule);
  const citations = rule ? rule.basis : finding.basis.map((title) => ({ title, article: '', status: '' }));
  const lines = citations.map(({ title, article, status }) => {
    const key = `status.${status}`;
    return el('li', {}, article ? `${title}, ${article}` : title, has(key) ? el('em', {}, ` (${t(key)})`) : null);
  });
  return el('details', { class: 'basis' },
    el('summary', {}, t('basis')),
    lines.length > 0
      ? el('ul', currentLanguage() === 'en' ? {} : { lang: 'vi' }, ...lines)
      : el('p', {}, t('basisNone')),
    el('p', { class: 'rule-name' }, `${t('rule')}: `, el('code', {}, finding.rule)));
}
