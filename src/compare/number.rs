//! Numbers of a person, of twelve digits and of nine, and how far those of two agree.

use super::date::is_slip;
use super::level::Level;
use super::stored::{stored, stored_array};

/// The personal number and that of the old card; 0 where there is none.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Number {
    /// The personal number in two halves, the lower first: so a person has no bytes that say nothing.
    halves: [u32; 2],
    pub(super) short: u32,
}

/// What a person is known by beside the number.
#[derive(Clone, Copy)]
pub(super) struct Known {
    pub(super) year: u16,
    /// 1 male, 2 female, 0 unknown.
    pub(super) sex: u8,
}

stored_array!(u32, 2);
stored!(Number: halves short);

impl Number {
    pub(super) const NONE: Self = Self { halves: [0; 2], short: 0 };

    pub(super) const fn long(self) -> u64 {
        let [low, high] = self.halves;
        (high as u64) << 32 | low as u64
    }

    /// Takes a text as a number, if it has as many digits; spreadsheets drop zeros in front.
    pub(super) fn take(&mut self, text: &str) {
        let mut value = 0_u64;
        let mut digits = 0_u32;
        for c in text.chars() {
            match c.to_digit(10) {
                Some(digit) => {
                    value = value.wrapping_mul(10).wrapping_add(digit.into());
                    digits += 1;
                }
                None if matches!(c, ' ' | '.' | '-' | '\'' | '\u{a0}') => {}
                None => return,
            }
        }
        match digits {
            11 | 12 if self.long() == 0 => self.halves = [value as u32, (value >> 32) as u32],
            8 | 9 if self.short == 0 => self.short = u32::try_from(value).unwrap_or(0),
            _ => {}
        }
    }

    pub(super) const fn is_missing(self) -> bool {
        self.long() == 0 && self.short == 0
    }

    /// Year of birth and sex as the number of twelve digits says them.
    pub(super) fn says(self) -> Option<Known> {
        let long = self.long();
        if long == 0 {
            return None;
        }
        let century = long / 100_000_000 % 10;
        let year = 1900 + century / 2 * 100 + long / 1_000_000 % 100;
        Some(Known { year: u16::try_from(year).ok()?, sex: 1 + (century % 2) as u8 })
    }

    /// How far the numbers of two persons agree, each with what else is known.
    pub(super) fn level(self, other: Self, mine: Known, others: Known) -> Level {
        if self.long() != 0 && other.long() != 0 {
            return of_two(self.long(), other.long(), Level::Different);
        }
        if self.short != 0 && other.short != 0 {
            return of_two(self.short.into(), other.short.into(), Level::Reissued);
        }
        let (said, known) = match (self.says(), other.says()) {
            (Some(said), None) if other.short != 0 => (said, others),
            (None, Some(said)) if self.short != 0 => (said, mine),
            _ => return Level::Missing,
        };
        let apart = |a: u16, b: u16| a != 0 && b != 0 && a != b;
        if apart(said.year, known.year) || apart(said.sex.into(), known.sex.into()) {
            Level::Contrary
        } else {
            Level::OldNew
        }
    }
}

fn of_two(a: u64, b: u64, otherwise: Level) -> Level {
    if a == b {
        Level::Same
    // Twins are given numbers close together: in the last two figures nothing is told from a slip.
    } else if a.abs_diff(b) <= 2 || a / 100 == b / 100 {
        Level::Next
    } else if is_slip(a, b) {
        Level::Slip
    } else {
        otherwise
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Number {
        let mut number = Number::NONE;
        text.split(';').for_each(|text| number.take(text));
        number
    }

    #[test]
    fn levels_of_numbers() {
        let unknown = Known { year: 0, sex: 0 };
        let known = Known { year: 1988, sex: 1 };
        for (a, b, of, expected) in [
            ("040088000001", "040 088 000 001", unknown, Level::Same),
            ("040088000001", "40088000001", unknown, Level::Same),
            ("040088000001", "040088000002", unknown, Level::Next),
            ("040088000001", "040088000004", unknown, Level::Next),
            ("040088000001", "040088000041", unknown, Level::Next),
            ("040088000001", "040088000201", unknown, Level::Slip),
            ("040088000001", "040088700001", unknown, Level::Slip),
            ("040088001234", "040088002134", unknown, Level::Slip),
            ("040088000001", "040090123456", unknown, Level::Different),
            ("184645723", "184645723", unknown, Level::Same),
            ("184645723", "012345678", unknown, Level::Reissued),
            ("040088000001", "184645723", known, Level::OldNew),
            ("040188000001", "184645723", known, Level::Contrary),
            ("040091000001", "184645723", known, Level::Contrary),
            ("040088000001;184645723", "184645723", known, Level::Same),
            ("040088000001", "", known, Level::Missing),
            ("B1234567", "040088000001", known, Level::Missing),
        ] {
            assert_eq!(number(a).level(number(b), of, of), expected, "{a} / {b}");
            assert_eq!(number(b).level(number(a), of, of), expected, "{b} / {a}");
        }
    }
}
