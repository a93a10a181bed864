//! How much a text looks like a name.

use super::repair::is_sound;
use super::syllable::is_good;
use super::words::is_common;

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
