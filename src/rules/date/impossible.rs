use crate::date::{Hints, Unreadable, likely};
use crate::record::Parsed;
use crate::record::field::DATES;
use crate::rule::{Check, Outcome, Verdict, rule};

rule! {
    /// A date that the calendar does not have.
    ///
    /// 31 April, 29 February of a common year, a 13th month or a year 0 cannot be true. Read the entry again: often
    /// day and month are swapped, which the fix proposes where it gives a day, or a digit is misread. Where only the
    /// year is sure, write only the year.
    "date/impossible",
    kinds: [Birth],
    each: DATES,
    severity: Error,
    reads: [],
    messages: [
        { vi: "{field}: «{value}» không có trong lịch: tháng đó không có ngày này.",
          en: "{field}: “{value}” is no day of the calendar: that month has no such day." },
        { vi: "{field}: «{value}» không có trong lịch: tháng phải từ 1 đến 12.",
          en: "{field}: “{value}” is no date: months run from 1 to 12." },
        { vi: "{field}: «{value}» có năm không hợp lệ.",
          en: "{field}: “{value}” has no valid year." },
        { vi: "{field}: «{value}» không có trong lịch: năm đó không nhuận, tháng 2 chỉ có 28 ngày.",
          en: "{field}: “{value}” is no day of the calendar: that year is no leap year, February has 28 days." },
    ],
    examples: [
        fail Archive "31 February": r#"{"child":{"birthDate":"31/02/1968"}}"#,
        fail Archive "29 February of a common year": r#"{"child":{"birthDate":"29/02/1953"}}"#,
        fail Draft "a 13th month": r#"{"child":{"birthDate":"12/13/1968"}}"#,
        fail Archive "a year 0": r#"{"child":{"birthDate":"12/03/0000"}}"#,
        pass Archive "29 February of a leap year": r#"{"child":{"birthDate":"29/02/1968"}}"#,
        pass Archive "month and day unknown": r#"{"child":{"birthDate":"00/00/1968"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    let field = cx.field();
    let variant = match cx.parsed(field) {
        Parsed::BadDate(Unreadable::Day) => 0,
        Parsed::BadDate(Unreadable::Month) => 1,
        Parsed::BadDate(Unreadable::Year) => 2,
        Parsed::BadDate(Unreadable::LeapDay) => 3,
        _ => return Ok(Verdict::Pass),
    };
    let value = cx.text_or_empty(field);
    let reading = likely(value, &Hints::until(cx.context().today));
    let finding = cx.finding_here().variant(variant).arg("value", value);
    if let Some(date) = reading {
        finding.likely_fix(field, date.to_form());
    }
    Ok(Verdict::Fail)
}
