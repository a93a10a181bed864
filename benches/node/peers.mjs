// The packages under test, each as a function from a record to whether it is acceptable.
import { createRequire } from 'node:module';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
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

/** Every peer as a user of it writes the check: all issues, not the first alone. */
const PEERS = {
  async zod(fields) {
    const { z } = await peer('zod');
    const schema = schemas.zod(z, fields);
    return (record) => schema.safeParse(record).success;
  },
  async valibot(fields) {
    const module = await peer('valibot');
    const schema = schemas.valibot(module.object ? module : module.default, fields);
    return (record) => module.safeParse(schema, record).success;
  },
  /** Compiled to a file, as it is made before a page is shipped. */
  async ajv(fields) {
    const file = path.join(process.env.HOTICH_PEERS, `birth-${fields.length}.cjs`);
    if (!existsSync(file)) {
      const { Ajv } = await peer('ajv');
      const { default: standalone } = await peer('ajv/dist/standalone');
      const ajv = new Ajv({ allErrors: true, code: { source: true } });
      writeFileSync(file, (standalone.default ?? standalone)(ajv, ajv.compile(schemas.json(fields))));
    }
    return createRequire(file)(file);
  },
  async arktype(fields) {
    const { type } = await peer('arktype');
    const schema = schemas.arktype(type, fields);
    return (record) => !(schema(record) instanceof type.errors);
  },
  async typebox(fields) {
    const { Type } = await peer('typebox');
    const { Compile } = await peer('typebox/compile');
    const compiled = Compile(schemas.typebox(Type, fields));
    return (record) => compiled.Check(record) || compiled.Errors(record).length === 0;
  },
};

export const peers = Object.keys(PEERS);

/** The check of one of them; the field table only for those that need it. */
export async function load(who, fields) {
  if (who === 'hotich') return hotich(false);
  if (who === FULL) return hotich(true);
  return PEERS[who](fields('birth'));
}
