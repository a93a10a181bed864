//! A place in a record.

use crate::schema::Column;

/// A place in a record: where a finding or a problem is.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum At {
    /// The record as a whole.
    Record,
    /// A field.
    Field(&'static Column),
    /// Something that is no field: an unknown key, a cell beyond the header.
    Stray(String),
}

impl At {
    /// The path: empty for the record as a whole.
    #[must_use]
    pub fn path(&self) -> &str {
        match self {
            Self::Record => "",
            Self::Field(column) => column.path,
            Self::Stray(path) => path,
        }
    }

    /// The field.
    #[must_use]
    pub fn column(&self) -> Option<&'static Column> {
        match self {
            Self::Field(column) => Some(column),
            Self::Record | Self::Stray(_) => None,
        }
    }
}
