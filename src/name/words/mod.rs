//! Words of names that something is known by: the commonest, clans, titles. From `data/name_lists.tsv`.

mod counted;
mod sieve;
pub(super) mod table;

use std::sync::LazyLock;

use super::syllable::{PLACE_OF_TONE, Spelling, TONE_OF_KEY, ends_in_stop, pair};
use crate::text::{insert_sorted, list_of, to_lower};

pub(crate) use counted::COUNTED;
pub(super) use sieve::Sieve;

pub(super) use table::{CLAN_ENDS, COMPOUND_SURNAMES, PARTICLES, UNNAMED};

/// The words of a list.
type List = LazyLock<Vec<&'static str>>;

/// Clan names and first words of minorities, sorted.
pub(super) static CLANS: List = LazyLock::new(|| list_of(table::CLANS).collect());
/// Titles that stand before names.
pub(super) static TITLES: List = LazyLock::new(|| list_of(table::TITLES).collect());
/// Words with which no name of a person begins: the first [`UNNAMED`] for who has none yet.
pub(super) static NO_PERSONS: List = LazyLock::new(|| list_of(table::NO_PERSONS).collect());
/// Surnames that are right however near they are to others, sorted.
pub(super) static RARE_SURNAMES: List = LazyLock::new(|| list_of(table::RARE_SURNAMES).collect());

/// A word of names.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Word {
    /// The number of its spelling.
    key: u64,
    text: &'static str,
    surname: u8,
    elsewhere: u8,
}

/// The rows of the table.
fn rows() -> impl Iterator<Item = (&'static str, u8, u8)> {
    let mut rest = table::WORDS;
    std::iter::from_fn(move || {
        // No byte of a letter with marks is that small.
        let (text, signs) = rest.split_at_checked(rest.bytes().position(|byte| byte < b'a')?)?;
        let &[surname, elsewhere, ..] = signs.as_bytes() else { return None };
        rest = signs.get(2..)?;
        Some((text, surname, elsewhere))
    })
}

/// Every word of the table, small.
pub(super) fn all() -> impl Iterator<Item = &'static str> {
    rows().map(|(text, ..)| text)
}

/// The words by the numbers of their spellings.
static WORDS: LazyLock<Vec<Word>> = LazyLock::new(|| {
    let mut words = Vec::new();
    for (text, surname, elsewhere) in rows() {
        if let Some(spelling) = Spelling::of(text) {
            insert_sorted(&mut words, Word { key: spelling.key(), text, surname, elsewhere });
        }
    }
    words
});

/// Whether a sign says that the word is listed; its other bits are a count.
const LISTED: u8 = 0x40;

/// A word that is known, in whatever case.
fn find(word: &str) -> Option<&'static Word> {
    by_key(Spelling::of(word)?.key())
}

fn by_key(key: u64) -> Option<&'static Word> {
    WORDS.get(WORDS.binary_search_by_key(&key, |word| word.key).ok()?)
}

/// The words with these letters and one of some tones, on whatever letter: a tenth of what a look at every word takes.
fn with_letters(letters: u64, tones: &[u64]) -> impl Iterator<Item = &'static Word> {
    /// A tone stands behind so many letters at most: `nguyễn`, `nghiêng`.
    const BEHIND: u64 = 4;
    let keys =
        tones.iter().flat_map(|tone| (0..=BEHIND).map(move |at| tone << TONE_OF_KEY | at << PLACE_OF_TONE));
    keys.filter_map(move |tone| by_key(tone | letters))
}

/// All tones, none first, and those before c, ch, p and t: sắc and nặng.
const TONES: [u64; 6] = [0, 1, 2, 3, 4, 5];
const STOPPED: [u64; 2] = [2, 5];

/// Whether a word is among the commonest: what an encoding is known by, and where a name begins.
pub(super) fn is_common(word: &str) -> bool {
    find(word).is_some_and(|word| (word.surname | word.elsewhere) & LISTED != 0)
}

/// Whether a word is among the commonest and has a mark, which no word of another language has by chance.
pub(super) fn is_common_marked(word: &str) -> bool {
    !word.is_ascii() && is_common(word)
}

