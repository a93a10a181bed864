//! Where a rule comes from, and which of that a finding cites.

use super::{Citation, Effectivity, Span, Status};
use crate::date::{NaiveDate, Truth};

/// Where a rule comes from. A finding cites only what was law on its day.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Basis {
    /// Internal consistency: the record contradicts itself, whatever the law.
    Consistency,
    /// The law forbids or demands it: in an old book, which nobody can mend any more, at most a warning.
    Law(&'static [Citation]),
    /// The record contradicts itself by what an official form lays down.
    Form(&'static [Citation]),
    /// How data are captured and numbers are built: what counts is the day of the check, not that of the event.
    Data(&'static [Citation]),
    /// Dated numbers: rows with an interval and a citation each, by their position.
    Schedule(fn(usize) -> Option<(Effectivity, Citation)>),
}

impl Basis {
    /// Whether it is the law that is broken.
    #[must_use]
    pub const fn is_law(self) -> bool {
        matches!(self, Self::Law(_) | Self::Schedule(_))
    }

    /// Everything that it may cite.
    #[must_use]
    pub fn all(self) -> Vec<Citation> {
        match self {
            Self::Consistency => Vec::new(),
            Self::Law(cited) | Self::Form(cited) | Self::Data(cited) => cited.to_vec(),
            Self::Schedule(row) => (0..).map_while(row).map(|(_, citation)| citation).collect(),
        }
    }

    /// What was law on some of the days of which one decides.
    #[must_use]
    pub fn on(self, law_date: Span, today: NaiveDate) -> Vec<Citation> {
        match self {
            Self::Consistency => Vec::new(),
            Self::Law(cited) | Self::Form(cited) => in_force(cited, law_date),
            Self::Data(cited) => in_force(cited, Span::day(today)),
            Self::Schedule(row) => (0..)
                .map_while(row)
                .filter(|(in_force, _)| in_force.covers(law_date) != Truth::No)
                .map(|(_, citation)| citation)
                .collect(),
        }
    }
}

/// Those of some citations whose act was in force.
fn in_force(cited: &[Citation], on: Span) -> Vec<Citation> {
    cited.iter().filter(|citation| citation.act.in_force.covers(on) != Truth::No).copied().collect()
}

/// Whether all that is cited is known by report only, so that it is no ground of an error.
pub(crate) fn is_unverified(cited: &[Citation]) -> bool {
    !cited.is_empty() && cited.iter().all(|citation| citation.status == Status::Unverified)
}
