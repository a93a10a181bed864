// `cargo xtask bench [--rows N] [--samples FOLDER]`: measures and writes docs/benchmarks.md. The folder holds a book of each
// kind.
//
// Every number stands beside a named peer's from the same run, as a ratio: machines differ, ratios less so.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';

import { native, root } from '../tests/host/native.mjs';

const pkg = path.join(root, 'pkg');
const target = path.resolve(root, process.env.CARGO_TARGET_DIR ?? 'target', 'bench');
const exe = process.platform === 'win32' ? '.exe' : '';

/** Peers of the package, installed below the target folder by this script alone. */
const PEERS = { zod: '4.6.7', valibot: '1.5.0', ajv: '8.20.0', arktype: '2.2.10', typebox: '1.4.3' };
/** Runs of each measurement; the median counts. */
const RUNS = 5;

const options = { rows: '200000', samples: path.join(root, 'data', 'samples') };
const KINDS = ['birth', 'marriage'];
for (let i = 2; i < process.argv.length; i += 2) {
  const name = process.argv[i].replace(/^--/, '');
  if (!(name in options) || process.argv[i + 1] === undefined) fail(`bench: ${process.argv[i]} is not understood`);
  options[name] = process.argv[i + 1];
}
const books = KINDS.map((kind) => path.join(options.samples, `${kind}.csv`));
for (const book of books) if (!existsSync(book)) fail(`bench: there is no ${book}; run \`cargo xtask gen\``);
if (!existsSync(native)) fail('bench: the command is not built; use `cargo xtask bench`');

function fail(why) {
  console.error(why);
  process.exit(2);
}

function say(what) {
  console.log(`==> ${what}`);
}

function run(program, args, extra = {}) {
  const { status, stdout, error } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'inherit'],
    ...extra,
  });
  if (error || status !== 0) fail(`bench: ${path.basename(program)} ${args[0]} failed`);
  return stdout;
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const whole = (value) => Math.round(value).toLocaleString('en-US');
const ratio = (value) => `${value.toFixed(value < 10 ? 2 : 1)} ×`;

// In process.
say('cargo build --release (benches/native)');
const bench = path.join(target, 'release', `hotich-bench${exe}`);
run('cargo', ['build', '--quiet', '--release', '--manifest-path', path.join(root, 'benches', 'native', 'Cargo.toml')], {
  env: { ...process.env, CARGO_TARGET_DIR: target },
});
const data = path.join(target, 'data');
mkdirSync(data, { recursive: true });
for (const book of books) {
  say(`${options.rows} rows from ${path.relative(root, book)}`);
  run(bench, ['prepare', book, options.rows, data]);
}
say('in process, one thread');
const inProcess = run(bench, ['measure', data])
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

// The command.
const inputs = [
  ['births, CSV', path.join(data, 'birth.csv')],
  ['births, JSON Lines', path.join(data, 'birth.jsonl')],
  ['marriages, CSV', path.join(data, 'marriage.csv')],
];
const cores = os.availableParallelism();

