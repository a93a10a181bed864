//! Thẻ bảo hiểm y tế: the health-insurance card. Fifteen characters since 2015 (Quyết định 1351/QĐ-BHXH): object code,
//! level of benefit, province of the issuing office, ten digits of social insurance. On cards since 2021-04-01 only
//! those ten (Quyết định 1666/QĐ-BHXH).

use super::{Chars, Doubt, Doubts, Invalid, Suggestion, Why, all_digits, number_of, tables, with_digits};
use crate::place::{Province, province_by_code};

super::number! {
    /// Fifteen characters or ten digits.
    Bhyt
}

/// What the characters say; of a card of ten digits nothing but the number.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Components {
    /// The two letters of the object code and what the table has on it.
    pub object: Option<Object>,
    /// Level of benefit, 1 to 5: 1, 2 and 5 pay 100 %, 3 95 %, 4 80 %.
    pub benefit: Option<u8>,
    /// Province of the issuing office; 97 is the army, 98 the police (from memory).
    pub province_code: Option<u16>,
    /// That province, where it is one of the 63.
    pub province: Option<&'static Province>,
}

/// The group of insured persons.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Object {
    /// Two letters.
    pub code: [u8; 2],
    /// Who pays, 1 to 5; `None` where not known.
    pub group: Option<u8>,
    /// Levels of benefit of the group before 2026 and since; `None` for a code of no table.
    pub benefits: Option<(u8, u8)>,
}

/// Drops spaces, points and hyphens and writes capitals; Đ is D, as in the official codes.
#[must_use]
pub fn compact(raw: &str) -> String {
    super::compact(raw).to_ascii_uppercase().replace(['Đ', 'đ'], "D")
}

