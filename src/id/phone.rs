//! Phone numbers: ten digits of a mobile, eleven of a fixed line (02…), with the numbers from before the renumbering:
//! fixed lines in three steps of 2017, mobiles of eleven digits in 2018 (`data/phone_renumbering.tsv`).
//!
//! Operators are not told: since 2018 a number may be taken to another one.

use super::{Chars, Doubt, Doubts, Invalid, Suggestion, Why, all_digits, number_of, tables};
use crate::date::NaiveDate;
use crate::place::{Province, province_by_code};

super::number! {
    /// A number as it is dialled within Vietnam.
    Phone
}

/// Prefixes of ten digits that only libphonenumber knows.
const SHORT: [&str; 3] = ["0121", "0140", "0160"];

/// What kind of number it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// A mobile phone.
    Mobile,
    /// A fixed line.
    Fixed,
    /// 1800 or 1900 and four to six digits.
    Hotline,
    /// 111 to 119.
    Emergency,
}

impl Line {
    /// `mobile`, `fixed`, `hotline` or `emergency`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Mobile => "mobile",
            Self::Fixed => "fixed",
            Self::Hotline => "hotline",
            Self::Emergency => "emergency",
        }
    }
}

/// What the digits say.
#[derive(Clone, PartialEq, Eq)]
pub struct Components {
    /// What kind of number it is.
    pub line: Line,
    /// The province of a fixed line.
    pub province: Option<&'static Province>,
    /// The number as it is dialled from abroad: `+84…`; none of hotlines and emergency numbers.
    pub international: Option<String>,
}

/// Drops what stands between the digits, and writes 0 for the country code (+84, 0084, 84).
#[must_use]
pub fn compact(raw: &str) -> String {
    let mut digits: String = super::compact(raw).chars().filter(|c| !matches!(c, '(' | ')' | '/')).collect();
    let rest = digits
        .strip_prefix('+')
        .or_else(|| digits.strip_prefix("00"))
        .and_then(|rest| rest.strip_prefix("84"));
    // A number in full may be written without + too: 84 and nine or ten digits, none of them a 0 in front.
    let rest = rest.or_else(|| {
        let rest = digits.strip_prefix("84").filter(|rest| !rest.starts_with('0'))?;
        matches!(rest.len(), 9 | 10).then_some(rest)
    });
    if let Some(rest) = rest.filter(|rest| !rest.is_empty() && all_digits(rest)) {
        let rest = rest.trim_start_matches('0');
        // Hotlines have no 0 in front at home either.
        let zero = if is_hotline(rest) { "" } else { "0" };
        digits = [zero, rest].concat();
    }
    digits
}

/// Reads a number of Vietnam, today's or one from before the renumbering.
///
/// # Errors
/// [`Invalid::Characters`], [`Invalid::Length`], and [`Invalid::Component`] for a number of another country or a first
/// digit that no kind of line has.
pub fn parse(raw: &str) -> Result<Phone, Invalid> {
    let digits = compact(raw);
    if digits.starts_with('+') {
        return Err(if all_digits(digits.trim_start_matches('+')) {
            Invalid::Component
        } else {
            Invalid::Characters
        });
    }
    if !all_digits(&digits) || digits.is_empty() {
        return Err(if digits.is_empty() { Invalid::Length } else { Invalid::Characters });
    }
    match line(&digits) {
        Some(_) => Chars::new(&digits).map(Phone).ok_or(Invalid::Length),
        None if matches!(digits.len(), 10 | 11) && digits.starts_with('0') => Err(Invalid::Component),
        None => Err(Invalid::Length),
    }
}

/// The same as [`parse`]: a prefix that is in no table may be a new one.
///
/// # Errors
/// Those of [`parse`].
pub fn validate(raw: &str) -> Result<Phone, Invalid> {
    parse(raw)
}

