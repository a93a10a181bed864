// The draft: what was written, kept by this tab of the browser alone, so that loading the page again loses nothing. Closing
// the tab, or clearing the form, forgets it.

const KEY = 'hotich-draft';

/** Keeps a draft; nothing of it where there is nothing to keep. A browser that keeps nothing is no error. */
export function keep(draft) {
  try {
    if (draft) sessionStorage.setItem(KEY, JSON.stringify(draft));
    else sessionStorage.removeItem(KEY);
  } catch {
    // Storage may be full or forbidden.
  }
}

/** The draft of before, as far as it can be read. */
export function kept() {
  try {
    const { kind, archive, language, records } = JSON.parse(sessionStorage.getItem(KEY)) || {};
    return { kind, archive: archive === true, language, records: new Map(Object.entries(records || {}).map(whole)) };
  } catch {
    return { records: new Map() };
  }
}

/** A record of texts, whatever else stands there. */
function whole([kind, record]) {
  const texts = (values) => Object.fromEntries(Object.entries(values || {}).filter(([, value]) => typeof value === 'string'));
  return [kind, Object.fromEntries(Object.entries(record || {}).map(([role, values]) => [role, texts(values)]))];
}
