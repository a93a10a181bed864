// Births as JavaScript objects: those that no rule objects to, and a way to spoil five fields of one.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const COUNT = 5000;

/** The records, nested by role as the package takes them. */
export function records() {
  const native = process.env.HOTICH_NATIVE;
  const told = spawnSync(native, ['fields', '--kind', 'birth', '--format', 'json'], { encoding: 'utf8', maxBuffer: 1 << 26 }).stdout;
  const [{ fields }] = JSON.parse(told).kinds;
  const paths = new Map(fields.filter(({ column }) => column).map(({ column, path: to }) => [column, to]));
  const lines = readFileSync(path.join(process.env.HOTICH_DATA, 'birth.jsonl'), 'utf8').split('\n', 4 * COUNT).filter(Boolean);
  const checked = spawnSync(native, ['check', '--quiet', '--kind', 'birth', '--as-of', '2026-11-23', '--format', 'jsonl', '--input', 'jsonl', '-'], {
    input: lines.join('\n'),
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  }).stdout.trim().split('\n').map((line) => JSON.parse(line));
  const nested = lines.map((line) => {
    const record = {};
    for (const [column, value] of Object.entries(JSON.parse(line))) {
      const to = paths.get(column) ?? column;
      const [role, attribute] = to.split('.');
      if (attribute) (record[role] ??= {})[attribute] = value;
    }
    return record;
  });
  const candidates = nested.filter((_, index) => checked[index].counts.error + checked[index].counts.warning === 0).slice(0, COUNT);
  const spoilt = (record) => ({
    ...record,
    child: { ...record.child, name: '', sex: '?', birthDate: 'tomorrow', ethnicity: 'x'.repeat(60) },
    mother: { ...record.mother, birthDate: '1/2/3/4' },
  });
  return { fields, candidates, spoilt };
}
