// What all entries share: options, the walk over a record, and calls into the module. No rule is here.
import * as glue from './dist/hotich_wasm.js';

/** An option, a field name or a book that cannot be worked with. `code` tells which; no value of a record is in it. */
export class HotichError extends TypeError {
  constructor(code, message) {
    super(message);
    this.name = 'HotichError';
    this.code = code;
  }
}

const OPTIONS = ['stage', 'today', 'language', 'masked', 'full', 'profile', 'output', 'format', 'file'];
const LANGUAGES = ['vi', 'en'];
const DAY = /^\d{4}-\d\d-\d\d$/;

/** Types of value in a packed record; see src/record/packed.rs. */
const TEXT = 0;
const NUMBER = 1;
const BOOLEAN = 2;
const NULL = 3;
const OTHER = 4;
const STRAY = 0xffff;

const MAX_KEY = 1000;
const HOUR = 3_600_000;

/** The civil date in Vietnam now: the only clock, and only where `today` is not given. */
const todayInVietnam = () => new Date(Date.now() + 7 * HOUR).toISOString().slice(0, 10);

const option = (message) => new HotichError('ERR_HOTICH_OPTION', message);

/** Errors of the module carry their code before a colon; a trap has none and passes as it is. */
function translated(why) {
  const [, code, message] = /^(ERR_HOTICH_[A-Z]+): ([\s\S]*)$/.exec(why?.message ?? '') ?? [];
  return code ? new HotichError(code, message) : why;
}

function guarded(call) {
  try {
    return call();
  } catch (why) {
    throw translated(why);
  }
}

/** The calls of the package on a module: its bytes or the compiled module, given by `source` on first use. */
export function api(source) {
  let ready = false;
  /** Field numbers and roles by kind. */
  const tables = new Map();
  /** Checkers by their options: a form uses the same ones at every keystroke. */
  const checkers = new Map();

  function wasm() {
    if (!ready) {
      glue.initSync({ module: source() });
      ready = true;
    }
    return glue;
  }

  function table(kind) {
    let known = tables.get(kind);
    if (!known) {
      const list = typeof kind === 'string' ? wasm().fields(kind) : undefined;
      if (list === undefined) throw option(`kind: ${String(kind)} is unknown`);
      known = { fields: new Map(), roles: new Map() };
      for (const { index, path, column } of JSON.parse(list)) {
        const [role, attribute] = path.split('.');
        if (!known.roles.has(role)) known.roles.set(role, new Map());
        known.roles.get(role).set(attribute, index);
        known.fields.set(path, index);
        if (column) known.fields.set(column, index);
      }
      tables.set(kind, known);
    }
    return known;
  }

  function checker(kind, options = {}) {
    if (options === null || typeof options !== 'object') throw option('options: not an object');
    for (const name of Object.keys(options)) {
      if (!OPTIONS.includes(name)) throw option(`options.${name} is unknown`);
    }
    const { stage = 'submit', language = 'vi', masked = false, full = true, profile = null } = options;
    const today = options.today ?? todayInVietnam();
    if (!['draft', 'submit', 'archive'].includes(stage)) throw option('options.stage: draft, submit or archive');
    if (!LANGUAGES.includes(language)) throw option('options.language: vi or en');
    if (typeof today !== 'string' || !DAY.test(today)) throw option('options.today: a day such as 2026-11-23');
    if (typeof masked !== 'boolean' || typeof full !== 'boolean') throw option('options.masked, options.full: booleans');
    const rules = profile === null || typeof profile === 'string' ? profile : JSON.stringify(profile);
    const key = JSON.stringify([kind, stage, today, language, masked, full, rules]);
    let found = checkers.get(key);
    if (!found) {
      table(kind);
      found = guarded(() => new (wasm().Checker)(kind, stage, today, language, masked, full, rules ?? undefined));
      // A new day or another profile is rare: a handful of checkers is all that a program needs.
      if (checkers.size >= 16) {
        for (const old of checkers.values()) old.free();
        checkers.clear();
      }
      checkers.set(key, found);
    }
    return found;
  }

  function checkReport(kind, record, options) {
    const found = checker(kind, options);
    // JSON text goes to the reader inside, which sees what JSON.parse hides: repeated keys, a broken end.
    return guarded(() => (typeof record === 'string' ? found.checkText(record) : found.check(pack(record, table(kind)))));
  }

  function openBook(kind, options = {}) {
    const { output = 'jsonl', format, file } = options ?? {};
    const book = guarded(() => checker(kind, options).book(output, format ?? undefined, file ?? undefined));
    return {
      push: (bytes) => guarded(() => book.push(toBytes(bytes))),
      finish() {
        try {
          const out = guarded(() => book.finish());
          const end = out.lastIndexOf('\u001e');
          return { lines: out.slice(0, end), summary: JSON.parse(out.slice(end + 1)) };
        } finally {
          book.free();
        }
      },
    };
  }

  const normalizeName = (text) => JSON.parse(wasm().normalizeName(string(text)));

  return {
    checkReport,
    check: (kind, record, options) => JSON.parse(checkReport(kind, record, options)),
    checkField: (kind, record, path, options) =>
      JSON.parse(guarded(() => checker(kind, options).checkField(pack(record, table(kind)), String(path)))),
    openBook,
    checkBook(kind, bytes, options) {
      const book = openBook(kind, options);
      const first = book.push(bytes);
      const { lines, summary } = book.finish();
      return { lines: first + lines, summary };
    },
    normalizeName,
    nameKeys(text) {
      const { identityKey = '', looseKey = '', searchKey = '', sortKey = '' } = normalizeName(text);
      return { identity: identityKey, loose: looseKey, search: searchKey, sort: sortKey };
    },
    splitName(text) {
      const { surname = '', middle = '', given = '', orderKnown = false, ...more } = normalizeName(text);
      const { possibleDoubleSurname = false, initials = false, sexHint = null } = more;
      return { surname, middle, given, orderKnown, possibleDoubleSurname, initials, sexHint };
    },
    decodeLegacy(bytes, encoding) {
      const found = wasm().decodeLegacy(toBytes(bytes), String(encoding));
      if (found === undefined) throw option('encoding: utf-8, tcvn3, vni, viscii, vps, cp1258, viqr or tcvn5712');
      const at = found.indexOf(':');
      return { text: found.slice(at + 1), lost: Number(found.slice(0, at)) };
    },
    parseDate: (text) => JSON.parse(wasm().parseDate(string(text))),
    parseId(text, type = 'personal', { today = todayInVietnam() } = {}) {
      if (!DAY.test(today)) throw option('options.today: a day such as 2026-11-23');
      const found = wasm().parseId(string(text), String(type), Number(today.slice(0, 4)));
      if (found === undefined) throw option('type: personal, cmnd or passport');
      return JSON.parse(found);
    },
    rules(language = 'vi') {
      const found = wasm().rules(String(language));
      if (found === undefined) throw option('language: vi or en');
      return JSON.parse(found);
    },
    fields(kind = 'birth') {
      table(kind);
      return JSON.parse(wasm().fields(kind));
    },
    version: () => wasm().info().version,
    info: () => wasm().info(),
  };
}

