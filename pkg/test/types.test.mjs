// The types of the package, checked by the TypeScript compiler as a strict user would.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { test } from 'node:test';

import * as hotich from 'hotich/tools';

const here = path.dirname(import.meta.dirname);
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');

/** What the compiler says about programs that use the package: a text for each. It starts once, for that takes most of the time. */
function compileAll(programs) {
  const folder = mkdtempSync(path.join(here, 'test', 'types-'));
  try {
    const files = programs.map((program, at) => {
      const file = path.join(folder, `user${at}.mts`);
      writeFileSync(file, program);
      return file;
    });
    const args = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--skipLibCheck', 'false', '--typeRoots', path.join(folder, 'none'), ...files];
    const run = spawnSync(process.execPath, [tsc, ...args], { encoding: 'utf8' });
    // The compiler talks on stdout; anything else is Node that did not find it.
    assert.equal(run.stderr, '');
    // An error begins with its file, and goes on in lines that are set in; one that is in no program is everyone's.
    const said = files.map(() => '');
    let of = [];
    for (const line of run.stdout.split('\n')) {
      if (/^\S/.test(line)) {
        const found = /user(\d+)\.mts\(/.exec(line);
        of = found ? [Number(found[1])] : [...files.keys()];
      }
      for (const at of of) said[at] += `${line}\n`;
    }
    return said.map((text) => text.trimEnd());
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const compile = (program) => compileAll([program])[0];

test('a program that uses everything compiles', () => {
  const program = `
    import { check, checkBook, checkField, checkLinked, checkReport, createForm, fields, fieldSchema, HotichError, info, kinds, normalizeName, openBook, loadCommunes, parsePlace, placeSuccessor, parseDate, parseId, rules, version, type BirthRecord, type HotichError as Wrong, type Kind, type MarriageColumns, type MarriageRecord, type RecordOf, type Report } from 'hotich/tools';
    const record: BirthRecord = { registration: { type: 'on-time', number: 12 }, child: { name: 'Lê An', birthDate: null } };
    const report: Report = check('birth', record, { stage: 'draft', profile: { off: ['date/impossible'] } });
    const marriage: MarriageRecord = { registration: { type: 'first' }, husband: { name: 'Lê An', marriageCount: 1 }, wife: {} };
    const columns2: MarriageColumns = { chongHoTen: 'Lê An' };
    const of: Report<'marriage'> = check('marriage', { kind: 'marriage', ...marriage, ...columns2, 'wife.name': 'Trần Hoa' });
    const named: 'marriage' = of.kind;
    const any = <K extends Kind>(kind: K, record: RecordOf<K>) => check(kind, record).findings.length;
    const labels: string[] = kinds().flatMap(({ name, label, roles }) => [name, label.vi, ...roles.map((role) => role.label.en)]);
    const linked: string | null = checkLinked({ procedure: 'death_residence_benefits', death: { deceased: { name: 'Lê An' } }, residence: { address: 'x' } }).procedure;
    const bookKinds: number = checkBook('auto', '').summary.kinds.marriage ?? 0;
    checkField('marriage', marriage, 'husband.marriageCount');
    createForm('birth', { initial: { kind: 'birth', nksHoTen: 'Lê An' } }).restore({ kind: 'birth', values: record, touched: [] });
    createForm('birth', { initial: new Map([['nksHoTen', 'Lê An']]), messages: { 'profile/pattern': 'x' } });
    fieldSchema('birth', 'child.name', { record: () => ({ so: 12 }) });
    checkLinked({ birth: new FormData() });
    for (const finding of report.findings) if (finding.rule === 'profile/pattern') console.log(finding.args);
    for (const { rule } of checkBook('birth', '').summary.book?.findings ?? []) if (rule === 'book/count') console.log(rule);
    for (const finding of report.findings) if (finding.rule === 'birth/deadline') console.log(finding.args.days, finding.args.end);
    check('birth', record, { labels: false, messages: { 'birth/deadline': ({ args, label }) => \`\${label}: \${args.days}\`, 'name/digits': 'x' } });
    console.log(named, linked, any('birth', record), any('marriage', marriage), labels, bookKinds, openBook('auto').finish().lines);
    const paths: string[] = report.findings.flatMap(({ fix }) => fix?.edits.map(({ path }) => path) ?? []);
    const bytes: string = checkReport('birth', '{}', { masked: true });
    checkField('birth', record, 'child.name');
    const book = openBook('birth', { output: 'csv' });
    const lines: string = book.push(new Uint8Array()) + book.finish().lines + checkBook('birth', '').lines;
    const columns = checkReport('birth', { nksHoTen: 'Lê An', 'child.sex': 'Nam', so: 12 });
    const entries = checkReport('birth', new Map([['nksHoTen', 'Lê An']])) + checkReport('birth', new URLSearchParams());
    const code = (why: unknown): Wrong['code'] | undefined => (why instanceof HotichError ? why.code : undefined);
    const first: string | undefined = parseDate('1968').first;
    const born: number | undefined = parseId('').birthYear;
    const acts: string[] = rules().flatMap(({ basis }) => basis.map(({ act }) => act));
    const choices = fields('birth').flatMap(({ choices = [], label }) => choices.map(({ label: of }) => label.vi + of.en));
    const worst: number = book.finish().summary.rules[0]?.count ?? 0;
    console.log(columns, entries, first, born, acts, choices, worst, paths, bytes, lines, code, normalizeName('').output, parseDate('').valid, parseId('', 'cmnd').input,
      loadCommunes(new Response()), loadCommunes(), parsePlace('', { asOf: '2025-05-01' }).candidates[0]?.successors[0]?.share, placeSuccessor('49')?.code,
      rules('en')[0]?.name, fields('marriage')[0]?.path, version(), info().rules);
  `;
  assert.equal(compile(program), '');
});

const REFUSED = [
  ['an unknown kind', `check('wedding', {});`],
  ['an unknown field', `check('birth', { child: { shoe: 'x' } });`],
  ['a field of another kind', `check('marriage', { child: { name: 'x' } });`],
  ['a column of another kind', `check('birth', { chongHoTen: 'x' });`],
  ['a path of another kind', `import { checkField } from 'hotich'; checkField('birth', {}, 'wife.name');`],
  ['a record that says to be of another kind', `check('birth', { kind: 'marriage' });`],
  ['a record by itself without a kind', `check('auto', {});`],
  ['an unknown rule', `check('birth', {}, { profile: { off: ['date/shoe'] } });`],
  ['an unknown column', `check('birth', { nksHoTenn: 'x' });`],
  ['an unknown code', `import { HotichError } from 'hotich'; (why: HotichError) => why.code === 'ERR_SHOE';`],
  ['what the tools alone have', `import { parseId } from 'hotich'; parseId('');`],
  ['an argument that a rule does not have', `check('birth', {}, { messages: { 'birth/deadline': ({ args }) => String(args.shoe) } });`],
  ['a masked form', `import { createForm } from 'hotich'; createForm('birth', { masked: true });`],
  ['words of one’s own beside related records', `import { checkRelated } from 'hotich/tools'; checkRelated({ kind: 'birth', record: {} }, [], { labels: false });`],
  ['a path that the kind does not have, in a form', `import { createForm } from 'hotich'; createForm('birth').set('wife.name', 'x');`],
  ['an option of books', `check('birth', {}, { output: 'csv' });`],
  ['an unknown option', `check('birth', {}, { todya: '2026-11-23' });`],
];
let refusals;
REFUSED.forEach(([what], at) => {
  test(`${what} is refused`, () => {
    refusals ??= compileAll(REFUSED.map(([, program]) => `import { check } from 'hotich';\n${program}`));
    assert.match(refusals[at], new RegExp(`user${at}\\.mts.* error TS`));
  });
});

// The interfaces as their specification has them.
test('a schema is a Standard Schema, and a Standard JSON Schema', () => {
  const program = `
    import { fieldSchema, schema, type BirthRecord } from 'hotich';
    interface Standard<I, O> { readonly '~standard': {
      readonly version: 1; readonly vendor: string; readonly types?: { readonly input: I; readonly output: O } | undefined;
      readonly validate: (value: unknown, options?: { readonly libraryOptions?: Record<string, unknown> | undefined } | undefined) => Result<O> | Promise<Result<O>>;
    } }
    type Result<O> = { readonly value: O; readonly issues?: undefined } | { readonly issues: ReadonlyArray<Issue> };
    interface Issue { readonly message: string; readonly path?: ReadonlyArray<PropertyKey | { readonly key: PropertyKey }> | undefined }
    type Target = 'draft-2020-12' | 'draft-07' | 'openapi-3.0' | ({} & string);
    interface Asked { readonly target: Target; readonly libraryOptions?: Record<string, unknown> | undefined }
    interface StandardJson { readonly '~standard': { readonly jsonSchema: {
      readonly input: (options: Asked) => Record<string, unknown>; readonly output: (options: Asked) => Record<string, unknown>;
    } } }
    type Output<S extends Standard<any, any>> = NonNullable<S['~standard']['types']>['output'];
    const birth = schema('birth') satisfies Standard<BirthRecord, BirthRecord> & StandardJson;
    fieldSchema('birth', 'child.name', { record: () => ({ child: {} }) }) satisfies Standard<unknown, unknown> & StandardJson;
    const output: Output<typeof birth> = { child: { name: 'Lê An' } };
    const result = birth['~standard'].validate(output);
    if (result.issues) console.log(result.issues[0]?.rule, result.warnings.length);
    else console.log(result.value.child?.name);
  `;
  assert.equal(compile(program), '');
});

test('what findings have as arguments is what the types of their rules say', () => {
  const { vectors } = JSON.parse(readFileSync(path.join(here, '..', 'tests', 'suite', 'examples.json'), 'utf8'));
  const seen = new Map();
  for (const { record, text, related, options: { kind, ...options } } of vectors) {
    const given = record ?? text;
    const report = related ? hotich.checkRelated({ kind, record: given }, related, options) : hotich.check(kind, given, options);
    for (const { rule, args } of report.findings) seen.set(`${rule} ${Object.keys(args).sort()}`, { rule, args });
  }
  assert.ok(seen.size > 150);
  const literals = [...seen.values()].map(({ rule, args }, at) => `export const v${at}: RuleParams['${rule}'] = ${JSON.stringify(args)};`);
  assert.equal(compile(`import type { RuleParams } from 'hotich';\n${literals.join('\n')}`), '');
});

// As literals: the compiler then refuses a member that the type does not have, too.
test('what the package gives back is what its types say', () => {
  const options = { stage: 'submit', today: '2026-11-23' };
  const record = { child: { name: 'Lê  1', birthDate: '31/02/1968', sex: 'nam' }, shoe: 'x' };
  const outputs = [
    ['Report', hotich.check('birth', record, options)],
    ['Report', hotich.check('birth', record, { ...options, full: false, stage: 'archive', profile: { off: ['date/impossible'] } })],
    ['Report', hotich.checkField('birth', record, 'child.name', options)],
    ['Summary', hotich.checkBook('birth', 'so,nksHoTen\n1,Lê 1\n', options).summary],
    ['Rule[]', hotich.rules('en')],
    ['Rule[]', hotich.rules('vi')],
    ["Field<'birth'>[]", hotich.fields('birth')],
    ["Field<'marriage'>[]", hotich.fields('marriage')],
    ['ReturnType<typeof hotich.kinds>', hotich.kinds()],
    ["Report<'marriage'>", hotich.check('marriage', { husband: { name: 'Lê  1', birthDate: '31/02/1968' } }, options)],
    ['Summary', hotich.checkBook('auto', '{"child":{}}\n{"wife":{}}\n', options).summary],
    ...['5/3/1968', '1968', '31/02/1968', 'năm 1968', 'xyz', '14h30 5/3/2020', '24902', '05/13/1968', 'khoảng 1952', '15/8/1990 ÂL'].map((text) => ['DescribedDate', hotich.parseDate(text)]),
    ...['15/8/1990 ÂL', '29/01/1968', '30/1/1991 ÂL', 'Mậu Thân', 'xyz'].map((text) => ['DescribedLunar', hotich.lunar(text)]),
    ...['001092000001', '099092000001', '1'].map((text) => ['DescribedId', hotich.parseId(text)]),
    ['DescribedId', hotich.parseId('B1234567', 'passport')],
    ...Object.entries({
      cmnd: '012345678',
      tax: '0314409058-002',
      bhxh: '123456789',
      bhyt: 'HC4010123456789',
      phone: '01695678945',
      officer: '12345/QK7',
      'birth-notice': '012345678901234567',
      entry: '12 bis/1967',
      book: 'Quyển số 01/2005-KS',
      qr: '001092000001|012345678|Lê Văn Tám|05031992|Nam|Hà Nội|10052021|x',
      mrz: 'I<UTOD231458908<<<<<<<<<<<<<<<0502022F3004159UTO<<<<<<<<<<<6ERIKSSON<<ANNA<MARIA<<<<<<<<<<',
    }).map(([type, text]) => ['DescribedId', hotich.parseId(text, type)]),
    ...['Nguyeãn Vaên Ñöùc', 'Lê Thị An (Hoa)', '', 'Y Lurh Êban'].map((text) => ['DescribedName', hotich.normalizeName(text)]),
    ['ReturnType<typeof hotich.nameKeys>', hotich.nameKeys('Lê An')],
    ['ReturnType<typeof hotich.splitName>', hotich.splitName('Lê Thị An')],
    ['ReturnType<typeof hotich.info>', hotich.info()],
    ...['P5, Q3, TPHCM', 'xã Tân Thành', '', 'huyện Tiên Phước, tỉnh Quảng Nam', 'tỉnh Hà Nam'].map((text) => ['DescribedPlace', hotich.parsePlace(text)]),
    ...['27151', '49', '99999'].map((code) => ['ReturnType<typeof hotich.placeSuccessor>', hotich.placeSuccessor(code)]),
    ['Report', hotich.check('birth', record, { ...options, communes: true })],
  ];
  const names = 'Report, Summary, Rule, Field, DescribedDate, DescribedLunar, DescribedId, DescribedName, DescribedPlace';
  const literals = outputs.map(([type, value], index) => `export const v${index}: ${type} = ${JSON.stringify(value)};`);
  assert.equal(compile(`import * as hotich from 'hotich/tools';\nimport type { ${names} } from 'hotich/tools';\n${literals.join('\n')}`), '');
});
