use crate::law::LETTER_1437_2019;
use crate::record::field::{REGISTRATION_BOOK, REGISTRATION_DATE, REGISTRATION_NUMBER, REGISTRATION_OFFICE};
use crate::rule::{Check, Outcome, Verdict, rule};
use crate::rules::parents::missing;

rule! {
    /// An entry of a book lacks what it is found by.
    ///
    /// Number, book, date of registration and registering office together tell one entry from all others; without
    /// the date nobody can say which law applied. Look at the scan: the office often stands on the cover of the
    /// book. A form has none of these yet, so the rule is silent there.
    "entry/required",
    // kinds: [Birth],   // only where it is a matter of births alone
    // of: [..], on: .. | on: Role.Attribute | each: gate [..] | demands: .. | problems: all
    stages: HANDED_IN,
    given: {
        registration_number: Registration.Number as todo,
        registration_book: Registration.Book as todo,
        registration_date: Registration.Date as todo,
        registration_office: Registration.Office as todo,
    },
    severity: Warning,
    law: [LETTER_1437_2019.unverified("")],   // law | form | data | schedule
    says: {
        Todo0 {  }
            vi "Thiếu thông tin của sổ: {field}. Xem lại bản scan và bìa sổ."
            en "Missing of the entry: {field}. Look at the scan and the cover of the book.",
    },
    examples: [
        Birth fail Archive "no date": r#"{"registration":{"number":"12","book":"01/1999",
            "office":"UBND xã Ba Vì, Hà Nội"}}"#,
        Birth pass Archive "all four": r#"{"registration":{"number":"12","book":"01/1999","date":"05/03/1999",
            "office":"UBND xã Ba Vì, Hà Nội"}}"#,
        Birth not_applicable Submit "a form": r#"{"child":{"name":"Nguyễn Thị Bình"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    if !cx.is_archive() {
        return Ok(Verdict::NotApplicable);
    }
    missing(cx, &[REGISTRATION_NUMBER, REGISTRATION_BOOK, REGISTRATION_DATE, REGISTRATION_OFFICE])
}
