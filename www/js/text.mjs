// The language of the page and its texts.

import { messages } from './messages.mjs';

let language = 'vi';

export const currentLanguage = () => language;

export const has = (key) => key in messages[language];

/** A text with its `{placeholders}` filled. */
export const t = (key, values = {}) =>
  (messages[language][key] || key).replace(/\{(\w+)\}/g, (all, name) => (name in values ? values[name] : all));

/** Changes the language and every text that stands in the page's HTML. */
export function setLanguage(code) {
  language = code === 'en' ? 'en' : 'vi';
  document.documentElement.lang = language;
  document.title = t('pageTitle');
  for (const node of document.querySelectorAll('[data-t]')) node.textContent = t(node.dataset.t);
  for (const node of document.querySelectorAll('[data-t-label]')) node.setAttribute('aria-label', t(node.dataset.tLabel));
  for (const node of document.querySelectorAll('[data-language]')) {
    node.setAttribute('aria-pressed', String(node.dataset.language === language));
  }
}
