const hotich = require('hotich');
const { parseDate } = require('hotich/tools');

if (!parseDate('1968').valid) throw new Error('the tools say otherwise');
const record = { child: { name: 'Nguyễn Văn An', birthDate: '31/02/2026' } };
const { findings } = hotich.check('birth', record, { stage: 'draft', today: '2026-11-23' });
console.log(findings.map(({ rule, path }) => `${rule} ${path}`).join(', '));
