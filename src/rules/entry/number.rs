use crate::id::entry_number;
use crate::record::field::REGISTRATION_NUMBER;
use crate::rule::{Check, Outcome, Verdict, rule};

rule! {
    /// The number of the entry has no digit.
    ///
    /// Entries are numbered through the year; “12”, “012”, “12 bis” and “12/2017” all occur. A text without any digit belongs
    /// to another column, or the number was not read. Look at the scan.
    "entry/number",
    // kinds: [Birth],   // only where it is a matter of births alone
    // of: [..], on: .. | on: Role.Attribute | each: gate [..] | demands: .. | problems: all
    given: {
        registration_number: Registration.Number as todo,
    },
    severity: Warning,
    says: {
        Todo0 { value: Todo }
            vi "{field}: «{value}» không có chữ số nào. Xem lại số thứ tự trong sổ."
            en "{field}: “{value}” has no digit. Look at the number in the book again.",
    },
    examples: [
        Birth fail Archive "a word": r#"{"registration":{"number":"bis"}}"#,
        Birth pass Archive "a number": r#"{"registration":{"number":"012"}}"#,
        Birth pass Archive "a number used twice": r#"{"registration":{"number":"12 bis"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    let value = cx.text(REGISTRATION_NUMBER)?;
    if entry_number::has_digit(value) {
        return Ok(Verdict::Pass);
    }
    cx.finding(REGISTRATION_NUMBER).arg("value", value);
    Ok(Verdict::Fail)
}
