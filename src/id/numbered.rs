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

/// The number within a year that a sheet made a day of: `01/12/2020` was `12/2020`; empty where a month in letters says that it
/// did so with another, `Dec-20` and `15-Sep`.
pub(super) fn of_sheet(raw: &str) -> Option<&str> {
    let word = match raw.as_bytes() {
        [b'0', b'1', b'/', b'0', b'1'..=b'9', b'/', _, _, _, _]
        | [b'0', b'1', b'/', b'1', b'0'..=b'2', b'/', _, _, _, _] => return raw.get(3..),
        [b'A'..=b'Z', ..] => raw.get(..3)?,
        [.., last] if last.is_ascii_lowercase() => raw.get(raw.len().checked_sub(3)?..)?,
        _ => return None,
    };
    date::short_month(&text::lower(word)).map(|_| "")
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
