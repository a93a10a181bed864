//! One entry of the book as it would stand there without a mistake.

use crate::calendar::{Day, day};
use crate::chance::Chance;
use crate::entry;
use crate::names::{COUNTRIES, Country, People, Sex, full_name};
use crate::paper::{self, CITIZEN_CARD, NONE, OLD_CARD};
use crate::person::{Person, person};
use crate::place::COMMUNES;

const MOTHER: Person = person!("mother");
const FATHER: Person = person!("father");

/// What kind of case an entry is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Case {
    Ordinary,
    Late,
    Again,
    FatherUnknown,
    Foundling,
    ForeignFather,
    ForeignNote,
}

/// What the damage needs to know of a birth.
#[derive(Clone)]
pub(super) struct Facts {
    pub(super) case: Case,
    pub(super) people: People,
    pub(super) sex: Sex,
    pub(super) born: Day,
}

/// The entry of a birth.
pub(super) type Entry = entry::Entry<Facts>;

impl Entry {
    /// Whether the date of birth is written to the day.
    pub(super) fn is_exact(&self) -> bool {
        self.get("child.birthDate").len() == 10
    }
}

/// The last day of the book.
const LAST: Day = day(2026, 10, 30);

/// Makes an entry.
pub(super) fn make(chance: &mut Chance) -> Entry {
    loop {
        if let Some(entry) = attempt(chance) {
            return entry;
        }
    }
}

fn attempt(chance: &mut Chance) -> Option<Entry> {
    let commune = commune(chance);
    let place = &COMMUNES[commune];
    let born = day(birth_year(chance), 1, 1).plus(chance.between(0, 364));
    let case = match chance.below(100) {
        0..10 => Case::Late,
        10..17 => Case::Again,
        17..22 => Case::FatherUnknown,
        22..25 => Case::Foundling,
        25..29 => Case::ForeignFather,
        29..32 => Case::ForeignNote,
        _ => Case::Ordinary,
    };
    let registered = registered(case, born, place.remote, chance);
    let foreign = matches!(case, Case::ForeignFather | Case::ForeignNote);
    let fits = match case {
        Case::Again => born < day(2013, 1, 1),
        Case::ForeignFather | Case::ForeignNote => registered >= day(2016, 1, 1) && place.peoples.len() == 1,
        Case::Foundling => registered >= day(2016, 1, 1),
        _ => true,
    };
    if !fits || registered > LAST || born < place.first() || born >= registered {
        return None;
    }
    let people = chance.of(place.peoples);
    let sex = if chance.percent(51) { Sex::Male } else { Sex::Female };
    let mut entry = Entry::new(commune, registered, Facts { case, people, sex, born });
    write_registration(&mut entry, foreign, chance);
    write_family(&mut entry, chance);
    write_child(&mut entry, chance);
    write_declarant(&mut entry, chance);
    Some(entry)
}

fn commune(chance: &mut Chance) -> usize {
    let mut left = chance.below(COMMUNES.iter().map(|commune| commune.share).sum());
    for (index, commune) in COMMUNES.iter().enumerate() {
        if left < commune.share {
            return index;
        }
        left -= commune.share;
    }
    0
}

fn birth_year(chance: &mut Chance) -> i32 {
    match chance.below(100) {
        0..12 => chance.between(1958, 1975),
        12..34 => chance.between(1976, 1992),
        34..56 => chance.between(1993, 2005),
        56..74 => chance.between(2006, 2015),
        _ => chance.between(2016, 2026),
    }
}

fn registered(case: Case, born: Day, remote: bool, chance: &mut Chance) -> Day {
    let limit = match born {
        born if born < day(1998, 10, 25) => 30,
        born if born < day(2006, 4, 1) => {
            if remote {
                60
            } else {
                30
            }
        }
        _ => 60,
    };
    let delay = match case {
        Case::Late => limit + chance.between(90, 2400),
        Case::Again => {
            let first = day(2016, 1, 4).plus(chance.between(0, 3900));
            return first.working();
        }
        Case::ForeignNote => chance.between(120, 700),
        // Posted for seven days first.
        Case::Foundling => chance.between(2, limit - 5).max(7),
        // A working day that follows is still within the period.
        _ => chance.between(2, limit - 5),
    };
    born.plus(delay).working()
}

