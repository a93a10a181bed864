//! Times of day and moments, as entries of deaths hold them: a date with an hour and a minute, each maybe unknown.

use std::fmt;

use chrono::Datelike;

use super::{PartialDate, Truth};

const MINUTES_OF_DAY: i64 = 24 * 60;

/// An hour with its minute, an hour alone, or nothing known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct PartialTime {
    hour: Option<u8>,
    minute: Option<u8>,
}

impl PartialTime {
    /// Nothing known.
    pub const UNKNOWN: Self = Self { hour: None, minute: None };

    /// An hour alone. `None` after 23.
    #[must_use]
    pub fn from_hour(hour: u32) -> Option<Self> {
        let hour = u8::try_from(hour).ok().filter(|hour| *hour < 24)?;
        Some(Self { hour: Some(hour), minute: None })
    }

    /// An hour and a minute. `None` after 23:59.
    #[must_use]
    pub fn from_hm(hour: u32, minute: u32) -> Option<Self> {
        let minute = u8::try_from(minute).ok().filter(|minute| *minute < 60)?;
        Some(Self { minute: Some(minute), ..Self::from_hour(hour)? })
    }

    /// The hour, 0 to 23, where known.
    #[must_use]
    pub fn hour(self) -> Option<u32> {
        self.hour.map(u32::from)
    }

    /// The minute, 0 to 59, where known.
    #[must_use]
    pub fn minute(self) -> Option<u32> {
        self.minute.map(u32::from)
    }

    /// The first and the last minute of the day that it may mean.
    fn minutes(self) -> (i64, i64) {
        let of = |hour: u8, minute: u8| i64::from(hour).saturating_mul(60).saturating_add(i64::from(minute));
        (
            of(self.hour.unwrap_or(0), self.minute.unwrap_or(0)),
            of(self.hour.unwrap_or(23), self.minute.unwrap_or(59)),
        )
    }
}

/// `14:30`, or `14` where the minute is unknown; nothing where the hour is.
impl fmt::Display for PartialTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(hour) = self.hour {
            write!(f, "{hour:02}")?;
        }
        if let Some(minute) = self.minute {
            write!(f, ":{minute:02}")?;
        }
        Ok(())
    }
}

/// A date with a time of day: the interval of minutes that both may mean. Times are those of the place: nothing is
/// known of time zones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// The date.
    pub date: PartialDate,
    /// The time on that date.
    pub time: PartialTime,
}

impl Moment {
    /// The first and the last minute that it may mean, counted from the beginning of the year 1.
    fn minutes(self) -> (i64, i64) {
        let at = |day: chrono::NaiveDate, minute: i64| {
            i64::from(day.num_days_from_ce()).saturating_mul(MINUTES_OF_DAY).saturating_add(minute)
        };
        let (first, last) = self.time.minutes();
        (at(self.date.first(), first), at(self.date.last(), last))
    }

    /// The earliest moment that it may mean, known to the minute.
    #[must_use]
    pub fn first(self) -> Self {
        self.end(self.date.first(), 0, 0)
    }

    /// The latest moment that it may mean, known to the minute.
    #[must_use]
    pub fn last(self) -> Self {
        self.end(self.date.last(), 23, 59)
    }

    fn end(self, day: chrono::NaiveDate, hour: u8, minute: u8) -> Self {
        let PartialTime { hour: h, minute: m } = self.time;
        let time = PartialTime { hour: Some(h.unwrap_or(hour)), minute: Some(m.unwrap_or(minute)) };
        Self { date: day.into(), time }
    }

    /// Whether this moment lies before the other.
    #[must_use]
    pub fn before(self, other: impl Into<Self>) -> Truth {
        let ((first, last), (other_first, other_last)) = (self.minutes(), other.into().minutes());
        if last < other_first {
            Truth::Yes
        } else if first >= other_last {
            Truth::No
        } else {
            Truth::Open
        }
    }

