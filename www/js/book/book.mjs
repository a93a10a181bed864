// A book that is being mended: its rows, what was found in them, what was changed. Rules are asked, never written here.

import { toCsv } from './files.mjs';

/** The place of the first table of a file that has the header of a book, without one the first; lines of JSON need none. */
export const firstBook = (hotich, { format, tables }) =>
  Math.max(0, tables.findIndex(({ rows }) => format === 'jsonl' || hotich.sheetRows('auto', rows.slice(0, 64)) !== null));

export const SEVERITIES = ['error', 'warning', 'info'];

/** Rows that are handed to the library at once: between two of them somebody may press a button. */
const PIECE = 500;
/** Rows that are enough to find the header of a sheet. */
const FIRST = 64;

/** What rows of cells and lines of JSON have in common. */
class Table {
  constructor(rows) {
    this.rows = rows;
    this.header = -1;
    /** The column of each field that has one of its own. */
    this.columnOf = new Map();
  }

  /** Takes from the library what the columns hold. */
  settle({ headerRow, columns }) {
    this.header = headerRow - 1;
    this.columns = columns;
    this.columnOf = new Map();
    columns.forEach(({ path, joined, origin }, at) => {
      if (path && !joined && origin !== 'twice') this.columnOf.set(path, at);
    });
  }

  get first() {
    return this.header + 1;
  }

  /** A path of a finding may be the header of a column that no field has. */
  column(path) {
    const at = this.columnOf.get(path);
    if (at !== undefined) return at;
    const unknown = this.columns?.findIndex(({ header }) => header === path) ?? -1;
    return unknown < 0 ? undefined : unknown;
  }

  cell(row, path) {
    const at = this.column(path);
    return at === undefined ? undefined : this.rows[row][at] ?? '';
  }

  canWrite(_, path) {
    return this.columnOf.has(path);
  }

  write(row, path, value) {
    const at = this.columnOf.get(path);
    const cells = this.rows[row].slice();
    while (cells.length <= at) cells.push('');
    cells[at] = value;
    this.rows[row] = cells;
  }

  text(from, to) {
    return `${toCsv(this.rows.slice(from, to).map((row) => (row.length === 0 ? [''] : row)), { quotes: true })}\n`;
  }

  /** Rows by themselves, under the header. */
  some(rows) {
    return `sep=,\n${toCsv([this.rows[this.header], ...rows.map((row) => this.rows[row])], { quotes: true })}\n`;
  }

  /** What is searched for a text. */
  written(row) {
    return this.rows[row].join('\t');
  }

  values(row) {
    return this.columns.map(({ header, path }, at) => ({ path: path ?? header, header, value: this.rows[row][at] ?? '' }));
  }

  isBlank(row) {
    return this.rows[row].every((cell) => cell.trim() === '');
  }
}

class Lines {
  constructor(rows) {
    this.rows = rows;
    this.first = 0;
    this.columns = [];
  }

  settle() {}

  record(row) {
    try {
      const record = JSON.parse(this.rows[row]);
      return record !== null && typeof record === 'object' ? record : {};
    } catch {
      return {};
    }
  }

  cell(row, path) {
    return this.values(row).find((it) => it.path === path)?.value;
  }

  canWrite(row, path) {
    const [role, attribute] = path.split('.');
    const record = this.record(row);
    return path in record || (attribute !== undefined && typeof record[role] === 'object' && record[role] !== null);
  }

  write(row, path, value) {
    const record = this.record(row);
    const [role, attribute] = path.split('.');
    if (path in record) record[path] = value;
    else record[role][attribute] = value;
    this.rows[row] = JSON.stringify(record);
  }

  text(from, to) {
    return `${this.rows.slice(from, to).join('\n')}\n`;
  }

  some(rows) {
    return `${rows.map((row) => this.rows[row]).join('\n')}\n`;
  }

  written(row) {
    return this.rows[row];
  }

  values(row) {
    return Object.entries(this.record(row)).flatMap(([key, value]) =>
      value !== null && typeof value === 'object'
        ? Object.entries(value).map(([name, inner]) => ({ path: `${key}.${name}`, header: `${key}.${name}`, value: String(inner ?? '') }))
        : [{ path: key, header: key, value: String(value ?? '') }]);
  }

  isBlank(row) {
    return this.rows[row].trim() === '';
  }
}

