// What both modules share: options, the walk over a record, and calls into a module. No rule is here.
import { isCompileError, isModule } from './bytes.js';
import { communes as data } from './dist/data.js';
import { HotichError, forbidden, option } from './error.js';
import { forms } from './form.js';
import { schemas } from './schema.js';
import { textEncoder } from './text.js';

const OPTIONS = ['stage', 'today', 'language', 'masked', 'full', 'communes', 'profile'];
const STAGES = ['draft', 'submit', 'archive'];
const LANGUAGES = ['vi', 'en'];
const DAY = /^\d{4}-\d\d-\d\d$/;

/** Stands for the kind where a book tells it itself. */
const AUTO = 'auto';

/** A packed record: before each value the mark and the character of its column; see src/input/packed.rs. */
const MARK = '~';
const FIRST = 33;

/** Bytes of the largest packed record: of a unit of UTF-16 three. */
const ROOM = 24_576;

/** What a check tells, where it is no day: that the record has to come as JSON, that there is no such field, that there is a text. */
const JSON_TEXT = 0;
const NO_FIELD = 1;
const TEXT = 2;

const encoder = textEncoder();

const HOUR = 3_600_000;

let day;
let dayText;

/** The civil date in Vietnam now: the only clock, and only where `today` is not given. */
export function todayInVietnam() {
  const now = Math.floor((Date.now() + 7 * HOUR) / (24 * HOUR));
  if (now !== day) {
    day = now;
    dayText = new Date(now * 24 * HOUR).toISOString().slice(0, 10);
  }
  return dayText;
}

/** Whether this is written as a day; whether the calendar has it, the module tells. */
export const isDay = (text) => typeof text === 'string' && DAY.test(text);

export const NO_DAY = 'options.today: a day such as 2026-11-23';

/**
 * A module by its glue. The glue holds one instance for the whole program, so its state is kept here once, whatever
 * entries are imported. The function that is returned starts it: with its bytes or the compiled module, given by `source`
 * on first use. The table of communes is given by `table` when it is first needed, or fetched by `load` when a page asks
 * for it.
 */
