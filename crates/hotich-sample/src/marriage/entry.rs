//! One entry of the book as it would stand there without a mistake.

use crate::calendar::{Day, day};
use crate::chance::Chance;
use crate::entry;
use crate::names::{COUNTRIES, Country, People, Sex, full_name};
use crate::old;
use crate::paper::{self, CITIZEN_CARD, NONE, OLD_CARD, PASSPORT};
use crate::person::{Person, person};
use crate::place::{COMMUNES, Commune};

/// The fields of a spouse: those of any person, and the day and office of the paper.
pub(super) struct Spouse {
    pub(super) person: Person,
    pub(super) paper_issued_on: &'static str,
    pub(super) paper_issued_by: &'static str,
    sex: Sex,
}

macro_rules! spouse {
    ($role:literal, $sex:ident) => {
        Spouse {
            person: person!($role),
            paper_issued_on: concat!($role, ".paperIssuedOn"),
            paper_issued_by: concat!($role, ".paperIssuedBy"),
            sex: Sex::$sex,
        }
    };
}

/// The man.
pub(super) const HUSBAND: Spouse = spouse!("husband", Male);
/// The woman.
pub(super) const WIFE: Spouse = spouse!("wife", Female);

/// What kind of case an entry is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Case {
    Ordinary,
    /// Lived together before 1987, registered since 2001.
    DeFacto,
    Again,
    ForeignHusband,
    ForeignNote,
    /// Annulled by a court later.
    Annulled,
    /// Recognised by a court later.
    Recognized,
    Divorced,
    /// A second wife in a time that allowed her.
    SecondWife,
}

#[cfg(test)]
impl Case {
    /// Every case.
    pub(super) const ALL: &[Self] = &[
        Self::Ordinary,
        Self::DeFacto,
        Self::Again,
        Self::ForeignHusband,
        Self::ForeignNote,
        Self::Annulled,
        Self::Recognized,
        Self::Divorced,
        Self::SecondWife,
    ];
}

/// What the damage needs to know of a marriage.
#[derive(Clone)]
pub(super) struct Facts {
    pub(super) case: Case,
    pub(super) people: People,
    /// Whether the book lies in the South before 1976.
    pub(super) south: bool,
    pub(super) husband_born: Day,
    pub(super) wife_born: Day,
}

/// The entry of a marriage.
pub(super) type Entry = entry::Entry<Facts>;

impl Entry {
    /// Whether a date of birth is written to the day.
    pub(super) fn is_exact(&self, spouse: &Spouse) -> bool {
        self.get(spouse.person.birth_date).len() == 10
    }
}

/// The last day of the book.
const LAST: Day = day(2026, 10, 30);
const LAW_2014: Day = day(2016, 1, 1);

/// Makes an entry.
pub(super) fn make(chance: &mut Chance) -> Entry {
    loop {
        if let Some(entry) = attempt(chance) {
            return entry;
        }
    }
}

fn attempt(chance: &mut Chance) -> Option<Entry> {
    let year = match chance.below(100) {
        0..6 => chance.between(1945, 1954),
        6..22 => chance.between(1955, 1975),
        22..34 => chance.between(1976, 1986),
        34..52 => chance.between(1987, 2000),
        52..74 => chance.between(2001, 2014),
        _ => chance.between(2015, 2026),
    };
    let on = day(year, 1, 1).plus(chance.between(0, 364)).working();
    if on > LAST {
        return None;
    }
    let place = old::place(on, chance)?;
    let commune = COMMUNES.get(place);
    let south = old::office(place).is_some_and(|office| office.south);
    let with_foreigners = commune.is_some_and(|commune| commune.peoples.len() == 1);
    let case = case(on, with_foreigners, south, chance);
    let people = commune.map_or(People::Kinh, |commune| chance.of(commune.peoples));
    let (man, woman) = ages(case, on, chance);
    let facts = Facts {
        case,
        people,
        south,
        husband_born: born(on, man, chance),
        wife_born: born(on, woman, chance),
    };
    let mut entry = Entry::new(place, on, facts);
    write_registration(&mut entry, chance);
    write_marriage(&mut entry, chance);
    write_spouse(&mut entry, &HUSBAND, chance);
    write_spouse(&mut entry, &WIFE, chance);
    Some(entry)
}

