//! Why a record is checked.

use crate::named::named;

/// Why a record is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Stage {
    /// A form being filled: what is still missing is no finding.
    Draft,
    /// A form handed in: required fields apply.
    Submit,
    /// An entry of a book: the law of its own time, unknown parts allowed; what cannot be mended any more is a
    /// warning.
    Archive,
}

impl Stage {
    /// Every stage.
    pub const ALL: [Self; 3] = [Self::Draft, Self::Submit, Self::Archive];

    /// `draft`, `submit` or `archive`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Submit => "submit",
            Self::Archive => "archive",
        }
    }
}

named!(Stage, "unknown-stage", "bước" "stage");

/// A set of stages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stages(u8);

impl Stages {
    /// Every stage.
    pub const ALL: Self = Self::of(&Stage::ALL);
    /// All but drafts, in which what is missing may still come.
    pub const HANDED_IN: Self = Self::of(&[Stage::Submit, Stage::Archive]);

    /// Forms that are handed in only: what books have no column for.
    pub const SUBMIT: Self = Self::of(&[Stage::Submit]);
    /// Entries of books only.
    pub const BOOKS: Self = Self::of(&[Stage::Archive]);
    /// Forms only.
    pub const FORMS: Self = Self::of(&[Stage::Draft, Stage::Submit]);

    /// These stages.
    #[must_use]
    #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
    pub const fn of(stages: &[Stage]) -> Self {
        let mut bits = 0;
        let mut index = 0;
        while index < stages.len() {
            bits |= 1 << stages[index] as u8;
            index += 1;
        }
        Self(bits)
    }

    /// Whether the stage is one of them.
    #[must_use]
    pub const fn has(self, stage: Stage) -> bool {
        self.0 & (1 << stage as u8) != 0
    }

    /// The stages in order.
    pub fn iter(self) -> impl Iterator<Item = Stage> {
        Stage::ALL.into_iter().filter(move |&stage| self.has(stage))
    }
}
