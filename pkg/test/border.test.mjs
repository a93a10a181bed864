// The border: whatever is handed over, nothing is lost silently and nothing is left broken.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import * as hotich from 'hotich/tools';

import { calls, engine } from '../core.js';
import { Checker } from '../dist/tools.js';

const archive = { today: '2026-11-23', stage: 'archive' };
const record = { child: { name: 'Lê 1', birthDate: '31/02/1968' } };
const report = hotich.checkReport('birth', record, archive);
const rulesOf = ({ findings }) => findings.map(({ rule, path }) => `${rule} ${path}`);

test('maps and forms are records, too', () => {
  const form = new FormData();
  form.set('nksHoTen', 'Lê 1');
  form.set('nksNgaySinh', '31/02/1968');
  const columns = new Map([...form.entries()]);
  for (const same of [form, columns, new URLSearchParams([...form.entries()]), { child: new Map(Object.entries(record.child)) }]) {
    assert.equal(hotich.checkReport('birth', same, archive), report);
  }
});

test('a key that comes twice is a finding', () => {
  const form = new URLSearchParams([['nksHoTen', 'Lê 1'], ['nksHoTen', 'Lê 2']]);
  assert.ok(rulesOf(hotich.check('birth', form, archive)).includes('input/wrong-type child.name'));
});

test('what has no keys is no record and no role', () => {
  for (const wrong of [new Date(), new Set(['x']), Promise.resolve(), [], null, 7, undefined, /x/u]) {
    assert.throws(() => hotich.check('birth', wrong, archive), { name: 'HotichError', code: 'ERR_HOTICH_RECORD' });
  }
  assert.ok(rulesOf(hotich.check('birth', { child: new Date() }, archive)).includes('input/wrong-type child'));
});

test('objects of any class', () => {
  class Child {
    name = 'Lê 1';
    birthDate = '31/02/1968';
  }
  const bare = Object.assign(Object.create(null), { child: new Child() });
  assert.equal(hotich.checkReport('birth', bare, archive), report);
  assert.equal(hotich.checkReport('birth', new Proxy(record, {}), archive), report);
});

test('a getter that calls the package changes nothing, one that throws is the caller’s', () => {
  const child = {
    get name() {
      hotich.check('birth', { father: { name: 'Trần 2' }, shoe: 'x'.repeat(9000) }, archive);
      return 'Lê 1';
    },
    birthDate: '31/02/1968',
  };
  assert.equal(hotich.checkReport('birth', { child }, archive), report);
  const own = new Error('mine');
  const throwing = { get child() { throw own; } };
  assert.throws(() => hotich.check('birth', throwing, archive), own);
  assert.equal(hotich.checkReport('birth', record, archive), report);
});

test('what the packed form cannot say goes as JSON and means the same', () => {
  const odd = [
    { child: { name: 'Lê ~ An', birthDate: '~!31/02/1968' } },
    { child: { name: 'Lê \ufffd' }, father: { name: 'Ｔrần' } },
    { child: { name: 'Lê \ud800', birthDate: '\udc00' } },
    { child: { name: 7, birthDate: 1968, sex: 1.5, ethnicity: true, home: -3, residence: 1e21 } },
    { child: { name: null, shoe: null }, shoe: null, father: null },
    { child: { shoe: '7', kind: 'birth', name: ['Lê'] }, shoe: { size: 7 }, mother: 'Trần', kind: 'birth' },
    { kind: 'marriage', child: { name: 'Lê 1' } },
    { kind: 7 },
    { so: '1', 'registration.number': '2', registration: { number: '3' } },
    { 'Họ tên mẹ': 'Trần 2', nksNgaySinh: '31/02/1968', nksHoTen: 'Lê 1' },
    { mother: { birthDate: '1940', name: 'Trần 2' }, child: { birthDate: '1968', name: 'Lê 1' } },
    {},
  ];
  for (const record of odd) {
    const text = JSON.stringify(record);
    assert.equal(hotich.checkReport('birth', record, archive), hotich.checkReport('birth', text, archive), text);
  }
  const large = { child: { birthDate: 12345678901234567890n } };
  assert.equal(hotich.checkReport('birth', large, archive), hotich.checkReport('birth', '{"child":{"birthDate":12345678901234567890}}', archive));
});

test('records of any size, one after the other', () => {
  for (const length of [4, 30_000, 4, 3_000_000, 4]) {
    const given = { child: { name: 'Lê 1'.padEnd(length, 'ệ'), birthDate: '31/02/1968' } };
    assert.equal(hotich.checkReport('birth', given, archive), hotich.checkReport('birth', JSON.stringify(given), archive), `${length}`);
  }
  assert.equal(hotich.checkReport('birth', record, archive), report);
});

