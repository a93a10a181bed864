// For `require` in Node: see node.js.
'use strict';
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const { api } = require('./dist/cjs/api.cjs');
const { bytes } = require('./dist/cjs/bytes.cjs');
const { HotichError } = require('./dist/cjs/error.cjs');

const dist = join(__dirname, './dist');

function module_() {
  try {
    return readFileSync(join(dist, 'node', 'hotich.wasm'));
  } catch {
    return bytes(require('./dist/cjs/dist/hotich.wasm.cjs').default);
  }
}

module.exports = { ...api(module_, { table: () => readFileSync(join(dist, 'communes.bin')) }), HotichError };
