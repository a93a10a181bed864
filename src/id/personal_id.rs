//! Số định danh cá nhân: the 12-digit personal number, also printed on the citizen card and the identity card.
//!
//! Digits 1–3: province (001–096) or country (101–295) where the birth was registered; digit 4: century of birth
//! and sex (0 male, 1 female of 19xx; 2, 3 of 20xx; …); digits 5–6: year of birth; digits 7–12: random. There
//! is no check digit. Structure: Nghị định 137/2015/NĐ-CP, Điều 13; printed order: Thông tư 59/2021/TT-BCA,
//! Điều 4.

use super::around::Inner;
use super::{Doubt, Doubts, Invalid, Suggestion, Why, is_separator};
use crate::place::{self, Province, country_by_code};

/// A personal number of right shape.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct PersonalId([u8; 12]);

/// What the digits say.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Components {
    /// Province or country of the registration of birth.
    pub origin: Origin,
    /// Whether the holder is female.
    pub female: bool,
    /// Year of birth, 1900 to 2399.
    pub birth_year: i32,
}

/// Where the birth was registered.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// In one of the 63 provinces.
    Province(&'static Province),
    /// Abroad, or `000` for Vietnam as a whole: the code of the country.
    Abroad(u16),
    /// A code that stands for nothing.
    Unknown(u16),
}

/// Drops spaces, points and hyphens.
#[must_use]
pub fn compact(raw: &str) -> String {
    super::compact(raw)
}

/// Reads a personal number.
///
/// # Errors
/// [`Invalid::Characters`] or [`Invalid::Length`].
pub fn parse(raw: &str) -> Result<PersonalId, Invalid> {
    // Twelve digits and nothing else: a tenth of reading them one by one.
    if !cfg!(feature = "small")
        && let Some(id) = straight(raw)
    {
        return Ok(id);
    }
    if super::around::is_float(raw) {
        return Err(Invalid::Characters);
    }
    let mut digits = [0_u8; 12];
    let mut count = 0_usize;
    for c in raw.chars().filter(|&c| !is_separator(c)) {
        let digit = c.to_digit(10).and_then(|d| u8::try_from(d).ok()).ok_or(Invalid::Characters)?;
        if let Some(place) = digits.get_mut(count) {
            *place = digit;
        }
        count = count.saturating_add(1);
    }
    if count == digits.len() { Ok(PersonalId(digits)) } else { Err(Invalid::Length) }
}

/// Twelve digits and nothing else.
pub(crate) fn straight(raw: &str) -> Option<PersonalId> {
    let digits = <[u8; 12]>::try_from(raw.as_bytes()).ok()?;
    let all = digits.iter().fold(true, |all, digit| all & digit.is_ascii_digit());
    all.then(|| PersonalId(digits.map(|digit| digit.wrapping_sub(b'0'))))
}

/// Reads and also judges the parts: the origin must be known and the year of birth not after `year`.
///
/// # Errors
/// Those of [`parse`], and [`Invalid::Component`].
pub fn validate(raw: &str, year: i32) -> Result<PersonalId, Invalid> {
    let id = parse(raw)?;
    let parts = id.components();
    if matches!(parts.origin, Origin::Unknown(_)) || parts.birth_year > year {
        return Err(Invalid::Component);
    }
    Ok(id)
}

/// The number that a malformed text most likely stands for: letters typed for digits, or zeros in front that a
/// sheet dropped, or what stands around it left out. `None` where that gives no valid number, or more than one.
#[must_use]
pub fn repair(raw: &str, year: i32) -> Option<PersonalId> {
    match mended(raw, year, super::around::inner).as_slice() {
        [(id, _)] => Some(*id),
        _ => None,
    }
}

fn mended(raw: &str, year: i32, inner: Inner) -> Vec<(PersonalId, Why)> {
    if let Some(id) = by_itself(raw, year) {
        let why = if super::all_digits(&compact(raw)) { Why::LeadingZero } else { Why::Letters };
        return vec![(id, why)];
    }
    let mut found: Vec<(PersonalId, Why)> = Vec::new();
    for (text, why) in inner(raw) {
        if let Some(id) = by_itself(&text, year)
            && !found.iter().any(|(other, _)| *other == id)
        {
            found.push((id, why));
        }
    }
    found
}

