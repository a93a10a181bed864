//! A sieve for words: one that falls through is none of a list, in whatever case.

/// Sets of words by numbers that many words share: a hundred instructions less than looking a word up in a list that
/// hardly ever has it.
pub(in crate::name) struct Sieve([u64; WORDS]);

/// Bits of a number, and words of 64 bits for as many. In the module size counts.
const BITS: u32 = if cfg!(feature = "small") { 11 } else { 13 };
const WORDS: usize = 1 << (BITS - 6);

impl Sieve {
    pub(in crate::name) const EMPTY: Self = Self([0; WORDS]);

    /// With the first words of a list in small letters, each up to a space, a point or a comma.
    #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
    pub(in crate::name) const fn with(mut self, list: &str) -> Self {
        let list = list.as_bytes();
        let (mut at, mut mixed, mut first) = (0, Mixed::EMPTY, true);
        while at <= list.len() {
            let between = at == list.len() || list[at] == b'|';
            if first && (between || is_end(list[at])) {
                let (word, bit) = mixed.place();
                self.0[word] |= bit;
                first = false;
            }
            if between {
                (mixed, first) = (Mixed::EMPTY, true);
            } else if first {
                mixed = mixed.with(list[at]);
            }
            at += 1;
        }
        self
    }

    /// Whether a word may be one of the set.
    #[cfg_attr(feature = "small", inline(never))]
    pub(in crate::name) fn may_hold(&self, word: &str) -> bool {
        let (word, bit) = word.bytes().fold(Mixed::EMPTY, Mixed::with).place();
        self.0.get(word).is_some_and(|bits| bits & bit != 0)
    }

    /// Whether the first word of a text may be one of the set.
    pub(in crate::name) fn may_begin(&self, text: &str) -> bool {
        let end = text.bytes().position(is_end).unwrap_or(text.len());
        text.get(..end).is_some_and(|word| self.may_hold(word))
    }
}

const fn is_end(byte: u8) -> bool {
    matches!(byte, b' ' | b'.' | b',')
}

/// The number of a word as far as it goes, and the last byte.
#[derive(Clone, Copy)]
struct Mixed(u32, u8);

impl Mixed {
    const EMPTY: Self = Self(0, 0);

    /// Capitals and small letters of Vietnamese have as many bytes, which differ in bits that do not count here: behind C3 in the
    /// sixth, elsewhere in the last; but in ư (`Ư` ends in AF, `ư` in B0).
    const fn with(self, byte: u8) -> Self {
        let counts = match byte & 0x1e {
            _ if byte.is_ascii() => byte | 0x20,
            _ if self.1 == 0xc3 => byte & 0x1f,
            0x10 => 0x0e,
            bits => bits,
        };
        Self(self.0.wrapping_mul(67).wrapping_add(counts as u32), byte)
    }

    const fn place(self) -> (usize, u64) {
        let place = self.0.wrapping_mul(0x9e37_79b1) >> (u32::BITS - BITS);
        ((place >> 6) as usize, 1 << (place & 63))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::name::repair::titled;
    use crate::name::words::{CLANS, TITLES, all, table};
    use crate::text::to_upper;

    #[test]
    fn no_case_of_a_word_falls_through() {
        static SIEVE: Sieve = Sieve::EMPTY.with(table::TITLES).with(table::CLANS);
        for word in TITLES.iter().chain(&*CLANS) {
            let capitals: String = word.chars().map(to_upper).collect();
            for form in [word.to_string(), titled(word), capitals] {
                assert!(["", " An", ". An", ","].iter().all(|end| SIEVE.may_begin(&[&form, *end].concat())));
                assert!(word.contains([' ', '.']) || SIEVE.may_hold(&form), "{form}");
            }
        }
        let held = all().filter(|word| SIEVE.may_hold(word)).count();
        assert!(held < all().count() / 8, "{held}");
    }

    #[test]
    fn the_case_of_no_vietnamese_letter_counts() {
        for c in ('\0'..='\u{1ef9}').filter(|&c| crate::text::is_vietnamese(c)) {
            let number = |c: char| c.encode_utf8(&mut [0; 4]).bytes().fold(Mixed::EMPTY, Mixed::with).0;
            assert_eq!(number(c), number(to_upper(c)), "{c}");
        }
    }
}