    /// Whether this moment lies after the other.
    #[must_use]
    pub fn after(self, other: impl Into<Self>) -> Truth {
        other.into().before(self)
    }

    /// Whether both may be, must be or cannot be the same minute.
    #[must_use]
    pub fn same_minute(self, other: impl Into<Self>) -> Truth {
        let ((first, last), (other_first, other_last)) = (self.minutes(), other.into().minutes());
        if last < other_first || other_last < first {
            Truth::No
        } else if first == last && other_first == other_last {
            Truth::Yes
        } else {
            Truth::Open
        }
    }

    /// Minutes from this moment to `later`: the least and the greatest possible number; negative where `later` lies
    /// before.
    #[must_use]
    pub fn minutes_until(self, later: impl Into<Self>) -> (i64, i64) {
        let ((first, last), (later_first, later_last)) = (self.minutes(), later.into().minutes());
        (later_first.saturating_sub(last), later_last.saturating_sub(first))
    }

    /// `14:30 05/03/2020`, or the date alone where the hour is unknown.
    #[must_use]
    pub fn to_form(self) -> String {
        let mut out = self.time.to_string();
        if self.time.hour.is_some() {
            // An hour alone would be taken for a day.
            out.push_str(if self.time.minute.is_none() { " giờ " } else { " " });
        }
        out.push_str(&self.date.to_form());
        out
    }
}

impl<D: Into<PartialDate>> From<D> for Moment {
    fn from(date: D) -> Self {
        Self { date: date.into(), time: PartialTime::UNKNOWN }
    }
}

/// ISO 8601 with reduced precision: `2020-03-05T14:30`, `2020-03-05T14` or `2020-03-05`. The date may be reduced, too.
impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let separator = if self.time.hour.is_some() { "T" } else { "" };
        write!(f, "{}{separator}{}", self.date, self.time)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::parse_moment;

    fn at(text: &str) -> Moment {
        parse_moment(text).unwrap()
    }

    #[test]
    fn comparison_has_three_answers() {
        assert_eq!(at("14:30 05/03/2020").before(at("14:31 05/03/2020")), Truth::Yes);
        assert_eq!(at("14:30 05/03/2020").before(at("14:30 05/03/2020")), Truth::No);
        assert_eq!(at("14 giờ 05/03/2020").before(at("14:30 05/03/2020")), Truth::Open);
        assert_eq!(at("14 giờ 05/03/2020").before(at("15:00 05/03/2020")), Truth::Yes);
        assert_eq!(at("05/03/2020").after(at("23:59 04/03/2020")), Truth::Yes);
        assert_eq!(at("05/03/2020").same_minute(at("14:30 05/03/2020")), Truth::Open);
        assert_eq!(at("14:30 05/03/2020").same_minute(at("14:30 05/03/2020")), Truth::Yes);
        assert_eq!(at("14:30 2020").same_minute(at("14:29 01/01/2020")), Truth::No);
    }

    #[test]
    fn distances_in_minutes() {
        assert_eq!(at("14:30 05/03/2020").minutes_until(at("14:29 06/03/2020")), (1439, 1439));
        // A child that lived 24 hours: not to be told from the days alone.
        assert_eq!(at("05/03/2020").minutes_until(at("06/03/2020")), (1, 2879));
        assert_eq!(at("14 giờ 05/03/2020").minutes_until(at("14:00 05/03/2020")), (-59, 0));
    }

    #[test]
    fn ends_and_forms() {
        assert_eq!(at("14 giờ 03/2020").first().to_string(), "2020-03-01T14:00");
        assert_eq!(at("14 giờ 03/2020").last().to_string(), "2020-03-31T14:59");
        assert_eq!(at("2020").last().to_string(), "2020-12-31T23:59");
        for text in ["14:30 05/03/2020", "14 giờ 05/03/2020", "05/03/2020", "14:30 03/2020", "08:05 2020"] {
            assert_eq!(at(text).to_form(), text);
            assert_eq!(at(&at(text).to_string()), at(text));
        }
    }
}
