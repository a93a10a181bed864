// What the tools have beside what forms have: books, values by themselves, patterns.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import * as hotich from 'hotich/tools';

const archive = { today: '2026-11-23', stage: 'archive' };
const rulesOf = (report) => report.findings.map(({ rule, path }) => `${rule} ${path}`);

test('books in pieces and at once give the same lines', () => {
  const book = 'so;nksHoTen;nksNgaySinh\r\n1;Lê An;31.02.1968\r\n2;"Lê ""B""";1968\r\n3;torn';
  const whole = hotich.checkBook('birth', book, archive);
  assert.equal(whole.summary.rows, 3);
  assert.equal(whole.lines.trim().split('\n').length, 3);
  const bytes = new TextEncoder().encode(book);
  for (const step of [1, 5, 1000]) {
    const open = hotich.openBook('birth', archive);
    let lines = '';
    for (let at = 0; at < bytes.length; at += step) lines += open.push(bytes.subarray(at, at + step));
    const end = open.finish();
    assert.equal(lines + end.lines, whole.lines);
    assert.deepEqual(end.summary, whole.summary);
  }
  assert.throws(() => hotich.checkBook('birth', 'a,b\n1,2\n', archive), { code: 'ERR_HOTICH_BOOK' });
  assert.match(hotich.checkBook('birth', book, { ...archive, output: 'csv' }).lines, /date\/impossible/);
});

test('columns are told, named anew by a mapping, and a header of two rows is one', () => {
  const book = 'sep=,\nSổ khai sinh 1990,,\nHọ tên con,Ngày sinh,Gì đó\nNguyễn Văn An,05/03/1990,12/02/1990\n';
  const { sheet, lines } = hotich.checkBook('auto', book, archive);
  assert.deepEqual(sheet, {
    kind: 'birth',
    headerRow: 2,
    columns: [
      { header: 'Họ tên con', path: 'child.name', origin: 'name', joined: false },
      { header: 'Ngày sinh', path: 'child.birthDate', origin: 'name', joined: false },
      { header: 'Gì đó', path: null, origin: 'unknown', joined: false },
    ],
  });
  assert.doesNotMatch(lines, /before-birth/);
  const map = { columns: { 'Gì đó': 'registration.date' } };
  for (const told of [map, JSON.stringify(map)]) {
    const mapped = hotich.checkBook('birth', book, { ...archive, map: told });
    assert.match(mapped.lines, /entry\/before-birth/);
    assert.equal(mapped.sheet.columns[2].origin, 'told');
  }
  assert.throws(() => hotich.checkBook('birth', book, { ...archive, map: { columns: { 'Gì đó': 'x.y' } } }), { code: 'ERR_HOTICH_OPTION' });
  assert.equal(hotich.checkBook('birth', '{"so":"1"}\n', archive).sheet, null);
  const rows = [['Số', 'Con', '', 'Mẹ', ''], ['', 'Họ tên', 'Ngày sinh', 'Họ tên', 'Năm sinh'], ['1', 'A', '1990', 'B', '1965']];
  // The rows stay as they are; a header of two is read as one where the book is checked.
  const csv = hotich.sheetRows('auto', rows).map((row) => `${row.join(',')}\n`).join('');
  const paths = hotich.checkBook('birth', csv, archive).sheet.columns.map(({ path }) => path);
  assert.deepEqual(paths.slice(0, 4), ['registration.number', 'child.name', 'child.birthDate', 'mother.name']);
  assert.equal(hotich.sheetRows('auto', [['x', 'y'], ['1', '2']]), null);
  assert.throws(() => hotich.sheetRows('auto', ['x']), { code: 'ERR_HOTICH_OPTION' });
});

test('a book tells its kind', () => {
  const kinds = (book, kind = 'auto') => hotich.checkBook(kind, book, archive).summary.kinds;
  assert.deepEqual(kinds('so,nksHoTen\n1,A\n'), { birth: 1 });
  assert.deepEqual(kinds('Số;Họ tên vợ\n1;A\n2;B\n'), { marriage: 2 });
  const lines = '{"child":{"name":"A"}}\n{"wife":{"name":"B"}}\n{"kind":"marriage","so":"1"}\n';
  assert.deepEqual(kinds(lines), { birth: 1, marriage: 2 });
  assert.deepEqual(kinds('so\n1\n', 'marriage'), { marriage: 1 });
  assert.throws(() => kinds('so\n1\n'), { code: 'ERR_HOTICH_BOOK', message: /birth, marriage/ });
  assert.throws(() => kinds('so,chongHoTen\n1,A\n', 'birth'), { code: 'ERR_HOTICH_BOOK', message: /kết hôn/ });
});

