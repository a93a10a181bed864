//! A citizen who does not exist, and what entries of any kind write of one.

use super::common::Entry;
use crate::calendar::{Day, day};
use crate::chance::Chance;
use crate::names::{People, Sex};
use crate::paper::{self, CITIZEN_CARD, OLD_CARD};
use crate::place::COMMUNES;

/// The paths of a role in a record; a layout need not have all of them.
pub(super) struct Role {
    pub(super) name: &'static str,
    pub(super) sex: &'static str,
    pub(super) birth_date: &'static str,
    pub(super) birth_place: &'static str,
    pub(super) ethnicity: &'static str,
    pub(super) nationality: &'static str,
    pub(super) personal_id: &'static str,
    pub(super) home_town: &'static str,
    pub(super) residence_type: &'static str,
    pub(super) residence: &'static str,
    pub(super) paper_type: &'static str,
    pub(super) paper_number: &'static str,
    pub(super) paper_issued_on: &'static str,
    pub(super) paper_issued_by: &'static str,
}

/// The paths of a role by its name.
macro_rules! role {
    ($role:literal) => {
        $crate::kinds::citizen::Role {
            name: concat!($role, ".name"),
            sex: concat!($role, ".sex"),
            birth_date: concat!($role, ".birthDate"),
            birth_place: concat!($role, ".birthPlace"),
            ethnicity: concat!($role, ".ethnicity"),
            nationality: concat!($role, ".nationality"),
            personal_id: concat!($role, ".personalId"),
            home_town: concat!($role, ".homeTown"),
            residence_type: concat!($role, ".residenceType"),
            residence: concat!($role, ".residence"),
            paper_type: concat!($role, ".paperType"),
            paper_number: concat!($role, ".paperNumber"),
            paper_issued_on: concat!($role, ".paperIssuedOn"),
            paper_issued_by: concat!($role, ".paperIssuedBy"),
        }
    };
}
pub(super) use role;

/// Who asks for an entry.
pub(super) const DECLARANT: Role = role!("declarant");

/// A citizen, as the papers of one day show him or her.
#[derive(Clone)]
pub(super) struct Citizen {
    pub(super) name: String,
    pub(super) sex: Sex,
    pub(super) people: People,
    pub(super) born: Day,
    /// The day of birth as it is written, to the day or to the year.
    pub(super) birth_text: String,
    personal_id: Option<String>,
    card: Option<Card>,
}

#[derive(Clone)]
struct Card {
    kind: &'static str,
    number: String,
    issued: Day,
}

/// A man or a woman.
pub(super) fn any_sex(chance: &mut Chance) -> Sex {
    if chance.percent(51) { Sex::Male } else { Sex::Female }
}

/// The people of somebody who lives in the place of an entry.
pub(super) fn people(entry: &Entry, chance: &mut Chance) -> People {
    COMMUNES.get(entry.place).map_or(People::Kinh, |commune| chance.of(commune.peoples))
}

/// A day that makes so many completed years on another and, since the birthday, some days.
pub(super) fn born(on: Day, years: i32, chance: &mut Chance) -> Day {
    // 29 February has no birthday in most years.
    day(on.year - years, on.month, on.day.min(28)).plus(-chance.between(3, 340))
}

impl Citizen {
    /// Somebody of a people who was born on a day, with the surname or one by chance, as papers of a day show it.
    pub(super) fn new(
        entry: &Entry,
        (people, surname): (People, Option<&str>),
        (sex, born): (Sex, Day),
        at: Day,
        chance: &mut Chance,
    ) -> Self {
        let surname = surname.unwrap_or_else(|| people.surname(chance));
        let name = people.full(sex, surname, born.year, chance);
        let birth_text = match () {
            () if at.year >= 1995 => born.text(),
            () if chance.percent(45) => born.text(),
            () if chance.percent(20) => format!("{:02}.{}", born.month, born.year),
            () => born.year.to_string(),
        };
        let mut citizen = Self { name, sex, people, born, birth_text, personal_id: None, card: None };
        if entry.is_of_commune() {
            citizen.take_papers(entry, at, chance);
        }
        citizen
    }

    /// Nobody gets a card before 14; a child has a number since 2016, all since they are in the database of 2021.
    fn take_papers(&mut self, entry: &Entry, at: Day, chance: &mut Chance) {
        let place = entry.commune();
        let has_number = at >= day(2016, 1, 1) && self.born >= day(2016, 1, 1) || at.year >= 2022;
        let of_age = day(self.born.year + 15, self.born.month, self.born.day.min(28));
        let new = at >= day(2017, 6, 1) && (at.year >= 2021 || chance.percent(40));
        let id = paper::personal_id(place.code, self.sex, self.born.year, chance);
        if at.year >= 1998 && of_age < at {
            let (kind, number, earliest) = match new {
                true => (CITIZEN_CARD, id.clone(), of_age.max(day(2016, 2, 1))),
                false => (OLD_CARD, paper::old_card(place, chance), of_age),
            };
            let issued = at.plus(-chance.between(30, 1500)).max(earliest);
            self.card = Some(Card { kind, number, issued });
        }
        let shown = self.card.as_ref().is_some_and(|card| card.kind == CITIZEN_CARD);
        self.personal_id = (has_number || shown).then_some(id);
    }

    /// Writes all that entries of the time have of a person who lives in the place of the book.
    pub(super) fn write(&self, entry: &mut Entry, role: &Role) {
        let on = entry.registered;
        self.write_name_and_paper(entry, role);
        entry.set(role.sex, if self.sex == Sex::Male { "Nam" } else { "Nữ" });
        entry.set(role.birth_date, &*self.birth_text);
        if !crate::old::office(entry.place).is_some_and(|office| office.south) {
            entry.set(role.ethnicity, self.people.name());
        }
        if on.year >= 1976 {
            entry.set(role.nationality, "Việt Nam");
            entry.set(role.residence_type, "1");
        }
        if on.year >= 1998 {
            entry.set(role.home_town, entry.unit());
            entry.set(role.birth_place, entry.unit_on(self.born));
        }
    }

    /// Writes what is asked of a declarant or a witness.
    pub(super) fn write_name_and_paper(&self, entry: &mut Entry, role: &Role) {
        entry.set(role.name, &*self.name);
        entry.set(role.residence, entry.unit());
        if let Some(id) = &self.personal_id {
            entry.set(role.personal_id, &**id);
        }
        if let Some(Card { kind, number, issued }) = &self.card {
            entry.set(role.paper_type, *kind);
            entry.set(role.paper_number, &**number);
            entry.set(role.paper_issued_on, issued.text());
            entry.set(role.paper_issued_by, paper::issuer(kind, *issued));
        }
    }
}
