// The language of the page and its texts.

import { messages } from './messages.mjs';

let language = 'vi';
/** The label of the kind of record in both languages; none until the library is there. */
let kind = null;

export const currentLanguage = () => language;

export const has = (key) => key in messages[language];

/** A text with its `{placeholders}` filled. */
export const t = (key, values = {}) => {
  const named = kind ? kind[language] : messages[language].anyKind;
  const all = { kind: named, Kind: capitalised(named), ...values };
  return (messages[language][key] || key).replace(/\{(\w+)\}/g, (whole, name) => (name in all ? all[name] : whole));
};

export const capitalised = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** Changes the language and every text that stands in the page's HTML. */
export function setLanguage(code) {
  language = code === 'en' ? 'en' : 'vi';
  document.documentElement.lang = language;
  retell();
  for (const node of document.querySelectorAll('[data-language]')) {
    node.setAttribute('aria-pressed', String(node.dataset.language === language));
  }
}

/** Changes the kind of record that texts speak of. */
export function setKindLabel(label) {
  kind = label;
  retell();
}

function retell() {
  document.title = t('pageTitle');
  for (const node of document.querySelectorAll('[data-t]')) node.textContent = t(node.dataset.t);
  for (const node of document.querySelectorAll('[data-t-label]')) node.setAttribute('aria-label', t(node.dataset.tLabel));
}