export function engine(glue) {
  /** The compiled module, kept for when its instance has to be replaced. */
  let module;
  let running = false;
  /** Checkers by their options: a form uses the same ones at every keystroke. */
  const checkers = [];
  /** What else lives in the instance's memory: books that can still take something. */
  const held = new Set();
  /** The table of communes, kept for a new instance, and whether the instance has it. */
  let communes;
  let hasCommunes = false;

  /**
   * After a trap an instance may hold half-written values: nothing asks it again, and the next call starts a new one.
   * What lived in the old memory must not be freed in the new one.
   */
  function abandon() {
    for (const lost of [...checkers.map(({ found }) => found), ...held]) lost.__destroy_into_raw();
    checkers.length = 0;
    held.clear();
    glue.forget();
    running = false;
    hasCommunes = false;
  }

  /** Calls the module. Its own errors carry their code before a colon; everything else is a trap and passes as it is. */
  function call(work) {
    try {
      return work();
    } catch (why) {
      const [, code, message] = /^(ERR_HOTICH_[A-Z]+): ([\s\S]*)$/.exec(why?.message ?? '') ?? [];
      if (code) throw new HotichError(code, message);
      abandon();
      throw why;
    }
  }

  return (source, { table: readCommunes, load } = {}) => {
    /** Field numbers and roles by kind. */
    const tables = new Map();

    function wasm() {
      if (!running) {
        try {
          module ??= source();
          // A function stands for the module where it is JavaScript: it makes the exports out of the imports.
          const isScript = typeof module === 'function';
          if (!isScript && !isModule(module)) module = new WebAssembly.Module(module);
          glue.start((imports) => (isScript ? module(imports) : new WebAssembly.Instance(module, imports).exports));
        } catch (why) {
          if (typeof WebAssembly === 'undefined' || isCompileError(why)) throw forbidden(why);
          throw why;
        }
        running = true;
      }
      return glue;
    }

    function ask(work) {
      const started = wasm();
      return call(() => work(started));
    }

    /** Gives the instance the table of communes, where there is one. */
    function giveCommunes() {
      if (running && hasCommunes) return;
      communes ??= readCommunes?.();
      if (!communes) return;
      ask((it) => it.loadCommunes(communes));
      hasCommunes = true;
    }

    async function loadCommunes(given) {
      let bytes = given;
      if (bytes === undefined) {
        if (hasCommunes) return;
        bytes = readCommunes ? readCommunes() : await load?.();
        if (!bytes) throw new HotichError('ERR_HOTICH_COMMUNES', 'loadCommunes: this entry needs the bytes of communes.bin');
      } else if (typeof bytes?.arrayBuffer === 'function') {
        if (bytes.ok === false) throw new HotichError('ERR_HOTICH_COMMUNES', `communes.bin: status ${bytes.status}`);
        bytes = await bytes.arrayBuffer();
      }
      const taken = toBytes(bytes).slice();
      ask((it) => it.loadCommunes(taken));
      [communes, hasCommunes] = [taken, true];
    }

    function table(kind) {
      let known = tables.get(kind);
      if (!known) {
        const list = typeof kind === 'string' ? ask((it) => it.fields(kind)) : undefined;
        if (list === undefined) throw option(`kind: ${String(kind)} is unknown`);
        const roles = new Map();
        const columns = new Map();
        for (const { index, path, column } of JSON.parse(list)) {
          const [role, attribute] = path.split('.');
          const head = MARK + String.fromCharCode(FIRST + index);
          if (!roles.has(role)) roles.set(role, new Map());
          roles.get(role).set(attribute, head);
          columns.set(column ?? path, head);
        }
        for (const [role, attributes] of roles) roles.set(role, keys(attributes));
        known = keys(new Map([...roles, ...columns]));
        tables.set(kind, known);
      }
      return known;
    }

    function asked(kind, options = {}) {
      if (options === null || typeof options !== 'object') throw option('options: not an object');
      for (const name in options) {
        if (!OPTIONS.includes(name) && Object.hasOwn(options, name)) throw option(`options.${name} is unknown`);
      }
      const { stage = 'submit', language = 'vi', masked = false, full = true, communes: places = false, profile = null } = options;
      const today = options.today ?? todayInVietnam();
      if (!STAGES.includes(stage)) throw option('options.stage: draft, submit or archive');
      if (!LANGUAGES.includes(language)) throw option('options.language: vi or en');
      if (!isDay(today)) throw option(NO_DAY);
      if (typeof masked !== 'boolean' || typeof full !== 'boolean' || typeof places !== 'boolean') {
        throw option('options.masked, options.full, options.communes: booleans');
      }
      if (places) giveCommunes();
      const rules = profileText(profile);
      if (kind !== AUTO) table(kind);
      // Looked for value by value: a text of all of them would have to be made at every check.
      for (const one of checkers) {
        if (
          one.kind === kind && one.stage === stage && one.today === today && one.language === language && one.masked === masked &&
          one.full === full && one.places === places && one.rules === rules
        ) {
          return one;
        }
      }
      const found = ask((it) => new it.Checker(kind, stage, today, language, masked, full, places, rules ?? undefined));
      // A new day or another profile is rare: a handful of checkers is all that a program needs.
      if (checkers.length >= 16) {
        for (const old of checkers) old.found.free();
        checkers.length = 0;
      }
      const one = { kind, stage, today, language, masked, full, places, rules, found, room: undefined, clean: undefined };
      checkers.push(one);
      return one;
    }

    const checker = (kind, options) => asked(kind, options).found;

    /** Where a checker reads its next record: in its memory, which may have become another one since. */
    function room(one, bytes) {
      if (one.room?.length !== bytes || one.room.buffer !== glue.memory().buffer) {
        const at = one.found.room(bytes);
        one.room = new Uint8Array(glue.memory().buffer, at, bytes);
      }
      return one.room;
    }

    /** What a checker tells of a packed record. */
    function packed(one, { text, values }, field) {
      const { written } = encoder.encodeInto(text, room(one, ROOM));
      return one.found.check(written, values, field);
    }

    /** What it tells of a record in JSON. */
    function read(one, json, field) {
      const bytes = encoder.encode(json);
      room(one, bytes.length).set(bytes);
      // It keeps no room of such a size.
      one.room = undefined;
      return one.found.check(bytes.length, undefined, field);
    }

    return { ask, asked, call, checker, giveCommunes, held, loadCommunes, packed, read, table };
  };
}

