//! A date by itself.

use super::{Description, describe};
use crate::date::lunar::{FIRST_YEAR, LAST_YEAR, Year};
use crate::date::{self, EARLIEST_YEAR, Hints, Moment, PartialDate};
use crate::name::{self, Step};
use crate::text;
use crate::text::json::Object;

/// A date in figures or in words, maybe with a time of day: ISO 8601 with the precision it has, its parts, the
/// interval of days (with an hour, of minutes) that it may mean, how forms and certificates write it. What cannot be
/// read has suggestions, within the hints.
#[must_use]
pub fn date(input: &str, hints: &Hints) -> Description {
    let (value, _) = text::clean(input);
    let mut read = date::parse_moment(&value);
    // A weekday before it, which may be another one.
    let weekday = if read.is_err() { date::behind_weekday(&value) } else { None };
    if let Some((day, true)) = weekday {
        read = Ok(Moment::from(day));
    }
    let both = if read.is_err() { date::in_both_calendars(&value) } else { None };
    let lunar = if read.is_err() { date::lunar::recognise(&value) } else { None };
    let others = if read.is_err() { date::others(&value, hints) } else { Vec::new() };
    let guessed = others.iter().any(|(_, why)| *why == date::Why::Approximate);
    let finding = match read {
        Err(_) if both.is_some_and(|(_, same)| !same) => Some("calendars-differ"),
        Err(_) if lunar.is_some() || both.is_some() => Some("lunar"),
        Err(_) if weekday.is_some() || date::is_other_weekday(&value, hints) => Some("weekday"),
        Err(_) if guessed => Some("approximate"),
        Err(why) => Some(why.code()),
        Ok(_) if date::drops_day(&value) => Some("day-alone"),
        Ok(moment) if date::is_zero(&value, moment) => Some("zero-date"),
        Ok(moment) if moment.date.first() > hints.latest => Some("future"),
        Ok(moment) => (moment.date.year() < EARLIEST_YEAR).then_some("implausible-year"),
    };
    let output = read.map(|moment| moment.to_string()).unwrap_or_default();
    describe(input, output, read.is_ok(), finding.into_iter().collect(), |object| {
        if let Some(day) = lunar.filter(|_| both.is_none()).and_then(date::lunar::Reading::only_day) {
            object.text("suggestion", &PartialDate::from(day).to_string());
        }
        let mut suggestions: Vec<(String, &str)> = Vec::new();
        if read.is_err() {
            for found in date::suggest(&value, hints) {
                suggestions.push((found.moment().to_string(), found.why.name()));
            }
            suggestions.extend(others.iter().map(|(moment, why)| (moment.to_string(), why.name())));
            if suggestions.is_empty() && lunar.is_none() {
                let loose = date::loose(&value, hints);
                suggestions.extend(loose.iter().map(|(date, why)| (date.to_string(), why.name())));
                let repaired = repaired(&value).filter(|date| hints.allow(*date));
                suggestions.extend(repaired.map(|date| (date.to_string(), "encoding")));
            }
        }
        // The day of the calendar that stands beside the lunar one.
        let solar = both.map(|(day, _)| day).or_else(|| date::named_year(lunar?));
        if let Some(solar) = solar.filter(|solar| hints.allow(*solar)) {
            suggestions.push((solar.to_string(), "solar"));
        }
        // The days of each calendar, of each month of the number, of each cycle.
        // Beside the name of a year alone the date may be of either.
        let open = both.is_none() || both.is_some_and(|(_, same)| same);
        if let Some(reading) = lunar.filter(|reading| reading.year != Year::Unknown && open) {
            for found in reading.candidates(FIRST_YEAR..=LAST_YEAR) {
                let day = PartialDate::from(found.gregorian);
                if hints.allow(day) {
                    suggestions.push((day.to_string(), "lunar"));
                }
            }
        }
        object.list("suggestions", &suggestions, |(suggestion, why), out| {
            Object::write(out, |object| {
                object.text("output", suggestion);
                object.text("why", why);
            });
        });
        if let Ok(moment) = read {
            parts(moment, object);
        }
    })
}

/// The date in words whose letters are of an old font, or were read by another encoding: repaired as names are.
fn repaired(value: &str) -> Option<PartialDate> {
    let read = name::normalise(value);
    let was =
        |change: &name::Change| matches!(change.step, Step::Legacy(_) | Step::Mojibake | Step::Entities);
    if read.changes.iter().any(was) { date::parse(read.accepted()).ok() } else { None }
}

fn parts(moment: Moment, object: &mut Object<'_>) {
    let Moment { date, time } = moment;
    let known =
        [("month", date.month()), ("day", date.day()), ("hour", time.hour()), ("minute", time.minute())];
    object.number("year", i64::from(date.year()));
    for (key, part) in known {
        if let Some(part) = part {
            object.number(key, i64::from(part));
        }
    }
    let (mut first, mut last) = (moment.first(), moment.last());
    if time.hour().is_none() {
        (first, last) = (first.date.into(), last.date.into());
    }
    object.text("first", &first.to_string());
    object.text("last", &last.to_string());
    object.text("form", &moment.to_form());
    object.text("words", &date::to_words(date));
}
