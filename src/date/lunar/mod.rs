//! The Vietnamese lunar calendar, 1900-01-31 to 2101-01-28, from a table: whole numbers only, and no astronomy.
//!
//! Two calendars were in use from 1968 to 1975. The state in the North, and since then the whole country, counts with the
//! seventh hour (Decision 121-CP of 1967); the South stayed with the eighth. [`Calendar::National`] is the default, and
//! [`Calendar::South`] reads a book of the South. `docs/lunar.md` tells where the table comes from and how sure it is.

mod cycle;
mod parse;
mod table;

use std::fmt;

use chrono::Datelike;

use super::NaiveDate;

pub use cycle::{BRANCHES, STEMS, can_chi, cycle_of};
pub use parse::{Candidate, Reading, Year, parse, recognise};

/// First lunar year of the table.
pub const FIRST_YEAR: i32 = 1900;
/// Last lunar year of the table.
pub const LAST_YEAR: i32 = 2100;
/// First lunar year in which the South differed.
const FIRST_SOUTH: i32 = 1967;
/// No year begins before it: a day of January.
const EARLIEST_TET: u32 = 21;

/// A day of the lunar calendar. It is no Gregorian date and never becomes one silently.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct LunarDate {
    /// The Gregorian year in which the lunar year begins: Mậu Thân that began in 1968 is 1968 to its last day in 1969.
    pub year: i32,
    /// 1 (Giêng) to 12 (Chạp).
    pub month: u8,
    /// Whether it is the leap month that follows the month of the same number.
    pub leap: bool,
    /// 1 to 30.
    pub day: u8,
}

/// Whose lunar calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Calendar {
    /// That of the North and, since 1975, of the country.
    National,
    /// That of the South from 1968 to 1975; the same as the national one in all other years.
    South,
}

/// The months of a lunar year.
#[derive(Clone, Copy)]
struct Months {
    lengths: u32,
    /// Number of the leap month, 0 for none.
    leap: u32,
    /// The first day.
    first: NaiveDate,
}

impl Calendar {
    /// `national` or `south`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::National => "national",
            Self::South => "south",
        }
    }

    fn months(self, year: i32) -> Option<Months> {
        let south = usize::try_from(year.checked_sub(FIRST_SOUTH)?).ok();
        let south = south.filter(|_| self == Self::South).and_then(|at| table::SOUTH.get(at));
        let national = usize::try_from(year.checked_sub(FIRST_YEAR)?).ok();
        let packed = *south.or_else(|| national.and_then(|at| table::NATIONAL.get(at)))?;
        let first = NaiveDate::from_ymd_opt(year, 1, EARLIEST_TET)?;
        Some(Months { lengths: packed, leap: packed >> 13 & 15, first: later(first, packed >> 17)? })
    }

    /// The first day of a lunar year (Tết Nguyên đán); `None` outside the table.
    #[must_use]
    pub fn tet(self, year: i32) -> Option<NaiveDate> {
        self.months(year).map(|months| months.first)
    }

    /// The lunar date of a day; `None` outside the table.
    #[must_use]
    pub fn from_gregorian(self, date: NaiveDate) -> Option<LunarDate> {
        let mut year = date.year();
        if self.tet(year).is_none_or(|tet| date < tet) {
            year = year.checked_sub(1)?;
        }
        let months = self.months(year)?;
        let days = date.num_days_from_ce().checked_sub(months.first.num_days_from_ce())?;
        let mut rest = u32::try_from(days).ok()?;
        for (month, leap, length) in months.iter() {
            if rest < length {
                return Some(LunarDate { year, month, leap, day: u8::try_from(rest).ok()?.checked_add(1)? });
            }
            rest = rest.checked_sub(length)?;
        }
        None
    }

    /// The day of a lunar date; `None` where there is no such month or day, and outside the table.
    #[must_use]
    pub fn to_gregorian(self, date: LunarDate) -> Option<NaiveDate> {
        let months = self.months(date.year)?;
        let mut before = 0_u32;
        for (month, leap, length) in months.iter() {
            if (month, leap) == (date.month, date.leap) {
                let within = (1..=length).contains(&u32::from(date.day));
                let days = before.checked_add(u32::from(date.day))?.checked_sub(1)?;
                return if within { later(months.first, days) } else { None };
            }
            before = before.checked_add(length)?;
        }
        None
    }
}

impl Months {
    /// Number, whether leap, and length in days of each month.
    fn iter(self) -> impl Iterator<Item = (u8, bool, u32)> {
        let count: u32 = if self.leap == 0 { 12 } else { 13 };
        (0..count).map(move |at| {
            let after = self.leap != 0 && at >= self.leap;
            let number = if after { at } else { at.saturating_add(1) };
            (number as u8, self.leap != 0 && at == self.leap, 29 + (self.lengths >> at & 1))
        })
    }
}

/// So many days later.
fn later(date: NaiveDate, days: u32) -> Option<NaiveDate> {
    NaiveDate::from_num_days_from_ce_opt(date.num_days_from_ce().checked_add_unsigned(days)?)
}

/// The lunar date of a day by the national calendar; `None` before 1900-01-31 and after 2101-01-28.
#[must_use]
pub fn from_gregorian(date: NaiveDate) -> Option<LunarDate> {
    Calendar::National.from_gregorian(date)
}

/// The day of a lunar date by the national calendar; `None` where there is no such day, and outside the table.
#[must_use]
pub fn to_gregorian(date: LunarDate) -> Option<NaiveDate> {
    Calendar::National.to_gregorian(date)
}

/// The first day of a lunar year by the national calendar.
#[must_use]
pub fn tet(year: i32) -> Option<NaiveDate> {
    Calendar::National.tet(year)
}

/// `ngày 15 tháng 8 nhuận năm Đinh Dậu (1957)`.
impl fmt::Display for LunarDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let leap = if self.leap { " nhuận" } else { "" };
        write!(f, "ngày {} tháng {}{leap} năm {} ({})", self.day, self.month, can_chi(self.year), self.year)
    }
}

/// The same as `Display`.
impl fmt::Debug for LunarDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests;
