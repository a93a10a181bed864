//! Numbers of identity papers, and who issued them.

use crate::calendar::{Day, day};
use crate::chance::Chance;
use crate::names::Sex;
use crate::place::Commune;

/// The code of the citizen's card among the types of paper.
pub(crate) const CITIZEN_CARD: &str = "4";
/// The code of the card of nine digits.
pub(crate) const OLD_CARD: &str = "1";
/// The code that says that there is none.
pub(crate) const NONE: &str = "0";
/// The code of the passport.
pub(crate) const PASSPORT: &str = "2";

/// A personal number: three digits of the place, one for century and sex, two of the year, six by chance.
pub(crate) fn personal_id(place: &str, sex: Sex, year: i32, chance: &mut Chance) -> String {
    let digit = match (year >= 2000, sex) {
        (false, Sex::Male) => 0,
        (false, Sex::Female) => 1,
        (true, Sex::Male) => 2,
        (true, Sex::Female) => 3,
    };
    format!("{place}{digit}{:02}{}", year % 100, chance.digits(6))
}

/// The number of an old card.
pub(crate) fn old_card(commune: &Commune, chance: &mut Chance) -> String {
    format!("{}{}", commune.card, chance.digits(7))
}

/// Who issued a card of a type on a day.
pub(crate) fn issuer(kind: &str, on: Day) -> &'static str {
    match (kind, on) {
        (CITIZEN_CARD, on) if on < day(2018, 10, 10) => "Cục Cảnh sát ĐKQL cư trú và DLQG về dân cư",
        (CITIZEN_CARD, on) if on < day(2024, 7, 1) => "Cục Cảnh sát quản lý hành chính về trật tự xã hội",
        (CITIZEN_CARD, _) => "Bộ Công an",
        _ => "Công an tỉnh",
    }
}
