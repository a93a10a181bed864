// UTF-8, where a host has no TextDecoder (jsdom under Jest). What it has is looked for at the first use, not at the import.
import { latin } from './bytes.js';

/** Reads UTF-8 that is known to be right: the module writes no other. */
const decode = (bytes) => decodeURIComponent(Array.from(bytes, (byte) => `%${(256 + byte).toString(16).slice(1)}`).join(''));

/** Writes UTF-8; half a surrogate pair becomes U+FFFD, as by TextEncoder. */
const encode = (text) => {
  const escaped = encodeURIComponent(text.replace(/[\ud800-\udfff]/gu, '\ufffd'));
  return latin(escaped.replace(/%(..)/g, (_, byte) => String.fromCharCode(`0x${byte}`)));
};

export const plain = { decode, encode };

export function textDecoder() {
  let inner;
  return {
    decode(bytes) {
      if (bytes === undefined) return '';
      inner ??= typeof TextDecoder === 'undefined' ? plain : new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });
      return inner.decode(bytes);
    },
  };
}

export function textEncoder() {
  let inner;
  const one = () => (inner ??= typeof TextEncoder === 'undefined' ? plain : new TextEncoder());
  return {
    encode: (text) => one().encode(text),
    encodeInto(text, view) {
      if (one().encodeInto) return inner.encodeInto(text, view);
      const bytes = inner.encode(text);
      view.set(bytes);
      return { read: text.length, written: bytes.length };
    },
  };
}
