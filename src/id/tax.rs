//! Mã số thuế: ten digits with a check digit; thirteen (ten, a hyphen, three) of a dependent unit; since 2025-07-01
//! the twelve digits of the personal number for persons and households (Thông tư 86/2024/TT-BTC).
//!
//! The check is that of python-stdnum 2.2: weights 31, 29, 23, 19, 17, 13, 7, 5, 3, and the tenth digit is 10 less the
//! sum modulo 11. Prefixes whose sum is 0 are never assigned.

use super::{Chars, Invalid, Suggestion, all_digits, personal_id};

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

/// Reads a code of ten, twelve or thirteen digits.
///
/// # Errors
/// [`Invalid::Characters`] or [`Invalid::Length`].
pub fn parse(raw: &str) -> Result<TaxCode, Invalid> {
    let digits = compact(raw);
    if !all_digits(&digits) {
        return Err(Invalid::Characters);
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

/// What an invalid text may stand for: letters for digits, or a zero lost in front; of thirteen digits, too.
#[must_use]
pub fn suggest(raw: &str, year: i32) -> Vec<Suggestion> {
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
    use super::super::Why;
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
