// Standard Schema, and the state of forms.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { check, createForm, fieldSchema, fields, kinds, schema } from 'hotich';

const today = '2026-11-23';
const draft = { stage: 'draft', today, language: 'en' };
const validate = (schema, value, libraryOptions) => schema['~standard'].validate(value, { libraryOptions });

test('a record without errors comes back in normal form, warnings beside it, the input untouched', () => {
  const record = { child: { name: 'Nguyễn  Văn An' }, registration: { number: 12 } };
  const result = validate(schema('birth', draft), record);
  assert.equal(result.issues, undefined);
  assert.equal(result.value.child.name, 'Nguyễn Văn An');
  assert.equal(record.child.name, 'Nguyễn  Văn An');
  assert.deepEqual(result.warnings.map(({ rule, path }) => [rule, path]), [['text/normalised', ['child', 'name']]]);
});

test('issues are errors, with rule and severity, and hold no value unless they are asked to', () => {
  const record = { child: { birthDate: '31/02/2026', name: 'Nguyễn  An' } };
  const { issues, warnings } = validate(schema('birth', draft), record);
  for (const hidden of ['31/02/2026', 'Nguyễn']) assert.ok(!JSON.stringify([issues, warnings]).includes(hidden));
  const told = validate(schema('birth', draft), record, { masked: false });
  assert.match(told.issues[0].message, /31\/02\/2026/);
  assert.deepEqual(told.issues[0].params, { value: '31/02/2026' });
  const field = fieldSchema('birth', 'child.birthDate', draft);
  assert.ok(!JSON.stringify(validate(field, '31/02/2026').issues).includes('31/02/2026'));
  assert.deepEqual(issues.map(({ rule, path, severity }) => [rule, path, severity]), [['date/impossible', ['child', 'birthDate'], 'error']]);
  assert.ok(Array.isArray(validate(schema('birth', draft), { child: { name: 'Nguyễn  An' } }, { strict: true }).issues));
});

test('a path leads to the key that the record has', () => {
  const pathsOf = (record) => validate(schema('birth', draft), record).issues.map(({ path }) => path);
  assert.deepEqual(pathsOf({ nksNgaySinh: '31/02/2026' }), [['nksNgaySinh']]);
  assert.deepEqual(pathsOf({ 'child.birthDate': '31/02/2026' }), [['child.birthDate']]);
  assert.equal(validate(schema('birth', draft), { nksHoTen: 'Nguyễn  An' }).value.nksHoTen, 'Nguyễn An');
});

test('whatever is given, validate answers at once and throws nothing', () => {
  for (const value of [undefined, null, 1, 'x', [], () => 1, new Date(0), Symbol('x')]) {
    assert.equal(validate(schema('birth', draft), value).issues.length, 1, String(value));
  }
});

test('a field by itself, in the light of the record', () => {
  const name = fieldSchema('birth', 'child.name', draft);
  assert.equal(validate(name, 'Lê  An').value, 'Lê An');
  const date = fieldSchema('birth', 'registration.date', { ...draft, record: () => ({ child: { birthDate: '02/01/2020' } }) });
  assert.equal(validate(date, '31/02/2020').issues[0].rule, 'date/impossible');
  assert.equal(validate(date, '01/01/2020').issues[0].rule, 'entry/before-birth');
  assert.equal(validate(date, '03/01/2020').issues, undefined);
});

test('a field schema takes its record in every shape, and puts the value where that has it', () => {
  const born = { today, language: 'en', masked: false };
  const found = (record, value = '01/01/1990') => {
    const { issues = [] } = validate(fieldSchema('birth', 'mother.birthDate', { ...born, record }), value);
    return issues.map(({ rule }) => rule);
  };
  const child = '01/01/1980';
  const told = found({ child: { birthDate: child } });
  assert.ok(told.length > 0);
  for (const same of [
    { nksNgaySinh: child },
    { 'child.birthDate': child },
    { nksNgaySinh: child, meNgaySinh: '01/01/1950' },
    { 'child.birthDate': child, 'mother.birthDate': '01/01/1950' },
    { child: { birthDate: child }, mother: new Map([['birthDate', '01/01/1950']]) },
    new Map([['nksNgaySinh', child], ['meNgaySinh', '01/01/1950']]),
    () => new URLSearchParams([['nksNgaySinh', child]]),
  ]) {
    assert.deepEqual(found(same), told);
    assert.deepEqual(found(same, '01/01/1950'), []);
  }
  for (const path of ['nksNgaySinh', 'CHILD.BIRTHDATE', 'child', 'shoe', null, Symbol('x')]) {
    assert.throws(() => validate(fieldSchema('birth', path, draft), '31/02/2026'), { code: 'ERR_HOTICH_FIELD' });
  }
});

