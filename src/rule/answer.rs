//! How a rule answers: what is broken, or why nothing is.

use std::marker::PhantomData;

use crate::card::Severity;
use crate::date::{NaiveDate, Truth};
use crate::finding::{Arg, Confidence};
use crate::identity::{Certainty, Identity, Reason};
use crate::law::{Citation, Effectivity, Period, Span, counted, is_unverified};
use crate::schema::{Attribute, Field, Role, Slots};

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
    pub const KNOWN: Self = Self::Known(Needs::GIVEN);

    /// Open until this field is known, or known better.
    #[must_use]
    pub fn known(field: Field) -> Self {
        let (role, attribute) = (field.role as u32, field.attribute as u32);
        Self::Known(Needs(Needs::FIELD | role << 8 | attribute))
    }
}

/// What would decide: a few columns, a field, or what the rule was given. Packed into a word, since every answer
/// carries one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Needs(u32);

/// What would decide, unpacked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Needed {
    /// What the rule was given: the dates among it that are not exact, or what is missing of it.
    Given,
    /// A field.
    Field(Field),
    /// Some columns.
    Columns(Slots),
}

impl Needs {
    const FIELD: u32 = 0xFE00_0000;
    const GIVEN: Self = Self(0xFD00_0000);

    /// These columns; more than four are not asked for at once.
    pub(crate) fn columns(slots: impl Iterator<Item = u8>) -> Self {
        let mut few = [u8::MAX; 4];
        for (to, slot) in few.iter_mut().zip(slots) {
            *to = slot;
        }
        Self(u32::from_be_bytes(few))
    }

    pub(crate) fn read(self) -> Needed {
        match self.0.to_be_bytes() {
            [0xFD, ..] => Needed::Given,
            [0xFE, _, role, attribute] => {
                let role = Role::ALL.get(usize::from(role));
                let field = role.zip(Attribute::ALL.get(usize::from(attribute)));
                field.map_or(Needed::Given, |(role, &attribute)| Needed::Field(role.at(attribute)))
            }
            few => Needed::Columns(few.into_iter().fold(Slots::EMPTY, |all, slot| all.or(Slots::of(slot)))),
        }
    }
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

/// Goes on where what must hold surely does not.
///
/// # Errors
/// [`Not::Broken`] where it holds, [`Not::KNOWN`] where it is open.
pub const fn surely_not(held: Truth) -> Result<(), Not> {
    match held {
        Truth::No => Ok(()),
        Truth::Yes => Err(Not::Broken),
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

/// What a rule can say, as its declaration types it.
pub trait Say {
    /// The same in the terms of findings.
    fn said(self) -> Box<Said>;
}

/// What is broken: what the rule says, and where it is said if not at the usual place, with a fix.
#[derive(Clone, Debug)]
pub struct Broken<S> {
    /// Behind a pointer, for an answer is mostly that nothing is broken.
    said: Box<Said>,
    says: PhantomData<S>,
}

impl<S: Say> Broken<S> {
    /// Says this.
    #[must_use]
    pub fn new(says: S) -> Self {
        Self { said: says.said(), says: PhantomData }
    }
}

impl<S> Broken<S> {
    /// Says it on another field than the usual one.
    #[must_use]
    pub fn on(mut self, field: Field) -> Self {
        self.said.on = Some(field);
        self
    }

    /// Softens it where the rule's severity is too strict for this case.
    #[must_use]
    pub fn at_most(mut self, severity: Severity) -> Self {
        self.said.at_most = self.said.at_most.at_most(severity);
        self
    }

    /// No surer than this: of a chain of persons the weakest link tells.
    #[must_use]
    pub fn known_by(mut self, identity: Identity) -> Self {
        self.said.known_by = identity;
        self
    }

    /// Cites this alone, as the row of a schedule that decided.
    #[must_use]
    pub fn cites(mut self, citation: Citation) -> Self {
        self.said.cites = Cites::Only(citation);
        self
    }

    /// Cites no act, where the record contradicts itself by no law of its day.
    #[must_use]
    pub fn cites_nothing(mut self) -> Self {
        self.said.cites = Cites::Nothing;
        self
    }

    /// Cites this where it was law on all days of which one decides, else no act.
    #[must_use]
    pub fn cites_if_law(self, citation: Citation, law_date: Span) -> Self {
        match citation.act.in_force.covers(law_date) {
            Truth::Yes => self.cites(citation),
            _ => self.cites_nothing(),
        }
    }

    /// Cites this, and is a hint in the weeks after its act came into force: a file that was received before is finished by the
    /// law of before.
    #[must_use]
    pub fn cites_when_settled(self, citation: Citation, law_date: Span) -> Self {
        let from = citation.act.in_force.from.unwrap_or(NaiveDate::MIN);
        let weeks = Effectivity::between(from, counted(from, Period::Weeks(4)));
        let settled = weeks.covers(law_date) == Truth::No;
        self.cites(citation).at_most(if settled { Severity::Error } else { Severity::Info })
    }

    /// Offers a replacement of the same meaning.
    #[must_use]
    pub fn certainly(mut self, field: Field, value: impl Into<String>) -> Self {
        self.said.edit(Confidence::Certain, field, value.into());
        self
    }

    /// Offers a guess.
    #[must_use]
    pub fn likely(mut self, field: Field, value: impl Into<String>) -> Self {
        self.said.edit(Confidence::Likely, field, value.into());
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

    /// What is said.
    pub(crate) fn into_said(self) -> Box<Said> {
        self.said
    }
}

/// What a rule says, in the terms of findings.
#[derive(Clone, Debug)]
pub struct Said {
    /// Which of the rule's messages.
    pub(crate) message: u8,
    /// Its arguments, in the order of their names there.
    pub(crate) args: Vec<Arg>,
    pub(crate) on: Option<Field>,
    pub(crate) at_most: Severity,
    /// How sure it is who is meant and what tells, where a related record does.
    pub(crate) known_by: Identity,
    pub(crate) cites: Cites,
    pub(crate) confidence: Confidence,
    pub(crate) edits: Vec<(Field, String)>,
}

impl Said {
    /// One of the rule's messages, without arguments yet.
    #[must_use]
    pub fn new(message: u8) -> Box<Self> {
        Box::new(Self {
            message,
            args: Vec::new(),
            on: None,
            at_most: Severity::Error,
            known_by: Identity::by(Certainty::Certain, Reason::Number),
            cites: Cites::Usual,
            confidence: Confidence::Certain,
            edits: Vec::new(),
        })
    }

    /// Adds the next argument.
    pub fn arg(&mut self, arg: Arg) {
        self.args.push(arg);
    }

    /// Cites this unless it cites something already.
    pub(crate) fn cites_by_default(&mut self, citation: Citation) {
        if self.cites == Cites::Usual {
            self.cites = Cites::Only(citation);
        }
    }

    /// No stronger than another row of the schedule would let it be, which may be that of the day.
    pub(crate) fn no_stronger_than(&mut self, other: &Self) {
        let unverified = matches!(other.cites, Cites::Only(citation) if is_unverified(&[citation]));
        let strongest = if unverified { Severity::Warning } else { Severity::Error };
        self.at_most = self.at_most.at_most(other.at_most).at_most(strongest);
    }

    fn edit(&mut self, confidence: Confidence, field: Field, value: String) {
        self.confidence = self.confidence.max(confidence);
        self.edits.push((field, value));
    }
}