fn write_registration(entry: &mut Entry, foreign: bool, chance: &mut Chance) {
    let (on, place) = (entry.registered, entry.commune());
    let kind = match entry.facts.case {
        Case::Again => "2",
        Case::ForeignNote => "3",
        Case::Late => "4",
        _ => "1",
    };
    entry.set("registration.book", format!("01/{}", on.year));
    entry.set("registration.date", on.text());
    entry.set("registration.type", kind);
    entry.set("registration.office", place.office(on, foreign));
    let signer = if chance.percent(70) { Sex::Male } else { Sex::Female };
    entry.set("registration.signer", full_name(signer, on.year - 45, chance));
    let title = if chance.percent(40) { "Chủ tịch" } else { "Phó Chủ tịch" };
    entry.set("registration.signerTitle", title);
    let officer = if chance.percent(50) { Sex::Male } else { Sex::Female };
    entry.set("registration.officer", full_name(officer, on.year - 35, chance));
    if entry.facts.case == Case::Foundling {
        entry.set("registration.remarks", "Trẻ bị bỏ rơi");
    }
    if entry.facts.case == Case::ForeignNote {
        let country = &COUNTRIES[chance.below(COUNTRIES.len())];
        entry.set("foreign.number", format!("{}/{}", chance.between(100, 9999), entry.facts.born.year));
        entry.set("foreign.date", entry.facts.born.plus(chance.between(5, 60)).text());
        entry.set("foreign.authority", "Cơ quan hộ tịch địa phương");
        entry.set("foreign.country", country.name);
    }
}

fn write_family(entry: &mut Entry, chance: &mut Chance) {
    if entry.facts.case == Case::Foundling {
        return;
    }
    let people = entry.facts.people;
    let mother_born = entry.facts.born.year - chance.between(19, 38);
    let mother_surname = people.surname(chance);
    let mother_name = people.full(Sex::Female, mother_surname, mother_born, chance);
    MOTHER.write(entry, (mother_name, Sex::Female, people), mother_born, chance);
    if entry.facts.case == Case::FatherUnknown {
        let name = child_name(entry, people, mother_surname, chance);
        entry.set("child.name", name);
        return;
    }
    let father_born = mother_born - chance.between(-2, 9);
    if entry.facts.case == Case::ForeignFather {
        let country = FATHER.write_foreigner(entry, father_born, chance);
        entry.set("child.otherNationality", country);
        let name = child_name(entry, people, mother_surname, chance);
        entry.set("child.name", name);
        return;
    }
    let father_surname = people.surname(chance);
    let father_name = people.full(Sex::Male, father_surname, father_born, chance);
    FATHER.write(entry, (father_name, Sex::Male, people), father_born, chance);
    let surname = if people.follows_mother() { mother_surname } else { father_surname };
    let name = child_name(entry, people, surname, chance);
    entry.set("child.name", name);
}

fn child_name(entry: &Entry, people: People, surname: &str, chance: &mut Chance) -> String {
    people.full(entry.facts.sex, surname, entry.facts.born.year, chance)
}

