//! Periods of law and the deadline of birth registration, by date.

use chrono::{Datelike, Days, Weekday};

use super::{
    CIVIL_STATUS_LAW_2014, DECREE_4_1961, DECREE_83_1998, DECREE_158_2005, DECREE_764_1956, Effectivity, Row,
    Schedule,
};
use crate::date::{NaiveDate, PartialDate, Truth, day};

/// Days allowed between a birth and its registration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BirthDeadline {
    /// The general period.
    pub days: u16,
    /// The longest period that some area had.
    pub longest: u16,
}

/// The period within which a birth was to be registered.
///
/// It is picked by the day of registration, whose law decided between on time and late.
pub static BIRTH_DEADLINE: Schedule<BirthDeadline> = Schedule {
    rows: &[
        Row {
            in_force: Effectivity::between(day(1956, 6, 2), day(1961, 3, 31)),
            value: BirthDeadline { days: 30, longest: 30 },
            basis: DECREE_764_1956.secondary("Điều 9"),
        },
        Row {
            in_force: Effectivity::between(day(1961, 4, 1), day(1998, 10, 24)),
            value: BirthDeadline { days: 30, longest: 30 },
            basis: DECREE_4_1961.secondary("Điều 1"),
        },
        // 60 days in mountain and remote areas, which an entry does not tell.
        Row {
            in_force: Effectivity::between(day(1998, 10, 25), day(2006, 3, 31)),
            value: BirthDeadline { days: 30, longest: 60 },
            basis: DECREE_83_1998.unverified("Điều 18"),
        },
        Row {
            in_force: Effectivity::between(day(2006, 4, 1), day(2015, 12, 31)),
            value: BirthDeadline { days: 60, longest: 60 },
            basis: DECREE_158_2005.secondary("Điều 14"),
        },
        Row {
            in_force: Effectivity::between(day(2016, 1, 1), day(2027, 2, 28)),
            value: BirthDeadline { days: 60, longest: 60 },
            basis: CIVIL_STATUS_LAW_2014.verified("Điều 15 khoản 1"),
        },
    ],
};

/// Last day of a period of days: the day of the event is not counted, and an end on a weekend moves to the
/// next working day (Bộ luật Dân sự 2015, Điều 147, 148 khoản 5).
///
/// Public holidays are not known here, so the true end may be later but never earlier.
#[must_use]
pub fn period_end(event: NaiveDate, days: u16) -> NaiveDate {
    let end = event.checked_add_days(Days::new(u64::from(days))).unwrap_or(NaiveDate::MAX);
    let wait = match end.weekday() {
        Weekday::Sat => 2,
        Weekday::Sun => 1,
        _ => 0,
    };
    end.checked_add_days(Days::new(wait)).unwrap_or(NaiveDate::MAX)
}

/// Whether a birth was registered after the period of its time, and then the period and its last day.
///
/// Open where a date is not exact enough, where the area decides, or where no period of that time is known.
#[must_use]
pub fn birth_lateness(
    born: PartialDate,
    registered: PartialDate,
) -> (Truth, Option<(BirthDeadline, NaiveDate)>) {
    let mut late = None;
    for row in BIRTH_DEADLINE.at(registered.into()) {
        let here = if registered.first() > period_end(born.last(), row.value.longest) {
            Truth::Yes
        } else if registered.last() > period_end(born.first(), row.value.days) {
            Truth::Open
        } else {
            Truth::No
        };
        let end = period_end(born.last(), row.value.days);
        late = match late {
            None => Some((here, (row.value, end))),
            Some((before, _)) if before == here => Some((here, (row.value, end))),
            Some((_, found)) => Some((Truth::Open, found)),
        };
    }
    match late {
        Some((Truth::Yes, found)) => (Truth::Yes, Some(found)),
        Some((other, _)) => (other, None),
        None => (Truth::Open, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_of_the_event_is_not_counted() {
        // Born 2026-01-01: day 1 is 2 January, day 60 is Monday 2 March.
        assert_eq!(period_end(day(2026, 1, 1), 60), day(2026, 3, 2));
    }

    #[test]
    fn an_end_on_a_weekend_moves() {
        // 2026-03-07 is a Saturday, 2026-03-08 a Sunday.
        assert_eq!(period_end(day(2026, 1, 6), 60), day(2026, 3, 9));
        assert_eq!(period_end(day(2026, 1, 7), 60), day(2026, 3, 9));
        assert_eq!(period_end(day(2026, 1, 8), 60), day(2026, 3, 9));
    }
}
