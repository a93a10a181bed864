// `node crates/xtask/js/measure.mjs FILE`: prints `raw gzip brotli` in bytes, and fails if Node cannot compile the file
// as WebAssembly. A script of Node because Node has both compressions built in.
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** The sizes of a module: as it is, by gzip 9, by brotli 11. */
export function measure(bytes) {
  new WebAssembly.Module(bytes);
  const gzip = gzipSync(bytes, { level: 9 }).length;
  const brotli = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }).length;
  return [bytes.length, gzip, brotli];
}

if (import.meta.filename === process.argv[1]) console.log(measure(readFileSync(process.argv[2])).join(' '));
