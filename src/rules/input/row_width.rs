use crate::card::Severity;
use crate::record::ProblemKind;
use crate::rule::{Answer, Broken, Check, Not, rule};

rule! {
    /// A row has more or fewer cells than the header.
    ///
    /// Values may stand under wrong headers: usually a separator inside a value without quotation marks. Missing cells at
    /// the end count as empty, and are a warning alone where the kind does not require them, since programs leave them
    /// out; extra cells are not read. Compare the row with the sheet.
    vi
    /// Dòng có nhiều hoặc ít ô hơn dòng tiêu đề.
    ///
    /// Giá trị có thể nằm dưới sai tiêu đề: thường là dấu phân cách nằm trong giá trị không có dấu nháy. Ô thiếu ở cuối
    /// coi như trống, và chỉ là cảnh báo nếu là cột không bắt buộc, vì phần mềm hay bỏ ô trống ở cuối; ô thừa không đọc.
    /// So dòng này với bảng gốc.
    "input/row-width",
    problems: all,
    given: { what: it as problem },
    severity: Error,
    says: {
        More { cells: Limit }
            vi "Dòng thừa {cells} ô so với dòng tiêu đề; giá trị có thể lệch cột. Xem có ô thừa, hoặc một giá trị bị tách ra hai ô."
            en "The row has {cells} cells more than the header; values may stand under wrong headers. Look for a cell too many, or a value split in two.",
        Fewer { cells: Limit }
            vi "Dòng thiếu {cells} ô so với dòng tiêu đề; giá trị có thể lệch cột. Kiểm tra dấu phân cách trong dòng."
            en "The row has {cells} cells fewer than the header; values may stand under wrong headers. Check the separators.",
    },
    examples: [
        Birth pass Archive "JSON has no columns": r#"{"child":{"name":"Lê Văn Tám"}}"#,
    ],
}

fn check(_: &Check<'_>, Given { what, .. }: Given<'_>) -> Answer<Says> {
    match what.what {
        ProblemKind::ExtraCells(cells) => Ok(Says::More { cells: i64::from(cells) }.into()),
        ProblemKind::MissingCells(cells) => Ok(Says::Fewer { cells: i64::from(cells) }.into()),
        ProblemKind::EmptyEnd(cells) => {
            Ok(Broken::new(Says::Fewer { cells: i64::from(cells) }).at_most(Severity::Warning))
        }
        _ => Err(Not::Broken),
    }
}
