// UTF-8 where a host has none of its own.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { plain } from '../text.js';

test('written and read as by the host’s own', () => {
  for (const text of ['', 'Nguyễn Văn An', 'đ ß €', '𠀋👶', 'a\u0301', '\ud800', 'x\udc00y', '\u0000\u007f\u0080\u07ff\u0800\uffff']) {
    const bytes = new TextEncoder().encode(text);
    assert.deepEqual(plain.encode(text), bytes);
    assert.equal(plain.decode(bytes), new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  }
});
