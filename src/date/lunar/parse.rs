//! Lunar dates from text.

use std::ops::RangeInclusive;

use super::{Calendar, LunarDate, NaiveDate, cycle};
use crate::date::term::{has_marks, sounds};
use crate::text;

/// The year of a lunar date as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Year {
    /// Not there, or not understood.
    Unknown,
    /// In figures: the Gregorian year in which the lunar one begins.
    Number(i32),
    /// By its name: the position in the cycle, 0 for Giáp Tý.
    Cycle(u8),
}

/// A lunar date as it is written; what is not there or not understood is `None`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Day of the month.
    pub day: Option<u8>,
    /// Number of the month.
    pub month: Option<u8>,
    /// Another month that the words may mean: `tháng một` was the eleventh and is the first.
    pub or_month: Option<u8>,
    /// Whether the month is told to be leap.
    pub leap: bool,
    /// The year.
    pub year: Year,
}

/// A day that a lunar date may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Candidate {
    /// The lunar date in full.
    pub lunar: LunarDate,
    /// By which calendar; the national one where both agree.
    pub calendar: Calendar,
    /// The day.
    pub gregorian: NaiveDate,
}

impl Reading {
    /// The days that it may be, of lunar years within a range: one or none for a year in figures, except that from 1968 to
    /// 1975 the calendars of North and South may give one each, and that a month which the year has twice gives one each
    /// unless it is told to be leap; one in sixty years for a year of the cycle.
    #[must_use]
    pub fn candidates(self, years: RangeInclusive<i32>) -> Vec<Candidate> {
        let mut found: Vec<Candidate> = Vec::new();
        let Some(day) = self.day else { return found };
        let first = (*years.start()).max(super::FIRST_YEAR);
        let last = (*years.end()).min(super::LAST_YEAR);
        for year in first..=last {
            let wanted = match self.year {
                Year::Unknown => true,
                Year::Number(number) => number == year,
                Year::Cycle(cycle) => cycle == cycle::cycle_of(year),
            };
            if !wanted {
                continue;
            }
            for month in [self.month, self.or_month].into_iter().flatten() {
                // People leave out that a month is the leap one.
                for leap in if self.leap { &[true][..] } else { &[false, true] } {
                    let lunar = LunarDate { year, month, leap: *leap, day };
                    let national = Calendar::National.to_gregorian(lunar);
                    let south = Calendar::South.to_gregorian(lunar);
                    let south = if south == national { None } else { south };
                    for (calendar, day) in [(Calendar::National, national), (Calendar::South, south)] {
                        if let Some(gregorian) = day {
                            found.push(Candidate { lunar, calendar, gregorian });
                        }
                    }
                }
            }
        }
        found
    }

    /// The only day that it may be, where there is one.
    #[must_use]
    pub fn only_day(self) -> Option<NaiveDate> {
        match self.candidates(super::FIRST_YEAR..=super::LAST_YEAR).as_slice() {
            [only] => Some(only.gregorian),
            _ => None,
        }
    }
}

/// Reads a text that says that it is lunar: by `âm lịch` or `ÂL`, a year of the cycle (Mậu Thân), a leap month (nhuận),
/// rằm, Chạp or Tết. `None` for any other, and for one that also speaks of the solar calendar.
#[must_use]
pub fn recognise(value: &str) -> Option<Reading> {
    read(value).filter(|(_, marked)| *marked).map(|(reading, _)| reading)
}

/// Reads a text that is known to be a lunar date: `15/8/1968`, `mồng 5 tháng Chạp năm Đinh Mùi`, `rằm tháng bảy`.
/// `None` where neither day nor month nor year is understood.
#[must_use]
pub fn parse(value: &str) -> Option<Reading> {
    let (reading, _) = read(value)?;
    (reading.day.is_some() || reading.month.is_some() || reading.year != Year::Unknown).then_some(reading)
}

/// What the next number is of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Day,
    Month,
    Year,
}

/// What was read so far.
#[derive(Default)]
struct State {
    day: Option<u32>,
    month: Option<u32>,
    or_month: Option<u8>,
    year: Option<u32>,
    /// The pair of names, and its place in the cycle where there is such a year.
    cycle: Option<Option<u8>>,
    /// What a word before the number said that it is.
    label: Option<Part>,
    /// A number in words under way.
    words: Option<u32>,
    leap: bool,
    tet: bool,
    marked: bool,
    garbled: bool,
}

