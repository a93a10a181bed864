//! Conditions on other fields, and what a layout demands of a field: to be there, or to be blank.

use super::{Attribute, Code, Field, Role, Stages};
use crate::law::{Basis, Effectivity};

/// Whose field a condition or a reading is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// The role that is looked at.
    Me,
    /// The other of its couple.
    Partner,
    /// The second of the pair that is looked at; without an attribute its very field.
    Other,
    /// This role.
    Role(Role),
    /// The very field that is looked at, whatever its attribute.
    It,
}

/// A condition under which a rule or a demand speaks at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    /// Whose field.
    pub who: Who,
    /// Which.
    pub attribute: Attribute,
    /// What must hold of it.
    pub test: Test,
}

/// What must hold of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Test {
    /// It has a value.
    Given,
    /// It has none.
    Empty,
    /// It is one of these codes; open where it has no value.
    Is(&'static [Code]),
    /// It is none of these codes; a field without a value is none.
    Not(&'static [Code]),
    /// It is a number of twelve digits that may be a personal number.
    Number,
    /// It is Vietnamese; open where it has no value.
    Vietnamese,
    /// It is a day of birth, and so many years were completed on the day that picks the law; open where that is not
    /// sure.
    Aged(u8),
    /// The same, and so many years were not.
    Under(u8),
}

/// What a layout demands of fields.
#[derive(Debug)]
#[non_exhaustive]
pub struct Demand {
    /// Which rule speaks.
    pub class: DemandClass,
    /// The fields, all of one role.
    pub fields: &'static [Field],
    /// Only where all of these hold.
    pub when: &'static [When],
    /// At these stages.
    pub stages: Stages,
    /// When it is the law.
    pub in_force: Effectivity,
    /// Where it comes from.
    pub basis: Basis,
}

/// The demands of one class are the matter of one rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum DemandClass {
    /// What an entry of a book is found by.
    Entry,
    /// What practically every old entry holds.
    OldEntry,
    /// What the law requires of the persons whom the event is about.
    Person,
    /// The same where older or foreign papers decide what can be written.
    PersonLenient,
    /// What a marriage needs beside the spouses themselves.
    Marriage,
    /// What the law requires of a named parent.
    Parent,
    /// A parent whom the type of the entry says to be known.
    KnownParent,
    /// Who declared.
    Declarant,
    /// By whom and where a foreign registration was made.
    Foreign,
    /// The name of a paper of another type.
    OtherPaper,
    /// Must be blank: the person is not determined.
    BlankParent,
    /// Must be blank: another kind of person was chosen.
    BlankPerson,
    /// Must be blank: there is no foreign registration.
    BlankForeign,
}

impl DemandClass {
    /// Whether the fields must be blank; else they must be there.
    #[must_use]
    pub const fn is_blank(self) -> bool {
        matches!(self, Self::BlankParent | Self::BlankPerson | Self::BlankForeign)
    }
}
