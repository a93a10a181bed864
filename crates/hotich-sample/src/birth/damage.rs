//! The mistakes that digitising makes with births.

use super::entry::{Case, Entry, Facts};
use crate::calendar::{Day, day};
use crate::damage::{
    ALIASES, DIGITS_FOR_LETTERS, LETTERS_FOR_DIGITS, LOOK_ALIKES, NO_DATES, NO_DAYS, PLACEHOLDERS, change,
    damages, decompose, extra_spaces, mixed_case, mojibake, put, swap_char, with_digit, with_surname,
};
use crate::names::Sex;

const LAW_2014: Day = day(2016, 1, 1);
const NAMES: &[&str] = &["child.name", "mother.name", "father.name"];

/// An ordinary entry of parents who are both named.
fn has_parents(entry: &Entry) -> bool {
    !entry.get("mother.name").is_empty()
        && !entry.get("father.name").is_empty()
        && entry.facts.case != Case::ForeignFather
}

damages! { Facts;
    "registered-before-birth", |entry, chance| {
        // The year of the registration is read one or two too low; the book follows.
        let year = entry.facts.born.year - chance.between(1, 2);
        put(entry, "registration.book", format!("01/{year}"));
        put(entry, "registration.date", day(year, entry.registered.month, entry.registered.day.min(28)).text())
    };
    "registered-in-future", |entry, chance| {
        let year = 2027 + chance.between(0, 9);
        put(entry, "registration.book", format!("01/{year}"));
        put(entry, "registration.date", day(year, entry.registered.month, entry.registered.day.min(28)).text())
    };
    "words-other-date", |entry, chance| {
        if entry.get("child.birthDateInWords").is_empty() { return None; }
        let other = entry.facts.born.plus(chance.between(10, 300));
        put(entry, "child.birthDateInWords", other.words())
    };
    "words-cut-off", |entry, _| {
        let text = entry.get("child.birthDateInWords").rsplit_once(" trăm").map(|(head, _)| format!("{head} tr"))?;
        put(entry, "child.birthDateInWords", text)
    };
    "day-month-swapped", |entry, _| {
        let born = entry.facts.born;
        if born.day > 12 || born.day == born.month || entry.get("child.birthDateInWords").is_empty() { return None; }
        put(entry, "child.birthDate", day(born.year, born.day, born.month).text())
    };
    "impossible-date", |entry, chance| {
        if !entry.is_exact() { return None; }
        let (day, month) = chance.of(NO_DAYS);
        put(entry, "child.birthDate", format!("{day:02}.{month:02}.{}", entry.facts.born.year))
    };
    "short-year", |entry, _| {
        if !entry.is_exact() { return None; }
        let born = entry.facts.born;
        put(entry, "child.birthDate", format!("{:02}.{:02}.{:02}", born.day, born.month, born.year % 100))
    };
    "year-with-wrong-digit", |entry, chance| {
        if !entry.is_exact() { return None; }
        let born = entry.facts.born;
        let year = if chance.percent(50) { born.year - 900 } else { born.year + 7000 };
        put(entry, "child.birthDate", format!("{:02}.{:02}.{year}", born.day, born.month))
    };
    "letter-in-date", |entry, chance| {
        if !entry.is_exact() { return None; }
        let (from, to) = chance.of(LETTERS_FOR_DIGITS);
        change(entry, "child.birthDate", |text| swap_char(text, from, to))
    };
    "date-unreadable", |entry, chance| {
        let text = chance.of(NO_DATES);
        put(entry, "child.birthDate", text)
    };
    "child-number-wrong-sex", |entry, _| {
        let digit = entry.get("child.personalId").as_bytes().get(3).copied()?;
        change(entry, "child.personalId", |text| with_digit(text, 3, digit ^ 1))
    };
    "child-number-wrong-century", |entry, _| {
        let digit = entry.get("child.personalId").as_bytes().get(3).copied()?;
        change(entry, "child.personalId", |text| with_digit(text, 3, if digit < b'2' { digit + 2 } else { digit - 2 }))
    };
    "child-number-wrong-year", |entry, chance| {
        let digit = entry.get("child.personalId").as_bytes().get(5).copied()?;
        let other = b'0' + (digit - b'0' + chance.between(1, 9) as u8) % 10;
        change(entry, "child.personalId", |text| with_digit(text, 5, other))
    };
    "child-number-leading-zero-lost", |entry, _| {
        change(entry, "child.personalId", |text| text.trim_start_matches('0').to_owned())
    };
    "child-number-letter", |entry, _| {
        change(entry, "child.personalId", |text| swap_char(text, '0', "O"))
    };
    "child-number-unknown-place", |entry, chance| {
        let code = chance.of(&["003", "013", "097", "399", "590"]);
        change(entry, "child.personalId", |text| format!("{code}{}", text.get(3..).unwrap_or_default()))
    };
    "child-number-other-province", |entry, chance| {
        if !matches!(entry.facts.case, Case::Ordinary | Case::Late | Case::FatherUnknown) { return None; }
        // Provinces that no merger of 2025 joins with one of the sample.
        let code = chance.of(&["004", "014", "020"]);
        change(entry, "child.personalId", |text| format!("{code}{}", text.get(3..).unwrap_or_default()))
    };
    "child-number-missing", |entry, _| {
        if entry.registered < LAW_2014 { return None; }
        put(entry, "child.personalId", "")
    };
    "parent-card-letter", |entry, chance| {
        let path = chance.of(&["mother.paperNumber", "father.paperNumber"]);
        let kind = if path.starts_with('m') { "mother.paperType" } else { "father.paperType" };
        if entry.get(kind) != "1" { return None; }
        change(entry, path, |text| swap_char(text, '0', "O"))
    };
    "parent-card-digit-lost", |entry, chance| {
        let path = chance.of(&["mother.paperNumber", "father.paperNumber"]);
        let kind = if path.starts_with('m') { "mother.paperType" } else { "father.paperType" };
        if !matches!(entry.get(kind), "1" | "4") { return None; }
        change(entry, path, |text| text.get(1..).unwrap_or_default().to_owned())
    };
    "parents-same-number", |entry, _| {
        if entry.facts.case == Case::ForeignFather || entry.get("father.paperNumber").is_empty() { return None; }
        if entry.get("mother.paperType") != entry.get("father.paperType") { return None; }
        let number = entry.get("mother.paperNumber").to_owned();
        put(entry, "father.paperNumber", number)
    };
    "citizen-card-before-2016", |entry, _| {
        let born = entry.get("declarant.paperIssuedOn").to_owned();
        if born.is_empty() || entry.get("declarant.paperType") != "1" || entry.registered >= LAW_2014 { return None; }
        put(entry, "declarant.paperType", "4")
    };
    "paper-issued-after-registration", |entry, chance| {
        if entry.get("declarant.paperIssuedOn").is_empty() { return None; }
        let later = entry.registered.plus(chance.between(40, 900));
        put(entry, "declarant.paperIssuedOn", later.text())
    };
    "name-extra-spaces", |entry, chance| {
        let path = chance.of(NAMES);
        change(entry, path, extra_spaces)
    };
    "name-lower-case", |entry, chance| {
        let path = chance.of(NAMES);
        change(entry, path, str::to_lowercase)
    };
    "name-mixed-case", |entry, chance| {
        let path = chance.of(&["child.name", "mother.name"]);
        change(entry, path, mixed_case)
    };
    "name-decomposed", |entry, chance| {
        let path = chance.of(NAMES);
        change(entry, path, decompose)
    };
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
    "name-mojibake", |entry, chance| {
        let path = chance.of(NAMES);
        change(entry, path, mojibake)
    };
    "name-alias", |entry, chance| {
        let alias = chance.of(ALIASES);
        let path = chance.of(&["mother.name", "father.name"]);
        change(entry, path, |text| format!("{text} ({alias})"))
    };
    "name-missing", |entry, _| {
        put(entry, "child.name", "")
    };
    "name-placeholder", |entry, chance| {
        let text = chance.of(PLACEHOLDERS);
        let path = chance.of(&["child.name", "mother.name"]);
        change(entry, path, |_| text.to_owned())
    };
    "surname-of-neither-parent", |entry, chance| {
        if !has_parents(entry) || !entry.facts.people.has_surname() { return None; }
        let surname = entry.facts.people.surname(chance);
        let parents = format!("{} {}", entry.get("mother.name"), entry.get("father.name"));
        // The children of some Nguyễn are called Tôn.
        if parents.contains(surname) || surname.contains(' ') || surname == "Tôn" { return None; }
        change(entry, "child.name", |text| with_surname(text, surname))
    };
    "surname-not-the-mothers", |entry, chance| {
        if entry.facts.case != Case::FatherUnknown || !entry.facts.people.has_surname() { return None; }
        let surname = entry.facts.people.surname(chance);
        if entry.get("mother.name").starts_with(surname) || surname.contains(' ') { return None; }
        change(entry, "child.name", |text| with_surname(text, surname))
    };
    "sex-missing", |entry, _| {
        put(entry, "child.sex", "")
    };
    "sex-unknown-code", |entry, chance| {
        let text = chance.of(&["5", "x", "Nmu", "9"]);
        put(entry, "child.sex", text)
    };
    "birth-date-missing", |entry, _| {
        put(entry, "child.birthDate", "")
    };
    "birth-place-missing", |entry, _| {
        if entry.registered < LAW_2014 { return None; }
        put(entry, "child.birthPlace", "")
    };
    "ethnicity-missing", |entry, _| {
        // Of a foundling it may be left blank.
        if entry.registered < LAW_2014 || entry.facts.case == Case::Foundling { return None; }
        put(entry, "child.ethnicity", "")
    };
    "ethnicity-misspelt", |entry, chance| {
        // The list of peoples.
        if entry.registered < day(1979, 3, 2) { return None; }
        let text = entry.facts.people.misspelt(chance);
        let path = chance.of(&["child.ethnicity", "mother.ethnicity"]);
        change(entry, path, |_| text.to_owned())
    };
    "ethnicity-of-neither-parent", |entry, chance| {
        if !has_parents(entry) || entry.registered < day(1997, 1, 1) { return None; }
        let other = chance.of(&["Tày", "Thái", "Mường", "Nùng", "Dao", "Hoa"]);
        if entry.facts.people.name() == other { return None; }
        put(entry, "child.ethnicity", other)
    };
    "nationality-of-neither-parent", |entry, chance| {
        if !has_parents(entry) || entry.registered < LAW_2014 { return None; }
        put(entry, "child.nationality", chance.of(&["Lào", "Campuchia", "Trung Quốc"]))
    };
    "mother-too-young", |entry, chance| {
        if entry.get("mother.name").is_empty() { return None; }
        put(entry, "mother.birthDate", (entry.facts.born.year - chance.between(3, 10)).to_string())
    };
    "mother-too-old", |entry, chance| {
        if entry.get("mother.name").is_empty() { return None; }
        put(entry, "mother.birthDate", (entry.facts.born.year - chance.between(63, 80)).to_string())
    };
    "father-too-young", |entry, chance| {
        if !has_parents(entry) { return None; }
        put(entry, "father.birthDate", (entry.facts.born.year - chance.between(2, 11)).to_string())
    };
    "parent-born-after-child", |entry, chance| {
        if !has_parents(entry) { return None; }
        let path = chance.of(&["mother.birthDate", "father.birthDate"]);
        put(entry, path, (entry.facts.born.year + chance.between(1, 20)).to_string())
    };
    "mother-copied-to-father", |entry, _| {
        if !has_parents(entry) { return None; }
        for (from, to) in [("mother.birthDate", "father.birthDate"), ("mother.paperNumber", "father.paperNumber"), ("mother.paperType", "father.paperType")] {
            let text = entry.get(from).to_owned();
            entry.set(to, text);
        }
        let name = entry.get("mother.name").to_owned();
        put(entry, "father.name", name)
    };
    "father-written-though-unknown", |entry, _| {
        if !has_parents(entry) || entry.registered < LAW_2014 || entry.facts.case != Case::Ordinary { return None; }
        put(entry, "child.birthType", "3")
    };
    "parent-skipped", |entry, chance| {
        if !has_parents(entry) { return None; }
        put(entry, chance.of(&["mother.name", "father.name"]), "")
    };
    "parent-ethnicity-missing", |entry, chance| {
        if !has_parents(entry) || entry.registered < LAW_2014 { return None; }
        put(entry, chance.of(&["mother.ethnicity", "father.ethnicity"]), "")
    };
    "type-on-time-though-late", |entry, _| {
        if entry.facts.case != Case::Late || !entry.is_exact() { return None; }
        put(entry, "registration.type", "1")
    };
    "type-late-though-on-time", |entry, _| {
        if entry.facts.case != Case::Ordinary || !entry.is_exact() { return None; }
        put(entry, "registration.type", "4")
    };
    "type-again-though-born-since-2016", |entry, _| {
        if entry.facts.born < LAW_2014 || entry.facts.case != Case::Ordinary { return None; }
        put(entry, "registration.type", "2")
    };
    "type-unknown-code", |entry, chance| {
        put(entry, "registration.type", chance.of(&["7", "9", "12"]))
    };
    "foreign-block-missing", |entry, _| {
        if entry.facts.case != Case::ForeignNote { return None; }
        for path in ["foreign.number", "foreign.date", "foreign.country"] {
            entry.set(path, "");
        }
        put(entry, "foreign.authority", "")
    };
    "foundling-note-missing", |entry, _| {
        if entry.facts.case != Case::Foundling { return None; }
        put(entry, "registration.remarks", "")
    };
    "book-other-year", |entry, chance| {
        // Later than the registration: a book cannot have been opened after what stands in it.
        put(entry, "registration.book", format!("01/{}", entry.registered.year + chance.between(1, 3)))
    };
    "book-other-form", |entry, chance| {
        let year = entry.registered.year;
        put(entry, "registration.book", if chance.percent(50) { format!("1-{year}") } else { format!("Quyển 1 năm {year}") })
    };
    "book-missing", |entry, _| {
        put(entry, "registration.book", "")
    };
    "number-missing", |entry, _| {
        put(entry, "registration.number", "")
    };
    "number-not-a-number", |entry, chance| {
        put(entry, "registration.number", chance.of(&["mười hai", "không đọc được", "bis"]))
    };
    "office-missing", |entry, _| {
        put(entry, "registration.office", "")
    };
    "registration-date-missing", |entry, _| {
        put(entry, "registration.date", "")
    };
    "district-after-2025", |entry, _| {
        if entry.registered < day(2025, 7, 1) { return None; }
        let district = entry.commune().district();
        put(entry, "registration.office", district)
    };
    "declarant-missing", |entry, _| {
        if entry.registered < LAW_2014 || entry.get("declarant.paperNumber").is_empty() { return None; }
        put(entry, "declarant.name", "")
    };
    "other-sex", |entry, _| {
        // Seen by the number alone.
        if entry.get("child.personalId").is_empty() { return None; }
        put(entry, "child.sex", if entry.facts.sex == Sex::Male { "2" } else { "1" })
    };
}