export class Book {
  /** `file`: as files.mjs reads it; `hotich`: the library's calls. */
  constructor(hotich, file, which = 0) {
    this.hotich = hotich;
    this.file = file;
    this.which = which;
    const { rows } = file.tables[which];
    this.isLines = file.format === 'jsonl';
    if (!this.isLines) {
      // «Cha» above «Họ tên» is one header.
      const head = rows.slice(0, FIRST).map((row) => Array.from(row, (cell) => cell ?? ''));
      const joined = hotich.sheetRows('auto', head);
      this.shown = rows.slice(0, FIRST);
      this.table = new Table([...(joined ?? head).map((row) => (row.every((cell) => cell === '') ? [] : row)), ...rows.slice(FIRST)]);
    } else {
      this.table = new Lines(rows.slice());
    }
    this.found = [];
    this.changes = [];
    this.map = null;
  }

  get rows() {
    return this.table.rows;
  }

  /** How the library is to read and check, for the whole book and for some rows of it alike. */
  options() {
    const { stage, today, language } = this.settings;
    return {
      stage, language, format: this.isLines ? 'jsonl' : 'csv',
      ...(today ? { today } : {}), ...(this.map ? { map: this.map } : {}),
    };
  }

  /**
   * Checks every row. `told` is called with the number of rows that are done and says whether to go on; it may be a
   * promise, so that messages are heard between two pieces.
   */
  async check(settings, told = () => true) {
    this.settings = settings;
    const { table } = this;
    const open = this.hotich.openBook(settings.kind || 'auto', this.options());
    this.found = [];
    this.head = null;
    if (!this.isLines) open.push('sep=,\n');
    for (let at = 0; at < this.rows.length; at += PIECE) {
      this.take(open.push(table.text(at, at + PIECE)));
      if (!(await told(Math.min(at + PIECE, this.rows.length), this.rows.length))) {
        open.finish();
        return false;
      }
    }
    const { lines, summary, sheet } = open.finish();
    this.take(lines);
    if (sheet) table.settle(sheet);
    this.kind = sheet?.kind ?? Object.keys(summary.kinds)[0] ?? settings.kind;
    this.summary = summary;
    // A line of JSON that names another kind keeps it; columns and fields shown are those of the first.
    this.fields = new Map((this.kind ? this.hotich.fields(this.kind) : []).map((field) => [field.path, field]));
    return true;
  }

  /** Reads what the columns hold, without checking a row. */
  look(settings) {
    this.settings = settings;
    const { table } = this;
    const open = this.hotich.openBook(settings.kind || 'auto', { ...this.options(), format: this.isLines ? 'jsonl' : 'csv', output: 'none' });
    if (!this.isLines) open.push('sep=,\n');
    open.push(table.text(0, FIRST));
    const { summary, sheet } = open.finish();
    if (sheet) table.settle(sheet);
    this.kind = sheet?.kind ?? Object.keys(summary.kinds)[0] ?? settings.kind;
    return sheet;
  }

  take(lines) {
    for (const line of lines.split('\n')) {
      if (line === '') continue;
      const report = JSON.parse(line);
      if (report.row === 0) this.head = report;
      else this.found[report.sheetRow - 1] = report;
    }
  }

  /** Checks some rows anew. */
  again(rows) {
    if (rows.length === 0) return;
    const { lines } = this.hotich.checkBook(this.kind, this.table.some(rows), this.options());
    const reports = lines.split('\n').filter(Boolean).map((line) => JSON.parse(line)).filter(({ row }) => row > 0);
    // Rows that became blank have no report.
    const checked = rows.filter((row) => !this.table.isBlank(row));
    for (const row of rows) delete this.found[row];
    checked.forEach((row, at) => {
      this.found[row] = { ...reports[at], sheetRow: row + 1 };
    });
  }

  /** What a fix would change, where every value of it has a cell of its own. */
  edits(row, fix) {
    const edits = (fix?.edits ?? []).map(({ path, value }) => ({ path, before: this.table.cell(row, path) ?? '', after: value }));
    return edits.length > 0 && edits.every(({ path }) => this.table.canWrite(row, path)) ? edits : null;
  }

  change(row, edits, rule) {
    for (const { path, after } of edits) {
      const before = this.table.cell(row, path) ?? '';
      if (before === after) continue;
      this.table.write(row, path, after);
      this.changes.push({ row, path, before, after, rule });
    }
  }

  /** Applies one fix, or writes what a person typed. */
  apply(row, edits, rule) {
    this.change(row, edits, rule);
    this.again([row]);
  }