/// The number since the renumbering; or what a malformed text may stand for, such as a number whose 0 was dropped.
#[must_use]
pub fn suggest(raw: &str) -> Vec<Suggestion> {
    let Ok(phone) = parse(raw) else {
        let plain = |text: &str| parse(text).is_ok_and(|phone| phone.doubts().is_empty());
        let mut found = super::suggestions(raw, &plain);
        for suggestion in &mut found {
            suggestion.value = compact(&suggestion.value);
        }
        // One of before the renumbering that lost its zero.
        if found.is_empty() && all_digits(raw) && !raw.starts_with('0') {
            let new = renumbered(&format!("0{raw}"));
            found.extend(new.map(|(value, ..)| Suggestion::new(value, Why::LeadingZero)));
        }
        return found;
    };
    let digits = phone.0.as_str();
    let renumbered =
        renumbered(digits).or_else(|| if has_area_of_before(raw) { new_number(digits) } else { None });
    let one = renumbered.map(|(value, from, until)| Suggestion {
        value,
        why: Why::Renumbered,
        period: Some((from, until)),
    });
    one.into_iter().collect()
}

fn line(digits: &str) -> Option<Line> {
    let length = digits.len();
    if renumbered(digits).is_some() {
        let mobile = digits.starts_with("01");
        return Some(if mobile { Line::Mobile } else { Line::Fixed });
    }
    let mut bytes = digits.bytes();
    match (bytes.next(), bytes.next()) {
        (Some(b'0'), Some(b'3' | b'5' | b'7' | b'8' | b'9')) if length == 10 => Some(Line::Mobile),
        // Which devices have these is not known; libphonenumber alone has them.
        (Some(b'0'), Some(b'1')) if length == 10 && SHORT.contains(&digits.get(..4).unwrap_or("")) => {
            Some(Line::Mobile)
        }
        (Some(b'0'), Some(b'2')) if length == 11 => Some(Line::Fixed),
        (Some(b'1'), _) if is_hotline(digits) => Some(Line::Hotline),
        // Lines of the army and the police.
        (Some(b'0'), Some(b'6')) if matches!(length, 8 | 9) && digits.starts_with("069") => Some(Line::Fixed),
        (Some(b'1'), Some(b'1')) if length == 3 => Some(Line::Emergency),
        _ => None,
    }
}

/// 1800 or 1900 and four to six digits.
fn is_hotline(digits: &str) -> bool {
    (8..=10).contains(&digits.len()) && matches!(digits.get(..4), Some("1800" | "1900"))
}

/// Whether the two digits behind the 0 are a mobile prefix of the list.
fn is_mobile(digits: &str, list: &str) -> bool {
    let prefix = digits.get(1..3).unwrap_or("").as_bytes();
    digits.len() == 10 && list.as_bytes().chunks_exact(2).any(|known| known == prefix)
}

/// The new number of an old one. Old numbers of fixed lines that are numbers of today are taken for those.
fn renumbered(digits: &str) -> Option<(String, NaiveDate, NaiveDate)> {
    let today = is_mobile(digits, tables::MOBILES)
        || is_mobile(digits, tables::POSSIBLE_MOBILES)
        || digits.len() == 11 && area(digits).is_some();
    if today { None } else { new_number(digits) }
}

/// Whether an area code of before 2017 stands apart before the digits of a line, which joined may be a mobile number of today:
/// in brackets, or before all of them in one group; and that of Hồ Chí Minh and Hà Nội, as no mobile number is grouped.
fn has_area_of_before(raw: &str) -> bool {
    let text = raw.trim();
    let bracket = text.starts_with('(');
    let text = text.trim_start_matches(['(', '+', ' ']);
    let is_gap = |c: char| matches!(c, ')' | ' ' | '.' | '-' | '/');
    let abroad = text.strip_prefix("84").filter(|rest| rest.starts_with(is_gap));
    let text = abroad.map_or(text, |rest| rest.trim_start_matches(is_gap));
    let Some((code, line)) = text.split_once(is_gap) else { return false };
    let code = if abroad.is_some() { code } else { code.strip_prefix('0').unwrap_or_default() };
    let line = line.trim_start_matches(is_gap);
    let figures = line.bytes().filter(u8::is_ascii_digit).count();
    let old = |code: &str, length: usize| {
        tables::RENUMBERED.iter().any(|(old, ..)| {
            let whole = if *old < 10 { 8 } else { 7 };
            old / 100 != 1 && all_digits(code) && u32::from(*old) == number_of(code) && length == whole
        })
    };
    let grouped = bracket || all_digits(line) || code.len() == 1;
    // `(0383) 851234`
    let joined = || {
        code.len() > 2 && bracket && code.get(..2).is_some_and(|code| old(code, figures.saturating_add(1)))
    };
    !code.is_empty() && grouped && (old(code, figures) || joined())
}

