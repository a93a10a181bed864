//! The lunar calendar against the Chinese calendar of ICU4X.
//!
//! Both follow the same rules, China by the hour of Beijing, from 1929 by the eighth hour; Vietnam since 1968 by the
//! seventh. So they agree where the hour does not matter, and these are all the differences:
//!
//! - The new moon of 1906-04-23 came seven minutes before midnight in Beijing. The almanac of that year, by older theory,
//!   had it a day later; ours is computed.
//! - Since 1968 a new moon between 16:00 and 17:00 of universal time begins a month a day earlier in Vietnam: so the first
//!   day of the year differed in 1968 and 1969 and does in 2007, 2030 and 2053.
//! - The winter solstice of 1984 was on 21 December in Hanoi, on the 22nd in Beijing, with the new moon on the 22nd: leap
//!   months fell otherwise until April 1985, and Tết came a month earlier; another leap month fell otherwise in 1987.

use hotich::date::lunar::{Calendar, LunarDate};
use hotich::date::{NaiveDate, day};
use icu_calendar::Date;
use icu_calendar::cal::ChineseTraditional;

/// The Chinese date of a day.
fn chinese(date: NaiveDate) -> LunarDate {
    use chrono::Datelike;
    let (month, day) = (u8::try_from(date.month()).unwrap(), u8::try_from(date.day()).unwrap());
    let found = Date::try_new_iso(date.year(), month, day).unwrap().to_calendar(ChineseTraditional::new());
    let month = found.month().to_input();
    LunarDate {
        year: found.cyclic_year().related_iso,
        month: month.number(),
        leap: month.is_leap(),
        day: found.day_of_month().0,
    }
}

/// Whether a month that began a day earlier explains the difference: there 30 for our 1, then 1 for our 2 and so on.
fn a_day_behind(theirs: LunarDate, ours: LunarDate) -> bool {
    let same = (theirs.year, theirs.month, theirs.leap) == (ours.year, ours.month, ours.leap);
    if same { theirs.day + 1 == ours.day } else { (theirs.day, ours.day) == (30, 1) }
}

fn days(first: NaiveDate, last: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    first.iter_days().take_while(move |&date| date <= last)
}

#[test]
fn until_1967_they_agree_but_for_one_month() {
    for date in days(day(1900, 1, 31), day(1967, 12, 31)) {
        let ours = Calendar::National.from_gregorian(date).unwrap();
        if (day(1906, 4, 23)..=day(1906, 5, 22)).contains(&date) {
            assert!(a_day_behind(chinese(date), ours), "{date}");
        } else {
            assert_eq!(chinese(date), ours, "{date}");
        }
    }
}

#[test]
fn the_south_agrees() {
    for date in days(day(1967, 2, 9), day(1976, 1, 30)) {
        assert_eq!(Some(chinese(date)), Calendar::South.from_gregorian(date), "{date}");
    }
}

#[test]
fn since_1968_a_month_begins_at_most_a_day_earlier() {
    let leap_months = [(day(1984, 11, 23), day(1985, 4, 19)), (day(1987, 7, 26), day(1987, 9, 22))];
    let mut differing = 0;
    for date in days(day(1968, 1, 1), day(2100, 12, 31)) {
        let ours = Calendar::National.from_gregorian(date).unwrap();
        if leap_months.iter().any(|(first, last)| (*first..=*last).contains(&date)) {
            assert_ne!(chinese(date), ours, "{date}");
        } else if chinese(date) != ours {
            assert!(a_day_behind(chinese(date), ours), "{date}");
            differing += 1;
        }
    }
    // 57 months of thirty days. Another Chinese table has one more: the new moon of 2057-09-28 comes within seconds of
    // midnight in Beijing.
    assert_eq!(differing, 57 * 30);
}

/// As published for both countries.
#[test]
fn the_first_day_of_the_year_differs_in_known_years() {
    let differing: Vec<i32> = (1929..=2100)
        .filter(|&year| {
            let tet = Calendar::National.tet(year).unwrap();
            chinese(tet) != LunarDate { year, month: 1, leap: false, day: 1 }
        })
        .collect();
    assert_eq!(differing, [1968, 1969, 1985, 2007, 2030, 2053]);
}
