//! Whose names the Civil Code binds: citizens of Vietnam, from 2017 on.

use crate::date::day;
use crate::law::Effectivity;
use crate::record::field::{
    CHILD_NAME, CHILD_NATIONALITY, CHILD_OTHER_NATIONALITY, FATHER_NAME, FATHER_NATIONALITY,
    FATHER_OTHER_NATIONALITY, MOTHER_NAME, MOTHER_NATIONALITY, MOTHER_OTHER_NATIONALITY,
    REGISTRATION_OFFICER, REGISTRATION_SIGNER,
};
use crate::record::{Field, Nationality};
use crate::rule::Check;

/// When Bộ luật Dân sự 2015, Điều 26 holds.
pub(super) const NAME_LAW: Effectivity = Effectivity::from(day(2017, 1, 1));

/// What a record says about the citizenship of a person.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Citizen {
    /// Of Vietnam, perhaps of another country too.
    OfVietnam,
    /// Of other countries only, as far as written.
    Foreign,
    /// Not written; `Some` is the field that would tell.
    Unknown(Option<Field>),
}

/// The citizenship of the child.
pub(super) fn child(cx: &Check<'_, '_>) -> Citizen {
    citizen(cx, CHILD_NAME)
}

/// The citizenship of the person whose name a field holds. Who signs or keeps a register is a citizen.
pub(super) fn citizen(cx: &Check<'_, '_>, name: Field) -> Citizen {
    let (first, other) = match name {
        CHILD_NAME => (CHILD_NATIONALITY, CHILD_OTHER_NATIONALITY),
        MOTHER_NAME => (MOTHER_NATIONALITY, MOTHER_OTHER_NATIONALITY),
        FATHER_NAME => (FATHER_NATIONALITY, FATHER_OTHER_NATIONALITY),
        REGISTRATION_SIGNER | REGISTRATION_OFFICER => return Citizen::OfVietnam,
        _ => return Citizen::Unknown(None),
    };
    match (cx.nationality(first), cx.nationality(other)) {
        (Ok(Nationality::Vietnamese), _) | (_, Ok(Nationality::Vietnamese)) => Citizen::OfVietnam,
        (Ok(Nationality::Foreign), _) => Citizen::Foreign,
        _ => Citizen::Unknown(Some(first)),
    }
}
