// The conformance suite in hosts of JavaScript: reading it, making the reports, judging them.
// What the vectors mean is told in tests/suite/README.md.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { root, target } from './native.mjs';

export const folder = join(root, 'tests', 'suite');
const NOT_VECTORS = ['schema.json', 'expected_failures.json'];

const json = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** The files with vectors, by their names in the folder. */
export const files = () =>
  readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.json') && !NOT_VECTORS.includes(name))
    .sort();

/** Every vector of every file. */
export const vectors = () => files().flatMap((name) => json(join(folder, name)).vectors);

/** Identifiers of the vectors that are known to fail. */
export const knownFailures = () => new Set(json(join(folder, 'expected_failures.json')).map(({ id }) => id));

/** The native reports by vector, written by `cargo test --test it suite`. */
export const nativeReports = () => json(join(target, 'suite', 'reports.json'));

/** Whether a vector is one record by itself, not beside related ones and no submission of a linked procedure. */
export const isAlone = ({ related, options }) => related === undefined && options.kind !== 'linked';

/** Whether the form's module takes a vector: books and patterns, too, are for the tools. */
export const isForForms = (vector) =>
  isAlone(vector) && vector.base64 === undefined && vector.options.profile?.patterns === undefined;

/**
 * The reports of a host. Runs in the host itself and is sent to browsers as text, so it uses its arguments alone:
 * the package's address, the vectors, and the table of communes where the entry does not find it.
 */
export async function reportsIn({ entry, vectors, communes }) {
  const hotich = await import(entry);
  await hotich.init?.();
  await hotich.loadCommunes(communes);
  return vectors.map(({ record, text, base64, related, options: { kind, ...options } }) => {
    if (kind === 'linked') return hotich.checkLinkedReport(record ?? text, options);
    if (related) return hotich.checkRelatedReport({ kind, record: record ?? text }, related, options);
    if (record) return hotich.checkReport(kind, record, options);
    if (base64 !== undefined) {
      const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
      return hotich.checkBook(kind, bytes, { ...options, format: 'jsonl' }).lines.trimEnd();
    }
    return hotich.checkReport(kind, text, options);
  });
}

const BAD = { info: ['warning', 'error'], warning: ['error'], none: ['info', 'warning', 'error'] };

/** What a report does not say as its vector wants it. */
export function deviations({ expect = [], clean = [], undetermined = [], worst }, { findings, undetermined: left = [] }) {
  const wrong = [];
  for (const wanted of expect) {
    const paths = wanted.path === undefined ? undefined : [wanted.path].flat();
    const found = findings.some(
      ({ rule, path, severity }) =>
        rule === wanted.rule && (paths?.includes(path) ?? true) && (wanted.severity ?? severity) === severity,
    );
    if (!found) wrong.push(`not found: ${JSON.stringify(wanted)}`);
  }
  const open = left.map(({ rule }) => rule);
  for (const rule of clean) {
    if (findings.some((finding) => finding.rule === rule)) wrong.push(`found though clean: ${rule}`);
    if (open.includes(rule)) wrong.push(`open though clean: ${rule}`);
  }
  for (const rule of undetermined) {
    if (!open.includes(rule)) wrong.push(`not open: ${rule}`);
  }
  for (const { rule, path, severity } of worst ? findings : []) {
    if (BAD[worst].includes(severity)) wrong.push(`worse than ${worst}: ${rule} ${path} (${severity})`);
  }
  return wrong;
}
