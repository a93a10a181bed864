use crate::record::Parsed;
use crate::rule::{Answer, Check, Not, rule};

rule! {
    /// Which marriage it is of a spouse is not written as a number.
    ///
    /// The form asks for the first, the second, …: write a figure, such as 1. “lần 2”, “thứ hai” and “hai” are understood.
    vi
    /// Số lần kết hôn không ghi bằng số.
    ///
    /// Mẫu hỏi kết hôn lần thứ mấy: ghi chữ số, như 1. «lần 2», «thứ hai» và «hai» cũng hiểu được.
    "marriage/count",
    of: [Husband, Wife], on: MarriageCount,
    when: [me.MarriageCount given],
    given: { value: it as text, read: it as parsed },
    severity: Warning, archive: Info,
    says: {
        NoNumber { value: Text }
            vi "{field}: «{value}» không phải số lần kết hôn. Ghi số, ví dụ 1."
            en "{field}: “{value}” is no number of a marriage. Write a figure, such as 1.",
    },
    examples: [
        Marriage fail Submit "words": r#"{"husband":{"marriageCount":"nhiều lần"}}"#,
        Marriage fail Archive "none": r#"{"husband":{"marriageCount":"0"}}"#,
        Marriage pass Submit "a figure": r#"{"husband":{"marriageCount":"1"}}"#,
        Marriage pass Submit "in words": r#"{"wife":{"marriageCount":"lần thứ hai"}}"#,
    ],
}

fn check(_: &Check<'_>, Given { value, read, .. }: Given<'_>) -> Answer<Says> {
    match read {
        Parsed::BadCount => Ok(Says::NoNumber { value: value.to_owned() }.into()),
        _ => Err(Not::Broken),
    }
}
