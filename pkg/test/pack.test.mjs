// What would be published holds everything that its entries need.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';

const here = path.dirname(import.meta.dirname);

function run(command, args, options) {
  const done = spawnSync(command, args, { encoding: 'utf8', ...options });
  assert.equal(done.status, 0, `${command}: ${done.stderr}`);
  return done.stdout.trim();
}

test('the tarball alone works for an import of each entry', (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hotich-pack-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const tarball = run('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: here }).split('\n').at(-1);
  const modules = path.join(folder, 'node_modules');
  mkdirSync(modules);
  run('tar', ['-xzf', path.join(folder, tarball), '-C', modules]);
  run('mv', ['package', 'hotich'], { cwd: modules });

  const { exports } = JSON.parse(readFileSync(path.join(modules, 'hotich', 'package.json'), 'utf8'));
  const leaves = (target) => (typeof target === 'string' ? [target] : Object.values(target).flatMap(leaves));
  const targets = leaves(exports).map((target) => target.replace('*', 'record/birth'));
  for (const target of [...targets, 'LICENSE-MIT', 'LICENSE-APACHE', 'birth.d.ts', 'marriage.d.ts', 'kinds.d.ts', 'rules.d.ts']) {
    assert.ok(readFileSync(path.join(modules, 'hotich', target)).length > 0, target);
  }
  for (const entry of ['hotich', 'hotich/inline', 'hotich/js', 'hotich/tools', 'hotich/tools/inline', 'hotich/tools/js']) {
    const script = `import { check } from '${entry}'; console.log(check('birth', { so: 'x' }, { stage: 'draft' }).kind);`;
    assert.equal(run(process.execPath, ['--input-type=module', '--eval', script], { cwd: folder }), 'birth');
    const required = `const { check } = require('${entry}'); console.log(check('birth', { so: 'x' }, { stage: 'draft' }).kind);`;
    assert.equal(run(process.execPath, ['--input-type=commonjs', '--eval', required], { cwd: folder }), 'birth');
  }
});
