// Places: the table of communes in its ways in, and what is found with it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import * as form from 'hotich';
import * as hotich from 'hotich/tools';
import * as inline from 'hotich/tools/inline';

const file = () => readFileSync(new URL('../dist/communes.bin', import.meta.url));
const codes = ({ findings }) => findings.map(({ code }) => code);
const office = (name, date) => ({ registration: { office: name, date } });
const archive = { stage: 'archive', today: '2026-11-23' };

// One instance serves every entry of a program, so what is not loaded comes first.
test('without the table provinces are found, and what needs communes says so', async () => {
  const found = inline.parsePlace('P5, Q3, TPHCM', { asOf: '2025-05-01' });
  assert.deepEqual([found.output, codes(found)], ['thành phố Hồ Chí Minh', ['no-communes', 'district-differs', 'commune-unknown']]);
  assert.equal(inline.placeSuccessor('49').successors[0].fullName, 'thành phố Đà Nẵng');
  assert.throws(() => inline.placeSuccessor('27151'), { code: 'ERR_HOTICH_COMMUNES' });
  assert.throws(() => inline.check('birth', {}, { ...archive, communes: true }), { code: 'ERR_HOTICH_COMMUNES' });
  await assert.rejects(inline.loadCommunes(), { code: 'ERR_HOTICH_COMMUNES' });
});

test('what somebody who types may mean: peoples and countries always, communes with the table', () => {
  assert.deepEqual(inline.suggest('ethnicity', 'vân k'), [{ value: 'Bru-Vân Kiều', by: 'Vân Kiều' }]);
  assert.deepEqual(inline.suggest('nationality', 'hàn q'), [{ value: 'Hàn Quốc', by: '' }]);
  assert.equal(inline.suggest('place', 'xóm 4, ngh')[0].value, 'xóm 4, tỉnh Nghệ An');
  assert.equal(inline.suggest('place', 'hà giang', { asOf: '2025-06-30' })[0].value, 'tỉnh Hà Giang');
  assert.deepEqual(inline.suggest('name', 'Nguyễn'), []);
  assert.equal(inline.suggest('ethnicity', 'th', { limit: 2 }).length, 2);
  for (const wrong of [['shoe', 'a'], ['place', 1], ['place', 'ha', { limit: 0 }], ['place', 'ha', { asOf: 'today' }]]) {
    assert.throws(() => inline.suggest(...wrong), { code: 'ERR_HOTICH_OPTION' });
  }
});

test('a damaged table is refused', async () => {
  const broken = file();
  broken[1000] ^= 1;
  for (const wrong of [broken, broken.subarray(0, 100), new Uint8Array(), 'HTXC']) {
    await assert.rejects(hotich.loadCommunes(wrong), { name: 'HotichError', code: 'ERR_HOTICH_COMMUNES' });
  }
  await assert.rejects(hotich.loadCommunes(new Response('', { status: 404 })), { code: 'ERR_HOTICH_COMMUNES' });
});

test('the table comes from bytes, from a response, or by itself in Node', async () => {
  await inline.loadCommunes(new Response(file()));
  await inline.loadCommunes(file());
  await hotich.loadCommunes();
  const text = 'UBND P5, Q3, TPHCM';
  const found = hotich.parsePlace(text);
  assert.equal(found.output, 'phường 5, quận 3, thành phố Hồ Chí Minh');
  assert.deepEqual(inline.parsePlace(text), found);
});

test('a place in its time, and what became of it', () => {
  const text = 'X. Tiên Lãnh, H. Tiên Phước, Quảng Nam';
  const [first] = hotich.parsePlace(text, { asOf: '2025-05-01' }).candidates;
  assert.deepEqual(
    [first.code, first.type, first.district.name, first.province.code, first.exists],
    ['20869', 'xã', 'Tiên Phước', '49', 'yes'],
  );
  assert.deepEqual(first.successors.map(({ code, share }) => [code, share]), [['20875', 'whole']]);
  assert.deepEqual(codes(hotich.parsePlace(text, { asOf: '2026-01-01' })), ['ended']);
  const tied = hotich.parsePlace('xã Tân Thành', { limit: 3 });
  assert.deepEqual([tied.valid, tied.candidates.length, codes(tied)], [false, 3, ['ambiguous']]);
  assert.equal(hotich.placeSuccessor('00004').successors[0].fullName, 'phường Ba Đình, thành phố Hà Nội');
  assert.equal(hotich.placeSuccessor('99999'), null);
  for (const wrong of [() => hotich.parsePlace(1), () => hotich.parsePlace('', { asOf: '1/5/2025' }), () => hotich.parsePlace('', { asOf: '2025-02-30' }),
    () => hotich.parsePlace('', { limit: 0 }), () => hotich.placeSuccessor(4)]) {
    assert.throws(wrong, { code: 'ERR_HOTICH_OPTION' });
  }
});

test('rules look into the table only where they are told to', () => {
  const record = office('UBND xã Tân An Hội, huyện Củ Chi, thành phố Hồ Chí Minh', '05/01/2026');
  const rules = (options) => hotich.check('birth', record, { ...archive, ...options }).findings.map(({ rule }) => rule);
  assert.ok(rules({ communes: true }).includes('place/unit-era'));
  assert.ok(!rules({}).includes('place/unit-era'));
  assert.match(hotich.check('birth', record, { ...archive, communes: true }).communes, /^[0-9a-f]{16}$/);
  assert.equal(hotich.check('birth', record, archive).communes, undefined);
  // The form's module has a table of its own.
  const told = { ...archive, communes: true };
  assert.equal(form.checkReport('birth', record, told), hotich.checkReport('birth', record, told));
});