/** The calls that each module has. */
export function calls({ ask, asked, call, loadCommunes, packed, read, table }) {
  /** Has a record checked: by whom, and what is told of it, which is its day of the law or more than that. */
  function asking(kind, record, options, field) {
    const known = table(kind);
    // Walked before the checker is asked for: a getter of the record may do anything, even call the package.
    const given = typeof record === 'string' ? undefined : pack(record, kind, known);
    if (given !== undefined && given.text.length <= ROOM / 3) {
      const one = asked(kind, options);
      const told = call(() => packed(one, given, field));
      if (told !== JSON_TEXT) return { one, told };
    }
    // JSON text goes to the reader inside as it is, which sees what JSON.parse hides: repeated keys, a broken end.
    const text = typeof record === 'string' ? record : json(record);
    const one = asked(kind, options);
    return { one, told: call(() => read(one, text, field)) };
  }

  const said = ({ found }) => call(() => found.text());

  const checkReport = (kind, record, options) => said(asking(kind, record, options).one);

  /** A report as an object. Those in which nothing is found differ in one day alone, and need no text. */
  function reported({ one, told }) {
    if (told <= TEXT) return JSON.parse(said(one));
    one.clean ??= JSON.parse(said(one));
    return { ...one.clean, lawDate: dayOf(told), counts: { error: 0, warning: 0, info: 0 }, findings: [] };
  }

  const info = () => ({ ...JSON.parse(ask((it) => it.info())), data });

  /** Fields by kind, as the catalogue has them; their order and texts are the module's. */
  const lists = new Map();
  function fields(kind) {
    table(kind);
    return JSON.parse(ask((it) => it.fields(kind)));
  }
  const kept = (kind) => lists.get(kind) ?? lists.set(kind, fields(kind)).get(kind);

  /** Messages as the page wants them: without the label of the field, or in its own words. */
  function worded(kind, report, words, language = 'vi') {
    if (!words) return report;
    const { labels = true, messages } = words;
    const byPath = new Map(kept(kind).map(({ path, label }) => [path, label[language]]));
    for (const finding of report.findings) {
      const label = byPath.get(finding.path);
      if (!labels && label && finding.message.startsWith(`${label}: `)) {
        const text = finding.message.slice(label.length + 2);
        finding.message = text.charAt(0).toUpperCase() + text.slice(1);
      }
      const own = messages?.[finding.rule];
      if (own !== undefined) finding.message = typeof own === 'function' ? own({ ...finding, label }) : String(own);
    }
    return report;
  }

  /** Options for the module, and those for its messages. */
  function split(options) {
    if (options === null || typeof options !== 'object' || !('labels' in options || 'messages' in options)) return [options, undefined];
    const { labels, messages, ...rest } = options;
    if (labels !== undefined && typeof labels !== 'boolean') throw option('options.labels: a boolean');
    if (messages !== undefined && (messages === null || typeof messages !== 'object')) throw option('options.messages: by rule');
    return [rest, labels === undefined && messages === undefined ? undefined : { labels, messages }];
  }

  function check(kind, record, given = {}) {
    const [options, words] = split(given);
    return worded(kind, reported(asking(kind, record, options)), words, options?.language);
  }

  function checkField(kind, record, path, given = {}) {
    const [options, words] = split(given);
    const asked = asking(kind, record, options, String(path));
    if (asked.told === NO_FIELD) throw new HotichError('ERR_HOTICH_FIELD', `no such field: ${String(path).slice(0, 100)}`);
    return worded(kind, reported(asked), words, options?.language);
  }

  const rulesHeader = () => {
    const { version, rules } = info();
    return ['Hotich-Rules', `${version} ${rules} ${data}`];
  };

  const kinds = () => JSON.parse(ask((it) => it.kinds()));

  return {
    checkReport,
    check,
    checkField,
    ...schemas({ check, checkField, fields: kept, kinds }),
    createForm: forms({ check, fields: kept }),
    loadCommunes,
    rules(language = 'vi') {
      const name = string(language, 'language');
      const found = ask((it) => it.rules(name));
      if (found === undefined) throw option('language: vi or en');
      return JSON.parse(found);
    },
    kinds,
    fields,
    version: () => info().version,
    info,
    rulesHeader,
    assertSameRules(value) {
      const [name, own] = rulesHeader();
      if (value !== own) throw new HotichError('ERR_HOTICH_DIFFERS', `${name}: the other side has other rules than ${own}`);
    },
  };
}

