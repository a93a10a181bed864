//! Days on which no office works, as far as they are known: weekends, public holidays by the act that made them, and
//! days that a yearly announcement may have moved.
//!
//! Three answers: a day off for sure, a working day for sure, and open. Open are the days that no table holds: substitute
//! days, swapped working days, the choice of days around Tết, and all of it where the text of an act is not known.

use chrono::{Datelike, Weekday};

use super::{
    CIRCULAR_71_1951, Citation, DECISION_188_1999, DECREE_13_1977, DECREE_28_1959, Effectivity,
    LABOUR_CODE_1994, LABOUR_CODE_2012, LABOUR_CODE_2019, LABOUR_LAW_84_2007, Row, Schedule, Span, Status,
};
use crate::date::{NaiveDate, Truth, day, lunar};

/// The day of a holiday in each year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Month and day of the solar calendar.
    Solar(u32, u32),
    /// Month and day of the lunar calendar; not in a leap month.
    Lunar(u8, u8),
    /// Days after the first day of the lunar year; -1 is the last day of the year before.
    Tet(i32),
}

/// A holiday of an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holiday {
    /// When it is.
    pub when: When,
    /// Whether the act fixes the day itself; not so for those that an office or a yearly decision chooses, and half days.
    pub fixed: bool,
}

const fn on(when: When) -> Holiday {
    Holiday { when, fixed: true }
}

const fn perhaps(when: When) -> Holiday {
    Holiday { when, fixed: false }
}

use When::{Lunar, Solar, Tet};

const NEW_YEAR: Holiday = on(Solar(1, 1));
const VICTORY: Holiday = on(Solar(4, 30));
const LABOUR: Holiday = on(Solar(5, 1));
const NATIONAL: Holiday = on(Solar(9, 2));
const HUNG_KINGS: Holiday = on(Lunar(3, 10));

/// The holidays of officials, by the act in force.
///
/// The South had holidays of its own until 1975, which are not known here; before 1996 nothing depends on them.
pub static HOLIDAYS: Schedule<&[Holiday]> = Schedule {
    rows: &[
        Row {
            in_force: Effectivity::between(day(1951, 2, 17), day(1959, 1, 27)),
            value: &[
                NEW_YEAR,
                on(Tet(0)),
                perhaps(Tet(-1)),
                perhaps(Tet(1)),
                on(Lunar(4, 8)),
                LABOUR,
                NATIONAL,
                on(Solar(12, 25)),
            ],
            basis: CIRCULAR_71_1951.secondary(""),
        },
        // The text was not available; the decree of 1977 cites and replaces it.
        Row {
            in_force: Effectivity::between(day(1959, 1, 28), day(1977, 1, 21)),
            value: &[NEW_YEAR, on(Tet(-1)), on(Tet(0)), on(Tet(1)), on(Tet(2)), LABOUR, NATIONAL],
            basis: DECREE_28_1959.unverified(""),
        },
        // 30 April only in the afternoon. “If a holiday falls on a Sunday there is no substitute.”
        Row {
            in_force: Effectivity::between(day(1977, 1, 22), day(1994, 12, 31)),
            value: &[
                NEW_YEAR,
                on(Tet(-1)),
                on(Tet(0)),
                on(Tet(1)),
                perhaps(Solar(4, 30)),
                LABOUR,
                NATIONAL,
                on(Solar(9, 3)),
            ],
            basis: DECREE_13_1977.secondary("Điều 1"),
        },
        Row {
            in_force: Effectivity::between(day(1995, 1, 1), day(2007, 4, 1)),
            value: &[NEW_YEAR, on(Tet(-1)), on(Tet(0)), on(Tet(1)), on(Tet(2)), VICTORY, LABOUR, NATIONAL],
            basis: LABOUR_CODE_1994.secondary("Điều 73"),
        },
        // In force from its publication in April 2007, before the day of the Hùng Kings.
        Row {
            in_force: Effectivity::between(day(2007, 4, 2), day(2013, 4, 30)),
            value: &[
                NEW_YEAR,
                on(Tet(-1)),
                on(Tet(0)),
                on(Tet(1)),
                on(Tet(2)),
                HUNG_KINGS,
                VICTORY,
                LABOUR,
                NATIONAL,
            ],
            basis: LABOUR_LAW_84_2007.verified("Điều 1"),
        },
        // Five days of Tết: one before and four after, or two and three.
        Row {
            in_force: Effectivity::between(day(2013, 5, 1), day(2020, 12, 31)),
            value: &[
                NEW_YEAR,
                perhaps(Tet(-2)),
                on(Tet(-1)),
                on(Tet(0)),
                on(Tet(1)),
                on(Tet(2)),
                perhaps(Tet(3)),
                HUNG_KINGS,
                VICTORY,
                LABOUR,
                NATIONAL,
            ],
            basis: LABOUR_CODE_2012.secondary("Điều 115 khoản 1"),
        },
        // Two days at the National Day, the second before or after it. The 24th of November is a holiday by the
        // Politburo's Resolution 80-NQ/TW of 2026-01-07; whether the code was amended is not known.
        Row {
            in_force: Effectivity::from(day(2021, 1, 1)),
            value: &[
                NEW_YEAR,
                perhaps(Tet(-2)),
                on(Tet(-1)),
                on(Tet(0)),
                on(Tet(1)),
                on(Tet(2)),
                perhaps(Tet(3)),
                HUNG_KINGS,
                VICTORY,
                LABOUR,
                perhaps(Solar(9, 1)),
                NATIONAL,
                perhaps(Solar(9, 3)),
                perhaps(Solar(11, 24)),
            ],
            basis: LABOUR_CODE_2019.verified("Điều 112 khoản 1"),
        },
    ],
};

