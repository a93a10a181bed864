//! What a checker remembers from record to record, so that it is worked out once.

use super::parsed::Parsed;
use crate::name::Known;
use crate::schema::Column;

/// Texts remembered.
const TEXTS: usize = 512;
/// A longer text is not remembered.
const LONGEST: usize = 15;

/// What a checker remembers from record to record: words of names, and what short texts of columns mean. Both are
/// functions of the text alone, so that no report depends on it; and both are bounded, however many records come.
#[derive(Debug, Default)]
pub struct Scratch {
    pub(super) words: Known,
    pub(super) meanings: Meanings,
}

/// What short texts mean in columns of few values, of which a book has the same in nearly every row.
#[derive(Default)]
pub(super) struct Meanings(Vec<Option<(Text, &'static Column, Parsed)>>);

/// The bytes of a short text behind a 1.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Text(u128);

impl Text {
    /// A text that may be remembered.
    pub(super) fn new(text: &str) -> Option<Self> {
        let pack = |packed: u128, byte: &u8| packed << 8 | u128::from(*byte);
        (text.len() <= LONGEST).then(|| Self(text.as_bytes().iter().fold(1, pack)))
    }

    /// Where it is remembered for a column.
    fn place(self, column: &Column) -> usize {
        let folded = (self.0 as u64) ^ (self.0 >> 64) as u64 ^ u64::from(column.slot) << 24;
        let mixed = folded.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40;
        usize::try_from(mixed).unwrap_or_default() % TEXTS
    }
}

impl Meanings {
    /// What a text means, if it is remembered.
    pub(super) fn get(&self, column: &'static Column, text: Text) -> Option<Parsed> {
        let &(known, of, parsed) = self.0.get(text.place(column))?.as_ref()?;
        (known == text && of == column).then_some(parsed)
    }

    /// Remembers what a text means, in the place of another.
    pub(super) fn remember(&mut self, column: &'static Column, text: Text, parsed: Parsed) {
        if self.0.is_empty() {
            self.0.resize(TEXTS, None);
        }
        if let Some(known) = self.0.get_mut(text.place(column)) {
            *known = Some((text, column, parsed));
        }
    }
}

/// Shows nothing of persons.
impl std::fmt::Debug for Meanings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Meanings").field(&self.0.len()).finish()
    }
}
