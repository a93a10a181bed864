// What the module of the tools has beside that of forms: books, values by themselves, places.
import { calls, engine, file, isDay, named, NO_DAY, toBytes, todayInVietnam } from '../core.js';
import { HotichError, object, option, string } from '../error.js';
import { json, keyed } from '../record.js';
import { eastAsianTable, hasOther, readings } from './east-asian.js';

const OUTPUTS = ['none', 'jsonl', 'csv'];
const FORMATS = ['csv', 'jsonl'];
const COMPARING = ['language', 'records', 'weights'];
/** Bytes of a book that go over at once: the module's memory never shrinks. */
const PIECE = 1 << 20;

function tools({ ask, call, checker, giveCommunes, held: books, table }, loaders = {}) {
  /** Frees a book whose user forgot it. */
  const forgotten = new FinalizationRegistry(close);

  function close(book) {
    if (books.delete(book)) book.free();
  }

  function openBook(kind, options = {}) {
    const { output = 'jsonl', format = null, file = null, whole = false, map = null, ...shared } = object(options);
    const maker = checker(kind, shared);
    if (shared.full) throw option('options.full: books have no record in normal form; check has');
    if (!OUTPUTS.includes(output)) throw option('options.output: none, jsonl or csv');
    if (format !== null && !FORMATS.includes(format)) throw option('options.format: csv or jsonl');
    if (file !== null && typeof file !== 'string') throw option('options.file: a string');
    const mapping = map === null || typeof map === 'string' ? map : JSON.stringify(map);
    const count = Number(whole);
    if (!['boolean', 'number'].includes(typeof whole) || !(Number.isInteger(count) && count >= 0 && count < 1_000_000)) {
      throw option('options.whole: a boolean, or how many entries the closing entry counts');
    }
    const closing = whole === false ? undefined : whole === true ? -1 : count;
    const book = call(() => maker.book(output, format ?? undefined, file ?? undefined, closing, mapping ?? undefined));
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
      columns: () => JSON.parse(use(() => book.columns()) ?? 'null'),
      finish() {
        const torn = half ? use(() => book.push(toBytes(half))) : '';
        const out = torn + use(() => book.finish());
        const sheet = handle.columns();
        close(book);
        const end = out.lastIndexOf('\u001e');
        return { lines: out.slice(0, end), summary: JSON.parse(out.slice(end + 1)), sheet };
      },
    };
    forgotten.register(handle, book);
    return handle;
  }

  /** The first rows of a sheet as they are; `null` without a header. */
  function sheetRows(kind, rows, options = {}) {
    const whole = Array.isArray(rows) && rows.every((row) => Array.isArray(row) && row.every((cell) => typeof cell === 'string'));
    if (!whole) throw option('rows: an array of arrays of strings');
    const maker = checker(kind, options);
    const text = rows.map((row) => row.map((cell) => cell.replaceAll(/[\u001e\u001f]/g, ' ')).join('\u001f')).join('\u001e');
    return call(() => maker.sheetRows(text))?.split('\u001e').map((row) => row.split('\u001f')) ?? null;
  }

  /** The bytes of letters in the encodings of East Asia, once they are there. */
  let eastAsian;

  async function loadEastAsian(given) {
    if (given === undefined && eastAsian) return;
    const usual = loaders.eastAsian ?? loaders.loadEastAsian;
    eastAsian = eastAsianTable(await file(given, usual, 'east-asian.bin', 'ERR_HOTICH_EAST_ASIAN'));
  }

  /** Whether a text may have been misread by an encoding of East Asia, and the table to tell is there. */
  function isMisread(text) {
    if (!hasOther(text)) return false;
    if (!eastAsian && loaders.eastAsian) eastAsian = eastAsianTable(toBytes(loaders.eastAsian()));
    return eastAsian !== undefined;
  }

  /** What such a text may have been; nothing of any other. */
  function misread(text) {
    return isMisread(text) ? readings(text, eastAsian, (bytes, encoding) => ask((it) => it.decodeLegacy(bytes, encoding))) : [];
  }

  function normalizeName(text, options) {
    const given = string(text, 'text');
    const { likely, ethnicity } = nameOptions(options);
    const read = misread(given).join('\u001f') || undefined;
    return JSON.parse(ask((it) => it.normalizeName(given, likely, ethnicity, read)));
  }

  /**
   * One call for all: lines in, lines out. A name with a line break would be two, so then each goes by itself, as does one
   * that may have been misread.
   */
  function normalizeNames(names, options) {
    if (!Array.isArray(names)) throw option('names: not an array');
    const { likely } = nameOptions(options);
    for (const name of names) string(name, 'name');
    if (names.length === 0) return [];
    const lines = names.join('\n');
    const found = ask((it) => it.normalizeNames(lines, likely)).split('\n');
    const alone = (name) => normalizeName(name, options).output;
    if (found.length !== names.length) return names.map(alone);
    return likely && isMisread(lines) ? found.map((name, at) => (hasOther(names[at]) ? alone(names[at]) : name)) : found;
  }

  /** A record beside its kind as a line of JSON: the module reads it by its kind, and keeps none. */
  function line(given, name) {
    const { kind, record } = kindAndRecord(given, name);
    return `{"kind":${JSON.stringify(kind)},"record":${json(record).replaceAll(/[\r\n]/g, ' ')}}`;
  }

  function compared(given, candidates, all, options) {
    if (!Array.isArray(candidates)) throw option('candidates: an array of { kind, record }');
    const { language = 'vi', records, weights } = options;
    if (records !== undefined && !(Number.isSafeInteger(records) && records >= 0)) throw option('options.records: not a count');
    if (weights !== undefined) string(weights, 'options.weights');
    const record = line(given, 'record');
    const lines = candidates.map((it, at) => line(it, `candidates[${at}]`)).join('\n');
    giveCommunes();
    return JSON.parse(ask((it) => it.findDuplicates(record, lines, all, language, records, weights)));
  }

  function checkRelatedReport(given, related, options) {
    const { kind, record } = kindAndRecord(given, 'record');
    if (!Array.isArray(related)) throw option('related: an array of { kind, record }');
    const lines = related.map((it, at) => line(it, `related[${at}]`)).join('\n');
    const text = json(record);
    // Refuses what is no kind, and that the record tell it itself.
    table(kind);
    const found = checker(kind, options);
    return call(() => {
      found.checkRelated(text, lines);
      return found.text();
    });
  }

  /** Which procedure it is the submission tells, or the option. */
  function checkLinkedReport(submission, options = {}) {
    if (typeof submission !== 'string' && !keyed(submission)) throw option('submission: an object or JSON text');
    const { procedure, ...shared } = object(options);
    if (procedure !== undefined) string(procedure, 'options.procedure');
    // Records lie one deeper.
    const text = json(submission, 3);
    const found = checker('auto', shared);
    return call(() => found.checkLinked(text, procedure));
  }

  function checkBook(kind, bytes, options) {
    const book = openBook(kind, options);
    const first = book.push(bytes);
    const { lines, ...more } = book.finish();
    return { lines: first + lines, ...more };
  }

  return {
    compare: (a, b, options = {}) => compared(a, [b], true, named(options, COMPARING))[0].found,
    findDuplicates(record, candidates, options = {}) {
      const { all = false } = named(options, [...COMPARING, 'all']);
      if (typeof all !== 'boolean') throw option('options.all: a boolean');
      return compared(record, candidates, all, options).map(({ at, found }) => ({ candidate: at, ...found }));
    },
    matchKeys(record) {
      const one = line(record, 'record');
      giveCommunes();
      const keys = ask((it) => it.matchKeys(one));
      return keys === '' ? [] : keys.split('\n');
    },
    checkLinkedReport,
    checkLinked: (submission, options) => JSON.parse(checkLinkedReport(submission, options)),
    checkRelatedReport,
    checkRelated: (record, related, options) => JSON.parse(checkRelatedReport(record, related, options)),
    openBook,
    checkBook,
    sheetRows,
    checkMany(kind, bytes, options = {}) {
      const { output, ...more } = object(options);
      if (output !== undefined) throw option('options.output: checkMany gives objects');
      const { lines, ...rest } = checkBook(kind, bytes, { ...more, output: 'jsonl' });
      return { rows: lines.split('\n').filter(Boolean).map((line) => JSON.parse(line)), ...rest };
    },
    loadEastAsian,
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
      const { today, excel1904 = false } = named(options, ['today', 'excel1904']);
      const until = today ?? todayInVietnam();
      if (typeof excel1904 !== 'boolean') throw option('options.excel1904: a boolean');
      const found = isDay(until) ? ask((it) => it.parseDate(given, until, excel1904)) : undefined;
      if (found === undefined) throw option(NO_DAY);
      return JSON.parse(found);
    },
    lunar(date, options = {}) {
      const { from = 1900, to = 2100 } = named(options, ['from', 'to']);
      if (!Number.isInteger(from) || !Number.isInteger(to)) throw option('options.from, options.to: whole years');
      const given = string(lunarText(date), 'date');
      return JSON.parse(ask((it) => it.lunar(given, from, to)));
    },
    parseId(text, type = '', options = {}) {
      const today = named(options, ['today']).today ?? todayInVietnam();
      if (!isDay(today)) throw option(NO_DAY);
      const [given, name] = [string(text, 'text'), string(type, 'type')];
      const id = (value, of) => {
        const found = ask((it) => it.parseId(value, of, today));
        if (found === undefined) throw option('type: one of those that types name, and today: a day of the calendar');
        return JSON.parse(found);
      };
      const found = id(given, name);
      if (found.type !== 'qr') return found;
      // A reading without damage is suggested, as `describe::id_misread` does.
      const whole = misread(given).map((text) => id(text, 'qr')).filter(({ valid, findings }) => valid && !findings.some(({ code }) => code === 'damaged'));
      const values = new Set(whole.map(({ output }) => output));
      const suggestions = Array.from(values, (value) => ({ value, why: 'encoding' }));
      return suggestions.length > 0 ? { ...found, suggestions } : found;
    },
    parsePlace(text, options = {}) {
      const { asOf, limit = 5 } = placed(options);
      const given = string(text, 'text');
      if (!Number.isInteger(limit) || limit < 1) throw option('options.limit: a number of candidates');
      giveCommunes();
      return JSON.parse(ask((it) => it.parsePlace(given, asOf, Math.min(limit, 100))));
    },
    suggest(kind, text, options = {}) {
      const { asOf, limit = 8 } = placed(options);
      const [of, given] = [string(kind, 'kind'), string(text, 'text')];
      if (!Number.isInteger(limit) || limit < 1) throw option('options.limit: a number of suggestions');
      giveCommunes();
      const found = ask((it) => it.suggest(of, given, asOf, Math.min(limit, 100)));
      if (found === undefined) throw option('kind: what a field holds, as `fields` says');
      return found.split('\n').slice(0, -1).map((line) => {
        const [value, by] = line.split('\t');
        return { value, by };
      });
    },
    placeSuccessor(code, options = {}) {
      const [given, { asOf }] = [string(code, 'code'), placed(options, ['asOf'])];
      giveCommunes();
      const found = ask((it) => it.placeSuccessor(given, asOf));
      return found === undefined ? null : JSON.parse(found);
    },
  };
}

