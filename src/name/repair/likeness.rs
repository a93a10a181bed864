//! How much a text looks like a name.

use super::case::is_sound;
use crate::name::syllable::is_good;
use crate::name::words::is_common;

/// How much a text looks like a name: its words that are syllables in a sound case, common ones above all.
#[must_use]
pub fn likeness(text: &str) -> usize {
    let score = |word: &str| match () {
        () if !is_good(word) || !is_sound(word) => 0,
        () if is_common(word) => 4,
        () => 2,
    };
    text.split(' ').map(score).sum()
}