test('values by themselves', () => {
  assert.equal(hotich.normalizeName('  Ðỗ  Thị Hoà ').output, 'Đỗ Thị Hoà');
  assert.equal(hotich.parseDate('5/3/1968').output, '1968-03-05');
  assert.equal(hotich.parseDate('31/02/1968').valid, false);
  assert.equal(hotich.parseId('001 092 000001').output, '001092000001');
  assert.throws(() => hotich.parseId('1', 'shoe'), { code: 'ERR_HOTICH_OPTION' });
  assert.throws(() => hotich.parseId('1', 'tax', { today: '2026-02-31' }), { code: 'ERR_HOTICH_OPTION' });
  assert.throws(() => hotich.normalizeName(1), { code: 'ERR_HOTICH_OPTION' });
});

test('lunar dates, both ways', () => {
  const found = hotich.lunar('15 tháng 8 năm Mậu Thân', { from: 1950, to: 2000 });
  assert.deepEqual([found.output, found.to, found.candidates[0].yearName], ['1968-10-06', 'solar', 'Mậu Thân']);
  assert.equal(hotich.lunar('06/10/1968').output, 'ngày 15 tháng 8 năm Mậu Thân (1968)');
  assert.equal(hotich.lunar({ day: 15, month: 8, leap: true, year: 1957 }).output, '1957-10-08');
  assert.equal(hotich.lunar({ day: 5, month: 12, year: 'Đinh Mùi' }, { from: 1960, to: 1970 }).output, '1968-01-04');
  assert.equal(hotich.lunar({ day: 30, month: 1, year: 1991 }).findings[0].code, 'no-such-day');
  assert.equal(hotich.lunar({ day: 1, month: 1, year: 1968 }).candidates[1].solar, '1968-01-30');
  assert.throws(() => hotich.lunar(15), { code: 'ERR_HOTICH_OPTION' });
  assert.throws(() => hotich.lunar('15/8', { from: 1.5 }), { code: 'ERR_HOTICH_OPTION' });
});

test('numbers of every type, and their type by shape', () => {
  const today = { today: '2026-11-23' };
  const tax = hotich.parseId('100233488', 'tax', today);
  assert.deepEqual([tax.valid, tax.suggestions], [false, [{ value: '0100233488', why: 'leading-zero' }]]);
  const phone = hotich.parseId('0169 567 8945', 'phone', today);
  assert.deepEqual([phone.valid, phone.findings], [true, [{ code: 'renumbered' }]]);
  assert.deepEqual(phone.suggestions, [
    { value: '0395678945', why: 'renumbered', since: '2018-09-15', bothUntil: '2018-11-14' },
  ]);
  const guessed = hotich.parseId('0100233488', undefined, today);
  assert.deepEqual([guessed.type, guessed.types], ['tax', ['tax', 'bhxh', 'bhyt']]);
  const zone = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'];
  for (const text of [zone.join('\n'), zone.join(' '), zone.join('\\n'), zone.join('')]) {
    const { type, valid, surname, given, birthDate, number } = hotich.parseId(text, '', today);
    assert.deepEqual([type, valid, surname, given, birthDate, number], ['mrz', true, 'ERIKSSON', 'ANNA MARIA', '1974-08-12', 'L898902C3']);
  }
  const card = hotich.parseId('001092000001||Lê Văn Tám|05031992|Nam|Hà Nội|10052021', '', today);
  assert.deepEqual([card.type, card.name, card.birthDate, card.sex], ['qr', 'Lê Văn Tám', '1992-03-05', 'male']);
});

