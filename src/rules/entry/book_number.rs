use crate::id::book_number;
use crate::record::field::REGISTRATION_BOOK;
use crate::rule::{Check, Outcome, Verdict, rule};

rule! {
    /// The number of the book is not written NN/yyyy.
    ///
    /// The digitising template wants the number of the book within its year and the year: 01/2017. Entries are found by it,
    /// so 1-2017 and 01/2017 must not be two books. Old books without a year keep what their cover says.
    "entry/book-number",
    // kinds: [Birth],   // only where it is a matter of births alone
    // of: [..], on: .. | on: Role.Attribute | each: gate [..] | demands: .. | problems: all
    given: {
        registration_book: Registration.Book as todo,
    },
    severity: Info,
    says: {
        Todo0 { value: Todo }
            vi "{field}: «{value}» nên ghi dạng số/năm, ví dụ 01/2017."
            en "{field}: “{value}” is better written number/year, such as 01/2017.",
    },
    examples: [
        Birth fail Archive "a hyphen": r#"{"registration":{"book":"1-2017"}}"#,
        Birth fail Archive "a word": r#"{"registration":{"book":"Quyển 1 năm 1999"}}"#,
        Birth pass Archive "number and year": r#"{"registration":{"book":"01/2017"}}"#,
        Birth pass Archive "an old book's own number": r#"{"registration":{"book":"12"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    let value = cx.text(REGISTRATION_BOOK)?;
    if book_number::is_usual(value) {
        return Ok(Verdict::Pass);
    }
    let finding = cx.finding(REGISTRATION_BOOK).arg("value", value);
    if let Some(better) = book_number::repair(value) {
        finding.likely_fix(REGISTRATION_BOOK, better);
    }
    Ok(Verdict::Fail)
}