test('what every object inherits is no part of a record', (t) => {
  t.after(() => delete Object.prototype.name);
  Object.prototype.name = 'Trần 2';
  assert.equal(hotich.checkReport('birth', record, archive), report);
  assert.equal(hotich.checkReport('birth', { child: { birthDate: '31/02/1968' } }, archive).includes('Trần 2'), false);
});

test('a short report without findings is the object that its text says', () => {
  for (const today of ['2026-11-22', '2026-11-23']) {
    for (const options of [{ stage: 'draft' }, { stage: 'draft', masked: true }, { stage: 'draft', profile: { nameLength: 50 } }]) {
      for (const date of ['05/03/2026', '2025', '']) {
        const given = { registration: { date } };
        const all = { today, full: false, ...options };
        const text = hotich.checkReport('birth', given, all);
        const made = hotich.check('birth', given, all);
        assert.deepStrictEqual(made, JSON.parse(text));
        assert.equal(JSON.stringify(made), text);
      }
    }
  }
});

test('a character across two pieces of a book', () => {
  const text = 'so,nksHoTen\n1,Lê 😀 An\n';
  const whole = hotich.checkBook('birth', text, archive);
  const book = hotich.openBook('birth', archive);
  let lines = '';
  for (let at = 0; at < text.length; at += 1) lines += book.push(text[at]);
  assert.equal(lines + book.finish().lines, whole.lines);
  const torn = hotich.openBook('birth', archive);
  torn.push('so,nksHoTen\n1,Lê \ud83d');
  assert.equal(torn.finish().summary.rows, 1);
});

test('bytes in all their classes, pieces larger than one turn', () => {
  const bytes = new TextEncoder().encode(`so,nksHoTen\n${'1,Lê An\n'.repeat(200_000)}`);
  assert.ok(bytes.length > 1 << 20);
  const of = (given) => hotich.checkBook('birth', given, { ...archive, output: 'none' }).summary;
  const summary = of(bytes);
  assert.equal(summary.rows, 200_000);
  for (const same of [bytes.buffer, new DataView(bytes.buffer), Buffer.from(bytes)]) assert.deepEqual(of(same), summary);
  assert.throws(() => of([1, 2]), { code: 'ERR_HOTICH_BOOK' });
});

test('a book that ended takes nothing more', () => {
  const book = hotich.openBook('birth', archive);
  book.push('so\n1\n');
  book.finish();
  assert.throws(() => book.push('2\n'), { code: 'ERR_HOTICH_BOOK' });
  assert.throws(() => book.finish(), { code: 'ERR_HOTICH_BOOK' });
  const wrong = hotich.openBook('birth', archive);
  assert.throws(() => wrong.push('a,b\n1,2\n') + wrong.finish(), { code: 'ERR_HOTICH_BOOK' });
  assert.throws(() => wrong.push('so\n'), { code: 'ERR_HOTICH_BOOK' });
});

test('options of a wrong type never reach the module', () => {
  for (const options of [{ file: 3 }, { output: 'xml' }, { format: 1 }]) {
    assert.throws(() => hotich.openBook('birth', { ...archive, ...options }), { code: 'ERR_HOTICH_OPTION' });
  }
  const circle = {};
  circle.circle = circle;
  for (const profile of [circle, () => {}]) {
    assert.throws(() => hotich.check('birth', {}, { ...archive, profile }), { code: 'ERR_HOTICH_PROFILE' });
  }
  assert.throws(() => hotich.parseId('1', 'personal', { today: 2026 }), { code: 'ERR_HOTICH_OPTION' });
  assert.throws(() => hotich.decodeLegacy(new Uint8Array(), {}), { code: 'ERR_HOTICH_OPTION' });
});

test('after a trap the next call has a new instance', (t) => {
  const before = globalThis.WebAssembly.Instance;
  let made = 0;
  class Counted extends before {
    constructor(...given) {
      super(...given);
      made += 1;
    }
  }
  globalThis.WebAssembly.Instance = Counted;
  t.after(() => (globalThis.WebAssembly.Instance = before));

  const book = hotich.openBook('birth', archive);
  const { check } = Checker.prototype;
  const trap = new WebAssembly.RuntimeError('unreachable');
  Checker.prototype.check = () => {
    throw trap;
  };
  assert.throws(() => hotich.check('birth', record, archive), trap);
  Checker.prototype.check = check;
  assert.equal(made, 0);
  assert.equal(hotich.checkReport('birth', record, archive), report);
  assert.equal(made, 1);
  // What lived in the dropped instance is gone, and says so.
  assert.throws(() => book.push('so\n'), { code: 'ERR_HOTICH_BOOK' });
  assert.equal(hotich.checkBook('birth', 'so,nksHoTen\n1,Lê An\n', archive).summary.rows, 1);
});

