// What both modules share: options, and calls into a module. No rule is here.
import { isModule, tag } from './bytes.js';
import { communes as data } from './dist/data.js';
import { HotichError, noField, noModule, object, option, string } from './error.js';
import { forms } from './form.js';
import { json, layout, pack } from './record.js';
import { schemas } from './schema.js';
import { textEncoder } from './text.js';

const OPTIONS = ['stage', 'today', 'language', 'masked', 'full', 'communes', 'profile'];
const STAGES = ['draft', 'submit', 'archive'];
const LANGUAGES = ['vi', 'en'];
const DAY = /^\d{4}-\d\d-\d\d$/;

/** Stands for the kind where a book tells it itself. */
const AUTO = 'auto';

/** Bytes of the largest packed record: of a unit of UTF-16 three. */
const ROOM = 24_576;

/** What a check tells, where it is no day: that the record has to come as JSON, that there is no such field, that there is a text. */
const JSON_TEXT = 0;
const NO_FIELD = 1;
const TEXT = 2;

const encoder = textEncoder();

let day;
let dayText;

/** The civil date in Vietnam now: the only clock, and only where `today` is not given. */
export function todayInVietnam() {
  // Seven hours ahead of Greenwich, in milliseconds.
  const now = Math.floor((Date.now() + 252e5) / 864e5);
  if (now !== day) {
    day = now;
    dayText = new Date(now * 864e5).toISOString().slice(0, 10);
  }
  return dayText;
}

/** Options of these names alone. */
export function named(options, names) {
  for (const name in object(options)) {
    if (!names.includes(name) && Object.hasOwn(options, name)) throw option(`options.${name} is unknown`);
  }
  return options;
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
          // It may be another one the next time.
          const failed = module;
          module = undefined;
          glue.forget();
          throw noModule(why, isModule(failed));
        }
        running = true;
      }
      return glue;
    }
    // For entries whose module is brought: what is none is refused when it comes.
    source.start = wasm;

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
      if (given === undefined && hasCommunes) return;
      const taken = (await file(given, readCommunes ?? load, 'communes.bin', 'ERR_HOTICH_COMMUNES')).slice();
      ask((it) => it.loadCommunes(taken));
      [communes, hasCommunes] = [taken, true];
    }

    function table(kind) {
      let known = tables.get(kind);
      if (!known) {
        const list = typeof kind === 'string' ? ask((it) => it.fields(kind)) : undefined;
        if (list === undefined) throw option('kind: none of `kinds()`');
        known = layout(JSON.parse(list));
        tables.set(kind, known);
      }
      return known;
    }

    function asked(kind, options = {}) {
      named(options, OPTIONS);
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
    const text = json(record);
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
      const said = typeof own === 'function' ? own({ ...finding, label }) : own;
      if (own !== undefined) finding.message = string(said, `options.messages: ${finding.rule}`);
    }
    return report;
  }

  /** Options for the module, and those for its messages. */
  function split(options) {
    if (!('labels' in object(options) || 'messages' in options)) return [options];
    const { labels, messages, ...rest } = options;
    if (labels !== undefined && typeof labels !== 'boolean') throw option('options.labels: a boolean');
    // What profiles may turn off has words; of rules about related records only the tools know.
    const names = Object.keys(object(messages ?? {}, 'options.messages')).filter((name) => !name.startsWith('related/'));
    try {
      asked('birth', { profile: { off: names } });
    } catch (why) {
      throw why.code === 'ERR_HOTICH_PROFILE' ? option(`options.messages: ${why.message}`) : why;
    }
    return [rest, { labels, messages }];
  }

  function check(kind, record, given = {}) {
    const [options, words] = split(given);
    return worded(kind, reported(asking(kind, record, options)), words, options.language);
  }

  function checkField(kind, record, path, given = {}) {
    const [options, words] = split(given);
    const done = asking(kind, record, options, string(path, 'path'));
    if (done.told === NO_FIELD) throw noField(path);
    return worded(kind, reported(done), words, options.language);
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

/** The bytes of a table: given, or as the entry has them; a response of a server is read. */
export async function file(given, usual, name, code) {
  const found = await (given === undefined ? usual?.() : given);
  if (found === undefined) throw new HotichError(code, `this entry needs the bytes of ${name}`);
  if (typeof found?.arrayBuffer !== 'function') return toBytes(found);
  if (found.ok === false) throw new HotichError(code, `${name}: status ${found.status}`);
  return toBytes(await found.arrayBuffer());
}

export function toBytes(bytes) {
  if (typeof bytes === 'string') return textEncoder().encode(bytes);
  if (ArrayBuffer.isView(bytes)) return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (tag(bytes).endsWith('ArrayBuffer')) return new Uint8Array(bytes);
  throw new HotichError('ERR_HOTICH_BOOK', 'bytes: a Uint8Array, an ArrayBuffer or a string');
}

/** The day of the law, as the module packs it. */
function dayOf(told) {
  const two = (number) => (number < 10 ? `0${number}` : number);
  return `${String(told >> 9).padStart(4, '0')}-${two((told >> 5) & 15)}-${two(told & 31)}`;
}
