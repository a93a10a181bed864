//! Mã số thuế: ten digits with a check digit; thirteen (ten, a hyphen, three) of a dependent unit; since 2025-07-01
//! the twelve digits of the personal number for persons and households (Thông tư 86/2024/TT-BTC).
//!
//! The check is that of python-stdnum 2.2: weights 31, 29, 23, 19, 17, 13, 7, 5, 3, and the tenth digit is 10 less the
//! sum modulo 11. Prefixes whose sum is 0 are never assigned.

use super::{Chars, Invalid, Suggestion, Why, all_digits, personal_id};
use crate::text;

super::number! {
    /// Ten, twelve or thirteen digits.
    TaxCode
}

/// Whose code it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holder {
    /// An organisation; formerly also a person.
    Organisation,
    /// A dependent unit of one.
    Unit,
    /// A person, household or business household: the personal number.
    Person,
}

impl Holder {
    /// `organisation`, `unit` or `person`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::Unit => "unit",
            Self::Person => "person",
        }
    }
}

/// What the digits say.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Components<'c> {
    /// Whose code it is.
    pub holder: Holder,
    /// The number of the unit, 1 to 999.
    pub unit: Option<u16>,
    /// The code of the organisation that a unit depends on.
    pub parent: Option<&'c str>,
}

/// Drops spaces, points and hyphens.
#[must_use]
pub fn compact(raw: &str) -> String {
    super::compact(raw)
}

/// Reads a code of ten, twelve or thirteen digits. Ten and two behind a mark are a unit short of its zeros, no number of a
/// person.
///
/// # Errors
/// [`Invalid::Characters`] or [`Invalid::Length`].
pub fn parse(raw: &str) -> Result<TaxCode, Invalid> {
    let digits = compact(raw);
    if !all_digits(&digits) {
        return Err(Invalid::Characters);
    }
    if unit_apart(raw).is_some_and(|(_, unit)| unit.len() < 3) {
        return Err(Invalid::Length);
    }
    let fits = matches!(digits.len(), 10 | 12 | 13);
    Chars::new(&digits).filter(|_| fits).map(TaxCode).ok_or(Invalid::Length)
}

/// Reads and also judges serial, number of the unit and check digit; twelve digits as a personal number in `year`.
///
/// # Errors
/// Those of [`parse`], [`Invalid::Component`] and [`Invalid::Check`].
pub fn validate(raw: &str, year: i32) -> Result<TaxCode, Invalid> {
    let code = parse(raw)?;
    let digits = code.0.as_str();
    if digits.len() == 12 {
        return personal_id::validate(digits, year).map(|_| code);
    }
    if digits.get(2..9) == Some("0000000") || digits.get(10..) == Some("000") {
        return Err(Invalid::Component);
    }
    let fits = digits.as_bytes().get(9).copied() == check_digit(digits);
    if fits { Ok(code) } else { Err(Invalid::Check) }
}

/// The ten digits of an organisation and the one to three of its unit where a mark parts them; a space does so only
/// where none stands within the ten.
fn unit_apart(raw: &str) -> Option<(String, &str)> {
    // The decimals of a sheet.
    if super::around::is_float(raw) {
        return None;
    }
    let figure = |c: char| c.is_ascii_digit();
    let raw = raw.trim().trim_end_matches(')');
    let (before, unit) = raw.split_at_checked(raw.trim_end_matches(figure).len())?;
    let parent = before.trim_end_matches(|c: char| !text::is_letter(c) && !figure(c));
    let mark = before.get(parent.len()..)?;
    let parted = mark.contains(|c: char| !matches!(c, ' ' | '.')) || all_digits(parent);
    let digits = compact(parent);
    let fits = matches!(unit.len(), 1..=3) && !mark.is_empty() && digits.len() == 10 && all_digits(&digits);
    (fits && parted).then_some((digits, unit))
}

/// The code of a unit that is short of its zeros, or stands behind another mark than a hyphen.
fn of_unit(raw: &str, year: i32) -> Option<String> {
    let (parent, unit) = unit_apart(raw)?;
    validate(&format!("{parent}{unit:0>3}"), year).ok().map(|code| code.format())
}

/// Whether a text is the code of a unit that is short of its zeros, or is written with another mark.
pub(crate) fn is_of_unit(raw: &str, year: i32) -> bool {
    validate(raw, year).is_err() && of_unit(raw, year).is_some()
}

/// What an invalid text may stand for: letters for digits, or a zero lost in front; of thirteen digits, too; or a unit
/// whose number is short of its zeros.
#[must_use]
pub fn suggest(raw: &str, year: i32) -> Vec<Suggestion> {
    if validate(raw, year).is_ok() {
        return Vec::new();
    }
    let mut within = vec![(raw.to_owned(), Why::Remark)];
    within.extend(super::inner_or_amount(raw));
    for (text, _) in &within {
        let apart = if validate(text, year).is_ok() { None } else { unit_apart(text) };
        let Some((parent, unit)) = apart else { continue };
        let why = if unit.len() < 3 { Why::LeadingZero } else { Why::Remark };
        let mut found: Vec<_> =
            of_unit(text, year).map(|code| Suggestion::new(code, why)).into_iter().collect();
        // In brackets a remark may stand.
        if text::has_char(text, '(') && validate(&parent, year).is_ok() {
            found.push(Suggestion::new(parent, Why::Remark));
        }
        return found;
    }
    super::suggestions(raw, &|text| validate(text, year).is_ok())
        .into_iter()
        .map(|found| {
            let written = parse(&found.value).map_or(found.value, |code| code.format());
            Suggestion::new(written, found.why)
        })
        .collect()
}

