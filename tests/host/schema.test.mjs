// The files of the conformance suite follow their schema.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import Ajv from 'ajv/dist/2020.js';

import { files, folder } from './suite.mjs';

const json = (path) => JSON.parse(readFileSync(path, 'utf8'));
// A keyword that ajv does not know is an error, never passed over.
const validate = new Ajv({ allErrors: true }).compile(json(join(folder, 'schema.json')));

test('the files of the suite follow its schema', () => {
  const wrong = [];
  for (const file of files()) {
    validate(json(join(folder, file)));
    for (const { instancePath, message } of validate.errors ?? []) wrong.push(`${file}${instancePath} ${message}`);
  }
  assert.ok(files().length > 20);
  assert.deepEqual(wrong, []);
});
