// Types of `hotich/tools`: everything of `hotich`, and books, values by themselves, places.
import type { Bytes, Entries, Finding, Kind, RecordOf, Report, ReportOptions, Severity } from './index.js';
import type { RuleName } from './rules.js';

export * from './index.js';

/** A kind, or `auto`: each book tells its own, lines of JSON each by themselves. */
export type BookKind = Kind | 'auto';
export interface Summary {
  /** Version of the format. */
  format: 1;
  /** Rows that were checked, and lines that were empty. */
  rows: number;
  blank: number;
  /** Lines of titles above the header of a sheet. */
  above: number;
  /** Rows of a sheet that are no entries: a header that stands there again, numbers of columns, lines of who signs. */
  noEntries: number;
  /** Rows handed in that lack what must be there. */
  incomplete: number;
  /** Rows by the kind that they were checked as. */
  kinds: { [kind in Kind]?: number };
  /** Rows by their worst finding; those without any are in none. */
  worst: Record<Severity, number>;
  findings: Record<Severity, number>;
  rules: {
    rule: RuleName;
    severity: Severity;
    count: number;
    /** How many of them have a fix. */
    fixable: number;
    /** The first rows, and the same as a spreadsheet numbers them. */
    rows: number[];
    sheetRows: number[];
    /** The first message. */
    example: string;
  }[];
  /** The book as a whole, where that was asked for. */
  book?: {
    rows: number;
    /** Entries that the closing entry counts. */
    count: number | null;
    offices: string[];
    books: string[];
    /** Numbers by the year that they are of. */
    years: { year: number; first: number; last: number; entries: number }[];
    findings: { rule: `book/${string}`; severity: Severity; message: string; basis: string[]; sheetRows: number[] }[];
  };
}

/** A record beside its kind: an object, or JSON text. */
export interface WithKind<K extends Kind = Kind> {
  kind: K;
  record: RecordOf<K> | Entries | string;
}
/**
 * Checks a record beside related ones: what is registered already of its persons, and the entry that it refers to. The
 * report is that of `check`, with the findings of the rules `related/…` among the others.
 */
export function checkRelated<K extends Kind>(record: WithKind<K>, related: readonly WithKind[], options?: ReportOptions): Report<K>;
/** The canonical JSON of that report: the same bytes in every host. */
export function checkRelatedReport(record: WithKind, related: readonly WithKind[], options?: ReportOptions): string;

/** A linked procedure: one submission that asks several authorities at once. */
export type Procedure = 'birth_residence_insurance' | 'death_residence_benefits';
/**
 * A submission: records under the names of their kinds, what else the procedure asks for by role. Paths may be keys, too
 * (`'residence.address'`).
 */
export interface Submission {
  procedure?: Procedure;
  birth?: RecordOf<'birth'> | Entries;
  death?: RecordOf<'death'> | Entries;
  /** The marriage of the parents, as far as it is told. */
  marriage?: RecordOf<'marriage'> | Entries;
  [role: string]: unknown;
}
/** What a check says about a submission. Paths of a record's fields begin with the name of its kind. */
export interface LinkedReport {
  /** Version of the format. */
  format: 1;
  kind: 'linked';
  /** `null` where it is told nowhere. */
  procedure: Procedure | null;
  counts: Record<Severity, number>;
  /** Rules of the submission as such are called `linked/…`. */
  findings: (Omit<Finding, 'rule'> & { rule: RuleName | `linked/${string}` })[];
}
export interface LinkedOptions extends ReportOptions {
  /** Which one it is where the submission does not tell. */
  procedure?: Procedure;
}
/** Checks a submission of a linked procedure: each record in it as `check` does, and what each authority needs beside. */
export function checkLinked(submission: Submission | string, options?: LinkedOptions): LinkedReport;
/** The canonical JSON of that report: the same bytes in every host. */
export function checkLinkedReport(submission: Submission | string, options?: LinkedOptions): string;
/** What two records are; `certain`, `probable` and `reregistered` say that they are one. */
export type MatchClass = 'certain' | 'probable' | 'possible' | 'reregistered' | 'sibling' | 'no';
export interface CompareOptions {
  /** Language of the sentence. Default `vi`. */
  language?: 'vi' | 'en';
  /** How many records there are in all: the more, the more strangers look alike. Default: about a million. */
  records?: number;
  /** Weights, as `hotich dedupe --learn` writes them. */
  weights?: string;
}
export interface Comparison {
  format: 1;
  class: MatchClass;
  /** How much speaks for one event, in 1/256 bit: that of the fields and the prior together. */
  weight: number;
  /** What they most likely are, if not one. */
  against: 'stranger' | 'sibling' | 'twin' | 'other-event';
  prior: number;
  fields: { path: string; level: string; weight: number }[];
  /** One sentence for a person, without a value of the records. */
  sentence: string;
}
/**
 * Whether two records are of one event or, of different kinds, about one person. Places are compared through the mergers where
 * the table of communes is there (`loadCommunes`; Node reads it by itself), and keys are the same with the same table alone.
 */
