// The book beside the page: a thread of its own reads, checks and writes, so that the page stays awake.

import * as hotich from '../../pkg/tools/web.js';
import { answer, breath } from '../asking.mjs';
import { Book, firstBook } from './book.mjs';
import { keyed, read } from './files.mjs';
import { output } from './outputs.mjs';

let source = null;
let book = null;
/** Grows when what is going on is to stop. */
let stopped = 0;

async function check(settings) {
  const began = stopped;
  const done = await book.check(settings, async (rows, all) => {
    postMessage({ progress: { rows, all } });
    await breath();
    return began === stopped;
  });
  return done ? state() : { cancelled: true };
}

const state = () => ({
  kind: book.kind ?? null, format: source.format, table: book.which, totals: book.totals(), columns: book.table.columns ?? [],
  fields: [...book.fields.values()].map(({ path, label }) => ({ path, label })), rowCount: book.rows.length,
});

const calls = {
  async open({ name, bytes }) {
    source = null;
    const file = await read(name, bytes);
    source = { ...file, name, bytes: file.format === 'xlsx' ? bytes : null };
    const which = firstBook(hotich, file);
    book = new Book(hotich, source, which);
    return { tables: file.tables.map((table) => ({ name: table.name, rows: table.rows.length })), table: which, format: file.format };
  },
  table({ which }) {
    book = new Book(hotich, source, which);
  },
  check,
  map({ map, settings }) {
    book.map = map;
    return check(settings);
  },
  stop() {
    stopped += 1;
  },
  filter(wanted) {
    book.view = book.filtered(wanted);
    return { count: book.view.length };
  },
  rows: ({ from, to }) => book.view.slice(from, to).map((row) => book.brief(row)),
  rules: ({ language }) => hotich.rules(language),
  place: ({ row }) => book.view.indexOf(row),
  detail: ({ row }) => book.detail(row),
  apply({ row, edits, rule }) {
    book.apply(row, edits, rule);
    return { ...state(), detail: book.detail(row) };
  },
  certain() {
    const count = book.applyCertain();
    return { ...state(), count };
  },
  undo({ row }) {
    book.undo(row);
    return { ...state(), ...(row === undefined ? {} : { detail: book.detail(row) }) };
  },
  output: ({ what, words }) => output(book, what, source, words),
};

answer(calls, keyed);
await hotich.init();
postMessage({ ready: { kinds: hotich.kinds(), info: hotich.info() } });
