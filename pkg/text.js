// UTF-8, where a host has no TextDecoder (jsdom under Jest). What it has is looked for at the first use, not at the import.

/** Reads UTF-8 that is known to be right: the module writes no other. */
function decode(bytes) {
  let out = '';
  for (let i = 0; i < bytes.length; ) {
    const first = bytes[i];
    const more = first < 0x80 ? 0 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
    let code = more === 0 ? first : first & (0x3f >> more);
    for (let k = 1; k <= more; k += 1) code = (code << 6) | (bytes[i + k] & 0x3f);
    out += String.fromCodePoint(code);
    i += more + 1;
  }
  return out;
}

/** Writes UTF-8; half a surrogate pair becomes U+FFFD, as by TextEncoder. */
function encode(text) {
  const out = [];
  for (const character of text) {
    let code = character.codePointAt(0);
    if (code >= 0xd800 && code <= 0xdfff) code = 0xfffd;
    if (code < 0x80) out.push(code);
    else if (code < 0x800) out.push(0xc0 | (code >> 6), 0x80 | (code & 0x3f));
    else if (code < 0x10000) out.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f));
    else out.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 0x3f), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f));
  }
  return Uint8Array.from(out);
}

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