/// First day on which offices rested on Saturdays too.
pub const FREE_SATURDAYS: (NaiveDate, Citation) = (day(1999, 10, 2), DECISION_188_1999.secondary("Điều 1"));
/// A holiday on a weekend is made up for since the Labour Code of 1994 (Điều 73; 2019: Điều 111 khoản 3).
const SUBSTITUTES: NaiveDate = day(1995, 1, 1);
/// Working days are swapped by yearly announcements since 2010 (a report of the Ministry of Labour of 2014), and perhaps
/// a little longer.
const SWAPS: NaiveDate = day(2009, 1, 1);
/// Twelve days that substitutes, ten and a bridge that swaps may lie away, and what short months add to the count.
const NEAR: u32 = 20;
/// Days around the first of the year that announcements have made free.
const TET_WEEK: std::ops::RangeInclusive<i32> = -4..=7;
/// A free day was worked in on a Saturday at most so many days away; ten is beyond all announcements seen.
const WORKED_IN: i32 = 10;

/// Whether offices rest on a day: yes and no are sure.
#[must_use]
pub fn day_off(date: NaiveDate) -> Truth {
    let known = by_law(date);
    match known {
        Truth::No if is_near_holiday(date) && may_be_moved(date) => Truth::Open,
        Truth::Yes
            if date.weekday() == Weekday::Sat
                && is_near_holiday(date)
                && holiday(date) != Truth::Yes
                && may_be_worked_in(date) =>
        {
            Truth::Open
        }
        known => known,
    }
}

/// Whether the law itself makes a day free.
fn by_law(date: NaiveDate) -> Truth {
    match date.weekday() {
        Weekday::Sun => Truth::Yes,
        Weekday::Sat if date >= FREE_SATURDAYS.0 => Truth::Yes,
        Weekday::Sat if holiday(date) != Truth::Yes => Truth::Open,
        _ => holiday(date),
    }
}

/// Whether a day is a public holiday.
fn holiday(date: NaiveDate) -> Truth {
    let mut found = Truth::No;
    let tet = from_tet(date);
    for row in HOLIDAYS.at(Span::day(date)) {
        let known = row.basis.status != Status::Unverified;
        for holiday in row.value.iter().filter(|holiday| holiday.when.matches(date, tet)) {
            if holiday.fixed && known {
                return Truth::Yes;
            }
            found = Truth::Open;
        }
    }
    found
}

impl When {
    /// Whether it is on a day.
    #[must_use]
    pub fn is_on(self, date: NaiveDate) -> bool {
        self.matches(date, from_tet(date))
    }

    fn matches(self, date: NaiveDate, tet: Option<i32>) -> bool {
        match self {
            Self::Solar(month, day) => (date.month(), date.day()) == (month, day),
            Self::Tet(days) => tet == Some(days),
            // Lunar months begin at most seven weeks after the solar ones of their number.
            Self::Lunar(month, _)
                if !(1..=2).contains(&date.month0().abs_diff(u32::from(month).saturating_sub(1)))
                    && date.month() != u32::from(month) =>
            {
                false
            }
            Self::Lunar(month, day) => lunar::from_gregorian(date)
                .is_some_and(|lunar| (lunar.month, lunar.leap, lunar.day) == (month, false, day)),
        }
    }
}

