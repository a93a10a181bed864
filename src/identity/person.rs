//! A person of a record, as far as it tells one from another.

use crate::date::PartialDate;
use crate::id::{cmnd::Cmnd, personal_id::PersonalId};
use crate::name::identity_key;
use crate::place::province_named;
use crate::record::{Parsed, Reading};
use crate::schema::{Attribute, Role, Sex};

/// A person of a record, as far as it tells one from another. Values are those of the record; keys are of
/// [`identity_key`].
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Person {
    /// Who it is in the record.
    pub role: Role,
    /// The key of the name.
    pub name: Option<Box<str>>,
    /// The date of birth, whole or in part.
    pub born: Option<PartialDate>,
    /// The sex, as the role, the field or the number tells it.
    pub sex: Option<Sex>,
    /// The personal number.
    pub number: Option<PersonalId>,
    /// The number of nine digits that people had before.
    pub old_number: Option<Cmnd>,
    /// The keys of the names of mother and father, where the record has them.
    pub parents: [Option<Box<str>>; 2],
    /// The province of today in which the record was made, by its code.
    pub province: Option<u16>,
}

impl Person {
    /// The person in a role; none where the record tells neither name nor number.
    #[must_use]
    pub fn of(reading: &Reading<'_>, role: Role) -> Option<Self> {
        let of = |attribute: Attribute| reading.of(role.at(attribute));
        let name = key(reading, role);
        let (mut number, mut old_number) = (None, None);
        // The field of the personal number counts before that of a paper.
        for attribute in [Attribute::PersonalId, Attribute::PaperNumber] {
            match of(attribute) {
                Parsed::PersonalId(found) if number.is_none() => number = Some(found),
                Parsed::Cmnd(found) => old_number = Some(found),
                _ => {}
            }
        }
        if name.is_none() && number.is_none() && old_number.is_none() {
            return None;
        }
        let told = match of(Attribute::Sex) {
            Parsed::Sex(Sex::Undetermined) => None,
            Parsed::Sex(sex) => Some(sex),
            _ => None,
        };
        let by_number = || Some(if number?.components().female { Sex::Female } else { Sex::Male });
        // Of the kinds that have a child, births alone say who its parents are.
        let parent = |parent: Role| (role == Role::Child).then(|| key(reading, parent)).flatten();
        Some(Self {
            role,
            name,
            born: match of(Attribute::BirthDate) {
                Parsed::Date(date) => Some(date),
                _ => None,
            },
            sex: role.sex().or(told).or_else(by_number),
            number,
            old_number,
            parents: [parent(Role::Mother), parent(Role::Father)],
            province: province(reading),
        })
    }

    /// Everyone of a record, in the order of its template.
    #[must_use]
    pub fn all(reading: &Reading<'_>) -> Vec<Self> {
        let layout = reading.layout();
        let named = layout.columns.iter().filter(|column| column.field.attribute == Attribute::Name);
        named.filter_map(|column| Self::of(reading, column.field.role)).collect()
    }
}

/// Shows nothing of the person.
impl std::fmt::Debug for Person {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Person").field("role", &self.role).finish_non_exhaustive()
    }
}

/// The key of a name.
fn key(reading: &Reading<'_>, role: Role) -> Option<Box<str>> {
    let slot = reading.layout().slot(role.at(Attribute::Name))?;
    let key = identity_key(reading.text(slot));
    (!key.is_empty()).then(|| key.into_boxed_str())
}

fn province(reading: &Reading<'_>) -> Option<u16> {
    let office = reading.layout().slot(Role::Registration.at(Attribute::Office))?;
    province_named(reading.text(office)).map(|it| it.unit.province.code_today())
}