test('names by which another library would take the schema for its own are not there', () => {
  for (const name of ['parse', 'parseAsync', 'validateSync', 'create', 'assert']) assert.ok(!(name in schema('birth')), name);
});

test('the JSON Schema is that of the package, by roles', () => {
  const inTarget = (target) => schema('birth')['~standard'].jsonSchema.input({ target });
  const file = JSON.parse(readFileSync(new URL('../dist/schema/record/birth.json', import.meta.url), 'utf8'));
  for (const [role, { properties }] of Object.entries(inTarget('draft-2020-12').properties)) {
    if (role === 'kind') continue;
    assert.deepEqual(Object.keys(properties).sort(), Object.keys(file.$defs.record.properties[role].properties).sort());
  }
  assert.match(inTarget('draft-07').$schema, /draft-07/);
  assert.equal(inTarget('openapi-3.0').properties.child.properties.name.nullable, true);
  assert.throws(() => inTarget('draft-99'), { code: 'ERR_HOTICH_OPTION' });
});

test('without labels, and in words of one’s own', () => {
  const record = { child: { birthDate: '31/02/2026' } };
  const message = (options) => check('birth', record, { ...draft, ...options }).findings[0].message;
  assert.match(message({}), /^Date of birth: “31/);
  assert.match(message({ labels: false }), /^“31/);
  assert.equal(message({ messages: { 'date/impossible': ({ label }) => `${label}?` } }), 'Date of birth?');
  assert.throws(() => message({ labels: 1 }), { code: 'ERR_HOTICH_OPTION' });
});

test('an error is told when its field is left non-empty, or on submit', () => {
  const form = createForm('birth', draft);
  form.set('child.birthDate', '31/02/2026');
  assert.deepEqual(form.findings('child.birthDate'), []);
  form.leave('child.birthDate');
  assert.equal(form.findings('child.birthDate')[0].rule, 'date/impossible');
  form.set('child.birthDate', '28/02/2026');
  assert.deepEqual(form.findings('child.birthDate'), [], 'mended: gone at once');
  form.leave('child.sex');
  assert.deepEqual(form.findings('child.sex'), [], 'left empty: nothing told');
  const { ok, record } = form.submit();
  assert.equal(ok, false);
  assert.equal(record, undefined);
  assert.ok(form.summary().some(({ path }) => path === 'child.sex'));
  const order = fields('birth').map(({ path }) => path);
  const places = form.summary().map(({ path }) => order.indexOf(path));
  assert.deepEqual(places, [...places].sort((a, b) => a - b));
});

test('nothing is rewritten while a person types; the normal form comes on leaving, and can be undone', () => {
  const form = createForm('birth', draft);
  form.set('child.name', 'Nguyễn  Văn');
  assert.equal(form.value('child.name'), 'Nguyễn  Văn');
  form.leave('child.name');
  assert.equal(form.value('child.name'), 'Nguyễn Văn');
  assert.equal(form.state().canUndo, true);
  assert.equal(form.undo(), true);
  assert.equal(form.value('child.name'), 'Nguyễn  Văn');
  assert.equal(form.undo(), false);
});