/// A case that its time had, the rarer ones more often than in life.
fn case(on: Day, with_foreigners: bool, south: bool, chance: &mut Chance) -> Case {
    let foreign = if on >= LAW_2014 && with_foreigners { 22 } else { 0 };
    let may_be = |fits: bool, share: usize| if fits { share } else { 0 };
    let shares = [
        (Case::DeFacto, may_be(on >= day(2001, 1, 1), 5)),
        (Case::Again, may_be(on >= LAW_2014, 14)),
        (Case::ForeignHusband, foreign),
        (Case::ForeignNote, foreign),
        (Case::Annulled, may_be((1990..=2018).contains(&on.year), 6)),
        (Case::Recognized, may_be((1990..=2018).contains(&on.year), 6)),
        (Case::Divorced, may_be(on.year >= 1987, 5)),
        (Case::SecondWife, may_be(on < day(1959, 1, 1) && !south, 15)),
    ];
    let mut left = chance.below(100);
    for (case, share) in shares {
        if left < share {
            return case;
        }
        left -= share;
    }
    Case::Ordinary
}

/// Completed years of both on the day of registration: of age by every law of the time, however it counted.
fn ages(case: Case, on: Day, chance: &mut Chance) -> (i32, i32) {
    match case {
        // Of age in 1986 at the latest.
        Case::DeFacto => (on.year - 1986 + chance.between(22, 30), on.year - 1986 + chance.between(20, 28)),
        // Of age in 2009, the earliest year of the first registration.
        Case::Again => (on.year - 2009 + chance.between(21, 37), on.year - 2009 + chance.between(19, 33)),
        // Of age on the day of the marriage abroad, up to two years earlier.
        Case::ForeignNote => (chance.between(22, 36), chance.between(20, 32)),
        // Enough from 2001 to 2014: the twentieth and the eighteenth year entered.
        _ if (2001..=2014).contains(&on.year) && chance.percent(8) => (19, 17),
        _ => (chance.between(20, 34), chance.between(18, 30)),
    }
}

/// A day of birth that makes so many completed years and, since the birthday, some days.
fn born(on: Day, years: i32, chance: &mut Chance) -> Day {
    // 29 February has no birthday in most years.
    day(on.year - years, on.month, on.day.min(28)).plus(-chance.between(3, 340))
}

fn write_registration(entry: &mut Entry, chance: &mut Chance) {
    let (on, case) = (entry.registered, entry.facts.case);
    let kind = match case {
        Case::Again => "2",
        Case::ForeignNote => "Ghi chú kết hôn",
        _ if on.year < 1961 || entry.facts.south => "",
        _ => "1",
    };
    // A book that is not full is used on in the next year.
    let used_on = on >= day(2021, 1, 1) && on.month == 1 && chance.percent(40);
    entry.set("registration.book", format!("01/{}", on.year - i32::from(used_on)));
    entry.set("registration.date", on.text());
    entry.set("registration.type", kind);
    let foreign = matches!(case, Case::ForeignHusband | Case::ForeignNote);
    entry.set("registration.office", entry.office(foreign));
    let signer = if chance.percent(75) { Sex::Male } else { Sex::Female };
    entry.set("registration.signer", full_name(signer, on.year - 45, chance));
    let title = match () {
        () if entry.facts.south => "Hộ lại",
        () if on < day(1976, 7, 2) => "Chủ tịch UBHC",
        () if chance.percent(40) => "Chủ tịch",
        () => "Phó Chủ tịch",
    };
    entry.set("registration.signerTitle", title);
    let officer = if chance.percent(50) { Sex::Male } else { Sex::Female };
    entry.set("registration.officer", full_name(officer, on.year - 35, chance));
}

fn write_marriage(entry: &mut Entry, chance: &mut Chance) {
    let on = entry.registered;
    let later = |chance: &mut Chance| on.plus(chance.between(200, 2000)).working();
    match entry.facts.case {
        Case::DeFacto => {
            let start = day(1986 - chance.between(0, 3), chance.between(1, 12), chance.between(1, 28));
            // An unknown day is the 1st, an unknown month is January: so the law has it.
            let start = match chance.below(3) {
                0 => day(start.year, 1, 1),
                1 => day(start.year, start.month, 1),
                _ => start,
            };
            entry.set("marriage.establishedOn", start.text());
            entry.set("registration.remarks", "Đăng ký hôn nhân thực tế");
        }
        Case::Again => {
            let first = day(2012 - chance.between(0, 3), chance.between(1, 12), 1);
            entry.set("marriage.establishedOn", first.text());
            entry.set("registration.remarks", "Đăng ký lại; sổ gốc và giấy chứng nhận không còn");
        }
        Case::ForeignNote => {
            let country = &COUNTRIES[chance.below(COUNTRIES.len())];
            let first = on.plus(-chance.between(40, 700));
            entry.set("marriage.establishedOn", first.text());
            entry.set("foreign.number", format!("{}/{}", chance.between(100, 9999), first.year));
            entry.set("foreign.date", first.text());
            entry.set("foreign.authority", "Cơ quan hộ tịch địa phương");
            entry.set("foreign.country", country.name);
        }
        Case::Annulled => {
            let note = later(chance);
            entry.set("marriage.status", "Đã hủy việc kết hôn");
            entry.set("marriage.annulledOn", note.text());
            entry.set("marriage.annulledBasis", basis(note, chance));
        }
        Case::Recognized => {
            let note = later(chance);
            entry.set("marriage.status", "Đã được công nhận việc kết hôn");
            entry.set("marriage.recognizedOn", note.text());
            entry.set("marriage.recognizedBasis", basis(note, chance));
        }
        Case::Divorced => {
            entry.set("marriage.status", "Đã ly hôn");
            let note = later(chance);
            entry.set("registration.remarks", format!("Đã ly hôn theo {}", basis(note, chance)));
        }
        Case::SecondWife => entry.set("registration.remarks", "Vợ thứ"),
        Case::Ordinary | Case::ForeignHusband => {}
    }
    if on >= LAW_2014 && entry.get("marriage.establishedOn").is_empty() {
        entry.set("marriage.establishedOn", on.text());
    }
}

