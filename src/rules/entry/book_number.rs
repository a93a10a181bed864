use crate::id::book_number;
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::text::holds;

rule! {
    /// The number of the book is not written NN/yyyy.
    ///
    /// The digitising template wants the number of the book within its year and the year: 01/2017. Entries are found by it,
    /// so 1-2017 and 01/2017 must not be two books. Old books without a year keep what their cover says, and the number of a
    /// book as its form has it, 01-TP/HT-2026-KS, is as good.
    vi
    /// Số quyển không ghi theo dạng NN/yyyy.
    ///
    /// Mẫu số hóa cần số quyển trong năm và năm: 01/2017. Đăng ký được tìm theo số này, nên 1-2017 và 01/2017 không
    /// được thành hai quyển. Sổ cũ không có năm thì ghi theo bìa; số quyển theo mẫu sổ, 01-TP/HT-2026-KS, cũng đúng.
    "entry/book-number",
    on: Registration.Book,
    given: { value: it as text },
    severity: Info,
    says: {
        Unusual { value: Text }
            vi "{field}: «{value}» nên ghi dạng số/năm, ví dụ 01/2017."
            en "{field}: “{value}” is better written number/year, such as 01/2017.",
    },
    examples: [
        Birth fail Archive "a hyphen": r#"{"registration":{"book":"1-2017"}}"#,
        Birth fail Archive "a word": r#"{"registration":{"book":"Quyển 1 năm 1999"}}"#,
        Birth pass Archive "number and year": r#"{"registration":{"book":"01/2017"}}"#,
        Birth pass Submit "as the form of the book has it": r#"{"registration":{"book":"01-TP/HT-2026-KS"}}"#,
        Birth pass Archive "an old book's own number": r#"{"registration":{"book":"12"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { value, .. }: Given<'_>) -> Answer<Says> {
    if book_number::is_usual(value) || holds(value, "-TP/HT-") {
        return Err(Not::Broken);
    }
    let unusual = Broken::new(Says::Unusual { value: value.to_owned() });
    Ok(unusual.perhaps(cx.it(), book_number::repair(value)))
}
