//! The number of a register: its number within the year and the year, `01/2017`. Old books may have a number alone.

use super::numbered::{self, Numbered};
use super::{Doubt, Doubts, Invalid, Suggestion, Why, all_digits};

/// Words that stand before the number.
const LABELS: [&str; 8] = ["quyen", "so", "q", "cuon", "dang", "ky", "khai", "sinh"];

/// A number, perhaps with the year and the kind of book.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct BookNumber {
    parts: Numbered,
    /// Written as Circular 04/2020/TT-BTP, Article 36 lays it down: `01-TP/HT-2026-KS`.
    official: bool,
}

/// What stands between number and year in the form that is laid down.
const OFFICIAL: &str = "-TP/HT-";

/// What the text says.
#[derive(Clone, PartialEq, Eq)]
pub struct Components<'n> {
    /// The number within the year.
    pub number: u32,
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

/// Reads a number, with or without the words before it.
///
/// # Errors
/// [`Invalid::Characters`] where there is no digit at all; [`Invalid::Length`] for more than six; [`Invalid::Component`] for
/// anything else that belongs to another column.
pub fn parse(raw: &str) -> Result<BookNumber, Invalid> {
    let text = crate::text::clean(raw).0;
    let parted = crate::text::parted(&text, OFFICIAL).map(|(before, after)| [before, "/", after].concat());
    let short = parted.as_deref().unwrap_or(&text);
    let parts = numbered::parse(short, &LABELS)?;
    let official = short != text && parts.year.is_some() && !parts.series.as_str().is_empty();
    if short != text && !official {
        return Err(Invalid::Component);
    }
    Ok(BookNumber { parts, official })
}

/// The same as [`parse`].
///
/// # Errors
/// Those of [`parse`].
pub fn validate(raw: &str) -> Result<BookNumber, Invalid> {
    parse(raw)
}

/// Whether a text is written as the digitising template wants it, `NN/yyyy`, or is the bare number of an old book.
#[must_use]
pub fn is_usual(raw: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && all_digits(text);
    match raw.split_once('/') {
        Some((number, year)) => digits(number) && number.len() <= 3 && digits(year) && year.len() == 4,
        None => digits(raw),
    }
}

/// `NN/yyyy` from the two numbers of a text, if there are just two and the second is a year; or from the day that a sheet made of
/// it.
#[must_use]
pub fn repair(raw: &str) -> Option<String> {
    let mut numbers = raw.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    match (numbers.next(), numbers.next(), numbers.next()) {
        (Some(number), Some(year), None) if year.len() == 4 && number.len() <= 3 => {
            Some(format!("{number:0>2}/{year}"))
        }
        _ => numbered::of_sheet(raw).filter(|number| !number.is_empty()).map(str::to_owned),
    }
}

/// The number that a year before a number stands for: `2005/01`.
#[must_use]
pub fn suggest(raw: &str) -> Vec<Suggestion> {
    let Some((year, number)) = raw.split_once(['/', '-']) else { return Vec::new() };
    let turned = format!("{}/{}", number.trim(), year.trim());
    match (numbered::year(year.trim()), parse(raw), parse(&turned)) {
        (Some(_), Err(_), Ok(number)) => vec![Suggestion::new(number.format(), Why::Order)],
        _ => Vec::new(),
    }
}

/// The year behind the last stroke, hyphen or point: `01/2017`.
#[must_use]
pub fn year_of(raw: &str) -> Option<i32> {
    let (_, year) = raw.rsplit_once(['/', '-', '.'])?;
    let four = year.len() == 4 && all_digits(year);
    four.then(|| year.parse().ok()).flatten()
}

impl BookNumber {
    /// `01/2017`, `12`, `01/2005-KS`, or `01-TP/HT-2026-KS` where it was written so.
    #[must_use]
    pub fn format(&self) -> String {
        let short = self.parts.format(if self.parts.year.is_some() { 2 } else { 1 });
        if self.official { short.replacen('/', OFFICIAL, 1) } else { short }
    }

    /// What the text says.
    #[must_use]
    pub fn components(&self) -> Components<'_> {
        Components { number: self.parts.number, year: self.parts.year, series: self.parts.series.as_str() }
    }

    /// Unusual: a letter behind the number.
    #[must_use]
    pub fn doubts(&self) -> Doubts {
        Doubts::when(!self.parts.suffix.as_str().is_empty(), Doubt::Form)
    }
}

super::opaque!(BookNumber, Components<'_>);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings() {
        for (raw, expected) in [
            ("01/2017", "01/2017"),
            ("1-2017", "01/2017"),
            ("Quyển số 01/2005", "01/2005"),
            ("Quyển 1 năm 1999", "01/1999"),
            ("Q1/KS/2017", "01/2017-KS"),
            ("01/2005-KS", "01/2005-KS"),
            ("12", "12"),
            ("01-TP/HT-2026-KS", "01-TP/HT-2026-KS"),
            ("Quyển số 1-TP/HT-2026-KS", "01-TP/HT-2026-KS"),
        ] {
            let number = parse(raw).unwrap();
            assert_eq!(number.format(), expected, "{raw}");
            assert_eq!(parse(expected), Ok(number), "{raw}");
        }
        for raw in ["01-TP/HT-KS", "01-TP/HT-2026", "TP/HT-2026-KS"] {
            assert!(parse(raw).is_err(), "{raw}");
        }
        assert_eq!(suggest("2005/01"), [Suggestion::new("01/2005".to_owned(), Why::Order)]);
    }

    #[test]
    fn the_usual_form() {
        assert!(is_usual("01/2017") && is_usual("12") && !is_usual("1-2017") && !is_usual("Q1"));
        assert_eq!(repair("Quyển 1 năm 1999").as_deref(), Some("01/1999"));
        assert_eq!(repair("Q1"), None);
        assert_eq!((year_of("01/2017"), year_of("12")), (Some(2017), None));
    }
}
