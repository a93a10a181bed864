//! Words of names that were met before: two hundred words are nine tenths of all names.

use super::repair::is_addressed;
use super::signs::look;

/// Pairs of words remembered. Of the words of generated births 96 in a hundred are found (`cargo run --release
/// --package hotich-sample --example word_memo`); one by one it would be 92.
const PAIRS: usize = 512;
/// Bytes of the longest word that is remembered; the longest syllable has ten.
const LONGEST: usize = 12;

/// Words that are capitalised syllables, in bounded number. Whether a word is one does not depend on what is remembered.
#[derive(Default)]
pub(crate) struct Known(Vec<[Word; 2]>);

/// The bytes of a word behind a 1.
type Word = u128;

impl Known {
    /// With room to remember; that of `default` has none.
    pub(crate) fn new() -> Self {
        Self(vec![[0; 2]; PAIRS])
    }

    /// The same as [`is_plain`](super::is_plain), in a third of its time where the words are remembered.
    pub(crate) fn is_plain(&mut self, name: &str) -> bool {
        let (mut word, mut start): (Word, usize) = (1, 0);
        for (at, &byte) in name.as_bytes().iter().enumerate() {
            if byte == b' ' {
                if !self.is_good(word, name.get(start..at).unwrap_or_default()) {
                    return false;
                }
                (word, start) = (1, at.saturating_add(1));
            } else {
                word = word << 8 | Word::from(byte);
            }
        }
        self.is_good(word, name.get(start..).unwrap_or_default()) && !is_addressed(name)
    }

    fn is_good(&mut self, word: Word, text: &str) -> bool {
        if text.len() > LONGEST {
            return is_syllable(text);
        }
        let Some([last, before]) = self.0.get_mut(place(word)) else { return is_syllable(text) };
        if *last == word || *before == word {
            return true;
        }
        let good = is_syllable(text);
        if good {
            (*before, *last) = (*last, word);
        }
        good
    }
}

/// Whether a word is a capitalised syllable.
fn is_syllable(word: &str) -> bool {
    !word.is_empty() && look(word).are_plain()
}

/// Words of names are shown nowhere.
impl std::fmt::Debug for Known {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Known").field(&self.0.len()).finish()
    }
}

/// Where a word is remembered.
fn place(word: Word) -> usize {
    let folded = (word as u64) ^ (word >> 64) as u64;
    usize::try_from(folded.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 55).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::name::is_plain;

    #[test]
    fn what_is_remembered_changes_nothing() {
        let mut known = Known::new();
        for name in [
            "Nguyễn Văn An",
            "Nguyễn  An",
            " An",
            "An ",
            "",
            "nguyễn An",
            "H'Hen Niê",
            "Ông Lê Văn Tám",
            "Nguyễn Văn An",
            "An",
            "Nghiêngg",
            "Thượng",
            "Qúy",
            "NGUYỄN",
            "Nguye\u{302}\u{303}n",
        ] {
            assert_eq!(
                (known.is_plain(name), known.is_plain(name)),
                (is_plain(name), is_plain(name)),
                "{name}"
            );
        }
        // Every word of two books, with others in its place between.
        for book in
            [include_str!("../../data/samples/birth.csv"), include_str!("../../data/samples/marriage.csv")]
        {
            for word in book.split([' ', ',', '"', '\n']) {
                assert_eq!(known.is_plain(word), is_plain(word), "{word}");
            }
        }
    }
}