export function compare(a: WithKind, b: WithKind, options?: CompareOptions): Comparison;
/** Those of some candidates that may be one with a record, or are of its family: the surest first. */
export function findDuplicates(record: WithKind, candidates: readonly WithKind[], options?: CompareOptions & {
  /** All candidates, those that are somebody else as well. Default: `false`. */
  all?: boolean;
}): (Comparison & {
  /** The place among the candidates. */
  candidate: number;
})[];
/** Short stable texts for an index of a database: records that may be one share one of them. */
export function matchKeys(record: WithKind): string[];

export interface BookOptions extends Omit<ReportOptions, 'full'> {
  /** Look at the rows as a whole book: `true`, or how many entries its closing entry counts. Default `false`. */
  whole?: boolean | number;
  /** What comes out for each row. Default `jsonl`. */
  output?: 'none' | 'jsonl' | 'csv';
  /** How rows are written. Default: told by the first byte. */
  format?: 'csv' | 'jsonl';
  /** Name that every line carries. */
  file?: string;
  /** What columns hold, by their headers, where it is not what they are taken for. */
  map?: Mapping | string;
}
/**
 * Fields by the headers of columns: by path, column identifier or label; `null` leaves a column out. Columns with one
 * field are joined by a space. The command takes and writes the same (`--map`, `--save-map`).
 */
export interface Mapping {
  format?: 1;
  columns: { [header: string]: string | null };
}
/** What the columns of a sheet hold. */
export interface Sheet {
  kind: Kind;
  /** The row of the header, from 1, as a spreadsheet counts. */
  headerRow: number;
  columns: {
    header: string;
    path: string | null;
    /**
     * How that was found: a name of the layout, what offices commonly write, told by a mapping; or why there is no field: a
     * count of lines, nobody knows, another column has the field already, without a name.
     */
    origin: 'name' | 'proposed' | 'told' | 'counter' | 'unknown' | 'twice' | 'blank';
    /** Whether the field is made of this column and others. */
    joined: boolean;
  }[];
}

/** What was found about a single value. */
export interface Described<Code extends string = string> {
  /** Version of the format. */
  format: 1;
  input: string;
  /** The value in normal form; empty where it could not be read. */
  output: string;
  valid: boolean;
  findings: { code: Code }[];
}

/** A date, maybe with a time. The optional members are there where it could be read and has that part. */
export interface DescribedDate
  extends Described<
    'form' | 'short-year' | 'month' | 'day' | 'leap-day' | 'year' | 'implausible-year' | 'time' | 'approximate' | 'lunar' | 'weekday'
    | 'calendars-differ' | 'day-alone' | 'zero-date' | 'future'
  > {
  /** What a text that could not be read may mean, the likeliest first. A person decides. */
  suggestions: { output: string; why: DateReason }[];
  year?: number;
  month?: number;
  day?: number;
  hour?: number;
  minute?: number;
  /** The first and the last day that it may mean; where the hour is known, the first and the last minute. */
  first?: string;
  last?: string;
  /** As forms and (without the time) as certificates write it. */
  form?: string;
  words?: string;
  /** The only solar day that a lunar date may be. */
  suggestion?: string;
}
export type DateReason =
  | 'encoding'
  | 'time'
  | 'utc'
  | 'compact'
  | 'text-mark'
  | 'english'
  | 'foreign'
  | 'ocr'
  | 'swapped'
  | 'excel-serial'
  | 'century'
  | 'month-name'
  | 'remark'
  | 'approximate'
  | 'solar'
  | 'lunar';