/** Runs the command once: seconds and the most memory it held. */
function command(args) {
  return new Promise((resolve) => {
    const start = performance.now();
    const child = spawn(native, ['check', '--quiet', '--as-of', '2026-11-23', ...args], { stdio: 'ignore' });
    let memory = 0;
    const look = setInterval(() => {
      try {
        const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
        memory = Math.max(memory, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
      } catch {
        // Not Linux, or it has just ended.
      }
    }, 10);
    child.on('exit', (code) => {
      clearInterval(look);
      if (code > 1) fail('bench: the command could not run');
      resolve({ seconds: (performance.now() - start) / 1000, memory });
    });
  });
}

const commands = [];
for (const threads of [...new Set([1, 2, cores])]) {
  for (const [input, file] of inputs) {
    for (const format of ['text', 'jsonl', 'csv']) {
      say(`hotich check --threads ${threads} --format ${format}, ${input}`);
      const runs = [];
      for (let i = 0; i < 3; i += 1) runs.push(await command(['--threads', String(threads), '--format', format, file]));
      const seconds = median(runs.map((one) => one.seconds));
      const memory = Math.max(...runs.map((one) => one.memory));
      commands.push({ threads, input, format, rate: Number(options.rows) / seconds, memory, bytes: statSync(file).size / seconds });
    }
  }
}

// The package.
function packaged() {
  const manifest = path.join(pkg, 'package.json');
  const modules = ['hotich.wasm', 'tools.wasm'];
  const file = (name) => path.join(pkg, 'dist', name);
  if (!existsSync(manifest) || !modules.every((name) => existsSync(file(name)))) {
    say('the npm package is not built: not measured');
    return undefined;
  }
  const peers = path.join(target, 'peers');
  mkdirSync(peers, { recursive: true });
  writeFileSync(path.join(peers, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies: PEERS }));
  say(`npm install ${Object.entries(PEERS).map(([name, version]) => `${name}@${version}`).join(' ')}`);
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  run(npm, ['install', '--no-audit', '--no-fund', '--silent'], { cwd: peers, shell: process.platform === 'win32' });
  const env = { ...process.env, HOTICH_PKG: pkg, HOTICH_PEERS: peers, HOTICH_DATA: data, HOTICH_NATIVE: native };
  const node = (script, ...args) => run(process.execPath, [path.join(root, 'benches', 'node', script), ...args], { env });
  say('checks of JavaScript objects in Node');
  const forms = JSON.parse(node('forms.mjs'));
  say('names in Node');
  const names = JSON.parse(node('names.mjs'));
  say('cold starts in Node');
  const cold = {};
  for (const who of ['hotich', ...Object.keys(PEERS)]) {
    const times = [];
    for (let i = 0; i < 2 * RUNS + 1; i += 1) times.push(JSON.parse(node('cold.mjs', who)));
    cold[who] = Object.fromEntries(Object.keys(times[0]).map((part) => [part, median(times.map((one) => one[part]))]));
  }
  const measure = path.join(root, 'crates', 'xtask', 'js', 'measure.mjs');
  const sizes = modules.map((name) => [name, run(process.execPath, [measure, file(name)]).trim().split(' ').map(Number)]);
  return { forms, names, cold, sizes };
}

const inNode = packaged();
writeFile(path.join(root, 'docs', 'benchmarks.md'), document());
say('written: docs/benchmarks.md');

function writeFile(file, text) {
  writeFileSync(`${file}.tmp`, text);
  renameSync(`${file}.tmp`, file);
}

function version(program, ...args) {
  return execFileSync(program, args, { encoding: 'utf8' }).trim();
}

/** The section that `cargo xtask bench --ir` writes, as it stands. */
function counted() {
  const [begin, end] = ['<!-- instructions -->', '<!-- /instructions -->'];
  const before = readFileSync(path.join(root, 'docs', 'benchmarks.md'), 'utf8');
  const [from, to] = [before.indexOf(begin), before.indexOf(end)];
  return from < 0 || to < from ? `${begin}\n${end}` : before.slice(from, to + end.length);
}

