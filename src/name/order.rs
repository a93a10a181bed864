//! The order of Vietnamese names: by given name, then middle, then family name; base letters before marks before
//! case, as the Vietnamese collation has it (a ă â … d đ … o ô ơ; level, huyền, hỏi, ngã, sắc, nặng).

use std::cmp::Ordering;
use std::fmt::Write as _;

use super::syllable::{Tone, split as split_letter};
use super::{normalise, parts};
use crate::text::{is_upper, to_lower};

/// Letters in their order; each is a letter of its own.
const ALPHABET: &str = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

/// Compares two names by their [`sort_key`].
#[must_use]
pub fn compare(a: &str, b: &str) -> Ordering {
    sort_key(a).cmp(&sort_key(b))
}

/// An ASCII text whose order is the order of names.
#[must_use]
pub fn sort_key(name: &str) -> String {
    let normal = normalise(name);
    let parts = parts::split(&normal.value);
    let mut words: Vec<&str> = Vec::new();
    words.extend([parts.given.as_str(), parts.middle.as_str(), parts.family.as_str()]);
    words.retain(|word| !word.is_empty());
    collation_key(&words.join(" "))
}

/// The key of a text in the Vietnamese collation: base letters, then marks, then case.
#[must_use]
pub(super) fn collation_key(text: &str) -> String {
    let (mut letters, mut marks, mut cases) = (String::new(), String::new(), String::new());
    for c in text.chars() {
        let small = to_lower(c);
        let (letter, mark) = match split_letter(small) {
            Some((letter, tone)) => (letter, tone_order(tone)),
            None => foreign(small),
        };
        match ALPHABET.chars().position(|known| known == letter).and_then(|at| u8::try_from(at).ok()) {
            Some(at) => letters.push(char::from(b'A'.saturating_add(at))),
            None => match letter {
                ' ' => letters.push(' '),
                '-' => letters.push('!'),
                '\'' => letters.push('"'),
                '0'..='9' => letters.push(letter),
                other => drop(write!(letters, "~{:06x}", u32::from(other))),
            },
        }
        marks.push(mark);
        cases.push(if is_upper(c) { '1' } else { '0' });
    }
    format!("{letters}\t{marks}\t{cases}")
}

const fn tone_order(tone: Tone) -> char {
    match tone {
        Tone::Level => '0',
        Tone::Grave => '1',
        Tone::Hook => '2',
        Tone::Tilde => '3',
        Tone::Acute => '4',
        Tone::Dot => '5',
    }
}

/// A letter beyond the alphabet: its base, and a mark after all tones.
fn foreign(c: char) -> (char, char) {
    let mut base = None;
    unicode_normalization::char::decompose_canonical(c, |part| {
        base.get_or_insert(part);
    });
    let base = base.unwrap_or(c);
    (base, if base == c { '0' } else { '6' })
}
