//! A row of the table of communes, and the lists that rows are of.

use super::packed::Name;

/// Bit of a district of history.
pub(super) const ENDED: u8 = 8;

/// The lists that a row may be of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum List {
    /// Districts of 2024 and before.
    District,
    /// Communes of 2025-03-01 to 2025-06-30.
    Old,
    /// Communes since 2025-07-01.
    New,
    /// Communes of 2004-08-31 to 2025-03-01 that ended, or were in another district or of another name then.
    Former,
}

impl List {
    /// The list that a byte of other names and codes means.
    pub(super) fn of(byte: u8) -> Option<Self> {
        [Self::District, Self::Old, Self::New].get(usize::from(byte)).copied()
    }
}

/// A row of any list.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    pub(super) list: List,
    pub(super) code: u32,
    pub(super) kind: u8,
    /// Place in the list of changes plus one, of a new commune.
    pub(super) pair: u8,
    /// Places in the list of days plus one: the first day, and the first on which it was no more. 0 where no list tells.
    pub(super) from: u8,
    pub(super) to: u8,
    /// Row of the district, or code of the province of a district or a new commune.
    pub(super) place: u16,
    pub(super) name: Name,
}