  /** Applies all fixes that are certain, and those that become so by them. */
  applyCertain() {
    let count = 0;
    for (let round = 0; round < 4; round += 1) {
      const changed = new Set();
      this.found.forEach((report, row) => {
        const taken = new Set();
        for (const { fix, rule } of report.findings) {
          const edits = fix?.confidence === 'certain' ? this.edits(row, fix) : null;
          // Two fixes of one value: the second is looked at after the first.
          if (!edits || edits.some(({ path }) => taken.has(path))) continue;
          for (const { path } of edits) taken.add(path);
          this.change(row, edits, rule);
          changed.add(row);
          count += 1;
        }
      });
      if (changed.size === 0) break;
      this.again([...changed]);
    }
    return count;
  }

  /** Takes back what was changed: in one row, or everywhere. */
  undo(row) {
    const rows = new Set();
    for (const change of this.changes.slice().reverse()) {
      if (row !== undefined && change.row !== row) continue;
      this.table.write(change.row, change.path, change.before);
      rows.add(change.row);
    }
    this.changes = row === undefined ? [] : this.changes.filter((change) => change.row !== row);
    this.again([...rows]);
    return rows.size;
  }

  label(path, language) {
    return this.fields.get(path)?.label[language] ?? path;
  }

  /** The worst of a row, or `ok`. */
  worst(row) {
    return SEVERITIES.find((severity) => this.found[row]?.counts[severity] > 0) ?? 'ok';
  }

  /** Numbers over the whole book. */
  totals() {
    const worst = { error: 0, warning: 0, info: 0, ok: 0 };
    const rules = new Map();
    const years = new Map();
    let [rows, certain] = [0, 0];
    const changed = new Set(this.changes.map(({ row }) => row)).size;
    this.found.forEach((report, row) => {
      rows += 1;
      const how = this.worst(row);
      worst[how] += 1;
      const year = /^(\d{4})-\d\d-\d\d$/.exec(report.lawDate)?.[1];
      if (year) {
        const of = years.get(year) ?? { year: Number(year), rows: 0, error: 0, warning: 0 };
        of.rows += 1;
        if (how in of) of[how] += 1;
        years.set(year, of);
      }
      for (const { rule, severity, fix, message } of report.findings) {
        const key = `${severity} ${rule}`;
        const of = rules.get(key) ?? { rule, severity, count: 0, example: message };
        of.count += 1;
        if (fix?.confidence === 'certain' && this.edits(row, fix)) certain += 1;
        rules.set(key, of);
      }
    });
    const order = (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || b.count - a.count || (a.rule < b.rule ? -1 : 1);
    return {
      rows, worst, certain, changed, changes: this.changes.length,
      blank: this.rows.length - this.table.first - rows,
      rules: [...rules.values()].sort(order),
      years: [...years.values()].sort((a, b) => a.year - b.year),
      head: this.head?.findings ?? [],
    };
  }

  /** The rows that a filter lets through. */
  filtered({ severity = '', rule = '', text = '', changed = false } = {}) {
    const wanted = text.normalize('NFC').toLowerCase();
    const edited = changed ? new Set(this.changes.map(({ row }) => row)) : null;
    const rows = [];
    this.found.forEach((report, row) => {
      if (severity === 'found' ? report.findings.length === 0 : severity && this.worst(row) !== severity) return;
      if (rule && !report.findings.some((finding) => finding.rule === rule)) return;
      if (edited && !edited.has(row)) return;
      if (wanted && !this.table.written(row).normalize('NFC').toLowerCase().includes(wanted)) return;
      rows.push(row);
    });
    return rows;
  }

  /** A row in short, for a list. */
  brief(row) {
    const { findings } = this.found[row];
    const worst = this.worst(row);
    const first = findings.find(({ severity }) => severity === worst);
    const named = [...this.fields.values()].find(({ value, path }) => value === 'name' && this.table.cell(row, path));
    return {
      row, worst, count: findings.length, message: first?.message ?? '',
      who: named ? this.table.cell(row, named.path) : '',
      changed: this.changes.some((change) => change.row === row),
    };
  }

  /** Everything about a row. */
  detail(row) {
    const changes = this.changes.filter((change) => change.row === row);
    const findings = this.found[row]?.findings.map((finding) => ({
      ...finding, value: this.table.cell(row, finding.path), canWrite: this.table.canWrite(row, finding.path),
      edits: this.edits(row, finding.fix),
    })) ?? [];
    findings.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
    return { row, findings, values: this.table.values(row), changes };
  }
}