test('dates: parts, times, suggestions', () => {
  const at = { today: '2026-11-23' };
  const moment = hotich.parseDate('14 giờ 30 phút ngày 05/03/2020', at);
  assert.deepEqual([moment.output, moment.hour, moment.minute, moment.form], ['2020-03-05T14:30', 14, 30, '14:30 05/03/2020']);
  assert.deepEqual([moment.valid, moment.findings, moment.suggestions], [true, [], []]);
  const words = hotich.parseDate('mồng năm tháng ba năm một ngàn chín trăm sáu tám', at);
  assert.deepEqual([words.output, words.first, words.last], ['1968-03-05', '1968-03-05', '1968-03-05']);
  assert.deepEqual(hotich.parseDate('29/02/1953', at).findings, [{ code: 'leap-day' }]);
  for (const [text, code, why, output] of [
    ['24902', 'form', 'excel-serial', '1968-03-05'],
    ['05/13/1968', 'month', 'swapped', '1968-05-13'],
    ['O5/O3/l968', 'form', 'ocr', '1968-03-05'],
    ['05/03/68', 'short-year', 'century', '1968-03-05'],
    ['khoảng 1952', 'approximate', 'approximate', '1952'],
  ]) {
    const found = hotich.parseDate(text, at);
    assert.deepEqual([found.valid, found.output, found.findings, found.suggestions], [false, '', [{ code }], [{ output, why }]]);
  }
  assert.deepEqual(hotich.parseDate('24902', { today: '1960-01-01' }).suggestions, []);
  assert.equal(hotich.parseDate('23440', { ...at, excel1904: true }).suggestions[0].output, '1968-03-05');
  for (const today of ['today', '2026-02-30', 5]) {
    assert.throws(() => hotich.parseDate('1968', { today }), { code: 'ERR_HOTICH_OPTION' });
  }
});

test('names: repairs, keys, parts, encodings', () => {
  const vni = hotich.normalizeName('Nguyeãn Vaên Ñöùc');
  assert.deepEqual([vni.output, vni.likely], ['Nguyeãn Vaên Ñöùc', 'Nguyễn Văn Đức']);
  assert.equal(vni.changes[0].confidence, 'likely');
  assert.equal(hotich.nameKeys('Trần Thị Hòa').identity, hotich.nameKeys('TRẦN THỊ HOÀ').identity);
  assert.notEqual(hotich.nameKeys('Vy').loose, hotich.nameKeys('Vi').loose);
  assert.deepEqual(hotich.splitName('Tôn Nữ Thị Ninh'), {
    surname: 'Tôn Nữ',
    middle: 'Thị',
    given: 'Ninh',
    orderKnown: true,
    possibleDoubleSurname: false,
    initials: false,
    sexHint: 'female',
  });
  assert.equal(hotich.splitName('Y Lurh Êban').orderKnown, false);
  const { surname, given, sexHint } = hotich.splitName('Y Lurh Êban', { ethnicity: 'Ê Đê' });
  assert.deepEqual({ surname, given, sexHint }, { surname: 'Êban', given: 'Y Lurh', sexHint: 'male' });
  assert.equal(hotich.normalizeName('Nguyeãn Vaên Ñöùc', { accept: 'likely' }).output, 'Nguyễn Văn Đức');
  const many = ['NGUYỄN VĂN AN', '', ' Nguyeãn Vaên Ñöùc'];
  assert.deepEqual(hotich.normalizeNames(many), ['Nguyễn Văn An', '', 'Nguyeãn Vaên Ñöùc']);
  assert.deepEqual(hotich.normalizeNames(many, { accept: 'likely' })[2], 'Nguyễn Văn Đức');
  assert.deepEqual(hotich.normalizeNames(['Lê\nAn', 'Lê']), ['Lê An', 'Lê']);
  assert.deepEqual(hotich.normalizeNames([]), []);
  assert.throws(() => hotich.normalizeNames(['a'], { accept: 'all' }), { code: 'ERR_HOTICH_OPTION' });
  assert.throws(() => hotich.normalizeNames([1]), { code: 'ERR_HOTICH_OPTION' });
  const { phonetic } = hotich.nameKeys('Trần Sa');
  assert.equal(phonetic.north, hotich.nameKeys('Chần Xa').phonetic.north);
  const bytes = Uint8Array.of(0x4e, 0x67, 0x75, 0x79, 0x65, 0xe3, 0x6e);
  assert.deepEqual(hotich.decodeLegacy(bytes, 'vni'), { text: 'Nguyễn', lost: 0 });
  assert.throws(() => hotich.decodeLegacy(bytes, 'shoe'), { code: 'ERR_HOTICH_OPTION' });
});

