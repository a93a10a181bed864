//! The code of the birth notice (giấy chứng sinh) of a health facility: 18 characters since 2025-10-01 (Thông tư
//! 22/2025/TT-BYT), `XXXXX.GCS.ZZZZZ.YY`: facility, running number, year. Twins have one each; a notice issued again keeps
//! its code. Eighteen digits are taken, too: which facilities write so is not known.

use super::{Chars, Invalid, Suggestion, Why};
use crate::text;

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
/// [`Invalid::Length`], and [`Invalid::Characters`] for a code with a label before it, and for other letters than those of
/// the form.
pub fn parse(raw: &str) -> Result<BirthNotice, Invalid> {
    let code = compact(raw);
    // What `compact` leaves out may be a letter: `Mã thẻ: DN…` is no code.
    let is_form = super::all_digits(&code) || with_points(&code).is_some();
    if code.len() == LENGTH && !is_form || raw.chars().any(|c| !c.is_ascii() && text::is_letter(c)) {
        return Err(Invalid::Characters);
    }
    if code.len() == LENGTH && within(&code).is_some() {
        return Err(Invalid::Characters);
    }
    if letters_for_digits(&code).is_some() {
        return Err(Invalid::Characters);
    }
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

/// A code with points whose parts are figures once the letters that look like them are read so: `79O24.GCS.00123.20`.
fn letters_for_digits(code: &str) -> Option<String> {
    let (facility, rest) = code.split_at_checked(5)?;
    let read = super::with_digits(&[facility, rest.strip_prefix("GCS")?].concat().replace('L', "l"));
    let (facility, rest) = read.split_at_checked(5)?;
    let found = with_points(&[facility, "GCS", rest].concat())?;
    (super::all_digits(&read) && found.replace('.', "") != code).then_some(found)
}

/// The code behind a label, or of a year in full, in letters and digits.
fn within(code: &str) -> Option<String> {
    (0..code.len()).find_map(|at| {
        let code = code.get(at..)?;
        let (before, year) = code.split_at_checked(code.len().saturating_sub(4))?;
        let short = year.strip_prefix("20").and_then(|year| with_points(&[before, year].concat()));
        with_points(code).or(short)
    })
}

/// The same as [`parse`].
///
/// # Errors
/// Those of [`parse`].
pub fn validate(raw: &str) -> Result<BirthNotice, Invalid> {
    parse(raw)
}

/// What a text may stand for: the code without a label, with two digits of its year; of digits alone, a zero lost in front.
#[must_use]
pub fn suggest(raw: &str) -> Vec<Suggestion> {
    let code = compact(raw);
    if let Some(found) = letters_for_digits(&code) {
        return vec![Suggestion::new(found, Why::Letters)];
    }
    // A remark behind it.
    if let Some(found) = code.get(..15).filter(|_| code.len() > LENGTH).and_then(with_points) {
        return vec![Suggestion::new(found, Why::Remark)];
    }
    if let Some(found) = within(&code).filter(|_| parse(raw).is_err()) {
        let labelled = !found.starts_with(code.get(..5).unwrap_or_default());
        let why = if labelled { Why::Label } else { Why::Remark };
        return vec![Suggestion::new(found, why)];
    }
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
        let year = code.get(16..).filter(|_| text::has_char(code, '.')).map(super::number_of);
        let year = year.and_then(|year| u16::try_from(year).ok()).map(|year| year.saturating_add(2000));
        Components { digits_only: super::all_digits(code), year }
    }
}

#[cfg(test)]
mod tests {
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
        for raw in ["Mã thẻ: DN4797912345678", "Thẻ cử tri: 079190012345", "CHA DN4797912345678"] {
            assert_eq!(parse(raw), Err(Invalid::Characters), "{raw}");
        }
        for (raw, why) in [
            ("GCS 79024.GCS.00123.20", Why::Label),
            ("Số: 79024.GCS.00123.20", Why::Label),
            ("Số: 79024.GCS.00123.2020", Why::Label),
            ("79024.GCS.00123.2020", Why::Remark),
            ("79024.GCS.00123.20 ngày 05/09/2020", Why::Remark),
            ("79O24.GCS.00123.20", Why::Letters),
            ("79024.GCS.OO123.2O", Why::Letters),
        ] {
            assert!(parse(raw).is_err(), "{raw}");
            let found = Suggestion::new("79024.GCS.00123.20".to_owned(), why);
            assert_eq!(suggest(raw), [found], "{raw}");
        }
        let found = [Suggestion::new("012345678901234567".to_owned(), Why::LeadingZero)];
        assert_eq!(suggest("12345678901234567"), found);
    }
}
