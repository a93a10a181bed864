//! Ages: by completed years, by the year of life that was entered, and by the older reckoning of the lunar calendar.

use chrono::Datelike;

use super::{Period, Span, counted};
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
        let birthday = |years: u16| {
            let first = counted(born, Period::Years(years));
            // A day that the year does not have: it is over when March begins.
            let sure = if first.day() == born.day() { Some(first) } else { first.succ_opt() };
            (first, sure.unwrap_or(first))
        };
        let (entered, completed) = (birthday(years.saturating_sub(1)), birthday(years));
        match self {
            Self::Completed => completed,
            Self::Entered => (entered.0, entered.1.succ_opt().unwrap_or(entered.1)),
            Self::Unknown => (entered.0, completed.1),
        }
    }
}

/// Whether a person had reached an age on a day; open where the dates or the counting leave it so.
#[must_use]
pub fn reached(born: PartialDate, on: PartialDate, years: u16, counting: Counting) -> Truth {
    // Nearly everybody is far beyond; no counting adds a year.
    if on.year().saturating_sub(born.year()) > i32::from(years).saturating_add(1) {
        return Truth::Yes;
    }
    if on.first() >= counting.days(born.last(), years).1 {
        Truth::Yes
    } else if on.last() < counting.days(born.first(), years).0 {
        Truth::No
    } else {
        Truth::Open
    }
}

/// Whether a person had completed so many years on every, on none or on some of the days that pick the law.
#[must_use]
pub fn completed(born: PartialDate, on: Span, years: u8) -> Truth {
    let had = |day: NaiveDate| reached(born, day.into(), years.into(), Counting::Completed);
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
    use crate::date::parse;

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
