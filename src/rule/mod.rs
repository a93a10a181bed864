//! Rules: what one is, what it reads, how it speaks, and the engine that runs them all.

mod check;
mod engine;
mod macros;

use crate::date::NaiveDate;
use crate::law::{Citation, Effectivity};
use crate::message::{Language, Localised};
use crate::place::Communes;
use crate::profile::Profile;
use crate::record::{Field, FieldSet, KindSet};
use crate::report::Severity;

pub use check::{Check, Outcome};
pub use engine::{check, check_field, check_for, verdict};
pub(crate) use macros::rule;

/// Why a record is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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
    /// `draft`, `submit` or `archive`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Submit => "submit",
            Self::Archive => "archive",
        }
    }

    /// The stage with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Draft, Self::Submit, Self::Archive].into_iter().find(|stage| stage.name() == name)
    }
}

/// What a check needs beside the record. It has no default date: the clock belongs to the caller.
#[derive(Clone, Debug)]
pub struct Context {
    /// The date taken as today.
    pub today: NaiveDate,
    /// The stage.
    pub stage: Stage,
    /// Language of texts that a rule chooses; findings can be rendered in either.
    pub language: Language,
    /// What the deployment changes.
    pub profile: Option<std::sync::Arc<Profile>>,
    /// The table of communes, for rules that look into it. Only a host that is told to gives one, so that the same
    /// options give the same findings everywhere.
    pub communes: Option<&'static Communes>,
}

impl Context {
    /// A context for forms handed in on this day.
    #[must_use]
    pub fn new(today: NaiveDate) -> Self {
        Self { today, stage: Stage::Submit, language: Language::Vi, profile: None, communes: None }
    }

    /// The same for another stage.
    #[must_use]
    pub fn stage(self, stage: Stage) -> Self {
        Self { stage, ..self }
    }

    /// The same with a table of communes.
    #[must_use]
    pub fn communes(self, communes: &'static Communes) -> Self {
        Self { communes: Some(communes), ..self }
    }

    /// The same with a profile.
    #[must_use]
    pub fn profile(self, profile: std::sync::Arc<Profile>) -> Self {
        Self { profile: Some(profile), ..self }
    }
}

/// What a rule makes of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Holds.
    Pass,
    /// Broken: there are findings.
    Fail,
    /// Has nothing to say about such a record.
    NotApplicable,
    /// Not the law on the date that decides.
    NotInForce,
    /// Open until these fields have a value, or a more precise one.
    Undetermined(FieldSet),
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

/// What a rule is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subjects {
    /// The record as a whole: runs once.
    Record,
    /// Each of these fields that has a value: runs once for each.
    Each(FieldSet),
}

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

/// Which kind of deviation a rule looks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aim {
    /// What is there is wrong.
    Content,
    /// Something is not there: says nothing about drafts.
    Presence,
}

/// A rule: metadata, texts and check together.
#[derive(Debug)]
pub struct Rule {
    /// `subject/what-is-wrong`. Never changes its meaning, never used again for another.
    pub name: &'static str,
    /// The kinds of record it is about.
    pub kinds: KindSet,
    /// What it runs on.
    pub subjects: Subjects,
    /// Content or presence.
    pub aim: Aim,
    /// How bad.
    pub severity: Severities,
    /// Where it comes from; empty for internal consistency.
    pub basis: &'static [Citation],
    /// When it holds.
    pub in_force: Effectivity,
    /// The fields it reads, beside the one it runs on.
    pub reads: &'static [Field],
    /// Its messages.
    pub messages: &'static [Localised],
    /// The check.
    pub check: fn(&mut Check<'_, '_>) -> Outcome,
    /// Documentation and examples.
    #[cfg(feature = "catalogue")]
    pub docs: Docs,
}

/// What the catalogue says about a rule.
#[cfg(feature = "catalogue")]
#[derive(Debug)]
pub struct Docs {
    /// One line, then paragraphs: what, why, what to do. Markdown.
    pub text: &'static str,
    /// Records that show it.
    pub examples: &'static [Example],
}

/// A record that shows what a rule does. Every example is run in every host.
#[cfg(feature = "catalogue")]
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// The verdict on it: `fail`, `pass`, `undetermined`, …
    pub verdict: &'static str,
    /// What it shows.
    pub note: &'static str,
    /// Stage of the check.
    pub stage: Stage,
    /// The date taken as today.
    pub today: NaiveDate,
    /// Whether the check has the table of communes.
    pub communes: bool,
    /// The record as JSON.
    pub record: &'static str,
}
