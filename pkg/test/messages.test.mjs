// Messages as a page shows them, over every example of every rule. What they say in full, a reviewer reads in tests/golden.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { check, fields, kinds, rules } from 'hotich/tools';

// Beside related records messages have no such options.
const vectors = JSON.parse(readFileSync(new URL('../../tests/suite/examples.json', import.meta.url), 'utf8')).vectors
  .filter(({ related }) => related === undefined);
const labels = new Map(kinds().map(({ name }) => [name, new Map(fields(name).map(({ path, label }) => [path, label]))]));

/** The findings of all examples. */
const findings = (more) =>
  vectors.flatMap(({ record, text, options: { kind, ...options } }) =>
    check(kind, record ?? text, { ...options, ...more }).findings.map((finding) => ({ kind, ...finding })));

for (const language of ['vi', 'en']) {
  test(`${language}: without labels a message is a sentence by itself`, () => {
    const full = findings({ language });
    const bare = findings({ language, labels: false });
    assert.equal(bare.length, full.length);
    assert.ok(full.length > 1000);
    let changed = 0;
    bare.forEach(({ kind, rule, path, message }, at) => {
      const label = labels.get(kind).get(path)?.[language];
      const whole = full[at].message;
      assert.ok(message.length > 3 && !/[{}]/.test(message), `${rule}: ${message}`);
      assert.equal(message, message.charAt(0).toUpperCase() + message.slice(1), rule);
      if (whole.startsWith(`${label}: `)) {
        changed += 1;
        assert.equal(message.toLowerCase(), whole.slice(label.length + 2).toLowerCase());
      } else assert.equal(message, whole);
    });
    assert.ok(changed > 300, String(changed));
  });
}

test('every rule takes words of one’s own', () => {
  const names = rules().map(({ name }) => name);
  const messages = Object.fromEntries(names.map((name) => [name, ({ rule, args }) => `${rule} ${Object.keys(args).length}`]));
  for (const { rule, args, message } of findings({ messages })) assert.equal(message, `${rule} ${Object.keys(args).length}`);
});
