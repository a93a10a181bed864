// Programs of Node, Deno, Bun and Cloudflare, tests in Jest and Vitest, types, and what judges of packages say.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { build } from 'esbuild';
import { Miniflare } from 'miniflare';

import { TOLD, bin, here, modules, packed, run, scratch } from './tools.mjs';

const app = (name) => join(here, 'apps', name);
const node = (...args) => run(process.execPath, args);

for (const name of ['program.mjs', 'required.cjs', 'mixed.mjs']) {
  test(`Node: ${name}`, async () => assert.equal((await node(app(name))).trim(), TOLD));
}

test('Deno', async () => {
  const program = await run(bin('deno'), ['run', '--allow-read', '--allow-env', '--node-modules-dir=manual', '--no-lock', app('program.mjs')]);
  assert.equal(program.trim(), TOLD);
});

// Its own program is put in place by a script of installation, which is not run.
const bun = join(modules, '@oven', `bun-${process.platform}-${process.arch}`, 'bin', 'bun');
test('Bun', { skip: !existsSync(bun) && 'no program for this system' }, async () => {
  for (const name of ['program.mjs', 'required.cjs']) assert.equal((await run(bun, [app(name)])).trim(), TOLD);
});

test('the conformance suite has the same reports in Node, Deno and Bun', async () => {
  const expected = await node(app('suite.mjs'));
  assert.match(expected, /^[0-9a-f]{64}\n$/);
  const deno = ['run', '--allow-read', '--allow-env', '--node-modules-dir=manual', '--no-lock', app('suite.mjs')];
  assert.equal(await run(bin('deno'), deno), expected);
  if (existsSync(bun)) assert.equal(await run(bun, [app('suite.mjs')]), expected);
});

test('Cloudflare (Miniflare): no bytes are compiled', async () => {
  const outdir = join(scratch, 'workerd');
  await build({
    entryPoints: [app('workerd.mjs')],
    bundle: true,
    format: 'esm',
    outdir,
    outExtension: { '.js': '.mjs' },
    conditions: ['workerd', 'worker', 'browser'],
    loader: { '.wasm': 'copy' },
    logLevel: 'error',
  });
  const worker = new Miniflare({
    modules: true,
    modulesRoot: outdir,
    modulesRules: [{ type: 'CompiledWasm', include: ['**/*.wasm'] }],
    scriptPath: join(outdir, 'workerd.mjs'),
    compatibilityDate: '2026-01-01',
  });
  try {
    assert.equal(await (await worker.dispatchFetch('http://localhost/')).text(), TOLD);
  } finally {
    await worker.dispose();
  }
});

for (const environment of ['node', 'jsdom']) {
  test(`Jest (CommonJS, ${environment})`, async () => {
    const config = { rootDir: app('jest'), testMatch: ['**/*.test.cjs'], testEnvironment: environment, transform: {} };
    await run(process.execPath, [bin('jest'), '--config', JSON.stringify(config), '--ci', '--no-cache']);
  });
}

test('Vitest', () => run(process.execPath, [bin('vitest'), 'run', '--root', app('vitest')]));

for (const [module, resolution] of [['nodenext', 'nodenext'], ['esnext', 'bundler'], ['node16', 'node16']]) {
  test(`TypeScript: --moduleResolution ${resolution}`, () =>
    node(bin('tsc'), '--noEmit', '--strict', '--typeRoots', join(scratch, 'none'), '--module', module, '--moduleResolution', resolution, '--target', 'es2022', app('types.ts')));
}

test('publint --strict', () => node(bin('publint'), 'run', '--strict', packed));
test('are the types wrong?', () => node(bin('attw'), packed, '--profile', 'node16', '--format', 'ascii'));
