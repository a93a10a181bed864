// The language of the page and its texts.

/** What stands in the head of every page. */
const HEAD = {
  vi: {
    skip: 'Đến nội dung chính', pagesLabel: 'Các trang', formPage: 'Ghi một hồ sơ', bookPage: 'Kiểm tra cả sổ', pairsPage: 'Tìm hồ sơ trùng', rulesPage: 'Các quy tắc',
    languageLabel: 'Ngôn ngữ',
  },
  en: {
    skip: 'Skip to main content', pagesLabel: 'Pages', formPage: 'One record', bookPage: 'A whole book', pairsPage: 'Duplicates', rulesPage: 'The rules',
    languageLabel: 'Language',
  },
};

let messages = HEAD;
let language = 'vi';
/** The label of the kind of record in both languages; none until the library is there. */
let kind = null;

/** Takes the texts of a page. */
export function speak(texts) {
  messages = { vi: { ...HEAD.vi, ...texts.vi }, en: { ...HEAD.en, ...texts.en } };
}

export const currentLanguage = () => language;

export const has = (key) => key in messages[language];

/** A text with its `{placeholders}` filled. */
export const t = (key, values = {}) => {
  const named = kind ? kind[language] : messages[language].anyKind ?? '';
  const all = { kind: named, Kind: capitalised(named), ...values };
  return (messages[language][key] ?? key).replace(/\{(\w+)\}/g, (whole, name) => (name in all ? all[name] : whole));
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
  // Who has chosen a language finds it on the next page.
  for (const link of document.querySelectorAll('.pages a')) link.search = language === 'en' ? '?lang=en' : '?lang=vi';
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
