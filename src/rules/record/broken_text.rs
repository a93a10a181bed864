use crate::record::ProblemKind;
use crate::rule::{Check, Outcome, rule};
use crate::rules::record_shared::findings;

rule! {
    /// A text holds characters that are none.
    ///
    /// Bytes outside UTF-8 or half of a surrogate pair were replaced by U+FFFD. The source was saved in another
    /// encoding or cut in the middle of a letter: save it again as UTF-8.
    "record/broken-text",
    kinds: [Birth],
    severity: Error,
    reads: [],
    messages: [
        { vi: "{field}: có ký tự hỏng (tệp không phải UTF-8 hoặc bị cắt giữa chữ). Lưu lại tệp theo mã UTF-8.",
          en: "{field}: broken characters (not UTF-8, or cut in the middle of a letter). Save the source as UTF-8." },
    ],
    examples: [
        fail Archive "half of a surrogate pair": r#"{"child":{"name":"Nguyễn \ud800"}}"#,
        pass Archive "a whole pair": r#"{"registration":{"remarks":"\ud83d\udc76"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    findings(
        cx,
        |what| match what {
            ProblemKind::BrokenText => Some(()),
            _ => None,
        },
        |(), _| {},
    )
}