function string(text) {
  if (typeof text !== 'string') throw option('not a string');
  return text;
}

function toBytes(bytes) {
  if (typeof bytes === 'string') return new TextEncoder().encode(bytes);
  if (bytes instanceof Uint8Array) return bytes;
  if (bytes instanceof ArrayBuffer) return new Uint8Array(bytes);
  throw new HotichError('ERR_HOTICH_BOOK', 'bytes: a Uint8Array, an ArrayBuffer or a string');
}

// One buffer for all records: calls are synchronous, and the module copies what it takes.
let units = new Uint16Array(4096);
let used = 0;

function room(more) {
  if (used + more <= units.length) return;
  const larger = new Uint16Array(Math.max(units.length * 2, used + more));
  larger.set(units.subarray(0, used));
  units = larger;
}

function write(text) {
  const { length } = text;
  room(length);
  for (let i = 0; i < length; i += 1) units[used + i] = text.charCodeAt(i);
  used += length;
}

function value(index, key, given) {
  const shortKey = index === undefined ? key.slice(0, MAX_KEY) : '';
  room(shortKey.length + 5);
  if (index === undefined) {
    units[used++] = STRAY;
    units[used++] = shortKey.length;
    write(shortKey);
  } else {
    units[used++] = index;
  }
  const type = typeof given;
  let text;
  if (type === 'string') {
    units[used++] = TEXT;
    text = given;
  } else if (given === null || given === undefined) {
    units[used++] = NULL;
    return;
  } else if (type === 'number' || type === 'bigint') {
    units[used++] = NUMBER;
    text = String(given);
  } else if (type === 'boolean') {
    units[used++] = BOOLEAN;
    text = String(given);
  } else {
    units[used++] = OTHER;
    return;
  }
  room(text.length + 2);
  units[used++] = text.length & 0xffff;
  units[used++] = text.length >>> 16;
  write(text);
}

const isObject = (given) => given !== null && typeof given === 'object' && !Array.isArray(given);

/** A record as one run of UTF-16 units: the cheapest way over the border. */
function pack(record, { fields, roles }) {
  if (!isObject(record)) throw new HotichError('ERR_HOTICH_RECORD', 'record: not an object');
  // What an interrupted walk (a getter that throws) left behind is overwritten.
  used = 0;
  for (const key of Object.keys(record)) {
    const given = record[key];
    const attributes = roles.get(key);
    if (attributes !== undefined && isObject(given)) {
      for (const attribute of Object.keys(given)) {
        const index = attributes.get(attribute);
        value(index, index === undefined ? `${key}.${attribute}` : '', given[attribute]);
      }
    } else {
      value(fields.get(key), key, given);
    }
  }
  return units.subarray(0, used);
}
