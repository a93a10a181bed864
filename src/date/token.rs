//! A text cut into figures, words and what stands between them.

use super::term::{Letters, Term};
use crate::text;

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'t> {
    /// Digits: what they say (as far as it fits) and how many there are.
    Figure { value: u32, width: u8 },
    /// Letters, with their marks.
    Word(Term),
    /// Anything else.
    Gap(&'t str),
}

/// The pieces of a text, from the first to the last.
#[derive(Clone, Copy)]
pub(super) struct Tokens<'t>(pub(super) &'t str);

impl<'t> Iterator for Tokens<'t> {
    type Item = Token<'t>;

    fn next(&mut self) -> Option<Token<'t>> {
        let text = self.0;
        let mut letters = Letters::NONE;
        let rest = letters.take(text);
        if rest.len() < text.len() {
            self.0 = rest;
            return Some(Token::Word(letters.term()));
        }
        let mut chars = text.chars();
        let first = chars.next()?;
        self.0 = chars.as_str();
        let Some(mut value) = digit(first) else {
            // A space stands by itself: between words there is nothing else.
            while first != ' ' && chars.next().is_some_and(|c| digit(c).is_none() && !text::is_letter(c)) {
                self.0 = chars.as_str();
            }
            return Some(Token::Gap(text.get(..text.len().saturating_sub(self.0.len())).unwrap_or_default()));
        };
        let mut width = 1_u8;
        while let Some(digit) = chars.next().and_then(digit) {
            value = value.checked_mul(10).and_then(|value| value.checked_add(digit)).unwrap_or(u32::MAX);
            width = width.saturating_add(1);
            self.0 = chars.as_str();
        }
        Some(Token::Figure { value, width })
    }
}

/// The value of a digit, of full width, too.
fn digit(c: char) -> Option<u32> {
    match c {
        '0'..='9' => u32::from(c).checked_sub(u32::from('0')),
        '０'..='９' => u32::from(c).checked_sub(u32::from('０')),
        _ => None,
    }
}

/// What stands between two parts of a date, counted.
#[derive(Clone, Copy, Default)]
pub(super) struct Gap {
    slashes: u8,
    /// Runs of `?`, `*` or `x`.
    marks: u8,
    /// Points, hyphens, commas, underscores: they separate, and drawn out they are an empty place.
    strokes: u8,
    stroke: Option<char>,
    mixed: bool,
    in_mark: bool,
    /// Nothing stands here so far.
    pub(super) empty: bool,
    /// A mark stands right after the figures: one of them is in doubt.
    pub(super) touches: bool,
    /// The mark is `?`.
    pub(super) doubt: bool,
    pub(super) bracket: bool,
    pub(super) colon: bool,
    /// `~`: the date is approximate.
    pub(super) about: bool,
}

impl Gap {
    /// What follows figures, words, or nothing.
    pub(super) fn new() -> Self {
        Self { empty: true, ..Self::default() }
    }

    /// Takes a space.
    pub(super) fn space(&mut self) {
        (self.in_mark, self.empty) = (false, false);
    }

    /// Takes a character; `None` where it has no place in a date.
    pub(super) fn feed(&mut self, c: char, after_figure: bool) -> Option<()> {
        match c {
            '?' | '？' | '*' | 'x' => {
                if !self.in_mark {
                    self.marks = self.marks.saturating_add(1);
                }
                self.touches |= self.empty && after_figure;
                self.doubt |= matches!(c, '?' | '？');
                self.in_mark = true;
                self.empty = false;
                return Some(());
            }
            '/' | '\\' | '／' | '⁄' => self.slashes = self.slashes.saturating_add(1),
            '-' | '‐'..='―' | '−' | '－' | '.' | '．' | '。' | ',' | '，' | '_' | '…' => {
                self.mixed |= self.stroke.is_some_and(|stroke| stroke != c);
                self.stroke = Some(c);
                self.strokes = self.strokes.saturating_add(if c == '…' { 3 } else { 1 });
            }
            '(' | ')' => self.bracket = true,
            ':' => self.colon = true,
            '~' | '≈' => self.about = true,
            c if c.is_whitespace() => {}
            _ => return None,
        }
        (self.in_mark, self.empty) = (false, false);
        Some(())
    }

    /// Whether what follows stands right after a mark.
    pub(super) fn ends_in_mark(&self) -> bool {
        self.in_mark
    }

    /// Whether there is nothing in it but a mark of doubt.
    pub(super) fn only_doubt(&self) -> bool {
        self.doubt && self.slashes == 0 && self.strokes == 0
    }

    pub(super) fn has_marks(&self) -> bool {
        self.marks > 0
    }

    /// How many unknown parts stand here: those that are marked, and those that are only left empty.
    pub(super) fn unknown(&self, after_figure: bool) -> (u8, u8) {
        if self.slashes > 0 {
            let places = self.slashes.saturating_sub(u8::from(after_figure));
            return (self.marks, places.saturating_sub(self.marks));
        }
        let empty = match (after_figure, self.strokes) {
            _ if self.marks > 0 => false,
            (true, 2) => !self.mixed,
            (true, strokes) => strokes > 2,
            (false, strokes) => strokes > 0,
        };
        (self.marks, u8::from(empty))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces() {
        let pieces: Vec<_> = Tokens("ngày０5-x").collect();
        assert_eq!(
            pieces,
            [
                Token::Word(Term::Day),
                Token::Figure { value: 5, width: 2 },
                Token::Gap("-"),
                Token::Word(Term::Mark)
            ]
        );
        let huge = Token::Figure { value: u32::MAX, width: 11 };
        assert_eq!(Tokens("99999999999").next(), Some(huge));
    }

    #[test]
    fn unknown_parts() {
        for (gap, after_figure, expected) in [
            ("/", true, (0, 0)),
            ("/--/", true, (0, 1)),
            ("//", true, (0, 1)),
            ("/?/", true, (1, 0)),
            ("--/--/", false, (0, 2)),
            ("/", false, (0, 1)),
            (" - ", true, (0, 0)),
            ("--", true, (0, 1)),
            (", .", true, (0, 0)),
            (".__.", true, (0, 1)),
            (" ? ", true, (1, 0)),
            ("?? ? ", false, (2, 0)),
            ("…", true, (0, 1)),
            ("- ", false, (0, 1)),
            (" ", false, (0, 0)),
        ] {
            let mut found = Gap::new();
            assert!(gap.chars().all(|c| found.feed(c, after_figure).is_some()), "{gap}");
            assert_eq!(found.unknown(after_figure), expected, "{gap}");
        }
        assert_eq!(Gap::new().feed('+', true), None);
    }
}
