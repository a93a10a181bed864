// The search beside the page: reads the file, finds pairs, judges two records.

import * as hotich from '../../pkg/tools/web.js';
import { answer, breath } from '../asking.mjs';
import { Book, firstBook } from '../book/book.mjs';
import { FileError, keyed, read, toCsv } from '../book/files.mjs';
import { Pairs, steps } from './pairs.mjs';

/** More rows are work for the command. */
const MOST = 50_000;

let source = null;
let book = null;
let pairs = null;
/** Grows when what is going on is to stop. */
let stopped = 0;

/** A record as the columns tell it; columns of one field are joined as the library joins them. */
function recordOf(row) {
  if (book.table.isBlank(row)) return null;
  if (book.isLines) return book.table.record(row);
  const record = {};
  book.table.columns.forEach(({ path, origin }, at) => {
    const value = book.rows[row][at] ?? '';
    if (!path || origin === 'twice' || value === '') return;
    record[path] = path in record ? `${record[path]} ${value}` : value;
  });
  return record;
}

const name = (row) => {
  const record = pairs.records[row];
  const path = book.named.find((it) => valueOf(record, it));
  return path ? valueOf(record, path) : '';
};

/** Lines of JSON may hold fields below their roles. */
function valueOf(record, path) {
  if (path in record) return String(record[path] ?? '');
  const [role, attribute] = path.split('.');
  const inner = record[role];
  return inner !== null && typeof inner === 'object' ? String(inner[attribute] ?? '') : '';
}

const flat = (record, paths) => Object.fromEntries(paths.map((path) => [path, valueOf(record, path)]));

/** What a comparison of two records shows. */
function shown(kind, a, b, options) {
  const found = hotich.compare({ kind, record: a }, { kind, record: b }, options);
  const paths = found.fields.map(({ path }) => path);
  return { ...found, steps: steps(found, flat(a, paths), flat(b, paths)) };
}

const calls = {
  async open({ name: title, bytes }) {
    source = null;
    const file = await read(title, bytes);
    source = { ...file, name: title };
    return { tables: file.tables.map((table) => ({ name: table.name, rows: table.rows.length })), table: firstBook(hotich, file) };
  },
  async find({ table, kind, language }) {
    const began = stopped;
    book = new Book(hotich, source, table);
    const sheet = book.look({ kind, stage: 'archive', language });
    if (!book.kind) throw new FileError('noKind');
    if (book.rows.length > MOST) throw new FileError('tooMany', { n: MOST });
    book.named = hotich.fields(book.kind).filter(({ value }) => value === 'name').map(({ path }) => path);
    const records = book.rows.map((_, row) => (row < book.table.first ? null : recordOf(row)));
    pairs = new Pairs(hotich, book.kind, records);
    const done = await pairs.find(async (rows, all) => {
      postMessage({ progress: { rows, all } });
      await breath();
      return began === stopped;
    });
    if (!done) return { cancelled: true };
    return {
      kind: book.kind, columns: sheet?.columns ?? [], rows: pairs.count, counts: pairs.counts(), capped: pairs.capped,
      pairs: pairs.pairs.map((pair) => ({ ...pair, names: [name(pair.a), name(pair.b)] })),
      fields: hotich.fields(book.kind).map(({ path, label }) => ({ path, label })),
    };
  },
  pair: ({ a, b, language }) => shown(pairs.kind, pairs.records[a], pairs.records[b], { records: pairs.count, language }),
  /** Two records that were typed. */
  two: ({ kind, a, b, language }) => shown(kind, a, b, { language }),
  /** The fields of a kind that are compared. */
  compared: ({ kind }) => {
    const paths = hotich.compare({ kind, record: {} }, { kind, record: {} }).fields.map(({ path }) => path);
    const fields = new Map(hotich.fields(kind).map((field) => [field.path, field]));
    return paths.flatMap((path) => (fields.has(path) ? [{ path, label: fields.get(path).label }] : []));
  },
  csv: ({ rows }) => toCsv(rows, { newline: '\r\n' }),
  stop() {
    stopped += 1;
  },
};

answer(calls, keyed);
await hotich.init();
// By it places are one through the mergers.
await hotich.loadCommunes();
const levels = await (await fetch(new URL('../../data/levels.json', import.meta.url))).json();
postMessage({ ready: { kinds: hotich.kinds(), info: hotich.info(), levels } });
