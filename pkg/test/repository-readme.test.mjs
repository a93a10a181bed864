// The JavaScript example of README.md prints what README.md says.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

test('the example of README.md prints what it says', () => {
  const found = /```js\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/.exec(readme);
  assert.ok(found, 'README.md has a js block and the text that it prints');
  const [, script, printed] = found;
  // In the package's folder `hotich` is the package itself.
  const run = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: new URL('..', import.meta.url),
    encoding: 'utf8',
  });
  assert.equal(run.stderr, '');
  assert.equal(run.stdout, printed);
});
