// Files as people have them: workbooks, CSV, lines of JSON. What comes out are the tables of a book; a table is rows of texts.

import { ExcelJS, Papa } from '../../vendor/sheets.mjs';
import { dateOf, numberOf } from './shown.mjs';

/** What is wrong with a file, in words of messages.mjs. */
export class FileError extends Error {
  constructor(key, values = {}) {
    super(key);
    Object.assign(this, { key, values });
  }
}

/** An error as the page says it; nothing for what nobody expects. */
export const keyed = (why) => (why instanceof FileError ? { key: why.key, values: why.values }
  : why?.code === 'ERR_HOTICH_BOOK' ? { key: 'bookError', values: { why: why.message } } : null);

/** More than this is work for the command: here all rows are held. */
const MAX_BYTES = 200 << 20;
/** What an archive may unpack to. */
const MAX_UNPACKED = 1 << 30;
const MAX_COLUMNS = 1000;

/** The tables of a file: `{ format, tables: [{ name, rows }] }`, and of CSV its separator. */
export async function read(name, bytes) {
  if (bytes.length > MAX_BYTES) throw new FileError('fileLarge');
  if (bytes.length === 0) throw new FileError('fileEmpty');
  const starts = (...head) => head.every((byte, at) => bytes[at] === byte);
  if (starts(0x50, 0x4b)) return workbook(bytes);
  // The old container: `.xls`, and what has a password.
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) throw new FileError('fileOld');
  // “PAR1”, and the beginning of what zstd has packed.
  if (starts(0x50, 0x41, 0x52, 0x31)) throw new FileError('filePacked', { what: 'Parquet' });
  if (starts(0x28, 0xb5, 0x2f, 0xfd)) throw new FileError('filePacked', { what: 'zstd' });
  if (starts(0x1f, 0x8b)) return read(name.replace(/\.gz$/i, ''), await gunzip(bytes));
  const text = decode(bytes);
  if (/^\s*[{[]/.test(text)) return lines(name, text);
  return csv(name, text);
}

async function gunzip(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const pieces = [];
  let length = 0;
  try {
    for (let piece = await stream.read(); !piece.done; piece = await stream.read()) {
      pieces.push(piece.value);
      length += piece.value.length;
      if (length > MAX_BYTES) throw new FileError('fileLarge');
    }
  } catch (why) {
    throw why instanceof FileError ? why : new FileError('fileBroken');
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

function decode(bytes) {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  try {
    return new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FileError('fileEncoding');
  }
}

function csv(name, text) {
  // A line that spreadsheets obey and do not show.
  const told = /^"?sep=(.)"?\r?\n/.exec(text);
  const { data: rows, errors, meta } = Papa.parse(told ? text.slice(told[0].length) : text, {
    delimiter: told?.[1] ?? '',
    delimitersToGuess: [',', ';', '\t', '|'],
  });
  const torn = errors.find(({ type }) => type === 'Quotes');
  // The rest of the file would have become one cell.
  if (torn) throw new FileError('fileQuotes', { row: (torn.row ?? 0) + 1 });
  if (rows.length > 0 && rows.at(-1).length === 1 && rows.at(-1)[0] === '') rows.pop();
  return { format: 'csv', separator: meta.delimiter, tables: [table(name, rows)] };
}

function table(name, rows) {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width > MAX_COLUMNS) throw new FileError('fileWide', { n: width });
  return { name, rows };
}

/** Lines of JSON, or an array of objects: each a record by itself. */
function lines(name, text) {
  let rows;
  if (/^\s*\[/.test(text)) {
    try {
      rows = JSON.parse(text).map((record) => JSON.stringify(record));
    } catch {
      throw new FileError('fileJson');
    }
  } else {
    rows = text.split('\n').map((line) => line.replace(/\r$/, ''));
    if (rows.at(-1) === '') rows.pop();
  }
  return { format: 'jsonl', tables: [{ name, rows }] };
}

async function workbook(bytes) {
  const { all, names } = directory(bytes);
  if (all > MAX_UNPACKED) throw new FileError('fileLarge');
  const other = names.includes('xl/workbook.bin') ? '.xlsb' : names.includes('content.xml') ? '.ods' : null;
  if (other) throw new FileError('fileOther', { what: other });
  const book = await load(bytes);
  const tables = book.worksheets.map((sheet) => table(sheet.name, rowsOf(sheet))).filter(({ rows }) => rows.length > 0);
  if (tables.length === 0) throw new FileError('fileEmpty');
  return { format: 'xlsx', tables };
}

/** A workbook of ExcelJS. */
export async function load(bytes) {
  const book = new ExcelJS.Workbook();
  try {
    await book.xlsx.load(bytes);
  } catch {
    throw new FileError('fileBroken');
  }
  return book;
}

/** What the directory of an archive says: the names of its parts, and what all of them unpack to. */
function directory(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const names = [];
  let all = 0;
  for (let at = bytes.length - 22; at >= 0 && at > bytes.length - 65_600; at -= 1) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    let [count, from] = [view.getUint16(at + 10, true), view.getUint32(at + 16, true)];
    for (; count > 0 && from + 46 <= bytes.length; count -= 1) {
      all += view.getUint32(from + 24, true);
      names.push(new TextDecoder().decode(bytes.subarray(from + 46, from + 46 + view.getUint16(from + 28, true))));
      from += 46 + view.getUint16(from + 28, true) + view.getUint16(from + 30, true) + view.getUint16(from + 32, true);
    }
    return { all, names };
  }
  throw new FileError('fileBroken');
}

/** The rows of a sheet at their own numbers, as texts. */
function rowsOf(sheet) {
  const rows = [];
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    const cells = [];
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      // Of merged cells the first has the text.
      if (cell.type !== ExcelJS.ValueType.Merge) cells[column - 1] = textOf(cell.value, cell.numFmt);
    });
    rows[number - 1] = Array.from(cells, (cell) => cell ?? '');
  });
  return Array.from(rows, (row) => row ?? []);
}

/** A cell as a person reads it: numbers and dates with as much as the format of the cell shows of them. */
export function textOf(value, format) {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return numberOf(value, format);
  if (value instanceof Date) return dateOf(value, format);
  if (typeof value === 'object') {
    if (value.richText) return value.richText.map(({ text }) => text).join('');
    if ('result' in value || 'formula' in value || 'sharedFormula' in value) return textOf(value.result, format);
    if ('text' in value) return textOf(value.text);
    return value.error ?? '';
  }
  return String(value);
}

/** Rows as CSV that reads back the same. */
export function toCsv(rows, options = {}) {
  return Papa.unparse(rows, { newline: '\n', ...options });
}
