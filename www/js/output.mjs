// Files out of the page: to the clipboard or to the disk, both on this machine alone.

import { announce, el } from './dom.mjs';
import { t } from './text.mjs';

export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    announce(t('copied'));
    return true;
  } catch {
    announce(t('notCopied'));
    return false;
  }
}

export function save(name, content, type = 'application/json') {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = el('a', { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  announce(t('saved', { name }));
}
