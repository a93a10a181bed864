// What a person sees of a number or of a date in a cell, as the command has it (crates/hotich-cli/src/source/shown.rs): as much
// as the format of the cell shows, and no more.

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (number) => String(number).padStart(2, '0');

/** The pieces of a format as far as positive numbers have it; null where a condition decides, or nothing at all. */
function pieces(format) {
  if (/general/i.test(format)) return null;
  const all = [];
  const chars = [...(format ?? '')];
  let quoted = false;
  for (let at = 0; at < chars.length; at += 1) {
    const sign = chars[at];
    if (sign === '"') quoted = !quoted;
    else if (quoted) all.push({ text: sign });
    else if (sign === '\\') {
      at += 1;
      if (at < chars.length) all.push({ text: chars[at] });
    } else if (sign === '_' || sign === '*') at += 1;
    else if (sign === '[') {
      if ('<>='.includes(chars[at + 1] ?? '')) return null;
      while (at < chars.length && chars[at] !== ']') at += 1;
    } else if (sign === ';') break;
    else all.push({ code: sign });
  }
  return all;
}

/** The parts of a moment that a format shows. */
function parts(format) {
  const all = pieces(format) ?? [];
  const code = (at) => (all[at]?.code ?? '').toLowerCase();
  const isLetter = (sign) => /^[a-z]$/.test(sign);
  const found = { day: false, month: false, year: false, time: false };
  // The letter of the part before: `m` behind hours is minutes, and so it is before seconds.
  let before = '';
  for (let at = 0; at < all.length;) {
    const letter = code(at);
    let end = at + 1;
    while (end < all.length && code(end) === letter) end += 1;
    const after = all.slice(end).map((_, more) => code(end + more)).find(isLetter);
    if (letter === 'a' && [1, 2, 3, 4].some((more) => code(at + more) === '/')) {
      found.time = true;
      at += code(at + 1) === '/' ? 3 : 5;
      continue;
    }
    if (letter === 'd' && end - at < 3) found.day = true;
    else if (letter === 'y' || letter === 'e') found.year = true;
    else if (letter === 'h' || letter === 's') found.time = true;
    else if (letter === 'm') found[before === 'h' || after === 's' ? 'time' : 'month'] = true;
    if (isLetter(letter)) before = letter;
    at = end;
  }
  return found;
}

/** A date as forms write it, with those parts alone that are shown. */
export function dateOf(value, format) {
  const [year, month, day, hour, minute] = [
    value.getUTCFullYear(), value.getUTCMonth() + 1, value.getUTCDate(), value.getUTCHours(), value.getUTCMinutes()];
  const clock = `${two(hour)}:${two(minute)}`;
  // A time of day by itself.
  if (year < 1900) return clock;
  const all = `${two(day)}/${two(month)}/${year}`;
  const shown = parts(format);
  if (shown.month && shown.year && !shown.day) return `${two(month)}/${year}`;
  if (shown.year && !shown.month && !shown.day) return `${year}`;
  // `15/9` that a sheet took for a day of the year in which it was typed: nobody wrote that year.
  if (shown.day && shown.month && !shown.year) return `${day}-${MONTHS[month - 1]}`;
  if (shown.day && !shown.month && !shown.year) return `${day}`;
  if (shown.month && !shown.day && !shown.year) return `${month}`;
  if (shown.time && !shown.day && !shown.month && !shown.year) return clock;
  const whole = shown.day && shown.month && shown.year && !shown.time;
  return whole || hour + minute + value.getUTCSeconds() === 0 ? all : `${clock} ${all}`;
}

/** A number with the zeros and signs that its format shows. */
export function numberOf(number, format) {
  const plain = String(number);
  const all = pieces(format);
  if (!all || !Number.isInteger(number) || number < 0 || number >= 1e15) return plain;
  const signs = all.filter(({ code }) => code !== ',');
  if (signs.some(({ code }) => code !== undefined && !'0#? -():'.includes(code))) return plain;
  const isPlace = ({ code }) => code !== undefined && '0#?'.includes(code);
  const zeros = signs.filter(({ code }) => code === '0').length;
  const says = signs.some(({ text }) => text !== undefined && /[\p{L}\p{N}]/u.test(text));
  let places = signs.filter(isPlace).length;
  if (places === 0 || (zeros < 2 && !says)) return plain;
  let rest = plain;
  let shown = '';
  for (const sign of signs.toReversed()) {
    if (!isPlace(sign)) {
      shown = (sign.text ?? sign.code) + shown;
      continue;
    }
    places -= 1;
    // What has no place of its own stands before the first.
    const digits = places === 0 ? rest : rest.slice(-1);
    rest = rest.slice(0, rest.length - digits.length);
    shown = (digits || (sign.code === '0' ? '0' : '')) + shown;
  }
  // Spaces and points part the digits for the eye alone.
  return (/^[\d .\u00a0]*$/.test(shown) ? shown.replace(/[ .\u00a0]/g, '') : shown).trim();
}
