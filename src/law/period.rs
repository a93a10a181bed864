//! The counting of periods.

use chrono::{Days, Months};

use super::holidays::shifted;
use super::{
    CIVIL_CODE_1995, CIVIL_CODE_2005, CIVIL_CODE_2015, Effectivity, Row, Schedule, Span, Status, day_off,
};
use crate::date::{NaiveDate, Truth, day};

/// A period of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// Days.
    Days(u16),
    /// Weeks.
    Weeks(u16),
    /// Months of the solar calendar.
    Months(u16),
    /// Years of the solar calendar.
    Years(u16),
}

/// The last day of a period: one day where that is sure, else the first and the last that it may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PeriodEnd {
    /// The period does not end before.
    pub first: NaiveDate,
    /// The period does not end after.
    pub last: NaiveDate,
}

impl PeriodEnd {
    /// Whether the period was over on a day.
    #[must_use]
    pub fn is_over(self, on: NaiveDate) -> Truth {
        if on > self.last {
            Truth::Yes
        } else if on <= self.first {
            Truth::No
        } else {
            Truth::Open
        }
    }
}

/// Acts by which a period that would end on a weekend or a public holiday ends on the next working day. Before 1996 none
/// is known, so that it is open whether the end moved.
pub static MOVED_ENDS: Schedule<()> = Schedule {
    rows: &[
        Row {
            in_force: Effectivity::between(day(1996, 7, 1), day(2005, 12, 31)),
            value: (),
            basis: CIVIL_CODE_1995.unverified("Điều 162"),
        },
        Row {
            in_force: Effectivity::between(day(2006, 1, 1), day(2016, 12, 31)),
            value: (),
            basis: CIVIL_CODE_2005.verified("Điều 153 khoản 5"),
        },
        Row {
            in_force: Effectivity::from(day(2017, 1, 1)),
            value: (),
            basis: CIVIL_CODE_2015.verified("Điều 148 khoản 5"),
        },
    ],
};

/// No run of free days is longer.
pub(crate) const LONGEST_RUN: u16 = 31;

/// The end of a period that begins with an event, by Bộ luật Dân sự 2015, Điều 147 and 148.
///
/// The day of the event is not counted (147). A period of weeks ends on the same day of the week, one of months or years
/// on the day of the same number, or on the last day of a month that has none (148). An end on a weekend or a public
/// holiday moves to the next working day; where an announcement of that year decides which one it is, both are given.
#[must_use]
pub fn period_end(event: NaiveDate, period: Period) -> PeriodEnd {
    let end = counted(event, period);
    let moved = MOVED_ENDS.at(Span::day(end)).any(|row| row.basis.status != Status::Unverified);
    let mut first = if moved { None } else { Some(end) };
    for date in (0..i32::from(LONGEST_RUN)).filter_map(|by| shifted(end, by)) {
        let off = day_off(date);
        if off != Truth::Yes && first.is_none() {
            first = Some(date);
        }
        if off == Truth::No {
            return PeriodEnd { first: first.unwrap_or(date), last: date };
        }
    }
    // No working day in sight, as at the end of the calendar: late is what lies behind all that was looked at.
    PeriodEnd {
        first: first.unwrap_or(end),
        last: shifted(end, LONGEST_RUN.into()).unwrap_or(NaiveDate::MAX),
    }
}

/// The end before weekends and holidays are looked at.
#[must_use]
pub fn counted(event: NaiveDate, period: Period) -> NaiveDate {
    let end = match period {
        Period::Days(days) => event.checked_add_days(Days::new(u64::from(days))),
        Period::Weeks(weeks) => event.checked_add_days(Days::new(u64::from(weeks).saturating_mul(7))),
        Period::Months(months) => event.checked_add_months(Months::new(u32::from(months))),
        Period::Years(years) => event.checked_add_months(Months::new(u32::from(years).saturating_mul(12))),
    };
    end.unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn end(event: NaiveDate, period: Period) -> NaiveDate {
        let end = period_end(event, period);
        assert_eq!(end.first, end.last, "{event} {period:?}");
        end.last
    }

    #[test]
    fn the_day_of_the_event_is_not_counted() {
        // Born 2026-01-01: day 1 is 2 January, day 60 is Monday 2 March.
        assert_eq!(end(day(2026, 1, 1), Period::Days(60)), day(2026, 3, 2));
    }

    #[test]
    fn an_end_on_a_weekend_moves() {
        // 2026-03-07 is a Saturday, 2026-03-08 a Sunday.
        for event in [day(2026, 1, 6), day(2026, 1, 7), day(2026, 1, 8)] {
            assert_eq!(end(event, Period::Days(60)), day(2026, 3, 9));
        }
    }

    #[test]
    fn an_end_on_a_holiday_moves() {
        // Thursday 30 April, Friday 1 May, the weekend, Monday 4 May 2026.
        assert_eq!(end(day(2026, 3, 1), Period::Days(60)), day(2026, 5, 4));
        // 1 January 2026, and a Friday that was swapped.
        let found = period_end(day(2025, 11, 2), Period::Days(60));
        assert_eq!((found.first, found.last), (day(2026, 1, 2), day(2026, 1, 5)));
        assert_eq!(found.is_over(day(2026, 1, 2)), Truth::No);
        assert_eq!(found.is_over(day(2026, 1, 5)), Truth::Open);
        assert_eq!(found.is_over(day(2026, 1, 6)), Truth::Yes);
    }

    #[test]
    fn weeks_months_and_years() {
        // Wednesday to Wednesday.
        assert_eq!(end(day(2026, 6, 3), Period::Weeks(2)), day(2026, 6, 17));
        // 31 January and a month: 28 February 2025 is a Friday.
        assert_eq!(end(day(2025, 1, 31), Period::Months(1)), day(2025, 2, 28));
        // 29 February and a year: 28 February 2025.
        assert_eq!(end(day(2024, 2, 29), Period::Years(1)), day(2025, 2, 28));
        assert_eq!(counted(day(2024, 2, 29), Period::Years(4)), day(2028, 2, 29));
        assert_eq!(counted(NaiveDate::MAX, Period::Days(1)), NaiveDate::MAX);
    }

    #[test]
    fn before_the_codes_it_is_open_whether_an_end_moves() {
        // 30 days from 1968-03-08 end on Sunday 7 April 1968.
        let found = period_end(day(1968, 3, 8), Period::Days(30));
        assert_eq!((found.first, found.last), (day(1968, 4, 7), day(1968, 4, 8)));
    }
}