test('where WebAssembly is not allowed, the error says what the page must permit', (t) => {
  const before = WebAssembly.Module;
  WebAssembly.Module = function Module() {
    throw new WebAssembly.CompileError('Wasm code generation disallowed by embedder');
  };
  t.after(() => (WebAssembly.Module = before));
  const { check } = calls(engine({ forget() {} })(() => new Uint8Array(8)));
  assert.throws(() => check('birth', record, archive), { code: 'ERR_HOTICH_WASM', message: /'wasm-unsafe-eval'/ });
});

test('a class with nothing but getters is no record, and one without any value an empty one', () => {
  class Hidden {
    #child = record.child;
    get child() {
      return this.#child;
    }
  }
  class More extends Hidden {}
  class Empty {}
  for (const hidden of [new Hidden(), new More()]) {
    assert.throws(() => hotich.check('birth', hidden, archive), { code: 'ERR_HOTICH_RECORD' });
    assert.ok(rulesOf(hotich.check('birth', { mother: hidden }, archive)).includes('input/wrong-type mother'));
  }
  const none = hotich.checkReport('birth', {}, archive);
  for (const empty of [new Empty(), { child: new Empty() }]) assert.equal(hotich.checkReport('birth', empty, archive), none);
});

test('no message of an error holds what a record holds, whichever arguments are swapped', () => {
  const secret = JSON.stringify({ child: { name: 'Lê Bí Mật' } });
  for (const work of [
    () => hotich.check(secret, 'birth'),
    () => hotich.checkField('birth', {}, 'Lê Bí Mật'),
    () => hotich.fields(secret),
    () => hotich.createForm('birth').value(secret),
  ]) {
    assert.throws(work, ({ code, message }) => /^ERR_HOTICH_(OPTION|FIELD)$/.test(code) && !/Bí/.test(message) && message.length < 200);
  }
});

test('options are refused by name and type, wherever they are given', () => {
  const one = { kind: 'birth', record };
  const csv = 'so,nksHoTen\n1,Lê An\n';
  for (const [at, work] of Object.entries([
    () => hotich.check('birth', record, new Map([['stage', 'draft']])),
    () => hotich.check('birth', record, []),
    () => hotich.check('birth', record, { ...archive, messages: { 'date/shoe': 'x' } }),
    () => hotich.check('birth', record, { ...archive, messages: { 'date/impossible': 5 } }),
    () => hotich.check('birth', record, { ...archive, messages: { 'date/impossible': () => 5 } }),
    () => hotich.check('birth', record, { ...archive, messages: { 'date/impossible': async () => 'x' } }),
    () => hotich.check('birth', record, { ...archive, messages: new Map([['date/impossible', 'x']]) }),
    () => hotich.checkMany('birth', csv, null),
    () => hotich.checkMany('birth', csv, { ...archive, full: true }),
    () => hotich.checkBook('birth', csv, { ...archive, full: true }),
    () => hotich.compare(one, one, { lang: 'en' }),
    () => hotich.compare(one, one, { all: true }),
    () => hotich.findDuplicates(one, [one], { al: true }),
    () => hotich.findDuplicates(one, [one], { all: 'yes' }),
    () => hotich.parsePlace('Hà Nội', { asof: '2025-05-01' }),
    () => hotich.suggest('place', 'Ha', { asof: '2025-05-01' }),
    () => hotich.placeSuccessor('49', { limit: 1 }),
    () => hotich.parseDate('1968', { excel1904: 'yes' }),
    () => hotich.parseDate('1968', { toady: '2026-11-23' }),
    () => hotich.parseId('1', '', { toady: '2026-11-23' }),
    () => hotich.normalizeName('Lê An', { acept: 'likely' }),
    () => hotich.lunar('1/1/2020', null),
    () => hotich.lunar('1/1/2020', { frm: 1950 }),
    () => hotich.lunar({ day: 1, month: 1, yaer: 2020 }),
    () => hotich.schema('birth', null),
    () => hotich.schema('birth', { strict: 'yes' })['~standard'].validate({}),
    () => hotich.schema('birth')['~standard'].validate({}, { libraryOptions: 5 }),
    () => hotich.schema('wedding')['~standard'].jsonSchema.input({ target: 'draft-07' }),
    () => hotich.fieldSchema('birth', 'child.name', null),
    () => hotich.fieldSchema('birth', 'child.name', { record: null })['~standard'].validate('Lê An'),
    () => hotich.createForm('birth', null),
    () => hotich.createForm('birth', { masked: true }),
    () => hotich.checkField('birth', record, Symbol('x')),
  ])) {
    assert.throws(work, { name: 'HotichError', code: 'ERR_HOTICH_OPTION' }, `${at}: ${work}`);
  }
  const words = { 'related/still-married': 'x', 'profile/pattern': 'y' };
  assert.equal(hotich.check('birth', record, { ...archive, messages: words }).findings.length, JSON.parse(report).findings.length);
});