/// Reads the number of a card.
///
/// # Errors
/// [`Invalid::Characters`] or [`Invalid::Length`]; [`Invalid::Component`] for a level of benefit that there is not.
pub fn parse(raw: &str) -> Result<Bhyt, Invalid> {
    let number = compact(raw);
    let (letters, rest) = match number.len() {
        15 => number.split_at_checked(2).ok_or(Invalid::Characters)?,
        10 => ("", number.as_str()),
        _ => return Err(Invalid::Length),
    };
    // On cards before 2017 district and unit, which stand before the last five digits, may have letters.
    let (front, middle, back) = (rest.get(..3), rest.get(3..8), rest.get(8..));
    let unit = middle.is_some_and(|unit| unit.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    let old = !letters.is_empty() && unit && front.is_some_and(all_digits) && back.is_some_and(all_digits);
    if !letters.bytes().all(|byte| byte.is_ascii_uppercase()) || !all_digits(rest) && !old {
        return Err(Invalid::Characters);
    }
    if !letters.is_empty() && !rest.starts_with(['1', '2', '3', '4', '5']) {
        return Err(Invalid::Component);
    }
    Chars::new(&number).map(Bhyt).ok_or(Invalid::Length)
}

/// The same as [`parse`]: codes that are in no table are doubts.
///
/// # Errors
/// Those of [`parse`].
pub fn validate(raw: &str) -> Result<Bhyt, Invalid> {
    parse(raw)
}

/// What a malformed text may stand for: letters for the digits behind the object code, or a zero lost in front.
#[must_use]
pub fn suggest(raw: &str) -> Vec<Suggestion> {
    let number = compact(raw);
    let Some((letters, rest)) = number.split_at_checked(2).filter(|_| number.len() == 15) else {
        return super::suggestions(raw, &|text| parse(text).is_ok());
    };
    let better = format!("{letters}{}", with_digits(rest));
    // Letters of district or unit are lawful.
    if parse(&number).is_ok() {
        Vec::new()
    } else if better != number && parse(&better).is_ok() {
        vec![Suggestion::new(better, Why::Letters)]
    } else {
        super::suggestions(raw, &|text| parse(text).is_ok_and(|card| !card.doubts().has(Doubt::Shape)))
    }
}

fn object(code: [u8; 2]) -> Object {
    let row = tables::BHYT.as_bytes().chunks_exact(5).find_map(|row| match *row {
        [a, b, group, before, since] if [a, b] == code => Some((group, before, since)),
        _ => None,
    });
    let digit = |byte: u8| byte.wrapping_sub(b'0');
    Object {
        code,
        group: row.map(|(group, ..)| digit(group)).filter(|group| (1..=5).contains(group)),
        benefits: row.map(|(_, before, since)| (digit(before), digit(since))),
    }
}

impl Bhyt {
    /// The number without separators.
    #[must_use]
    pub fn format(&self) -> String {
        self.0.as_str().to_owned()
    }

    /// What the characters say.
    #[must_use]
    pub fn components(&self) -> Components {
        let number = self.0.as_str();
        let [a, b, benefit, ..] = *number.as_bytes() else { return Components::default() };
        if number.len() != 15 {
            return Components::default();
        }
        let code = u16::try_from(number_of(number.get(3..5).unwrap_or(""))).unwrap_or(0);
        Components {
            object: Some(object([a, b])),
            benefit: Some(benefit.wrapping_sub(b'0')),
            province_code: Some(code),
            province: province_by_code(code),
        }
    }

    /// Unusual: one digit again and again, letters in district or unit, as before 2017; a code in no table, a benefit that is not the object's (5 is also given to others), no such province.
    #[must_use]
    pub fn doubts(&self) -> Doubts {
        let parts = self.components();
        let (Some(object), Some(benefit)) = (parts.object, parts.benefit) else {
            return super::bhxh::parse(self.0.as_str()).map_or(Doubts::default(), |number| number.doubts());
        };
        let usual = object.benefits.is_none_or(|(before, since)| [before, since, 5].contains(&benefit));
        let known = parts.province.is_some() || matches!(parts.province_code, Some(97 | 98));
        Doubts::when(!known, Doubt::Prefix)
            .and(Doubts::when(!self.0.as_str().get(2..).is_some_and(all_digits), Doubt::Shape))
            .and(Doubts::when(self.0.as_str().get(5..).is_some_and(super::is_one_digit), Doubt::Serial))
            .and(Doubts::when(object.benefits.is_none(), Doubt::ObjectCode))
            .and(Doubts::when(!usual, Doubt::Benefit))
    }
}

super::opaque!(Components);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_old_card() {
        let card = parse("HC 4 01 0123 456 789").unwrap();
        assert_eq!(card.format(), "HC4010123456789");
        let parts = card.components();
        assert_eq!(parts.object.map(|object| (object.code, object.group)), Some((*b"HC", Some(1))));
        assert_eq!((parts.benefit, parts.province_code), (Some(4), Some(1)));
        assert!(card.doubts().is_empty());
        assert_eq!(parse("ĐK2020123456789").unwrap().format(), "DK2020123456789");
    }

    #[test]
    fn doubts_are_never_fatal() {
        for (raw, doubts) in [
            ("HC1010123456789", Doubts::when(true, Doubt::Benefit)),
            ("ZZ4010123456789", Doubts::when(true, Doubt::ObjectCode)),
            ("HC4030123456789", Doubts::when(true, Doubt::Prefix)),
            ("CN3010123456789", Doubts::default()),
            ("CN2010123456789", Doubts::default()),
            ("QN5970123456789", Doubts::default()),
        ] {
            assert_eq!(validate(raw).unwrap().doubts(), doubts, "{raw}");
        }
    }

    #[test]
    fn shapes_and_damage() {
        assert_eq!(parse("0123456789").unwrap().components(), Components::default());
        assert_eq!(parse("HC6010123456789"), Err(Invalid::Component));
        assert_eq!(parse("HC40101234567"), Err(Invalid::Length));
        assert_eq!(parse("H14010123456789"), Err(Invalid::Characters));
        let found = [Suggestion::new("HC4010123456789".to_owned(), Why::Letters)];
        assert_eq!(suggest("HC4O1O123456789"), found);
        assert!(suggest("DN401AB31200456").is_empty());
        assert_eq!(suggest("123456789"), [Suggestion::new("0123456789".to_owned(), Why::LeadingZero)]);
    }
}
