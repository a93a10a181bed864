//! What a check says: findings, fixes, verdicts that stayed open, and the canonical JSON of all that.

mod json;

use std::borrow::Cow;

use crate::date::{NaiveDate, PartialDate};
use crate::law::Span;
use crate::message::{Language, Localised};
use crate::record::choice::Choices;
use crate::record::{Field, FieldSet, Kind};
use crate::rule::{Rule, Stage};

pub(crate) use json::{Object, list};
pub use json::{Render, write_string};

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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

    /// The severity with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|severity| severity.name() == name)
    }
}

/// A value that a message mentions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// Text of the record: personal, masked on request.
    Text(String),
    /// Date of the record: personal, masked on request.
    Date(PartialDate),
    /// Number computed from the record: personal, masked on request.
    Amount(i64),
    /// Number of the rule: never personal.
    Limit(i64),
    /// Day of the law: never personal.
    Day(NaiveDate),
    /// A field, by its label.
    Field(Field),
    /// A word of the rule.
    Word(&'static Localised),
    /// The codes of a list with their meanings.
    Codes(&'static Choices),
}

/// How sure a fix is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confidence {
    /// The same meaning in another form.
    Certain,
    /// A guess that a person should confirm.
    Likely,
}

impl Confidence {
    /// `certain` or `likely`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Certain => "certain",
            Self::Likely => "likely",
        }
    }
}

/// Replacement values that a person can accept at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// How sure it is.
    pub confidence: Confidence,
    /// Field and new value; an empty value clears the field.
    pub edits: Vec<(Field, String)>,
}

/// Where a finding is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The record as a whole.
    Record,
    /// A field.
    Field(Field),
    /// Something that is no field: an unknown key, a cell beyond the header.
    Stray(String),
}

/// One thing that a rule has to say about a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Position of the rule in [`RULES`](crate::rules::RULES).
    pub(crate) rule: u16,
    /// Where.
    pub place: Place,
    /// How bad.
    pub severity: Severity,
    /// Which of the rule's messages.
    pub variant: u8,
    /// Values for the message.
    pub args: Vec<(&'static str, Arg)>,
    /// What would mend it.
    pub fix: Option<Fix>,
    /// Text of the message, where a profile wrote it.
    pub(crate) own_message: Option<Box<OwnMessage>>,
}

/// The message that a profile gives for its own pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct OwnMessage {
    pub(crate) vi: String,
    pub(crate) en: String,
}

impl Finding {
    /// The rule that speaks.
    #[must_use]
    pub fn rule(&self) -> &'static Rule {
        crate::rules::rule_at(self.rule)
    }

    /// Path of the field, empty for the record as a whole.
    #[must_use]
    pub fn path(&self) -> &str {
        match &self.place {
            Place::Record => "",
            Place::Field(field) => field.path(),
            Place::Stray(path) => path,
        }
    }

    /// Label of the field, or the path of what is no field.
    #[must_use]
    pub fn label(&self, language: Language) -> &str {
        match &self.place {
            Place::Record => "",
            Place::Field(field) => field.spec().label.get(language),
            Place::Stray(path) => path,
        }
    }

    /// What the fix would write, in short: the new value, with the field's path where it is not the finding's
    /// own, `∅` where it clears the field; empty without a fix.
    #[must_use]
    pub fn fix_text(&self, masked: bool) -> String {
        let mut out = String::new();
        for (field, value) in self.fix.iter().flat_map(|fix| &fix.edits) {
            if !out.is_empty() {
                out.push_str("; ");
            }
            if self.place != Place::Field(*field) {
                out.push_str(field.path());
                out.push_str(" = ");
            }
            out.push_str(match value.as_str() {
                "" => "∅",
                _ if masked => crate::message::MASK,
                value => value,
            });
        }
        out
    }

    /// The message.
    #[must_use]
    pub fn message(&self, language: Language, masked: bool) -> Cow<'_, str> {
        match &self.own_message {
            Some(own) => Cow::Borrowed(match language {
                Language::Vi => &own.vi,
                Language::En => &own.en,
            }),
            None => Cow::Owned(crate::message::render(self.rule(), self, language, masked)),
        }
    }
}

/// A rule that could not decide, and what it needs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undetermined {
    pub(crate) rule: u16,
    /// The fields whose absent, partial or unreadable value leaves it open.
    pub needs: FieldSet,
}

impl Undetermined {
    /// The rule.
    #[must_use]
    pub fn rule(&self) -> &'static Rule {
        crate::rules::rule_at(self.rule)
    }
}

/// Everything a check says about one record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Kind of the record.
    pub kind: Kind,
    /// Stage of the check.
    pub stage: Stage,
    /// The date taken as today.
    pub today: NaiveDate,
    /// The days of which one is the date that picks the law.
    pub law_date: Span,
    /// Hash of the profile, where one was used.
    pub profile: Option<u64>,
    /// Fingerprint of the table of communes, where one was used.
    pub communes: Option<u64>,
    /// Findings in order of field, then rule.
    pub findings: Vec<Finding>,
    /// Rules left open, in order.
    pub undetermined: Vec<Undetermined>,
    /// Normalised values of the fields that have one.
    pub values: Vec<(Field, String)>,
}

impl Report {
    /// Number of findings of a severity.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }

    /// Whether there is no error.
    #[must_use]
    pub fn is_acceptable(&self) -> bool {
        self.count(Severity::Error) == 0
    }

    /// Findings of one rule, by name.
    pub fn of_rule<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Finding> {
        self.findings.iter().filter(move |finding| finding.rule().name == name)
    }
}
