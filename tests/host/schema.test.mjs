// What programs read follows its schema: the files of the conformance suite, and every output of the command.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import Ajv from 'ajv/dist/2020.js';

import { native, root } from './native.mjs';
import { files, folder } from './suite.mjs';

const json = (path) => JSON.parse(readFileSync(path, 'utf8'));
// A keyword that ajv does not know is an error, never passed over.
const ajv = () => new Ajv({ allErrors: true, allowUnionTypes: true });
const validate = ajv().compile(json(join(folder, 'schema.json')));

/** What is wrong with a value, a line each. */
const wrong = (of, value, name) => (of(value) ? [] : of.errors.map(({ instancePath, message }) => `${name}${instancePath} ${message}`));

test('the files of the suite follow its schema', () => {
  assert.ok(files().length > 20);
  assert.deepEqual(files().flatMap((file) => wrong(validate, json(join(folder, file)), file)), []);
});

const schemas = join(root, 'schema');
const names = readdirSync(schemas).filter((name) => name.endsWith('.json'));
const formats = ajv();
for (const name of names) formats.addSchema(json(join(schemas, name)));

const snapshots = join(root, 'tests', 'formats');
/** The values of the snapshots: name of the file, of the schema, the value. */
const values = readdirSync(snapshots).flatMap((file) => {
  const text = readFileSync(join(snapshots, file), 'utf8');
  const parts = file.endsWith('.jsonl') ? text.trimEnd().split('\n') : [text];
  return parts.map((part) => ({ file, schema: `${file.split('.')[0]}.json`, value: JSON.parse(part) }));
});

test('every snapshot follows the schema of its name, and every schema has one', () => {
  assert.deepEqual(values.flatMap(({ file, schema, value }) => wrong(formats.getSchema(schema), value, file)), []);
  const shown = new Set(values.map(({ schema }) => schema));
  assert.deepEqual(names.filter((name) => name !== 'common.json' && !shown.has(name)), []);
});

test('a schema refuses what lacks a member, is of another format or has one more', () => {
  for (const { file, schema, value } of values) {
    const holds = formats.getSchema(schema);
    for (const key of holds.schema.required) {
      const { [key]: _, ...less } = value;
      assert.equal(holds(less), false, `${file} without ${key}`);
    }
    assert.equal(holds({ ...value, format: 2 }), false, file);
    if (schema !== 'value.json') assert.equal(holds({ ...value, shoe: 1 }), false, file);
  }
});

test('the whole catalogue follows its schema', () => {
  for (const what of ['rules', 'fields']) {
    for (const language of ['vi', 'en']) {
      const run = spawnSync(native, [what, '--format', 'json', '--lang', language], { encoding: 'utf8', maxBuffer: 1 << 28 });
      assert.deepEqual(wrong(formats.getSchema(`${what}.json`), JSON.parse(run.stdout), what), []);
    }
  }
});

test('the generated catalogue follows its schema, with what is in force on its day', () => {
  for (const language of ['vi', 'en']) {
    const catalogue = json(join(root, 'docs', 'rules', `${language}.json`));
    assert.deepEqual(wrong(formats.getSchema('rules.json'), catalogue, language), []);
    assert.ok(new Set(catalogue.rules.map(({ force }) => force)).has('expired'));
  }
});

const records = ajv();
const kinds = readdirSync(join(schemas, 'record')).map((name) => name.replace('.json', ''));
for (const kind of kinds) records.addSchema(json(join(schemas, 'record', `${kind}.json`)));

test('the records of the suite follow the schema of their kind, unless the input itself is what they show', () => {
  let seen = 0;
  const odd = files().flatMap((file) => {
    const { vectors } = json(join(folder, file));
    // Headers of sheets are read as keys, too, and no schema lists them.
    const named = (record) => Object.keys(record).every((key) => /^[a-zA-Z]+$/.test(key));
    const plain = vectors.filter(
      ({ record, options: { kind }, expect = [] }) =>
        record && kind !== 'linked' && named(record) && !expect.some(({ rule }) => rule.startsWith('input/')),
    );
    seen += plain.length;
    return plain.flatMap(({ id, record, options }) => wrong(records.getSchema(`record/${options.kind}.json`), record, id));
  });
  assert.ok(seen > 1000, `${seen}`);
  assert.deepEqual(odd, []);
});

test('a record with another key, or a list for a text, does not', () => {
  for (const kind of kinds) {
    const holds = records.getSchema(`record/${kind}.json`);
    assert.equal(holds({ kind, registration: { date: '05/03/2026', number: 12 } }), true, kind);
    for (const column of Object.keys(holds.schema.$defs.columns.properties)) assert.equal(holds({ [column]: '12' }), true, column);
    for (const other of [{ shoe: 1 }, { registration: { shoe: 1 } }, { registration: { date: ['05/03/2026'] } }, { kind: 'shoe' }]) {
      assert.equal(holds(other), false, `${kind} ${JSON.stringify(other)}`);
    }
  }
});
