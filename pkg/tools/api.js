// What the module of the tools has beside that of forms: books, values by themselves, places.
import { HotichError, calls, engine, isDay, NO_DAY, option, string, toBytes, todayInVietnam } from '../core.js';
import * as glue from '../dist/tools.js';

const OUTPUTS = ['none', 'jsonl', 'csv'];
const FORMATS = ['csv', 'jsonl'];
/** Bytes of a book that go over at once: the module's memory never shrinks. */
const PIECE = 1 << 20;

function tools({ ask, call, checker, giveCommunes, held: books }) {
  /** Frees a book whose user forgot it. */
  const forgotten = new FinalizationRegistry(close);

  function close(book) {
    if (books.delete(book)) book.free();
  }

  function openBook(kind, options = {}) {
    const { output = 'jsonl', format = null, file = null, whole = false, ...shared } = options ?? {};
    const maker = checker(kind, options && shared);
    if (!OUTPUTS.includes(output)) throw option('options.output: none, jsonl or csv');
    if (format !== null && !FORMATS.includes(format)) throw option('options.format: csv or jsonl');
    if (file !== null && typeof file !== 'string') throw option('options.file: a string');
    const count = Number(whole);
    if (!['boolean', 'number'].includes(typeof whole) || !(Number.isInteger(count) && count >= 0 && count < 1_000_000)) {
      throw option('options.whole: a boolean, or how many entries the closing entry counts');
    }
    const closing = whole === false ? undefined : whole === true ? -1 : count;
    const book = call(() => maker.book(output, format ?? undefined, file ?? undefined, closing));
    books.add(book);
    let half = '';
    const use = (work) => {
      if (!books.has(book)) throw new HotichError('ERR_HOTICH_BOOK', 'the book is closed');
      try {
        return call(work);
      } catch (why) {
        close(book);
        throw why;
      }
    };
    const push = (given) => {
      let text = given;
      if (typeof text === 'string') {
        // A character may lie across two pieces.
        text = half + text;
        half = /[\ud800-\udbff]$/.exec(text)?.[0] ?? '';
        text = half ? text.slice(0, -1) : text;
      }
      const bytes = toBytes(text);
      return use(() => {
        let lines = '';
        for (let at = 0; at < bytes.length; at += PIECE) lines += book.push(bytes.subarray(at, at + PIECE));
        return lines;
      });
    };
    const handle = {
      push,
      finish() {
        const torn = half ? use(() => book.push(toBytes(half))) : '';
        const out = torn + use(() => book.finish());
        close(book);
        const end = out.lastIndexOf('\u001e');
        return { lines: out.slice(0, end), summary: JSON.parse(out.slice(end + 1)) };
      },
    };
    forgotten.register(handle, book);
    return handle;
  }

  function normalizeName(text, options) {
    const given = string(text, 'text');
    const { likely, ethnicity } = nameOptions(options);
    return JSON.parse(ask((it) => it.normalizeName(given, likely, ethnicity)));
  }

  /** One call for all: lines in, lines out. A name with a line break would be two, so then each goes by itself. */
  function normalizeNames(names, options) {
    if (!Array.isArray(names)) throw option('names: not an array');
    const { likely } = nameOptions(options);
    for (const name of names) string(name, 'name');
    if (names.length === 0) return [];
    const lines = names.join('\n');
    const found = ask((it) => it.normalizeNames(lines, likely)).split('\n');
    return found.length === names.length ? found : names.map((name) => normalizeName(name, options).output);
  }

  /** Records go over as JSON: the module reads related ones by their kind, and keeps none of them. */
  function checkRelatedReport(given, related, options) {
    const { kind, record } = kindAndRecord(given, 'record');
    if (!Array.isArray(related)) throw option('related: an array of { kind, record }');
    const lines = related.map((it, at) => {
      const other = kindAndRecord(it, `related[${at}]`);
      const text = typeof other.record === 'string' ? other.record.replaceAll(/[\r\n]/g, ' ') : jsonText(other.record);
      return `{"kind":${JSON.stringify(other.kind)},"record":${text}}`;
    });
    const text = typeof record === 'string' ? record : jsonText(record);
    const found = checker(kind, options);
    return call(() => found.checkRelated(text, lines.join('\n')));
  }

  return {
    checkRelatedReport,
    checkRelated: (record, related, options) => JSON.parse(checkRelatedReport(record, related, options)),
    openBook,
    checkBook(kind, bytes, options) {
      const book = openBook(kind, options);
      const first = book.push(bytes);
      const { lines, summary } = book.finish();
      return { lines: first + lines, summary };
    },
    normalizeName,
    normalizeNames,
    nameKeys(text) {
      const { identityKey = '', looseKey = '', searchKey = '', sortKey = '', ...more } = normalizeName(text);
      const { phoneticKeyNorth: north = '', phoneticKeyCentre: centre = '', phoneticKeySouth: south = '' } = more;
      return { identity: identityKey, loose: looseKey, search: searchKey, phonetic: { north, centre, south }, sort: sortKey };
    },
    splitName(text, options) {
      const { surname = '', middle = '', given = '', orderKnown = false, ...more } = normalizeName(text, options);
      const { possibleDoubleSurname = false, initials = false, sexHint = null } = more;
      return { surname, middle, given, orderKnown, possibleDoubleSurname, initials, sexHint };
    },
    decodeLegacy(given, encoding) {
      const [bytes, name] = [toBytes(given), string(encoding, 'encoding')];
      const found = ask((it) => it.decodeLegacy(bytes, name));
      if (found === undefined) throw option('encoding: utf-8, tcvn3, vni, viscii, vps, cp1258, viqr or tcvn5712');
      return found;
    },
    parseDate(text, options = {}) {
      const given = string(text, 'text');
      const today = options?.today ?? todayInVietnam();
      const found = isDay(today)
        ? ask((it) => it.parseDate(given, today, options?.excel1904 === true)) : undefined;
      if (found === undefined) throw option(NO_DAY);
      return JSON.parse(found);
    },
    lunar(date, { from = 1900, to = 2100 } = {}) {
      if (!Number.isInteger(from) || !Number.isInteger(to)) throw option('options.from, options.to: whole years');
      const given = string(lunarText(date), 'date');
      return JSON.parse(ask((it) => it.lunar(given, from, to)));
    },
    parseId(text, type = '', options = {}) {
      const today = options?.today ?? todayInVietnam();
      if (!isDay(today)) throw option(NO_DAY);
      const [given, name] = [string(text, 'text'), string(type, 'type')];
      const found = ask((it) => it.parseId(given, name, today));
      if (found === undefined) throw option('type: one of those that types name, and today: a day of the calendar');
      return JSON.parse(found);
    },
    parsePlace(text, options = {}) {
      const [given, asOf, limit] = [string(text, 'text'), optionalDay(options?.asOf, 'options.asOf'), options?.limit ?? 5];
      if (!Number.isInteger(limit) || limit < 1) throw option('options.limit: a number of candidates');
      giveCommunes();
      return JSON.parse(ask((it) => it.parsePlace(given, asOf, Math.min(limit, 100))));
    },
    placeSuccessor(code, options = {}) {
      const [given, asOf] = [string(code, 'code'), optionalDay(options?.asOf, 'options.asOf')];
      giveCommunes();
      const found = ask((it) => it.placeSuccessor(given, asOf));
      return found === undefined ? null : JSON.parse(found);
    },
  };
}

