use crate::record::ProblemKind;
use crate::rule::{Answer, Check, Not, rule};

rule! {
    /// A list, an object or a fraction stands where a text is expected, or a text where the object of a role is.
    ///
    /// Texts, whole numbers, true and false are read; null is nothing. Change the program that writes the record.
    vi
    /// Ở chỗ cần chữ lại có danh sách, đối tượng hoặc số lẻ; hoặc ở chỗ cần một nhóm mục lại có chữ.
    ///
    /// Đọc được chữ, số nguyên, true và false; null là không có gì. Sửa chương trình ghi ra hồ sơ.
    "input/wrong-type",
    problems: all,
    given: { what: it as problem },
    severity: Error,
    says: {
        WrongType {}
            vi "{field}: một mục cần chữ hoặc số nguyên, một nhóm mục cần đối tượng."
            en "{field}: a field takes a text or a whole number, a role an object.",
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
