//! Dates of which a part may be unknown, and comparisons with three answers.

use std::fmt;

use chrono::{Datelike, Days, NaiveDate};

/// Yes, no, or open until an unknown part is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Truth {
    /// Holds for every completion of the values.
    Yes,
    /// Holds for no completion.
    No,
    /// Holds for some completions and not for others.
    Open,
}

impl Truth {
    /// Whether something that lies between two numbers is above a bound.
    #[must_use]
    pub fn above((least, most): (i32, i32), bound: i32) -> Self {
        match (least > bound, most > bound) {
            (true, _) => Self::Yes,
            (false, true) => Self::Open,
            (false, false) => Self::No,
        }
    }
}

/// A date literal: a wrong one does not compile when the result is a `const`.
///
/// # Panics
/// When there is no such day; use it in constants only.
#[must_use]
#[expect(clippy::panic, reason = "evaluated by the compiler: a wrong date literal is a compile error")]
pub const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) => date,
        None => panic!("no such day"),
    }
}

/// A year, a month of a year, or a day: years 1 to 9999 of the Gregorian calendar.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct PartialDate {
    year: u16,
    /// 1 to 12, or 0 where unknown.
    month: u8,
    /// 1 to 31, or 0 where unknown.
    day: u8,
}

impl PartialDate {
    /// A year alone. `None` outside 1 to 9999.
    #[must_use]
    pub fn from_year(year: i32) -> Option<Self> {
        let year = u16::try_from(year).ok().filter(|y| (1..=9999).contains(y))?;
        Some(Self { year, month: 0, day: 0 })
    }

    /// A month of a year. `None` where there is no such month.
    #[must_use]
    pub fn from_year_month(year: i32, month: u32) -> Option<Self> {
        let month = u8::try_from(month).ok().filter(|m| (1..=12).contains(m))?;
        Some(Self { month, ..Self::from_year(year)? })
    }

    /// A day. `None` where the calendar has no such day.
    #[must_use]
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Option<Self> {
        let [month, day] = [month, day].map(u16::try_from);
        Self::from_parts(u16::try_from(year).ok()?, month.ok()?, day.ok()?)
    }

