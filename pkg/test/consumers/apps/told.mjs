// What all programs do: check a record with one mistake, and tell its rule.
export const RECORD = { child: { name: 'Nguyễn Văn An', birthDate: '31/02/2026' } };
export const OPTIONS = { stage: 'draft', today: '2026-11-23' };

export const told = ({ check }) => check('birth', RECORD, OPTIONS).findings.map(({ rule, path }) => `${rule} ${path}`).join(', ');
