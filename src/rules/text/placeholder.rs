use crate::rule::{Check, Outcome, Verdict, rule};

rule! {
    /// A text only says that there is nothing.
    ///
    /// Dashes, dots and words such as “không rõ” are read as an empty field. The digitising template leaves
    /// unknown values empty: accept the fix.
    "text/placeholder",
    kinds: [Birth],
    severity: Info,
    reads: [],
    messages: [{
        vi: "{field}: coi như để trống; ô không có thông tin thì để trống.",
        en: "{field}: read as empty; leave a field without information empty.",
    }],
    examples: [
        fail Archive "dashes": r#"{"father":{"name":"-----"}}"#,
        fail Archive "words": r#"{"father":{"residence":"Không rõ"}}"#,
        pass Archive "unknown ethnicity has a code of its own": r#"{"child":{"ethnicity":"Không rõ"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    let placeholders = cx.placeholders();
    for field in placeholders.iter() {
        cx.finding(field).certain_fix(field, "");
    }
    Ok(if placeholders.is_empty() { Verdict::Pass } else { Verdict::Fail })
}
