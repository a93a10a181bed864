use crate::record::Parsed;
use crate::record::choice::paper_type::{IDENTITY_CARD, IDENTITY_CERTIFICATE};
use crate::record::choice::{Choice, Choices, PAPER_TYPE};
use crate::record::field::{CHOICES, ValueKind};
use crate::report::Arg;
use crate::rule::{Check, Outcome, Verdict, rule};

rule! {
    /// A code is not in its list.
    ///
    /// The field takes a code of the digitising template or the words for it. The fix proposes a code where it stands
    /// beside its words (“1 - Đúng hạn”). Beware of identity papers: the national service portal numbers the same
    /// types differently (9 thẻ căn cước, 10 giấy chứng nhận căn cước). Where such a code appears, the whole
    /// column may be of the other list.
    "choice/unknown-code",
    // kinds: [Birth],   // only where it is a matter of births alone
    each: given [Choice],
    given: {
    },
    severity: Error, archive: Warning,
    says: {
        Todo0 { value: Todo, codes: Todo }
            vi "{field}: «{value}» không có trong danh mục. Các mã: {codes}."
            en "{field}: “{value}” is not in the list. The codes: {codes}.",
        Todo1 { value: Todo, codes: Todo }
            vi "{field}: «{value}» là mã của Cổng Dịch vụ công, khác danh mục ở đây. Xem lại cả cột. Các mã: {codes}."
            en "{field}: “{value}” is a code of the national service portal, whose list is another. See the whole column. The codes: {codes}.",
    },
    examples: [
        Birth fail Submit "no such code": r#"{"registration":{"type":"7"}}"#,
        Birth fail Archive "code and words": r#"{"registration":{"type":"1 - Đúng hạn"}}"#,
        Birth fail Submit "a code of the portal": r#"{"mother":{"paperType":"9"}}"#,
        Birth pass Submit "a code": r#"{"registration":{"type":"1"}}"#,
        Birth pass Submit "its words": r#"{"mother":{"paperType":"Căn cước công dân"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    let field = cx.field();
    let (Parsed::NotListed, ValueKind::Choice(list)) = (cx.parsed(field), field.spec().value) else {
        return Ok(Verdict::Pass);
    };
    let value = cx.text_or_empty(field);
    let of_portal = match value {
        "9" | "09" if list.id == PAPER_TYPE.id => PAPER_TYPE.get(IDENTITY_CARD),
        "10" if list.id == PAPER_TYPE.id => PAPER_TYPE.get(IDENTITY_CERTIFICATE),
        _ => None,
    };
    let finding = cx.finding_here().arg("value", value).arg("codes", Arg::Codes(list));
    if let Some(choice) = of_portal {
        finding.variant(1).likely_fix(field, choice.label.vi);
    } else if let Some(choice) = code_and_words(list, value) {
        finding.certain_fix(field, if choice.code.is_empty() { choice.label.vi } else { choice.code });
    }
    Ok(Verdict::Fail)
}

/// The choice that a code and the words after it agree on.
fn code_and_words(list: &'static Choices, value: &str) -> Option<&'static Choice> {
    let end = value.find(|c: char| !c.is_ascii_digit())?;
    let (code, words) = value.split_at_checked(end)?;
    let found = list.find(code)?;
    (list.find(words) == Some(found)).then(|| list.get(found)).flatten()
}