fn basis(on: Day, chance: &mut Chance) -> String {
    format!("Quyết định số {:02}/{}/QĐST-HNGĐ", chance.between(1, 60), on.year)
}

fn write_spouse(entry: &mut Entry, spouse: &Spouse, chance: &mut Chance) {
    let husband = spouse.sex == Sex::Male;
    let case = entry.facts.case;
    if husband && matches!(case, Case::ForeignHusband | Case::ForeignNote) {
        write_foreigner(entry, chance);
        return;
    }
    let (on, people) = (entry.registered, entry.facts.people);
    let born = if husband { entry.facts.husband_born } else { entry.facts.wife_born };
    let surname = people.surname(chance);
    let name = people.full(spouse.sex, surname, born.year, chance);
    let Person { name: to, birth_date, ethnicity, nationality, residence_type, residence, .. } =
        &spouse.person;
    entry.set(to, name);
    let text = match () {
        () if on.year >= 1995 => born.text(),
        () if chance.percent(45) => born.text(),
        () if chance.percent(20) => format!("{:02}.{}", born.month, born.year),
        () => born.year.to_string(),
    };
    entry.set(birth_date, text);
    if !entry.facts.south {
        entry.set(ethnicity, people.name());
    }
    if on.year >= 1976 {
        entry.set(nationality, "Việt Nam");
        entry.set(residence_type, "1");
    }
    entry.set(residence, entry.unit());
    if entry.is_of_commune() {
        write_paper(entry, spouse, born, chance);
    }
}

/// The paper that a citizen of the time showed: nobody gets a card before 14.
fn write_paper(entry: &mut Entry, spouse: &Spouse, born: Day, chance: &mut Chance) {
    let (on, place): (Day, &Commune) = (entry.registered, entry.commune());
    let Person { paper_type, paper_number, .. } = &spouse.person;
    if on.year < 1998 {
        entry.set(paper_type, NONE);
        return;
    }
    let earliest = day(born.year + 15, born.month, born.day.min(28));
    let new = on >= day(2017, 6, 1) && (on.year >= 2021 || chance.percent(40));
    let (kind, number, earliest) = if new {
        let number = paper::personal_id(place.code, spouse.sex, born.year, chance);
        (CITIZEN_CARD, number, earliest.max(day(2016, 2, 1)))
    } else {
        (OLD_CARD, paper::old_card(place, chance), earliest)
    };
    let issued = on.plus(-chance.between(30, 1500)).max(earliest);
    entry.set(paper_type, kind);
    entry.set(paper_number, number);
    entry.set(spouse.paper_issued_on, issued.text());
    entry.set(spouse.paper_issued_by, paper::issuer(kind, issued));
}

fn write_foreigner(entry: &mut Entry, chance: &mut Chance) {
    let noted = Country::named(entry.get("foreign.country"));
    let country = noted.unwrap_or_else(|| &COUNTRIES[chance.below(COUNTRIES.len())]);
    let Person {
        name: to, birth_date, nationality, residence_type, residence, paper_type, paper_number, ..
    } = &HUSBAND.person;
    entry.set(to, country.man(chance));
    entry.set(birth_date, entry.facts.husband_born.text());
    entry.set(nationality, country.name);
    entry.set(residence_type, "2");
    entry.set(residence, country.name);
    entry.set(paper_type, PASSPORT);
    entry.set(paper_number, format!("C{}", chance.digits(8)));
    let issued = entry.registered.plus(-chance.between(60, 1800));
    entry.set(HUSBAND.paper_issued_on, issued.text());
    entry.set(HUSBAND.paper_issued_by, format!("Cơ quan có thẩm quyền của {}", country.name));
}