/** A record beside its kind. */
function kindAndRecord(given, what) {
  const { kind, record } = given ?? {};
  const isRecord = typeof record === 'string' || (record !== null && typeof record === 'object');
  if (typeof kind !== 'string' || !isRecord) throw option(`${what}: { kind, record }`);
  return { kind, record };
}

/** A record as JSON, with whole numbers of any size. */
function jsonText(record) {
  return JSON.stringify(record, (_, value) => (typeof value === 'bigint' ? String(value) : value));
}

/** What a name is normalised with. */
function nameOptions(options = {}) {
  if (options === null || typeof options !== 'object') throw option('options: not an object');
  const { accept = 'certain', ethnicity } = options;
  if (accept !== 'certain' && accept !== 'likely') throw option('options.accept: certain or likely');
  if (ethnicity !== undefined) string(ethnicity, 'options.ethnicity');
  return { likely: accept === 'likely', ethnicity };
}

/** A lunar date in parts as the text that says the same. */
function lunarText(date) {
  if (date === null || typeof date !== 'object') return date;
  const { day = null, month = null, year = null, leap = false } = date;
  const parts = [day === null ? '' : `ngày ${day} `, month === null ? '' : `tháng ${month} ${leap ? 'nhuận ' : ''}`];
  return `${parts.join('')}${year === null ? '' : `năm ${year} `}âm lịch`;
}

function optionalDay(text, what) {
  if (text === undefined || isDay(text)) return text;
  throw option(`${what}: a day such as 2026-11-23`);
}

const start = engine(glue);

/** Every call there is, on the module of the tools. */
export function api(source, loaders) {
  const inside = start(source, loaders);
  return { ...calls(inside), ...tools(inside) };
}
