//! The mistakes that digitising makes with the names, dates and numbers of any layout.

use super::common::Entry;
use crate::chance::Chance;
use crate::damage::{
    ALIASES, DIGITS_FOR_LETTERS, LETTERS_FOR_DIGITS, LOOK_ALIKES, NO_DATES, NO_DAYS, PLACEHOLDERS, change,
    damages, decompose, extra_spaces, mixed_case, mojibake, put, swap_char,
};

/// One of the filled fields of an attribute; declarants and witnesses are left out, whose data few layouts ask for.
fn field(entry: &Entry, attribute: &str, chance: &mut Chance) -> Option<&'static str> {
    let of = |path: &&'static str| {
        path.ends_with(attribute)
            && !["declarant", "intendedSpouse", "representative"].iter().any(|role| path.starts_with(role))
    };
    let paths: Vec<&'static str> =
        entry.cells.iter().filter(|(_, text)| !text.is_empty()).map(|(path, _)| *path).filter(of).collect();
    (!paths.is_empty()).then(|| chance.of(&paths))
}

fn name(entry: &Entry, chance: &mut Chance) -> Option<&'static str> {
    let personal = |path: &&'static str| !entry.get(path).starts_with("Hội ") && !path.starts_with("court");
    field(entry, ".name", chance).filter(personal)
}

/// A date of birth that is written to the day.
fn exact(entry: &Entry, chance: &mut Chance) -> Option<&'static str> {
    field(entry, ".birthDate", chance).filter(|path| entry.get(path).len() == 10)
}

/// The number of a card of twelve or nine digits, where the layout says what kind of paper it is.
fn card(entry: &Entry, chance: &mut Chance) -> Option<&'static str> {
    let is_card = |path: &&'static str| {
        matches!(entry.get(path).len(), 9 | 12) && entry.get(path).bytes().all(|c| c.is_ascii_digit())
    };
    field(entry, ".paperNumber", chance).filter(|path| !path.starts_with("giving")).filter(is_card)
}

damages! { ();
    "name-extra-spaces", |entry, chance| { let path = name(entry, chance)?; change(entry, path, extra_spaces) };
    "name-lower-case", |entry, chance| { let path = name(entry, chance)?; change(entry, path, str::to_lowercase) };
    "name-mixed-case", |entry, chance| {
        let path = name(entry, chance)?;
        // Names of other languages may well have a capital inside a word.
        if entry.get(path).contains(['\'', '’', 'f', 'j', 'w', 'z', 'F', 'J', 'W', 'Z', 'ß', 'ü', '\u{306}']) { return None }
        change(entry, path, mixed_case)
    };
    "name-decomposed", |entry, chance| { let path = name(entry, chance)?; change(entry, path, decompose) };
    "name-mojibake", |entry, chance| { let path = name(entry, chance)?; change(entry, path, mojibake) };
    "name-look-alike-letter", |entry, chance| {
        let path = name(entry, chance)?;
        let (from, to) = chance.of(LOOK_ALIKES);
        change(entry, path, |text| swap_char(text, from, to))
    };
    "name-digit", |entry, chance| {
        let path = name(entry, chance)?;
        let (from, to) = chance.of(DIGITS_FOR_LETTERS);
        change(entry, path, |text| swap_char(text, from, to))
    };
    "name-alias", |entry, chance| {
        let (path, alias) = (name(entry, chance)?, chance.of(ALIASES));
        change(entry, path, |text| format!("{text} ({alias})"))
    };
    "name-placeholder", |entry, chance| {
        let (path, text) = (name(entry, chance)?, chance.of(PLACEHOLDERS));
        change(entry, path, |_| text.to_owned())
    };
    "impossible-date", |entry, chance| {
        let path = exact(entry, chance)?;
        let (day, month) = chance.of(NO_DAYS);
        change(entry, path, |text| format!("{day:02}.{month:02}.{}", &text[6..]))
    };
    "letter-in-date", |entry, chance| {
        let path = exact(entry, chance)?;
        let (from, to) = chance.of(LETTERS_FOR_DIGITS);
        change(entry, path, |text| swap_char(text, from, to))
    };
    "date-unreadable", |entry, chance| {
        let path = exact(entry, chance)?;
        put(entry, path, chance.of(NO_DATES))
    };
    "card-digit-lost", |entry, chance| {
        let path = card(entry, chance)?;
        change(entry, path, |text| text[1..].to_owned())
    };
    "registered-in-future", |entry, chance| {
        let year = 2027 + chance.between(0, 9);
        let on = entry.registered;
        entry.set("registration.book", format!("01/{year}"));
        put(entry, "registration.date", crate::calendar::day(year, on.month, on.day.min(28)).text())
    };
    "born-after-registration", |entry, chance| {
        let path = field(entry, ".birthDate", chance)?;
        let later = entry.registered.plus(chance.between(20, 3000));
        put(entry, path, later.text())
    };
    "book-other-year", |entry, chance| {
        put(entry, "registration.book", format!("01/{}", entry.registered.year + chance.between(1, 3)))
    };
    "book-missing", |entry, _| { put(entry, "registration.book", "") };
    "number-missing", |entry, _| { put(entry, "registration.number", "") };
    "number-not-a-number", |entry, chance| {
        put(entry, "registration.number", chance.of(&["mười hai", "không đọc được", "bis"]))
    };
    "office-missing", |entry, _| { put(entry, "registration.office", "") };
    "registration-date-missing", |entry, _| { put(entry, "registration.date", "") };
}