/// The new number of what was one before the renumbering.
fn new_number(digits: &str) -> Option<(String, NaiveDate, NaiveDate)> {
    let rest = digits.strip_prefix('0')?;
    tables::RENUMBERED.iter().find_map(|&(old, new, step)| {
        let subscriber = rest.strip_prefix(old.to_string().as_str())?;
        // Lines of Hà Nội and Hồ Chí Minh have eight digits.
        let length = if old < 10 { 8 } else { 7 };
        let &(from, until) = tables::STEPS.get(usize::from(step))?;
        let current = format!("0{new}{subscriber}");
        let exists = old / 100 == 1 && new < 100 || area(&current).is_some();
        (subscriber.len() == length && exists).then_some((current, from, until))
    })
}

/// The province of a fixed line. Subscribers' numbers behind the two digits of Hà Nội and Hồ Chí Minh begin with 2 to 9;
/// 0240 was Bắc Giang.
fn area(digits: &str) -> Option<&'static Province> {
    let code = |length: usize| digits.get(1..length).map(number_of).and_then(|code| u16::try_from(code).ok());
    let row = |code: u16| tables::AREAS.iter().find(|(area, _)| *area == code);
    let large = !matches!(digits.as_bytes().get(3), Some(b'0' | b'1'));
    let found = code(3).filter(|_| large).and_then(row).or_else(|| code(4).and_then(row))?;
    province_by_code(u16::from(found.1))
}

impl Phone {
    /// The number as it is dialled within Vietnam.
    #[must_use]
    pub fn format(&self) -> String {
        self.0.as_str().to_owned()
    }

    /// What the digits say.
    #[must_use]
    pub fn components(&self) -> Components {
        let digits = self.0.as_str();
        let line = line(digits).unwrap_or(Line::Mobile);
        let renumbered = renumbered(digits);
        let current = renumbered.as_ref().map_or(digits, |(current, ..)| current);
        Components {
            line,
            province: if line == Line::Fixed { area(current) } else { None },
            international: digits.strip_prefix('0').map(|rest| format!("+84{rest}")),
        }
    }

    /// Unusual: a number from before the renumbering, a prefix in no table, one digit again and again.
    #[must_use]
    pub fn doubts(&self) -> Doubts {
        let digits = self.0.as_str();
        if renumbered(digits).is_some() {
            return Doubts::when(true, Doubt::Renumbered);
        }
        let known = match line(digits) {
            Some(Line::Mobile) => is_mobile(digits, tables::MOBILES),
            Some(Line::Fixed) => digits.starts_with("069") || area(digits).is_some(),
            _ => true,
        };
        let serial = digits.len() == 10 && digits.get(1..).is_some_and(super::is_one_digit);
        Doubts::when(!known, Doubt::Prefix).and(Doubts::when(serial, Doubt::Serial))
    }
}

