// Types of `hotich`: what a form needs. Records, kinds and rule names are generated beside this file; tools.d.ts has more.
import type { KindColumns, KindPaths, KindRecords, Value } from './kinds.js';
import type { RuleName, RuleParams } from './rules.js';

export type * from './kinds.js';
export type { RuleName, RuleParams };

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
  /**
   * `false`: messages without the label of their field and the colon behind it, for beside an input that has one. A sentence that
   * names its field within stays as it is. Not for canonical JSON.
   */
  labels?: boolean;
  /** Your own words by rule: a text, or a function that gives one at once. Not for canonical JSON. */
  messages?: { [R in keyof RuleParams]?: string | ((finding: FindingOf<R> & { label?: string }) => string) };
}

/** Options of what is given as canonical JSON, or is no report of one record. */
export type ReportOptions = Omit<Options, 'labels' | 'messages'>;

/** Replacement values that a person can accept at once. */
export interface Fix {
  /** `certain`: the same meaning in another form. `likely`: a guess to be confirmed. */
  confidence: 'certain' | 'likely';
  edits: { path: string; value: string }[];
}

/** What is found by a rule, with the arguments of its sentences. */
export interface FindingOf<R extends RuleName> {
  rule: R;
  /** Path of the field; another name where it is no field; empty for the record as a whole. */
  path: string;
  severity: Severity;
  args: RuleParams[R];
  message: string;
  /** Acts and articles, as cited in Vietnamese. */
  basis: string[];
  fix?: Fix;
}

/** A finding; once its `rule` is known, so are its `args`. */
export type Finding = { [R in RuleName]: FindingOf<R> }[RuleName];

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
 * holds no value of a record. `instanceof` holds for errors of the other copy, too, where a program has one by `import` and one by
 * `require`.
 */
export class HotichError extends TypeError {
  readonly code:
    | 'ERR_HOTICH_OPTION'
    | 'ERR_HOTICH_PROFILE'
    | 'ERR_HOTICH_FIELD'
    | 'ERR_HOTICH_RECORD'
    | 'ERR_HOTICH_BOOK'
    | 'ERR_HOTICH_COMMUNES'
    | 'ERR_HOTICH_EAST_ASIAN'
    | 'ERR_HOTICH_PATTERNS'
    | 'ERR_HOTICH_INIT'
    | 'ERR_HOTICH_DIFFERS'
    | 'ERR_HOTICH_WEIGHTS'
    | 'ERR_HOTICH_WASM';
  private constructor();
}

/**
 * Checks a record: an object, or JSON text. Whatever stands in it becomes a finding, never an exception; only what a getter or a
 * `Proxy` of it throws is the caller's and passes as it is. An object that has nothing but getters of its class is refused
 * (`ERR_HOTICH_RECORD`).
 */
export function check<K extends Kind>(kind: K, record: RecordOf<NoInfer<K>> | Entries | string, options?: Options): Report<K>;
/** The canonical JSON of the report: the same bytes in every host. */
export function checkReport<K extends Kind>(
  kind: K,
  record: RecordOf<NoInfer<K>> | Entries | string,
  options?: ReportOptions,
): string;
/** The part of the report on one field, in the light of the whole record. */
export function checkField<K extends Kind>(
  kind: K,
  record: RecordOf<NoInfer<K>> | Entries,
  path: KindPaths[K],
  options?: Options,
): Report<K>;
/**
 * Loads the table of communes: the file of the package, or one that is given. In Node it need not be called; a page calls
 * it once. `hotich/web` fetches 178 KB (60 KB by brotli); other entries have to be given the bytes of `hotich/communes.bin`.
 */
export function loadCommunes(from?: Bytes | { arrayBuffer(): Promise<ArrayBuffer> }): Promise<void>;
/** Every rule: legal basis, interval, severities, messages. */
export function rules(language?: Language): Rule[];
/** Every kind of record there is, with its roles. */
export function kinds(): { [K in Kind]: KindInfo<K> }[Kind][];
/** Every field of a kind: path, labels, headers, choices. */
export function fields<K extends Kind>(kind: K): Field<K>[];
export function version(): string;
/** Version, fingerprint of the rules and of the table of communes: equal where findings are. */
export function info(): { version: string; rules: string; data: string };
/** What a client sends in a header and a server compares: the name of the header, and what `info` gives. */
export function rulesHeader(): [name: string, value: string];
/** Throws `ERR_HOTICH_DIFFERS` unless the other side has the same version and rules. */
export function assertSameRules(value: string | null | undefined): void;

/** What is wrong, as Standard Schema has it; what this package knows beside it stands in further members. */
export interface Issue {
  readonly message: string;
  readonly path: readonly string[];
  readonly rule: RuleName;
  readonly severity: Severity;
  readonly params: Record<string, string | number>;
  readonly basis: readonly string[];
}

