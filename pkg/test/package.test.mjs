// The package as a user meets it, in Node: what both modules have.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import * as form from 'hotich';
import * as inline from 'hotich/inline';
import * as tools from 'hotich/tools';
import * as toolsInline from 'hotich/tools/inline';

const archive = { today: '2026-11-23', stage: 'archive' };
const handedIn = { today: '2026-11-23', stage: 'submit' };
/** A test of each module. */
function both(name, work) {
  for (const [module, hotich] of Object.entries({ hotich: form, 'hotich/tools': tools })) test(`${module}: ${name}`, () => work(hotich));
}

const rulesOf = (report) => report.findings.map(({ rule, path }) => `${rule} ${path}`);

both('a date that cannot be is an error beside its field', (hotich) => {
  const report = hotich.check('birth', { child: { birthDate: '31/02/1968' } }, { ...archive, language: 'en' });
  const finding = report.findings.find(({ rule }) => rule === 'date/impossible');
  assert.equal(finding.path, 'child.birthDate');
  assert.equal(finding.severity, 'error');
  assert.match(finding.message, /31\/02\/1968/);
});

both('draft has nothing missing, submit names every required field', (hotich) => {
  // Of a child whose parents' nationality nobody tells, its ethnicity and nationality may have to stay blank.
  const parent = { nationality: 'Việt Nam' };
  const record = { child: { name: 'Nguyễn Thị Bình' }, mother: parent, father: parent };
  assert.deepEqual(hotich.check('birth', record, { ...handedIn, stage: 'draft' }).findings, []);
  const missing = rulesOf(hotich.check('birth', record, handedIn)).filter((one) => one.startsWith('person/required'));
  assert.deepEqual(missing, [
    'person/required child.sex',
    'person/required child.birthDate',
    'person/required child.birthPlace',
    'person/required child.homeTown',
    'person/required child.ethnicity',
    'person/required child.nationality',
  ]);
});

both('paths, column identifiers and nesting name the same fields', (hotich) => {
  const nested = hotich.checkReport('birth', { child: { birthDate: '1968' }, registration: { number: '1' } }, archive);
  assert.equal(hotich.checkReport('birth', { 'child.birthDate': '1968', 'registration.number': '1' }, archive), nested);
  assert.equal(hotich.checkReport('birth', { nksNgaySinh: '1968', so: '1' }, archive), nested);
});

both('JSON text is read by the module, which sees what JSON.parse hides', (hotich) => {
  const found = rulesOf(hotich.check('birth', '{"child":{"sex":"Nam","sex":"Nữ"}', archive));
  assert.ok(found.some((one) => one.startsWith('input/duplicate-field')));
  assert.ok(found.some((one) => one.startsWith('input/malformed')));
});

both('whatever stands in a record becomes a finding, never an exception', (hotich) => {
  const record = {
    so: 12,
    trangSo: 3n,
    shoe: 'x',
    child: { name: '\ud800', sex: ['Nam'], birthDate: new Date(0), ethnicity: null, homeTown: undefined, shoe: {} },
    mother: 'Hoa',
    father: [],
    registration: { office: 1.5, book: true },
    ['k'.repeat(5000)]: 1,
  };
  const found = rulesOf(hotich.check('birth', record, archive));
  for (const expected of [
    'input/broken-text child.name',
    'input/wrong-type child.sex',
    'input/wrong-type child.birthDate',
    'input/wrong-type registration.office',
    'input/unknown-field shoe',
    'input/unknown-field child.shoe',
    'input/wrong-type mother',
    'input/wrong-type father',
  ]) {
    assert.ok(found.includes(expected), `${expected} in ${found.join(', ')}`);
  }
});

both('very long values pass the border whole', (hotich) => {
  const report = hotich.check('birth', { child: { name: 'A'.repeat(300_000) } }, archive);
  assert.ok(rulesOf(report).includes('input/too-long child.name'));
});

both('a fix applied takes its finding away', (hotich) => {
  const record = { child: { name: 'Nguyễn  Văn An' } };
  const [finding] = hotich.check('birth', record, archive).findings.filter(({ rule }) => rule === 'text/normalised');
  assert.equal(finding.fix.confidence, 'certain');
  assert.deepEqual(finding.fix.edits, [{ path: 'child.name', value: 'Nguyễn Văn An' }]);
  const mended = { child: { name: finding.fix.edits[0].value } };
  assert.ok(!rulesOf(hotich.check('birth', mended, archive)).includes('text/normalised child.name'));
});

both('masked reports hold no value', (hotich) => {
  const text = hotich.checkReport('birth', { child: { name: 'Nguyễn Văn Bí Mật 7' } }, { ...handedIn, masked: true });
  assert.ok(!text.includes('Bí Mật'));
});

both('checkField speaks about one field only', (hotich) => {
  const record = { child: { birthDate: '31/02/1968', sex: 'x' } };
  const report = hotich.checkField('birth', record, 'child.birthDate', archive);
  assert.deepEqual([...new Set(report.findings.map(({ path }) => path))], ['child.birthDate']);
  assert.throws(() => hotich.checkField('birth', record, 'child.shoe', archive), { code: 'ERR_HOTICH_FIELD' });
});

