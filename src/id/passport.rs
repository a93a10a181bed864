//! Passports: a Vietnamese one has a letter and seven digits, models since 2022-07 a letter and eight; foreign ones
//! five to fifteen letters and digits. Chinese and other passports share the shape, so it proves nothing.

use super::{Chars, Doubt, Doubts, Invalid, Suggestion, Why, with_digits};
use crate::text;

super::number! {
    /// Five to fifteen letters and digits.
    Passport
}

/// Which models have numbers of this shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Model {
    /// A letter and seven digits: Vietnamese booklets before the model of 2022.
    Before2022,
    /// A letter and eight digits: Vietnamese booklets since 2022-07-01.
    Since2022,
    /// Any other shape: of another country.
    Foreign,
}

/// What the shape says.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Components {
    /// The models with this shape.
    pub model: Model,
    /// The letter in front of a Vietnamese number. Reported only: A to C ordinary before 2022 (N from missions abroad), P
    /// without and E with a chip since; others occur.
    pub series: Option<char>,
}

super::opaque!(Components);

/// Drops spaces, points and hyphens and writes capitals.
#[must_use]
pub fn compact(raw: &str) -> String {
    super::compact(raw).to_ascii_uppercase()
}

/// Reads a passport number of any country, without a label before it.
///
/// # Errors
/// [`Invalid::Characters`] or [`Invalid::Length`].
pub fn parse(raw: &str) -> Result<Passport, Invalid> {
    let number = compact(raw);
    let labelled =
        || !is_vietnamese(&number) && super::label(raw).is_some_and(|(kind, _)| kind == "passport");
    if !number.bytes().all(|b| b.is_ascii_alphanumeric()) || labelled() {
        return Err(Invalid::Characters);
    }
    let fits = (5..=15).contains(&number.len());
    Chars::new(&number).filter(|_| fits).map(Passport).ok_or(Invalid::Length)
}

/// The same as [`parse`]: no passport number has a check of its own outside the machine-readable zone.
///
/// # Errors
/// [`Invalid::Characters`] or [`Invalid::Length`].
pub fn validate(raw: &str) -> Result<Passport, Invalid> {
    parse(raw)
}

/// The number that a text may stand for: a Vietnamese one where letters were read for its digits, or what stands within
/// a label or a remark.
#[must_use]
pub fn suggest(raw: &str) -> Vec<Suggestion> {
    let number = compact(raw);
    if is_vietnamese(&number) {
        return Vec::new();
    }
    // A small l is a digit more often than a letter.
    let small = super::compact(raw);
    let read = small.split_at_checked(1).map(|(first, rest)| first.to_ascii_uppercase() + rest);
    let read = read.filter(|read| text::has_char(read, 'l')).and_then(|read| with_digits_behind(&read));
    if let Some(better) = read.or_else(|| with_digits_behind(&number)) {
        return vec![Suggestion::new(better, Why::Letters)];
    }
    // Any text of letters and digits may be a foreign number: only what has the shape of ours is offered, unless the
    // text is none at all.
    let mut found: Vec<Suggestion> = Vec::new();
    let is_none = parse(raw).is_err();
    for (text, why) in super::inner_or_amount(raw) {
        let Ok(number) = parse(&text).map(|number| number.format()) else { continue };
        let foreign = is_none && number.starts_with(|c: char| c.is_ascii_alphabetic());
        let likely = is_vietnamese(&number) || foreign && with_digits_behind(&number).is_none();
        if likely && !found.iter().any(|known| known.value == number) {
            found.push(Suggestion::new(number, why));
        }
    }
    found
}

/// The Vietnamese number with the letters behind the first read as digits.
fn with_digits_behind(number: &str) -> Option<String> {
    let (letter, rest) = number.split_at_checked(1)?;
    let better = format!("{letter}{}", with_digits(rest));
    (better != number && is_vietnamese(&better)).then_some(better)
}

/// Whether the number has the shape of a Vietnamese passport.
#[must_use]
pub fn is_vietnamese(number: &str) -> bool {
    super::around::is_passport(number)
}

impl Passport {
    /// The number in capitals.
    #[must_use]
    pub fn format(&self) -> String {
        self.0.as_str().to_owned()
    }

    /// Unusual: one digit again and again.
    #[must_use]
    pub fn doubts(&self) -> Doubts {
        let digits = self.0.as_str().trim_start_matches(|c: char| c.is_ascii_uppercase());
        Doubts::when(super::is_one_digit(digits), Doubt::Serial)
    }

    /// What the shape says.
    #[must_use]
    pub fn components(&self) -> Components {
        let number = self.0.as_str();
        let model = match number.len() {
            8 if is_vietnamese(number) => Model::Before2022,
            9 if is_vietnamese(number) => Model::Since2022,
            _ => Model::Foreign,
        };
        let series = number.chars().next().filter(|_| model != Model::Foreign);
        Components { model, series }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes() {
        assert_eq!(parse("b 1234567").unwrap().format(), "B1234567");
        assert!(is_vietnamese("B1234567") && is_vietnamese("E12345678"));
        assert!(!is_vietnamese("12345678") && !is_vietnamese("AB123456"));
        assert_eq!(parse("B123"), Err(Invalid::Length));
        assert_eq!(parse("B12345*7"), Err(Invalid::Characters));
        for labelled in [
            "HCVN C1234567",
            "N0 C1234567",
            "HCPTC1234567",
            "PP C1234567",
            "HC C1234567",
            "PP No C1234567",
            "No. C12345678",
            "VNMC1234567",
        ] {
            assert_eq!(parse(labelled), Err(Invalid::Characters), "{labelled}");
            let number = &suggest(labelled)[0].value;
            assert!(is_vietnamese(number) && number.starts_with('C'), "{labelled}");
        }
        assert_eq!(parse("A1111111").unwrap().doubts(), Doubts::when(true, Doubt::Serial));
    }

    #[test]
    fn models() {
        for (raw, model, series) in [
            ("C1234567", Model::Before2022, Some('C')),
            ("P12345678", Model::Since2022, Some('P')),
            ("L898902C3", Model::Foreign, None),
            ("AB1234567", Model::Foreign, None),
        ] {
            assert_eq!(parse(raw).unwrap().components(), Components { model, series }, "{raw}");
        }
    }

    #[test]
    fn letters_for_digits() {
        // A Cyrillic С.
        assert_eq!(suggest("С1234567"), [Suggestion::new("C1234567".to_owned(), Why::Letters)]);
        assert_eq!(suggest("B12345O7"), [Suggestion::new("B1234507".to_owned(), Why::Letters)]);
        assert_eq!(suggest("Cl234567"), [Suggestion::new("C1234567".to_owned(), Why::Letters)]);
        assert!(suggest("B1234507").is_empty() && suggest("L898902C3").is_empty());
    }
}
