//! What a word is.

use super::spelling::{Spelling, Syllable};
use crate::text;

/// What a word of a name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grade {
    /// A syllable of Vietnamese, rightly spelt.
    Syllable,
    /// A syllable with the mark of its tone on the wrong letter.
    Misplaced,
    /// Letters that Vietnamese has, in an order that it has not.
    NotSyllable,
    /// Letters that Vietnamese has not: another language of Vietnam, a foreign name, or damage.
    OtherLetters,
}

/// Reads a word as a syllable.
#[must_use]
pub fn parse(word: &str) -> Option<Syllable> {
    Spelling::of(word)?.syllable()
}

/// What a word is.
#[must_use]
pub fn grade(word: &str) -> Grade {
    match parse(word) {
        Some(syllable) if syllable.well_placed => Grade::Syllable,
        Some(_) => Grade::Misplaced,
        None if word.chars().all(text::is_vietnamese) && !word.is_empty() => Grade::NotSyllable,
        None => Grade::OtherLetters,
    }
}

/// Whether a word is a syllable with its tone where it belongs.
pub(in crate::name) fn is_good(word: &str) -> bool {
    grade(word) == Grade::Syllable
}
