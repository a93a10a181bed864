//! Passports: a Vietnamese one has a letter and seven digits, since 2022-07 eight; foreign ones five to fifteen
//! letters and digits.

use super::Invalid;

/// Drops spaces, points and hyphens and writes capitals.
#[must_use]
pub fn compact(raw: &str) -> String {
    super::compact(raw).to_ascii_uppercase()
}

/// Reads a passport number of any country.
///
/// # Errors
/// [`Invalid::Characters`] or [`Invalid::Length`].
pub fn parse(raw: &str) -> Result<String, Invalid> {
    let number = compact(raw);
    if !number.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return Err(Invalid::Characters);
    }
    if (5..=15).contains(&number.len()) { Ok(number) } else { Err(Invalid::Length) }
}

/// Whether the number has the shape of a Vietnamese passport.
#[must_use]
pub fn is_vietnamese(number: &str) -> bool {
    let mut bytes = number.bytes();
    bytes.next().is_some_and(|b| b.is_ascii_uppercase())
        && matches!(bytes.len(), 7 | 8)
        && bytes.all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes() {
        assert_eq!(parse("b 1234567").as_deref(), Ok("B1234567"));
        assert!(is_vietnamese("B1234567") && is_vietnamese("E12345678"));
        assert!(!is_vietnamese("12345678") && !is_vietnamese("AB123456"));
        assert_eq!(parse("B123"), Err(Invalid::Length));
        assert_eq!(parse("B12345*7"), Err(Invalid::Characters));
    }
}
