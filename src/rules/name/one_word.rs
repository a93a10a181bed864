use crate::record::field::CHILD_NAME;
use crate::rule::{Check, Outcome, Verdict, rule};

rule! {
    /// The child's name is a single word.
    ///
    /// A full name is a surname, a given name and perhaps a middle name. Some peoples of Vietnam have no surnames,
    /// so one word may be the whole name; otherwise the rest was left out, or the words were typed without
    /// spaces. Check the paper; if there is no more, keep it.
    "name/one-word",
    // kinds: [Birth],   // only where it is a matter of births alone
    // of: [..], on: .. | on: Role.Attribute | each: gate [..] | demands: .. | problems: all
    given: {
        child_name: Child.Name as todo,
    },
    severity: Info,
    says: {
        Todo0 {  }
            vi "{field} chỉ có một từ. Kiểm tra xem có thiếu họ hoặc dính chữ không; nếu đúng thì giữ nguyên."
            en "{field} is a single word. Check whether the surname or a space is missing; if it is right, keep it.",
    },
    examples: [
        Birth fail Submit "no surname": r#"{"child":{"name":"Sương"}}"#,
        Birth fail Submit "no spaces": r#"{"child":{"name":"NguyễnVănAn"}}"#,
        Birth pass Submit "surname and name": r#"{"child":{"name":"Nguyễn An"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    if cx.text(CHILD_NAME)?.contains([' ', '-', '.']) {
        return Ok(Verdict::Pass);
    }
    cx.finding(CHILD_NAME);
    Ok(Verdict::Fail)
}
