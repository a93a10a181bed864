use crate::record::{Malformed, ProblemKind};
use crate::rule::{Answer, Check, Not, rule};

rule! {
    /// The record cannot be read from some place on.
    ///
    /// A row that ends in the middle, a quotation mark that is never closed, text that is no JSON. Nothing else is said
    /// about such a record. It counts as a row, so that no row is lost; mend the source and check again.
    vi
    /// Từ một chỗ trở đi, hồ sơ không đọc được.
    ///
    /// Dòng đứt giữa chừng, dấu nháy không đóng, chữ không phải JSON. Hồ sơ như vậy không bị nói gì thêm. Nó vẫn được
    /// tính là một dòng, để không mất dòng nào; sửa tệp nguồn rồi kiểm tra lại.
    "input/malformed",
    problems: all,
    given: { what: it as problem },
    severity: Error,
    says: {
        Torn { offset: Limit }
            vi "Bản ghi bị cắt giữa chừng (byte {offset})."
            en "The record ends in the middle (byte {offset}).",
        Syntax { offset: Limit }
            vi "Không đọc được JSON từ byte {offset}."
            en "Not JSON from byte {offset} on.",
        TooDeep { offset: Limit }
            vi "Dữ liệu lồng quá sâu (byte {offset})."
            en "Nested too deep (byte {offset}).",
        NotAnObject {}
            vi "Cần một đối tượng JSON."
            en "A JSON object is expected.",
        TooLong { offset: Limit }
            vi "Bản ghi dài quá giới hạn nên không được đọc ({offset} byte)."
            en "The record is too long and was not read ({offset} bytes).",
        OpenQuote { offset: Limit }
            vi "Dấu ngoặc kép mở mà không đóng (byte {offset})."
            en "A quotation mark is never closed (byte {offset}).",
    },
    examples: [
        Birth fail Archive "cut in the middle": r#"{"child":{"name":"Lê Văn"#,
        Birth fail Archive "not JSON": r#"{"child":{"name":Lê}}"#,
        Birth fail Archive "a list": "[]",
        Birth fail Archive "lists in lists": r#"{"x":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]}"#,
        Birth pass Archive "an empty record": "{}",
    ],
}

fn check(_: &Check<'_>, Given { what, .. }: Given<'_>) -> Answer<Says> {
    let ProblemKind::Malformed { why, offset } = what.what else { return Err(Not::Broken) };
    let offset = i64::try_from(offset).unwrap_or(i64::MAX);
    Ok(match why {
        Malformed::Torn => Says::Torn { offset },
        Malformed::Syntax => Says::Syntax { offset },
        Malformed::TooDeep => Says::TooDeep { offset },
        Malformed::NotAnObject => Says::NotAnObject {},
        Malformed::TooLong => Says::TooLong { offset },
        Malformed::OpenQuote => Says::OpenQuote { offset },
    }
    .into())
}