test('a profile turns rules off and adds patterns', () => {
  const record = { child: { birthDate: '31/02/1968' }, registration: { number: 'x1' } };
  const profile = {
    off: ['date/impossible'],
    patterns: [{ field: 'registration.number', pattern: '^[0-9]+$', severity: 'warning', vi: 'Chỉ số.', en: 'Digits.' }],
  };
  const found = rulesOf(hotich.check('birth', record, { ...archive, profile }));
  assert.ok(!found.includes('date/impossible child.birthDate'));
  assert.ok(found.includes('profile/pattern registration.number'));
});

test('a record beside related ones, as objects or as text', () => {
  const personalId = '040088000001';
  const marriage = { registration: { date: '16/03/2026', type: '1' }, husband: { name: 'Hoàng Đình Lâm', personalId } };
  const death = { registration: { date: '14/08/2021' }, deceased: { name: 'Hoàng Đình Lâm', personalId, deathDate: '10/08/2021' } };
  const options = { stage: 'submit', today: '2026-11-23' };
  const rulesOf = ({ findings }) => findings.map(({ rule }) => rule).filter((rule) => rule.startsWith('related/'));
  const given = { kind: 'marriage', record: marriage };
  const report = hotich.checkRelated(given, [{ kind: 'death', record: death }], options);
  assert.deepEqual(rulesOf(report), ['related/acts-after-death']);
  const text = JSON.stringify(death, null, 2);
  const again = { kind: 'marriage', record: JSON.stringify(marriage) };
  assert.deepEqual(hotich.checkRelated(again, [{ kind: 'death', record: text }], options), report);
  assert.deepEqual(rulesOf(hotich.checkRelated(given, [], options)), []);
  // Without any it is the report of `check`, but for the fingerprint, which is of more rules.
  const { rules, ...alone } = hotich.check('marriage', marriage, options);
  assert.deepEqual(hotich.checkRelated(given, [], options), { ...alone, rules: report.rules });
  assert.notEqual(rules, report.rules);
});

test('two records side by side, and keys to find such', () => {
  const child = (name, more) => ({
    kind: 'birth',
    record: { child: { name, birthDate: '05/03/2019', ...more }, mother: { name: 'Đậu Thị Nguyệt' }, father: { name: 'Hoàng Đình Lâm' } },
  });
  const [one, typed, twin] = [child('Hoàng Minh Tuệ'), child('HOÀNG MINH TUỆ'), child('Hoàng Minh Khôi')];
  const found = hotich.compare(one, typed, { language: 'en' });
  assert.equal(found.class, 'certain');
  assert.equal(found.fields.reduce((sum, { weight }) => sum + weight, found.prior), found.weight);
  assert.ok(found.sentence.startsWith('Certainly one birth'), found.sentence);
  assert.equal(hotich.compare(one, twin).class, 'sibling');
  const stranger = { kind: 'birth', record: { child: { name: 'Thái Thị Trà', birthDate: '1990' } } };
  const all = hotich.findDuplicates(one, [stranger, twin, typed], { records: 1000 });
  assert.deepEqual(all.map(({ candidate, class: of }) => [candidate, of]), [[2, 'certain'], [1, 'sibling']]);
  const shared = hotich.matchKeys(one).filter((key) => hotich.matchKeys(typed).includes(key));
  assert.ok(shared.length > 5, shared.join());
  assert.deepEqual(hotich.matchKeys({ kind: 'birth', record: {} }), []);
  for (const [args, code] of [[[one, null], 'ERR_HOTICH_OPTION'], [[one, one, { weights: 'x' }], 'ERR_HOTICH_WEIGHTS']]) {
    assert.throws(() => hotich.compare(...args), { name: 'HotichError', code });
  }
});