    /// A day; `None` where the calendar has no such day.
    pub(super) fn from_parts(year: u16, month: u16, day: u16) -> Option<Self> {
        let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
        let is_date = (1..=9999).contains(&year) && (1..=12).contains(&month);
        (is_date && (1..=days_of_month(year, month)).contains(&day)).then_some(Self { year, month, day })
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i32 {
        i32::from(self.year)
    }

    /// The month, where known.
    #[must_use]
    pub fn month(self) -> Option<u32> {
        (self.month != 0).then_some(u32::from(self.month))
    }

    /// The day of the month, where known.
    #[must_use]
    pub fn day(self) -> Option<u32> {
        (self.day != 0).then_some(u32::from(self.day))
    }

    /// The day itself, where the whole date is known.
    #[must_use]
    pub fn exact(self) -> Option<NaiveDate> {
        (self.day != 0).then(|| self.first())
    }

    /// The earliest day that the date may mean.
    #[must_use]
    pub fn first(self) -> NaiveDate {
        let (month, day) = (self.month.max(1), self.day.max(1));
        NaiveDate::from_ymd_opt(self.year(), u32::from(month), u32::from(day)).unwrap_or(NaiveDate::MIN)
    }

    /// The latest day that the date may mean.
    #[must_use]
    pub fn last(self) -> NaiveDate {
        if self.day != 0 {
            return self.first();
        }
        let (year, month) = match self.month {
            0 | 12 => (self.year().saturating_add(1), 1),
            month => (self.year(), u32::from(month).saturating_add(1)),
        };
        NaiveDate::from_ymd_opt(year, month, 1)
            .and_then(|next| next.checked_sub_days(Days::new(1)))
            .unwrap_or(NaiveDate::MAX)
    }

    /// The earliest day that it may mean, as a date again: dates compare as their parts do, which costs a tenth of
    /// going through the calendar.
    fn earliest(self) -> Self {
        Self { year: self.year, month: self.month.max(1), day: self.day.max(1) }
    }

    /// The latest day that it may mean, as a date again.
    fn latest(self) -> Self {
        let month = if self.month == 0 { 12 } else { self.month };
        let day = if self.day == 0 { days_of_month(self.year, month) } else { self.day };
        Self { year: self.year, month, day }
    }

    /// Whether this date lies before the other.
    #[must_use]
    pub fn before(self, other: impl Into<Self>) -> Truth {
        let other = other.into();
        if self.latest() < other.earliest() {
            Truth::Yes
        } else if self.earliest() >= other.latest() {
            Truth::No
        } else {
            Truth::Open
        }
    }

    /// Whether this date lies after the other.
    #[must_use]
    pub fn after(self, other: impl Into<Self>) -> Truth {
        other.into().before(self)
    }

    /// Whether both may be, must be or cannot be the same day.
    #[must_use]
    pub fn same_day(self, other: impl Into<Self>) -> Truth {
        let other = other.into();
        if self.latest() < other.earliest() || other.latest() < self.earliest() {
            Truth::No
        } else if self.day != 0 && other.day != 0 {
            Truth::Yes
        } else {
            Truth::Open
        }
    }

    /// Completed years from this date to `later`: the least and the greatest possible number.
    #[must_use]
    pub fn years_until(self, later: impl Into<Self>) -> (i32, i32) {
        let later = later.into();
        (completed_years(self.latest(), later.earliest()), completed_years(self.earliest(), later.latest()))
    }

    /// Days from this date to `later`: the least and the greatest possible number; negative where `later` lies before.
    #[must_use]
    pub fn days_until(self, later: impl Into<Self>) -> (i32, i32) {
        let later = later.into();
        let days =
            |from: NaiveDate, to: NaiveDate| to.num_days_from_ce().saturating_sub(from.num_days_from_ce());
        (days(self.last(), later.first()), days(self.first(), later.last()))
    }

    /// Writes `05/03/1968`, `03/1968` or `1968`, as forms do.
    pub fn write_form(self, out: &mut impl fmt::Write, separator: char) -> fmt::Result {
        if self.day != 0 {
            write!(out, "{:02}{separator}", self.day)?;
        }
        if self.month != 0 {
            write!(out, "{:02}{separator}", self.month)?;
        }
        write!(out, "{:04}", self.year)
    }

    /// `05/03/1968`, `03/1968` or `1968`.
    #[must_use]
    pub fn to_form(self) -> String {
        let mut out = String::with_capacity(10);
        // Writing into a String cannot fail.
        let _ = self.write_form(&mut out, '/');
        out
    }
}

/// Years completed from `from` to `to`; negative when `to` lies before. 29 February completes on 1 March in
/// other years.
fn completed_years(from: PartialDate, to: PartialDate) -> i32 {
    let years = to.year().saturating_sub(from.year());
    if (to.month, to.day) < (from.month, from.day) { years.saturating_sub(1) } else { years }
}

/// The number of the last day of a month of the Gregorian calendar.
fn days_of_month(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}

impl From<NaiveDate> for PartialDate {
    fn from(date: NaiveDate) -> Self {
        // Outside the years 1 to 9999 nothing is representable; no caller gets there from parsed text.
        let year = u16::try_from(date.year().clamp(1, 9999)).unwrap_or(1);
        Self { year, month: date.month() as u8, day: date.day() as u8 }
    }
}

/// ISO 8601 with reduced precision: `1968-03-05`, `1968-03` or `1968`.
impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (text, length) = self.iso();
        let text = text.get(..length).and_then(|text| std::str::from_utf8(text).ok());
        f.write_str(text.unwrap_or_default())
    }
}

