//! The mistakes that digitising makes with marriages, and what the law of the time did not allow.

use super::entry::{Case, Entry, Facts, HUSBAND, Spouse, WIFE};
use crate::calendar::{Day, day};
use crate::chance::Chance;
use crate::damage::{
    ALIASES, DIGITS_FOR_LETTERS, LETTERS_FOR_DIGITS, LOOK_ALIKES, NO_DATES, NO_DAYS, PLACEHOLDERS, change,
    damages, decompose, extra_spaces, mixed_case, mojibake, put, swap_char, with_digit,
};

const LAW_2014: Day = day(2016, 1, 1);
const NAMES: &[&str] = &["husband.name", "wife.name"];

/// One of the two.
fn spouse(chance: &mut Chance) -> &'static Spouse {
    if chance.percent(50) { &HUSBAND } else { &WIFE }
}

fn born(entry: &Entry, of: &Spouse) -> Day {
    if of.person.name == HUSBAND.person.name { entry.facts.husband_born } else { entry.facts.wife_born }
}

/// Whether a spouse shows a card of twelve digits.
fn has_new_card(entry: &Entry, of: &Spouse) -> bool {
    entry.get(of.person.paper_type) == "4"
}

/// Registered in the ordinary way since the Law on civil status.
fn is_ordinary_since_2016(entry: &Entry) -> bool {
    entry.facts.case == Case::Ordinary && entry.registered >= LAW_2014
}

/// Another birth date that makes so many years on the day of registration.
fn aged(entry: &mut Entry, of: &Spouse, years: i32) -> Option<&'static str> {
    let on = entry.registered;
    put(entry, of.person.birth_date, day(on.year - years, on.month, on.day.min(28)).plus(-3).text())
}