/** A type of number that `parseId` knows. */
export type IdType =
  | 'personal'
  | 'cmnd'
  | 'passport'
  | 'tax'
  | 'bhxh'
  | 'bhyt'
  | 'phone'
  | 'officer'
  | 'birth-notice'
  | 'entry'
  | 'book'
  | 'qr'
  | 'mrz';

/** Why a number is not valid, and what is unusual about a valid one. */
export type IdCode =
  | 'characters'
  | 'length'
  | 'component'
  | 'check'
  | 'prefix'
  | 'serial'
  | 'object-code'
  | 'benefit'
  | 'shape'
  | 'renumbered'
  | 'form'
  | 'sex'
  | 'birth-year'
  | 'no-marks'
  | 'truncated'
  | 'expired'
  | 'damaged'
  | 'order'
  | 'fillers'
  | 'validity';

/** A value that may be meant instead: a guess. */
export interface IdSuggestion {
  value: string;
  why: 'letters' | 'leading-zero' | 'remark' | 'label' | 'text-mark' | 'decimals' | 'order' | 'renumbered' | 'check-digit' | 'encoding' | 'sheet-date';
  /** Of a renumbering: the first day of the new number, and the last on which the old one worked too. */
  since?: string;
  bothUntil?: string;
}

/** A number of a paper or a code printed on it, and what its parts say, as far as it has them. Dates may be partial. */
export interface DescribedId extends Described<IdCode> {
  /** The type that was given or is the likeliest. */
  type: IdType;
  /** All types that the text may be, where none was given and there are several. */
  types?: IdType[];
  suggestions?: IdSuggestion[];
  /** Province of the first registration of birth, of the issuing office or of the fixed line. */
  province?: string;
  /** Provinces that issued CMND with these two digits. */
  provinces?: string[];
  /** The code that stands in the place of the province, and the country it is (ISO 3166, three letters). */
  originCode?: string;
  country?: string;
  sex?: 'male' | 'female';
  birthYear?: number;
  /** Whether a passport has the shape of a Vietnamese one, and the letter in front. */
  vietnamese?: boolean;
  series?: string;
  /** Days on which such papers were issued, and the last on which they could be used. */
  issuedFrom?: string;
  issuedUntil?: string;
  usedUntil?: string;
  /** Tax codes. */
  holder?: 'organisation' | 'unit' | 'person';
  parent?: string;
  unit?: number;
  /** Health-insurance cards. */
  object?: string;
  group?: number;
  benefit?: number;
  /** Phone numbers. */
  line?: 'mobile' | 'fixed' | 'hotline' | 'emergency';
  international?: string;
  digitsOnly?: boolean;
  /** Of entries and books a number; of a machine-readable zone the number of the paper. */
  number?: number | string;
  suffix?: string;
  year?: number;
  /** QR codes and machine-readable zones; `name` of a zone where nothing tells the parts. */
  personalId?: string;
  oldNumber?: string;
  name?: string;
  birthDate?: string;
  /** Where the century is not known. */
  birthDates?: string[];
  residence?: string;
  issuedOn?: string;
  /** Of the code of a health-insurance card: its number, the facility, the days between which it holds. */
  card?: string;
  facility?: string;
  validFrom?: string;
  validUntil?: string;
  /** What newer cards append, with strokes between. */
  more?: string;
  document?: string;
  issuer?: string;
  surname?: string;
  given?: string;
  nationality?: string;
  expiry?: string;
  failedChecks?: ('number' | 'birth' | 'expiry' | 'optional' | 'composite')[];
}
/** What came out of a book. */
export interface CheckedBook {
  lines: string;
  summary: Summary;
  /** What the columns were taken for; `null` of lines of JSON. */
  sheet: Sheet | null;
}
/** A book that comes in pieces. */
export interface OpenBook {
  /** Takes the next piece; gives the lines of the rows that are whole. */
  push(bytes: Bytes): string;
  /** What the columns hold; `null` until enough of the book has come, and of lines of JSON. `finish` gives the same. */
  columns(): Sheet | null;
  /** Takes the end; gives the remaining lines and the summary. The book is closed then. */
  finish(): CheckedBook;
}
/**
 * A book (CSV or JSON Lines, UTF-8) that comes in pieces; a piece may end anywhere, in a character, too. A sheet of another
 * kind than was named is refused (`ERR_HOTICH_BOOK`).
 */
