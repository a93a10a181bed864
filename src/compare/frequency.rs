//! How rare the words of names are, from the counts of a list of names.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::bits::log2;
use super::hash::hash;
use crate::name::{COUNTED, identity_key};

/// A word that the list does not have is as rare as this; it may be a slip, too.
const RAREST: i32 = 14 * 256;

/// Bits of a word as a surname, as a middle name, as a given name.
type Bits = [u16; 3];

/// The place of a word in a name.
#[derive(Clone, Copy)]
pub(super) enum Position {
    Surname,
    Middle,
    Given,
}

/// Rarity by the key of the word with its marks, and by its bare letters.
struct Table {
    marked: Words,
    bare: Words,
}

/// Words by the last bits of a number for them; those of one number stand together.
struct Words(Vec<Vec<(String, Bits)>>);

/// Places of words.
const PLACES: usize = 1 << 10;

impl Words {
    fn new(words: impl Iterator<Item = (String, Bits)>) -> Self {
        let mut places = vec![Vec::new(); PLACES];
        for (word, bits) in words {
            if let Some(place) = places.get_mut(Self::place(word.as_bytes())) {
                place.push((word, bits));
            }
        }
        Self(places)
    }

    fn place(word: &[u8]) -> usize {
        hash(word) as usize & (PLACES - 1)
    }

    fn find(&self, word: &[u8]) -> Option<Bits> {
        let words = self.0.get(Self::place(word))?;
        words.iter().find(|(known, _)| known.as_bytes() == word).map(|(_, bits)| *bits)
    }
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut totals = [0_u64; 3];
    for (_, counts) in COUNTED {
        totals.iter_mut().zip(counts).for_each(|(total, count)| *total += u64::from(count));
    }
    let bits = |counts: [u64; 3]| {
        let mut bits = Bits::default();
        for ((bits, count), total) in bits.iter_mut().zip(counts).zip(totals) {
            // Half a name stands for none.
            let rarity = log2(total * 2) - log2((count * 2).max(1));
            *bits = u16::try_from(rarity.min(RAREST)).unwrap_or(0);
        }
        bits
    };
    let make = |key: fn(&str) -> String| {
        let mut counted = BTreeMap::<String, [u64; 3]>::new();
        for (word, counts) in COUNTED {
            let into = counted.entry(key(word)).or_default();
            into.iter_mut().zip(counts).for_each(|(into, count)| *into += u64::from(count));
        }
        Words::new(counted.into_iter().map(|(word, counts)| (word, bits(counts))))
    };
    Table { marked: make(identity_key), bare: make(bare_key) }
});

fn bare_key(word: &str) -> String {
    crate::name::search_key(word)
}

const fn at(bits: Bits, position: Position) -> i32 {
    let [surname, middle, given] = bits;
    (match position {
        Position::Surname => surname,
        Position::Middle => middle,
        Position::Given => given,
    }) as i32
}

/// Bits of a word by its [`identity_key`].
pub(super) fn marked(key: &str, position: Position) -> i32 {
    TABLE.marked.find(key.as_bytes()).map_or(RAREST, |bits| at(bits, position))
}

/// Bits of a word by its bare letters, y as i.
pub(super) fn bare(letters: &[u8], position: Position) -> i32 {
    TABLE.bare.find(letters).map_or(RAREST, |bits| at(bits, position))
}

/// Whether the list has a word at a place of names; of a word without marks, whether any with these letters.
pub(super) fn is_known(key: &str, letters: &[u8], unmarked: bool, position: Position) -> bool {
    let found = if unmarked { bare(letters, position) } else { marked(key, position) };
    found < RAREST - 256
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The counts of data/name_words.tsv, by hand: of 63,768 names 10,890 begin with Nguyễn.
    #[test]
    fn common_words_are_worth_little() {
        let nguyen = marked("nguyên4", Position::Surname);
        assert!((2 * 256..3 * 256).contains(&nguyen), "{nguyen}");
        assert!(bare(b"nguien", Position::Surname) <= nguyen);
        assert!(marked("thi5", Position::Middle) < 3 * 256);
        assert!(marked("lan", Position::Given) > 5 * 256);
        assert_eq!(marked("zzz", Position::Given), RAREST);
        let is_given = |key, unmarked| is_known(key, b"anh", unmarked, Position::Given);
        assert!(is_given("anh2", false) && !is_given("anh4", false) && is_given("anh", true));
    }
}
