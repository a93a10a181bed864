//! The text of the QR code on chip cards (CCCD since 2021, thẻ căn cước since 2024): fields between strokes:
//! number, old CMND or nothing, name, birth, sex, residence, day of issue. Newer cards append more (from memory); some
//! readers leave the old number out or write dates with strokes.

use super::personal_id::{self, PersonalId};
use super::{Doubt, Doubts, Invalid, all_digits, number_of};
use chrono::Datelike as _;

use crate::date::{NaiveDate, PartialDate, Truth, day};
use crate::name::{self, Step};
use crate::text;

/// Fields that every code has.
const FIELDS: usize = 7;
/// Cards with a chip, and so with this code, are issued since.
const FIRST_CHIP: NaiveDate = day(2021, 1, 1);
/// From this age, and since this day at any (Luật Căn cước 2023).
const AGE: i32 = 14;
const EVERY_AGE: NaiveDate = day(2024, 7, 1);

/// The text of a code, its fields clean.
#[derive(Clone, PartialEq, Eq)]
pub struct CardQr {
    text: String,
    number: PersonalId,
    birth: PartialDate,
}

/// The fields of the holder.
#[derive(Clone, PartialEq, Eq)]
pub struct Components<'c> {
    /// The personal number.
    pub number: PersonalId,
    /// The number of the identity card that the holder had before; nine digits.
    pub old_number: Option<&'c str>,
    /// Full name.
    pub name: &'c str,
    /// Date of birth, possibly partial.
    pub birth: PartialDate,
    /// Whether the holder is female; `None` where the text is neither Nam nor Nữ.
    pub female: Option<bool>,
    /// Residence.
    pub residence: &'c str,
    /// Day of issue.
    pub issued: Option<PartialDate>,
    /// What newer cards append, with strokes between.
    pub more: &'c str,
}

/// The text with clean fields.
#[must_use]
pub fn compact(raw: &str) -> String {
    let fields: Vec<_> = raw.split('|').map(|field| text::clean(field).0).collect();
    fields.join("|")
}

/// Reads a code.
///
/// # Errors
/// [`Invalid::Length`] for fewer than seven fields; [`Invalid::Component`] for a number, a birth or a day of issue that
/// is none.
pub fn parse(raw: &str) -> Result<CardQr, Invalid> {
    let text = compact(raw);
    let (number, rest) = text.split_once('|').ok_or(Invalid::Length)?;
    let Ok(number) = personal_id::parse(number) else { return Err(Invalid::Component) };
    // Where there is no old number its place may be missing, too: then the name follows.
    let gap = if rest.starts_with(text::is_letter) { "||" } else { "|" };
    let text = number.format() + gap + rest;
    if text.split('|').count() < FIELDS {
        return Err(Invalid::Length);
    }
    let birth = date(field(&text, 3)).ok_or(Invalid::Component)?;
    let issued = field(&text, 6);
    if !issued.is_empty() && date(issued).is_none() {
        return Err(Invalid::Component);
    }
    Ok(CardQr { text, number, birth })
}

/// Reads and also judges the number, as of `today`, and that birth and issue are not still to come.
///
/// # Errors
/// Those of [`parse`].
pub fn validate(raw: &str, today: NaiveDate) -> Result<CardQr, Invalid> {
    let card = parse(raw)?;
    personal_id::validate(field(&card.text, 0), today.year())?;
    let to_come = |date: PartialDate| date.first() > today;
    if to_come(card.birth) || date(field(&card.text, 6)).is_some_and(to_come) {
        Err(Invalid::Component)
    } else {
        Ok(card)
    }
}

