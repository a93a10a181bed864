//! What would mend a finding.

use crate::named::named;
use crate::schema::Column;

/// How sure a fix is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Confidence {
    /// The same meaning in another form.
    Certain,
    /// A guess that a person should confirm.
    Likely,
}

impl Confidence {
    /// Both, the surest first.
    pub const ALL: [Self; 2] = [Self::Certain, Self::Likely];

    /// `certain` or `likely`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Certain => "certain",
            Self::Likely => "likely",
        }
    }
}

named!(Confidence, "unknown-confidence", "mức chắc chắn" "confidence");

/// Replacement values that a person can accept at once.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Fix {
    /// How sure it is.
    pub confidence: Confidence,
    /// What to write where.
    pub edits: Vec<Edit>,
}

/// A new value for a field.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Edit {
    /// The field.
    pub column: &'static Column,
    /// Its new value; an empty one clears the field.
    pub value: String,
}

impl Edit {
    /// A new value for a field.
    #[must_use]
    pub(crate) fn new(column: &'static Column, value: String) -> Self {
        Self { column, value }
    }
}
