// `node crates/xtask/js/pack.mjs NAME BUILT CACHE`: brings a module that wasm-pack built into pkg/dist, and prints its size.
//
// wasm-opt shrinks the module, which is laid out once as a file and once inside a JavaScript module, for places that
// cannot fetch a file. CACHE keeps what wasm-opt made of the same module the last time.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { measure } from './measure.mjs';

const [name, built, cache] = process.argv.slice(2);
const root = resolve(import.meta.dirname, '..', '..', '..');
const dist = join(root, 'pkg', 'dist');

const OPTIONS = [
  // What Rust's target may use; naming them keeps out what Node 20 does not know yet.
  '--enable-bulk-memory',
  '--enable-nontrapping-float-to-int',
  '--enable-sign-ext',
  '--enable-mutable-globals',
  '--enable-reference-types',
  '--enable-multivalue',
  // The smallest after brotli of those tried: see docs/size.md.
  '-O3',
  '--skip-pass=inlining-optimizing',
  '--skip-pass=local-cse',
  // Zeroes stay: segments around them cost more than brotli makes of them.
  '--skip-pass=memory-packing',
  '--converge',
  '--low-memory-unused',
  // All loads and stores of one kind look the same.
  '--dealign',
  // Functions of one kind side by side compress better; before their names go.
  '--reorder-functions-by-name',
  '--strip-debug',
  '--strip-producers',
];

/** The module after wasm-opt. */
function optimised(module) {
  const [input, output, settings] = ['in.wasm', 'out.wasm', 'settings'].map((file) => join(cache, file));
  const same = (file, content) => existsSync(file) && readFileSync(file).equals(content);
  const options = Buffer.from(OPTIONS.join(' '));
  const fresh = readFileSync(module);
  if (!existsSync(output) || !same(settings, options) || !same(input, fresh)) {
    mkdirSync(cache, { recursive: true });
    execFileSync(process.execPath, [join(root, 'node_modules', 'binaryen', 'bin', 'wasm-opt'), ...OPTIONS, module, '-o', output]);
    // Last, so that an interrupted run is not taken for a finished one.
    writeFileSync(settings, options);
    writeFileSync(input, fresh);
  }
  return readFileSync(output);
}

/** The glue as the package uses it. */
function glue(text) {
  // wasm-pack has no option for the generator's way to drop an instance that trapped.
  const state = 'let wasmModule, wasmInstance, wasm;';
  if (!text.includes(state)) throw new Error(`the glue has no \`${state}\`: wasm-bindgen writes it otherwise now`);
  // The glue names the module as wasm-pack called it; bundlers follow that name.
  return `${text.replaceAll(`${name}_bg.wasm`, `${name}.wasm`)}
/** Drops the instance: the next \`initSync\` makes another one. */
export function forget() {
    wasmModule = wasmInstance = wasm = undefined;
}
`;
}

const module = optimised(join(built, `${name}_bg.wasm`));
mkdirSync(dist, { recursive: true });
writeFileSync(join(dist, `${name}.wasm`), module);
writeFileSync(
  join(dist, `${name}.wasm.js`),
  `// The bytes of ${name}.wasm, for where no file can be fetched.\nexport default "${module.toString('base64')}";\n`,
);
writeFileSync(join(dist, `${name}.js`), glue(readFileSync(join(built, `${name}.js`), 'utf8')));
copyFileSync(join(built, `${name}.d.ts`), join(dist, `${name}.d.ts`));
copyFileSync(join(root, 'src', 'place', 'communes.bin'), join(dist, 'communes.bin'));
for (const licence of ['LICENSE-MIT', 'LICENSE-APACHE']) copyFileSync(join(root, licence), join(root, 'pkg', licence));
console.log(measure(module).join(' '));
