//! The commonest words of names, each as one number.

use super::words;
use crate::text::to_upper;

/// Bytes of the longest word that is held so; the longest syllable has ten.
const LONGEST: usize = 12;

/// The bytes of a word behind a 1.
type Word = u128;

/// A number below a power of two.
fn hash(word: Word, places: usize) -> usize {
    let folded = (word as u64) ^ (word >> 64) as u64;
    let bits = places.trailing_zeros();
    usize::try_from(folded.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (u64::BITS - bits)).unwrap_or_default()
}

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Case {
    /// `Nguyễn`
    Capital,
    /// `NGUYỄN`
    Capitals,
}

/// Places for the commonest words, twice as many as there are.
const PLACES: usize = 2048;
/// The bit of a word in capitals.
const CAPITALS: Word = 1 << 127;

/// The commonest words of names, with a capital and in capitals, each at its place or soon after; no word is 0.
pub(super) struct Common(Vec<Word>);

impl Common {
    /// Those that `is_plain` says are nothing but a syllable written so.
    pub(super) fn new(is_plain: impl Fn(&str, Case) -> bool) -> Self {
        // Some more at the end, so that no search has to go on at the front.
        let mut found = vec![0; PLACES + 64];
        let mut add = |text: &str, case: Case, bit: Word| {
            let word = packed(text).filter(|_| is_plain(text, case));
            let free =
                word.and_then(|word| found.iter_mut().skip(hash(word, PLACES)).find(|other| **other == 0));
            if let Some((free, word)) = free.zip(word) {
                *free = word | bit;
            }
        };
        for word in words::all() {
            let mut letters = word.chars();
            let titled: String = letters.next().map(to_upper).into_iter().chain(letters).collect();
            add(&titled, Case::Capital, 0);
            add(&word.chars().map(to_upper).collect::<String>(), Case::Capitals, CAPITALS);
        }
        Self(found)
    }

    /// How a word is written that is one of them, as four fifths of all are: in a fifth of what it costs to spell it.
    pub(super) fn of(&self, text: &str) -> Option<Case> {
        let word = packed(text)?;
        let mut found = self.0.get(hash(word, PLACES)..)?.iter().take_while(|other| **other != 0);
        let found = found.find(|other| **other & !CAPITALS == word)?;
        Some(if found & CAPITALS == 0 { Case::Capital } else { Case::Capitals })
    }
}

fn packed(word: &str) -> Option<Word> {
    (word.len() <= LONGEST).then(|| word.bytes().fold(1, |word, byte| word << 8 | Word::from(byte)))
}