/** The result of a schema. `warnings`: what does not stop a form (`warning` and `info`). */
export type SchemaResult<Output> =
  | { readonly value: Output; readonly issues?: undefined; readonly warnings: readonly Issue[] }
  | { readonly issues: readonly Issue[]; readonly warnings: readonly Issue[] };

export type SchemaTarget = 'draft-2020-12' | 'draft-07' | 'openapi-3.0' | ({} & string);

/** Standard Schema 1 and Standard JSON Schema 1: `validate` answers at once. */
export interface Schema<Input, Output = Input> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: 'hotich';
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
    readonly validate: (
      value: unknown,
      options?: { readonly libraryOptions?: Record<string, unknown> | undefined } | undefined,
    ) => SchemaResult<Output>;
    readonly jsonSchema: {
      readonly input: (options: { readonly target: SchemaTarget; readonly libraryOptions?: Record<string, unknown> | undefined }) => Record<string, unknown>;
      readonly output: (options: { readonly target: SchemaTarget; readonly libraryOptions?: Record<string, unknown> | undefined }) => Record<string, unknown>;
    };
  };
}

/** Options of a schema; a call may replace them by `libraryOptions`. */
export interface SchemaOptions extends Omit<Options, 'full' | 'masked'> {
  /**
   * Whether values of the record stand as `***` in messages and `params`. Default `true`: issues go to logs and over the
   * network. For the form of the person who typed them, `false` says more.
   */
  masked?: boolean;
  /** Whether warnings and infos are issues, too. Default `false`. */
  strict?: boolean;
}

/**
 * A schema of a whole record. `value` is a new record with the normal form of what was written; what the kind does not know
 * stays in it and is a warning.
 */
export function schema<K extends Kind>(kind: K, options?: SchemaOptions): Schema<KindRecords[K], KindRecords[K]>;
/** A schema of one field by its path, in the light of `record`, which may be a function that gives the record of now. */
export function fieldSchema<K extends Kind>(
  kind: K,
  path: KindPaths[K],
  options?: SchemaOptions & { record?: RecordOf<NoInfer<K>> | Entries | (() => RecordOf<NoInfer<K>> | Entries) },
): Schema<Value, Value>;

/** The state of a form at one time. */
export interface FormState<K extends Kind = Kind> {
  readonly kind: K;
  readonly stage: Stage;
  readonly values: KindRecords[K];
  /** What a person is to be told now. */
  readonly findings: readonly Finding[];
  readonly byField: Readonly<Record<string, readonly Finding[] | undefined>>;
  /** The rules that wait for a field. */
  readonly waiting: Readonly<Record<string, readonly RuleName[] | undefined>>;
  readonly touched: readonly string[];
  readonly canUndo: boolean;
  /** Whether no error is known, told or not. */
  readonly isValid: boolean;
}

/** What was typed, as plain JSON. */
export interface FormDraft<K extends Kind = Kind> {
  kind: K;
  values: KindRecords[K];
  touched: string[];
}

/** A form: values, and what is told about them when. An error is told once its field was left non-empty, or on submit. */
export interface Form<K extends Kind = Kind> {
  readonly kind: K;
  state(): FormState<K>;
  subscribe(listener: () => void): () => void;
  value(path: KindPaths[K]): string;
  label(path: KindPaths[K]): string;
  /** What is told about a field now. */
  findings(path: KindPaths[K]): readonly Finding[];
  /** What is written, without empty fields. */
  record(): KindRecords[K];
  /** Everything that is known, told or not. */
  report(): Report<K>;
  /** The field gets the focus. */
  enter(path: KindPaths[K]): void;
  /** A person types: the value is taken as it is. While an input method composes, nothing is checked. */
  set(path: KindPaths[K], value: string, options?: { isComposing?: boolean }): void;
  compositionStart(): void;
  compositionEnd(path: KindPaths[K], value?: string): void;
  /** The field is left: its value gets its normal form, and what is wrong there is told. */
  leave(path: KindPaths[K]): void;
  /** Takes what a finding proposes; of one without a fix nothing. */
  apply(finding: Finding): void;
  /** Takes back the last fix, in the fields that it wrote and where nobody has typed since; `false` where there is none. */
  undo(): boolean;
  /** Tells everything, by the demands of `submit`. */
  submit(): { ok: boolean; record: KindRecords[K] | undefined; report: Report<K> };
  /** The errors in the order of the form, for a summary that links to the fields. */
  summary(): { path: string; label: string; message: string; rule: RuleName }[];
  draft(): FormDraft<K>;
  /** What has a key that is no field of the kind is refused (`ERR_HOTICH_FIELD`), and the form stays as it was. */
  restore(draft: FormDraft<K>): void;
  reset(): void;
}

/**
 * A form of a kind. The module is started here. `initial` is a record in any shape but JSON text; what has a key that is no field of
 * the kind is refused. Reports of a form are never masked, since what they propose goes into its inputs.
 */
export function createForm<K extends Kind>(
  kind: K,
  options?: Omit<Options, 'full' | 'masked'> & { initial?: RecordOf<NoInfer<K>> | Entries },
): Form<K>;
