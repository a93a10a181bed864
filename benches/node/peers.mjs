// The packages under test, each as a function from a record to whether it is acceptable.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import * as schemas from './schemas.mjs';

/** hotich with the normalised record and the rules left open in every report. */
export const FULL = 'hotich, full report';

/** A module of the package, by the entry point that its manifest names. */
export function api(module = '.') {
  const folder = process.env.HOTICH_PKG;
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const pick = (entry) => (typeof entry === 'string' ? entry : pick(entry.node ?? entry.import ?? entry.default));
  return import(pathToFileURL(path.join(folder, pick(manifest.exports[module]))).href);
}

async function hotich(full) {
  const { check } = await api();
  const options = { today: '2026-11-23', stage: 'archive', language: 'vi', full };
  return (record) => {
    const report = check('birth', record, options);
    return report.counts.error + report.counts.warning === 0;
  };
}

async function peer(name) {
  const require = createRequire(path.join(process.env.HOTICH_PEERS, 'package.json'));
  return import(pathToFileURL(require.resolve(name)).href);
}

/** The check of one of them; the field table only for those that need it. */
export async function load(who, fields) {
  if (who === 'hotich') return hotich(false);
  if (who === FULL) return hotich(true);
  if (who === 'zod') {
    const module = await peer('zod');
    const schema = schemas.zod(module.z ?? module.default, fields('birth'));
    return (record) => schema.safeParse(record).success;
  }
  const module = await peer('valibot');
  const schema = schemas.valibot(module.object ? module : module.default, fields('birth'));
  return (record) => module.safeParse(schema, record).success;
}