/// The tenth digit that belongs to the first nine; `None` where they are never assigned.
fn check_digit(digits: &str) -> Option<u8> {
    let weights = [31_u32, 29, 23, 19, 17, 13, 7, 5, 3];
    let sum: u32 =
        digits.bytes().zip(weights).map(|(byte, weight)| u32::from(byte.saturating_sub(b'0')) * weight).sum();
    match sum % 11 {
        0 => None,
        rest => u8::try_from(10 - rest).ok().map(|digit| b'0'.saturating_add(digit)),
    }
}

impl TaxCode {
    /// The digits, those of a unit with their hyphen.
    #[must_use]
    pub fn format(&self) -> String {
        let digits = self.0.as_str();
        match digits.split_at_checked(10) {
            Some((parent, unit)) if unit.len() == 3 => format!("{parent}-{unit}"),
            _ => digits.to_owned(),
        }
    }

    /// What the digits say.
    #[must_use]
    pub fn components(&self) -> Components<'_> {
        let digits = self.0.as_str();
        let holder = match digits.len() {
            13 => Holder::Unit,
            12 => Holder::Person,
            _ => Holder::Organisation,
        };
        let parts = digits.split_at_checked(10).filter(|_| holder == Holder::Unit);
        Components {
            holder,
            unit: parts.and_then(|(_, unit)| unit.parse().ok()),
            parent: parts.map(|(parent, _)| parent),
        }
    }
}

super::opaque!(Components<'_>);

#[cfg(test)]
mod tests {
    use super::*;

    /// The circular's example: 010004751 has the check digit 6. The others are those of python-stdnum's documentation.
    #[test]
    fn check_digits() {
        for code in ["0100047516", "0100233488", "0314409058-002", "01.00.112.437", "0312 68 78 78 - 001"] {
            assert!(validate(code, 2026).is_ok(), "{code}");
        }
        for (code, why) in [
            ("0100233480", Invalid::Check),
            ("12345", Invalid::Length),
            ("010023348A", Invalid::Characters),
            ("0100000000", Invalid::Component),
            ("0314409058-000", Invalid::Component),
            ("099092000001", Invalid::Component),
        ] {
            assert_eq!(validate(code, 2026), Err(why), "{code}");
        }
    }

    #[test]
    fn units_and_persons() {
        let unit = parse("0314409058002").unwrap();
        assert_eq!(unit.format(), "0314409058-002");
        let parts = unit.components();
        assert_eq!((parts.holder, parts.unit), (Holder::Unit, Some(2)));
        assert_eq!(parts.parent, Some("0314409058"));
        assert_eq!(validate("001092000001", 2026).unwrap().components().holder, Holder::Person);
    }

    /// Ten digits and the number of a unit never make the twelve of a person.
    #[test]
    fn units_short_of_zeros() {
        for (raw, value, why) in [
            ("0100109106-01", "0100109106-001", Why::LeadingZero),
            ("0100109106-1", "0100109106-001", Why::LeadingZero),
            ("0100109106 01", "0100109106-001", Why::LeadingZero),
            ("01.00.109.106-12", "0100109106-012", Why::LeadingZero),
            ("MST: 0100109106-01", "0100109106-001", Why::LeadingZero),
            ("0100109106/001", "0100109106-001", Why::Remark),
        ] {
            assert!(validate(raw, 2026).is_err(), "{raw}");
            assert_eq!(suggest(raw, 2026), [Suggestion::new(value.to_owned(), why)], "{raw}");
        }
        let found = suggest("0100109106 (001)", 2026);
        assert_eq!(found.first().map(|found| found.value.as_str()), Some("0100109106-001"));
        // The check digit is another one.
        assert!(suggest("0100109105-01", 2026).is_empty() && parse("0100109105-01").is_err());
        for person in ["001092000001", "001 092 000 001", "001092-000001"] {
            assert!(validate(person, 2026).is_ok(), "{person}");
        }
    }

    #[test]
    fn typical_damage() {
        for (raw, value, why) in [
            ("100233488", "0100233488", Why::LeadingZero),
            ("314409058002", "0314409058-002", Why::LeadingZero),
            ("O1OO233488", "0100233488", Why::Letters),
            ("0314409058-OO2", "0314409058-002", Why::Letters),
        ] {
            assert_eq!(suggest(raw, 2026), [Suggestion::new(value.to_owned(), why)], "{raw}");
        }
        assert!(suggest("0100233488", 2026).is_empty() && suggest("0100233480", 2026).is_empty());
    }
}
