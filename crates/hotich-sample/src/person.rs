//! A role in a record, and what is written of the person who has it.

use crate::calendar::day;
use crate::chance::Chance;
use crate::entry::Entry;
use crate::names::{COUNTRIES, People, Sex};
use crate::paper;

/// The paths of a role in a record.
pub(crate) struct Person {
    pub(crate) name: &'static str,
    pub(crate) birth_date: &'static str,
    pub(crate) ethnicity: &'static str,
    pub(crate) nationality: &'static str,
    pub(crate) residence_type: &'static str,
    pub(crate) residence: &'static str,
    pub(crate) paper_type: &'static str,
    pub(crate) paper_number: &'static str,
}

/// The paths of a role by its name.
macro_rules! person {
    ($role:literal) => {
        $crate::person::Person {
            name: concat!($role, ".name"),
            birth_date: concat!($role, ".birthDate"),
            ethnicity: concat!($role, ".ethnicity"),
            nationality: concat!($role, ".nationality"),
            residence_type: concat!($role, ".residenceType"),
            residence: concat!($role, ".residence"),
            paper_type: concat!($role, ".paperType"),
            paper_number: concat!($role, ".paperNumber"),
        }
    };
}
pub(crate) use person;

impl Person {
    /// Writes a citizen who was born in a year and lives in the commune, with the paper of the time.
    pub(crate) fn write<F>(
        &self,
        entry: &mut Entry<F>,
        (name, sex, people): (String, Sex, People),
        year: i32,
        chance: &mut Chance,
    ) {
        let (on, place) = (entry.registered, entry.commune());
        let born = day(year, 1, 1).plus(chance.between(0, 364));
        entry.set(self.name, name);
        let whole = on.year >= 2016 && chance.percent(50);
        entry.set(self.birth_date, if whole { born.text() } else { born.year.to_string() });
        entry.set(self.ethnicity, people.name());
        entry.set(self.nationality, "Việt Nam");
        entry.set(self.residence_type, "1");
        entry.set(self.residence, place.unit(on));
        if on >= day(2016, 6, 1) && (on.year >= 2021 || chance.percent(40)) {
            entry.set(self.paper_type, paper::CITIZEN_CARD);
            entry.set(self.paper_number, paper::personal_id(place.code, sex, year, chance));
        } else if on.year >= 1998 {
            entry.set(self.paper_type, paper::OLD_CARD);
            entry.set(self.paper_number, paper::old_card(place, chance));
        } else {
            entry.set(self.paper_type, paper::NONE);
        }
    }

    /// Writes a foreigner who lives in the commune, with a passport, and tells the country.
    pub(crate) fn write_foreigner<F>(
        &self,
        entry: &mut Entry<F>,
        year: i32,
        chance: &mut Chance,
    ) -> &'static str {
        let country = &COUNTRIES[chance.below(COUNTRIES.len())];
        entry.set(self.name, country.man(chance));
        entry.set(self.birth_date, year.to_string());
        entry.set(self.ethnicity, "Người nước ngoài");
        entry.set(self.nationality, country.name);
        entry.set(self.residence_type, "2");
        entry.set(self.residence, entry.commune().unit(entry.registered));
        entry.set(self.paper_type, paper::PASSPORT);
        entry.set(self.paper_number, format!("C{}", chance.digits(8)));
        country.name
    }
}
