//! The text of the QR code on chip cards (CCCD since 2021, thẻ căn cước since 2024): fields between strokes:
//! number, old CMND or nothing, name, birth, sex, residence, day of issue. Newer cards append more (from memory).

use std::fmt::Write as _;

use super::personal_id::{self, PersonalId};
use super::{Doubt, Invalid, all_digits, number_of};
use crate::date::{NaiveDate, PartialDate};
use crate::text;

/// Fields that every code has.
const FIELDS: usize = 7;

/// What the code says.
#[derive(Clone, PartialEq, Eq)]
pub struct CardQr {
    number: PersonalId,
    /// The texts behind the number, cleaned.
    rest: Vec<String>,
    birth: PartialDate,
    issued: Option<PartialDate>,
}

/// The fields of the holder.
#[derive(Clone, PartialEq, Eq)]
pub struct Components {
    /// The personal number.
    pub number: PersonalId,
    /// The number of the identity card that the holder had before; nine digits.
    pub old_number: Option<String>,
    /// Full name.
    pub name: String,
    /// Date of birth, possibly partial.
    pub birth: PartialDate,
    /// Whether the holder is female; `None` where the text is neither Nam nor Nữ.
    pub female: Option<bool>,
    /// Residence.
    pub residence: String,
    /// Day of issue.
    pub issued: Option<PartialDate>,
    /// What newer cards append.
    pub more: Vec<String>,
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
    let compact = compact(raw);
    let mut fields = compact.split('|');
    let number = fields.next().unwrap_or("");
    let rest: Vec<String> = fields.map(str::to_owned).collect();
    if rest.len() < FIELDS - 1 {
        return Err(Invalid::Length);
    }
    let at = |index: usize| rest.get(index).map_or("", String::as_str);
    let number = personal_id::parse(number).map_err(|_| Invalid::Component)?;
    let birth = date(at(2)).ok_or(Invalid::Component)?;
    let issued = match at(5) {
        "" => None,
        day => Some(date(day).ok_or(Invalid::Component)?),
    };
    Ok(CardQr { number, rest, birth, issued })
}

/// Reads and also judges the number, as of `today`, and that birth and issue are not still to come.
///
/// # Errors
/// Those of [`parse`].
pub fn validate(raw: &str, today: NaiveDate) -> Result<CardQr, Invalid> {
    use chrono::Datelike as _;

    let card = parse(raw)?;
    personal_id::validate(&card.number.format(), today.year())?;
    let to_come = |date: PartialDate| date.first() > today;
    if to_come(card.birth) || card.issued.is_some_and(to_come) { Err(Invalid::Component) } else { Ok(card) }
}

/// `ddmmyyyy`, with 00 for what is not known.
fn date(digits: &str) -> Option<PartialDate> {
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

fn write_date(date: Option<PartialDate>, out: &mut String) {
    if let Some(date) = date {
        let (day, month) = (date.day().unwrap_or(0), date.month().unwrap_or(0));
        let _ = write!(out, "{day:02}{month:02}{:04}", date.year());
    }
}

impl CardQr {
    /// The text of the code with clean fields.
    #[must_use]
    pub fn format(&self) -> String {
        let mut out = self.number.format();
        for (index, field) in self.rest.iter().enumerate() {
            out.push('|');
            match index {
                2 => write_date(Some(self.birth), &mut out),
                5 => write_date(self.issued, &mut out),
                _ => out.push_str(field),
            }
        }
        out
    }

    /// The fields of the holder.
    #[must_use]
    pub fn components(&self) -> Components {
        let at = |index: usize| self.rest.get(index).cloned().unwrap_or_default();
        let female = match text::fold(&at(3)).as_str() {
            "nam" => Some(false),
            "nu" => Some(true),
            _ => None,
        };
        Components {
            number: self.number,
            old_number: Some(at(0)).filter(|old| !old.is_empty()),
            name: at(1),
            birth: self.birth,
            female,
            residence: at(4),
            issued: self.issued,
            more: self.rest.get(FIELDS - 1..).unwrap_or(&[]).to_vec(),
        }
    }

    /// Unusual: sex or year of birth that the number contradicts, an old number that has not nine digits.
    #[must_use]
    pub fn doubts(&self) -> Vec<Doubt> {
        let (parts, of_number) = (self.components(), self.number.components());
        let mut doubts = Vec::new();
        if parts.female.is_some_and(|female| female != of_number.female) {
            doubts.push(Doubt::Sex);
        }
        if self.birth.year() != of_number.birth_year {
            doubts.push(Doubt::BirthYear);
        }
        if parts.old_number.is_some_and(|old| super::cmnd::parse(&old).is_err()) {
            doubts.push(Doubt::Shape);
        }
        doubts
    }
}

super::opaque!(CardQr, Components);

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
        assert_eq!((parts.old_number.as_deref(), parts.name.as_str()), (Some("012345678"), "Lê Văn Tám"));
        assert_eq!((parts.birth.to_string(), parts.female), ("1992-03-05".to_owned(), Some(false)));
        assert_eq!(parts.issued.map(|day| day.to_string()).as_deref(), Some("2021-05-10"));
        assert!(parts.residence.starts_with("Số 1") && parts.more.is_empty() && card.doubts().is_empty());
        assert_eq!(card.format(), CARD);
        assert_eq!(parse(&format!("{CARD}|x|y")).unwrap().components().more, ["x", "y"]);
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
        assert_eq!(card.doubts(), [Doubt::Sex, Doubt::BirthYear, Doubt::Shape]);
        assert_eq!(card.components().birth.to_string(), "1993");
    }
}
