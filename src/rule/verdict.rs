//! What a rule makes of a record.

use crate::schema::Slots;

/// What a rule makes of a record. Shown by its name, and not read from there: an open one has columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Verdict {
    /// Holds.
    Pass,
    /// Broken: there are findings.
    Fail,
    /// Has nothing to say about such a record.
    NotApplicable,
    /// Not the law on the date that decides.
    NotInForce,
    /// Open until these columns have a value, or a more precise one; where there is none, until a law is read that was not.
    Undetermined(Slots),
}

impl Verdict {
    /// `pass`, `fail`, `not-applicable`, `not-in-force` or `undetermined`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pass => "pass",
            Self::Fail => "fail",
            Self::NotApplicable => "not-applicable",
            Self::NotInForce => "not-in-force",
            Self::Undetermined(_) => "undetermined",
        }
    }
}

impl std::fmt::Display for Verdict {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.name())
    }
}
