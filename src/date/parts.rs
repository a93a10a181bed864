//! The parts of a date as a text names them, and why they are no date.

use chrono::Datelike as _;

use super::partial::PartialDate;
use crate::language::{Language, Localised, error};

/// Why a text is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
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
    /// `khoảng 1952`: how far off it may be is not said, so no interval holds it; nor does one hold `sau năm 1954`.
    Approximate,
}

impl Unreadable {
    /// A stable name for programs: `form`, `short-year`, `month`, `day`, `leap-day`, `year`, `time` or `approximate`.
    #[must_use]
    pub const fn code(self) -> &'static str {
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

    /// What is wrong.
    #[must_use]
    pub fn message(self, language: Language) -> String {
        let (vi, en) = match self {
            Self::Form => ("không phải một ngày", "not a date"),
            Self::ShortYear => ("năm chỉ có hai chữ số", "the year has only two digits"),
            Self::Month => ("không có tháng này", "there is no such month"),
            Self::Day => ("tháng không có ngày này", "the month has no such day"),
            Self::LeapDay => {
                ("năm không nhuận nên không có ngày 29 tháng 2", "29 February of a year that is no leap year")
            }
            Self::Year => ("năm ngoài khoảng 1 đến 9999", "a year outside 1 to 9999"),
            Self::Time => ("không có giờ này", "there is no such time of day"),
            Self::Approximate => (
                "ngày chỉ ước chừng hoặc chỉ nói trước, sau lúc nào",
                "the date is an estimate, or says only before or after when",
            ),
        };
        Localised { vi, en }.get(language).to_owned()
    }
}

error!(Unreadable);

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
    /// The date is the beginning or the end of a time: `từ năm 1954`.
    pub(super) bound: bool,
    /// The weekday that the text names, from Monday.
    pub(super) weekday: Option<u32>,
    /// The month is giêng or chạp, which are names of lunar months first.
    pub(super) month_name: bool,
}

impl Parts {
    pub(super) fn date(&self) -> Result<PartialDate, Unreadable> {
        if self.short_year {
            return Err(Unreadable::ShortYear);
        }
        let date = self.day_of_calendar()?;
        if self.approximate || self.bound {
            return Err(Unreadable::Approximate);
        }
        if self.month_name || self.weekday.is_some_and(|weekday| !is_weekday(date, weekday)) {
            return Err(Unreadable::Form);
        }
        Ok(date)
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

/// Whether a date is a day that is this weekday, from Monday.
pub(super) fn is_weekday(date: PartialDate, weekday: u32) -> bool {
    date.exact().is_some_and(|day| day.weekday().num_days_from_monday() == weekday)
}
