//! The text of the QR code on health-insurance cards since 2015: fields between strokes: number of the card, name, birth,
//! sex (1 male, 2 female), address, registered facility, first day, last day, and more. Name and address are the bytes of
//! their UTF-8 in hexadecimal; a `$` ends the whole.

use super::bhyt::{self, Bhyt};
use super::qr::{date, field, is_damaged, is_misread, is_no_name};
use super::{Doubt, Doubts, Invalid};
use crate::date::{PartialDate, Truth};
use crate::text;

/// The text of a code.
#[derive(Clone, PartialEq, Eq)]
pub struct HealthQr {
    text: String,
    number: Bhyt,
}

/// The fields of the holder.
#[derive(Clone, PartialEq, Eq)]
pub struct Components<'c> {
    /// The number of the card, fifteen characters or ten digits.
    pub number: Bhyt,
    /// Full name; as much as can be read of one that was cut.
    pub name: String,
    /// Date of birth, maybe the year alone.
    pub birth: Option<PartialDate>,
    /// Whether the holder is female.
    pub female: Option<bool>,
    /// Address.
    pub residence: String,
    /// Code of the registered facility.
    pub facility: &'c str,
    /// First and last day on which the card holds.
    pub valid: [Option<PartialDate>; 2],
}

/// The text with clean fields.
#[must_use]
pub fn compact(raw: &str) -> String {
    super::qr::compact(raw)
}

/// Reads a code.
///
/// # Errors
/// [`Invalid::Length`] for fewer than five fields; [`Invalid::Component`] for a number that is none of a card, or a birth that
/// is no date.
pub fn parse(raw: &str) -> Result<HealthQr, Invalid> {
    let text = compact(raw);
    let Ok(number) = bhyt::parse(field(&text, 0)) else { return Err(Invalid::Component) };
    if text.split('|').nth(4).is_none() {
        return Err(Invalid::Length);
    }
    day(field(&text, 2)).ok_or(Invalid::Component)?;
    Ok(HealthQr { text, number })
}

/// The same as [`parse`].
///
/// # Errors
/// Those of [`parse`].
pub fn validate(raw: &str) -> Result<HealthQr, Invalid> {
    parse(raw)
}

fn day(field: &str) -> Option<PartialDate> {
    date(field).or_else(|| crate::date::parse(field).ok())
}

/// The text of a field in hexadecimal, and whether that is whole.
fn hex(field: &str) -> (String, bool) {
    let mut bytes: Vec<u8> = Vec::with_capacity(field.len() / 2);
    let digit = |byte: u8| match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        _ => None,
    };
    for pair in field.as_bytes().chunks_exact(2) {
        let [high, low] = *pair else { break };
        let Some((high, low)) = digit(high).zip(digit(low)) else { break };
        bytes.push(high << 4 | low);
    }
    let whole = bytes.len().saturating_mul(2) == field.len();
    let (text, valid) = match std::str::from_utf8(&bytes) {
        Ok(text) => (text, true),
        Err(error) => {
            let valid = bytes.get(..error.valid_up_to()).unwrap_or_default();
            (std::str::from_utf8(valid).unwrap_or_default(), false)
        }
    };
    (text::clean(text).0.into_owned(), whole && valid)
}

impl HealthQr {
    /// The text of the code with clean fields.
    #[must_use]
    pub fn format(&self) -> String {
        self.text.clone()
    }

