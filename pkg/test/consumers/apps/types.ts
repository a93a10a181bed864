import { check, createForm, schema, type BirthRecord, type Report } from 'hotich';
import { useHotich } from 'hotich/react';
import { parseDate } from 'hotich/tools';
import { init } from 'hotich/web';

const record: BirthRecord = { child: { name: 'Nguyễn Văn An' } };
export const report: Report<'birth'> = check('birth', record);
export const state = (): readonly unknown[] => useHotich(createForm('birth')).findings;
export const year: string | undefined = parseDate('1968').first;
export const standard: 1 = schema('birth')['~standard'].version;
export const start: Promise<void> = init();
