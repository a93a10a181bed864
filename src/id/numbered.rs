//! What numbers of entries and of books have in common: a number, perhaps a letter or `bis`, perhaps a year, perhaps
//! the letters of the kind of book.

use super::{Chars, Invalid, all_digits, number_of};
use crate::{date, text};

/// The parts of such a number.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Numbered {
    pub(super) number: u32,
    /// `A`, `BIS`, `TER`; empty where there is none.
    pub(super) suffix: Chars,
    pub(super) year: Option<u16>,
    /// `KS` for births; empty where there is none.
    pub(super) series: Chars,
}

/// Takes the next run of digits, or of letters, off a text; what stands between does not matter.
fn next_run<'t>(rest: &mut &'t str) -> Option<&'t str> {
    let letter = |c: char| text::is_letter(c) || text::is_mark(c);
    let (from, first) = rest.char_indices().find(|&(_, c)| c.is_ascii_digit() || letter(c))?;
    let run = rest.get(from..)?;
    let digits = first.is_ascii_digit();
    let end = run.find(|c: char| if digits { !c.is_ascii_digit() } else { !letter(c) }).unwrap_or(run.len());
    let (run, tail) = run.split_at_checked(end)?;
    *rest = tail;
    Some(run)
}

/// Reads such a number behind any of the `labels`.
pub(super) fn parse(raw: &str, labels: &[&str]) -> Result<Numbered, Invalid> {
    if !raw.bytes().any(|byte| byte.is_ascii_digit()) {
        return Err(Invalid::Characters);
    }
    let none = Chars::NONE;
    let mut found = Numbered { number: 0, suffix: none, year: None, series: none };
    let mut numbers = 0_u32;
    let mut rest = raw;
    while let Some(run) = next_run(&mut rest) {
        if all_digits(run) {
            match numbers {
                0 if run.len() > 6 => return Err(Invalid::Length),
                0 => found.number = number_of(run),
                1 => found.year = Some(year(run).ok_or(Invalid::Component)?),
                _ => return Err(Invalid::Component),
            }
            numbers = numbers.saturating_add(1);
            continue;
        }
        let word = text::fold(run);
        // A sheet took it for a date: `1-Dec`.
        if numbers == 1 && date::short_month(&word).is_some() {
            return Err(Invalid::Component);
        }
        if numbers == 0 && labels.contains(&word.as_str()) || numbers == 1 && word == "nam" {
            continue;
        }
        let is_suffix = numbers == 1 && (word.len() == 1 || word == "bis" || word == "ter");
        let slot = if is_suffix { &mut found.suffix } else { &mut found.series };
        if numbers == 0 || word.len() > 6 || *slot != none {
            return Err(Invalid::Component);
        }
        *slot = Chars::new(&word.to_ascii_uppercase()).ok_or(Invalid::Component)?;
    }
    if found.number == 0 { Err(Invalid::Component) } else { Ok(found) }
}

/// The number within a year that a sheet made a day of: `01/12/2020` and `Dec-20` were `12/2020`; of `15-Sep` nobody knows the
/// year, and the text is empty.
pub(super) fn of_sheet(raw: &str) -> Option<String> {
    // Numbers as they are.
    let figure = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_digit);
    let bytes = raw.as_bytes();
    if bytes.len() < 8 && figure(bytes.first()) && figure(bytes.last()) {
        return None;
    }
    let mut parts = raw.split(['/', '-', ' ']);
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next());
    let month = |word: &str| date::short_month(&text::lower(word));
    let (number, year_of) = match (month(first), third) {
        (Some(month), None) => (month.saturating_add(1), second),
        (None, None) if all_digits(first) && month(second).is_some() => return Some(String::new()),
        (None, Some(year)) if matches!(first, "01" | "1") && all_digits(second) => {
            (usize::try_from(number_of(second)).ok()?, year)
        }
        _ => return None,
    };
    let century = match year_of.len() {
        4 => "",
        2 if year_of < "30" => "20",
        2 => "19",
        _ => return None,
    };
    let year = year(&[century, year_of].concat())?;
    ((1..=12).contains(&number) && parts.next().is_none()).then(|| format!("{number}/{year}"))
}

/// A year of four digits in which there may have been a book.
pub(super) fn year(digits: &str) -> Option<u16> {
    digits.parse().ok().filter(|year| digits.len() == 4 && (1850..2150).contains(year))
}

impl Numbered {
    /// `12 bis/1967-KS`, with the number at least `width` digits wide.
    pub(super) fn format(&self, width: usize) -> String {
        let mut out = format!("{:0width$}", self.number);
        match self.suffix.as_str() {
            "" => {}
            letter if letter.len() == 1 => out.push_str(letter),
            word => {
                out.push(' ');
                out.push_str(&word.to_ascii_lowercase());
            }
        }
        if let Some(year) = self.year {
            out.push('/');
            out.push_str(&year.to_string());
        }
        if !self.series.as_str().is_empty() {
            // `46-KS` could else not be told from a letter behind the number.
            out.push('-');
            out.push_str(self.series.as_str());
        }
        out
    }
}
