use crate::record::ProblemKind;
use crate::record::Malformed;
use crate::report::Arg;
use crate::rule::{Check, Outcome, rule};
use crate::rules::record_shared::findings;

rule! {
    /// The record cannot be read from some place on.
    ///
    /// A row that ends in the middle, a quotation mark that is never closed, text that is no JSON. Nothing else is said
    /// about such a record. It counts as a row, so that no row is lost; mend the source and check again.
    "record/malformed",
    kinds: [Birth],
    severity: Error,
    reads: [],
    messages: [
        { vi: "Bản ghi bị cắt giữa chừng (byte {offset}).",
          en: "The record ends in the middle (byte {offset})." },
        { vi: "Không đọc được JSON từ byte {offset}.",
          en: "Not JSON from byte {offset} on." },
        { vi: "Dữ liệu lồng quá sâu (byte {offset}).",
          en: "Nested too deep (byte {offset})." },
        { vi: "Cần một đối tượng JSON.",
          en: "A JSON object is expected." },
        { vi: "Bản ghi dài quá giới hạn nên không được đọc ({offset} byte).",
          en: "The record is too long and was not read ({offset} bytes)." },
        { vi: "Dấu ngoặc kép mở mà không đóng (byte {offset}).",
          en: "A quotation mark is never closed (byte {offset})." },
    ],
    examples: [
        fail Archive "cut in the middle": r#"{"child":{"name":"Lê Văn"#,
        fail Archive "not JSON": r#"{"child":{"name":Lê}}"#,
        fail Archive "a list": "[]",
        fail Archive "lists in lists": r#"{"x":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]}"#,
        pass Archive "an empty record": "{}",
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    findings(
        cx,
        |what| match what {
            ProblemKind::Malformed { why, offset } => Some((why, offset)),
            _ => None,
        },
        |(why, offset), finding| {
            let variant = match why {
                Malformed::Torn => 0,
                Malformed::Syntax => 1,
                Malformed::TooDeep => 2,
                Malformed::NotAnObject => 3,
                Malformed::TooLong => 4,
                Malformed::OpenQuote => 5,
            };
            finding.variant(variant).arg("offset", Arg::Limit(i64::try_from(offset).unwrap_or(i64::MAX)));
        },
    )
}