impl PartialDate {
    /// Writes it as `Display` does.
    pub(crate) fn push_to(self, out: &mut String) {
        let (text, length) = self.iso();
        out.push_str(text.get(..length).and_then(|text| std::str::from_utf8(text).ok()).unwrap_or_default());
    }

    /// ISO 8601 with reduced precision, and how much of it there is.
    fn iso(self) -> ([u8; 10], usize) {
        // Reports are full of dates: digit by digit they take a quarter of the formatting of numbers.
        let digit = |value: u16| b'0'.wrapping_add((value % 10) as u8);
        let (year, month, day) = (self.year, u16::from(self.month), u16::from(self.day));
        let text = [
            digit(year / 1000),
            digit(year / 100),
            digit(year / 10),
            digit(year),
            b'-',
            digit(month / 10),
            digit(month),
            b'-',
            digit(day / 10),
            digit(day),
        ];
        let length = match (self.month, self.day) {
            (0, _) => 4,
            (_, 0) => 7,
            _ => 10,
        };
        (text, length)
    }
}

/// The same as `Display`: dates of birth appear in debug output of tests only.
impl fmt::Debug for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::parse;

    fn date(text: &str) -> PartialDate {
        parse(text).unwrap()
    }

    #[test]
    fn intervals() {
        assert_eq!((date("1968").first(), date("1968").last()), (day(1968, 1, 1), day(1968, 12, 31)));
        assert_eq!(date("02/1968").last(), day(1968, 2, 29));
        assert_eq!(date("12/1968").last(), day(1968, 12, 31));
        assert_eq!(date("9999").last(), day(9999, 12, 31));
    }

    /// Dates compare by their parts as the days of the calendar do that they may mean.
    #[test]
    fn parts_compare_as_days() {
        for year in [1, 1899, 1900, 1968, 2000, 2023, 2024, 9999] {
            for month in 0..=12 {
                for day in 0..=31 {
                    let date = match (month, day) {
                        (0, _) => PartialDate::from_year(year),
                        (_, 0) => PartialDate::from_year_month(year, month),
                        _ => PartialDate::from_ymd(year, month, day),
                    };
                    let Some(date) = date else { continue };
                    assert_eq!(date.earliest().exact(), Some(date.first()), "{date}");
                    assert_eq!(date.latest().exact(), Some(date.last()), "{date}");
                }
            }
        }
    }

    #[test]
    fn comparison_has_three_answers() {
        assert_eq!(date("1967").before(date("1968")), Truth::Yes);
        assert_eq!(date("1968").before(date("05/03/1968")), Truth::Open);
        assert_eq!(date("05/03/1968").before(date("05/03/1968")), Truth::No);
        assert_eq!(date("03/1968").after(date("02/1968")), Truth::Yes);
        assert_eq!(date("31/12/1968").before(date("1968")), Truth::No);
        assert_eq!(date("1968").same_day(date("05/03/1968")), Truth::Open);
        assert_eq!(date("1969").same_day(date("05/03/1968")), Truth::No);
    }

    #[test]
    fn years() {
        assert_eq!(date("01/06/1950").years_until(date("31/05/1970")), (19, 19));
        assert_eq!(date("1950").years_until(date("1970")), (19, 20));
        assert_eq!(date("29/02/1952").years_until(date("28/02/1953")), (0, 0));
        assert_eq!(date("29/02/1952").years_until(date("01/03/1953")), (1, 1));
        assert_eq!(date("1980").years_until(date("1970")).1, -10);
    }

    #[test]
    fn days() {
        assert_eq!(date("01/03/1952").days_until(date("28/02/1952")), (-2, -2));
        assert_eq!(date("1952").days_until(date("1952")), (-365, 365));
        assert_eq!(date("02/1952").days_until(date("01/03/1952")), (1, 29));
    }

    #[test]
    fn text_forms() {
        assert_eq!(date("5/3/1968").to_form(), "05/03/1968");
        assert_eq!(date("5/3/1968").to_string(), "1968-03-05");
        assert_eq!(date("3/1968").to_string(), "1968-03");
    }
}