impl State {
    /// Takes a number; a four-digit one is a year, others are day and month in this order unless labelled.
    fn number(&mut self, value: u32, width: usize) {
        let year_first = self.year.is_some() && self.cycle.is_none();
        let part = match self.label.take() {
            Some(part) if width < 4 || part == Part::Year => part,
            _ if width == 4 => {
                // `8/1968`: what stood before the year is the month.
                if self.month.is_none() && self.day.is_some() && self.cycle.is_none() {
                    self.month = self.day.take();
                }
                Part::Year
            }
            _ if self.day.is_none() && !year_first => Part::Day,
            _ if self.month.is_none() => Part::Month,
            _ => Part::Day,
        };
        let slot = match part {
            Part::Day => &mut self.day,
            Part::Month => &mut self.month,
            Part::Year => &mut self.year,
        };
        self.garbled |= slot.replace(value).is_some() || width > 4 || (part == Part::Year) != (width == 4);
    }

    /// Ends a number in words.
    fn close(&mut self) {
        if let Some(value) = self.words.take() {
            if value == 1 && self.label == Some(Part::Month) {
                self.or_month = Some(11);
            }
            self.number(value, 2);
        }
    }

    /// Adds a word of a number; whether it is one.
    fn digit(&mut self, word: &str) -> bool {
        let Some(units) = digit(word) else { return false };
        self.words = Some(match (self.words, units) {
            (None | Some(10), 10) => 10,
            (Some(tens @ 2..=3), 10) => tens.saturating_mul(10),
            // hai mươi ba, hai ba, mười ba.
            (Some(tens @ 2..=3), units) => tens.saturating_mul(10).saturating_add(units),
            (Some(tens @ (10 | 20 | 30)), units) => tens.saturating_add(units),
            (None, units) => units,
            _ => {
                self.garbled = true;
                units
            }
        });
        true
    }

    fn mark(&mut self) {
        self.close();
        self.marked = true;
    }
}

fn digit(word: &str) -> Option<u32> {
    Some(match word {
        "mot" => 1,
        "hai" => 2,
        "ba" => 3,
        "bon" | "tu" => 4,
        "lam" => 5,
        "sau" => 6,
        "bay" => 7,
        "tam" => 8,
        "chin" => 9,
        "muoi" => 10,
        _ => return None,
    })
}

/// What a text says as a lunar date, and whether it says that it is one. `None` where it speaks of the solar calendar.
fn read(value: &str) -> Option<(Reading, bool)> {
    let tokens = tokens(value);
    let mut state = State::default();
    let mut rest = tokens.as_slice();
    while let [word, tail @ ..] = rest {
        let next = tail.first().map_or("", String::as_str);
        rest = tail;
        if word.bytes().all(|byte| byte.is_ascii_digit()) {
            state.close();
            match word.parse() {
                Ok(number) => state.number(number, word.len()),
                Err(_) => state.garbled = true,
            }
            // `15/8N`: a leap month.
            if next == "n" {
                state.leap = true;
                rest = tail.get(1..).unwrap_or_default();
            }
            continue;
        }
        if let Some(cycle) = cycle::cycle_named(word, next) {
            state.mark();
            state.label = None;
            state.garbled |= state.cycle.replace(cycle).is_some();
            rest = tail.get(1..).unwrap_or_default();
            continue;
        }
        match (word.as_str(), next) {
            ("am" | "al", "lich") | ("lich", "al") | ("a", "l") => {
                state.mark();
                rest = tail.get(1..).unwrap_or_default();
            }
            ("al", _) => state.mark(),
            ("duong" | "dl" | "tay", _) => return None,
            ("ngay" | "mong" | "mung", _) => {
                state.close();
                state.label = Some(Part::Day);
            }
            ("thang", _) => {
                state.close();
                state.label = Some(Part::Month);
            }
            // Both “year” and “five”.
            ("nam", _) if five(&state, tail) => {
                state.words = Some(state.words.map_or(5, |tens| tens.saturating_add(5)));
            }
            ("nam", "nhuan") => rest = tail.get(1..).unwrap_or_default(),
            ("nam", _) => {
                state.close();
                state.label = Some(Part::Year);
            }
            ("nhuan", _) => {
                state.mark();
                state.leap = true;
            }
            ("ram", _) => {
                state.mark();
                state.label = Some(Part::Day);
                state.number(15, 2);
            }
            ("gieng", _) => {
                state.close();
                state.label = Some(Part::Month);
                state.number(1, 2);
            }
            ("chap", _) => {
                state.mark();
                state.label = Some(Part::Month);
                state.number(12, 2);
            }
            ("tet", _) => {
                state.mark();
                state.tet = true;
            }
            (word, _) => state.garbled |= !state.digit(word),
        }
    }
    state.close();
    Some((state.reading(), state.marked))
}

