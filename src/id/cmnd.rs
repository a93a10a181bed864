//! Chứng minh nhân dân: the identity card of nine digits. No check digit; the first two digits name the issuing
//! province, which is a hint only.

use super::Invalid;

/// Drops spaces, points and hyphens.
#[must_use]
pub fn compact(raw: &str) -> String {
    super::compact(raw)
}

/// Reads a number of nine digits.
///
/// # Errors
/// [`Invalid::Characters`] or [`Invalid::Length`].
pub fn parse(raw: &str) -> Result<String, Invalid> {
    let digits = compact(raw);
    if !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Invalid::Characters);
    }
    if digits.len() == 9 { Ok(digits) } else { Err(Invalid::Length) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nine_digits() {
        assert_eq!(parse("012 345 678").as_deref(), Ok("012345678"));
        assert_eq!(parse("01234567"), Err(Invalid::Length));
        assert_eq!(parse("01234567A"), Err(Invalid::Characters));
    }
}
