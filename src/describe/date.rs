//! A date by itself.

use super::describe;
use crate::date::{self, PartialDate, Unreadable};
use crate::text;

/// A date in figures or in words: ISO 8601 with the precision it has, its parts, the interval of days it may
/// mean, and how forms and certificates write it.
#[must_use]
pub fn date(input: &str) -> String {
    let (value, _) = text::clean(input);
    let read = date::parse(&value).or_else(|why| date::from_words(&value).ok_or(why));
    let lunar = if read.is_err() { date::lunar::recognise(&value) } else { None };
    let finding =
        read.err().map(|why: Unreadable| if lunar.is_some() { "lunar".into() } else { why.to_string() });
    let output = read.map(|date| date.to_string()).unwrap_or_default();
    describe(input, &output, read.is_ok(), finding.as_slice(), |object| {
        if let Some(day) = lunar.and_then(date::lunar::Reading::only_day) {
            object.text("suggestion", &PartialDate::from(day).to_string());
        }
        if let Ok(date) = read {
            object.number("year", i64::from(date.year()));
            if let Some(month) = date.month() {
                object.number("month", i64::from(month));
            }
            if let Some(day) = date.day() {
                object.number("day", i64::from(day));
            }
            object.text("first", &PartialDate::from(date.first()).to_string());
            object.text("last", &PartialDate::from(date.last()).to_string());
            object.text("form", &date.to_form());
            object.text("words", &date::to_words(date));
        }
    })
}
