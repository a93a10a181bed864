// Types of the package. Records and rule names are generated beside this file.
import type { BirthPath, BirthRecord } from './birth.js';
import type { RuleName } from './rules.js';

export type { BirthPath, BirthRecord, RuleName };

/** A kind of record, with its type and the paths of its fields. */
export interface Kinds {
  birth: { record: BirthRecord; path: BirthPath };
}
export type Kind = keyof Kinds;

/** `error`: cannot be true, or against the law of its time. `warning`: unusual or not verifiable. `info`: worth knowing. */
export type Severity = 'error' | 'warning' | 'info';
/** `draft`: a form being filled. `submit`: a form handed in. `archive`: an entry of a book, under the law of its time. */
export type Stage = 'draft' | 'submit' | 'archive';
export type Language = 'vi' | 'en';

/** What a deployment changes. */
export interface Profile {
  /** Rules turned off. */
  off?: RuleName[];
  /** Other severities. */
  severity?: Partial<Record<RuleName, Severity>>;
  /** Characters above which a name is long, 1 to 200. */
  nameLength?: number;
  /** Patterns of your own, in the syntax of the regex project. */
  patterns?: { field: BirthPath; pattern: string; severity: Severity; vi: string; en: string }[];
}

export interface Options {
  /** Default `submit`. */
  stage?: Stage;
  /** The day taken as today, `2026-11-23`. Default: the civil date in Vietnam now. */
  today?: string;
  /** Language of messages. Default `vi`. */
  language?: Language;
  /** Whether values of the record are masked in the report. Default `false`. */
  masked?: boolean;
  /** Whether the report has the normalised record and the rules left open. Default `true`. */
  full?: boolean;
  /** As an object or as its JSON. */
  profile?: Profile | string | null;
}

/** Replacement values that a person can accept at once. */
export interface Fix {
  /** `certain`: the same meaning in another form. `likely`: a guess to be confirmed. */
  confidence: 'certain' | 'likely';
  edits: { path: string; value: string }[];
}

export interface Finding {
  rule: RuleName;
  /** Path of the field; another name where it is no field; empty for the record as a whole. */
  path: string;
  severity: Severity;
  args: Record<string, string | number>;
  message: string;
  /** Acts and articles, as cited in Vietnamese. */
  basis: string[];
  fix?: Fix;
}

export interface Report {
  /** Version of the library; only in full reports, as the three last members. */
  hotich?: string;
  /** Fingerprint of the rules. */
  rules?: string;
  kind: Kind;
  stage: Stage;
  today: string;
  /** The day that picks the law, or two days with `/` between where it is not known exactly. */
  lawDate: string;
  profile?: string;
  counts: Record<Severity, number>;
  findings: Finding[];
  /** Rules that could not decide, and the fields they wait for. */
  undetermined?: { rule: RuleName; needs: string[] }[];
  /** The record in normal form. */
  record?: Record<string, Record<string, string>>;
}

export interface Summary {
  rows: number;
  blank: number;
  worst: Record<Severity, number>;
  findings: Record<Severity, number>;
  [more: string]: unknown;
}

export interface BookOptions extends Options {
  /** What comes out for each row. Default `jsonl`. */
  output?: 'none' | 'jsonl' | 'csv';
  /** How rows are written. Default: told by the first byte. */
  format?: 'csv' | 'jsonl';
  /** Name that every line carries. */
  file?: string;
}

/** What was found about a single value. */
export interface Described {
  input: string;
  /** The value in normal form; empty where it could not be read. */
  output: string;
  valid: boolean;
  findings: { code: string }[];
  [more: string]: unknown;
}

/** Something that cannot be worked with: an option, a field name, a book. `message` holds no value of a record. */
export class HotichError extends TypeError {
  readonly code:
    | 'ERR_HOTICH_OPTION'
    | 'ERR_HOTICH_PROFILE'
    | 'ERR_HOTICH_FIELD'
    | 'ERR_HOTICH_RECORD'
    | 'ERR_HOTICH_BOOK';
}

/** Checks a record: an object, or JSON text. Whatever stands in it becomes a finding, never an exception. */
export function check<K extends Kind>(kind: K, record: Kinds[K]['record'] | string, options?: Options): Report;
/** The canonical JSON of the report: the same bytes in every host. */
export function checkReport<K extends Kind>(kind: K, record: Kinds[K]['record'] | string, options?: Options): string;
/** The part of the report on one field, in the light of the whole record. */
export function checkField<K extends Kind>(
  kind: K,
  record: Kinds[K]['record'],
  path: Kinds[K]['path'],
  options?: Options,
): Report;
/** A book (CSV or JSON Lines, UTF-8) that comes in pieces. `finish` is called once. */
export function openBook(
  kind: Kind,
  options?: BookOptions,
): {
  push(bytes: Uint8Array | ArrayBuffer | string): string;
  finish(): { lines: string; summary: Summary };
};
/** A book at once. */
export function checkBook(
  kind: Kind,
  bytes: Uint8Array | ArrayBuffer | string,
  options?: BookOptions,
): { lines: string; summary: Summary };
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
}
export function normalizeName(text: string): DescribedName;
/** Keys for columns of a database: `identity` decides, `loose` shows to a person, `search` finds, `sort` orders. */
export function nameKeys(text: string): { identity: string; loose: string; search: string; sort: string };
/** The parts of a name; `orderKnown` is false where the people's custom decides which word is the clan's. */
export function splitName(text: string): {
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
  bytes: Uint8Array | ArrayBuffer,
  encoding: 'utf-8' | 'tcvn3' | 'vni' | 'viscii' | 'vps' | 'cp1258' | 'viqr' | 'tcvn5712',
): { text: string; lost: number };
export function parseDate(text: string): Described;
export function parseId(text: string, type?: 'personal' | 'cmnd' | 'passport', options?: { today?: string }): Described;
/** Every rule: legal basis, interval, severities, messages. */
export function rules(language?: Language): { name: RuleName; [more: string]: unknown }[];
/** Every field of a kind: path, labels, headers, choices. */
export function fields(kind?: Kind): { path: string; [more: string]: unknown }[];
export function version(): string;
/** Version, and the fingerprint of the rules: equal where findings are. */
export function info(): { version: string; rules: string };
