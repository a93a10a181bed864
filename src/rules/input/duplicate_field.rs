use crate::record::ProblemKind;
use crate::rule::{Answer, Check, Not, rule};

rule! {
    /// The same field is given twice.
    ///
    /// The first value counts. Remove one of the two, for instance a second column with the same header.
    vi
    /// Một trường được ghi hai lần.
    ///
    /// Lấy giá trị đầu tiên. Bỏ một trong hai, chẳng hạn cột thứ hai có cùng tiêu đề.
    "input/duplicate-field",
    problems: all,
    given: { what: it as problem },
    severity: Error,
    says: {
        Twice {}
            vi "{field} được ghi hai lần; chỉ giá trị đầu được dùng. Bỏ bớt một."
            en "{field} is given twice; only the first value counts. Remove one.",
    },
    examples: [
        Birth fail Submit "by its path and by its column": r#"{"child":{"name":"Lê Văn Tám"},"nksHoTen":"Lê Văn Tám"}"#,
        Birth pass Submit "once": r#"{"child":{"name":"Lê Văn Tám"}}"#,
    ],
}

fn check(_: &Check<'_>, Given { what, .. }: Given<'_>) -> Answer<Says> {
    match what.what {
        ProblemKind::Duplicate => Ok(Says::Twice {}.into()),
        _ => Err(Not::Broken),
    }
}
