use crate::record::ProblemKind;
use crate::rule::{Check, Outcome, rule};
use crate::rules::record_shared::findings;

rule! {
    /// The same field is given twice.
    ///
    /// The first value counts. Remove one of the two, for instance a second column with the same header.
    "record/duplicate-field",
    kinds: [Birth],
    severity: Error,
    reads: [],
    messages: [
        { vi: "{field} được ghi hai lần; chỉ giá trị đầu được dùng. Bỏ bớt một.",
          en: "{field} is given twice; only the first value counts. Remove one." },
    ],
    examples: [
        fail Submit "by its path and by its column": r#"{"child":{"name":"Lê Văn Tám"},"nksHoTen":"Lê Văn Tám"}"#,
        pass Submit "once": r#"{"child":{"name":"Lê Văn Tám"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    findings(
        cx,
        |what| match what {
            ProblemKind::Duplicate => Some(()),
            _ => None,
        },
        |(), _| {},
    )
}
