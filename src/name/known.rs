//! Words of names that were met before: two hundred words are nine tenths of all names.

use super::guard;
use super::normalise::{is_plain, normalise, untouched};
use super::repair::{is_addressed, may_be_addressed};
use super::signs::{Signs, look};
use super::step::Normalised;

/// Pairs of words remembered. Of the words of generated births 96 in a hundred are found (`cargo run --release
/// --package hotich-sample --example word_memo`); one by one it would be 92.
const PAIRS: usize = 512;

/// Whether words are remembered at all: in the module size counts.
const MEMO: bool = !cfg!(feature = "small");

/// The bytes of a word of at most fifteen, the first on the right, and spaces behind them, which no word has: sixteen in all. The
/// longest syllable has ten.
type Word = (u64, u64);

/// What is known of a name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    /// Capitalised syllables.
    Plain,
    /// In order, and of a minority.
    Settled,
    /// Any other, as far as the words tell.
    Other,
}

/// What the words of names say, in bounded number. What is said of a name does not depend on what is remembered.
#[derive(Default)]
pub(crate) struct Known(Vec<[(Word, Signs); 2]>);

impl Known {
    /// With room to remember; that of `default` has none.
    pub(crate) fn new() -> Self {
        let pairs = if MEMO { PAIRS } else { 0 };
        Self(vec![[((0, 0), Signs::default()); 2]; pairs])
    }

    /// The same as [`is_plain`], in a third of its time where the words are remembered: eight bytes are looked at together, and
    /// of a first word that is no title nothing more is asked.
    pub(crate) fn is_plain(&mut self, name: &str) -> bool {
        if MEMO { self.sort(name, false) == Sort::Plain } else { is_plain(name) }
    }

    /// The same as [`normalise`]: of names of minorities that are in order a quarter of its time.
    pub(crate) fn normalise<'a>(&mut self, name: &'a str) -> Normalised<'a> {
        let is_settled = MEMO && self.sort(name, true) == Sort::Settled;
        if is_settled { untouched(name) } else { normalise(name) }
    }

    /// What sort of name it is; not looked at further than to a word that makes it no plain one, unless that is asked for.
    #[inline(always)]
    fn sort(&mut self, name: &str, whole: bool) -> Sort {
        let bytes = Bytes::of(name.as_bytes());
        let (mut start, mut signs) = (0, Signs::NAME);
        loop {
            let Some((word, end)) = bytes.word(start) else {
                return if is_plain(name) { Sort::Plain } else { Sort::Other };
            };
            let Some(found) = self.signs(word, || name.get(start..end)) else { return Sort::Other };
            signs = signs.or(if start == 0 { found } else { found.without(Signs::TITLE) });
            if !whole && !signs.are_plain() {
                return Sort::Other;
            }
            if end >= name.len() {
                break;
            }
            start = end.wrapping_add(1);
        }
        let may_be_addressed = || signs.meets(Signs::TITLE);
        let is_minority = || signs.meets(Signs::MINORITY) || guard::begins_as_minority(name);
        match signs.are_plain() {
            true if !(may_be_addressed() && is_addressed(name)) => Sort::Plain,
            false if signs.are_settled() && is_minority() => Sort::Settled,
            _ => Sort::Other,
        }
    }

    /// What a word shows.
    #[inline(always)]
    fn signs<'a>(&mut self, word: Word, text: impl FnOnce() -> Option<&'a str>) -> Option<Signs> {
        if let Some([(last, of_last), (before, of_before)]) = self.0.get(place(word)) {
            if *last == word {
                return Some(*of_last);
            }
            if *before == word {
                return Some(*of_before);
            }
        }
        Some(self.look_at(word, text()?))
    }

    #[inline(never)]
    fn look_at(&mut self, word: Word, text: &str) -> Signs {
        let of = |is: bool, sign: Signs| if is { sign } else { Signs::default() };
        let title = of(may_be_addressed(text), Signs::TITLE);
        let signs = look(text).or(title).or(of(guard::is_minority_word(text), Signs::MINORITY));
        if let Some([last, before]) = self.0.get_mut(place(word)) {
            (*before, *last) = (*last, (word, signs));
        }
        signs
    }
}

