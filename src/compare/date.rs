//! Dates as parts, and how far two agree.

use super::level::Level;
use super::stored::stored;
use crate::date::{EARLIEST_YEAR, PartialDate, day, lunar};

/// The day of a year that an age tells, give or take one.
const ABOUT: u8 = u8::MAX;
/// Years of events that registers tell.
const YEARS: std::ops::Range<i32> = EARLIEST_YEAR..2200;

/// A date of which parts may be unknown; year 0 where there is none.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Date {
    pub(super) year: u16,
    pub(super) month: u8,
    pub(super) day: u8,
}

stored!(Date: year month day);

impl Date {
    pub(super) const NONE: Self = Self { year: 0, month: 0, day: 0 };

    pub(super) fn of(date: PartialDate) -> Self {
        // A year that nobody in a register was born in is a slip, and says nothing.
        if !YEARS.contains(&date.year()) {
            return Self::NONE;
        }
        let part = |part: Option<u32>| part.and_then(|part| u8::try_from(part).ok()).unwrap_or(0);
        Self {
            year: u16::try_from(date.year()).unwrap_or(0),
            month: part(date.month()),
            day: part(date.day()),
        }
    }

    /// The year that somebody of an age was born in, give or take one.
    pub(super) const fn about(year: u16) -> Self {
        Self { year, month: 0, day: ABOUT }
    }

    pub(super) const fn is_missing(self) -> bool {
        self.year == 0
    }

    pub(super) const fn is_whole(self) -> bool {
        self.month != 0 && self.day != 0
    }

    /// The day of our calendar, if the figures were those of the lunar one.
    pub(super) fn read_as_lunar(self) -> Self {
        if !self.is_whole() || self.day > 30 {
            return Self::NONE;
        }
        let date = lunar::LunarDate { year: self.year.into(), month: self.month, leap: false, day: self.day };
        lunar::to_gregorian(date).map_or(Self::NONE, |date| Self::of(date.into()))
    }

    /// Days, were all months of 31: no fewer between two dates than there are, and no more than four a month.
    fn rough_days(self) -> i32 {
        (i32::from(self.year) * 12 + i32::from(self.month)) * 31 + i32::from(self.day)
    }

    fn days(self) -> i32 {
        let date = PartialDate::from_ymd(self.year.into(), self.month.into(), self.day.into());
        date.map_or(0, |date| date.days_until(day(2000, 1, 1)).0)
    }

    /// How far two dates agree; with what each would be, were it lunar.
    pub(super) fn level(self, other: Self, lunar: (Self, Self)) -> Level {
        if self.is_missing() || other.is_missing() {
            return Level::Missing;
        }
        if self == other && self.is_whole() {
            return Level::Same;
        }
        let years = self.year.abs_diff(other.year);
        if self.day == ABOUT || other.day == ABOUT {
            return match years {
                0 | 1 => Level::About,
                2 => Level::NextYear,
                _ => Level::Different,
            };
        }
        if self.is_whole() && other.is_whole() {
            return self.whole(other, lunar);
        }
        if years > 0 {
            return if years == 1 { Level::NextYear } else { Level::Different };
        }
        match (self.month == other.month, self.month != 0 && other.month != 0) {
            (true, true) => Level::Month,
            (false, true) => Level::OtherDay,
            _ => Level::Year,
        }
    }

    /// Of two whole dates that are not the same.
    fn whole(self, other: Self, (mine, others): (Self, Self)) -> Level {
        let years = self.year.abs_diff(other.year);
        let parts = u8::from(self.month != other.month) + u8::from(self.day != other.day);
        // Most that share no more than a name.
        if years > 1 && parts > 0 {
            return Level::Different;
        }
        if years == 0 && self.month == other.day && self.day == other.month {
            return Level::Swapped;
        }
        if years <= 1 && ((mine == other && !mine.is_missing()) || (others == self && !others.is_missing())) {
            return Level::Lunar;
        }
        if years == 0 {
            let new_year = |date: Self| date.month == 1 && date.day == 1;
            if new_year(self) || new_year(other) {
                return Level::NewYear;
            }
            if parts == 1 {
                return Level::Slip;
            }
        } else if parts == 0 {
            return if matches!(years, 1 | 10) || is_slip(self.year.into(), other.year.into()) {
                Level::YearSlip
            } else {
                Level::Different
            };
        }
        if years <= 1
            && self.rough_days().abs_diff(other.rough_days()) <= 36
            && self.days().abs_diff(other.days()) <= 31
        {
            return Level::Near;
        }
        if years == 0 { Level::OtherDay } else { Level::NextYear }
    }
}

/// Whether two numbers of as many digits are one digit or two neighbours that changed places apart.
pub(super) fn is_slip(mut a: u64, mut b: u64) -> bool {
    let (mut wrong, mut last, mut turned) = (0_u32, None, false);
    while a != 0 || b != 0 {
        let (one, other) = (a % 10, b % 10);
        if one != other {
            wrong += 1;
            turned = last == Some((other, one));
            last = Some((one, other));
        } else {
            last = None;
        }
        if wrong > 2 {
            return false;
        }
        (a, b) = (a / 10, b / 10);
    }
    wrong == 1 || (wrong == 2 && turned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::parse;

    fn date(text: &str) -> Date {
        text.strip_prefix('~')
            .map_or_else(|| Date::of(parse(text).unwrap()), |year| Date::about(year.parse().unwrap()))
    }

    #[test]
    fn levels_of_dates() {
        for (a, b, expected) in [
            ("05/03/1968", "05/03/1968", Level::Same),
            ("05/03/1968", "1968", Level::Year),
            ("1968", "1968", Level::Year),
            ("05/03/1968", "03/1968", Level::Month),
            ("05/03/1968", "04/1968", Level::OtherDay),
            ("05/03/1968", "01/01/1968", Level::NewYear),
            ("05/03/1968", "03/05/1968", Level::Swapped),
            ("05/03/1968", "25/03/1968", Level::Slip),
            ("05/03/1968", "05/08/1968", Level::Slip),
            ("05/03/1968", "17/09/1968", Level::OtherDay),
            ("28/02/1968", "02/03/1968", Level::Near),
            ("05/03/1968", "05/03/1986", Level::YearSlip),
            ("05/03/1968", "05/03/1967", Level::YearSlip),
            ("05/03/1968", "09/12/1969", Level::NextYear),
            ("05/03/1968", "09/12/1980", Level::Different),
            ("1968", "~1969", Level::About),
            ("1968", "~1972", Level::Different),
            // Tết of 1968 was 29 January: the first of the first month.
            ("29/01/1968", "01/01/1968", Level::Lunar),
            // The tenth of the third month of 2024 was 18 April.
            ("10/03/2024", "18/04/2024", Level::Lunar),
        ] {
            let (one, other) = (date(a), date(b));
            let lunar = (one.read_as_lunar(), other.read_as_lunar());
            assert_eq!(one.level(other, lunar), expected, "{a} / {b}");
            assert_eq!(other.level(one, (lunar.1, lunar.0)), expected, "{b} / {a}");
        }
    }

    #[test]
    fn slips_of_numbers() {
        for (a, b, slip) in [
            (1968, 1986, true),
            (1968, 1969, true),
            (1968, 1977, false),
            (1234, 1243, true),
            (1234, 4321, false),
        ] {
            assert_eq!(is_slip(a, b), slip, "{a} {b}");
        }
    }
}
