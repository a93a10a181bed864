//! How many names of the list have a word in each place: more than the weights that the repairs of every name know. Only
//! descriptions ask.

use crate::name::syllable::replace_tone;
use crate::name::words::{COUNTED, Place};
use crate::text::lower;

/// How many names of the list have a word in a place.
pub(super) fn counted(word: &str, place: Place) -> u32 {
    let [surname, middle, given] = counts(word);
    match place {
        Place::First | Place::Surname => surname,
        Place::Middle => middle,
        Place::Last => given.saturating_add(middle / 8),
    }
}

pub(super) fn counts(word: &str) -> [u32; 3] {
    let small = lower(word);
    // Either way of placing the tone.
    let other = replace_tone(&small);
    all_words()
        .find(|(known, _)| *known == small || other.as_deref() == Some(*known))
        .map_or([0; 3], |(_, counts)| counts)
}

pub(super) fn all_words() -> impl Iterator<Item = (&'static str, [u32; 3])> {
    COUNTED.iter().copied()
}
