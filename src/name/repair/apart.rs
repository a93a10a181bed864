//! Letters and pieces of words: in another order, or set apart.

use crate::name::syllable::{self, is_good, split};
use crate::name::words::known;
use crate::text::{holds, is_lower, words_of};

/// A word that names have, of two vowels in the other order, which is as common as another reading: `Hiả` is Hải rather than
/// Hỉa, `Hàong` Hoàng.
pub(super) fn swapped(word: &str, other: &str) -> Option<String> {
    swaps(word).find(|read| known(read) > 0 && known(read) >= known(other))
}

/// The syllables of a word with two vowels in the other order.
pub(super) fn swaps(word: &str) -> impl Iterator<Item = String> {
    let vowel = |c: &char| split(*c).is_some_and(|(letter, _)| syllable::is_vowel(letter));
    let letters: Vec<char> = word.chars().collect();
    (1..letters.len()).filter_map(move |at| {
        let mut letters = letters.clone();
        letters.swap(at.saturating_sub(1), at);
        let both = letters.get(at.saturating_sub(1)..=at)?.iter().all(vowel);
        both.then(|| String::from_iter(letters)).filter(|read| is_good(read))
    })
}

pub(super) fn is_small(word: &str) -> bool {
    !word.is_empty() && word.chars().all(is_lower)
}

/// One letter, or a word that no name has.
pub(super) fn is_piece(word: &str) -> bool {
    word.chars().nth(1).is_none() || known(word) == 0
}

/// Whether a small word may be the end of the one before it, with which it is a word that names have: `Ho a`.
pub(super) fn may_end(first: &str, second: &str) -> bool {
    is_small(second) && is_piece(second) && {
        let whole = format!("{first}{second}");
        is_good(&whole) && known(&whole) > 0
    }
}

/// Whether letters were set apart: `T R Ầ N`.
pub(super) fn is_spaced(name: &str) -> bool {
    words_of(name).nth(2).is_some() && words_of(name).all(|word| word.chars().nth(1).is_none())
}

/// The words of letters set apart, which wider spaces part: `T R Ầ N  V Ă N`.
pub(super) fn closed_up(name: &str) -> Option<String> {
    let name = name.trim();
    (is_spaced(name) && holds(name, "  ")).then(|| {
        let mut closed = String::with_capacity(name.len());
        for word in words_of(name) {
            if !(word.is_empty() && closed.ends_with(' ')) {
                closed.push_str(if word.is_empty() { " " } else { word });
            }
        }
        closed
    })
}
