// What both modules share: options, the walk over a record, and calls into a module. No rule is here.

/** An option, a field name or a book that cannot be worked with. `code` tells which; no value of a record is in it. */
export class HotichError extends TypeError {
  constructor(code, message, options) {
    super(message, options);
    this.name = 'HotichError';
    this.code = code;
  }
}

const OPTIONS = ['stage', 'today', 'language', 'masked', 'full', 'communes', 'profile'];
const STAGES = ['draft', 'submit', 'archive'];
const LANGUAGES = ['vi', 'en'];
const DAY = /^\d{4}-\d\d-\d\d$/;

/** Stands for the kind where a book tells it itself. */
const AUTO = 'auto';

/** Types of value in a packed record; see src/input/packed.rs. */
const TEXT = 0;
const NUMBER = 1;
const BOOLEAN = 2;
const NULL = 3;
const OTHER = 4;
const STRAY = 0xffff;

const MAX_KEY = 1000;
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

export const option = (message) => new HotichError('ERR_HOTICH_OPTION', message);

/** What a page is told whose policy or browser forbids WebAssembly. */
export const forbidden = (cause) =>
  new HotichError(
    'ERR_HOTICH_WASM',
    "WebAssembly is not allowed here; a content security policy needs 'wasm-unsafe-eval' in script-src",
    { cause },
  );

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
  const checkers = new Map();
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
    for (const lost of [...checkers.values(), ...held]) lost.__destroy_into_raw();
    checkers.clear();
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
          if (!(module instanceof WebAssembly.Module)) module = new WebAssembly.Module(module);
          glue.initSync({ module });
        } catch (why) {
          if (typeof WebAssembly === 'undefined' || why instanceof WebAssembly.CompileError) throw forbidden(why);
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
      const { stage = 'submit', language = 'vi', masked = false, full = true, communes: places = false, profile = null } = options;
      const today = options.today ?? todayInVietnam();
      if (!STAGES.includes(stage)) throw option('options.stage: draft, submit or archive');
      if (!LANGUAGES.includes(language)) throw option('options.language: vi or en');
      if (!isDay(today)) throw option(NO_DAY);
      if ([masked, full, places].some((flag) => typeof flag !== 'boolean')) {
        throw option('options.masked, options.full, options.communes: booleans');
      }
      if (places) giveCommunes();
      const rules = profileText(profile);
      if (kind !== AUTO) table(kind);
      const key = `${kind} ${stage} ${today} ${language} ${masked} ${full} ${places} ${rules === null ? '' : `=${rules}`}`;
      let found = checkers.get(key);
      if (!found) {
        found = ask((it) => new it.Checker(kind, stage, today, language, masked, full, places, rules ?? undefined));
        // A new day or another profile is rare: a handful of checkers is all that a program needs.
        if (checkers.size >= 16) {
          for (const old of checkers.values()) old.free();
          checkers.clear();
        }
        checkers.set(key, found);
      }
      return found;
    }

    return { ask, call, checker, giveCommunes, held, loadCommunes, table };
  };
}

/** The calls that each module has. */
export function calls({ ask, call, checker, loadCommunes, table }) {
  function checkReport(kind, record, options) {
    // JSON text goes to the reader inside, which sees what JSON.parse hides: repeated keys, a broken end.
    if (typeof record === 'string') {
      const found = checker(kind, options);
      return call(() => found.checkText(record));
    }
    // Packed before the checker is asked for: a getter of the record may do anything, even call the package.
    return packed(record, table(kind), (units) => {
      const found = checker(kind, options);
      return call(() => found.check(units));
    });
  }

  const info = () => JSON.parse(ask((it) => it.info()));

  return {
    checkReport,
    check: (kind, record, options) => JSON.parse(checkReport(kind, record, options)),
    checkField: (kind, record, path, options) =>
      packed(record, table(kind), (units) => {
        const found = checker(kind, options);
        return JSON.parse(call(() => found.checkField(units, String(path))));
      }),
    loadCommunes,
    rules(language = 'vi') {
      const name = string(language, 'language');
      const found = ask((it) => it.rules(name));
      if (found === undefined) throw option('language: vi or en');
      return JSON.parse(found);
    },
    kinds: () => JSON.parse(ask((it) => it.kinds())),
    fields(kind) {
      table(kind);
      return JSON.parse(ask((it) => it.fields(kind)));
    },
    version: () => info().version,
    info,
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
  if (typeof bytes === 'string') return new TextEncoder().encode(bytes);
  if (ArrayBuffer.isView(bytes)) return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (/^\[object (Shared)?ArrayBuffer\]$/.test(Object.prototype.toString.call(bytes))) return new Uint8Array(bytes);
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

/** A text of a field, as nearly all values are: in one go, which takes a third of the time. */
function fieldText(index, given) {
  const { length } = given;
  room(length + 4);
  const to = units;
  let at = used;
  to[at++] = index;
  to[at++] = TEXT;
  to[at++] = length & 0xffff;
  to[at++] = length >>> 16;
  for (let i = 0; i < length; i += 1) to[at++] = given.charCodeAt(i);
  used = at;
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

/** Works on the units of a record. Getters of the record may themselves call the package: they get another buffer. */
let packing = false;

function packed(record, table, work) {
  if (packing) {
    const [outer, at] = [units, used];
    units = new Uint16Array(4096);
    packing = false;
    try {
      return packed(record, table, work);
    } finally {
      [units, used, packing] = [outer, at, true];
    }
  }
  packing = true;
  try {
    return work(pack(record, table));
  } finally {
    packing = false;
  }
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

/** A record as one run of UTF-16 units: the cheapest way over the border. */
function pack(record, { fields, roles }) {
  const all = keyed(record);
  if (all === undefined) throw new HotichError('ERR_HOTICH_RECORD', 'record: not an object');
  // What an interrupted walk (a getter that throws) left behind is overwritten.
  used = 0;
  for (const key of Object.keys(all)) {
    const given = all[key];
    const attributes = roles.get(key);
    const role = attributes === undefined ? undefined : keyed(given);
    if (role === undefined) {
      value(fields.get(key), key, given);
      continue;
    }
    for (const attribute of Object.keys(role)) {
      const index = attributes.get(attribute);
      const one = role[attribute];
      if (index !== undefined && typeof one === 'string') fieldText(index, one);
      else value(index, index === undefined ? `${key}.${attribute}` : '', one);
    }
  }
  return units.subarray(0, used);
}
