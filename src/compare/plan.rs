//! What is compared of each kind of record: who it is about, who belongs to it, and which day is that of the event.

use crate::schema::{Attribute, Field, Kind, Role};

/// What two records of a kind have in common when they are not of one event.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Shape {
    /// A child and its parents: another child of theirs, or a twin.
    Birth,
    /// A couple: one of them with somebody else.
    Couple,
    /// One person: the same person at another event.
    Single,
}

/// The plan of a kind.
pub(super) struct Plan {
    pub(super) shape: Shape,
    pub(super) subject: Role,
    pub(super) others: [Option<Role>; 2],
    pub(super) event: Field,
}

const fn plan(shape: Shape, subject: Role, others: [Option<Role>; 2]) -> Plan {
    Plan { shape, subject, others, event: Role::Registration.at(Attribute::Date) }
}

impl Plan {
    pub(super) const fn of(kind: Kind) -> Self {
        use Role::{
            Adoptee, AdoptiveFather, AdoptiveMother, Child, Deceased, Father, Husband, Mother, Parent,
            Person, Subject, Ward, Wife,
        };
        match kind {
            Kind::Birth => plan(Shape::Birth, Child, [Some(Mother), Some(Father)]),
            Kind::Marriage | Kind::DivorceNote => plan(Shape::Couple, Husband, [Some(Wife), None]),
            Kind::Death => {
                Plan { event: Deceased.at(Attribute::DeathDate), ..plan(Shape::Single, Deceased, [None; 2]) }
            }
            Kind::MaritalStatus => plan(Shape::Single, Person, [None; 2]),
            Kind::Recognition => plan(Shape::Single, Child, [Some(Parent), None]),
            Kind::Adoption => plan(Shape::Single, Adoptee, [Some(AdoptiveMother), Some(AdoptiveFather)]),
            Kind::Change => plan(Shape::Single, Subject, [None; 2]),
            Kind::Guardianship
            | Kind::GuardianshipEnd
            | Kind::GuardianshipSupervision
            | Kind::GuardianshipSupervisionEnd => plan(Shape::Single, Ward, [None; 2]),
        }
    }
}
