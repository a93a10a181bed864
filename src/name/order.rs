//! The order of Vietnamese names: by given name, then middle, then family name; base letters before marks before
//! case, as the Vietnamese collation has it (a ă â … d đ … o ô ơ; level, huyền, hỏi, ngã, sắc, nặng).

use std::cmp::Ordering;
use std::fmt::Write as _;

use super::syllable::split as split_letter;
use super::{normalise, parts};
use crate::text::{decompose_canonical, is_upper, to_lower};

/// Letters in their order; each is a letter of its own.
const ALPHABET: &str = "aăâbƀcdđeêfghijklmnoôơpqrstuưvwxyz";

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
        if let Some(mark) = mark_order(c) {
            marks.push(mark);
            continue;
        }
        let small = to_lower(c);
        marks.push('0');
        let letter = match split_letter(small) {
            Some((letter, tone)) => {
                marks.extend(tone.mark().and_then(mark_order));
                letter
            }
            // A letter beyond the alphabet: its base, and its marks.
            None => {
                let mut base = None;
                decompose_canonical(small, |part| match base {
                    None => base = Some(part),
                    Some(_) => marks.extend(mark_order(part)),
                });
                base.unwrap_or(small)
            }
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
        cases.push(if is_upper(c) { '1' } else { '0' });
    }
    format!("{letters}\t{marks}\t{cases}")
}

/// The place of a mark among all: huyền, hỏi, ngã, sắc, nặng, then those of other languages. A letter without one comes
/// first.
const fn mark_order(mark: char) -> Option<char> {
    Some(match mark {
        '\u{300}' => '1',
        '\u{309}' => '2',
        '\u{303}' => '3',
        '\u{301}' => '4',
        '\u{323}' => '5',
        '\u{306}' => '6',
        '\u{302}' => '7',
        '\u{30c}' => '8',
        '\u{304}'..='\u{36f}' => '9',
        _ => return None,
    })
}
