use crate::record::ProblemKind;
use crate::rule::{Check, Outcome, rule};
use crate::rules::record_shared::findings;

rule! {
    /// A key or column that no field of this kind of record has.
    ///
    /// Its value is not checked and not part of the normalised record, but nothing is removed from the source. Use the
    /// path, the Ministry's column identifier or a known header; the catalogue lists them.
    "record/unknown-field",
    kinds: [Birth],
    severity: Warning,
    reads: [],
    messages: [
        { vi: "Không có trường nào tên «{field}». Giá trị của nó không được kiểm tra; xem lại tên cột.",
          en: "No field is called “{field}”. Its value is not checked; see the name of the column." },
    ],
    examples: [
        fail Submit "a misspelt key": r#"{"child":{"nmae":"Lê Văn Tám"}}"#,
        pass Submit "a column identifier of the template": r#"{"nksHoTen":"Lê Văn Tám"}"#,
        pass Submit "a header of a sheet": r#"{"Họ tên mẹ":"Lê Thị Tám"}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    findings(
        cx,
        |what| match what {
            ProblemKind::UnknownField => Some(()),
            _ => None,
        },
        |(), _| {},
    )
}
