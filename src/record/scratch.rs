//! What a checker remembers from record to record, so that it is worked out once.

use super::parsed::Parsed;
use crate::name::Known;
use crate::schema::Column;

/// Texts remembered.
const TEXTS: usize = 512;
/// A longer text is not remembered.
const LONGEST: usize = 96;

/// What a checker remembers from record to record: words of names, and what texts of columns mean. Both are functions
/// of the text alone, so that no report depends on it; and both are bounded, however many records come.
#[derive(Debug, Default)]
pub struct Scratch {
    pub(super) words: Known,
    pub(super) texts: Texts,
}

/// Tidy texts and what they mean in a column: of all but names and dates a book has few.
#[derive(Default)]
pub(super) struct Texts(Vec<Option<Text>>);

struct Text {
    column: &'static Column,
    text: String,
    parsed: Parsed,
}

impl Texts {
    /// What a text means, if it is remembered.
    pub(super) fn get(&self, column: &'static Column, text: &str) -> Option<Parsed> {
        let known = self.0.get(place(column, text))?.as_ref()?;
        (known.column == column && known.text == text).then_some(known.parsed)
    }

    /// Remembers what a tidy text means, in the place of another.
    pub(super) fn remember(&mut self, column: &'static Column, text: &str, parsed: Option<Parsed>) {
        let Some(parsed) = parsed.filter(|_| text.len() <= LONGEST) else { return };
        if self.0.is_empty() {
            self.0.resize_with(TEXTS, || None);
        }
        let Some(known) = self.0.get_mut(place(column, text)) else { return };
        match known {
            Some(known) => {
                known.text.clear();
                known.text.push_str(text);
                (known.column, known.parsed) = (column, parsed);
            }
            None => *known = Some(Text { column, text: text.to_owned(), parsed }),
        }
    }
}

/// Shows nothing of persons.
impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Texts").field(&self.0.len()).finish()
    }
}

/// Where a text of a column is remembered.
fn place(column: &Column, text: &str) -> usize {
    const MIX: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut hash = u64::from(column.slot);
    let mut chunks = text.as_bytes().chunks_exact(8);
    for chunk in &mut chunks {
        let bytes = <[u8; 8]>::try_from(chunk).unwrap_or_default();
        hash = (hash ^ u64::from_le_bytes(bytes)).wrapping_mul(MIX).rotate_right(23);
    }
    let rest = chunks.remainder().iter().fold(0, |rest, &byte| rest << 8 | u64::from(byte));
    hash = (hash ^ rest).wrapping_mul(MIX);
    usize::try_from(hash >> 40).unwrap_or_default() % TEXTS
}
