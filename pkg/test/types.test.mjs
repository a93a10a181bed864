// The types of the package, checked by the TypeScript compiler as a strict user would.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const here = path.dirname(import.meta.dirname);
const tsc = path.join(process.env.HOTICH_NODE_MODULES ?? '', 'typescript', 'bin', 'tsc');

/** What the compiler says about a program that uses the package. */
function compile(program) {
  const folder = mkdtempSync(path.join(here, 'test', 'types-'));
  try {
    const file = path.join(folder, 'user.mts');
    writeFileSync(file, program);
    const args = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--skipLibCheck', 'false', file];
    return spawnSync(process.execPath, [tsc, ...args], { encoding: 'utf8' }).stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a program that uses everything compiles', () => {
  const program = `
    import { check, checkBook, checkField, checkReport, fields, HotichError, info, normalizeName, openBook, parseDate, parseId, rules, version, type BirthRecord, type Report } from 'hotich';
    const record: BirthRecord = { registration: { type: 'on-time', number: 12 }, child: { name: 'Lê An', birthDate: null } };
    const report: Report = check('birth', record, { stage: 'draft', profile: { off: ['date/impossible'] } });
    const paths: string[] = report.findings.flatMap(({ fix }) => fix?.edits.map(({ path }) => path) ?? []);
    const bytes: string = checkReport('birth', '{}', { masked: true });
    checkField('birth', record, 'child.name');
    const book = openBook('birth', { output: 'csv' });
    const lines: string = book.push(new Uint8Array()) + book.finish().lines + checkBook('birth', '').lines;
    const code: string = new HotichError().code;
    console.log(paths, bytes, lines, code, normalizeName('').output, parseDate('').valid, parseId('', 'cmnd').input,
      rules('en')[0]?.name, fields()[0]?.path, version(), info().rules);
  `;
  assert.equal(compile(program), '');
});

for (const [what, program] of [
  ['an unknown kind', `check('wedding', {});`],
  ['an unknown field', `check('birth', { child: { shoe: 'x' } });`],
  ['an unknown rule', `check('birth', {}, { profile: { off: ['date/shoe'] } });`],
  ['an unknown option', `check('birth', {}, { todya: '2026-11-23' });`],
]) {
  test(`${what} is refused`, () => {
    assert.match(compile(`import { check } from 'hotich';\n${program}`), /error TS/);
  });
}