/** A profile as JSON; `null` for none. */
function profileText(profile) {
  if (profile === null || typeof profile === 'string') return profile;
  let text;
  try {
    text = JSON.stringify(profile);
  } catch {
    // A circle, or a value that is no JSON: said below.
  }
  if (text === undefined) throw new HotichError('ERR_HOTICH_PROFILE', 'profile: not JSON');
  return text;
}

export function string(text, what) {
  if (typeof text !== 'string') throw option(`${what}: not a string`);
  return text;
}

// By shape, not by class: what comes from a frame or a test runner has classes of its own.
export function toBytes(bytes) {
  if (typeof bytes === 'string') return textEncoder().encode(bytes);
  if (ArrayBuffer.isView(bytes)) return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (/^\[object (Shared)?ArrayBuffer\]$/.test(Object.prototype.toString.call(bytes))) return new Uint8Array(bytes);
  throw new HotichError('ERR_HOTICH_BOOK', 'bytes: a Uint8Array, an ArrayBuffer or a string');
}

const MAPS = ['[object Map]', '[object FormData]', '[object URLSearchParams]'];

/** What has keys: an object, or the entries of a map or a form. A date, a promise, an array has none: undefined. */
function keyed(given) {
  if (given === null || typeof given !== 'object' || Array.isArray(given)) return undefined;
  const prototype = Object.getPrototypeOf(given);
  if (prototype === Object.prototype || prototype === null) return given;
  const tag = Object.prototype.toString.call(given);
  if (MAPS.includes(tag)) return entries(given);
  return tag === '[object Object]' || Object.keys(given).length > 0 ? given : undefined;
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

/** Whether `for … in` shows the own keys of an object alone. */
function isPlain(given) {
  const prototype = Object.getPrototypeOf(given);
  return prototype === Object.prototype || prototype === null;
}

/** A record as one text, and its number of values; `undefined` where this form cannot say it, or `for … in` not find it. */
function pack(record, kind, known) {
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

/** As JSON, which can say everything. What no field takes goes as a list, which none takes either. */
function json(record) {
  const plain = (given) => {
    if (typeof given === 'string' || typeof given === 'boolean' || Number.isSafeInteger(given)) return given;
    if (given === undefined || given === null) return null;
    const text = typeof given === 'object' ? '' : String(given);
    return /^\d+$/.test(text) ? text : [];
  };
  const members = (all, of) => Object.fromEntries(Object.keys(all).map((key) => [key, of(all[key])]));
  const role = (given) => {
    const all = keyed(given);
    return all === undefined ? plain(given) : members(all, plain);
  };
  return JSON.stringify(members(keyed(record), role));
}

/** The day of the law, as the module packs it. */
function dayOf(told) {
  const two = (number) => (number < 10 ? `0${number}` : number);
  return `${String(told >> 9).padStart(4, '0')}-${two((told >> 5) & 15)}-${two(told & 31)}`;
}
