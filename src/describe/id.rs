//! A number of an identity paper by itself.

mod found;
mod guess;
mod kinds;
mod signs;
mod slips;

use std::fmt::Write as _;

use super::{Description, describe};
use crate::date::{self, NaiveDate, PartialDate};
use crate::id::{Doubt, Invalid, Suggestion, Why, inner_or_amount, label};
use crate::text;
use crate::text::json::{Object, write_string};

/// The types of number that [`id`] knows.
pub const ID_TYPES: [&str; 13] = [
    "personal",
    "cmnd",
    "passport",
    "tax",
    "bhxh",
    "bhyt",
    "phone",
    "officer",
    "birth-notice",
    "entry",
    "book",
    "qr",
    "mrz",
];

/// A number of one of [`ID_TYPES`], or of the likeliest for the empty type: compact form, doubts, what its parts say,
/// what else may be meant, judged as of a day. `None` for another type.
#[must_use]
pub fn id(input: &str, kind: &str, today: NaiveDate) -> Option<Description> {
    id_misread(input, &[], kind, today)
}

/// The same of the text of a QR code that may have been UTF-8 read by an encoding of East Asia, with what it was by each of
/// them, as the host can tell: a reading without damage is suggested.
#[must_use]
pub fn id_misread(input: &str, readings: &[String], kind: &str, today: NaiveDate) -> Option<Description> {
    let (value, _) = text::clean(input);
    let (mut types, mut labelled) = (Vec::new(), false);
    let guessed = kind.is_empty();
    let kind = if guessed {
        labelled = label(&value).is_some();
        types = guess::types(&value, today);
        types.first().copied().unwrap_or_else(|| guess::by_shape(&value, today))
    } else {
        kind
    };
    let mut found = kinds::found(&value, kind, today)?;
    if kind == "qr" {
        for reading in readings {
            let read = kinds::found(reading, kind, today)?;
            let value = read.output;
            // The name, which is no syllables where the encoding was another one.
            let misspelt =
                reading.split('|').nth(2).is_some_and(|name| crate::name::is_misspelt(name, input));
            let whole = read.invalid.is_none() && !misspelt && !read.doubts.has(Doubt::Damaged);
            if whole && found.suggestions.iter().all(|other| other.value != value) {
                found.suggestions.push(Suggestion { value, why: Why::Encoding, period: None });
            }
        }
    }
    // As it would be read with other signs than those that stand there.
    if found.invalid.is_some() {
        for (text, why) in signs::respelt(&value, kind) {
            let Some(other) = kinds::found(&text, kind, today).filter(found::Found::is_plain) else {
                continue;
            };
            // What was read out of a code of a program is none of the number.
            if value.contains(['%', '&', '\\']) {
                found.suggestions.clear();
            }
            if found.suggestions.iter().all(|known| known.value != other.output) {
                found.suggestions.insert(0, Suggestion { value: other.output, why, period: None });
            }
            break;
        }
    }
    // Two numbers of two types.
    if guessed && found.invalid.is_some() {
        for (text, why) in inner_or_amount(&value) {
            let digits = text.bytes().filter(u8::is_ascii_digit).count();
            let kind = if digits < 8 { None } else { guess::types(&text, today).first().copied() };
            let within = found.suggestions.iter().any(|known| known.value.contains(&text));
            if let Some(kind) = kind.filter(|_| !within)
                && let Some(other) = kinds::found(&text, kind, today).map(|other| other.output)
                && found.suggestions.iter().all(|known| !known.value.contains(&other))
            {
                found.suggestions.push(Suggestion { value: other, why, period: None });
            }
        }
    }
    // A label is no part of a number, though it has letters; nor is the number of an item in a list.
    let apart = guessed && types.is_empty() && value.contains(' ') && !found.suggestions.is_empty();
    if (labelled || apart) && found.invalid.is_none() {
        let suggestions = std::mem::take(&mut found.suggestions);
        found = found::Found { invalid: Some(Invalid::Characters), suggestions, ..found::Found::default() };
    }
    if !found.suggestions.is_empty() {
        found.date("issuedOn", issued(&value));
    }
    let codes = found.invalid.iter().map(|why| why.code()).chain(found.doubts.names()).collect();
    Some(describe(input, found.output, found.invalid.is_none(), codes, |object| {
        object.text("type", kind);
        if types.len() > 1 {
            object.list("types", &types, |name, out| write_string(name, out));
        }
        object.members(&found.parts);
        if !found.suggestions.is_empty() {
            object.list("suggestions", &found.suggestions, write_suggestion);
        }
    }))
}

/// The day of issue in a remark beside a number: `cấp ngày 15/04/2021 tại …`.
fn issued(value: &str) -> Option<PartialDate> {
    let value = text::lower(value);
    let (_, rest) = text::parted(&value, "cấp").or_else(|| text::parted(&value, "cap "))?;
    let end = [",", ";", "(", ")", " tại", " tai ", " nơi", " noi ", " bởi", " do "];
    let end = end.iter().filter_map(|end| rest.find(end)).min().unwrap_or(rest.len());
    date::parse(rest.get(..end)?.trim_matches([' ', ':', '.'])).ok()
}

fn write_suggestion(suggestion: &Suggestion, out: &mut String) {
    Object::write(out, |object| {
        object.text("value", &suggestion.value);
        object.text("why", suggestion.why.name());
        if let Some((from, until)) = suggestion.period {
            let mut day = |key: &str, day: NaiveDate| {
                let _ = write!(object.key(key), "\"{}\"", PartialDate::from(day));
            };
            day("since", from);
            day("bothUntil", until);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::day;

    /// What a clean text gives, what a damaged one, and what another number than a code.
    #[test]
    fn codes_are_read_again() {
        let suggested = |input: &str, readings: &[&str], kind: &str| {
            let readings: Vec<String> = readings.iter().map(|reading| (*reading).to_owned()).collect();
            let found = id_misread(input, &readings, kind, day(2026, 11, 23)).unwrap().into_json();
            let found: serde_json::Value = serde_json::from_str(&found).unwrap();
            found["suggestions"].clone()
        };
        let card = |name: &str| format!("001092000001|012345678|{name}|05031992|Nam|Ba Vì|10052021");
        let (misread, read) = (card("L锚 An"), card("Lê An"));
        let damaged = card("L\u{ea}\u{201} 锚");
        for kind in ["qr", ""] {
            let found = suggested(&misread, &[&damaged, &read, &read], kind);
            assert_eq!(found, serde_json::json!([{ "value": read, "why": "encoding" }]));
        }
        assert_eq!(suggested(&misread, &[], "qr"), serde_json::Value::Null);
        assert_eq!(suggested("001092000001", &[&read], "personal"), serde_json::Value::Null);
    }
}
