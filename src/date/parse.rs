//! Dates from text, read strictly: what is not sure is not read.

use std::fmt;

use super::PartialDate;
use super::read::read;

/// Why a text is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Not written like any date we know; old books also hold lunar dates, which stay as text.
    Form,
    /// A two-digit year: the century is a guess.
    ShortYear,
    /// Month 13.
    Month,
    /// A day that this month does not have in any year, such as 31/04.
    Day,
    /// 29 February of a year that is no leap year.
    LeapDay,
    /// A year outside 1 to 9999.
    Year,
    /// An hour after 23 or a minute after 59.
    Time,
    /// `khoảng 1952`: how far off it may be is not said, so no interval holds it.
    Approximate,
}

impl Unreadable {
    /// `form`, `short-year`, `month`, `day`, `leap-day`, `year`, `time` or `approximate`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Form => "form",
            Self::ShortYear => "short-year",
            Self::Month => "month",
            Self::Day => "day",
            Self::LeapDay => "leap-day",
            Self::Year => "year",
            Self::Time => "time",
            Self::Approximate => "approximate",
        }
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Reads a date as books and forms hold it:
///
/// - day, month and year, or month and year, or the year, with any of `/ . - , _` or spaces between; ISO 8601;
/// - parts marked as unknown or left empty: `--/--/1952`, `00/00/1952`, `?/5/1952`, `xx/xx/1952`, `../../1952`;
/// - `ngày 05 tháng 3 năm 1968`, with or without each of the three words;
/// - the same in words, as [`from_words`](super::from_words) does.
///
/// # Errors
/// Says which part is wrong; see [`Unreadable`]. What it could be instead tells [`suggest`](super::suggest).
pub fn parse(text: &str) -> Result<PartialDate, Unreadable> {
    if let Some(date) = usual(text.as_bytes()) {
        return Ok(date);
    }
    read(text).ok_or(Unreadable::Form)?.date()
}

/// The parts of a date that a text names, before it is known whether there is such a date.
#[derive(Clone, Copy)]
pub(super) struct Parts {
    /// `None` where unknown.
    pub(super) day: Option<u32>,
    pub(super) month: Option<u32>,
    pub(super) year: u32,
    /// The year is the last two digits of one.
    pub(super) short_year: bool,
    /// Words say which part is which.
    pub(super) worded: bool,
    pub(super) approximate: bool,
    /// The month is giêng or chạp, which are names of lunar months first.
    pub(super) month_name: bool,
}

impl Parts {
    pub(super) fn date(&self) -> Result<PartialDate, Unreadable> {
        if self.short_year {
            return Err(Unreadable::ShortYear);
        }
        let date = self.day_of_calendar()?;
        if self.approximate {
            return Err(Unreadable::Approximate);
        }
        if self.month_name { Err(Unreadable::Form) } else { Ok(date) }
    }

    /// The date that the parts are, however doubtful.
    pub(super) fn day_of_calendar(&self) -> Result<PartialDate, Unreadable> {
        let year = i32::try_from(self.year).map_err(|_| Unreadable::Year)?;
        let whole = PartialDate::from_year(year).ok_or(Unreadable::Year)?;
        let Some(month) = self.month else {
            // A day of an unknown month says nothing that an interval of days can hold.
            let is_day = self.day.is_none_or(|day| (1..=31).contains(&day));
            return if is_day { Ok(whole) } else { Err(Unreadable::Day) };
        };
        let whole = PartialDate::from_year_month(year, month).ok_or(Unreadable::Month)?;
        let Some(day) = self.day else { return Ok(whole) };
        let why = if (month, day) == (2, 29) { Unreadable::LeapDay } else { Unreadable::Day };
        PartialDate::from_ymd(year, month, day).ok_or(why)
    }
}

/// A date as most sheets write it, `dd.MM.yyyy` with points, slashes or hyphens, `MM.yyyy` or `yyyy`; `None` for all
/// else.
fn usual(text: &[u8]) -> Option<PartialDate> {
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0_u32, |value, &byte| {
            let digit = byte.checked_sub(b'0').filter(|&digit| digit < 10)?;
            Some(value * 10 + u32::from(digit))
        })
    };
    let year = |digits: &[u8]| i32::try_from(number(digits)?).ok();
    match text {
        [d1, d2, first @ (b'.' | b'/' | b'-'), m1, m2, second, digits @ ..] if digits.len() == 4 => {
            let day = PartialDate::from_ymd(year(digits)?, number(&[*m1, *m2])?, number(&[*d1, *d2])?)?;
            (first == second).then_some(day)
        }
        [m1, m2, b'.' | b'/' | b'-', digits @ ..] if digits.len() == 4 => {
            PartialDate::from_year_month(year(digits)?, number(&[*m1, *m2])?)
        }
        digits if digits.len() == 4 => PartialDate::from_year(year(digits)?),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_books_and_forms_hold() {
        for (text, expected) in [
            ("05.03.1968", "1968-03-05"),
            ("5/3/1968", "1968-03-05"),
            ("5-3-1968", "1968-03-05"),
            ("05 03 1968", "1968-03-05"),
            ("1968-03-05", "1968-03-05"),
            ("03.1968", "1968-03"),
            ("1968-03", "1968-03"),
            ("1968", "1968"),
            ("ngày 05 tháng 3 năm 1968", "1968-03-05"),
            ("Ngày 5, tháng 3, năm 1968", "1968-03-05"),
            ("tháng 3 năm 1968", "1968-03"),
            ("năm 1968", "1968"),
            ("--/--/1952", "1952"),
            ("00/00/1952", "1952"),
            ("?/5/1952", "1952-05"),
            ("--/05/1952", "1952-05"),
            ("__/__/1952", "1952"),
            ("29/02/1952", "1952-02-29"),
        ] {
            assert_eq!(parse(text).map(|d| d.to_string()).as_deref(), Ok(expected), "{text}");
        }
    }

    #[test]
    fn says_what_is_wrong() {
        for (text, expected) in [
            ("31.02.1968", Unreadable::Day),
            ("31/04/1968", Unreadable::Day),
            ("29/02/1953", Unreadable::LeapDay),
            ("29/02/1900", Unreadable::LeapDay),
            ("32/01/1953", Unreadable::Day),
            ("12/13/1953", Unreadable::Month),
            ("13/1953", Unreadable::Month),
            ("ngày không tháng ba năm một nghìn chín trăm sáu mươi tám", Unreadable::Day),
            ("05/03/68", Unreadable::ShortYear),
            ("--/--/68", Unreadable::ShortYear),
            ("năm 68", Unreadable::ShortYear),
            ("ngày 5 tháng 3 năm sáu tám", Unreadable::ShortYear),
            ("05/03", Unreadable::Form),
            ("0000", Unreadable::Year),
            ("15 tháng 8 năm Mậu Thân", Unreadable::Form),
            ("5/3/1968/2", Unreadable::Form),
            ("19680305", Unreadable::Form),
            ("", Unreadable::Form),
            ("--", Unreadable::Form),
            ("99999999999999999999", Unreadable::Form),
            ("12/2023 sáng", Unreadable::Form),
        ] {
            assert_eq!(parse(text), Err(expected), "{text}");
        }
    }
}
