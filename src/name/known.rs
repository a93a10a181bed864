//! Words of names that were met before: two hundred words are nine tenths of all names.

use super::letters::is_ordinary;
use super::syllable::is_good;
use super::title::is_addressed;

/// Words remembered.
const WORDS: usize = 1024;
/// Bytes of the longest word that is remembered; the longest syllable has ten.
const LONGEST: usize = 11;

/// Words that are capitalised syllables, in bounded number. Whether a word is one does not depend on what is remembered.
#[derive(Default)]
pub(crate) struct Known(Vec<Word>);

/// The bytes of a word and behind them how many there are.
type Word = [u8; LONGEST + 1];

impl Known {
    /// The same as [`is_plain`](super::is_plain).
    pub(crate) fn is_plain(&mut self, name: &str) -> bool {
        name.split(' ').all(|word| self.is_good(word)) && !is_addressed(name)
    }

    fn is_good(&mut self, text: &str) -> bool {
        let mut word: Word = [0; LONGEST + 1];
        let Some(front) = word.get_mut(..text.len()).filter(|_| text.len() <= LONGEST) else {
            return is_ordinary(text) && is_good(text);
        };
        front.copy_from_slice(text.as_bytes());
        let [.., length] = &mut word;
        *length = text.len() as u8;
        if self.0.is_empty() {
            self.0.resize(WORDS, [0; LONGEST + 1]);
        }
        let Some(known) = self.0.get_mut(place(&word)) else { return false };
        if *known == word {
            return !text.is_empty();
        }
        let good = is_ordinary(text) && is_good(text);
        if good {
            *known = word;
        }
        good
    }
}

/// Words of names are shown nowhere.
impl std::fmt::Debug for Known {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Known").field(&self.0.len()).finish()
    }
}

/// Where a word is remembered.
fn place(word: &Word) -> usize {
    let &[a, b, c, d, e, f, g, h, i, j, k, l] = word;
    let (front, back) = (u64::from_le_bytes([a, b, c, d, e, f, g, h]), u32::from_le_bytes([i, j, k, l]));
    let hash = (front ^ u64::from(back).rotate_left(32)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    usize::try_from(hash >> 54).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::name::is_plain;

    #[test]
    fn what_is_remembered_changes_nothing() {
        let mut known = Known::default();
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
