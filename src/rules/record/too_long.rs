use crate::record::ProblemKind;
use crate::report::Arg;
use crate::rule::{Check, Outcome, rule};
use crate::rules::record_shared::findings;

rule! {
    /// A value is far longer than any of its kind, and was not kept.
    ///
    /// Usually several rows or a whole document slipped into one cell. The rest of the record is checked as if the
    /// field were empty. A name that is merely long is the matter of `name/too-long`.
    "record/too-long",
    kinds: [Birth],
    severity: Error,
    reads: [],
    messages: [
        { vi: "{field} dài {bytes} byte, vượt xa độ dài cho phép, nên không được đọc. Kiểm tra lại ô này.",
          en: "{field} has {bytes} bytes, far beyond its limit, and was not read. Check this cell." },
    ],
    examples: [
        fail Archive "a page number of 90 characters": r#"{"registration":{"page":"111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111"}}"#,
        pass Archive "an ordinary one": r#"{"registration":{"page":"12"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    findings(
        cx,
        |what| match what {
            ProblemKind::TooLong { bytes } => Some(bytes),
            _ => None,
        },
        |bytes, finding| {
            finding.arg("bytes", Arg::Limit(i64::try_from(bytes).unwrap_or(i64::MAX)));
        },
    )
}
