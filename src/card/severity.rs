//! How bad a finding is.

use crate::named::named;
use crate::schema::Stage;

/// How bad it is, worst first. There will be no fourth: programs may match on all three.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The datum cannot be true, or the law of its time forbids it.
    Error,
    /// Unusual, or not verifiable.
    Warning,
    /// Worth knowing: a normalisation, a fact for statistics.
    Info,
}

impl Severity {
    /// All severities, worst first.
    pub const ALL: [Self; 3] = [Self::Error, Self::Warning, Self::Info];

    /// `error`, `warning` or `info`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Info => "info",
        }
    }

    /// This one, or the milder one of the two.
    #[must_use]
    pub fn at_most(self, limit: Self) -> Self {
        self.max(limit)
    }
}

named!(Severity, "unknown-severity", "mức độ" "severity");

/// How bad a broken rule is, at each stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Severities {
    /// In forms.
    pub form: Severity,
    /// In books.
    pub archive: Severity,
}

impl Severities {
    /// At this stage.
    #[must_use]
    pub const fn at(self, stage: Stage) -> Severity {
        match stage {
            Stage::Draft | Stage::Submit => self.form,
            Stage::Archive => self.archive,
        }
    }
}