fn write_child(entry: &mut Entry, chance: &mut Chance) {
    let (born, on, place) = (entry.facts.born, entry.registered, entry.commune());
    if entry.facts.case == Case::Foundling {
        let name = full_name(entry.facts.sex, born.year, chance);
        entry.set("child.name", name);
        entry.facts.people = People::Kinh;
    }
    entry.set("child.sex", if entry.facts.sex == Sex::Male { "1" } else { "2" });
    let partial = on.year < 1990 && chance.percent(22);
    if partial {
        let text = if chance.percent(50) {
            format!("{:02}.{}", born.month, born.year)
        } else {
            born.year.to_string()
        };
        entry.set("child.birthDate", text);
    } else {
        entry.set("child.birthDate", born.text());
        if on.year >= 1976 || chance.percent(40) {
            entry.set("child.birthDateInWords", born.words());
        }
    }
    let unit = place.unit(born);
    let birth_place = match entry.facts.case {
        Case::ForeignNote => entry.get("foreign.country").to_owned(),
        Case::Foundling => unit.to_owned(),
        _ if born.year >= 1976 && chance.percent(75) => format!("{}, {}", place.hospital, province(unit)),
        _ => unit.to_owned(),
    };
    entry.set("child.birthPlace", birth_place);
    if entry.facts.case != Case::ForeignNote {
        entry.set("child.birthPlaceUnit", unit);
    }
    if on.year >= 1998 || chance.percent(60) {
        entry.set("child.homeTown", place.unit(on));
    }
    entry.set("child.ethnicity", entry.facts.people.name());
    entry.set("child.nationality", "Việt Nam");
    let kind = match entry.facts.case {
        Case::FatherUnknown => "3",
        Case::Foundling => "5",
        _ => "1",
    };
    entry.set("child.birthType", kind);
    for path in ["child.missing", "child.incapacity"] {
        entry.set(path, "0");
    }
    if on >= day(2016, 1, 1) {
        let code = match entry.facts.case {
            Case::ForeignNote => {
                Country::named(entry.get("foreign.country")).map_or("175", |country| country.code)
            }
            _ => place.code,
        };
        entry.set("child.personalId", paper::personal_id(code, entry.facts.sex, born.year, chance));
    }
}

/// The last part of a unit's name.
fn province(unit: &str) -> &str {
    unit.rsplit(", ").next().unwrap_or(unit)
}

fn write_declarant(entry: &mut Entry, chance: &mut Chance) {
    let on = entry.registered;
    if on.year < 1998 && chance.percent(50) {
        return;
    }
    let role = match entry.facts.case {
        Case::Again => "self",
        Case::Foundling => "carer",
        Case::FatherUnknown | Case::ForeignFather => "mother",
        _ if chance.percent(65) => "father",
        _ if chance.percent(75) => "mother",
        _ => "grandmother",
    };
    let card = on >= day(2016, 6, 1);
    let (name, relation, born) = match role {
        "self" => (entry.get("child.name").to_owned(), "Bản thân", entry.facts.born.year),
        "mother" => (entry.get("mother.name").to_owned(), "Mẹ", year_of(entry.get("mother.birthDate"))),
        "father" => (entry.get("father.name").to_owned(), "Cha", year_of(entry.get("father.birthDate"))),
        "carer" => (full_name(Sex::Female, on.year - 40, chance), "Đại diện cơ sở nuôi dưỡng", on.year - 40),
        _ => (full_name(Sex::Female, on.year - 55, chance), "Bà nội", on.year - 55),
    };
    entry.set("declarant.name", name);
    entry.set("declarant.relation", relation);
    if on.year < 1998 {
        entry.set("declarant.paperType", NONE);
        return;
    }
    let (kind, number) = match role {
        "mother" => (entry.get("mother.paperType").to_owned(), entry.get("mother.paperNumber").to_owned()),
        "father" => (entry.get("father.paperType").to_owned(), entry.get("father.paperNumber").to_owned()),
        "self" => (CITIZEN_CARD.to_owned(), entry.get("child.personalId").to_owned()),
        _ if card => {
            let number = paper::personal_id(entry.commune().code, Sex::Female, born, chance);
            (CITIZEN_CARD.to_owned(), number)
        }
        _ => (OLD_CARD.to_owned(), paper::old_card(entry.commune(), chance)),
    };
    // Nobody gets a card below 14.
    let issued = match kind.as_str() {
        CITIZEN_CARD => on.plus(-chance.between(10, 1500)).max(day(2016, 2, 1)),
        _ => on.plus(-chance.between(30, 1800)).max(day(born + 15, 1, 1)),
    };
    if kind == CITIZEN_CARD && (on < day(2016, 6, 1) || issued.year - born < 15) {
        return;
    }
    entry.set("declarant.paperType", kind.clone());
    entry.set("declarant.paperNumber", number);
    entry.set("declarant.paperIssuedOn", issued.text());
    entry.set("declarant.paperIssuedBy", paper::issuer(&kind, issued));
}

/// The year at the end of a date.
fn year_of(date: &str) -> i32 {
    date.rsplit('.').next().and_then(|year| year.parse().ok()).unwrap_or(1960)
}