function document() {
  const out = [];
  const add = (...rows) => out.push(...rows);
  const revision = spawnSync('git', ['log', '-1', '--format=%h of %cs'], { cwd: root, encoding: 'utf8' }).stdout.trim();
  const rows = Number(options.rows);
  const sizes = inputs.map(([input, file]) => `${Math.round(statSync(file).size / rows)} bytes a row of ${input}`);
  add(
    '# Benchmarks',
    '',
    'Written by `cargo xtask bench`, which prepares the data, runs everything below and measures the peers in the same run.',
    'The ratio is hotich against the peer: above 1, hotich is faster. All peers do less: they split, parse, or check lengths',
    'and shapes; hotich reads all fields, normalises them and runs every rule in the law of the day of registration.',
    '',
    `- machine: ${os.cpus()[0].model.trim()}, ${cores} logical cores, ${whole(os.totalmem() / 2 ** 30)} GiB, ${os.type()} ${os.machine()}`,
    `- ${version('rustc', '--version')}, Node ${process.version}`,
    `- commit ${revision}; \`cargo xtask bench --rows ${options.rows}\``,
    `- ${whole(rows)} records of each kind multiplied from the books in \`${path.relative(root, options.samples)}\`, from memory or the page cache: ${sizes.join(', ')}`,
    `- median of ${RUNS} runs in process, of 3 of the command`,
    `- load average of the machine after the run: ${os.loadavg()[0].toFixed(1)} (with more than this run's own threads, all numbers are low)`,
    '',
    '## The command `hotich check`',
    '',
    '| input | threads | results | records/s | MB/s | memory |',
    '|---|---:|---|---:|---:|---:|',
  );
  for (const { threads, input, format, rate, memory, bytes } of commands) {
    const held = memory ? `${(memory / 1024).toFixed(0)} MB` : '';
    add(`| ${input} | ${threads} | ${format} | ${whole(rate)} | ${whole(bytes / 1e6)} | ${held} |`);
  }
  add('', counted(), '', '## In process, one thread', '', '| input | who | what | records/s | hotich against it |', '|---|---|---|---:|---:|');
  const groups = { csv: 'CSV', jsonl: 'JSON Lines', form: 'single records', names: 'names' };
  const rate = ({ records, seconds }) => records / seconds;
  for (const one of inProcess) {
    // Of names, what is compared stands just before.
    const before = inProcess.slice(0, inProcess.indexOf(one)).toReversed();
    const listed = one.group === 'names' ? before : inProcess;
    const ours = listed.find(({ group, who }) => group === one.group && who === 'hotich');
    const against = one.who === 'hotich' ? '' : ratio(rate(ours) / rate(one));
    add(`| ${groups[one.group]} | ${one.who} | ${one.what} | ${whole(rate(one))} | ${against} |`);
  }
  add('', '## The npm package in Node', '');
  if (!inNode) {
    add('Not measured: the package was not built.', '');
    return out.join('\n');
  }
  add(
    `JavaScript objects of ${inNode.forms.fields} fields in Node ${process.version}. hotich runs every rule at stage \`archive\`; Zod ${PEERS.zod}, Valibot`,
    `${PEERS.valibot}, Ajv ${PEERS.ajv} (standalone), ArkType ${PEERS.arktype} and TypeBox ${PEERS.typebox} (compiled) check types, lengths, and the shapes of dates and sexes`,
    `(\`benches/node/schemas.mjs\`); each tells all issues of a record.`,
    '',
    '| records | who | checks/s | hotich against it |',
    '|---|---|---:|---:|',
  );
  for (const [what, rates] of Object.entries(inNode.forms.rates)) {
    for (const [who, each] of Object.entries(rates)) {
      add(`| ${what} | ${who} | ${whole(each)} | ${who.startsWith('hotich') ? '' : ratio(rates.hotich / each)} |`);
    }
  }
  add('', '| names in one call of `normalizeNames` | who | names/s | hotich against it |', '|---|---|---:|---:|');
  for (const [what, rates] of Object.entries(inNode.names)) {
    for (const [who, each] of Object.entries(rates)) {
      add(`| ${what} | ${who} | ${whole(each)} | ${who === 'hotich' ? '' : ratio(rates.hotich / each)} |`);
    }
  }
  add(
    '',
    'Milliseconds of a cold start, each part the median of its own: Node itself, importing the package (and making the schema), compiling',
    'WebAssembly, and the first check.',
    '',
    '| cold start: from the start of Node to the first finding | ms | Node | import | compile | first check | hotich against it | without Node |',
    '|---|---:|---:|---:|---:|---:|---:|---:|',
  );
  const own = ({ load, compile, first }) => load + compile + first;
  for (const [who, parts] of Object.entries(inNode.cold)) {
    const ours = inNode.cold.hotich;
    const against = who === 'hotich' ? ['', ''] : [ratio(parts.total / ours.total), ratio(own(parts) / own(ours))];
    const times = [parts.total, parts.node, parts.load, parts.compile, parts.first].map((time) => time.toFixed(1));
    add(`| ${[who, ...times, ...against].join(' | ')} |`);
  }
  add(
    '',
    '| module | raw | gzip 9 | brotli 11 |',
    '|---|---:|---:|---:|',
    ...inNode.sizes.map(([name, sizes]) => `| ${[name, ...sizes.map(whole)].join(' | ')} |`),
    '',
  );
  return out.join('\n');
}