/** A record beside its kind. */
function kindAndRecord(given, what) {
  const { kind, record } = given ?? {};
  const isRecord = typeof record === 'string' || keyed(record) !== undefined;
  if (typeof kind !== 'string' || !isRecord) throw option(`${what}: { kind, record }`);
  return { kind, record };
}

/** What a name is normalised with. */
function nameOptions(options = {}) {
  const { accept = 'certain', ethnicity } = named(options, ['accept', 'ethnicity']);
  if (accept !== 'certain' && accept !== 'likely') throw option('options.accept: certain or likely');
  if (ethnicity !== undefined) string(ethnicity, 'options.ethnicity');
  return { likely: accept === 'likely', ethnicity };
}

/** A lunar date in parts as the text that says the same. */
function lunarText(date) {
  if (date === null || typeof date !== 'object') return date;
  const { day = null, month = null, year = null, leap = false, ...more } = object(date, 'date');
  if (Object.keys(more).length > 0) throw option('date: { day, month, leap, year }');
  const parts = [day === null ? '' : `ngày ${day} `, month === null ? '' : `tháng ${month} ${leap ? 'nhuận ' : ''}`];
  return `${parts.join('')}${year === null ? '' : `năm ${year} `}âm lịch`;
}

/** What a place is asked for with. */
function placed(options, names = ['asOf', 'limit']) {
  const { asOf } = named(options, names);
  if (asOf !== undefined && !isDay(asOf)) throw option('options.asOf: a day such as 2026-11-23');
  return options;
}

/** Every call there is, on a module by its glue. */
export function allCalls(glue) {
  const start = engine(glue);
  return (source, loaders) => {
    const inside = start(source, loaders);
    return { ...calls(inside), ...tools(inside, loaders) };
  };
}