/// A text that is cut into words.
struct Bytes<'a> {
    all: &'a [u8],
    /// The last eight, or spaces and all.
    last: u64,
}

/// Each byte is a space.
const SPACES: u64 = u64::MAX / 0xff * 0x20;

impl<'a> Bytes<'a> {
    fn of(all: &'a [u8]) -> Self {
        let last = match all.last_chunk() {
            Some(last) => u64::from_le_bytes(*last),
            None => all.iter().fold(SPACES, |word, &byte| word >> 8 | u64::from(byte) << 56),
        };
        Self { all, last }
    }

    /// The word from a place on and where it ends; none where it is too long.
    #[inline(always)]
    fn word(&self, start: usize) -> Option<(Word, usize)> {
        let low = self.from(start);
        let length = length(low);
        if length < 8 {
            return Some(((cut(low, length), SPACES), start.wrapping_add(length)));
        }
        let high = self.from(start.wrapping_add(8));
        let behind = self::length(high);
        let end = start.wrapping_add(8).wrapping_add(behind);
        (behind < 8).then(|| ((low, cut(high, behind)), end))
    }

    /// Eight bytes from a place on that is not behind the end; there are spaces.
    #[inline(always)]
    fn from(&self, at: usize) -> u64 {
        let rest = self.all.get(at..).unwrap_or_default();
        match rest.first_chunk() {
            Some(word) => u64::from_le_bytes(*word),
            None if rest.is_empty() => SPACES,
            None => {
                let bits = 8 * rest.len() as u32;
                self.last.wrapping_shr(64_u32.wrapping_sub(bits)) | SPACES.wrapping_shl(bits)
            }
        }
    }
}

/// How many of eight bytes stand before the first space.
fn length(bytes: u64) -> usize {
    let word = bytes ^ SPACES;
    let spaces = word.wrapping_sub(SPACES / 0x20) & !word & (SPACES << 2);
    (spaces.trailing_zeros() / 8) as usize
}

/// Spaces in the place of all but so many first bytes of eight.
fn cut(bytes: u64, length: usize) -> u64 {
    let behind = u64::MAX.wrapping_shl(8 * length as u32);
    (bytes & !behind) | (SPACES & behind)
}

/// Words of names are shown nowhere.
impl std::fmt::Debug for Known {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Known").field(&self.0.len()).finish()
    }
}

/// Where a word is remembered.
fn place((low, high): Word) -> usize {
    let mixed = (low ^ high.rotate_left(29)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    usize::try_from(mixed >> 40).unwrap_or_default() % PAIRS
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every text of a few letters at every place of eight bytes, twice, so that what was remembered of others is met.
    #[test]
    fn names_are_cut_as_letter_by_letter() {
        const SIGNS: [&str; 8] = ["A", "n", " ", "ễ", "\0", "Ông ", "Nguyễn Văn", "abcdefghijklmnop"];
        let mut known = Known::new();
        for number in 0..8_usize.pow(5) {
            let name: String = (0..5).map(|place| SIGNS[number >> (3 * place) & 7]).collect();
            for name in [&name, &*name.replace('\0', "")] {
                assert_eq!(known.is_plain(name), is_plain(name), "{name:?}");
                assert_eq!(known.normalise(name), normalise(name), "{name:?}");
            }
        }
        for name in ["Ông Lê Văn Tám", "Ông Lê", "Bà Nguyễn Thị Lan", "Thượng Tọa Thích An", "Bé Trai"]
        {
            assert_eq!([(); 2].map(|()| known.is_plain(name)), [is_plain(name); 2], "{name}");
        }
    }

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
