//! A date of the lunar calendar by itself, or the lunar date of a solar one.

use std::ops::RangeInclusive;

use super::{Description, describe};
use crate::date::lunar::{self, Calendar, Candidate, Year};
use crate::date::{self, PartialDate};
use crate::text;
use crate::text::json::Object;

/// A lunar date as text, and the solar days that it may be in a range of lunar years; or a solar day, and its lunar date.
///
/// `to` says which way. `output` is the only solar day in ISO 8601, or the lunar date in words; `candidates` lists all,
/// with both calendars where North and South differed. A text is lunar where it says so, or where it is no solar date.
#[must_use]
pub fn lunar(input: &str, years: RangeInclusive<i32>) -> Description {
    let (value, _) = text::clean(input);
    let solar = date::parse(&value).ok();
    if lunar::recognise(&value).is_none()
        && let Some(solar) = solar
    {
        return of_solar(input, solar);
    }
    let reading = lunar::parse(&value);
    let found = reading.map(|reading| reading.candidates(years.clone())).unwrap_or_default();
    let finding = match (reading, found.as_slice()) {
        (None, _) => Some("unreadable"),
        (_, [_]) => None,
        (_, [_, _, ..]) => Some("ambiguous"),
        (Some(reading), []) => Some(match reading.year {
            _ if reading.day.is_none() || reading.month.is_none() => "incomplete",
            Year::Number(year) if !years.contains(&year) || lunar::tet(year).is_none() => "out-of-range",
            _ => "no-such-day",
        }),
    };
    let output = match found.as_slice() {
        [only] => PartialDate::from(only.gregorian).to_string(),
        _ => String::new(),
    };
    describe(input, output, finding.is_none(), finding.into_iter().collect(), |object| {
        object.text("to", "solar");
        list(&found, object);
    })
}

fn of_solar(input: &str, solar: PartialDate) -> Description {
    let of = |calendar: Calendar| {
        let gregorian = solar.exact()?;
        Some(Candidate { lunar: calendar.from_gregorian(gregorian)?, calendar, gregorian })
    };
    let mut found: Vec<Candidate> = of(Calendar::National).into_iter().collect();
    found.extend(of(Calendar::South).filter(|south| found.iter().all(|one| one.lunar != south.lunar)));
    let output = found.first().map(|one| one.lunar.to_string()).unwrap_or_default();
    let finding = match found.as_slice() {
        [_] => None,
        [] if solar.exact().is_none() => Some("incomplete"),
        [] => Some("out-of-range"),
        // The output is the national date; a book of the South meant the other.
        _ => Some("ambiguous"),
    };
    describe(input, output, !found.is_empty(), finding.into_iter().collect(), |object| {
        object.text("to", "lunar");
        list(&found, object);
    })
}

fn list(found: &[Candidate], object: &mut Object<'_>) {
    object.list("candidates", found, |one, out| {
        Object::write(out, |object| {
            object.text("solar", &PartialDate::from(one.gregorian).to_string());
            object.number("year", i64::from(one.lunar.year));
            object.number("month", i64::from(one.lunar.month));
            object.flag("leap", one.lunar.leap);
            object.number("day", i64::from(one.lunar.day));
            object.text("yearName", &lunar::can_chi(one.lunar.year));
            object.text("text", &one.lunar.to_string());
            object.text("calendar", one.calendar.name());
        });
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn json(text: &str) -> serde_json::Value {
        serde_json::from_str(&lunar(text, 1900..=2100).into_json()).unwrap()
    }

    #[test]
    fn both_ways() {
        for (text, to, output, finding) in [
            ("15/8/1990 âm lịch", "solar", "1990-10-03", None),
            ("6/10/1968", "lunar", "ngày 15 tháng 8 năm Mậu Thân (1968)", None),
            ("8/10/1957", "lunar", "ngày 15 tháng 8 nhuận năm Đinh Dậu (1957)", None),
            ("29/1/1968", "lunar", "ngày 1 tháng 1 năm Mậu Thân (1968)", Some("ambiguous")),
            ("15 tháng 8 năm Mậu Thân", "solar", "", Some("ambiguous")),
            ("30/1/1991 ÂL", "solar", "", Some("no-such-day")),
            ("15/8/1850 ÂL", "solar", "", Some("out-of-range")),
            ("15/8/1850", "lunar", "", Some("out-of-range")),
            ("1968", "lunar", "", Some("incomplete")),
            ("tháng 8 năm Mậu Thân", "solar", "", Some("incomplete")),
            ("hôm qua", "solar", "", Some("unreadable")),
            ("", "solar", "", Some("unreadable")),
        ] {
            let found = json(text);
            assert_eq!((&found["to"], &found["output"]), (&to.into(), &output.into()), "{text}");
            assert_eq!(found["findings"][0]["code"].as_str(), finding, "{text}");
        }
        let found: serde_json::Value =
            serde_json::from_str(&lunar("15 tháng 8 năm Mậu Thân", 1960..=2000).into_json()).unwrap();
        assert_eq!((&found["output"], &found["valid"]), (&"1968-10-06".into(), &true.into()));
        let tet = json("mồng 1 Tết Mậu Thân");
        let calendars: Vec<_> =
            tet["candidates"].as_array().unwrap().iter().filter(|one| one["year"] == 1968).collect();
        assert_eq!(calendars.len(), 2);
        assert_eq!(
            (&calendars[1]["solar"], &calendars[1]["calendar"]),
            (&"1968-01-30".into(), &"south".into())
        );
    }
}
