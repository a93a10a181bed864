//! Chứng minh nhân dân: the identity card of nine digits. No check digit; the first two or three digits name the
//! issuing province, which is a hint only (`data/cmnd_prefixes.tsv`). The model of 2012 has the twelve digits of the
//! personal number instead.

use super::around::Inner;
use super::{Doubt, Doubts, Invalid, Suggestion, Why, all_digits, number_of, tables};
use crate::place::{Province, province_by_code};

super::number! {
    /// Nine digits.
    Cmnd
}

/// What the digits hint at.
#[derive(Clone, PartialEq, Eq)]
pub struct Components {
    /// The provinces that issued numbers with these first two digits; provinces that were split share them.
    pub provinces: Vec<&'static Province>,
    /// The one with these first three digits, as far as known (from memory).
    pub province: Option<&'static Province>,
}

super::opaque!(Components);

/// Drops spaces, points and hyphens.
#[must_use]
pub fn compact(raw: &str) -> String {
    super::compact(raw)
}

/// Reads a number of nine digits.
///
/// # Errors
/// [`Invalid::Characters`] or [`Invalid::Length`].
pub fn parse(raw: &str) -> Result<Cmnd, Invalid> {
    super::digits(raw, 9).map(Cmnd)
}

/// The same as [`parse`]: nothing but the shape makes such a number wrong.
///
/// # Errors
/// [`Invalid::Characters`] or [`Invalid::Length`].
pub fn validate(raw: &str) -> Result<Cmnd, Invalid> {
    parse(raw)
}

/// What a malformed text may stand for: the zero in front is missing, letters stand for digits, or clerks wrote the
/// province behind, or its abbreviation.
#[must_use]
pub fn suggest(raw: &str) -> Vec<Suggestion> {
    suggest_within(raw, super::inner_or_amount, usize::MAX)
}

/// The only number that a malformed text of a record may stand for.
#[must_use]
pub fn repair(raw: &str) -> Option<Cmnd> {
    // More than an abbreviation may tell of another person.
    match suggest_within(raw, super::around::inner, 3).as_slice() {
        [only] => parse(&only.value).ok(),
        _ => None,
    }
}

fn suggest_within(raw: &str, inner: Inner, longest: usize) -> Vec<Suggestion> {
    let mut found = super::suggestions_within(raw, inner, &|text| parse(text).is_ok());
    if found.is_empty()
        && let Some((number, remark)) = compact(raw).split_at_checked(9)
        && all_digits(number)
        && (2..=longest).contains(&remark.chars().count())
        && remark.chars().all(crate::text::is_letter)
    {
        found.push(Suggestion::new(number.to_owned(), Why::Remark));
    }
    found
}

impl Cmnd {
    /// The nine digits.
    #[must_use]
    pub fn format(&self) -> String {
        self.0.as_str().to_owned()
    }

    /// What the digits hint at.
    #[must_use]
    pub fn components(&self) -> Components {
        let prefix = self.prefix();
        let of = |row: &(u16, u16, u8)| province_by_code(u16::from(row.2));
        let mut provinces: Vec<&'static Province> =
            tables::CMND.iter().filter(|row| row.0 / 10 == prefix / 10).filter_map(of).collect();
        provinces.dedup();
        let exact = tables::CMND.iter().find(|row| (row.0..=row.1).contains(&prefix));
        Components { provinces, province: exact.and_then(of) }
    }

    /// Unusual: no province has the first two digits, or all nine are one.
    #[must_use]
    pub fn doubts(&self) -> Doubts {
        Doubts::when(!(10..390).contains(&self.prefix()), Doubt::Prefix)
            .and(Doubts::when(super::is_one_digit(self.0.as_str()), Doubt::Serial))
    }

    /// The first three digits.
    fn prefix(&self) -> u16 {
        u16::try_from(number_of(self.0.as_str().get(..3).unwrap_or(""))).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nine_digits() {
        assert_eq!(parse("012 345 678").unwrap().format(), "012345678");
        assert_eq!(parse("01234567"), Err(Invalid::Length));
        assert_eq!(parse("01234567A"), Err(Invalid::Characters));
    }

    #[test]
    fn provinces_are_hints() {
        let parts = parse("113456789").unwrap().components();
        let names: Vec<&str> = parts.provinces.iter().map(|province| province.name).collect();
        assert_eq!(names, ["Hà Nội", "Hòa Bình"], "Hà Tây is a part of Hà Nội now");
        assert_eq!(parts.province.map(|province| province.name), Some("Hòa Bình"));
        assert!(parse("990000000").unwrap().components().provinces.is_empty());
        assert_eq!(parse("390000000").unwrap().doubts(), Doubts::when(true, Doubt::Prefix));
        assert!(parse("389999999").unwrap().doubts().is_empty());
    }

    #[test]
    fn typical_damage() {
        for (raw, value, why) in [
            ("12345678", "012345678", Why::LeadingZero),
            ("O12345678", "012345678", Why::Letters),
            ("012345678HN", "012345678", Why::Remark),
            ("012345678 BĐ", "012345678", Why::Remark),
            ("012345678CAHN", "012345678", Why::Remark),
        ] {
            assert_eq!(suggest(raw), [Suggestion::new(value.to_owned(), why)], "{raw}");
        }
        assert!(suggest("012345678").is_empty() && suggest("1234567").is_empty());
        assert_eq!(repair("12345678").map(|number| number.format()).as_deref(), Some("012345678"));
        assert!(repair("012345678;023456789").is_none() && suggest("012345678;023456789").len() == 2);
    }
}
