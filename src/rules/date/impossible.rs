use crate::date::Unreadable;
use crate::record::Parsed;
use crate::record::field::DATES;
use crate::rule::{Check, Outcome, Verdict, rule};

rule! {
    /// A date that the calendar does not have.
    ///
    /// 31 February, a 13th month or a year 0 cannot be true. Read the entry again: often day and month are
    /// swapped or a digit is misread. Where only the year is sure, write only the year.
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
    ],
    examples: [
        fail Archive "31 February": r#"{"child":{"birthDate":"31/02/1968"}}"#,
        fail Draft "a 13th month": r#"{"child":{"birthDate":"12/13/1968"}}"#,
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
        _ => return Ok(Verdict::Pass),
    };
    let value = cx.text_or_empty(field);
    cx.finding_here().variant(variant).arg("value", value);
    Ok(Verdict::Fail)
}
