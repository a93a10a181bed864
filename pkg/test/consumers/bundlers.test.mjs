// Bundlers, for pages in Chromium and for Node; pages under policies; workers.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { promisify } from 'node:util';
import { brotliCompressSync } from 'node:zlib';

import resolvePlugin from '@rollup/plugin-node-resolve';
import { build } from 'esbuild';
import { rollup } from 'rollup';
import { build as viteBuild, createServer } from 'vite';
import webpack from 'webpack';

import { TOLD, bin, closeBrowser, copyOf, here, modules, root, run, scratch, serve, told } from './tools.mjs';

after(closeBrowser);

const app = (...name) => join(here, 'apps', ...name);
const place = (...name) => join(scratch, ...name);
const inNode = async (file) => assert.equal((await run(process.execPath, [file], { cwd: scratch })).trim(), TOLD);

async function inPage(folder, { headers, query = '', expected = TOLD } = {}) {
  const server = await serve(folder, headers);
  try {
    const found = await told(`${server.url}/${query}`);
    if (expected instanceof RegExp) assert.match(found, expected);
    else assert.equal(found, expected);
  } finally {
    server.close();
  }
}

const esbuild = (entry, outfile, options) =>
  build({ entryPoints: [app(entry)], bundle: true, outfile: place(outfile), logLevel: 'error', ...options });

test('esbuild for pages: modules and scripts', async () => {
  await esbuild('web/default.mjs', 'esbuild-esm/main.js', { format: 'esm' });
  await inPage(place('esbuild-esm'));
  await esbuild('web/default.mjs', 'esbuild-iife/main.js', { format: 'iife', minify: true });
  await inPage(place('esbuild-iife'), { query: '?classic' });
});

test('esbuild for Node: modules, CommonJS, a project of CommonJS', async () => {
  for (const [entry, format, name] of [
    ['program.mjs', 'esm', 'program.mjs'],
    ['program.mjs', 'cjs', 'program.cjs'],
    ['required.cjs', 'cjs', 'required.cjs'],
    ['commonjs/program.js', 'cjs', 'project.cjs'],
  ]) {
    await esbuild(entry, `esbuild-node/${name}`, { platform: 'node', format });
    await inNode(place('esbuild-node', name));
  }
});

test('Rollup: a page as modules and as a script, Node', async () => {
  for (const [entry, format, file] of [
    ['web/default.mjs', 'es', 'rollup/main.js'],
    ['web/default.mjs', 'iife', 'rollup-iife/main.js'],
    ['program.mjs', 'es', 'rollup-node/program.mjs'],
    ['program.mjs', 'cjs', 'rollup-node/program.cjs'],
  ]) {
    const bundle = await rollup({ input: app(entry), plugins: [resolvePlugin()] });
    await bundle.write({ file: place(file), format });
    await bundle.close();
  }
  await inPage(place('rollup'));
  await inPage(place('rollup-iife'), { query: '?classic' });
  for (const name of ['program.mjs', 'program.cjs']) await inNode(place('rollup-node', name));
});

test('webpack: a page, an entry that fetches its module, Node', async () => {
  const config = (target, entry, folder) => ({
    mode: 'production',
    target,
    entry: app(entry),
    output: { path: place(folder), filename: 'main.js' },
    performance: { hints: false },
    // Names are given away by minifying, which takes a minute here.
    optimization: { minimize: false },
  });
  const stats = await promisify(webpack)([
    config('web', 'web/default.mjs', 'webpack'),
    config('web', 'web/web.mjs', 'webpack-web'),
    config('node', 'program.mjs', 'webpack-node'),
    config('node', 'required.cjs', 'webpack-required'),
  ]);
  assert.ok(!stats.hasErrors() && !stats.hasWarnings(), stats.toString());
  await inPage(place('webpack'));
  await inPage(place('webpack-web'));
  await inNode(place('webpack-node', 'main.js'));
  await inNode(place('webpack-required', 'main.js'));
});

/** A page of Vite with the package as a folder that was unpacked, or as a link to where it is written. */
function viteApp(name, target) {
  const folder = copyOf('vite', name);
  copyFileSync(app('told.mjs'), join(folder, 'told.mjs'));
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  if (target) symlinkSync(target, join(folder, 'node_modules', 'hotich'));
  else cpSync(join(modules, 'hotich'), join(folder, 'node_modules', 'hotich'), { recursive: true });
  return folder;
}

