use chrono::Days;

use crate::date::{self, NaiveDate, PartialDate, Unreadable, day, lunar};
use crate::id;
use crate::record::Parsed;
use crate::record::field::DATES;
use crate::rule::{Check, Outcome, Verdict, rule};

rule! {
    /// A text stands where a date belongs, and is none that can be read.
    ///
    /// Dates are written day, month, year (05/03/1968), month and year (03/1968), the year alone, or ISO 8601; an
    /// unknown part is left out or marked with dashes. The fix proposes a date where a spreadsheet's serial
    /// number, eight digits without separators, a time of midnight or a letter for a digit is behind it. A lunar date
    /// is another rule's.
    "date/unreadable",
    kinds: [Birth],
    each: DATES,
    severity: Error, archive: Warning,
    reads: [],
    messages: [
        { vi: "{field}: «{value}» không đọc được là ngày tháng. Ghi ngày/tháng/năm, ví dụ 05/03/1968; chỉ biết năm thì ghi năm.",
          en: "{field}: “{value}” is not readable as a date. Write day/month/year, such as 05/03/1968; if only the year is known, the year." },
    ],
    examples: [
        fail Submit "words": r#"{"child":{"birthDate":"hôm qua"}}"#,
        fail Archive "eight digits": r#"{"child":{"birthDate":"05031968"}}"#,
        fail Archive "a spreadsheet's number": r#"{"child":{"birthDate":"24902"}}"#,
        pass Archive "only the year": r#"{"child":{"birthDate":"1968"}}"#,
        pass Archive "day and month unknown": r#"{"child":{"birthDate":"--/--/1968"}}"#,
        pass Archive "a lunar date, which is another rule's": r#"{"child":{"birthDate":"15 tháng 8 năm Mậu Thân"}}"#,
        pass Archive "no such day, which is another rule's": r#"{"child":{"birthDate":"31/02/1968"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    let field = cx.field();
    if cx.parsed(field) != Parsed::BadDate(Unreadable::Form) {
        return Ok(Verdict::Pass);
    }
    let value = cx.text_or_empty(field);
    if lunar::recognise(value).is_some() {
        return Ok(Verdict::Pass);
    }
    let reading = reading(value, cx.context().today);
    let finding = cx.finding_here().arg("value", value);
    if let Some(date) = reading {
        finding.likely_fix(field, date.to_form());
    }
    Ok(Verdict::Fail)
}

/// The date that a text most likely stands for, where it is one of the usual accidents and lies in the past.
fn reading(value: &str, today: NaiveDate) -> Option<PartialDate> {
    let plausible = |date: &PartialDate| date.year() >= 1850 && date.first() <= today;
    if value.bytes().all(|b| b.is_ascii_digit()) {
        return match value.len() {
            5 => {
                // Day 1 of spreadsheets is 1900-01-01, and they believe in 29 February 1900.
                let days = value.parse().ok().filter(|days| *days > 60)?;
                day(1899, 12, 30).checked_add_days(Days::new(days)).map(PartialDate::from).filter(plausible)
            }
            8 => {
                let part = |from: usize, to: usize| value.get(from..to).unwrap_or_default();
                let day_first = format!("{}/{}/{}", part(0, 2), part(2, 4), part(4, 8));
                let year_first = format!("{}-{}-{}", part(0, 4), part(4, 6), part(6, 8));
                // A year since 1850 has no month in its first half, so one reading at most is a day.
                [day_first, year_first]
                    .iter()
                    .filter_map(|text| date::parse(text).ok())
                    .find(|date| date.exact().is_some() && plausible(date))
            }
            _ => None,
        };
    }
    // A day of a spreadsheet or a database comes with the time of its midnight.
    if let Some((head, time)) = value.split_once(['T', ' '])
        && time.contains(':')
        && time.chars().all(|c| matches!(c, '0' | ':' | '.'))
    {
        return date::parse(head).ok().filter(plausible);
    }
    date::parse(&id::with_digits(value)).ok().filter(plausible)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accidents_have_a_reading() {
        for (value, expected) in [
            // The serial number that spreadsheets show for 5 March 1968.
            ("24902", Some("1968-03-05")),
            ("05031968", Some("1968-03-05")),
            ("19680305", Some("1968-03-05")),
            ("1968-03-05T00:00:00.000", Some("1968-03-05")),
            ("05/03/1968 00:00", Some("1968-03-05")),
            ("O5/O3/l968", Some("1968-03-05")),
            ("20111910", Some("1910-11-20")),
            ("20101020", Some("2010-10-20")),
            ("2026-11-22T17:00:00.000Z", None),
            ("99999", None),
            ("00045", None),
            ("31021968", None),
            ("hôm qua", None),
        ] {
            let found = reading(value, day(2026, 11, 23)).map(|date| date.to_string());
            assert_eq!(found.as_deref(), expected, "{value}");
        }
    }
}
