const hotich = require('hotich');

test('a mistake is told', () => {
  const record = { child: { name: 'Nguyễn Văn An', birthDate: '31/02/2026' } };
  const { findings } = hotich.check('birth', record, { stage: 'draft', today: '2026-11-23' });
  expect(findings.map(({ rule, path }) => `${rule} ${path}`)).toEqual(['date/impossible child.birthDate']);
  expect(() => hotich.check('birth', [])).toThrow(hotich.HotichError);
});