/// Whether `năm` is the number: where one is expected and nothing of it is there, or after tens, and no year follows.
fn five(state: &State, rest: &[String]) -> bool {
    let year_follows = match rest {
        [stem, branch, ..] if cycle::cycle_named(stem, branch).is_some() => true,
        [next, ..] => next.len() == 4 && next.bytes().all(|byte| byte.is_ascii_digit()),
        [] => false,
    };
    let expected = match state.label {
        Some(Part::Day) => state.day.is_none(),
        Some(Part::Month) => state.month.is_none(),
        _ => false,
    };
    expected && !year_follows && state.words.is_none_or(|tens| matches!(tens, 10 | 20))
}

impl State {
    fn reading(&self) -> Reading {
        let small = |value: Option<u32>, limit: u32| {
            value.filter(|value| (1..=limit).contains(value)).and_then(|value| u8::try_from(value).ok())
        };
        let mut month = small(self.month, 12);
        if self.tet && self.month.is_none() && self.day.is_some_and(|day| day <= 15) {
            month = Some(1);
        }
        let number = self.year.and_then(|year| i32::try_from(year).ok());
        let year = match (self.cycle, number) {
            (None, None) => Some(Year::Unknown),
            (None, Some(number)) => Some(Year::Number(number)),
            (Some(None), _) => None,
            (Some(Some(cycle)), None) => Some(Year::Cycle(cycle)),
            // The last months of a year reach into the next one, whose number may stand beside the name.
            (Some(Some(cycle)), Some(number)) => [number, number.saturating_sub(1)]
                .into_iter()
                .find(|&year| {
                    cycle::cycle_of(year) == cycle && (year == number || month.is_some_and(|m| m >= 11))
                })
                .map(Year::Number),
        };
        let garbled = self.garbled || year.is_none();
        Reading {
            day: small(self.day, 30).filter(|_| !garbled),
            month: month.filter(|_| !garbled),
            or_month: self.or_month.filter(|_| !garbled),
            leap: self.leap,
            year: year.filter(|_| !self.garbled).unwrap_or(Year::Unknown),
        }
    }
}

/// Words without marks, and numbers. A word that is a digit but for its tone is left as it is, and so means nothing.
fn tokens(value: &str) -> Vec<String> {
    let marked = has_marks(value);
    let mut tokens = Vec::new();
    let mut raw = String::new();
    let mut digits = false;
    for c in value.chars().chain([' ']) {
        let (letter, figure) = (text::is_letter(c) || text::is_mark(c), c.is_ascii_digit());
        if !raw.is_empty() && ((!letter && !figure) || figure != digits) {
            let word = text::fold(&raw);
            // At the beginning `tu` and `sau` are rather since and after.
            let first = tokens.is_empty() && raw.is_ascii();
            let other = |digit: u32| {
                let digit = u8::try_from(digit).unwrap_or(0);
                marked && digit < 10 && !sounds(digit, &raw) || first && matches!(digit, 4 | 6)
            };
            // Without its mark it is a word of clocks.
            let moon = text::lower(&raw) == "âm";
            tokens.push(match word {
                _ if moon => "al".to_owned(),
                word if digit(&word).is_some_and(other) => raw.clone(),
                word => word,
            });
            raw.clear();
        }
        if letter || figure {
            raw.push(c);
            digits = figure;
        }
    }
    tokens
}
