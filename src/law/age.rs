//! Ages: by completed years, by the year of life that was entered, and by the older reckoning of the lunar calendar.

use chrono::Datelike;

use super::{Period, SHORTCUTS, Span, counted};
use crate::date::{NaiveDate, PartialDate, Truth, lunar};

/// How a law counts the age that it asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counting {
    /// `từ đủ 18 tuổi`: full years, so from the 18th birthday on.
    ///
    /// Born on 10 January 1997, full 18 on 10 January 2015 (Thông tư liên tịch 01/2016, Điều 2 khoản 1). Who was born on
    /// 29 February completes a common year at the end of 28 February, as a period does (Bộ luật Dân sự 2015, Điều 148):
    /// sure from 1 March, open on the 28th.
    Completed,
    /// `từ 18 tuổi`, read as having entered the 18th year: after the 17th birthday. Whether the birthday itself is enough
    /// is disputed, so it is open.
    Entered,
    /// The law says `từ 18 tuổi` and how that was counted is not known: open from the 17th birthday to the 18th.
    Unknown,
}

impl Counting {
    /// The first day on which an age may be reached, and the first on which it surely is.
    fn days(self, born: NaiveDate, years: u16) -> (NaiveDate, NaiveDate) {
        let (entered, completed) = (|| birthday(born, years.saturating_sub(1)), || birthday(born, years));
        match self {
            Self::Completed => completed(),
            Self::Entered => {
                let (first, sure) = entered();
                (first, sure.succ_opt().unwrap_or(sure))
            }
            Self::Unknown => (entered().0, completed().1),
        }
    }
}

/// The first day on which somebody is so many years old by some reading, and the first on which by every.
fn birthday(born: NaiveDate, years: u16) -> (NaiveDate, NaiveDate) {
    // All but those of 29 February: a fifth of counting months.
    if SHORTCUTS && let Some(day) = born.with_year(born.year().saturating_add(years.into())) {
        return (day, day);
    }
    let first = counted(born, Period::Years(years));
    // A day that the year does not have: it is over when March begins.
    let sure = if first.day() == born.day() { Some(first) } else { first.succ_opt() };
    (first, sure.unwrap_or(first))
}

/// Whether a person had reached an age on a day; open where the dates or the counting leave it so.
#[must_use]
pub fn reached(born: PartialDate, on: PartialDate, years: u16, counting: Counting) -> Truth {
    // Nearly everybody is far beyond, or a child; no counting adds a year, and none takes away two.
    let apart = on.year().saturating_sub(born.year());
    if apart > i32::from(years).saturating_add(1) {
        return Truth::Yes;
    }
    if SHORTCUTS && apart < i32::from(years).saturating_sub(2) {
        return Truth::No;
    }
    by_days(born, on, years, counting)
}

fn by_days(born: PartialDate, on: PartialDate, years: u16, counting: Counting) -> Truth {
    let days = counting.days(born.last(), years);
    if on.first() >= days.1 {
        return Truth::Yes;
    }
    let days = if SHORTCUTS && born.exact().is_some() { days } else { counting.days(born.first(), years) };
    if on.last() < days.0 { Truth::No } else { Truth::Open }
}

/// Whether a person had completed so many years on every, on none or on some of the days that pick the law.
#[must_use]
pub fn completed(born: PartialDate, on: Span, years: u8) -> Truth {
    let had = |day: NaiveDate| reached(born, day.into(), years.into(), Counting::Completed);
    if SHORTCUTS && on.first == on.last {
        return had(on.first);
    }
    match (had(on.first), had(on.last)) {
        (Truth::Yes, _) => Truth::Yes,
        (_, Truth::No) => Truth::No,
        _ => Truth::Open,
    }
}

/// The age by the older reckoning (tuổi mụ, tuổi ta): one at birth, and one more with each Tết. The least and the
/// greatest that the dates allow; `None` outside the lunar table.
///
/// Custom, no law: for reading what people and old papers say, never for judging.
#[must_use]
pub fn by_lunar_years(born: PartialDate, on: PartialDate) -> Option<(i32, i32)> {
    let year = |date: NaiveDate| lunar::from_gregorian(date).map(|date| date.year);
    let age = |from: NaiveDate, to: NaiveDate| year(to)?.checked_sub(year(from)?)?.checked_add(1);
    Some((age(born.last(), on.first())?, age(born.first(), on.last())?))
}

