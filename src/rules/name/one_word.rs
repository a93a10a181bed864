use crate::record::field::CHILD_NAME;
use crate::rule::{Check, Outcome, Verdict, rule};

rule! {
    /// The child's name is a single word.
    ///
    /// A full name is a surname, a given name and perhaps a middle name. Some peoples of Vietnam have no surnames,
    /// so one word may be the whole name; otherwise the rest was left out, or the words were typed without
    /// spaces. Check the paper; if there is no more, keep it.
    "name/one-word",
    kinds: [Birth],
    severity: Info,
    reads: [CHILD_NAME],
    messages: [{
        vi: "{field} chỉ có một từ. Kiểm tra xem có thiếu họ hoặc dính chữ không; nếu đúng thì giữ nguyên.",
        en: "{field} is a single word. Check whether the surname or a space is missing; if it is right, keep it.",
    }],
    examples: [
        fail Submit "no surname": r#"{"child":{"name":"Sương"}}"#,
        fail Submit "no spaces": r#"{"child":{"name":"NguyễnVănAn"}}"#,
        pass Submit "surname and name": r#"{"child":{"name":"Nguyễn An"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    if cx.text(CHILD_NAME)?.contains([' ', '-', '.']) {
        return Ok(Verdict::Pass);
    }
    cx.finding(CHILD_NAME);
    Ok(Verdict::Fail)
}
