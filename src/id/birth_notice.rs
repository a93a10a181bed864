//! The code of the birth notice (giấy chứng sinh) of a health facility: 18 characters since 2025-10-01 (Thông tư
//! 22/2025/TT-BYT), `XXXXX.GCS.ZZZZZ.YY`: facility, running number, year. Twins have one each; a notice issued again keeps
//! its code. Eighteen letters and digits without points are taken, too: which facilities write so is not known.

use super::{Chars, Invalid, Suggestion};

/// Length of the code.
pub const LENGTH: usize = 18;

super::number! {
    /// Eighteen letters and digits.
    BirthNotice
}

/// What the parts say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Components {
    /// Whether there are digits alone.
    pub digits_only: bool,
    /// The year, of a code with points.
    pub year: Option<u16>,
}

/// Drops everything but letters and digits and writes capitals.
#[must_use]
pub fn compact(raw: &str) -> String {
    raw.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect()
}

/// Reads a code.
///
/// # Errors
/// [`Invalid::Length`].
pub fn parse(raw: &str) -> Result<BirthNotice, Invalid> {
    let code = compact(raw);
    let code = with_points(&code).unwrap_or(code);
    Chars::new(&code).filter(|_| code.len() == LENGTH).map(BirthNotice).ok_or(Invalid::Length)
}

/// `XXXXX.GCS.ZZZZZ.YY` from its letters and digits.
fn with_points(code: &str) -> Option<String> {
    let (facility, rest) = code.split_at_checked(5)?;
    let (number, year) = rest.strip_prefix("GCS")?.split_at_checked(5)?;
    let fits = year.len() == 2 && super::all_digits(year);
    fits.then(|| [facility, "GCS", number, year].join("."))
}

/// The same as [`parse`].
///
/// # Errors
/// [`Invalid::Length`].
pub fn validate(raw: &str) -> Result<BirthNotice, Invalid> {
    parse(raw)
}

/// What a text of digits may stand for: a zero lost in front.
#[must_use]
pub fn suggest(raw: &str) -> Vec<Suggestion> {
    let code = compact(raw);
    let digits = super::all_digits(&code);
    if digits { super::suggestions(&code, &|text| parse(text).is_ok()) } else { Vec::new() }
}

impl BirthNotice {
    /// The eighteen characters, the points of a code that has them among them.
    #[must_use]
    pub fn format(&self) -> String {
        self.0.as_str().to_owned()
    }

    /// What is known of the parts.
    #[must_use]
    pub fn components(&self) -> Components {
        let code = self.0.as_str();
        let year = code.get(16..).filter(|_| crate::text::has_char(code, '.')).map(super::number_of);
        let year = year.and_then(|year| u16::try_from(year).ok()).map(|year| year.saturating_add(2000));
        Components { digits_only: super::all_digits(code), year }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Why;
    use super::*;

    #[test]
    fn eighteen_characters() {
        assert_eq!(parse("012345 678901 234567").unwrap().format(), "012345678901234567");
        assert_eq!(parse("123/GCS"), Err(Invalid::Length));
        for raw in ["01234.GCS.00123.26", "01234 GCS 00123 26", "01234gcs0012326"] {
            let code = parse(raw).unwrap();
            assert_eq!(
                (code.format().as_str(), code.components().year),
                ("01234.GCS.00123.26", Some(2026)),
                "{raw}"
            );
        }
        assert_eq!(parse("01234.GCS.00123.2X"), Err(Invalid::Length));
        let found = [Suggestion::new("012345678901234567".to_owned(), Why::LeadingZero)];
        assert_eq!(suggest("12345678901234567"), found);
    }
}