#[cfg(test)]
mod tests {
    use super::Counting::{Completed, Entered, Unknown};
    use super::*;
    use crate::date::{day, parse};

    #[test]
    fn ages_of_law() {
        for (born, on, years, counting, expected) in [
            // The example of the joint circular: born 10-01-1997, 18 on 10-01-2015.
            ("10/01/1997", "10/01/2015", 18, Completed, Truth::Yes),
            ("10/01/1997", "09/01/2015", 18, Completed, Truth::No),
            // The same woman by the law of 2000: entered the 18th year after 10-01-2014.
            ("10/01/1997", "11/01/2014", 18, Entered, Truth::Yes),
            ("10/01/1997", "10/01/2014", 18, Entered, Truth::Open),
            ("10/01/1997", "09/01/2014", 18, Entered, Truth::No),
            ("10/01/1960", "09/01/1977", 18, Unknown, Truth::No),
            ("10/01/1960", "09/01/1978", 18, Unknown, Truth::Open),
            ("10/01/1960", "10/01/1978", 18, Unknown, Truth::Yes),
            ("29/02/2004", "27/02/2022", 18, Completed, Truth::No),
            ("29/02/2004", "28/02/2022", 18, Completed, Truth::Open),
            ("29/02/2004", "01/03/2022", 18, Completed, Truth::Yes),
            ("29/02/2004", "29/02/2024", 20, Completed, Truth::Yes),
            ("29/02/2004", "28/02/2024", 20, Completed, Truth::No),
            ("2004", "10/06/2022", 18, Completed, Truth::Open),
            ("2004", "31/12/2022", 18, Completed, Truth::Yes),
            ("2004", "2021", 18, Completed, Truth::No),
            ("06/2004", "05/2022", 18, Completed, Truth::No),
        ] {
            let found = reached(parse(born).unwrap(), parse(on).unwrap(), years, counting);
            assert_eq!(found, expected, "{born} {on} {years} {counting:?}");
        }
    }

    #[test]
    fn years_apart_tell_what_the_days_do() {
        for counting in [Completed, Entered, Unknown] {
            for born in ["29/02/2004", "28/02/2004", "01/01/2004", "31/12/2004", "02/2004", "12/2004", "2004"]
            {
                let born = parse(born).unwrap();
                for year in 2000..2030 {
                    for on in [
                        format!("28/02/{year}"),
                        format!("01/01/{year}"),
                        format!("12/{year}"),
                        year.to_string(),
                    ] {
                        let on = parse(&on).unwrap();
                        for years in 0..24 {
                            let found = reached(born, on, years, counting);
                            assert_eq!(
                                found,
                                by_days(born, on, years, counting),
                                "{born} {on} {years} {counting:?}"
                            );
                        }
                    }
                }
            }
        }
    }

    /// The law is of every day between two: who turns eighteen between them had and had not.
    #[test]
    fn ages_between_days() {
        let born = parse("15/06/2004").unwrap();
        let between = |first, last| completed(born, Span { first, last }, 18);
        assert_eq!(between(day(2022, 6, 1), day(2022, 6, 30)), Truth::Open);
        assert_eq!(between(day(2022, 6, 15), day(2022, 6, 30)), Truth::Yes);
        assert_eq!(between(day(2022, 6, 1), day(2022, 6, 14)), Truth::No);
        assert_eq!(between(day(2022, 6, 15), day(2022, 6, 15)), Truth::Yes);
        assert_eq!(between(day(2022, 6, 14), day(2022, 6, 14)), Truth::No);
    }

    #[test]
    fn birthdays_are_counted_years() {
        for born in [day(2004, 2, 29), day(2004, 2, 28), day(1999, 12, 31), day(2003, 3, 1)] {
            for years in 0..40 {
                assert_eq!(birthday(born, years).0, counted(born, Period::Years(years)), "{born} {years}");
            }
        }
    }

    #[test]
    fn the_older_reckoning() {
        for (born, on, expected) in [
            // Born on the last day of Đinh Mùi: two on the next day, Tết Mậu Thân.
            ("28/01/1968", "28/01/1968", Some((1, 1))),
            ("28/01/1968", "29/01/1968", Some((2, 2))),
            ("06/10/1968", "25/11/2026", Some((59, 59))),
            ("1968", "25/11/2026", Some((59, 60))),
            ("06/10/1868", "25/11/2026", None),
        ] {
            assert_eq!(by_lunar_years(parse(born).unwrap(), parse(on).unwrap()), expected, "{born} {on}");
        }
    }
}
