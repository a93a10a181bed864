//! Whose names the Civil Code binds: citizens of Vietnam, from 2017 on.

use crate::date::day;
use crate::law::Effectivity;
use crate::record::Nationality;
use crate::rule::Not;

/// When Bộ luật Dân sự 2015, Điều 26 holds.
pub(super) const NAME_LAW: Effectivity = Effectivity::from(day(2017, 1, 1));

/// What a record says about the citizenship of a person.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Citizen {
    /// Of Vietnam, perhaps of another country too.
    OfVietnam,
    /// Of other countries only, as far as written.
    Foreign,
    /// Not written.
    Unknown,
}

/// The citizenship of a person by nationality and other nationality.
pub(super) fn citizen(nationality: Result<Nationality, Not>, other: Result<Nationality, Not>) -> Citizen {
    match (nationality, other) {
        (Ok(Nationality::Vietnamese), _) | (_, Ok(Nationality::Vietnamese)) => Citizen::OfVietnam,
        (Ok(Nationality::Foreign), _) => Citizen::Foreign,
        (Err(_), _) => Citizen::Unknown,
    }
}