super::opaque!(Components);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::day;

    #[test]
    fn one_number_in_many_spellings() {
        for raw in [
            "0912345678",
            "091 234 56 78",
            "+84 912 345 678",
            "0084912345678",
            "84912345678",
            "(+84) 0912.345.678",
        ] {
            assert_eq!(parse(raw).unwrap().format(), "0912345678", "{raw}");
        }
        let parts = parse("0912345678").unwrap().components();
        assert_eq!((parts.line, parts.international.as_deref()), (Line::Mobile, Some("+84912345678")));
    }

    #[test]
    fn fixed_lines_have_an_area() {
        for (raw, province) in [
            ("024 3825 1234", Some("Hà Nội")),
            ("0236 3 123 456", Some("Đà Nẵng")),
            ("0299 3123456", Some("Sóc Trăng")),
            ("0298 3123456", None),
        ] {
            let phone = parse(raw).unwrap();
            let parts = phone.components();
            assert_eq!((parts.line, parts.province.map(|p| p.name)), (Line::Fixed, province), "{raw}");
            assert_eq!(phone.doubts().is_empty(), province.is_some(), "{raw}");
        }
    }

    /// The example of the newspapers of 2018: 01695678945 became 0395678945.
    #[test]
    fn old_numbers_have_a_new_one() {
        let mobile = (day(2018, 9, 15), day(2018, 11, 14));
        for (raw, new, period) in [
            ("01695678945", "0395678945", mobile),
            ("+84 120 5678945", "0705678945", mobile),
            ("0511 3 821 234", "02363821234", (day(2017, 2, 11), day(2017, 3, 13))),
            ("04 3825 1234", "02438251234", (day(2017, 6, 17), day(2017, 7, 16))),
            ("0240 3 821 234", "02043821234", (day(2017, 4, 15), day(2017, 5, 14))),
            ("0320 3 821 234", "02203821234", (day(2017, 4, 15), day(2017, 5, 14))),
        ] {
            let found = suggest(raw);
            assert_eq!(found.len(), 1, "{raw}");
            assert_eq!(
                (found[0].value.as_str(), found[0].why, found[0].period),
                (new, Why::Renumbered, Some(period))
            );
            assert_eq!(validate(raw).unwrap().doubts(), Doubts::when(true, Doubt::Renumbered), "{raw}");
        }
        // A mobile number of today by its digits alone.
        for raw in ["08 38251234", "(08) 38251234", "08.3825.1234", "08-3825 1234"] {
            assert!(validate(raw).is_ok_and(|phone| phone.doubts().is_empty()), "{raw}");
            assert_eq!(suggest(raw).first().map(|found| found.value.as_str()), Some("02838251234"), "{raw}");
        }
        assert!(["0838251234", "0838 251 234", "083 825 1234"].iter().all(|raw| suggest(raw).is_empty()));
        // A mobile number of today, though Hải Phòng had the code 031.
        assert!(suggest("0323456789").is_empty());
        assert_eq!(parse("0511 3 821 234").unwrap().components().province.map(|p| p.name), Some("Đà Nẵng"));
    }

    #[test]
    fn other_kinds_and_errors() {
        assert_eq!(parse("1900 1234").unwrap().components().line, Line::Hotline);
        assert_eq!(parse("113").unwrap().components().line, Line::Emergency);
        assert_eq!(parse("0140123456").unwrap().doubts(), Doubts::when(true, Doubt::Prefix));
        assert_eq!(
            parse("0601234567").unwrap().doubts(),
            Doubts::when(true, Doubt::Renumbered),
            "Kon Tum until 2017"
        );
        for (raw, why) in [
            ("+1 202 555 0123", Invalid::Component),
            ("0412345678901", Invalid::Length),
            ("091234567", Invalid::Length),
            ("09123 ext", Invalid::Characters),
            ("", Invalid::Length),
            ("01101234567", Invalid::Component),
            ("0169567894", Invalid::Component),
        ] {
            assert_eq!(parse(raw), Err(why), "{raw}");
        }
        assert_eq!(suggest("912345678"), [Suggestion::new("0912345678".to_owned(), Why::LeadingZero)]);
        for (raw, expected) in [
            ("(038) 3851234", "02383851234"),
            ("(0383) 851234", "02383851234"),
            ("+84 38 3851234", "02383851234"),
            ("(84-8) 38251234", "02838251234"),
            ("031.3851234", "02253851234"),
            ("1681234567", "0381234567"),
            ("438251234", "02438251234"),
        ] {
            let found = suggest(raw);
            assert_eq!(found.first().map(|it| it.value.as_str()), Some(expected), "{raw}");
        }
        for mobile in ["038.385.1234", "0383 851 234", "0383851234", "+84 383 851 234"] {
            assert!(suggest(mobile).is_empty(), "{mobile}");
        }
        assert_eq!(suggest("O9I2345678"), [Suggestion::new("0912345678".to_owned(), Why::Letters)]);
    }
}
