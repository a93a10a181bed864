//! The three questions, answered from the small table.

use std::sync::LazyLock;

use super::table::{APART, CLASSES, WHOLE};

/// The canonical combining class: 0 for a letter, and marks stand in the order of theirs.
pub(crate) fn canonical_combining_class(c: char) -> u8 {
    // Nothing below is a mark.
    if c < '\u{300}' {
        return 0;
    }
    let class = FACTS.get((c.into(), CLASS)).map(|(class, _)| class);
    class.and_then(|class| u8::try_from(class).ok()).unwrap_or(0)
}

/// Hands over the canonical decomposition of a character, or the character itself where it has none.
pub(crate) fn decompose_canonical(c: char, mut emit: impl FnMut(char)) {
    take_apart(c, &mut emit);
}

/// The second part of a character is never taken apart further; the first may be, three times at most.
fn take_apart(c: char, emit: &mut dyn FnMut(char)) {
    match parts(c) {
        Some((first, second)) => {
            take_apart(first, emit);
            if let Some(second) = second {
                emit(second);
            }
        }
        None => emit(c),
    }
}

/// One step of the decomposition.
fn parts(c: char) -> Option<(char, Option<char>)> {
    // Nothing below has parts.
    if c < '\u{c0}' {
        return None;
    }
    let code = u32::from(c);
    let (first, second) = hangul_parts(code).or_else(|| FACTS.get((code, PARTS)))?;
    Some((char::from_u32(first)?, char::from_u32(second).filter(|second| *second != '\0')))
}

/// The one character for two, where Unicode has one that normal form C takes.
pub(crate) fn compose(first: char, second: char) -> Option<char> {
    // Nothing below is the second part of anything.
    if second < '\u{300}' {
        return None;
    }
    let pair = (u32::from(first), u32::from(second));
    let whole = hangul_whole(pair).or_else(|| FACTS.get(pair).map(|(whole, _)| whole));
    whole.and_then(char::from_u32)
}

/// The first Hangul syllable, and the jamo it is counted from: initial, vowel, and the one before the first final.
const SYLLABLE: u32 = 0xac00;
const INITIAL: u32 = 0x1100;
const VOWEL: u32 = 0x1161;
const FINAL: u32 = 0x11a7;

/// Korean syllables are computed: 19 initials, 21 vowels, and 28 ends, the first of which is none.
fn hangul_parts(code: u32) -> Option<(u32, u32)> {
    let at = code.checked_sub(SYLLABLE).filter(|at| *at < 19 * 21 * 28)?;
    Some(match at % 28 {
        0 => (INITIAL + at / (21 * 28), VOWEL + at / 28 % 21),
        end => (code - end, FINAL + end),
    })
}

fn hangul_whole(pair: (u32, u32)) -> Option<u32> {
    match pair {
        (first @ 0x1100..=0x1112, second @ 0x1161..=0x1175) => {
            Some(SYLLABLE + ((first - INITIAL) * 21 + second - VOWEL) * 28)
        }
        (first @ 0xac00..=0xd7a3, second @ 0x11a8..=0x11c2) if (first - SYLLABLE).is_multiple_of(28) => {
            Some(first + second - FINAL)
        }
        _ => None,
    }
}

/// What is asked of a single character stands where the second of a pair would: no pair has these.
const PARTS: u32 = 0;
const CLASS: u32 = 1;

/// The table as it is asked, spread out when first needed.
static FACTS: LazyLock<Facts> = LazyLock::new(Facts::new);

/// Pairs by pairs, hashed: each stands at its place or soon after.
struct Facts(Vec<((u32, u32), (u32, u32))>);

/// Places for twice the facts there are.
const BITS: u32 = 13;

impl Facts {
    fn new() -> Self {
        // Some more at the end, so that no search has to go on at the front.
        let mut facts = Self(vec![Default::default(); (1 << BITS) + 64]);
        let [whole, first, second] = WHOLE;
        for ((whole, first), second) in column(whole).zip(column(first)).zip(column(second)) {
            facts.put((first, second), (whole, 0));
            facts.put((whole, PARTS), (first, second));
        }
        let [whole, first, second] = APART;
        for ((whole, first), second) in column(whole).zip(column(first)).zip(column(second)) {
            facts.put((whole, PARTS), (first, second));
        }
        let [mark, class] = CLASSES;
        for (mark, class) in column(mark).zip(column(class)) {
            facts.put((mark, CLASS), (class, 0));
        }
        facts
    }

    fn put(&mut self, key: (u32, u32), value: (u32, u32)) {
        let free = self.0.iter_mut().skip(place(key)).find(|(other, _)| *other == (0, 0));
        if let Some(free) = free {
            *free = (key, value);
        }
    }

    fn get(&self, key: (u32, u32)) -> Option<(u32, u32)> {
        let mut known = self.0.get(place(key)..)?.iter().take_while(|(other, _)| *other != (0, 0));
        known.find(|(other, _)| *other == key).map(|(_, value)| *value)
    }
}

/// The upper bits of a product with the golden ratio: characters side by side lie far apart.
fn place((first, second): (u32, u32)) -> usize {
    let key = u64::from(first) << 32 | u64::from(second);
    let hash = key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (u64::BITS - BITS);
    usize::try_from(hash).unwrap_or(0)
}

/// The numbers of a column: each is written as the difference to the one above, zigzag (0, -1, 1, -2 …) in groups of
/// seven bits, the lowest first, with the eighth bit where more follow.
pub(super) fn column(bytes: &'static [u8]) -> impl Iterator<Item = u32> {
    let mut above = 0_u32;
    bytes.split_inclusive(|byte| *byte < 0x80).map(move |groups| {
        let zigzag = groups.iter().rev().fold(0_u32, |number, group| number << 7 | u32::from(group & 0x7f));
        above = above.wrapping_add(zigzag >> 1 ^ 0_u32.wrapping_sub(zigzag & 1));
        above
    })
}
