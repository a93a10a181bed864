//! The code of the birth notice (giấy chứng sinh) of a health facility: 18 characters since 2025-10-01 (Thông tư
//! 22/2025/TT-BYT). Twins have one each; a notice issued again keeps its code. What its parts mean is not known here.

use super::{Chars, Invalid, Suggestion};

/// Length of the code.
pub const LENGTH: usize = 18;

super::number! {
    /// Eighteen letters and digits.
    BirthNotice
}

/// Nothing is known of the parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Components {
    /// Whether there are digits alone.
    pub digits_only: bool,
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
    Chars::new(&code).filter(|_| code.len() == LENGTH).map(BirthNotice).ok_or(Invalid::Length)
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
    /// The eighteen characters.
    #[must_use]
    pub fn format(&self) -> String {
        self.0.as_str().to_owned()
    }

    /// What is known of the parts.
    #[must_use]
    pub fn components(&self) -> Components {
        Components { digits_only: super::all_digits(self.0.as_str()) }
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
        let found = [Suggestion::new("012345678901234567".to_owned(), Why::LeadingZero)];
        assert_eq!(suggest("12345678901234567"), found);
    }
}
