use crate::rule::{Answer, Broken, Check, rule};

rule! {
    /// A text only says that there is nothing.
    ///
    /// Dashes, dots and words such as “không rõ” are read as an empty field. The digitising template leaves
    /// unknown values empty: accept the fix.
    vi
    /// Chữ chỉ nói là không có gì.
    ///
    /// Gạch ngang, dấu chấm và những chữ như «không rõ» được coi là ô trống. Mẫu số hóa để trống giá trị không biết:
    /// nhận gợi ý sửa.
    "text/placeholder",
    each: placeholder [Any],
    given: {},
    severity: Info,
    says: {
        Nothing {}
            vi "{field}: coi như để trống; ô không có thông tin thì để trống."
            en "{field}: read as empty; leave a field without information empty.",
    },
    examples: [
        Birth fail Archive "dashes": r#"{"father":{"name":"-----"}}"#,
        Birth fail Archive "words": r#"{"father":{"residence":"Không rõ"}}"#,
        Birth pass Archive "unknown ethnicity has a code of its own": r#"{"child":{"ethnicity":"Không rõ"}}"#,
    ],
}

fn check(cx: &Check<'_>, _: Given<'_>) -> Answer<Says> {
    Ok(Broken::new(Says::Nothing {}).certainly(cx.it(), ""))
}