export function openBook(kind: BookKind, options?: BookOptions): OpenBook;
/** A book at once. */
export function checkBook(kind: BookKind, bytes: Bytes, options?: BookOptions): CheckedBook;
/**
 * The first rows of a sheet (64 are enough) as they are; `null` where no header is among them. A header of two rows, «Cha» above
 * «Họ tên», is read as one where the book is checked.
 */
export function sheetRows(kind: BookKind, rows: readonly (readonly string[])[], options?: ReportOptions): string[][] | null;
/** A book at once, each row as an object: what a server does with the body of a request. */
export function checkMany(kind: BookKind, bytes: Bytes, options?: Omit<BookOptions, 'output'>): { rows: BookRow[]; summary: Summary; sheet: Sheet | null };
/** A row of a book, as `schema/line.json` has it. */
export interface BookRow {
  row: number;
  kind: Kind;
  findings: Finding[];
  [member: string]: unknown;
}
/** One change of a name. Only `certain` ones are in `output`; `likely` ones too are in `likely`; the rest is offered. */
export interface NameChange {
  step: string;
  confidence: 'certain' | 'likely' | 'suggested';
  from: string;
  to: string;
}
/** What was found about a name. The last members are there where it has a letter at all. */
export interface DescribedName extends Described {
  /** The name after the likely changes too; `null` where there are none. */
  likely: string | null;
  /** Another name that stood beside it. */
  alias: string | null;
  changes: NameChange[];
  surname?: string;
  middle?: string;
  given?: string;
  orderKnown?: boolean;
  possibleDoubleSurname?: boolean;
  initials?: boolean;
  sexHint?: 'male' | 'female' | null;
  identityKey?: string;
  looseKey?: string;
  searchKey?: string;
  phoneticKeyNorth?: string;
  phoneticKeyCentre?: string;
  phoneticKeySouth?: string;
  sortKey?: string;
}
/** How a name is normalised. */
export interface NameOptions {
  /** `likely`: the output has the likely changes too, for cleaning data that nobody looks at. `certain` unless told. */
  accept?: 'certain' | 'likely';
  /** Ethnic group of the bearer, by name or code of 1979: it decides the order of the parts. */
  ethnicity?: string;
}
export function normalizeName(text: string, options?: NameOptions): DescribedName;
/**
 * Loads the table by which names and QR texts are restored that an encoding of East Asia misread (`Nguy峄卬` for `Nguyễn`): the file
 * of the package, or one that is given. In Node it need not be called; a page calls it once. `hotich/tools/web` fetches
 * 193 KB (52 KB by brotli); other entries have to be given the bytes of `hotich/east-asian.bin`. Without it such letters are told
 * (`other-script`), not restored.
 */
export function loadEastAsian(from?: Bytes | { arrayBuffer(): Promise<ArrayBuffer> }): Promise<void>;
/** The normal forms of many names in one call. */
export function normalizeNames(names: string[], options?: Pick<NameOptions, 'accept'>): string[];
/**
 * Keys for columns of a database: `identity` decides, `loose` shows to a person, `search` finds, `phonetic` suggests what
 * sounds alike in a region, `sort` orders.
 */
export function nameKeys(text: string): {
  identity: string;
  loose: string;
  search: string;
  phonetic: { north: string; centre: string; south: string };
  sort: string;
};
/** The parts of a name; `orderKnown` is false where the people's custom decides which word is the clan's. */
export function splitName(text: string, options?: NameOptions): {
  surname: string;
  middle: string;
  given: string;
  orderKnown: boolean;
  possibleDoubleSurname: boolean;
  initials: boolean;
  sexHint: 'male' | 'female' | null;
};
/** Text from bytes of an encoding of before Unicode, and how many bytes it does not know. */
export function decodeLegacy(
  bytes: Bytes,
  encoding: 'utf-8' | 'tcvn3' | 'vni' | 'viscii' | 'vps' | 'cp1258' | 'viqr' | 'tcvn5712',
): { text: string; lost: number };
/**
 * A date in figures or in words, whole or in part, maybe with a time. No suggestion lies after `today`; `excel1904`: bare
 * numbers are days of a sheet that counts from 1904.
 */
