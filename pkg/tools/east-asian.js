// What a text was before an encoding of East Asia read it: UTF-8 (`Nguy峄卬` was `Nguyễn`) and the encodings of before. The
// command does the same (crates/hotich-cli/src/east_asian.rs); the bytes of letters come from `east-asian.bin`, which
// crates/xtask/src/gen/east_asian.rs writes and describes.
import { HotichError } from '../error.js';

const [FIRST, SECOND] = [0xfe - 0x81 + 1, 0xfe - 0x40 + 1];
/** What names were written in, the likeliest first. */
const WRITTEN = ['utf-8', 'tcvn3', 'vni', 'cp1258'];
/** A letter of UTF-8, one whose last byte is lost as far as such names have it, or what is none. */
const UTF_8 =
  /([\0-\x7f]|[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|\xed[\x80-\x9f][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2})|(\xe1[\xba\xbb])|[^]/g;
/** Letters of other scripts, and other signs. */
const OTHER = /[\u0370-\u1dff\u2070-\ud7ff\ue000-\ufffc\ufffe\uffff]|[\ud800-\udbff][\udc00-\udfff]/;
const LOST = /\ufffd/g;

/** The bytes of letters by encoding, out of the bytes of the file. */
export function eastAsianTable(file) {
  const pages = [];
  let at = 0;
  const number = () => (file[at++] << 8) | file[at++];
  while (at < file.length && pages.length < 4) {
    const bytes = new Map();
    let unit = 0;
    const size = FIRST * SECOND;
    for (let place = 0; place < size; place++) {
      const step = (file[at + place] << 8) | file[at + size + place];
      if (step === 0) continue;
      unit = (unit + step) & 0xffff;
      bytes.set(unit, String.fromCharCode(0x81 + Math.floor(place / SECOND), 0x40 + (place % SECOND)));
    }
    at += 2 * size;
    for (let left = number(); left > 0; left--) {
      const letter = number();
      bytes.set(letter, String.fromCharCode(number()));
    }
    pages.push(bytes);
  }
  if (pages.length !== 4 || at !== file.length) throw new HotichError('ERR_HOTICH_EAST_ASIAN', 'not the table east-asian.bin');
  return pages;
}

const isOther = (text) => OTHER.test(text);

/**
 * Whether a text has letters of another script, so that a reading is looked for. A euro sign alone is a byte of an encoding of
 * before, read as Windows-1252.
 */
export const hasOther = (text) => isOther(text.replaceAll('€', ''));

/** The readings of a text, each once. `decode` gives text from bytes of an encoding of before. */
export function readings(text, pages, decode) {
  const words = text.split(' ');
  // Every byte is a letter of the encodings of before: a word that is of another script throughout may be one.
  const isMixed = words.some((word) => isOther(word) && /[A-Za-z]/.test(word));
  const found = new Set();
  for (const written of isMixed ? WRITTEN : ['utf-8']) {
    for (const page of pages) found.add(words.map((word) => reread(word, page, written, decode) ?? word).join(' '));
  }
  found.delete(text);
  return [...found];
}

/** What the bytes of a word in an encoding are in the one that it was written in. */
function reread(word, page, written, decode) {
  if (!/[^\0-\x7f]/.test(word)) return undefined;
  const kept = word.replace(LOST, '');
  let bytes = '';
  for (let at = 0; at < kept.length; at++) {
    const unit = kept.charCodeAt(at);
    const of = unit < 0x80 ? kept[at] : page.get(unit);
    if (of === undefined) return undefined;
    bytes += of;
  }
  // What was lost is the last byte of each torn letter, or was left out; more is beyond repair.
  const lost = word.length - kept.length;
  const [read, torn] = written === 'utf-8' ? fromUtf8(bytes) : fromBefore(bytes, written, decode);
  return read !== undefined && (lost === torn || lost === 0) && read !== kept ? read : undefined;
}

function fromBefore(bytes, written, decode) {
  const { text, lost } = decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)), written);
  return lost === 0 ? [text, 0] : [];
}

/** Text of UTF-8 and how many of its letters are torn: the bytes that are left stay as Latin-1 has them. */
function fromUtf8(bytes) {
  let [read, torn] = ['', 0];
  for (const [all, letter, rest] of bytes.matchAll(UTF_8)) {
    if (letter) read += decodeURIComponent(all.replace(/[^]/g, (byte) => `%${byte.charCodeAt(0).toString(16).padStart(2, '0')}`));
    else if (rest) [read, torn] = [read + all, torn + 1];
    else return [];
  }
  return [read, torn];
}
