use crate::record::ProblemKind;
use crate::rule::{Answer, Check, Not, rule};

rule! {
    /// The record says that it is of another kind than it is checked as.
    ///
    /// A record may carry its kind (`"kind": "birth"`). Where that is another one, or none that is known, the fields are
    /// read wrongly. Check it as what it is, or mend the kind.
    vi
    /// Hồ sơ tự ghi là loại khác với loại đang kiểm tra.
    ///
    /// Hồ sơ có thể ghi loại của mình (`"kind": "birth"`). Ghi loại khác, hoặc loại không có, thì các trường bị đọc
    /// sai. Kiểm tra theo đúng loại, hoặc sửa loại.
    "input/other-kind",
    problems: all,
    given: { what: it as problem },
    severity: Error,
    says: {
        Other {}
            vi "Bản ghi tự ghi là loại việc khác với loại đang được kiểm tra. Chọn đúng loại việc, hoặc sửa «{field}»."
            en "The record says that it is of another kind than it is checked as. Choose its kind, or mend “{field}”.",
    },
    examples: [
        Birth fail Submit "no such kind": r#"{"kind":"shoe","child":{"name":"Lê Văn Tám"}}"#,
        Birth pass Submit "its own kind": r#"{"kind":"birth","child":{"name":"Lê Văn Tám"}}"#,
    ],
}

fn check(_: &Check<'_>, Given { what, .. }: Given<'_>) -> Answer<Says> {
    match what.what {
        ProblemKind::OtherKind => Ok(Says::Other {}.into()),
        _ => Err(Not::Broken),
    }
}
