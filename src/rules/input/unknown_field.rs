use crate::record::ProblemKind;
use crate::rule::{Answer, Check, Not, rule};

rule! {
    /// A key or column that no field of this kind of record has.
    ///
    /// Its value is not checked and not part of the normalised record, but nothing is removed from the source. Use the
    /// path, the Ministry's column identifier or a known header; the catalogue lists them.
    vi
    /// Có khóa hoặc cột mà loại hồ sơ này không có.
    ///
    /// Giá trị đó không được kiểm tra và không có trong hồ sơ chuẩn hóa, nhưng không bị xóa khỏi tệp nguồn. Dùng đường
    /// dẫn, mã cột của Bộ hoặc tiêu đề quen thuộc; danh mục trường có liệt kê.
    "input/unknown-field",
    problems: all,
    given: { what: it as problem },
    severity: Warning,
    says: {
        Unknown {}
            vi "Không có trường nào tên «{field}». Giá trị của nó không được kiểm tra; xem lại tên cột."
            en "No field is called “{field}”. Its value is not checked; see the name of the column.",
    },
    examples: [
        Birth fail Submit "a misspelt key": r#"{"child":{"nmae":"Lê Văn Tám"}}"#,
        Birth pass Submit "a column identifier of the template": r#"{"nksHoTen":"Lê Văn Tám"}"#,
        Birth pass Submit "a header of a sheet": r#"{"Họ tên mẹ":"Lê Thị Tám"}"#,
    ],
}

fn check(_: &Check<'_>, Given { what, .. }: Given<'_>) -> Answer<Says> {
    match what.what {
        ProblemKind::UnknownField => Ok(Says::Unknown {}.into()),
        _ => Err(Not::Broken),
    }
}