/// `ddmmyyyy`, with 00 for what is not known, or `dd/mm/yyyy`, `dd-mm-yyyy`.
pub(super) fn date(field: &str) -> Option<PartialDate> {
    let written = matches!(field.as_bytes(), [_, _, b'/', _, _, b'/', ..] | [_, _, b'-', _, _, b'-', ..]);
    let digits = if written { &field.replace(['/', '-'], "") } else { field };
    if digits.len() != 8 || !all_digits(digits) {
        return None;
    }
    let part = |from: usize, to: usize| digits.get(from..to).map_or(0, number_of);
    let year = i32::try_from(part(4, 8)).ok()?;
    match (part(0, 2), part(2, 4)) {
        (0, 0) => PartialDate::from_year(year),
        (0, month) => PartialDate::from_year_month(year, month),
        (day, month) => PartialDate::from_ymd(year, month, day),
    }
}

/// Whether a text has letters that Vietnamese and the languages of its peoples do not have, or signs for lost ones: it
/// was read by another code page.
pub(super) fn is_damaged(text: &str) -> bool {
    text.chars().any(|c| {
        let latin = matches!(c, '\0'..='\u{36f}' | '\u{1e00}'..='\u{1eff}' | '\u{2000}'..='\u{206f}');
        !latin || matches!(c, '?' | '\u{80}'..='\u{bf}')
    })
}

/// Whether an address stands where the name does, or what a program writes for nothing.
pub(super) fn is_no_name(name: &str) -> bool {
    name.contains(|c: char| c == ',' || c.is_ascii_digit())
        || matches!(text::fold(name).as_str(), "null" | "none" | "nan" | "undefined")
}

/// Whether a name was read by another encoding than its own.
pub(super) fn is_misread(name: &str) -> bool {
    let encoding = |step| matches!(step, Step::Legacy(_) | Step::Mojibake | Step::Entities | Step::Viqr);
    name::normalise(name).changes.iter().any(|change| encoding(change.step))
}

/// A field by its position; empty where there is none.
pub(super) fn field(text: &str, at: usize) -> &str {
    text.split('|').nth(at).unwrap_or("")
}

impl CardQr {
    /// The text of the code with clean fields.
    #[must_use]
    pub fn format(&self) -> String {
        self.text.clone()
    }

    /// The fields of the holder.
    #[must_use]
    pub fn components(&self) -> Components<'_> {
        let text = |at: usize| field(&self.text, at);
        Components {
            number: self.number,
            old_number: Some(text(1)).filter(|old| !old.is_empty()),
            name: text(2),
            birth: self.birth,
            female: match text::fold(field(&self.text, 4)).as_str() {
                "nam" => Some(false),
                "nu" => Some(true),
                _ => None,
            },
            residence: text(5),
            issued: date(field(&self.text, 6)),
            more: self.text.splitn(FIELDS + 1, '|').nth(FIELDS).unwrap_or(""),
        }
    }

    /// Unusual: sex or year of birth that the number contradicts, an old number that has not nine digits, no name or what is
    /// none, no sex or no day of issue, letters
    /// that no name or place has, a sex that cannot be read, a day of issue before there were such cards or before the age
    /// at which they were issued.
    #[must_use]
    pub fn doubts(&self) -> Doubts {
        let (parts, of_number) = (self.components(), self.number.components());
        let old = parts.old_number.is_some_and(|old| super::cmnd::parse(old).is_err());
        let too_early = |issued: PartialDate| {
            let birth = self.birth.first();
            // Of a partial birth the earliest day.
            let of_age = birth.with_year(birth.year().saturating_add(AGE)).unwrap_or(birth);
            issued.before(FIRST_CHIP) == Truth::Yes
                || issued.before(self.birth) == Truth::Yes
                || issued.before(EVERY_AGE) == Truth::Yes && issued.before(of_age) == Truth::Yes
        };
        let damaged = is_damaged(parts.name) || is_damaged(parts.residence) || is_misread(parts.name);
        let sex = parts.female.is_none() && !field(&self.text, 4).is_empty();
        let none = [2, 4, 6].iter().any(|at| field(&self.text, *at).is_empty()) || is_no_name(parts.name);
        Doubts::when(old || none, Doubt::Shape)
            .and(Doubts::when(damaged || sex, Doubt::Damaged))
            .and(Doubts::when(parts.issued.is_some_and(too_early), Doubt::Order))
            .and(Doubts::when(parts.female.is_some_and(|female| female != of_number.female), Doubt::Sex))
            .and(Doubts::when(self.birth.year() != of_number.birth_year, Doubt::BirthYear))
    }
}

