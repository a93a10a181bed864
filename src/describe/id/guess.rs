//! The type of a number, told by its shape.

use chrono::Datelike as _;

use super::kinds;
use crate::date::NaiveDate;
use crate::id::{Doubt, bhyt, inner_or_amount, label, officer, passport, phone, tax, with_digits};
use crate::text;

/// What a text is made of.
#[derive(Default)]
struct Shape {
    digits: u8,
    letters: u8,
    /// Of `|`, `<` and `/`, what stands first.
    mark: Option<char>,
}

fn shape(value: &str) -> Shape {
    let mut shape = Shape::default();
    for c in value.chars() {
        if c.is_ascii_digit() {
            shape.digits = shape.digits.saturating_add(1);
        } else if matches!(c, '|' | '<' | '/') {
            shape.mark = shape.mark.or(Some(c));
        } else if text::is_letter(c) {
            shape.letters = shape.letters.saturating_add(1);
        }
    }
    shape
}

/// The types that a text is a plain number of, the likeliest first.
///
/// Ten digits may be a phone number, a tax code or a number of social insurance: a mobile prefix comes first, then a
/// check digit that fits; every text of ten digits is a possible number of social insurance.
pub(super) fn types(value: &str, today: NaiveDate) -> Vec<&'static str> {
    if label(value).is_some() || is_listed(value) || tax::is_of_unit(value, today.year()) {
        return Vec::new();
    }
    let Shape { digits, letters, mark } = shape(value);
    let first = value.as_bytes().first();
    let order: &[&str] = match (mark, letters, digits) {
        (Some('|'), ..) => &["qr"],
        (Some('<'), ..) => &["mrz"],
        _ if is_birth_notice(value) => &["birth-notice"],
        (Some(_), 1.., _) | (None, 1.., ..=9) => &["book", "entry", "passport", "bhyt"],
        (Some(_), ..) if first == Some(&b'0') => &["book", "entry"],
        (Some(_), ..) | (None, 0, ..=6) => &["entry", "book", "phone"],
        (None, 0, 10) => &["phone", "tax", "bhxh", "bhyt"],
        _ => &["personal", "cmnd", "phone", "tax", "bhyt", "passport", "birth-notice"],
    };
    let mut found: Vec<&'static str> = Vec::new();
    for &kind in order {
        // Any five letters and digits may be a foreign passport: only those with both are taken for one, where nothing
        // stands between them and the first is no O for 0.
        let fits = kind != "passport"
            || first.is_some_and(u8::is_ascii_alphabetic)
                && digits >= 5
                && !zero_as_letter(value)
                && !is_old_health_card(value)
                && (!value.contains([' ', '.']) || passport::is_vietnamese(&passport::compact(value)));
        // Eighteen digits in two groups are two numbers.
        let fits = fits && (kind != "birth-notice" || letters > 0 || text::is_digits(value));
        // Twelve digits are the number of the person, whatever card it stands on.
        let fits = fits && (kind != "cmnd" || digits == 9);
        if fits && kinds::found(value, kind, today).is_some_and(|found| found.is_plain()) {
            found.push(kind);
        }
    }
    // What decides between types of one shape.
    let likeliest = if passport::is_vietnamese(&passport::compact(value)) {
        "passport"
    } else if text::fold(value).starts_with("so") {
        "entry"
    } else {
        return found;
    };
    if let Some(at) = found.iter().position(|kind| *kind == likeliest) {
        found.swap(0, at);
    }
    found
}

/// Whether a number is an item of a list: `1. 012345678`.
fn is_listed(value: &str) -> bool {
    let item = value
        .split_once([' ', '\u{a0}'])
        .map(|(item, _)| item.trim_end_matches(['.', ')']).len() + 1 == item.len());
    let figures = value.bytes().take_while(u8::is_ascii_digit).count();
    item == Some(true)
        && (1..=2).contains(&figures)
        && value.get(figures..).is_some_and(|it| it.starts_with(['.', ')']))
}

/// Whether the letters of giấy chứng sinh stand in a text.
fn is_birth_notice(value: &str) -> bool {
    text::fold(value).contains("gcs")
}

/// Whether a letter stands for the first digit of a number; of one that is longer than a passport's letters may stand for
/// other digits, too.
fn zero_as_letter(value: &str) -> bool {
    value.strip_prefix(['O', 'o', 'Q', 'I', 'l', 'i']).is_some_and(|rest| match rest.len() {
        9..=12 => text::is_digits(&with_digits(rest)),
        length => length >= 8 && text::is_digits(rest) && value.starts_with(['O', 'o', 'Q']),
    })
}

fn is_old_health_card(value: &str) -> bool {
    bhyt::parse(value).is_ok_and(|card| card.doubts().has(Doubt::Shape))
}

/// The type that a damaged text is nearest to.
pub(super) fn by_shape(value: &str, today: NaiveDate) -> &'static str {
    if let Some((kind, mut rest)) = label(value) {
        while let Some((_, behind)) = label(rest) {
            rest = behind;
        }
        // Identity cards had twelve digits since 2012, and people call every one by either name.
        let both = ["personal", "cmnd"];
        let inner = inner_or_amount(value);
        let mut texts = std::iter::once(rest).chain(inner.iter().map(|(text, _)| text.as_str()));
        let is = |text: &str| types(text, today).first().copied().filter(|told| both.contains(told));
        return both.contains(&kind).then(|| texts.find_map(is)).flatten().unwrap_or(kind);
    }
    if zero_as_letter(value)
        && let Some(&kind) = types(&with_digits(value), today).first()
    {
        return kind;
    }
    if tax::is_of_unit(value, today.year()) {
        return "tax";
    }
    if is_birth_notice(value) {
        return "birth-notice";
    }
    let shape_of = shape(value);
    let inner = if matches!(shape_of.mark, Some('|' | '<')) { Vec::new() } else { inner_or_amount(value) };
    // The shortest is what is left where everything around the number is gone.
    let inner = inner.last().map(|(text, _)| text.as_str());
    let usual = officer::parse(value).is_ok_and(|number| number.doubts().is_empty());
    let other = inner.is_some_and(|inner| inner.len() > 8);
    if shape_of.mark == Some('/') && shape_of.letters > 0 && usual && !other && !value.contains(' ') {
        return "officer";
    }
    if is_old_health_card(value) {
        return "bhyt";
    }
    if let Some(kind) = inner.and_then(|inner| types(inner, today).first().copied()) {
        return kind;
    }
    let value = inner.unwrap_or(value);
    let Shape { mut digits, mut letters, mark } = shape(value);
    if zero_as_letter(value) {
        (digits, letters) = (digits.saturating_add(letters), 0);
    }
    let compact = phone::compact(value);
    if phone::parse(&compact).is_ok() || compact.starts_with('+') {
        return "phone";
    }
    match (mark, digits, letters) {
        (Some('|'), ..) => "qr",
        (Some('<'), ..) => "mrz",
        (_, 7..=8, 1) if value.starts_with(text::is_letter) => "passport",
        (_, 8 | 9, ..=3) => "cmnd",
        // A place behind it.
        (_, 9, _) if value.starts_with(|c: char| c.is_ascii_digit()) => "cmnd",
        (_, 13, 0) => "tax",
        (_, 12..=13, 2) => "bhyt",
        (_, 1..=6, _) => "entry",
        (_, 14.., 3..) => "birth-notice",
        (_, 14.., 1..) => "bhyt",
        _ => "personal",
    }
}
