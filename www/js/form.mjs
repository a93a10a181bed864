// The form of a kind of record, drawn from the library's kinds and fields.

import { byId, el } from './dom.mjs';
import { prepare, suggests } from './suggest.mjs';
import { currentLanguage, has, t } from './text.mjs';

/** What the library reads as sex; the rest of the lists is in the field table. */
const SEXES = ['Nam', 'Nữ', 'Chưa xác định'];

const LONG = new Set(['place', 'office', 'date-in-words']);

/** The part that is always open; the others fold away. */
const OPEN = 'declared';

export class Form {
  /** Builds the sections of a kind into the page: a role each, those first in which somebody declares something. */
  constructor(kind, fields) {
    this.kind = kind;
    this.fields = new Map(fields.map((field) => [field.path, field]));
    const declares = ({ name }) => fields.some(({ path, part }) => role(path) === name && part === OPEN);
    this.roles = [...kind.roles.filter(declares), ...kind.roles.filter((one) => !declares(one))];
    byId('steps').replaceChildren(...this.roles.map(({ name }) => el('li', {}, el('a', { href: `#group-${name}` }))));
    byId('groups').replaceChildren(...this.roles.map(({ name }) => section(name, fields)));
    this.archive = false;
    this.relabel();
  }

  input(path) {
    return byId(path);
  }

  label(path) {
    const field = this.fields.get(path);
    return field ? field.label[currentLanguage()] : path;
  }

  value(path) {
    return this.input(path).value;
  }

  /** Writes a value, also one that a list does not know. */
  write(path, value) {
    const input = this.input(path);
    if (!input) return;
    if (input.tagName === 'SELECT' && ![...input.options].some((option) => option.value === value)) {
      input.append(el('option', { value }, value));
    }
    input.value = value;
  }

  /** How a value reads: that of a list by its label. */
  shown(path, value) {
    const choice = ((this.fields.get(path) || {}).choices || []).find((item) => item.value === value);
    return choice ? choice.label[currentLanguage()] : value;
  }

  /** The record: an object for each role, without empty fields. */
  record() {
    const record = {};
    for (const path of this.fields.keys()) {
      const value = this.value(path);
      if (value === '') continue;
      const group = role(path);
      record[group] = record[group] || {};
      record[group][path.slice(group.length + 1)] = value;
    }
    return record;
  }

  /** Replaces all values. */
  fill(record) {
    for (const path of this.fields.keys()) {
      const group = role(path);
      const value = (record[group] || {})[path.slice(group.length + 1)];
      this.write(path, value === undefined ? '' : value);
    }
    this.unfold();
  }

  /** Opens the folded parts that hold a value. */
  unfold() {
    for (const fold of document.querySelectorAll('details.fold')) {
      if ([...fold.querySelectorAll('input, select, textarea')].some((input) => input.value !== '')) fold.open = true;
    }
  }

  /** Shows a field and puts the focus into it. */
  focus(path) {
    const input = this.input(path);
    if (!input) return;
    const fold = input.closest('details.fold');
    if (fold) fold.open = true;
    input.closest('.field').scrollIntoView({ block: 'center' });
    input.focus({ preventScroll: true });
  }

  /** Marks the fields that must be there. */
  require(paths) {
    for (const path of this.fields.keys()) {
      const must = paths.includes(path);
      this.input(path).closest('.field').classList.toggle('must', must);
      if (must) this.input(path).setAttribute('aria-required', 'true');
      else this.input(path).removeAttribute('aria-required');
    }
    byId('must-note').hidden = paths.length === 0;
  }

  /** Texts in the present language and for the present stage. */
  relabel(archive = this.archive) {
    this.archive = archive;
    for (const { name, label } of this.roles) {
      const text = label[currentLanguage()];
      byId(`title-${name}`).textContent = text;
      document.querySelector(`#steps a[href="#group-${name}"]`).textContent = text;
    }
    for (const [path, field] of this.fields) {
      const box = this.input(path).closest('.field');
      box.querySelector('label').textContent = this.label(path);
      const hint = box.querySelector('.hint');
      const text = hintOf(field, archive);
      hint.textContent = text;
      hint.hidden = text === '';
      for (const option of box.querySelectorAll('option')) option.textContent = optionText(field, option.value);
    }
  }
}

export const role = (path) => path.slice(0, path.indexOf('.'));

/** Whether a field can hold a value: a list has its own. */
export const takes = (field, value) => !field.choices || field.choices.some((choice) => choice.value === value);

/** The section of a role: what is declared, then the other parts, each folded. */
function section(name, fields) {
  const home = el('div', { class: 'fields' });
  const folds = new Map();
  for (const field of fields.filter(({ path }) => role(path) === name)) {
    const { part } = field;
    if (part !== OPEN && !folds.has(part)) {
      const title = `part.${part}`;
      folds.set(part, el('details', { class: 'fold', 'data-part': part }, el('summary', { 'data-t': title }, t(title))));
    }
    (folds.get(part) || home).append(build(field));
  }
  home.append(...folds.values());
  return el('section', { id: `group-${name}`, class: 'group', 'aria-labelledby': `title-${name}` },
    el('h2', { id: `title-${name}`, tabindex: '-1' }), home);
}

function hintOf(field, archive) {
  if (has(`hint.${field.path}`) && !archive) return t(`hint.${field.path}`);
  const key = `hint.${field.value}`;
  if (archive && has(`${key}.archive`)) return t(`${key}.archive`);
  return has(key) ? t(key) : '';
}

function optionText(field, value) {
  if (value === '') return t('none');
  if (field.value === 'sex') return has(`sex.${value}`) ? t(`sex.${value}`) : value;
  const choice = (field.choices || []).find((item) => item.value === value);
  return choice ? choice.label[currentLanguage()] : value;
}

function build(field) {
  const { path, value } = field;
  const common = {
    id: path, name: path, 'aria-describedby': `${path}-hint ${path}-findings`, autocomplete: 'off', class: `width-${value}`,
  };
  const options = field.choices ? field.choices.map((choice) => choice.value) : value === 'sex' ? SEXES : null;
  let input;
  if (options) {
    input = el('select', common, ...['', ...options].map((option) => el('option', { value: option })));
  } else if (field.maxLength > 400 || LONG.has(value)) {
    input = el('textarea', { ...common, rows: field.maxLength > 1000 ? 4 : 2, lang: 'vi', spellcheck: 'false' });
  } else {
    const digits = value === 'personal-id' ? { inputmode: 'numeric' } : {};
    input = el('input', { ...common, ...digits, type: 'text', lang: 'vi', spellcheck: 'false' });
  }
  if (suggests(field)) prepare(input);
  return el('div', { class: 'field', 'data-path': path },
    el('label', { for: path }),
    el('p', { class: 'hint', id: `${path}-hint` }),
    input,
    // Below, so that what is being typed does not move when they come and go.
    el('div', { class: 'undo', hidden: true }),
    el('div', { class: 'findings', id: `${path}-findings` }));
}