super::opaque!(CardQr, Components<'_>);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::day;

    const CARD: &str = "001092000001|012345678|Lê Văn Tám|05031992|Nam|Số 1, xã Ba Vì, Hà Nội|10052021";
    const TODAY: NaiveDate = day(2026, 11, 23);

    #[test]
    fn fields() {
        let card = validate(CARD, TODAY).unwrap();
        let parts = card.components();
        assert_eq!(parts.number.format(), "001092000001");
        assert_eq!((parts.old_number, parts.name), (Some("012345678"), "Lê Văn Tám"));
        assert_eq!((parts.birth.to_string(), parts.female), ("1992-03-05".to_owned(), Some(false)));
        assert_eq!(parts.issued.map(|day| day.to_string()).as_deref(), Some("2021-05-10"));
        assert!(parts.residence.starts_with("Số 1") && parts.more.is_empty() && card.doubts().is_empty());
        assert_eq!(card.format(), CARD);
        assert_eq!(parse(&format!("{CARD}|x|y")).unwrap().components().more, "x|y");
    }

    #[test]
    fn errors_and_doubts() {
        for (raw, why) in [
            ("001092000001|012345678", Invalid::Length),
            ("00109200000|||05031992|Nam||10052021", Invalid::Component),
            ("001092000001|||31021992|Nam||10052021", Invalid::Component),
            ("001092000001|||05031992|Nam||2021", Invalid::Component),
            ("001092000001|||05031992|Nam||10052027", Invalid::Component),
        ] {
            assert_eq!(validate(raw, TODAY), Err(why), "{raw}");
        }
        let card = parse("001092000001|1|x|00001993|Nữ||").unwrap();
        assert_eq!(card.doubts().names().collect::<Vec<_>>(), ["shape", "sex", "birth-year"]);
        assert_eq!(card.components().birth.to_string(), "1993");
        let doubts = |name: &str, birth: &str, sex: &str, issued: &str| {
            let number = if birth.ends_with("1992") { "001192000001" } else { "001310000001" };
            let card = parse(&format!("{number}||{name}|{birth}|{sex}|Ba Vì|{issued}")).unwrap();
            card.doubts().names().collect::<Vec<_>>().join(" ")
        };
        for (name, birth, sex, issued, expected) in [
            ("Lê Thị Tám", "05031992", "Nữ", "10052021", ""),
            ("Lª ThÞ T¸m", "05031992", "Nữ", "10052021", "damaged"),
            ("Leâ Thò Taùm", "05031992", "Nữ", "10052021", "damaged"),
            ("Lê Thị Tám", "05031992", "N?", "10052021", "damaged"),
            ("", "05031992", "Nữ", "10052021", "shape"),
            ("null", "05031992", "Nữ", "10052021", "shape"),
            ("12345", "05031992", "Nữ", "10052021", "shape"),
            ("Số 1 Lê Lợi, Hà Nội", "05031992", "Nữ", "10052021", "shape"),
            ("Lê Thị Tám", "05031992", "", "10052021", "shape"),
            ("Lê Thị Tám", "05031992", "Nữ", "", "shape"),
            // Thirteen years old, fourteen, and when there was no least age.
            ("Lê Thị Tám", "05032010", "Nữ", "04032024", "order"),
            ("Lê Thị Tám", "05032010", "Nữ", "05032024", ""),
            ("Lê Thị Tám", "00002010", "Nữ", "05032024", ""),
            ("Lê Thị Tám", "05122010", "Nữ", "01072024", ""),
        ] {
            assert_eq!(doubts(name, birth, sex, issued), expected, "{name} {birth} {sex} {issued}");
        }
    }
}