test('undo takes back the last fix where it was made, and nothing that was typed', () => {
  const form = createForm('birth', draft);
  const type = (path, value) => {
    form.set(path, value);
    form.leave(path);
  };
  type('child.name', 'Nguyễn  An');
  type('mother.name', 'Trần Thị Bình');
  assert.equal(form.undo(), true);
  assert.deepEqual(form.record(), { child: { name: 'Nguyễn  An' }, mother: { name: 'Trần Thị Bình' } });
  form.leave('child.name');
  form.set('child.name', 'Lê Hoa');
  assert.equal(form.state().canUndo, false);
  assert.equal(form.undo(), false);
  assert.equal(form.value('child.name'), 'Lê Hoa');
  // A fix of two fields, of which one was typed in since.
  const edits = [{ path: 'child.name', value: 'A' }, { path: 'mother.name', value: 'B' }];
  form.apply({ rule: 'x', fix: { confidence: 'likely', edits } });
  form.set('mother.name', 'C');
  assert.equal(form.undo(), true);
  assert.deepEqual([form.value('child.name'), form.value('mother.name')], ['Lê Hoa', 'C']);
  // What another one fixed before can be taken back after it, in order.
  type('child.name', 'Lê  Hoa');
  type('father.name', 'Lê  Nam');
  assert.deepEqual([form.undo(), form.value('father.name'), form.value('child.name')], [true, 'Lê  Nam', 'Lê Hoa']);
  assert.deepEqual([form.undo(), form.value('child.name'), form.undo()], [true, 'Lê  Hoa', false]);
  for (const none of [null, undefined, {}, { fix: { edits: null } }]) form.apply(none);
  assert.equal(form.undo(), false);
  const wrong = { fix: { edits: [{ path: 'child.name', value: 'X' }, { path: 'child.shoe', value: 'X' }] } };
  assert.throws(() => form.apply(wrong), { code: 'ERR_HOTICH_FIELD' });
  assert.equal(form.value('child.name'), 'Lê  Hoa');
});

test('a form begins with a record in any shape, and refuses what no input would show', () => {
  const values = { child: { name: 'Lê An' }, registration: { number: 12 } };
  for (const initial of [
    values,
    { kind: 'birth', ...values },
    { nksHoTen: 'Lê An', so: 12 },
    { 'child.name': 'Lê An', 'registration.number': 12, father: null },
    new Map(Object.entries(values)),
    new Map([['nksHoTen', 'Lê An'], ['so', 12]]),
  ]) {
    const form = createForm('birth', { ...draft, initial });
    assert.deepEqual(form.record(), values);
    form.set('child.name', 'x');
    form.reset();
    assert.equal(form.value('child.name'), 'Lê An');
    form.restore({ kind: 'birth', values: initial });
    assert.deepEqual(form.record(), values);
  }
  const form = createForm('birth', { ...draft, initial: values });
  const wrong = [
    { zz: 1 }, { zz: { y: 1 } }, { kind: 'death', ...values }, { child: 'Lê An' }, 'Lê An', 5, [], new Date(0),
    { child: { name: 'Lê An' }, nksHoTen: 'Lê Hoa' }, JSON.parse('{"__proto__":{"x":1}}'),
  ];
  for (const initial of wrong) {
    assert.throws(() => createForm('birth', { ...draft, initial }), { name: 'HotichError' }, JSON.stringify(initial));
    assert.throws(() => form.restore({ kind: 'birth', values: initial }), { name: 'HotichError' });
    assert.deepEqual(form.record(), values);
  }
  // What its role does not know stays, and a check tells.
  const odd = createForm('birth', { ...draft, initial: { child: { shoe: 'x' } } });
  assert.deepEqual(odd.report().findings.map(({ rule, path }) => [rule, path]), [['input/unknown-field', 'child.shoe']]);
  assert.equal(Object.prototype.x, undefined);
});

test('while an input method composes nothing is checked', () => {
  const form = createForm('birth', draft);
  const before = form.report();
  form.compositionStart();
  form.set('child.name', 'Nguye^');
  assert.equal(form.report(), before);
  form.compositionEnd('child.name', 'Nguyê');
  assert.notEqual(form.report(), before);
  assert.equal(form.value('child.name'), 'Nguyê');
});

test('drafts go to JSON and back, and listeners hear of every change', () => {
  const form = createForm('birth', draft);
  let heard = 0;
  const stop = form.subscribe(() => (heard += 1));
  form.set('child.name', 'Lê An');
  form.leave('child.name');
  assert.ok(heard >= 2);
  stop();
  const kept = JSON.parse(JSON.stringify(form.draft()));
  const other = createForm('birth', draft);
  other.restore(kept);
  assert.deepEqual(other.record(), form.record());
  assert.throws(() => createForm('marriage', draft).restore(kept), { code: 'ERR_HOTICH_OPTION' });
  assert.throws(() => form.set('child.shoe', 'x'), { code: 'ERR_HOTICH_FIELD' });
});

test('every kind has a form and a schema', () => {
  for (const { name } of kinds()) {
    assert.equal(createForm(name, draft).state().kind, name);
    assert.deepEqual(validate(schema(name, draft), {}).value, {});
  }
});