/// Whether a holiday may lie so near that days around it may be moved: twenty days at most, by a rough count that spares
/// the work for most days of the year.
fn is_near_holiday(date: NaiveDate) -> bool {
    let near = |a: u32, b: u32, round: u32| {
        let gap = a.abs_diff(b);
        gap.min(round.saturating_sub(gap)) <= NEAR
    };
    let tet = from_tet(date);
    let solar = date.month().saturating_mul(31).saturating_add(date.day());
    HOLIDAYS.at(Span::day(date)).flat_map(|row| row.value).any(|holiday| match holiday.when {
        When::Solar(month, day) => near(solar, month.saturating_mul(31).saturating_add(day), 372),
        When::Tet(days) => tet.is_some_and(|tet| tet.abs_diff(days) <= NEAR),
        When::Lunar(month, day) => lunar::from_gregorian(date).is_some_and(|lunar| {
            let place =
                |month: u8, day: u8| u32::from(month).saturating_mul(30).saturating_add(u32::from(day));
            lunar.leap || near(place(lunar.month, lunar.day), place(month, day), 360)
        }),
    })
}

/// Days since the first of the lunar year that begins in the solar year of a day.
fn from_tet(date: NaiveDate) -> Option<i32> {
    // No day near Tết lies after February.
    let tet = if date.month() <= 3 { lunar::tet(date.year())? } else { return None };
    Some(date.num_days_from_ce().saturating_sub(tet.num_days_from_ce()))
}

/// Whether a working day may have been made free: a substitute, a swap, or a day of the week of Tết.
fn may_be_moved(date: NaiveDate) -> bool {
    if date < SUBSTITUTES {
        return false;
    }
    from_tet(date).is_some_and(|days| TET_WEEK.contains(&days))
        || may_be_substitute(date)
        || may_be_bridge(date)
}

/// Whether holidays on the weekends before have not all been made up for before this working day.
fn may_be_substitute(date: NaiveDate) -> bool {
    if date < SUBSTITUTES {
        return false;
    }
    let owing =
        |past: NaiveDate| matches!(past.weekday(), Weekday::Sat | Weekday::Sun) && holiday(past) != Truth::No;
    let mut owed = 0_u32;
    for past in (1..=12).rev().filter_map(|by| shifted(date, -by)) {
        if owing(past) {
            owed = owed.saturating_add(1);
        } else if owed > 0 && by_law(past) == Truth::No {
            owed = owed.saturating_sub(1);
        }
    }
    owed > 0
}

/// Whether a working day lies alone between free days.
fn may_be_bridge(date: NaiveDate) -> bool {
    let free =
        |by: i32| shifted(date, by).is_some_and(|day| by_law(day) != Truth::No || may_be_substitute(day));
    date >= SWAPS && free(-1) && free(1)
}

/// Whether a Saturday may have been worked for a day that was swapped.
fn may_be_worked_in(saturday: NaiveDate) -> bool {
    saturday >= SWAPS
        && (-WORKED_IN..=WORKED_IN).filter_map(|by| shifted(saturday, by)).any(|day| {
            by_law(day) == Truth::No
                && (may_be_bridge(day) || from_tet(day).is_some_and(|days| TET_WEEK.contains(&days)))
        })
}

