use crate::record::ProblemKind;
use crate::report::Arg;
use crate::rule::{Check, Outcome, rule};
use crate::rules::record_shared::findings;

rule! {
    /// A row has more or fewer cells than the header.
    ///
    /// Values may stand under wrong headers: usually a separator inside a value without quotation marks. Missing cells at
    /// the end count as empty; extra cells are not read. Compare the row with the sheet.
    "record/row-width",
    kinds: [Birth],
    severity: Error,
    reads: [],
    messages: [
        { vi: "Dòng thừa {cells} ô so với dòng tiêu đề; giá trị có thể lệch cột. Kiểm tra dấu phân cách trong dòng.",
          en: "The row has {cells} cells more than the header; values may stand under wrong headers. Check the separators." },
        { vi: "Dòng thiếu {cells} ô so với dòng tiêu đề; giá trị có thể lệch cột. Kiểm tra dấu phân cách trong dòng.",
          en: "The row has {cells} cells fewer than the header; values may stand under wrong headers. Check the separators." },
    ],
    examples: [
        pass Archive "JSON has no columns": r#"{"child":{"name":"Lê Văn Tám"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    findings(
        cx,
        |what| match what {
            ProblemKind::ExtraCells(cells) => Some((0, cells)),
            ProblemKind::MissingCells(cells) => Some((1, cells)),
            _ => None,
        },
        |(variant, cells), finding| {
            finding.variant(variant).arg("cells", Arg::Limit(i64::from(cells)));
        },
    )
}