damages! { Facts;
    "registered-in-future", |entry, chance| {
        let year = 2027 + chance.between(0, 9);
        put(entry, "registration.book", format!("01/{year}"));
        put(entry, "registration.date", day(year, entry.registered.month, entry.registered.day.min(28)).text())
    };
    "born-after-registration", |entry, chance| {
        let of = spouse(chance);
        let later = entry.registered.plus(chance.between(20, 3000));
        put(entry, of.person.birth_date, later.text())
    };
    "husband-too-young", |entry, chance| {
        // By every law since 1977, however it counted.
        if entry.registered < day(1977, 3, 25) || !matches!(entry.facts.case, Case::Ordinary | Case::ForeignHusband) { return None; }
        let years = chance.between(16, 17);
        aged(entry, &HUSBAND, years).filter(|_| !has_new_card(entry, &HUSBAND))
    };
    "wife-too-young", |entry, chance| {
        if entry.registered < day(1977, 3, 25) || entry.facts.case != Case::Ordinary || has_new_card(entry, &WIFE) { return None; }
        let years = chance.between(14, 15);
        aged(entry, &WIFE, years)
    };
    "wife-too-young-in-the-north", |entry, chance| {
        let years = chance.between(14, 15);
        let two_laws = day(1960, 1, 13)..day(1975, 12, 1);
        if entry.facts.south || !two_laws.contains(&entry.registered) { return None; }
        aged(entry, &WIFE, years)
    };
    "wife-seventeen-since-2015", |entry, _| {
        if entry.registered < day(2015, 1, 1) || entry.facts.case != Case::Ordinary || has_new_card(entry, &WIFE) { return None; }
        aged(entry, &WIFE, 17)
    };
    "impossible-date", |entry, chance| {
        let of = spouse(chance);
        if !entry.is_exact(of) { return None; }
        let (day, month) = chance.of(NO_DAYS);
        let year = born(entry, of).year;
        put(entry, of.person.birth_date, format!("{day:02}.{month:02}.{year}"))
    };
    "short-year", |entry, chance| {
        let of = spouse(chance);
        if !entry.is_exact(of) { return None; }
        let born = born(entry, of);
        put(entry, of.person.birth_date, format!("{:02}.{:02}.{:02}", born.day, born.month, born.year % 100))
    };
    "year-with-wrong-digit", |entry, chance| {
        let of = spouse(chance);
        if !entry.is_exact(of) { return None; }
        let born = born(entry, of);
        put(entry, of.person.birth_date, format!("{:02}.{:02}.{}", born.day, born.month, born.year - 900))
    };
    "letter-in-date", |entry, chance| {
        let of = spouse(chance);
        if !entry.is_exact(of) { return None; }
        let (from, to) = chance.of(LETTERS_FOR_DIGITS);
        change(entry, of.person.birth_date, |text| swap_char(text, from, to))
    };
    "date-unreadable", |entry, chance| {
        let text = chance.of(NO_DATES);
        put(entry, spouse(chance).person.birth_date, text)
    };
    "birth-date-missing", |entry, chance| {
        put(entry, spouse(chance).person.birth_date, "")
    };
    "number-wrong-sex", |entry, chance| {
        let of = spouse(chance);
        if !has_new_card(entry, of) { return None; }
        let digit = entry.get(of.person.paper_number).as_bytes().get(3).copied()?;
        change(entry, of.person.paper_number, |text| with_digit(text, 3, digit ^ 1))
    };
    "number-wrong-year", |entry, chance| {
        let of = spouse(chance);
        if !has_new_card(entry, of) { return None; }
        let digit = entry.get(of.person.paper_number).as_bytes().get(5).copied()?;
        let other = b'0' + (digit - b'0' + chance.between(1, 9) as u8) % 10;
        change(entry, of.person.paper_number, |text| with_digit(text, 5, other))
    };
    "numbers-swapped", |entry, _| {
        if !has_new_card(entry, &HUSBAND) || !has_new_card(entry, &WIFE) { return None; }
        let (his, hers) = (entry.get(HUSBAND.person.paper_number).to_owned(), entry.get(WIFE.person.paper_number).to_owned());
        entry.set(HUSBAND.person.paper_number, hers);
        put(entry, WIFE.person.paper_number, his)
    };
    "same-number", |entry, _| {
        if entry.get(HUSBAND.person.paper_type) != entry.get(WIFE.person.paper_type) { return None; }
        let number = entry.get(HUSBAND.person.paper_number).to_owned();
        if number.is_empty() { return None; }
        put(entry, WIFE.person.paper_number, number)
    };
    "card-letter", |entry, chance| {
        let of = spouse(chance);
        if entry.get(of.person.paper_type) != "1" { return None; }
        change(entry, of.person.paper_number, |text| swap_char(text, '0', "O"))
    };
    "card-digit-lost", |entry, chance| {
        let of = spouse(chance);
        if !matches!(entry.get(of.person.paper_type), "1" | "4") { return None; }
        change(entry, of.person.paper_number, |text| text.get(1..).unwrap_or_default().to_owned())
    };
    "citizen-card-before-2016", |entry, chance| {
        let of = spouse(chance);
        if entry.get(of.person.paper_type) != "1" || entry.registered >= LAW_2014 { return None; }
        put(entry, of.person.paper_type, "4")
    };
    "paper-code-of-the-portal", |entry, chance| {
        let of = spouse(chance);
        if !has_new_card(entry, of) { return None; }
        put(entry, of.person.paper_type, "9")
    };
    "paper-issued-after-registration", |entry, chance| {
        let of = spouse(chance);
        if entry.get(of.paper_issued_on).is_empty() { return None; }
        let later = entry.registered.plus(chance.between(40, 900));
        put(entry, of.paper_issued_on, later.text())
    };
    "paper-missing", |entry, _| {
        if !is_ordinary_since_2016(entry) { return None; }
        for path in [WIFE.person.paper_type, WIFE.paper_issued_on, WIFE.paper_issued_by] { entry.set(path, ""); }
        put(entry, WIFE.person.paper_number, "")
    };
    "name-extra-spaces", |entry, chance| { let path = chance.of(NAMES); change(entry, path, extra_spaces) };
    "name-lower-case", |entry, chance| { let path = chance.of(NAMES); change(entry, path, str::to_lowercase) };
    "name-mixed-case", |entry, chance| { let path = chance.of(NAMES); change(entry, path, mixed_case) };
    "name-decomposed", |entry, chance| { let path = chance.of(NAMES); change(entry, path, decompose) };
    "name-look-alike-letter", |entry, chance| {
        let path = chance.of(NAMES);
        let (from, to) = chance.of(LOOK_ALIKES);
        change(entry, path, |text| swap_char(text, from, to))
    };
    "name-digit", |entry, chance| {
        let path = chance.of(NAMES);
        let (from, to) = chance.of(DIGITS_FOR_LETTERS);
        change(entry, path, |text| swap_char(text, from, to))
    };
    "name-mojibake", |entry, chance| { let path = chance.of(NAMES); change(entry, path, mojibake) };
    "name-alias", |entry, chance| {
        let (path, alias) = (chance.of(NAMES), chance.of(ALIASES));
        change(entry, path, |text| format!("{text} ({alias})"))
    };
    "name-missing", |entry, chance| { put(entry, chance.of(NAMES), "") };
    "name-placeholder", |entry, chance| {
        let (path, text) = (chance.of(NAMES), chance.of(PLACEHOLDERS));
        change(entry, path, |_| text.to_owned())
    };
    "husband-copied-to-wife", |entry, _| {
        if !entry.is_exact(&HUSBAND) || matches!(entry.facts.case, Case::ForeignHusband | Case::ForeignNote) { return None; }
        for (from, to) in [(HUSBAND.person.birth_date, WIFE.person.birth_date), (HUSBAND.person.paper_type, WIFE.person.paper_type), (HUSBAND.person.paper_number, WIFE.person.paper_number)] {
            let text = entry.get(from).to_owned();
            entry.set(to, text);
        }
        let name = entry.get("husband.name").to_owned();
        put(entry, "wife.name", name)
    };
    "nationality-missing", |entry, chance| {
        if !is_ordinary_since_2016(entry) { return None; }
        put(entry, spouse(chance).person.nationality, "")
    };
    "residence-missing", |entry, chance| {
        if !is_ordinary_since_2016(entry) { return None; }
        put(entry, spouse(chance).person.residence, "")
    };
    "ethnicity-missing", |entry, chance| {
        if !is_ordinary_since_2016(entry) { return None; }
        put(entry, spouse(chance).person.ethnicity, "")
    };
    "ethnicity-misspelt", |entry, chance| {
        if entry.registered < day(1979, 3, 2) { return None; }
        let text = entry.facts.people.misspelt(chance);
        change(entry, WIFE.person.ethnicity, |_| text.to_owned())
    };
    "counts-from-a-later-day", |entry, chance| {
        if !is_ordinary_since_2016(entry) { return None; }
        let later = entry.registered.plus(chance.between(5, 300));
        put(entry, "marriage.establishedOn", later.text())
    };
    "de-facto-since-1987", |entry, chance| {
        if entry.facts.case != Case::DeFacto || entry.registered < day(2003, 1, 2) { return None; }
        put(entry, "marriage.establishedOn", day(chance.between(1988, 1999), chance.between(1, 12), 5).text())
    };
    "annulled-before-registration", |entry, chance| {
        if entry.facts.case != Case::Annulled { return None; }
        let earlier = entry.registered.plus(-chance.between(100, 900));
        put(entry, "marriage.annulledOn", earlier.text())
    };
    "annulled-without-decision", |entry, _| {
        if entry.facts.case != Case::Annulled { return None; }
        put(entry, "marriage.annulledBasis", "")
    };
    "status-without-its-note", |entry, _| {
        if entry.facts.case != Case::Recognized { return None; }
        entry.set("marriage.recognizedBasis", "");
        put(entry, "marriage.recognizedOn", "")
    };
    "status-of-another-note", |entry, _| {
        if entry.facts.case != Case::Annulled { return None; }
        put(entry, "marriage.status", "Đã ly hôn")
    };
    "again-though-first-since-2016", |entry, chance| {
        if entry.facts.case != Case::Again || entry.registered < day(2018, 1, 1) { return None; }
        put(entry, "marriage.establishedOn", day(2016, chance.between(1, 12), chance.between(1, 28)).text())
    };
    "again-though-dead", |entry, chance| {
        if entry.facts.case != Case::Again { return None; }
        put(entry, spouse(chance).person.residence, "Đã chết")
    };
    "again-without-first-day", |entry, _| {
        if entry.facts.case != Case::Again { return None; }
        put(entry, "marriage.establishedOn", "")
    };
    "type-unknown-code", |entry, chance| {
        put(entry, "registration.type", chance.of(&["7", "9", "12"]))
    };
    "foreign-block-missing", |entry, _| {
        if entry.facts.case != Case::ForeignNote { return None; }
        for path in ["foreign.number", "foreign.date", "foreign.country"] { entry.set(path, ""); }
        put(entry, "foreign.authority", "")
    };
    "foreign-country-vietnam", |entry, _| {
        if entry.facts.case != Case::ForeignNote { return None; }
        put(entry, "foreign.country", "Việt Nam")
    };
    "foreign-mission-in-vietnam", |entry, _| {
        if entry.facts.case != Case::ForeignNote { return None; }
        let country = entry.get("foreign.country").to_owned();
        put(entry, "foreign.authority", format!("Đại sứ quán {country} tại Việt Nam"))
    };
    "foreign-date-after-note", |entry, chance| {
        if entry.facts.case != Case::ForeignNote { return None; }
        let later = entry.registered.plus(chance.between(5, 300));
        put(entry, "foreign.date", later.text())
    };
    "foreign-block-without-note", |entry, _| {
        if !is_ordinary_since_2016(entry) { return None; }
        put(entry, "foreign.country", "Lào")
    };
    "commune-with-foreigner", |entry, _| {
        if entry.facts.case != Case::ForeignHusband || entry.registered >= day(2025, 7, 1) { return None; }
        let unit = entry.commune().unit(entry.registered);
        put(entry, "registration.office", format!("Ủy ban nhân dân {unit}"))
    };
    "district-without-foreigner", |entry, _| {
        if !is_ordinary_since_2016(entry) || entry.registered >= day(2025, 7, 1) { return None; }
        let district = entry.commune().district();
        put(entry, "registration.office", district)
    };
    "district-after-2025", |entry, _| {
        if entry.registered < day(2025, 7, 1) { return None; }
        let district = entry.commune().district();
        put(entry, "registration.office", district)
    };
    "province-since-2016", |entry, _| {
        if entry.registered < LAW_2014 || entry.facts.case != Case::ForeignHusband { return None; }
        let unit = entry.commune().unit(entry.registered);
        let province = unit.rsplit(", ").next().unwrap_or(unit);
        put(entry, "registration.office", format!("Sở Tư pháp {province}"))
    };
    "cousins-in-remarks", |entry, _| {
        if entry.facts.case != Case::Ordinary || entry.registered < day(1987, 1, 3) { return None; }
        put(entry, "registration.remarks", "Hai bên là con chú, con bác ruột")
    };
    "second-wife-in-remarks", |entry, _| {
        if entry.facts.case != Case::Ordinary || entry.registered < day(1977, 3, 25) { return None; }
        put(entry, "registration.remarks", "Vợ thứ")
    };
    "book-other-year", |entry, chance| {
        put(entry, "registration.book", format!("01/{}", entry.registered.year + chance.between(1, 3)))
    };
    "book-other-form", |entry, chance| {
        let year = entry.registered.year;
        put(entry, "registration.book", if chance.percent(50) { format!("1-{year}") } else { format!("Quyển 1 năm {year}") })
    };
    "book-missing", |entry, _| { put(entry, "registration.book", "") };
    "number-missing", |entry, _| { put(entry, "registration.number", "") };
    "number-not-a-number", |entry, chance| {
        put(entry, "registration.number", chance.of(&["mười hai", "không đọc được", "bis"]))
    };
    "office-missing", |entry, _| { put(entry, "registration.office", "") };
    "registration-date-missing", |entry, _| { put(entry, "registration.date", "") };
}
