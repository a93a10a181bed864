//! Civil dates as books and forms hold them: whole, or only month and year, or only the year.
//!
//! An unknown part is never filled in. A [`PartialDate`] is the interval of days that it may mean, and every
//! comparison has three answers.

mod loose;
pub mod lunar;
mod moment;
mod order;
mod parse;
mod partial;
mod parts;
mod read;
mod spoken;
mod suggest;
mod term;
mod time;
mod token;
mod words;
mod writing;

pub use chrono::NaiveDate;

/// No register of Vietnam that people digitise reaches persons born before.
pub const EARLIEST_YEAR: i32 = 1850;

pub(crate) use loose::{drops_day, loose};
pub use moment::{Moment, PartialTime};
pub use parse::parse;
pub(crate) use parse::usual;
pub use partial::{PartialDate, Truth, day};
pub use parts::Unreadable;
pub use suggest::{Hints, Suggestion, Why, from_serial, likely, suggest};
pub(crate) use suggest::{behind_weekday, short_month};
pub use time::{parse_moment, parse_time};
pub(crate) use words::are_words_of;
pub use words::{from_words, to_words};
pub(crate) use writing::{in_both_calendars, is_other_weekday, is_zero, named_year, others};