/// The commonest surnames, in the order of the alphabet.
pub(super) fn surnames() -> impl Iterator<Item = &'static str> {
    static SURNAMES: LazyLock<Vec<&str>> = LazyLock::new(|| {
        rows().filter(|(_, surname, _)| surname & LISTED != 0).map(|(text, ..)| text).collect()
    });
    SURNAMES.iter().copied()
}

/// Whether a word is among the commonest surnames.
pub(super) fn is_surname(word: &str) -> bool {
    find(word).is_some_and(|word| word.surname & LISTED != 0)
}

/// Where a word stands in a name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    First,
    /// First, and nothing but a surname counts.
    Surname,
    Middle,
    Last,
}

impl Place {
    /// The place of a word among as many.
    pub(super) const fn of(at: usize, words: usize) -> Self {
        match at {
            _ if at.saturating_add(1) >= words => Self::Last,
            0 => Self::First,
            _ => Self::Middle,
        }
    }
}

impl Word {
    /// How often names have the word in a place, in powers of two: 0 for never, 15 for as often as Thị.
    fn weight(&self, place: Place) -> u8 {
        let (surname, elsewhere) = (self.surname & 15, self.elsewhere & 15);
        match place {
            // A rare surname may be a common word elsewhere; a tenth of a hundredth of the weight is left.
            Place::First if surname > 0 => surname,
            Place::Surname => surname,
            Place::First => elsewhere.saturating_sub(8),
            // Thị and Văn are hardly ever given names.
            Place::Last if matches!(self.text, "thị" | "văn") => 4,
            Place::Middle | Place::Last => elsewhere,
        }
    }
}

/// How often names have a word in a place, in powers of two; 0 for one that is not known.
pub(super) fn weight(word: &str, place: Place) -> u8 {
    find(word).map_or(0, |word| word.weight(place))
}

/// How common a word is, as a surname or elsewhere.
pub(super) fn known(word: &str) -> u8 {
    weight(word, Place::Surname).max(weight(word, Place::Middle))
}

/// Known words that are one slip away from a word: another tone, or none, which makes no syllable only before c, ch, p and t;
/// a letter too many, too few, or another one; two swapped; what bad print makes alike (rn and m, cl and d). Those with all its
/// letters first, then the likeliest in such a place.
pub(super) fn near(word: &str, place: Place) -> Vec<&'static str> {
    let Some((letters, tone)) = Spelling::of_slip(word) else { return Vec::new() };
    let mut found = Vec::new();
    let from = |tone: u64| WORDS.partition_point(|known| known.key < tone << TONE_OF_KEY);
    let tone = u64::from(tone);
    let of_tone = WORDS.get(from(tone)..from(tone.saturating_add(1))).unwrap_or_default();
    let is_slip = |known: &&Word| {
        let of_known = known.key & LETTERS;
        of_known != letters && top(letters).abs_diff(top(of_known)) <= 5 && slipped(letters, of_known)
    };
    let tones = if ends_in_stop(word) { &TONES } else { std::slice::from_ref(&tone) };
    let toned = with_letters(letters, tones);
    // All are a fifth of what odd names of a book cost.
    for (known, is_slip) in
        toned.map(|known| (known, false)).chain(of_tone.iter().filter(is_slip).map(|known| (known, true)))
    {
        let weight = known.weight(place);
        if weight > 0 {
            // The heaviest first.
            insert_sorted(&mut found, (is_slip, u8::MAX.saturating_sub(weight), known.text));
        }
    }
    found.into_iter().map(|(.., text)| text).collect()
}

/// Whether a word that is no syllable has all letters of one that is known, and lost its tone: before c, ch, p and t there is
/// always one.
pub(super) fn is_toneless(word: &str) -> bool {
    let toned = |letters| with_letters(letters, &STOPPED).next().is_some();
    Spelling::of_slip(word).is_some_and(|(letters, tone)| tone == 0 && toned(letters))
}

