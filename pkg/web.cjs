// `require` of the entry for browsers: the module comes from the JavaScript and is compiled beside. See web.js.
'use strict';
const { api } = require('./dist/cjs/api.cjs');
const { HotichError } = require('./dist/cjs/error.cjs');
const { starter } = require('./dist/cjs/fetched.cjs');
const { bytes } = require('./dist/cjs/bytes.cjs');

const { source, init } = starter(() => bytes(require('./dist/cjs/dist/hotich.wasm.cjs').default));

module.exports = { init, ...api(source), HotichError };
