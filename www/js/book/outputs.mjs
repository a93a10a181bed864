// What is taken home: the findings, the mended file, the workbook with marked cells, the changes, the mapping of columns.

import { load, toCsv } from './files.mjs';
import { ExcelJS } from '../../vendor/sheets.mjs';

const COLOURS = { error: 'FFF8C9C4', warning: 'FFFDE7B0', info: 'FFD6E8F7' };
const TYPES = {
  csv: 'text/csv;charset=utf-8',
  jsonl: 'application/jsonl',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** `{ name, type, bytes }` of what was asked for; `words` are texts in the language of the page. */
export async function output(book, what, source, words) {
  const stem = source.name.replace(/\.(gz|csv|tsv|txt|jsonl?|ndjson|xls[xm])$/gi, '').replace(/\.(csv|jsonl?)$/i, '');
  const file = (suffix, ending, content) => ({ name: `${stem}-${suffix}.${ending}`, type: TYPES[ending], content });
  switch (what) {
    case 'findings': return file(words.findingsFile, 'csv', withBom(toCsv(findings(book, words), SAFE)));
    case 'changes': return file(words.changesFile, 'csv', withBom(toCsv(changes(book, words), SAFE)));
    case 'map': return file(words.mapFile, 'json', mapping(book));
    case 'annotated': return file(words.annotatedFile, 'xlsx', await annotated(book, source, words));
    default: return mended(book, source, (ending, content) => file(words.mendedFile, ending, content));
  }
}

/** An apostrophe before what a spreadsheet would run. */
const SAFE = { escapeFormulae: true };

const withBom = (text) => `\ufeff${text}\n`;

function findings(book, words) {
  const rows = [words.findingsHead];
  book.found.forEach((report, row) => {
    for (const { severity, path, rule, message, fix, basis } of report.findings) {
      rows.push([row + 1, words.severity[severity], book.label(path, words.language), book.table.cell(row, path) ?? '', message,
        told(book, fix, words), basis.join('; '), rule, path]);
    }
  });
  return rows;
}

/** A fix in words. */
function told(book, fix, words) {
  if (!fix) return '';
  const edits = fix.edits.map(({ path, value }) => `${book.label(path, words.language)} → ${value === '' ? words.empty : value}`);
  return `${edits.join('; ')}${fix.confidence === 'likely' ? ` (${words.likely})` : ''}`;
}

function changes(book, words) {
  const rows = book.changes.map(({ row, path, before, after, rule }) =>
    [row + 1, book.label(path, words.language), before, after, rule || words.byHand, path]);
  return [words.changesHead, ...rows];
}

/** The same file that the command writes by `--save-map` and reads by `--map`. */
function mapping(book) {
  const named = book.table.columns.filter(({ header, origin }) => header !== '' && origin !== 'twice');
  return `${JSON.stringify({ format: 1, columns: Object.fromEntries(named.map(({ header, path }) => [header, path])) }, null, 2)}\n`;
}

async function mended(book, source, file) {
  if (source.format === 'jsonl') return file('jsonl', book.table.text(0, book.rows.length));
  if (source.format === 'xlsx') return file('xlsx', await (await changedWorkbook(book, source)).xlsx.writeBuffer());
  // Titles and a header of two rows stay as they were written.
  const rows = [...(book.shown ?? []).slice(0, book.table.first), ...book.rows.slice(book.table.first)];
  return file('csv', withBom(toCsv(rows, { delimiter: source.separator, newline: '\r\n' })));
}

/** The workbook as it came, with what was changed. */
async function changedWorkbook(book, source) {
  const workbook = await load(source.bytes);
  const sheet = workbook.getWorksheet(source.tables[book.which].name);
  for (const { row, path } of book.changes) {
    const cell = sheet.getCell(row + 1, book.table.column(path) + 1);
    cell.value = book.table.cell(row, path);
    // A text in the format of a date would be read as a number again.
    cell.numFmt = '@';
  }
  return workbook;
}

async function annotated(book, source, words) {
  let workbook;
  if (source.format === 'xlsx') {
    workbook = await changedWorkbook(book, source);
  } else {
    workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet(words.bookSheet);
    const rows = source.format === 'jsonl' ? ownColumns(book) : [...(book.shown ?? []).slice(0, book.table.first), ...book.rows.slice(book.table.first)];
    sheet.addRows(rows);
  }
  const sheet = source.format === 'xlsx' ? workbook.getWorksheet(source.tables[book.which].name) : workbook.worksheets[0];
  mark(book, sheet, words);
  const list = workbook.addWorksheet(free(workbook, words.findingsSheet), { views: [{ state: 'frozen', ySplit: 1 }] });
  listed(book, sheet, list, words);
  summed(book, workbook.addWorksheet(free(workbook, words.summarySheet)), words);
  return workbook.xlsx.writeBuffer();
}

/** Lines of JSON as a sheet: a column for each value that any line has; line and row have one number. */
function ownColumns(book) {
  const paths = new Set();
  for (let row = 0; row < book.rows.length; row += 1) for (const { path } of book.table.values(row)) paths.add(path);
  const columns = [...paths];
  book.ownColumns = new Map(columns.map((path, at) => [path, at]));
  return book.rows.map((_, row) => columns.map((path) => book.table.cell(row, path) ?? ''));
}

const columnOf = (book, path) => (book.isLines ? book.ownColumns.get(path) : book.table.column(path));

/** Colours the cells in which something was found and writes why into a note. */
function mark(book, sheet, words) {
  book.found.forEach((report, row) => {
    const cells = new Map();
    for (const finding of report.findings) {
      const at = columnOf(book, finding.path) ?? 0;
      cells.set(at, [...(cells.get(at) ?? []), finding]);
    }
    for (const [at, of] of cells) {
      const cell = sheet.getCell(row + 1, at + 1);
      const worst = ['error', 'warning', 'info'].find((severity) => of.some((finding) => finding.severity === severity));
      cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: COLOURS[worst] } };
      const note = of.map((finding) => [
        `${words.severity[finding.severity]}: ${finding.message}`,
        finding.fix ? `${words.fix}: ${told(book, finding.fix, words)}` : '',
        finding.basis.join('; '),
      ].filter(Boolean).join('\n')).join('\n\n');
      cell.note = { texts: [{ text: note }], margins: { insetmode: 'auto' } };
    }
  });
}

