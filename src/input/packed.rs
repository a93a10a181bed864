//! Records as one run of UTF-16 units: how JavaScript hands over an object in a single call.
//!
//! For each value: the number of the column, or [`STRAY`] and then the length and units of the key; the type of
//! the value; for texts, numbers and booleans two units of length (low, high) and the units of the text.

use super::keys::KIND;
use crate::record::{At, Malformed, ProblemKind, Record};
use crate::schema::Kind;

/// Stands in the place of a field index where the key is written out.
pub const STRAY: u16 = u16::MAX;

/// Types of value, as the walker in JavaScript numbers them.
const TEXT: u16 = 0;
const NUMBER: u16 = 1;
const BOOLEAN: u16 = 2;
const NULL: u16 = 3;

impl Record {
    /// Reads packed values; see the module. A run that ends in the middle stops there.
    #[must_use]
    pub fn from_packed(kind: Kind, units: &[u16]) -> Self {
        let mut record = Self::new(kind);
        let mut reader = Reader { units };
        let mut text = String::new();
        while !reader.units.is_empty() {
            if read_value(&mut reader, &mut record, &mut text).is_none() {
                let why = Malformed::Torn;
                record.problem(ProblemKind::Malformed { why, offset: 0 }, At::Record);
                break;
            }
        }
        record
    }
}

struct Reader<'a> {
    units: &'a [u16],
}

impl<'a> Reader<'a> {
    fn unit(&mut self) -> Option<u16> {
        let (first, rest) = self.units.split_first()?;
        self.units = rest;
        Some(*first)
    }

    fn run(&mut self, len: usize) -> Option<&'a [u16]> {
        let (run, rest) = self.units.split_at_checked(len)?;
        self.units = rest;
        Some(run)
    }
}

fn read_value(reader: &mut Reader<'_>, record: &mut Record, text: &mut String) -> Option<()> {
    let index = reader.unit()?;
    let mut key = String::new();
    let layout = record.layout();
    let column = if index == STRAY {
        let len = usize::from(reader.unit()?);
        decode(reader.run(len)?, &mut key);
        // As in JSON: a role goes before a header of the same name.
        let taken = || layout.role(&key).is_some() || key == KIND;
        layout.exact(&key).or_else(|| if taken() { None } else { layout.find(&key) })
    } else {
        u8::try_from(index).ok().and_then(|slot| layout.column(slot))
    };
    let kind = reader.unit()?;
    let broken = match kind {
        TEXT | NUMBER | BOOLEAN => {
            let (low, high) = (usize::from(reader.unit()?), usize::from(reader.unit()?));
            let run = reader.run(high.checked_mul(0x1_0000)?.checked_add(low)?)?;
            text.clear();
            decode(run, text)
        }
        _ => false,
    };
    let Some(column) = column else {
        if key == KIND && kind == TEXT {
            record.told_kind(text);
            return Some(());
        }
        // An object under a role is walked by the caller, so what comes here under its name is none.
        let is_role = layout.role(&key).is_some();
        let what = if is_role { ProblemKind::WrongType } else { ProblemKind::UnknownField };
        if kind != NULL {
            record.stray(&key, what);
        }
        return Some(());
    };
    record.put(
        column,
        kind == TEXT,
        kind == NULL,
        matches!(kind, TEXT | NUMBER | BOOLEAN).then_some(text.as_str()),
    );
    if broken {
        record.problem(ProblemKind::BrokenText, At::Field(column));
    }
    Some(())
}

/// Appends UTF-16 units; says whether half a surrogate pair had to be replaced.
fn decode(units: &[u16], out: &mut String) -> bool {
    // Most values are figures: their units are narrowed in one pass, which the compiler makes wide. The text's own buffer
    // takes them, so that nothing is allocated.
    if units.iter().all(|unit| *unit < 0x80) {
        let mut bytes = std::mem::take(out).into_bytes();
        bytes.extend(units.iter().map(|unit| unit.to_le_bytes()[0]));
        if let Ok(ascii) = String::from_utf8(bytes) {
            *out = ascii;
            return false;
        }
    }
    out.reserve(units.len().saturating_mul(2));
    let mut broken = false;
    for unit in char::decode_utf16(units.iter().copied()) {
        out.push(unit.unwrap_or_else(|_| {
            broken = true;
            char::REPLACEMENT_CHARACTER
        }));
    }
    broken
}
