//! Rules: what one is, what it is given, how it answers, and how it is declared.

mod answer;
mod declare;
#[cfg(feature = "related")]
mod declare_related;
mod read;
#[cfg(feature = "related")]
mod related;
mod settings;
mod verdict;

use crate::card::Card;
#[cfg(not(feature = "small"))]
use crate::schema::Who;
use crate::schema::{Attribute, DemandClass, Field, KindSet, Role, ValueTag};

// What rules are written with; no part of what the library promises.
#[doc(hidden)]
pub use answer::{Answer, Broken, Needs, Not, Said, Say, surely, surely_not};
pub(crate) use answer::{Cites, Needed};
pub(crate) use declare::rule;
#[cfg(feature = "related")]
pub(crate) use declare_related::related;
pub(crate) use read::NO_SLOT;
#[doc(hidden)]
pub use read::{AtOffice, Check, Run, reads};
#[cfg(feature = "related")]
pub(crate) use related::BY_NUMBER;
#[cfg(feature = "related")]
#[doc(hidden)]
pub use related::{Both, View};
#[cfg(feature = "related")]
pub use related::{Link, RelatedRun};
pub use settings::Settings;
pub use verdict::Verdict;

/// A rule: what it says of itself, what it runs on, and its check.
#[derive(Debug)]
#[non_exhaustive]
pub struct Rule {
    /// What it says of itself.
    pub card: Card,
    /// The kinds of record that it is about, among those that have what it reads.
    pub kinds: KindSet,
    /// What it runs on.
    pub runs: Runs,
    /// Whether it has something to say only where the check has the table of communes.
    pub with_communes: bool,
    /// What must have a value for anything to be found, though without it the rule is not open: all of the first, and one of
    /// the second where there are any. In the module size counts, and the long way says the same.
    #[cfg(not(feature = "small"))]
    pub(crate) finds: [&'static [Finds]; 2],
    /// The check: reads what is declared and asks the rule.
    pub(crate) judge: fn(&Run<'_, '_>) -> Result<Box<Said>, Not>,
}

impl Rule {
    /// Whether it names what is missing and must be there.
    #[must_use]
    pub fn requires(&self) -> bool {
        matches!(self.runs, Runs::Demands(class) if !class.is_blank())
    }
}

impl Rule {
    /// Whether it speaks only beside related records.
    #[must_use]
    pub const fn is_of_related(&self) -> bool {
        #[cfg(feature = "related")]
        return matches!(self.runs, Runs::Related(_));
        #[cfg(not(feature = "related"))]
        return false;
    }
}

/// By its name.
impl std::fmt::Display for Rule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.card.name)
    }
}

/// A value without which a rule finds nothing: whose, and which; of `None` what it runs on, or the second of its pair.
#[cfg(not(feature = "small"))]
pub(crate) type Finds = (Who, Option<Attribute>);

/// What a rule runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Runs {
    /// Once, with its findings on this field.
    Once(Field),
    /// Once for each of these roles that the kind has with this attribute, which its findings are on.
    Roles(&'static [Role], Attribute),
    /// Once for each of these pairs of which the kind has both, with its findings on the first.
    Pairs(&'static [(Field, Field)]),
    /// Once for each field that holds one of these kinds of value, where it is as the gate says.
    Each(Gate, &'static [ValueTag]),
    /// Once for each field that the layout of the kind demands, in this class, and that is not as demanded.
    Demands(DemandClass),
    /// Once for each problem of the input.
    Problems,
    /// Once for each of some persons and each related record that is about them: only where such are given.
    #[cfg(feature = "related")]
    Related(&'static RelatedRun),
}

/// Which of its fields a rule looks at: in all others it would find nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Gate {
    /// Those with a value.
    Given,
    /// Those whose text was changed by normalisation.
    Changed,
    /// Names that are not plain, dates that are none or lie before [`EARLIEST_YEAR`](crate::date::EARLIEST_YEAR).
    Odd,
    /// Those whose text is not what the field holds.
    Unread,
    /// Those whose text only says that there is nothing.
    Placeholder,
}
