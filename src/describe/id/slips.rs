//! Slips in numbers of entries and books that only descriptions look for.

use crate::id::{Suggestion, Why, entry_number, with_digits};
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
    if let Some(number) = value.strip_prefix("QS").or_else(|| value.strip_prefix("qs")) {
        add(number.trim_start_matches([' ', ':', '.']), Why::Label);
    }
    // `II/2020`
    if let Some((roman, year)) = value.split_once('/')
        && let Some(number) = of_roman(roman.trim())
    {
        add(&format!("{number}/{year}"), Why::Letters);
        return found;
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
    // `3/2020` became `01/03/2020`,
    if let Some(number) = entry_number::of_sheet(value) {
        add(number, Why::SheetDate);
    }
    // or `Mar-20`; of `1-Dec` nobody knows the year.
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

/// A number below forty in Roman figures.
fn of_roman(text: &str) -> Option<u32> {
    const UNITS: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    let units = text.trim_start_matches('X');
    let tens = u32::try_from(text.len().saturating_sub(units.len())).ok().filter(|tens| *tens < 4)?;
    let units = UNITS.iter().position(|known| *known == units)?;
    let number = tens.saturating_mul(10).saturating_add(u32::try_from(units).ok()?);
    (number > 0).then_some(number)
}
