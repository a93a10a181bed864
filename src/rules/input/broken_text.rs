use crate::record::ProblemKind;
use crate::rule::{Answer, Check, Not, rule};

rule! {
    /// A text holds characters that are none.
    ///
    /// Bytes outside UTF-8 or half of a surrogate pair were replaced by U+FFFD. The source was saved in another
    /// encoding or cut in the middle of a letter: save it again as UTF-8.
    vi
    /// Có ký tự hỏng trong chữ.
    ///
    /// Byte không phải UTF-8 hoặc nửa cặp ký tự thay thế đã bị đổi thành U+FFFD. Tệp nguồn lưu theo bảng mã khác, hoặc
    /// bị cắt giữa một chữ: lưu lại theo UTF-8.
    "input/broken-text",
    problems: all,
    given: { what: it as problem },
    severity: Error,
    says: {
        Broken {}
            vi "{field}: có ký tự hỏng (tệp không phải UTF-8 hoặc bị cắt giữa chữ). Lưu lại tệp theo mã UTF-8."
            en "{field}: broken characters (not UTF-8, or cut in the middle of a letter). Save the source as UTF-8.",
    },
    examples: [
        Birth fail Archive "half of a surrogate pair": r#"{"child":{"name":"Nguyễn \ud800"}}"#,
        Birth pass Archive "a whole pair": r#"{"registration":{"remarks":"\ud83d\udc76"}}"#,
    ],
}

fn check(_: &Check<'_>, Given { what, .. }: Given<'_>) -> Answer<Says> {
    match what.what {
        ProblemKind::BrokenText => Ok(Says::Broken {}.into()),
        _ => Err(Not::Broken),
    }
}