/** A name that the workbook does not have yet. */
function free(workbook, name) {
  let free = name;
  for (let n = 2; workbook.getWorksheet(free); n += 1) free = `${name} ${n}`;
  return free;
}

const HEAD = { font: { bold: true }, fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDFE9E8' } } };

function listed(book, sheet, list, words) {
  list.columns = words.listWidths.map((width) => ({ width }));
  Object.assign(list.addRow(words.listHead), HEAD);
  book.found.forEach((report, row) => {
    for (const { severity, path, rule, message, fix, basis } of report.findings) {
      const at = columnOf(book, path) ?? 0;
      const address = sheet.getCell(row + 1, at + 1).address;
      const added = list.addRow([
        { text: address, hyperlink: `#'${sheet.name.replaceAll("'", "''")}'!${address}` },
        words.severity[severity], book.label(path, words.language), book.table.cell(row, path) ?? '', message, told(book, fix, words), basis.join('; '), rule,
      ]);
      added.getCell(1).font = { color: { argb: 'FF0B5D8F' }, underline: true };
      added.getCell(2).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: COLOURS[severity] } };
      added.alignment = { vertical: 'top', wrapText: true };
    }
  });
  list.autoFilter = { from: 'A1', to: { row: 1, column: words.listHead.length } };
}

function summed(book, sheet, words) {
  const { rows, worst, rules, changes } = book.totals();
  sheet.columns = [{ width: 60 }, { width: 14 }, { width: 14 }, { width: 70 }];
  sheet.addRow([words.summaryTitle]).font = { bold: true, size: 14 };
  sheet.addRow([]);
  for (const [label, count] of [[words.rows, rows], [words.rowsError, worst.error], [words.rowsWarning, worst.warning],
    [words.rowsInfo, worst.info], [words.rowsOk, worst.ok], [words.changed, changes]]) sheet.addRow([label, count]);
  sheet.addRow([]);
  Object.assign(sheet.addRow(words.summaryHead), HEAD);
  for (const { rule, severity, count, example } of rules) {
    sheet.addRow([rule, words.severity[severity], count, example]).alignment = { vertical: 'top', wrapText: true };
  }
}
