//! Mã số bảo hiểm xã hội: the social-insurance number, ten digits. No check digit is published; the first two digits
//! usually are the code of the issuing province (from memory). The personal number takes its place since 2025.

use super::{Doubt, Doubts, Invalid, Suggestion, number_of};
use crate::place::{Province, province_by_code};

super::number! {
    /// Ten digits.
    Bhxh
}

/// What the digits hint at.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Components {
    /// The province whose office issued the number.
    pub province: Option<&'static Province>,
}

super::opaque!(Components);

/// Drops spaces, points and hyphens.
#[must_use]
pub fn compact(raw: &str) -> String {
    super::compact(raw)
}

/// Reads a number of ten digits.
///
/// # Errors
/// [`Invalid::Characters`] or [`Invalid::Length`].
pub fn parse(raw: &str) -> Result<Bhxh, Invalid> {
    super::digits(raw, 10).map(Bhxh)
}

/// The same as [`parse`]: nothing but the shape makes such a number wrong.
///
/// # Errors
/// [`Invalid::Characters`] or [`Invalid::Length`].
pub fn validate(raw: &str) -> Result<Bhxh, Invalid> {
    parse(raw)
}

/// What a malformed text may stand for: the zero in front is missing, or letters stand for digits.
#[must_use]
pub fn suggest(raw: &str) -> Vec<Suggestion> {
    super::suggestions(raw, &|text| parse(text).is_ok())
}

impl Bhxh {
    /// The ten digits.
    #[must_use]
    pub fn format(&self) -> String {
        self.0.as_str().to_owned()
    }

    /// What the digits hint at.
    #[must_use]
    pub fn components(&self) -> Components {
        let code = number_of(self.0.as_str().get(..2).unwrap_or(""));
        Components { province: u16::try_from(code).ok().and_then(province_by_code) }
    }

    /// Unusual: no province has the first two digits, or all ten are one.
    #[must_use]
    pub fn doubts(&self) -> Doubts {
        Doubts::when(self.components().province.is_none(), Doubt::Prefix)
            .and(Doubts::when(super::is_one_digit(self.0.as_str()), Doubt::Serial))
    }
}

#[cfg(test)]
mod tests {
    use super::super::Why;
    use super::*;

    #[test]
    fn ten_digits() {
        let number = parse("01 2345 6789").unwrap();
        assert_eq!(number.format(), "0123456789");
        assert_eq!(number.components().province.map(|province| province.name), Some("Hà Nội"));
        assert_eq!(parse("9912345678").unwrap().doubts(), Doubts::when(true, Doubt::Prefix));
        assert_eq!(parse("012345678"), Err(Invalid::Length));
        assert_eq!(suggest("123456789"), [Suggestion::new("0123456789".to_owned(), Why::LeadingZero)]);
    }
}
