//! What was wrong with the input itself.

use super::at::At;

/// Something wrong with the input itself, found while reading.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Problem {
    /// What.
    pub what: ProblemKind,
    /// Where: a field, or the path that is none.
    pub at: At,
}

/// What can be wrong with an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ProblemKind {
    /// A key that no field has.
    UnknownField,
    /// The record says to be of another kind than it is checked as.
    OtherKind,
    /// A list, an object or a fraction where a text is expected.
    WrongType,
    /// A second value for a field; the first one counts.
    Duplicate,
    /// Far longer than any value of the field: not kept.
    TooLong {
        /// Length in bytes.
        bytes: u64,
    },
    /// Characters that are none: bytes outside UTF-8, half a surrogate pair.
    BrokenText,
    /// Cells beyond the header's.
    ExtraCells(u32),
    /// Fewer cells than the header has.
    MissingCells(u32),
    /// The same, where the kind requires no field of the columns that are missing: exporters leave out empty cells at the end.
    EmptyEnd(u32),
    /// Not readable from here on: byte offset within the record.
    Malformed {
        /// Why.
        why: Malformed,
        /// Byte offset.
        offset: u64,
    },
    /// Further problems that are not listed.
    More(u32),
}

/// Why an input cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Malformed {
    /// Ends in the middle.
    Torn,
    /// Not JSON here.
    Syntax,
    /// Nested deeper than any record.
    TooDeep,
    /// Not an object.
    NotAnObject,
    /// Longer than a record may be.
    TooLong,
    /// A quotation mark that is never closed.
    OpenQuote,
}
