//! A text cut into figures, words and what stands between them.

use crate::text;

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'t> {
    /// Digits: what they say (as far as it fits) and how many there are.
    Figure { value: u32, width: u8 },
    /// Letters, with their marks.
    Word(&'t str),
    /// Anything else.
    Gap(&'t str),
}

/// The pieces of a text, from the first to the last.
#[derive(Clone, Copy)]
pub(super) struct Tokens<'t>(pub(super) &'t str);

impl<'t> Iterator for Tokens<'t> {
    type Item = Token<'t>;

    fn next(&mut self) -> Option<Token<'t>> {
        let kind = class(self.0.chars().next()?);
        let end = self.0.find(|c| class(c) != kind).unwrap_or(self.0.len());
        let (piece, rest) = self.0.split_at_checked(end)?;
        self.0 = rest;
        Some(match kind {
            Class::Digit => {
                let mut digits = piece.chars().filter_map(digit);
                let value = digits.try_fold(0_u32, |value, digit| value.checked_mul(10)?.checked_add(digit));
                let width = u8::try_from(piece.chars().count()).unwrap_or(u8::MAX);
                Token::Figure { value: value.unwrap_or(u32::MAX), width }
            }
            Class::Letter => Token::Word(piece),
            Class::Other => Token::Gap(piece),
        })
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Digit,
    Letter,
    Other,
}

fn class(c: char) -> Class {
    if digit(c).is_some() {
        Class::Digit
    } else if text::is_letter(c) {
        Class::Letter
    } else {
        Class::Other
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
    empty: bool,
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
            [Token::Word("ngày"), Token::Figure { value: 5, width: 2 }, Token::Gap("-"), Token::Word("x")]
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