fn by_itself(raw: &str, year: i32) -> Option<PersonalId> {
    let digits = compact(&super::with_digits(raw));
    // Where a zero was kept, none was lost.
    let kept = digits.len() < 12 && compact(raw).starts_with('0');
    if !(10..=12).contains(&digits.len()) || kept {
        return None;
    }
    validate(&format!("{digits:0>12}"), year).ok()
}

/// [`repair`] as a suggestion; of two numbers, each.
#[must_use]
pub fn suggest(raw: &str, year: i32) -> Vec<Suggestion> {
    let found = if parse(raw).is_err() { mended(raw, year, super::inner_or_amount) } else { Vec::new() };
    found.into_iter().map(|(id, why)| Suggestion::new(id.format(), why)).collect()
}

impl PersonalId {
    /// The twelve digits.
    #[must_use]
    pub fn format(self) -> String {
        self.0.iter().map(|&digit| char::from(b'0'.wrapping_add(digit))).collect()
    }

    /// What the digits say.
    #[must_use]
    pub fn components(self) -> Components {
        let [a, b, c, century, tens, units, ..] = self.0.map(u16::from);
        let code = a * 100 + b * 10 + c;
        let origin = match place::province_by_code(code) {
            Some(province) => Origin::Province(province),
            None if country(code).is_some() => Origin::Abroad(code),
            None => Origin::Unknown(code),
        };
        Components {
            origin,
            female: century % 2 == 1,
            birth_year: 1900 + 100 * i32::from(century / 2) + i32::from(tens * 10 + units),
        }
    }
}

impl PersonalId {
    /// Unusual: a serial of zeros only (from memory), or one digit again and again.
    #[must_use]
    pub fn doubts(self) -> Doubts {
        let [first, rest @ ..] = self.0;
        Doubts::when(self.0.ends_with(&[0; 6]) || rest == [first; 11], Doubt::Serial)
    }
}

/// The country of a code, three letters of ISO 3166; `VNM` for 000.
#[must_use]
pub fn country(code: u16) -> Option<&'static str> {
    country_by_code(code).map(|country| country.iso3)
}

super::opaque!(PersonalId, Components, Origin);

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of the circular's order: province 001, century and sex 0, year 92.
    #[test]
    fn structure() {
        let parts = parse("001 092 000001").unwrap().components();
        assert!(matches!(parts.origin, Origin::Province(p) if p.name == "Hà Nội"));
        assert_eq!((parts.female, parts.birth_year), (false, 1992));
        let parts = parse("079.305.123456").unwrap().components();
        assert_eq!((parts.female, parts.birth_year), (true, 2005));
    }

    #[test]
    fn errors() {
        assert_eq!(parse("00109200000"), Err(Invalid::Length));
        assert_eq!(parse("0010920000011"), Err(Invalid::Length));
        assert_eq!(parse("00109200000O"), Err(Invalid::Characters));
        assert_eq!(validate("099092000001", 2026), Err(Invalid::Component));
        assert_eq!(validate("001430000001", 2026), Err(Invalid::Component));
        assert!(validate("001226000001", 2026).is_ok());
    }

    #[test]
    fn repairs() {
        for (raw, expected) in [
            ("00109200000l", Some("001092000001")),
            ("OO1O92OOOOO1", Some("001092000001")),
            ("1092000001", Some("001092000001")),
            ("79305123456", Some("079305123456")),
            ("7930512345", None),
            ("001 092 00000X", None),
            ("123456789", None),
            ("0010920000011", None),
        ] {
            assert_eq!(repair(raw, 2026).map(PersonalId::format).as_deref(), expected, "{raw}");
        }
    }

    #[test]
    fn countries() {
        for (code, expected) in [
            (0, Some("VNM")),
            (101, Some("AFG")),
            (174, Some("KOR")),
            (295, Some("ZWE")),
            (100, None),
            (296, None),
        ] {
            assert_eq!(country(code), expected, "{code}");
        }
        for serial in ["001092000000", "111111111111"] {
            assert_eq!(parse(serial).unwrap().doubts(), Doubts::when(true, Doubt::Serial));
        }
        let two = suggest("079090012345;079190012345", 2026);
        assert!(two.len() == 2 && repair("079090012345;079190012345", 2026).is_none());
    }

    #[test]
    fn format_gives_back_the_digits() {
        for id in ["001092000001", "079305123456", "101199999999"] {
            assert_eq!(parse(id).unwrap().format(), id);
        }
    }
}