export function parseDate(text: string, options?: { today?: string; excel1904?: boolean }): DescribedDate;
/** A day that a lunar date may be. */
export interface LunarCandidate {
  /** ISO 8601. */
  solar: string;
  /** The lunar year, by the solar one in which it begins. */
  year: number;
  month: number;
  leap: boolean;
  day: number;
  /** `Mậu Thân`. */
  yearName: string;
  text: string;
  /** `south`: the calendar of the South of 1968 to 1975, where it differed. */
  calendar: 'national' | 'south';
}
/** What was found about a lunar date. `output` is the only solar day, or the lunar date in words. */
export interface DescribedLunar
  extends Described<'unreadable' | 'ambiguous' | 'incomplete' | 'out-of-range' | 'no-such-day'> {
  to: 'solar' | 'lunar';
  candidates: LunarCandidate[];
}
/**
 * The solar day of a lunar date (`'15 tháng 8 năm Mậu Thân'`, or its parts), or the lunar date of a solar day
 * (`'06/10/1968'`). `from` and `to` bound the lunar years looked at, 1900 to 2100 unless told: a name comes back every
 * sixty years.
 */
export function lunar(
  date: string | { day: number; month: number; leap?: boolean; year?: number | string },
  options?: { from?: number; to?: number },
): DescribedLunar;
/** A number of a type; without one, of the likeliest by its shape. `today` decides what is in the future. */
export function parseId(text: string, type?: IdType | '', options?: { today?: string }): DescribedId;
/** Type words of units. `thành phố` is one of a province or a province itself: `level` tells. */
export type UnitType =
  | 'xã' | 'phường' | 'thị trấn' | 'đặc khu' | 'huyện' | 'quận' | 'thị xã' | 'thành phố' | 'tỉnh';
export type UnitLevel = 'province' | 'district' | 'commune';
export interface NamedUnit {
  /** Five digits for a commune, three for a district, two for a province. */
  code: string;
  type: UnitType;
  name: string;
}
export interface Unit extends NamedUnit {
  level: UnitLevel;
  fullName: string;
}
/** A unit of today, and how much of the former unit went there; `part`: street or hamlet decide. */
export interface PlaceSuccessor extends Unit {
  share: 'whole' | 'part' | 'all-people';
}
export interface PlaceCandidate extends Unit {
  /** More is better, equal is undecided. */
  score: number;
  district?: NamedUnit;
  province?: NamedUnit;
  /** Levels of the text that agree, and those that do not. */
  matched: UnitLevel[];
  conflicts: UnitLevel[];
  /** Whether it existed on the day; `open` without a day and where no list tells. */
  exists: 'yes' | 'no' | 'open';
  successors: PlaceSuccessor[];
}
/** A place: `valid` where it means one unit that existed on the day. */
export interface DescribedPlace
  extends Described<
    | 'no-communes' | 'not-found' | 'ambiguous' | 'ended' | 'not-yet'
    | 'province-differs' | 'district-differs' | 'commune-unknown' | 'type-differs' | 'province-former' | 'marks-differ' | 'left-over'
    | 'encoding' | 'damaged'
  > {
  candidates: PlaceCandidate[];
}
/** A place as people write it. `asOf` is the day on which it was written; without one any time is meant. */
export function parsePlace(text: string, options?: { asOf?: string; limit?: number }): DescribedPlace;
/** A value for a field, and the other name by which it was found; empty where that is the value itself. */
export interface Suggestion {
  value: string;
  by: string;
}
/**
 * Values that begin as what was typed, the nearest first, for a kind of value as `fields` tells it: `ethnicity`,
 * `nationality`, and in `place` and `office` the units behind a comma; nothing for the other kinds. Units are those of the
 * day `asOf`, today's without one; communes only once `loadCommunes` has ended. `limit` is 8 unless told otherwise.
 */
export function suggest(kind: string, text: string, options?: { asOf?: string; limit?: number }): Suggestion[];
/**
 * The units of today that a unit went to: `code` of a commune (five digits) or of a province before July 2025 (two). `asOf`
 * tells which list the code is of; default: that of before July 2025. `null` where there is no such unit.
 */
export function placeSuccessor(code: string, options?: { asOf?: string }): { code: string; successors: PlaceSuccessor[] } | null;