for (const [what, target] of [['as it would be published', undefined], ['installed from a folder', resolve(here, '..', '..')]]) {
  test(`Vite: build and server for developers, the package ${what}`, async () => {
    const root = viteApp(target ? 'vite-linked' : 'vite', target);
    await viteBuild({ root, logLevel: 'error', build: { outDir: 'out', minify: false } });
    const built = await serve(join(root, 'out'));
    const server = await createServer({ root, logLevel: 'error', server: { port: 0, host: '127.0.0.1' } });
    try {
      assert.equal(await told(`${built.url}/index.html`), TOLD);
      await server.listen();
      assert.equal(await told(server.resolvedUrls.local[0]), TOLD);
    } finally {
      built.close();
      await server.close();
    }
  });
}

test('Next.js: on the server, in the page, in an edge function', { timeout: 300_000 }, async () => {
  const root = app('next');
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' };
  const next = (...args) => [join(modules, 'next', 'dist', 'bin', 'next'), ...args];
  await run(process.execPath, next('build'), { cwd: root, env });
  const server = spawn(process.execPath, next('start', '--port', '0'), { cwd: root, env });
  try {
    const url = await new Promise((found, failed) => {
      let all = '';
      const listen = (piece) => {
        all += piece;
        const [address] = /http:\/\/localhost:\d+/.exec(all) ?? [];
        if (address) found(address);
      };
      server.stdout.on('data', listen);
      server.stderr.on('data', listen);
      server.on('close', () => failed(new Error(all)));
    });
    assert.equal(await (await fetch(`${url}/edge`)).text(), TOLD);
    assert.match(await (await fetch(url)).text(), new RegExp(`<p id="server">${TOLD}</p>`));
    assert.equal(await told(url), TOLD);
  } finally {
    server.kill();
  }
});

test('what a page loads beside the module stays small', async () => {
  const budget = readFileSync(join(root, 'tests', 'record', 'budget.txt'), 'utf8').split('\n').map((line) => line.split(' '));
  const told = {};
  for (const [entry, name] of [['web', 'javascript'], ['default', 'inline'], ['js', 'script']]) {
    // The bytes of the module, which `hotich/web` imports only where the file cannot be fetched.
    const external = entry === 'web' ? ['*/hotich.wasm.js'] : [];
    const { outputFiles } = await build({
      stdin: { contents: `export * from 'hotich${{ web: '/web', default: '', js: '/js' }[entry]}'`, resolveDir: here },
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2022',
      external,
      write: false,
      logLevel: 'error',
    });
    told[name] = brotliCompressSync(outputFiles[0].contents).length;
    const [, , , , limit] = budget.find(([first]) => first === name);
    assert.ok(told[name] <= Number(limit), `${name}: ${told[name]} bytes after brotli, its limit is ${limit}`);
  }
  console.log(`after brotli: ${Object.entries(told).map(([name, bytes]) => `${name} ${bytes}`).join(', ')}`);
});

const policy = (script) => ({ 'content-security-policy': `default-src 'none'; connect-src 'self'; script-src ${script}` });

test('pages under a policy', async () => {
  for (const entry of ['default', 'web', 'js', 'slim']) {
    await esbuild(`web/${entry}.mjs`, `policy-${entry}/main.js`, { format: 'esm', target: 'es2022' });
  }
  const file = join(modules, 'hotich', 'dist', 'hotich.wasm');
  mkdirSync(place('policy-web', 'dist'), { recursive: true });
  copyFileSync(file, place('policy-web', 'dist', 'hotich.wasm'));
  copyFileSync(file, place('policy-slim', 'hotich.wasm'));
  for (const entry of ['default', 'web', 'js', 'slim']) {
    await inPage(place(`policy-${entry}`));
    await inPage(place(`policy-${entry}`), { headers: policy("'self' 'wasm-unsafe-eval'") });
  }
  const strict = { headers: policy("'self'") };
  await inPage(place('policy-js'), strict);
  // The page lives, and the error says what is missing.
  await inPage(place('policy-default'), { ...strict, expected: /^ERR_HOTICH_WASM .*'wasm-unsafe-eval'/ });
  await inPage(place('policy-web'), { ...strict, expected: 'ERR_HOTICH_WASM' });
});

test('a worker, a service worker', async () => {
  await esbuild('web/worker.mjs', 'workers/worker.js', { format: 'iife' });
  await esbuild('web/asks.mjs', 'workers/main.js', { format: 'esm', target: 'es2022' });
  await inPage(place('workers'));
  await inPage(place('workers'), { query: '?service' });
});
