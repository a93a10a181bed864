//! The number of an entry in a register: `46`, `012`, `12 bis`, `46/1967`, `01/2005-KS`, `Số: 46`. Entries are numbered
//! through the year.

use super::numbered::{self, Numbered};
use super::{Invalid, Suggestion, Why};

/// Words that stand before the number.
const LABELS: [&str; 12] =
    ["so", "dang", "ky", "khai", "sinh", "thu", "tu", "stt", "no", "tt", "trong", "entry"];

/// A number, perhaps with a letter, a year and the kind of book.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct EntryNumber(Numbered);

/// What the text says.
#[derive(Clone, PartialEq, Eq)]
pub struct Components<'n> {
    /// The number, 1 to 999999.
    pub number: u32,
    /// `A`, `BIS`, `TER` of a number that was used twice; else empty.
    pub suffix: &'n str,
    /// The year, where it is written.
    pub year: Option<u16>,
    /// The kind of book: `KS` for births; else empty.
    pub series: &'n str,
}

/// The text with single spaces and without those around it.
#[must_use]
pub fn compact(raw: &str) -> String {
    crate::text::clean(raw).0.into_owned()
}

/// Whether there is a digit at all, of whatever script; without one, the text belongs to another column.
#[must_use]
pub fn has_digit(raw: &str) -> bool {
    raw.bytes().any(|byte| byte.is_ascii_digit()) || raw.chars().any(|c| super::around::digit(c).is_some())
}

/// The number that a sheet made a day of: `12/2020` of `01/12/2020`; empty where it cannot be told, of `Dec-20` or `15-Sep`.
#[must_use]
pub fn of_sheet(raw: &str) -> Option<&str> {
    numbered::of_sheet(raw)
}

/// Reads a number, with or without the words before it.
///
/// # Errors
/// [`Invalid::Characters`] where there is no digit at all; [`Invalid::Length`] for more than six; [`Invalid::Component`] for
/// anything else that belongs to another column.
pub fn parse(raw: &str) -> Result<EntryNumber, Invalid> {
    numbered::parse(&crate::text::clean(raw).0, &LABELS).map(EntryNumber)
}

/// The same as [`parse`].
///
/// # Errors
/// Those of [`parse`].
pub fn validate(raw: &str) -> Result<EntryNumber, Invalid> {
    parse(raw)
}

/// The number that a year before a number stands for, `1967/46`, or that a sheet wrote with decimals, `46.0`.
#[must_use]
pub fn suggest(raw: &str) -> Vec<Suggestion> {
    if let Some(Ok(number)) = raw.strip_suffix(".0").map(parse) {
        return vec![Suggestion::new(number.format(), Why::Decimals)];
    }
    let Some((year, number)) = raw.split_once(['/', '-']) else { return Vec::new() };
    let turned = format!("{}/{}", number.trim(), year.trim());
    match (numbered::year(year.trim()), parse(raw), parse(&turned)) {
        (Some(_), Err(_), Ok(number)) => vec![Suggestion::new(number.format(), Why::Order)],
        _ => Vec::new(),
    }
}

impl EntryNumber {
    /// `46`, `12 bis`, `46/1967` or `1/2005-KS`.
    #[must_use]
    pub fn format(&self) -> String {
        self.0.format(1)
    }

    /// What the text says.
    #[must_use]
    pub fn components(&self) -> Components<'_> {
        Components {
            number: self.0.number,
            suffix: self.0.suffix.as_str(),
            year: self.0.year,
            series: self.0.series.as_str(),
        }
    }
}

super::opaque!(EntryNumber, Components<'_>);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings() {
        for (raw, expected) in [
            ("46", "46"),
            ("012", "12"),
            ("Số: 46", "46"),
            ("SỐ ĐĂNG KÝ 46/1967", "46/1967"),
            ("46 / 1967", "46/1967"),
            ("46 năm 1967", "46/1967"),
            ("12 bis", "12 bis"),
            ("12A/2001", "12A/2001"),
            ("12 BIS/1967", "12 bis/1967"),
            ("01/2005-KS", "1/2005-KS"),
            ("01/KS/2005", "1/2005-KS"),
            ("01/TLKS", "1-TLKS"),
        ] {
            let number = parse(raw).unwrap();
            assert_eq!(number.format(), expected, "{raw}");
            assert_eq!(parse(expected), Ok(number), "{raw}");
        }
    }

    #[test]
    fn what_is_no_number() {
        for (raw, why) in [
            ("bis", Invalid::Characters),
            ("", Invalid::Characters),
            ("1234567", Invalid::Length),
            ("0", Invalid::Component),
            ("12/45", Invalid::Component),
            ("trang 12", Invalid::Component),
            ("05/03/1968", Invalid::Component),
        ] {
            assert_eq!(parse(raw), Err(why), "{raw}");
        }
        for (raw, expected) in [
            ("01/12/2020", Some("12/2020")),
            ("01/09/2020", Some("09/2020")),
            ("Dec-20", Some("")),
            ("May 1968", Some("")),
            ("15-Sep", Some("")),
            ("1-Dec", Some("")),
            ("15/01/2020", None),
            ("01/13/2020", None),
            ("12/2020", None),
            ("46/1967-KS", None),
            ("12 bis", None),
            ("012", None),
        ] {
            assert_eq!(of_sheet(raw), expected, "{raw}");
        }
        assert!(has_digit("１２") && has_digit("12") && !has_digit("bis"));
        assert_eq!(suggest("1967/46"), [Suggestion::new("46/1967".to_owned(), Why::Order)]);
        assert_eq!(suggest("46.0"), [Suggestion::new("46".to_owned(), Why::Decimals)]);
        assert!(suggest("46/1967").is_empty() && suggest("46/47").is_empty());
    }
}
