use crate::record::ProblemKind;
use crate::rule::{Answer, Check, Not, rule};

rule! {
    /// A list, an object or a fraction stands where a text is expected.
    ///
    /// Texts, whole numbers, true and false are read; null is nothing. Change the program that writes the record.
    vi
    /// Ở chỗ cần chữ lại có danh sách, đối tượng hoặc số lẻ.
    ///
    /// Đọc được chữ, số nguyên, true và false; null là không có gì. Sửa chương trình ghi ra hồ sơ.
    "input/wrong-type",
    problems: all,
    given: { what: it as problem },
    severity: Error,
    says: {
        WrongType {}
            vi "{field}: cần một chuỗi chữ, không phải danh sách, đối tượng hay số lẻ."
            en "{field}: a text is expected, not a list, an object or a fraction.",
    },
    examples: [
        Birth fail Submit "a list of names": r#"{"child":{"name":["Lê","Tám"]}}"#,
        Birth fail Submit "a fraction": r#"{"child":{"birthType":1.5}}"#,
        Birth pass Submit "a code as a number": r#"{"child":{"birthType":1}}"#,
    ],
}

fn check(_: &Check<'_>, Given { what, .. }: Given<'_>) -> Answer<Says> {
    match what.what {
        ProblemKind::WrongType => Ok(Says::WrongType {}.into()),
        _ => Err(Not::Broken),
    }
}
