// What pages share whose work is done by a worker: how a file comes in, and how they begin.

import { Asked } from './asking.mjs';
import { byId, el } from './dom.mjs';
import { setLanguage, speak, t } from './text.mjs';

/** Files come by the button, by dropping them anywhere, or as the example: a file of the site, and the name that it is shown by. */
export function takeFiles(open, example) {
  const bring = async (file) => file && open(file.name, new Uint8Array(await file.arrayBuffer()));
  byId('file').addEventListener('change', async ({ target }) => {
    await bring(target.files[0]);
    // The same file may be chosen again.
    target.value = '';
  });
  byId('example').addEventListener('click', async () => {
    const found = await fetch(example.file);
    await open(example.name, new Uint8Array(await found.arrayBuffer()));
  });
  let inside = 0;
  const drag = (by) => {
    inside = Math.max(0, inside + by);
    document.body.classList.toggle('dragging', inside > 0);
  };
  addEventListener('dragenter', (event) => { event.preventDefault(); drag(1); });
  addEventListener('dragleave', () => drag(-1));
  addEventListener('dragover', (event) => event.preventDefault());
  addEventListener('drop', (event) => {
    event.preventDefault();
    drag(-inside);
    bring(event.dataTransfer.files[0]);
  });
}

/** Starts the worker of a page; `ready` and `progress` hear what it says by itself. */
export function start(url, messages, { language, showLanguage, ready, progress }) {
  speak(messages);
  setLanguage(language ?? 'vi');
  for (const button of document.querySelectorAll('[data-language]')) button.addEventListener('click', () => showLanguage(button.dataset.language));
  const worker = new Asked(url, (told) => {
    if (told.ready) ready(told.ready);
    else if (told.progress) progress(told.progress);
  });
  worker.worker.addEventListener('error', showFailure);
  return worker;
}

/** The page can be used: what waited for the worker is let go. */
export function begun(...waiting) {
  byId('state').remove();
  for (const id of waiting) byId(id).disabled = false;
  document.body.classList.add('ready');
}

function showFailure() {
  if (document.body.classList.contains('ready')) return;
  byId('state').replaceChildren(el('div', { class: 'notice', role: 'alert' }, el('p', { 'data-t': 'failed' }, t('failed')),
    el('button', { type: 'button', class: 'secondary', 'data-t': 'retry', onclick: () => location.reload() }, t('retry'))));
  document.body.classList.add('failed');
}
