// For `require` in Node: see node.js. All calls there are.
'use strict';
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const { api } = require('../dist/cjs/tools/api.cjs');
const { bytes } = require('../dist/cjs/bytes.cjs');
const { HotichError } = require('../dist/cjs/error.cjs');

const dist = join(__dirname, '../dist');

function module_() {
  try {
    return readFileSync(join(dist, 'node', 'tools.wasm'));
  } catch {
    return bytes(require('../dist/cjs/dist/tools.wasm.cjs').default);
  }
}

const read = (name) => () => readFileSync(join(dist, name));

module.exports = { ...api(module_, { table: read('communes.bin'), eastAsian: read('east-asian.bin') }), HotichError };