test('records beside each other and in submissions are read as by a check', () => {
  const options = { stage: 'draft', today: '2026-11-23' };
  const entries = [['child.name', 'Nguyễn Văn An'], ['child.birthDate', '01/02/2020'], ['mother.name', 'Trần Thị Bình']];
  const form = new FormData();
  for (const [path, value] of entries) form.set(path, value);
  const given = { kind: 'birth', record: Object.fromEntries(entries) };
  const keys = hotich.matchKeys(given);
  assert.ok(keys.length > 3);
  for (const record of [new Map(entries), form, new URLSearchParams(entries)]) {
    const same = { kind: 'birth', record };
    assert.deepEqual(hotich.matchKeys(same), keys);
    assert.deepEqual(hotich.compare(given, same), hotich.compare(given, given));
    assert.equal(hotich.findDuplicates(same, [same]).length, 1);
    assert.equal(hotich.checkRelatedReport(same, [same], options), hotich.checkRelatedReport(given, [given], options));
  }
  const circle = { child: {} };
  circle.child.circle = circle;
  assert.deepEqual(hotich.matchKeys({ kind: 'birth', record: circle }), []);
  for (const odd of [NaN, Infinity, Symbol('x'), () => 1, 0.5, -1, ['x'], new Date(0)]) {
    const record = { child: { name: odd } };
    const found = rulesOf(hotich.checkRelated({ kind: 'birth', record }, [], options));
    assert.deepEqual(found, ['input/wrong-type child.name'], String(odd));
    assert.deepEqual(rulesOf(hotich.check('birth', record, options)), found);
  }
  assert.deepEqual(rulesOf(hotich.checkRelated({ kind: 'birth', record: circle }, [], options)), ['input/unknown-field child.circle']);
  const linked = (birth, more) => hotich.checkLinkedReport({ procedure: 'birth_residence_insurance', birth, ...more }, options);
  assert.equal(linked(new Map(entries)), linked(given.record));
  assert.equal(linked({ child: new Map([['birthDate', 12n]]) }), linked({ child: { birthDate: '12' } }));
  // Beside its records a submission has texts alone; what is none there is not lost.
  for (const address of [['xã Yên Thành'], 0.5]) {
    const text = JSON.stringify({ procedure: 'birth_residence_insurance', birth: {}, residence: { address } });
    assert.equal(linked({}, { residence: { address } }), hotich.checkLinkedReport(text, options));
  }
  circle.circle = circle;
  assert.doesNotThrow(() => linked(circle, { circle }));
});

test('what is no related record is refused', () => {
  const given = { kind: 'birth', record: {} };
  for (const related of [undefined, {}, [null], [{ kind: 'birth' }], [{ kind: 'birth', record: null }], [{ record: {} }]]) {
    assert.throws(() => hotich.checkRelated(given, related), { name: 'HotichError' }, JSON.stringify(related));
  }
  for (const record of [undefined, null, {}, { kind: 'birth', record: 1 }]) {
    assert.throws(() => hotich.checkRelated(record, []), { name: 'HotichError' });
  }
  assert.throws(() => hotich.checkRelated(given, [{ kind: 'wedding', record: {} }]), { name: 'HotichError' });
});

test('submissions of linked procedures', () => {
  const today = '2026-08-03';
  const submission = { birth: { child: { birthDate: '03/08/2020' } }, 'residence.address': 'xã Yên Thành' };
  const report = hotich.checkLinked(submission, { today, stage: 'draft', language: 'en' });
  assert.deepEqual([report.kind, report.procedure, report.counts.error], ['linked', 'birth_residence_insurance', 1]);
  assert.ok(rulesOf(report).includes('linked/under-six birth.child.birthDate'));
  assert.deepEqual(hotich.checkLinked(JSON.stringify(submission), { today, stage: 'draft', language: 'en' }), report);
  const named = (procedure) => hotich.checkLinked({ residence: { address: 'xã Yên Thành' } }, { today, procedure });
  assert.equal(named('death_residence_benefits').procedure, 'death_residence_benefits');
  assert.deepEqual([named().procedure, rulesOf(named())], [null, ['linked/procedure procedure']]);
  for (const wrong of [null, 1, undefined]) assert.throws(() => hotich.checkLinked(wrong), { code: 'ERR_HOTICH_OPTION' });
  for (const wrong of ['shoe', 1]) assert.throws(() => named(wrong), { code: 'ERR_HOTICH_OPTION' });
  assert.throws(() => hotich.checkLinked({}, null), { code: 'ERR_HOTICH_OPTION' });
});
