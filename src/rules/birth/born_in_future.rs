use crate::record::field::CHILD_BIRTH_DATE;
use crate::report::Arg;
use crate::rule::{Check, Outcome, Verdict, rule};

rule! {
    /// The date of birth lies in the future.
    ///
    /// Nobody can enter what has not happened. A digit of the year is mistyped, or day and month are swapped; today is the
    /// day that the program was told, in the time of Vietnam.
    "birth/born-in-future",
    kinds: [Birth],
    severity: Error,
    reads: [CHILD_BIRTH_DATE],
    messages: [
        { vi: "{field}: ngày sinh «{value}» ở sau hôm nay ({today}). Kiểm tra lại ngày, tháng, năm.",
          en: "{field}: the date of birth “{value}” is after today ({today}). Check day, month and year." },
    ],
    examples: [
        fail Submit "next month": r#"{"child":{"birthDate":"05/12/2026"}}"#,
        fail Archive "a year of the future": r#"{"child":{"birthDate":"2062"}}"#,
        pass Submit "today": r#"{"child":{"birthDate":"23/11/2026"}}"#,
        undetermined Archive "some day of this year": r#"{"child":{"birthDate":"2026"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    let value = cx.date(CHILD_BIRTH_DATE)?;
    let today = cx.context().today;
    cx.surely(value.after(today), &[CHILD_BIRTH_DATE])?;
    cx.finding(CHILD_BIRTH_DATE).arg("value", value).arg("today", Arg::Day(today));
    Ok(Verdict::Fail)
}
