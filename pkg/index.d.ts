// Types of `hotich`: what a form needs. Records, kinds and rule names are generated beside this file; tools.d.ts has more.
import type { KindColumns, KindPaths, KindRecords, Value } from './kinds.js';
import type { RuleName } from './rules.js';

export type * from './kinds.js';
export type { RuleName };

/** A kind of record. */
export type Kind = keyof KindRecords;
/** A record of a kind: its fields nested by role, by column of the template or by path. It may say its kind. */
export type RecordOf<K extends Kind> = KindRecords[K] & KindColumns[K] & { [path in KindPaths[K]]?: Value } & { kind?: K };
/** A `Map`, `FormData` or `URLSearchParams` by column or by path. */
export interface Entries {
  entries(): Iterable<readonly [string, unknown]>;
  get(key: string): unknown;
}

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
  /** Patterns of your own, in the syntax of the regex project: `hotich/tools` alone checks them (`ERR_HOTICH_PATTERNS`). */
  patterns?: { field: KindPaths[Kind]; pattern: string; severity: Severity; vi: string; en: string }[];
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
  /**
   * Whether rules look into the table of communes, too. It must be there (see `loadCommunes`). Default `false`, in every
   * host, so that the same options give the same findings.
   */
  communes?: boolean;
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

export interface Report<K extends Kind = Kind> {
  /** Version of the format. */
  format: 1;
  /** Version of the library; only in full reports, as the three last members. */
  hotich?: string;
  /** Fingerprint of the rules. */
  rules?: string;
  kind: K;
  stage: Stage;
  today: string;
  /** The day that picks the law, or two days with `/` between where it is not known exactly. */
  lawDate: string;
  profile?: string;
  /** Fingerprint of the table of communes, where one was used. */
  communes?: string;
  counts: Record<Severity, number>;
  findings: Finding[];
  /** Rules that could not decide, and the fields they wait for; none where the law of that day was not read. */
  undetermined?: { rule: RuleName; needs: string[] }[];
  /** The record in normal form. */
  record?: Record<string, Record<string, string>>;
}

/** A rule as the catalogue has it. */
export interface Rule {
  name: RuleName;
  kinds: Kind[];
  /** In a form (`draft`, `submit`) and in an entry of a book. */
  severity: { form: Severity; archive: Severity };
  /** The stages at which it speaks: what asks for something missing is silent in `draft`. */
  stages: Stage[];
  /** Each article with the days on which the rule rests on it, `null` where open. */
  basis: {
    act: string;
    title: string;
    article: string;
    status: string;
    from: string | null;
    to: string | null;
  }[];
  /** First and last day in force; `null` where open. */
  from: string | null;
  to: string | null;
  fields: KindPaths[Kind][];
  /** With `{argument}` where a finding puts its arguments. */
  messages: string[];
}

/** A kind of record as the catalogue has it. */
export interface KindInfo<K extends Kind = Kind> {
  name: K;
  label: Record<Language, string>;
  /** In the order of the digitising template. */
  roles: { name: { [k in K]: keyof KindRecords[k] }[K]; label: Record<Language, string> }[];
}

/** Who fills in a field: the person who declares, the officer, a note of later, or whoever registered abroad. */
export type Part = 'declared' | 'office' | 'noted' | 'abroad';

/** A field as the catalogue has it. */
export interface Field<K extends Kind = Kind> {
  index: number;
  path: KindPaths[K];
  part: Part;
  /** What it holds: `name`, `date`, `choice` and so on. */
  value: string;
  maxLength: number;
  /** Column of the digitising template. */
  column: { [k in K]: keyof KindColumns[k] }[K] | null;
  label: Record<Language, string>;
  /** Other headers under which books have it. */
  headers: string[];
  choices?: { value: string; code: string | null; label: Record<Language, string> }[];
}

export type Bytes = ArrayBufferView | ArrayBuffer | string;

/**
 * Something that cannot be worked with: an option, a field name, a book, a page that forbids WebAssembly. `message`
 * holds no value of a record.
 */
export class HotichError extends TypeError {
  readonly code:
    | 'ERR_HOTICH_OPTION'
    | 'ERR_HOTICH_PROFILE'
    | 'ERR_HOTICH_FIELD'
    | 'ERR_HOTICH_RECORD'
    | 'ERR_HOTICH_BOOK'
    | 'ERR_HOTICH_COMMUNES'
    | 'ERR_HOTICH_PATTERNS'
    | 'ERR_HOTICH_WASM';
  private constructor();
}

/** Checks a record: an object, or JSON text. Whatever stands in it becomes a finding, never an exception. */
export function check<K extends Kind>(kind: K, record: RecordOf<NoInfer<K>> | Entries | string, options?: Options): Report<K>;
/** The canonical JSON of the report: the same bytes in every host. */
export function checkReport<K extends Kind>(kind: K, record: RecordOf<NoInfer<K>> | Entries | string, options?: Options): string;
/** The part of the report on one field, in the light of the whole record. */
export function checkField<K extends Kind>(
  kind: K,
  record: RecordOf<NoInfer<K>> | Entries,
  path: KindPaths[K],
  options?: Options,
): Report<K>;
/**
 * Loads the table of communes: the file of the package, or one that is given. In Node it need not be called; a page calls
 * it once, which fetches 178 KB (60 KB by brotli); an inline entry has to be given the bytes of `hotich/communes.bin`.
 */
export function loadCommunes(from?: Bytes | { arrayBuffer(): Promise<ArrayBuffer> }): Promise<void>;
/** Every rule: legal basis, interval, severities, messages. */
export function rules(language?: Language): Rule[];
/** Every kind of record there is, with its roles. */
export function kinds(): { [K in Kind]: KindInfo<K> }[Kind][];
/** Every field of a kind: path, labels, headers, choices. */
export function fields<K extends Kind>(kind: K): Field<K>[];
export function version(): string;
/** Version, and the fingerprint of the rules: equal where findings are. */
export function info(): { version: string; rules: string };
