// How a record that is an object becomes what the module reads. No rule is here.
import { tag } from './bytes.js';
import { HotichError } from './error.js';

/** A packed record: before each value the mark and the character of its column; see src/input/packed.rs. */
const MARK = '~';
const FIRST = 33;

const MAPS = ['Map', 'FormData', 'URLSearchParams'];

/** Whether `for … in` shows the own keys of an object alone. */
function isPlain(given) {
  const prototype = Object.getPrototypeOf(given);
  return prototype === Object.prototype || prototype === null;
}

/** Whether a class keeps values behind getters, which no walk over keys finds. Every object inherits one of its own. */
function hides(prototype) {
  if (prototype === null) return false;
  const all = Object.entries(Object.getOwnPropertyDescriptors(prototype));
  return all.some(([name, { get }]) => get && name !== '__proto__') || hides(Object.getPrototypeOf(prototype));
}

/**
 * What has keys: an object, or the entries of a map or a form. A date, a promise, an array has none, nor has an object that shows
 * nothing but getters of its class: undefined.
 */
export function keyed(given) {
  if (given === null || typeof given !== 'object' || Array.isArray(given)) return undefined;
  if (isPlain(given)) return given;
  const name = tag(given);
  if (MAPS.includes(name)) return entries(given);
  if (Object.keys(given).length > 0) return given;
  return name === 'Object' && !hides(Object.getPrototypeOf(given)) ? given : undefined;
}

/** As an object; a key that comes twice gets both values, which no field takes. */
function entries(given) {
  const all = new Map();
  for (const [key, one] of given.entries()) {
    const name = typeof key === 'string' || typeof key === 'number' ? String(key) : typeof key;
    all.set(name, all.has(name) ? [all.get(name), one] : one);
  }
  return Object.fromEntries(all);
}

/** What the keys of a kind stand for, by its fields. */
export function layout(fields) {
  const roles = new Map();
  const columns = new Map();
  for (const { index, path, column } of fields) {
    const [role, attribute] = path.split('.');
    const head = MARK + String.fromCharCode(FIRST + index);
    if (!roles.has(role)) roles.set(role, new Map());
    roles.get(role).set(attribute, head);
    columns.set(column ?? path, head);
  }
  for (const [role, attributes] of roles) roles.set(role, keys(attributes));
  return keys(new Map([...roles, ...columns]));
}

/** Keys in the order of records, what each means, and where it stands. */
function keys(map) {
  const names = [...map.keys()];
  return { names, targets: [...map.values()], places: new Map(names.map((name, at) => [name, at])) };
}

/** The place of a key. Records follow the order of their fields and leave some out, so it is near the one before. */
function find({ names, places }, key, from) {
  for (let at = from; at < names.length; at += 1) if (names[at] === key) return at;
  return places.get(key) ?? -1;
}

/** A record as one text, and its number of values; `undefined` where this form cannot say it, or `for … in` not find it. */
export function pack(record, kind, known) {
  const all = keyed(record);
  if (all === undefined) throw new HotichError('ERR_HOTICH_RECORD', 'record: not an object');
  for (const _ in Object.prototype) return undefined;
  const count = { values: 0 };
  const text = walk(all, known, kind, count);
  return text === undefined ? undefined : { text, values: count.values };
}

function walk(all, known, kind, count) {
  if (!isPlain(all)) return undefined;
  let text = '';
  let at = 0;
  for (const key in all) {
    const given = all[key];
    if (given === undefined || given === null) continue;
    const place = find(known, key, at);
    if (place < 0) {
      if (key === 'kind' && given === kind) continue;
      return undefined;
    }
    at = place + 1;
    const target = known.targets[place];
    if (typeof target !== 'string') {
      const role = keyed(given);
      const inside = role && walk(role, target, undefined, count);
      if (inside === undefined) return undefined;
      text += inside;
      continue;
    }
    if (typeof given !== 'string' && !(Number.isSafeInteger(given) && given >= 0)) return undefined;
    text += target + given;
    count.values += 1;
  }
  return text;
}

/**
 * As JSON, which can say everything; JSON text stays as it is. Below the depth of a record nothing has keys, so a circle ends there.
 * What no field takes goes as a list, which none takes either.
 */
export function json(record, depth = 2) {
  const plain = (given, left) => {
    const all = left > 0 ? keyed(given) : undefined;
    if (all) return Object.fromEntries(Object.keys(all).map((key) => [key, plain(all[key], left - 1)]));
    if (left > 0 && Array.isArray(given)) return given.map((one) => plain(one, left - 1));
    if (typeof given === 'string' || typeof given === 'boolean' || Number.isFinite(given)) return given;
    if (given === undefined || given === null) return null;
    return typeof given === 'bigint' && given >= 0 ? String(given) : [];
  };
  return typeof record === 'string' ? record : JSON.stringify(plain(record, depth));
}
