// Prints `raw gzip brotli` in bytes for a file, and fails if Node cannot compile it as WebAssembly.
// A script of Node because Node has both compressions built in: no crate is needed for them.
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const bytes = readFileSync(process.argv[2]);
new WebAssembly.Module(bytes);
const gzip = gzipSync(bytes, { level: 9 }).length;
const brotli = brotliCompressSync(bytes, {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  },
}).length;
console.log(bytes.length, gzip, brotli);
