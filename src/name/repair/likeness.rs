//! How much a text looks like a name.

use super::case::is_sound;
use crate::name::syllable::is_good;
use crate::name::words::{Place, is_common, weight};
use crate::text::words_of;

/// How much a text looks like a name: its words that are syllables in a sound case, common ones above all.
#[must_use]
pub fn likeness(text: &str) -> usize {
    let score = |word: &str| match () {
        () if !is_good(word) || !is_sound(word) => 0,
        () if is_common(word) => 4,
        () => 2,
    };
    words_of(text).map(score).sum()
}

/// How well a text reads as a name: its words that are syllables in a sound case, those above all that names have in
/// such a place.
pub(super) fn reading(text: &str) -> usize {
    let words = words_of(text).count();
    let of_word = |(at, word)| match () {
        () if !(is_good(word) && is_sound(word)) => 0,
        () => usize::from(weight(word, Place::of(at, words)).saturating_add(6)),
    };
    words_of(text).enumerate().map(of_word).sum()
}
