use crate::record::ProblemKind;
use crate::rule::{Answer, Check, Not, rule};

rule! {
    /// A value is far longer than any of its kind, and was not kept.
    ///
    /// Usually several rows or a whole document slipped into one cell. The rest of the record is checked as if the
    /// field were empty. A name that is merely long is the matter of `name/too-long`.
    vi
    /// Giá trị dài hơn hẳn mọi giá trị cùng loại, và không được giữ.
    ///
    /// Thường là nhiều dòng hoặc cả văn bản lọt vào một ô. Phần còn lại của hồ sơ được kiểm tra như thể trường này
    /// trống. Họ tên chỉ hơi dài thì do `name/too-long` nói.
    "input/too-long",
    problems: all,
    given: { what: it as problem },
    severity: Error,
    says: {
        TooLong { bytes: Limit }
            vi "{field} dài {bytes} byte, vượt xa độ dài cho phép, nên không được đọc. Kiểm tra lại ô này."
            en "{field} has {bytes} bytes, far beyond its limit, and was not read. Check this cell.",
    },
    examples: [
        Birth fail Archive "a page number of 90 characters": r#"{"registration":{"page":"111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111"}}"#,
        Birth pass Archive "an ordinary one": r#"{"registration":{"page":"12"}}"#,
    ],
}

fn check(_: &Check<'_>, Given { what, .. }: Given<'_>) -> Answer<Says> {
    match what.what {
        ProblemKind::TooLong { bytes } => {
            Ok(Says::TooLong { bytes: i64::try_from(bytes).unwrap_or(i64::MAX) }.into())
        }
        _ => Err(Not::Broken),
    }
}
