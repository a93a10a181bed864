//! Records as one text: how JavaScript hands over an object in a single call.
//!
//! For each value the [`MARK`], the character of its column ([`FIRST`] for the first, and so on) and the value as it is. What
//! this cannot say (a value of another type, a key that is no field) goes as JSON, which means the same.

use crate::record::Record;
use crate::schema::Kind;
use crate::text::is_tidy;

/// Stands before each value. It is rare in values, and of the printable characters, among which values are clean.
const MARK: u8 = b'~';
/// The character of the first column.
const FIRST: u8 = b'!';

impl Record {
    /// Reads a packed text of so many values; see the module. `None` where it may mean something else, for then JSON tells:
    /// a value has the mark in it, or U+FFFD, which stands for half a surrogate pair, too.
    #[must_use]
    pub fn from_packed(kind: Kind, packed: &[u8], values: usize) -> Option<Self> {
        let mut record = Self::new(kind);
        let text = simdutf8::basic::from_utf8(packed).ok()?;
        // The first byte of U+F000 and all behind it.
        let is_odd = packed.contains(&0xef) || !record.hold(text, is_tidy(text));
        let mut pieces = packed.split(|byte| *byte == MARK);
        if is_odd || !pieces.next()?.is_empty() {
            return None;
        }
        let mut read: usize = 0;
        let mut end: usize = 0;
        for piece in pieces {
            let column = record.layout().column(piece.first()?.checked_sub(FIRST)?)?;
            let start = end.saturating_add(2);
            end = end.saturating_add(1).saturating_add(piece.len());
            record.set_held(column, start..end);
            read = read.saturating_add(1);
        }
        (read == values).then_some(record)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::Kind;

    /// The column and the value of each that is given, with what was wrong.
    fn read(text: &str, values: usize) -> Option<Vec<(u8, String)>> {
        let record = Record::from_packed(Kind::Birth, text.as_bytes(), values)?;
        assert_eq!(record.problems(), []);
        let columns = record.layout().columns.iter();
        Some(columns.filter_map(|it| Some((it.slot, record.raw(it.slot)?.to_owned()))).collect())
    }

    #[test]
    fn each_value_stands_behind_its_column() {
        let of = |values: &[(u8, &str)]| {
            Some(values.iter().map(|(slot, text)| (*slot, (*text).to_owned())).collect())
        };
        assert_eq!(read("", 0), of(&[]));
        assert_eq!(read("~!12", 1), of(&[(0, "12")]));
        assert_eq!(read("~#Lê An~!", 2), of(&[(0, ""), (2, "Lê An")]));
    }

    #[test]
    fn what_may_mean_something_else_is_left_to_json() {
        for (text, values) in [
            ("~!1~2", 1),
            ("~!1", 2),
            ("~!\u{fffd}", 1),
            ("~!\u{ff21}", 1),
            ("1", 1),
            ("1~!1", 1),
            ("~", 1),
            ("~!1~", 2),
            ("~}1", 1),
            ("~\u{1}1", 1),
            ("~é1", 1),
        ] {
            assert_eq!(read(text, values), None, "{text}");
        }
    }

    #[test]
    fn every_kind_has_a_character_for_each_column() {
        for kind in Kind::ALL {
            assert!(kind.layout().columns.len() <= usize::from(MARK - FIRST), "{kind:?}");
        }
    }

    #[test]
    fn a_second_value_of_a_column_is_a_problem() {
        let record = Record::from_packed(Kind::Birth, b"~!1~!2", 2).unwrap();
        assert_eq!((record.raw(0), record.problems().len()), (Some("1"), 1));
    }
}
