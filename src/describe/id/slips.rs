//! Slips in numbers of entries and books that only descriptions look for.

use crate::id::{Suggestion, Why, with_digits};
use crate::{date, text};

/// What a text that is no such number may stand for; `read` gives the normal form of one.
pub(super) fn numbered(value: &str, read: &dyn Fn(&str) -> Option<String>) -> Vec<Suggestion> {
    let mut found: Vec<Suggestion> = Vec::new();
    if read(value).is_some() {
        return found;
    }
    let mut add = |text: &str, why: Why| {
        if let Some(number) = read(text).filter(|number| found.iter().all(|known| known.value != *number)) {
            found.push(Suggestion { value: number, why, period: None });
        }
    };
    // `15.00`
    if let Some((number, zeros)) = value.split_once(['.', ','])
        && !zeros.is_empty()
        && zeros.bytes().all(|byte| byte == b'0')
    {
        add(number, Why::Decimals);
    }
    // `l5/2O20`
    let digits = with_digits(value);
    if digits != value && !digits.contains(text::is_letter) {
        add(&digits, Why::Letters);
    }
    if let Some((number, remark)) = value.split_once('(')
        && remark.ends_with(')')
        && remark.contains(text::is_letter)
    {
        add(number.trim(), Why::Remark);
    }
    // `3/2020` became `Mar-20`; of `1-Dec` nobody knows the year.
    if let Some((month, year)) = value.split_once(['-', ' '])
        && let Some(month) = date::short_month(&text::lower(month))
        && text::is_digits(year)
    {
        let century = match year.len() {
            4 => "",
            2 if year < "30" => "20",
            2 => "19",
            _ => return found,
        };
        add(&format!("{}/{century}{year}", month.saturating_add(1)), Why::SheetDate);
    }
    found
}
