// The list below a field in which a place, an office, an ethnic group or a nationality is being typed. What stands in it
// the library says; its tools are loaded when the first letter is typed in such a field.

import { announce, el } from './dom.mjs';
import { t } from './text.mjs';

const KINDS = new Set(['place', 'office', 'ethnicity', 'nationality']);
/** How long a hand rests before the list is drawn anew. */
const PAUSE = 120;
const MOST = 8;

export const suggests = (field) => KINDS.has(field.value);

let loading;
const tools = () => (loading ??= import('../pkg/tools/web.js').then(async (library) => {
  await library.init?.();
  return library;
}));

let table;
/** Communes are a file of their own: without it provinces and countries are suggested alone. */
const communes = (library) => (table ??= library.loadCommunes().catch((why) => console.info(why)));

/** Prepares the element that takes the text: what a list below it is to be called by who cannot see it. */
export function prepare(input) {
  input.setAttribute('aria-autocomplete', 'list');
  // A text of several lines cannot have that role; it has the other attributes.
  if (input.tagName !== 'INPUT') return;
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-expanded', 'false');
}

/** Listens on a form. `fieldOf` gives the field of an element, `asOf` the day whose units are meant, or nothing. */
export function listenForSuggestions(form, fieldOf, asOf) {
  const list = el('ul', { id: 'suggestions', class: 'suggestions', role: 'listbox', hidden: true });
  let input = null;
  let active = -1;
  let timer = 0;
  let picking = false;

  const isOpen = () => !list.hidden;
  const values = () => [...list.children];

  function close() {
    clearTimeout(timer);
    if (!input) return;
    list.hidden = true;
    active = -1;
    if (input.getAttribute('role')) input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-controls');
    input.removeAttribute('aria-activedescendant');
  }

  function show(found) {
    close();
    // Nothing to choose where all that is offered stands there already.
    if (found.length === 0 || (found.length === 1 && found[0].value === input.value)) return;
    list.setAttribute('aria-label', t('suggestions'));
    list.replaceChildren(...found.map(({ value, by }, at) =>
      el('li', { id: `suggestion-${at}`, role: 'option', 'aria-selected': 'false', 'data-value': value },
        el('span', { lang: 'vi' }, value), by && ' ', by && el('small', { lang: 'vi' }, `(${by})`))));
    input.after(list);
    list.hidden = false;
    if (input.getAttribute('role')) input.setAttribute('aria-expanded', 'true');
    input.setAttribute('aria-controls', list.id);
    announce(t('suggested', { count: found.length }));
  }

  function move(to) {
    const all = values();
    active = (to + all.length) % all.length;
    all.forEach((node, at) => node.setAttribute('aria-selected', String(at === active)));
    input.setAttribute('aria-activedescendant', all[active].id);
    all[active].scrollIntoView({ block: 'nearest' });
  }

  function pick(node) {
    const { value } = node.dataset;
    close();
    input.value = value;
    picking = true;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    picking = false;
  }

  async function draw(typed) {
    const target = input;
    const field = fieldOf(target);
    let library;
    try {
      library = await tools();
      if (field.value === 'place' || field.value === 'office') await communes(library);
    } catch (why) {
      // Whoever types goes on without.
      loading = undefined;
      console.info(why);
      return;
    }
    if (input !== target || target.value !== typed || document.activeElement !== target) return;
    const day = asOf(library);
    show(library.suggest(field.value, typed, { limit: MOST, ...(day && { asOf: day }) }));
  }

  form.addEventListener('input', ({ target }) => {
    const field = fieldOf(target);
    if (!field || !suggests(field) || picking) return;
    close();
    input = target;
    timer = setTimeout(() => draw(target.value), PAUSE);
  });
  form.addEventListener('keydown', (event) => {
    if (!isOpen() || event.target !== input || event.isComposing) return;
    if (event.key === 'ArrowDown') move(active + 1);
    else if (event.key === 'ArrowUp') move(active < 0 ? -1 : active - 1);
    else if (event.key === 'Enter' && active >= 0) pick(values()[active]);
    else if (event.key === 'Escape') close();
    else {
      if (event.key === 'Tab') close();
      return;
    }
    event.preventDefault();
  });
  form.addEventListener('focusout', ({ target }) => {
    if (target === input) close();
  });
  // The field keeps the focus, so that leaving it is not taken for an end.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const node = target.closest('[role=option]');
    if (node) pick(node);
  });
}