both('every kind of record', (hotich) => {
  const kinds = hotich.kinds();
  assert.deepEqual(kinds.slice(0, 2).map(({ name }) => name), ['birth', 'marriage']);
  for (const { name, label, roles } of kinds) {
    assert.ok(label.vi && label.en);
    const fields = hotich.fields(name);
    const inOrder = [...new Set(fields.map(({ path }) => path.split('.')[0]))];
    assert.deepEqual(roles.map((role) => role.name), inOrder);
    for (const role of roles) assert.ok(role.label.vi && role.label.en);
    for (const { part } of fields) assert.ok(['declared', 'office', 'noted', 'abroad'].includes(part));
    // A record by roles, by columns and by paths, and its text, are the same one; it may say its kind.
    const persons = fields.filter(({ value, column }) => value === 'name' && column);
    const nested = {};
    for (const { path } of persons) (nested[path.split('.')[0]] ??= {})[path.split('.')[1]] = 'Lê 1';
    const report = hotich.checkReport(name, nested, archive);
    assert.equal(JSON.parse(report).kind, name);
    assert.ok(JSON.parse(report).findings.length >= persons.length);
    for (const same of [
      Object.fromEntries(persons.map(({ column }) => [column, 'Lê 1'])),
      Object.fromEntries(persons.map(({ path }) => [path, 'Lê 1'])),
      JSON.stringify(nested),
      { kind: name, ...nested },
    ]) {
      assert.equal(hotich.checkReport(name, same, archive), report);
    }
    const other = kinds.find((kind) => kind.name !== name).name;
    assert.ok(rulesOf(hotich.check(name, { ...nested, kind: other }, archive)).includes('input/other-kind kind'));
  }
  assert.throws(() => hotich.fields(), { code: 'ERR_HOTICH_OPTION' });
});

both('the catalogue', (hotich) => {
  const rules = hotich.rules('en');
  assert.ok(rules.length > 70);
  assert.ok(rules.every(({ name, messages }) => name && messages.length));
  assert.equal(hotich.fields('birth')[0].path, 'registration.number');
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  assert.equal(hotich.version(), version);
  assert.match(hotich.info().rules, /^[0-9a-f]{16}$/);
});

both('options that mean nothing are refused with a code', (hotich) => {
  const record = {};
  for (const options of [
    { stage: 'later' },
    { today: '23/11/2026' },
    { today: '2026-02-30' },
    { language: 'fr' },
    { masked: 1 },
    { todya: '2026-11-23' },
    null,
  ]) {
    assert.throws(() => hotich.check('birth', record, options), { name: 'HotichError', code: 'ERR_HOTICH_OPTION' });
  }
  assert.throws(() => hotich.check('wedding', record, handedIn), { code: 'ERR_HOTICH_OPTION' });
  assert.throws(() => hotich.check('birth', record, { ...handedIn, profile: '{' }), { code: 'ERR_HOTICH_PROFILE' });
  assert.throws(() => hotich.check('birth', [], handedIn), { code: 'ERR_HOTICH_RECORD' });
});

both('without a date, today is that of Vietnam and stands in the report', (hotich) => {
  const { today } = hotich.check('birth', {}, { stage: 'draft' });
  assert.equal(today, new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date()));
});

test('every entry gives the same bytes, and the tools have all that forms have', () => {
  const record = { child: { name: 'nguyễn văn an', birthDate: '31/02/1968' } };
  const report = form.checkReport('birth', record, archive);
  for (const entry of [inline, tools, toolsInline]) assert.equal(entry.checkReport('birth', record, archive), report);
  for (const [entry, name] of Object.keys(form).flatMap((name) => [[inline, name], [tools, name], [toolsInline, name]])) {
    assert.ok(name in entry, name);
  }
  assert.deepEqual(tools.info(), form.info());
});

both('a profile turns rules off and changes severities', (hotich) => {
  const record = { child: { birthDate: '31/02/1968' }, mother: { birthDate: '31/02/1968' } };
  const severities = (profile) => hotich.check('birth', record, { ...archive, profile }).findings
    .filter(({ rule }) => rule === 'date/impossible').map(({ severity }) => severity);
  assert.deepEqual(severities(null), ['error', 'error']);
  assert.deepEqual(severities({ severity: { 'date/impossible': 'info' }, patterns: [] }), ['info', 'info']);
  assert.deepEqual(severities({ off: ['date/impossible', 'profile/pattern'] }), []);
});

test('the form’s module refuses a profile with patterns, it never skips them', () => {
  const profile = { patterns: [{ field: 'registration.number', pattern: '^[0-9]+$', severity: 'warning', vi: 'Chỉ số.', en: 'Digits.' }] };
  for (const given of [profile, JSON.stringify(profile)]) {
    for (const entry of [form, inline]) {
      assert.throws(() => entry.check('birth', {}, { ...archive, profile: given }), { code: 'ERR_HOTICH_PATTERNS', message: /hotich\/tools/ });
    }
  }
});

both('a report is short where it is told to be', (hotich) => {
  const record = { child: { name: 'Nguyễn  An' } };
  const { undetermined, record: normal, hotich: version, rules, ...short } = hotich.check('birth', record, archive);
  assert.ok(undetermined.length > 0 && version && rules);
  assert.deepEqual(normal, { child: { name: 'Nguyễn An' } });
  assert.deepEqual(hotich.check('birth', record, { ...archive, full: false }), short);
});

both('a kind must be named, and options of books are none of a check', (hotich) => {
  for (const record of [{}, '{}']) assert.throws(() => hotich.check('auto', record, archive), { code: 'ERR_HOTICH_OPTION' });
  assert.throws(() => hotich.check('birth', {}, { ...archive, output: 'csv' }), { code: 'ERR_HOTICH_OPTION' });
});
