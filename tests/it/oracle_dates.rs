//! The calendar against jiff's, which is another implementation: every day of the years 1800 to 2200.

use chrono::{Datelike, Days};
use hotich::date::{NaiveDate, PartialDate, Truth, parse};
use jiff::ToSpan;
use jiff::Unit;
use jiff::civil::{self, date};

const FIRST: civil::Date = date(1800, 1, 1);
const LAST: civil::Date = date(2200, 12, 31);

fn every_day() -> impl Iterator<Item = civil::Date> {
    std::iter::successors(Some(FIRST), |day| day.tomorrow().ok()).take_while(|day| *day <= LAST)
}

fn ours(day: civil::Date) -> NaiveDate {
    let part = |part: i8| u32::try_from(part).unwrap();
    NaiveDate::from_ymd_opt(i32::from(day.year()), part(day.month()), part(day.day())).unwrap()
}

fn partial(day: civil::Date) -> PartialDate {
    ours(day).into()
}

/// The same days in the same order, numbered alike, on the same days of the week.
#[test]
fn days_and_weekdays() {
    let mut day = ours(FIRST);
    let mut count = 0_i32;
    for theirs in every_day() {
        assert_eq!(day, ours(theirs));
        assert_eq!(
            day.weekday().number_from_monday(),
            u32::try_from(theirs.weekday().to_monday_one_offset()).unwrap()
        );
        assert_eq!(day.ordinal(), u32::try_from(theirs.day_of_year()).unwrap());
        assert_eq!(partial(FIRST).days_until(day), (count, count));
        assert_eq!(parse(&theirs.to_string()).unwrap().exact(), Some(day));
        assert_eq!(PartialDate::from(day).to_string(), theirs.to_string());
        day = day + Days::new(1);
        count += 1;
    }
    assert_eq!(count, FIRST.until(LAST).unwrap().get_days() + 1);
}

/// A date is read exactly where the calendar has it.
#[test]
fn days_that_there_are() {
    for year in 1800..=2200_i16 {
        let leap = date(year, 1, 1).in_leap_year();
        assert_eq!(PartialDate::from_ymd(year.into(), 2, 29).is_some(), leap, "{year}");
        for month in 0..=13_i8 {
            for day in 1..=32_i8 {
                let theirs = civil::Date::new(year, month, day).ok();
                let read = PartialDate::from_ymd(
                    year.into(),
                    month.unsigned_abs().into(),
                    day.unsigned_abs().into(),
                );
                assert_eq!(read, theirs.map(partial), "{year} {month} {day}");
                if month > 0 {
                    let read = parse(&format!("{day}/{month}/{year}")).ok();
                    assert_eq!(read, theirs.map(partial), "{year} {month} {day}");
                }
            }
        }
    }
}

/// Months and years begin and end on the same days.
#[test]
fn ends_of_partial_dates() {
    for day in every_day().filter(|day| day.day() == 1) {
        let month =
            PartialDate::from_year_month(day.year().into(), day.month().unsigned_abs().into()).unwrap();
        assert_eq!((month.first(), month.last()), (ours(day.first_of_month()), ours(day.last_of_month())));
        let year = PartialDate::from_year(day.year().into()).unwrap();
        assert_eq!((year.first(), year.last()), (ours(day.first_of_year()), ours(day.last_of_year())));
    }
}

/// Distances and orders of days far apart, from every day to four others.
#[test]
fn distances() {
    let days: Vec<_> = every_day().collect();
    let mut state = 20_261_123_usize;
    for from in &days {
        for _ in 0..4 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let to = days[(state >> 33) % days.len()];
            let span = from.until(to).unwrap().get_days();
            assert_eq!(partial(*from).days_until(partial(to)), (span, span));
            assert_eq!(partial(*from).before(partial(to)), if *from < to { Truth::Yes } else { Truth::No });
        }
    }
}

/// Years completed from every day, at each birthday up to the 120th and on the days beside it. A year of someone born
/// on 29 February is complete on 1 March where there is no such day.
#[test]
fn completed_years() {
    for born in every_day() {
        for age in [1_i16, 2, 3, 4, 14, 16, 18, 20, 60, 100, 120] {
            let Some(year) = born.year().checked_add(age).filter(|year| *year <= 2200) else { continue };
            let birthday = civil::Date::new(year, born.month(), born.day()).unwrap_or(date(year, 3, 1));
            for (day, age) in [
                (birthday.yesterday().unwrap(), age - 1),
                (birthday, age),
                (birthday.tomorrow().unwrap(), age),
            ] {
                let years = partial(born).years_until(partial(day));
                assert_eq!(years, (i32::from(age), i32::from(age)), "{born} {day}");
                // jiff lets the year of 29 February end on 28 February; elsewhere it counts the same.
                if (born.month(), born.day()) != (2, 29) {
                    assert_eq!(born.until((Unit::Year, day)).unwrap().get_years(), age, "{born} {day}");
                }
            }
        }
        let earlier = born - 20.years();
        assert!(partial(born).years_until(partial(earlier)).1 <= -20);
    }
}

/// Completed years of partial dates: the least and the greatest number over all days that they may mean.
#[test]
fn completed_years_of_partial_dates() {
    let months = |year: i16| (0..=12_i8).map(move |month| (year, month));
    let ends = |(year, month): (i16, i8)| match month {
        0 => (date(year, 1, 1), date(year, 12, 31)),
        _ => (date(year, month, 1), date(year, month, 1).last_of_month()),
    };
    let ours = |(year, month): (i16, i8)| match month {
        0 => PartialDate::from_year(year.into()).unwrap(),
        _ => PartialDate::from_year_month(year.into(), month.unsigned_abs().into()).unwrap(),
    };
    let years = |from: civil::Date, to: civil::Date| from.until((Unit::Year, to)).unwrap().get_years();
    for (from, to) in
        (1950..1956).flat_map(months).flat_map(|from| (1968..1974).flat_map(months).map(move |to| (from, to)))
    {
        let (born, day) = (ends(from), ends(to));
        // From the last day of a leap February jiff counts otherwise; see above.
        if born.1.month() == 2 && born.1.day() == 29 {
            continue;
        }
        let expected = (i32::from(years(born.1, day.0)), i32::from(years(born.0, day.1)));
        assert_eq!(ours(from).years_until(ours(to)), expected, "{from:?} {to:?}");
    }
}
