// What the README says is what happens.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

test('the first example prints what stands below it', async () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const [, program] = /```js\n([\s\S]*?)```/.exec(readme);
  const [, expected] = /```text\n([\s\S]*?)```/.exec(readme);
  const printed = [];
  const hotich = await import('hotich');
  const body = program.replace(/^import .*;$/m, '');
  new Function('check', 'console', body)(hotich.check, { log: (...words) => printed.push(words.join(' ')) });
  assert.equal(`${printed.join('\n')}\n`, expected);
});
