use crate::record::ProblemKind;
use crate::rule::{Check, Outcome, rule};
use crate::rules::record_shared::findings;

rule! {
    /// A list, an object or a fraction stands where a text is expected.
    ///
    /// Texts, whole numbers, true and false are read; null is nothing. Change the program that writes the record.
    "record/wrong-type",
    kinds: [Birth],
    severity: Error,
    reads: [],
    messages: [
        { vi: "{field}: cần một chuỗi chữ, không phải danh sách, đối tượng hay số lẻ.",
          en: "{field}: a text is expected, not a list, an object or a fraction." },
    ],
    examples: [
        fail Submit "a list of names": r#"{"child":{"name":["Lê","Tám"]}}"#,
        fail Submit "a fraction": r#"{"child":{"birthType":1.5}}"#,
        pass Submit "a code as a number": r#"{"child":{"birthType":1}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    findings(
        cx,
        |what| match what {
            ProblemKind::WrongType => Some(()),
            _ => None,
        },
        |(), _| {},
    )
}