/// Whether a word that is not known is what is left of a known one whose letters beyond ASCII were lost: `Nguyn`, `Lu`.
pub(super) fn is_skeleton(word: &str) -> bool {
    let small = || word.chars().map(to_lower);
    find(word).is_none()
        && all().any(|known| !known.is_ascii() && known.chars().filter(char::is_ascii).eq(small()))
}

/// The letters of a key.
const LETTERS: u64 = (1 << PLACE_OF_TONE) - 1;

/// Letters that bad print makes alike.
const PRINT: [(u64, u64); 2] = [(pair('r', 'n'), pair('\0', 'm')), (pair('c', 'l'), pair('\0', 'd'))];

/// Whether one slip makes one word of another.
fn slipped(a: u64, b: u64) -> bool {
    // Without the letters at the end that are the same, and then those at the start.
    let same = (a ^ b).trailing_zeros() / 5 * 5;
    let (mut a, mut b) = (a.checked_shr(same).unwrap_or(0), b.checked_shr(same).unwrap_or(0));
    loop {
        let (of_a, of_b) = (top(a), top(b));
        if of_a == 0 || of_b == 0 || a >> (of_a - 5) != b >> (of_b - 5) {
            break;
        }
        (a, b) = (a & ((1 << (of_a - 5)) - 1), b & ((1 << (of_b - 5)) - 1));
    }
    match (top(a), top(b)) {
        (0, 0) => false,
        (0 | 5, 0 | 5) => true,
        (10, 10) => a >> 5 | (a & 31) << 5 == b,
        _ => PRINT.contains(&(a, b)) || PRINT.contains(&(b, a)),
    }
}

/// Bits of a packed word up to its first letter.
const fn top(letters: u64) -> u32 {
    (u64::BITS - letters.leading_zeros()).div_ceil(5) * 5
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::name::syllable::is_good;

    #[test]
    fn words_are_listed_once() {
        for (a, b) in WORDS.iter().zip(WORDS.iter().skip(1)) {
            assert!(a.key < b.key, "{} {}", a.text, b.text);
        }
        assert_eq!(WORDS.len(), rows().count(), "each is a word of Vietnamese letters");
        let is_met = |word: &Word| {
            let is_stopped = word.text.ends_with(['c', 'p', 't']) || word.text.ends_with("ch");
            let tones = if is_stopped { &STOPPED[..] } else { &TONES };
            with_letters(word.key & LETTERS, tones).any(|other| other == word)
        };
        let missed = WORDS.iter().filter(|word| !is_met(word)).map(|word| word.text);
        assert_eq!(missed.collect::<Vec<_>>(), [""; 0], "each is met by its letters");
        assert!(is_surname("Nguyễn") && !is_surname("Thị") && is_common("thị") && !is_common("Kễn"));
        assert!(is_common("HÒA") && !is_common("hoà"));
        // As `likeness` has it.
        assert!(rows().all(|(text, ..)| !is_common(text) || is_good(text)));
    }

    #[test]
    fn counts_rank_words_by_their_place() {
        assert!(weight("Nguyễn", Place::First) > weight("Nguyên", Place::First));
        assert!(weight("Thị", Place::Middle) > weight("Thọ", Place::Middle));
        assert!(weight("Thị", Place::Last) < weight("Thọ", Place::Last));
        assert!(weight("Văn", Place::Last) < weight("Vân", Place::Last));
        assert_eq!(weight("Samuel", Place::First), 0);
    }

    #[test]
    fn slips_are_seen() {
        for (slip, word) in [
            ("ngyễn", "nguyễn"),
            ("nghuyễn", "nguyễn"),
            ("phạrn", "phạm"),
            ("vău", "văn"),
            ("cờng", "cường"),
            ("thiị", "thị"),
            ("nuyguễn", "nguyễn"),
        ] {
            let found = near(slip, Place::Middle).first() == Some(&word)
                || near(slip, Place::First).first() == Some(&word);
            assert_eq!(found, slip != "nuyguễn", "{slip}");
        }
    }

    #[test]
    fn clans_are_sorted() {
        assert!(CLANS.is_sorted());
    }
}