    /// The fields of the holder.
    #[must_use]
    pub fn components(&self) -> Components<'_> {
        let text = |at: usize| field(&self.text, at);
        Components {
            number: self.number,
            name: hex(text(1)).0,
            birth: day(text(2)),
            female: match text(3) {
                "1" => Some(false),
                "2" => Some(true),
                _ => None,
            },
            residence: hex(text(4)).0,
            facility: text(5),
            valid: [day(text(6)), day(text(7))],
        }
    }

    /// Unusual: what is unusual about the number; a text that was cut, or one of damaged letters; no name, no sex or what is none;
    /// a first day before the birth, or after the last; the card of a small child whose holder is none.
    #[must_use]
    pub fn doubts(&self) -> Doubts {
        let [name, residence] = [1, 4].map(|at| hex(field(&self.text, at)));
        let cut = !self.text.ends_with('$') || !name.1 || !residence.1;
        let Components { birth, valid: [from, until], female, .. } = self.components();
        let before = |a: Option<PartialDate>, b: Option<PartialDate>| {
            a.zip(b).is_some_and(|(a, b)| a.before(b) == Truth::Yes)
        };
        // Children have it until they are six, or until they go to school.
        let child = self.text.starts_with("TE");
        let grown = birth.zip(from).is_some_and(|(birth, from)| birth.years_until(from).0 > 6);
        self.number
            .doubts()
            .and(Doubts::when(name.0.is_empty() || female.is_none() || is_no_name(&name.0), Doubt::Shape))
            .and(Doubts::when(child && grown, Doubt::BirthYear))
            .and(Doubts::when(before(from, birth) || before(until, from), Doubt::Order))
            .and(Doubts::when(cut, Doubt::Truncated))
            .and(Doubts::when(
                is_damaged(&name.0) || is_misread(&name.0) || is_damaged(&residence.0),
                Doubt::Damaged,
            ))
    }
}

super::opaque!(HealthQr, Components<'_>);

#[cfg(test)]
mod tests {
    use super::*;

    /// Trần Thị Mai, Xã Tân Phú.
    const CARD: &str = "DN4797912345678|5472e1baa76e205468e1bb8b204d6169|05/09/1990|2|58c3a32054c3a26e205068c3ba|79 - 024|\
        01/01/2021|-|01/02/2021|79097912345678|-|4|01/01/2025|0|$";

    #[test]
    fn fields() {
        let card = validate(CARD).unwrap();
        let parts = card.components();
        assert_eq!((parts.name.as_str(), parts.residence.as_str()), ("Trần Thị Mai", "Xã Tân Phú"));
        assert_eq!((parts.number.format().as_str(), parts.female), ("DN4797912345678", Some(true)));
        assert_eq!(parts.birth.unwrap().to_string(), "1990-09-05");
        assert_eq!(
            (parts.facility, parts.valid[0].unwrap().to_string().as_str()),
            ("79 - 024", "2021-01-01")
        );
        assert!(card.doubts().is_empty() && parts.valid[1].is_none());
    }

    #[test]
    fn errors_and_doubts() {
        assert_eq!(parse("7912345678|54|1990|1"), Err(Invalid::Length));
        assert_eq!(parse("x|54|1990|1|54"), Err(Invalid::Component));
        assert_eq!(parse("7912345678|54|hôm qua|1|54"), Err(Invalid::Component));
        let cut = parse("7912345678|5472e1ba|1990|1|58c3a").unwrap();
        assert_eq!(cut.components().name, "Tr");
        assert_eq!(cut.doubts(), Doubts::when(true, Doubt::Truncated));
        let other = parse("7912345678|e5bb99|1990|1||$").unwrap();
        assert_eq!(other.doubts(), Doubts::when(true, Doubt::Damaged));
        for (was, is, doubt) in [
            ("01/01/2021|-", "01/01/1980|-", Doubt::Order),
            ("01/01/2021|-", "01/01/2021|31/12/2020", Doubt::Order),
            ("05/09/1990|2", "05/09/2024|2", Doubt::Order),
            ("05/09/1990|2", "05/09/1990|3", Doubt::Shape),
            ("05/09/1990|2", "05/09/1990|", Doubt::Shape),
            ("DN4797912345678", "TE1797912345678", Doubt::BirthYear),
            ("5472e1baa76e205468e1bb8b204d6169", "", Doubt::Shape),
        ] {
            let card = parse(&CARD.replace(was, is)).unwrap();
            assert_eq!(card.doubts(), Doubts::when(true, doubt), "{is}");
        }
    }
}
