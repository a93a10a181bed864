//! The type of a number, told by its shape.

use super::kinds;
use crate::date::NaiveDate;
use crate::id::{self, passport, phone};

/// The types that a text is a plain number of, the likeliest first.
///
/// Ten digits may be a phone number, a tax code or a number of social insurance: a mobile prefix comes first, then a
/// check digit that fits; every text of ten digits is a possible number of social insurance.
pub(super) fn types(value: &str, today: NaiveDate) -> Vec<&'static str> {
    let compact = id::compact(value);
    let digits = compact.bytes().all(|byte| byte.is_ascii_digit());
    let letters = value.chars().any(char::is_alphabetic);
    let padded = value.starts_with('0');
    let order: &[&str] = if value.contains('|') {
        &["qr"]
    } else if value.contains('<') {
        &["mrz"]
    } else if value.contains('/') || letters && value.chars().count() < 10 {
        if padded || letters { &["book", "entry", "passport", "bhyt"] } else { &["entry", "book"] }
    } else {
        match compact.len() {
            0..=6 if digits => &["entry", "book", "phone"],
            10 => &["phone", "tax", "bhxh", "bhyt"],
            _ => &["personal", "cmnd", "phone", "tax", "bhyt", "passport", "birth-notice"],
        }
    };
    let mut found: Vec<&'static str> = Vec::new();
    for &kind in order {
        // Any five letters and digits may be a foreign passport: only those with both are taken for one.
        let fits = kind != "passport" || letters && passport_like(&compact);
        if fits && kinds::found(value, kind, today).is_some_and(|found| found.is_plain()) {
            found.push(kind);
        }
    }
    prefer(&mut found, value);
    found
}

/// A number with a letter in front and at least five digits.
fn passport_like(compact: &str) -> bool {
    compact.starts_with(|c: char| c.is_ascii_alphabetic())
        && compact.bytes().filter(u8::is_ascii_digit).count() >= 5
}

/// Puts in front what decides between types of one shape.
fn prefer(types: &mut Vec<&'static str>, value: &str) {
    let first = if types.contains(&"passport") && passport::is_vietnamese(&passport::compact(value)) {
        "passport"
    } else if types.contains(&"book") && crate::text::fold(value).starts_with("so") {
        "entry"
    } else {
        return;
    };
    if let Some(at) = types.iter().position(|kind| *kind == first) {
        let kind = types.remove(at);
        types.insert(0, kind);
    }
}

/// The type that a damaged text is nearest to.
pub(super) fn by_shape(value: &str) -> &'static str {
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    let letters = value.chars().filter(|c| c.is_alphabetic()).count();
    let compact = phone::compact(value);
    if value.contains('|') {
        "qr"
    } else if value.contains('<') {
        "mrz"
    } else if phone::parse(&compact).is_ok() || compact.starts_with('+') {
        "phone"
    } else {
        match (digits, letters) {
            (_, 1..) if value.contains('/') => "officer",
            (8 | 9, 0 | 2..=3) => "cmnd",
            (13, 0) => "tax",
            (7..=8, 1) => "passport",
            (12..=13, 2) => "bhyt",
            (1..=6, _) => "entry",
            (14.., 3..) => "birth-notice",
            (14.., 1..) => "bhyt",
            _ => "personal",
        }
    }
}
