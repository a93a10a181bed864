//! How a rule answers: what is broken, or why nothing is.

use crate::card::Severity;
use crate::date::Truth;
use crate::finding::{Arg, Confidence};
use crate::law::{Citation, Span};
use crate::schema::{Field, Slots};

/// What is broken, or why nothing is. A finding without a failure, or a failure without a finding, cannot be written.
pub type Answer<S> = Result<Broken<S>, Not>;

/// Why a rule finds nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Not {
    /// It holds.
    Broken,
    /// It has nothing to say about such a record.
    Applicable,
    /// No law is known for that day.
    InForce,
    /// The row of the schedule that was asked held in another territory: what the other rows say counts.
    Elsewhere,
    /// It is open until something is known, or known better.
    Known(Needs),
}

impl Not {
    /// Open until what the rule was given is known better.
    pub const KNOWN: Self = Self::Known(Needs::Given);
}

/// What would decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// What the rule was given: the dates among it that are not exact, or all of it.
    Given,
    /// A field.
    Field(Field),
    /// These columns.
    Slots(Slots),
}

/// Goes on where something is surely broken; ends the check where it is surely not, or open.
///
/// # Errors
/// [`Not::Broken`] where it is a no, [`Not::KNOWN`] where it is open.
pub const fn surely(broken: Truth) -> Result<(), Not> {
    match broken {
        Truth::Yes => Ok(()),
        Truth::No => Err(Not::Broken),
        Truth::Open => Err(Not::KNOWN),
    }
}

/// What a finding rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cites {
    /// All that the rule cites and that was law on its day, or the row of its schedule.
    Usual,
    /// This alone.
    Only(Citation),
    /// No act: what the record itself says.
    Nothing,
}

/// What is broken: what the rule says, and where it is said if not at the usual place, with a fix.
#[derive(Clone, Debug)]
pub struct Broken<S> {
    pub(crate) says: S,
    pub(crate) on: Option<Field>,
    pub(crate) at_most: Severity,
    pub(crate) cites: Cites,
    pub(crate) confidence: Confidence,
    pub(crate) edits: Vec<(Field, String)>,
}

impl<S> Broken<S> {
    /// Says this.
    #[must_use]
    pub fn new(says: S) -> Self {
        Self {
            says,
            on: None,
            at_most: Severity::Error,
            cites: Cites::Usual,
            confidence: Confidence::Certain,
            edits: Vec::new(),
        }
    }

    /// Says it on another field than the usual one.
    #[must_use]
    pub fn on(self, field: Field) -> Self {
        Self { on: Some(field), ..self }
    }

    /// Softens it where the rule's severity is too strict for this case.
    #[must_use]
    pub fn at_most(self, severity: Severity) -> Self {
        Self { at_most: self.at_most.at_most(severity), ..self }
    }

    /// Cites this alone, as the row of a schedule that decided.
    #[must_use]
    pub fn cites(self, citation: Citation) -> Self {
        Self { cites: Cites::Only(citation), ..self }
    }

    /// Cites no act, where the record contradicts itself by no law of its day.
    #[must_use]
    pub fn cites_nothing(self) -> Self {
        Self { cites: Cites::Nothing, ..self }
    }

    /// Cites this where it was law on all days of which one decides, else no act.
    #[must_use]
    pub fn cites_if_law(self, citation: Citation, law_date: Span) -> Self {
        match citation.act.in_force.covers(law_date) {
            Truth::Yes => self.cites(citation),
            _ => self.cites_nothing(),
        }
    }

    /// Offers a replacement of the same meaning.
    #[must_use]
    pub fn certainly(mut self, field: Field, value: impl Into<String>) -> Self {
        self.edits.push((field, value.into()));
        self
    }

    /// Offers a guess.
    #[must_use]
    pub fn likely(mut self, field: Field, value: impl Into<String>) -> Self {
        self.confidence = Confidence::Likely;
        self.edits.push((field, value.into()));
        self
    }

    /// Offers a guess, where there is one.
    #[must_use]
    pub fn perhaps(self, field: Field, value: Option<impl Into<String>>) -> Self {
        match value {
            Some(value) => self.likely(field, value),
            None => self,
        }
    }

    /// The same in the terms of findings.
    pub(crate) fn said(self, say: impl FnOnce(S) -> (u8, Vec<(&'static str, Arg)>)) -> Said {
        let (message, args) = say(self.says);
        Said {
            message,
            args,
            on: self.on,
            at_most: self.at_most,
            cites: self.cites,
            confidence: self.confidence,
            edits: self.edits,
        }
    }
}

/// What a rule says, in the terms of findings.
#[derive(Clone, Debug)]
pub struct Said {
    pub(crate) message: u8,
    pub(crate) args: Vec<(&'static str, Arg)>,
    pub(crate) on: Option<Field>,
    pub(crate) at_most: Severity,
    pub(crate) cites: Cites,
    pub(crate) confidence: Confidence,
    pub(crate) edits: Vec<(Field, String)>,
}
