//! What numbers of entries and of books have in common: a number, perhaps a letter or `bis`, perhaps a year, perhaps
//! the letters of the kind of book.

use super::{Chars, Invalid, number_of};
use crate::text;

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

/// A run of digits, or a word in folded letters.
enum Token<'t> {
    Digits(&'t str),
    Word(String),
}

/// The runs of digits and letters of a text; what stands between does not matter.
fn tokens(raw: &str) -> Vec<Token<'_>> {
    let mut found = Vec::new();
    let mut rest = raw;
    while let Some(first) = rest.chars().next() {
        let digits = first.is_ascii_digit();
        let same = |c: char| if digits { c.is_ascii_digit() } else { text::is_letter(c) || text::is_mark(c) };
        let end = rest.find(|c: char| !same(c)).unwrap_or(rest.len());
        let (run, tail) = rest.split_at_checked(end.max(first.len_utf8())).unwrap_or((rest, ""));
        if digits {
            found.push(Token::Digits(run));
        } else if end > 0 {
            found.push(Token::Word(text::fold(run)));
        }
        rest = tail;
    }
    found
}

/// Reads such a number behind any of the `labels`.
pub(super) fn parse(raw: &str, labels: &[&str]) -> Result<Numbered, Invalid> {
    let tokens = tokens(raw);
    if !tokens.iter().any(|token| matches!(token, Token::Digits(_))) {
        return Err(Invalid::Characters);
    }
    let mut tokens = tokens.into_iter().peekable();
    while let Some(Token::Word(word)) = tokens.next_if(|token| matches!(token, Token::Word(_))) {
        if !labels.contains(&word.as_str()) {
            return Err(Invalid::Component);
        }
    }
    let number = match tokens.next() {
        Some(Token::Digits(digits)) if digits.len() > 6 => return Err(Invalid::Length),
        Some(Token::Digits(digits)) => number_of(digits),
        _ => return Err(Invalid::Component),
    };
    let none = Chars::new("").ok_or(Invalid::Length)?;
    let mut found = Numbered { number, suffix: none, year: None, series: none };
    for token in tokens {
        match token {
            Token::Digits(digits) => {
                found.year = Some(year(digits).filter(|_| found.year.is_none()).ok_or(Invalid::Component)?);
            }
            Token::Word(word) if word == "nam" && found.year.is_none() => {}
            Token::Word(word) => {
                let is_suffix =
                    found.year.is_none() && (word.len() == 1 || ["bis", "ter"].contains(&word.as_str()));
                let slot = if is_suffix { &mut found.suffix } else { &mut found.series };
                let word = Chars::new(&word.to_ascii_uppercase()).filter(|_| word.len() <= 6);
                *slot = word.filter(|_| *slot == none).ok_or(Invalid::Component)?;
            }
        }
    }
    if number == 0 { Err(Invalid::Component) } else { Ok(found) }
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
