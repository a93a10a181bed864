// `node crates/xtask/js/pack.mjs NAME BUILT COMPILED CACHE TO`: brings a module that wasm-pack built into pkg/dist, and prints its size.
//
// wasm-opt shrinks the module, which is laid out once as a file and once inside a JavaScript module, for places that
// cannot fetch a file. COMPILED, the same module as the compiler left it, becomes JavaScript for pages that forbid WebAssembly.
// What is written for `import` is written for `require`, too. TO is `node/` for the fast form of a module that is there already: only
// its file is written. CACHE keeps what binaryen made of the same module the last time.
import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import typescript from 'typescript';

import { measure } from './measure.mjs';

const [name, built, compiled, cache, to] = process.argv.slice(2);
const root = resolve(import.meta.dirname, '..', '..', '..');
const dist = join(root, 'pkg', 'dist');

// What Rust's target may use; naming them keeps out what Node 20 does not know yet.
const FEATURES = [
  '--enable-bulk-memory',
  '--enable-nontrapping-float-to-int',
  '--enable-sign-ext',
  '--enable-mutable-globals',
  '--enable-reference-types',
  '--enable-multivalue',
];

const OPTIONS = [
  ...FEATURES,
  // The smallest after brotli of those tried: see docs/size.md.
  '-O3',
  '--skip-pass=inlining-optimizing',
  '--skip-pass=local-cse',
  '--skip-pass=simplify-locals',
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

// Passes add nothing to the speed that the compiler has given it.
const FAST = [...FEATURES, '--enable-simd', '--strip-debug', '--strip-producers'];

// The module as JavaScript: first what wasm2js does not know is written in what it knows.
const LOWERED = [
  '--enable-bulk-memory',
  '--enable-bulk-memory-opt',
  '--enable-nontrapping-float-to-int',
  '--enable-sign-ext',
  '--enable-mutable-globals',
  '-Oz',
  '--signext-lowering',
  '--llvm-nontrapping-fptoint-lowering',
  '--llvm-memory-copy-fill-lowering',
];

const binaryen = (tool, ...args) =>
  execFileSync(process.execPath, [join(root, 'node_modules', 'binaryen', 'bin', tool), ...args]);

/** What `make` writes to `output` out of the module, or what it wrote of the same module the last time. */
function cached(part, module, options, output, make) {
  const folder = join(cache, part);
  const file = (name) => join(folder, name);
  const same = (name, content) => existsSync(file(name)) && readFileSync(file(name)).equals(content);
  const settings = Buffer.from(options.join(' '));
  if (!existsSync(file(output)) || !same('settings', settings) || !same('in.wasm', module)) {
    mkdirSync(folder, { recursive: true });
    for (const name of ['settings', output]) rmSync(file(name), { force: true });
    writeFileSync(file('in.wasm'), module);
    make(file, file('in.wasm'), file(output));
    // Last, so that an interrupted run is not taken for a finished one.
    writeFileSync(file('settings'), settings);
  }
  return file;
}

/** Cuts from one text to the next; both must be there, or the generator writes something else now. */
function cut(text, from, to) {
  const start = text.indexOf(from);
  const end = text.indexOf(to, start);
  if (start < 0 || end < 0) throw new Error(`the glue has no \`${from}\` before \`${to}\`: wasm-bindgen writes it otherwise now`);
  return text.slice(0, start) + text.slice(end);
}

/** The glue as the package uses it: it touches nothing when it is imported, and is started by a function that makes the exports. */
function glue(text, up) {
  let out = cut(text, 'async function __wbg_load', 'function initSync');
  out = cut(out, 'function initSync', 'async function __wbg_init');
  out = cut(out, 'async function __wbg_init', 'export { initSync');
  out = cut(out, 'export { initSync', ';');
  const decoder = "new TextDecoder('utf-8', { ignoreBOM: true, fatal: true })";
  const encoder = 'new TextEncoder()';
  if (!out.includes(decoder) || !out.includes(encoder)) throw new Error('the glue reads texts otherwise now');
  out = out.replaceAll(decoder, 'textDecoder()').replaceAll(encoder, 'textEncoder()');
  // What no call of the package runs: its own encoder has `encodeInto`, strings go over with `realloc`, it frees by `free`.
  out = cut(out, "if (!('encodeInto' in", 'let WASM_VECTOR_LEN');
  if (/passStringToWasm0\([^,()]*, [^,()]*\)/.test(out)) throw new Error('the glue passes strings otherwise now');
  out = cut(out, '    if (realloc === undefined)', '    let len = arg.length');
  out = out.replaceAll(/^if \(Symbol\.dispose\).*\n/gm, '');
  // Comments are for readers of the module's source.
  out = out.replaceAll(/^ *\/\*\*?[\s\S]*?\*\/\n/gm, '').replaceAll(/\n\n+/g, '\n').replace(/;\s*$/, '');
  return `import { textDecoder, textEncoder } from '${up}text.js';
${out.trim()}
/** Starts an instance, unless one runs. */
export function start(instantiate) {
    if (wasm === undefined) __wbg_finalize_init({ exports: instantiate(__wbg_get_imports()) });
}
/** The memory of the instance, as it is now. */
export function memory() {
    return getUint8ArrayMemory0();
}
/** Drops the instance: the next \`start\` makes another one. */
export function forget() {
    wasmModule = wasmInstance = wasm = undefined;
}
`;
}

/** Without the section that names what the target may use: by it the generator chooses what wasm2js does not know. */
function plain(module) {
  const parts = [module.subarray(0, 8)];
  for (let at = 8; at < module.length; ) {
    const [size, body] = leb(module, at + 1);
    const [length, name] = leb(module, body);
    const isFeatures = module[at] === 0 && module.toString('latin1', name, name + length) === 'target_features';
    if (!isFeatures) parts.push(module.subarray(at, body + size));
    at = body + size;
  }
  return Buffer.concat(parts);
}

/** A number of a module, and where it ends. */
function leb(bytes, start) {
  let [value, shift, at] = [0, 0, start];
  for (; ; at += 1, shift += 7) {
    value |= (bytes[at] & 0x7f) << shift;
    if (bytes[at] < 0x80) return [value, at + 1];
  }
}

/** The module as JavaScript, and its glue. */
function script(compiled) {
  const module = plain(compiled);
  const file = cached('script', module, LOWERED, 'out.js', (at, input, output) => {
    execFileSync('wasm-bindgen', [input, '--target', 'web', '--no-typescript', '--out-name', name, '--out-dir', at('glue')]);
    binaryen('wasm-opt', ...LOWERED, join(at('glue'), `${name}_bg.wasm`), '-o', at('lowered.wasm'));
    binaryen('wasm2js', '-O', at('lowered.wasm'), '-o', output);
  });
  const text = readFileSync(file('out.js'), 'utf8');
  const [from, to] = [text.indexOf('\n'), text.indexOf('var retasmFunc')];
  if (!text.startsWith('import * as') || to < 0) throw new Error('wasm2js writes modules otherwise now');
  const code = text.slice(from, to).replaceAll(/\n[\n ]+/g, '\n');
  const own = glue(readFileSync(join(file('glue'), `${name}.js`), 'utf8'), '../../')
    // Memory that grew is another buffer, and the old one stays as it was.
    .replaceAll(/if \((cached\w+Memory0) === null \|\| .*\) \{/g, 'if ($1 === null || $1.buffer !== wasm.memory.buffer) {');
  return { code: `// ${name}.wasm as JavaScript, by wasm2js.${code}`, glue: own };
}

/** For `require`: the same text as CommonJS. */
function common(text) {
  const { outputText } = typescript.transpileModule(text, {
    compilerOptions: {
      module: typescript.ModuleKind.CommonJS,
      target: typescript.ScriptTarget.ES2022,
      removeComments: true,
    },
  });
  return outputText.replaceAll(/require\("(\.[^"]*)\.js"\)/g, 'require("$1.cjs")');
}

/** As `text::fingerprint` in Rust. */
function fingerprint(bytes) {
  let hash = 0xcbf29ce484222325n;
  for (const byte of bytes) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0');
}

/** Writes a file of the package, and what is required in its place. */
function write(path, text, cjs = common(text)) {
  for (const [to, content] of [[join(dist, path), text], [join(dist, 'cjs', 'dist', path.replace(/js$/, 'cjs')), cjs]]) {
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, content);
  }
}

const fresh = readFileSync(join(built, `${name}_bg.wasm`));
// One search for a text by the standard library costs what pages load four kilobytes: `text::parted` and `text::holds` do it for less.
if (name === 'hotich' && to === '' && fresh.includes('TwoWaySearcher')) throw new Error('a text is looked for by the standard library: docs/size.md');
const options = to === 'node/' ? FAST : OPTIONS;
const module = readFileSync(
  cached('wasm', fresh, options, 'out.wasm', (_, input, output) => binaryen('wasm-opt', ...options, input, '-o', output))('out.wasm'),
);
mkdirSync(join(dist, to), { recursive: true });
writeFileSync(join(dist, to, `${name}.wasm`), module);
console.log(measure(module).join(' '));
const ownGlue = glue(readFileSync(join(built, `${name}.js`), 'utf8'), '../');
if (to === 'node/') {
  if (readFileSync(join(dist, `${name}.js`), 'utf8') !== ownGlue) throw new Error(`the fast ${name}.wasm needs glue of its own`);
  process.exit();
}
const inside = `"${module.toString('base64')}";\n`;
const told = `// The bytes of ${name}.wasm, for where no file can be fetched.\n`;
write(`${name}.wasm.js`, `${told}export default ${inside}`, `${told}exports.default = ${inside}`);
write(`${name}.js`, ownGlue);
const asScript = script(readFileSync(compiled));
write(`script/${name}.js`, asScript.glue);
write(`script/${name}.code.js`, `${asScript.code}export default asmFunc;\n`, `${asScript.code}exports.default = asmFunc;\n`);

// Entries that only some hosts import, or that find files beside them, have no other form.
const ONLY = /^(node|web|workerd|edge)\.js$/;
for (const folder of ['', 'tools']) {
  const out = join(dist, 'cjs', folder);
  mkdirSync(out, { recursive: true });
  for (const file of readdirSync(join(root, 'pkg', folder))) {
    const text = () => readFileSync(join(root, 'pkg', folder, file), 'utf8');
    if (file.endsWith('.d.ts')) {
      writeFileSync(join(out, file.replace(/ts$/, 'cts')), text().replaceAll(/'(\.[^']*)\.js'/g, "'$1.cjs'"));
    } else if (file.endsWith('.js') && !ONLY.test(file)) {
      writeFileSync(join(out, file.replace(/js$/, 'cjs')), common(text()));
    }
  }
}
cpSync(join(root, 'schema'), join(dist, 'schema'), { recursive: true });
copyFileSync(join(root, 'src', 'place', 'communes.bin'), join(dist, 'communes.bin'));
copyFileSync(join(root, 'data', 'east-asian.bin'), join(dist, 'east-asian.bin'));
write('data.js', `/** The fingerprint of communes.bin, as reports have it. */\nexport const communes = '${fingerprint(readFileSync(join(dist, 'communes.bin')))}';\n`);
for (const licence of ['LICENSE-MIT', 'LICENSE-APACHE']) copyFileSync(join(root, licence), join(root, 'pkg', licence));
