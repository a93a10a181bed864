use crate::rule::{Answer, Check, rule};

rule! {
    /// An entry of a book lacks what it is found by.
    ///
    /// Number, book, date of registration and registering office together tell one entry from all others; without
    /// the date nobody can say which law applied. Look at the scan: the office often stands on the cover of the
    /// book. A form has none of these yet, so the rule is silent there.
    vi
    /// Đăng ký trong sổ thiếu thông tin dùng để tìm.
    ///
    /// Số, quyển, ngày đăng ký và nơi đăng ký phân biệt đăng ký này với mọi đăng ký khác; không có ngày thì không biết
    /// luật nào áp dụng. Xem lại bản scan: nơi đăng ký thường ghi ở bìa sổ. Biểu mẫu chưa có các thông tin này, nên quy
    /// tắc không nói gì ở đó.
    "entry/required",
    demands: Entry,
    given: {},
    severity: Warning,
    says: {
        Missing {}
            vi "Thiếu thông tin của sổ: {field}. Xem lại bản scan và bìa sổ."
            en "Missing of the entry: {field}. Look at the scan and the cover of the book.",
    },
    examples: [
        Birth fail Archive "no date": r#"{"registration":{"number":"12","book":"01/1999","office":"UBND xã Ba Vì, Hà Nội"}}"#,
        Birth pass Archive "all four": r#"{"registration":{"number":"12","book":"01/1999","date":"05/03/1999","office":"UBND xã Ba Vì, Hà Nội"}}"#,
        Birth not_applicable Submit "a form": r#"{"child":{"name":"Nguyễn Thị Bình"}}"#,
    ],
}

fn check(_: &Check<'_>, _: Given<'_>) -> Answer<Says> {
    Ok(Says::Missing {}.into())
}
