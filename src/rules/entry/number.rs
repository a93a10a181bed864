use crate::id::entry_number;
use crate::rule::{Answer, Check, Not, rule};

rule! {
    /// The number of the entry has no digit.
    ///
    /// Entries are numbered through the year; “12”, “012”, “12 bis” and “12/2017” all occur. A text without any digit belongs
    /// to another column, or the number was not read. Look at the scan.
    vi
    /// Số đăng ký không có chữ số nào.
    ///
    /// Đăng ký được đánh số trong năm; «12», «012», «12 bis» và «12/2017» đều có. Chữ không có chữ số nào là của cột
    /// khác, hoặc số không đọc được. Xem lại bản scan.
    "entry/number",
    on: Registration.Number,
    given: { value: it as text },
    severity: Warning,
    says: {
        NoDigit { value: Text }
            vi "{field}: «{value}» không có chữ số nào. Xem lại số thứ tự trong sổ."
            en "{field}: “{value}” has no digit. Look at the number in the book again.",
    },
    examples: [
        Birth fail Archive "a word": r#"{"registration":{"number":"bis"}}"#,
        Birth pass Archive "a number": r#"{"registration":{"number":"012"}}"#,
        Birth pass Archive "a number used twice": r#"{"registration":{"number":"12 bis"}}"#,
    ],
}

fn check(_: &Check<'_>, Given { value, .. }: Given<'_>) -> Answer<Says> {
    if entry_number::has_digit(value) {
        return Err(Not::Broken);
    }
    Ok(Says::NoDigit { value: value.to_owned() }.into())
}