/// So many days later, or earlier.
pub(super) fn shifted(date: NaiveDate, by: i32) -> Option<NaiveDate> {
    NaiveDate::from_num_days_from_ce_opt(date.num_days_from_ce().checked_add(by)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What calendars of offices showed; 2025 and 2026 by the announcements of those years.
    #[test]
    fn known_days() {
        use Truth::{No, Open, Yes};
        for (date, expected) in [
            (day(2026, 1, 1), Yes),
            // Announced as free and worked in on Saturday 10 January: no table holds it.
            (day(2026, 1, 2), Open),
            (day(2026, 1, 10), Open),
            (day(2026, 1, 17), Yes),
            (day(2026, 1, 5), No),
            // Tết of 2026 is 17 February; the 16th to the 20th were announced.
            (day(2026, 2, 16), Yes),
            (day(2026, 2, 17), Yes),
            (day(2026, 2, 19), Yes),
            (day(2026, 2, 20), Open),
            (day(2026, 2, 25), No),
            // The Hùng Kings on a Sunday: Monday is the substitute.
            (day(2026, 4, 26), Yes),
            (day(2026, 4, 27), Open),
            (day(2026, 4, 28), No),
            (day(2026, 4, 30), Yes),
            (day(2026, 5, 1), Yes),
            (day(2026, 5, 4), No),
            (day(2026, 8, 31), Open),
            (day(2026, 9, 1), Open),
            (day(2026, 9, 2), Yes),
            // Thursday may be the second day, and Friday be swapped.
            (day(2026, 9, 4), Open),
            (day(2026, 9, 7), No),
            (day(2026, 11, 24), Open),
            (day(2026, 3, 7), Yes),
            (day(2026, 3, 8), Yes),
            (day(2026, 3, 9), No),
            // Both days of the weekend were holidays: two substitutes.
            (day(2022, 5, 2), Open),
            (day(2022, 5, 3), Open),
            (day(2022, 5, 4), No),
            (day(2020, 9, 3), No),
            (day(2007, 4, 26), Yes),
            (day(2006, 4, 7), No),
            (day(1998, 3, 7), Open),
            (day(1998, 3, 8), Yes),
            (day(1999, 10, 2), Yes),
            (day(1999, 9, 25), Open),
            (day(1980, 9, 3), Yes),
            (day(1980, 4, 30), Open),
            (day(1965, 5, 1), Open),
            (day(1955, 12, 26), No),
        ] {
            assert_eq!(day_off(date), expected, "{date}");
        }
    }

    /// The days that were announced for the tables of no law: each is a free day or open.
    #[test]
    fn announced_days_are_never_working_days() {
        for (first, last) in [
            (day(2012, 1, 21), day(2012, 1, 29)),
            (day(2018, 2, 14), day(2018, 2, 20)),
            (day(2018, 12, 29), day(2019, 1, 1)),
            (day(2019, 4, 27), day(2019, 5, 1)),
            (day(2020, 1, 23), day(2020, 1, 29)),
            (day(2021, 2, 10), day(2021, 2, 16)),
            (day(2023, 1, 20), day(2023, 1, 26)),
            (day(2024, 2, 8), day(2024, 2, 14)),
            (day(2024, 4, 27), day(2024, 5, 1)),
            (day(2025, 1, 25), day(2025, 2, 2)),
            (day(2025, 4, 30), day(2025, 5, 4)),
            (day(2025, 8, 30), day(2025, 9, 2)),
            (day(2026, 1, 1), day(2026, 1, 4)),
            (day(2026, 2, 14), day(2026, 2, 22)),
        ] {
            let mut date = first;
            while date <= last {
                assert_ne!(day_off(date), Truth::No, "{date}");
                date = date.succ_opt().unwrap();
            }
        }
        // Saturdays that were worked for them.
        for date in [day(2019, 1, 5), day(2019, 5, 4), day(2024, 5, 4), day(2025, 4, 26), day(2026, 1, 10)] {
            assert_eq!(day_off(date), Truth::Open, "{date}");
        }
    }

    #[test]
    fn the_quick_look_at_a_lunar_month_misses_none() {
        let mut date = day(1951, 1, 1);
        while date < day(2100, 1, 1) {
            let found = lunar::from_gregorian(date).unwrap();
            for (month, of) in [(3, 10), (4, 8)] {
                let there = (found.month, found.leap, found.day) == (month, false, of);
                assert_eq!(Lunar(month, of).is_on(date), there, "{date}");
            }
            date = date.succ_opt().unwrap();
        }
    }

    #[test]
    fn the_quick_look_for_holidays_misses_none() {
        let mut date = day(1995, 1, 1);
        while date < day(2060, 1, 1) {
            let moved = match date.weekday() {
                Weekday::Sun => false,
                Weekday::Sat => may_be_worked_in(date),
                _ => may_be_moved(date),
            };
            assert!(!moved || is_near_holiday(date), "{date}");
            date = date.succ_opt().unwrap();
        }
    }

    #[test]
    fn rows_are_in_order() {
        let rows = HOLIDAYS.rows;
        for pair in rows.windows(2) {
            assert_eq!(pair[0].in_force.to.unwrap().succ_opt(), pair[1].in_force.from);
        }
    }
}
