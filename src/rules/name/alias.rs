use crate::name;
use crate::record::field::{NAMES, REGISTRATION_REMARKS};
use crate::rule::{Check, Outcome, Verdict, rule};

rule! {
    /// A name field also holds something in brackets.
    ///
    /// Another name, a kinship name or a number of the writer's own: `KPă Bình (KSor Phước)`. The name field holds
    /// the registered name alone, so that searching and comparing find it. The fix moves the brackets to the
    /// remarks; nothing is lost.
    "name/alias",
    // kinds: [Birth],   // only where it is a matter of births alone
    each: given [Name],
    given: {
        registration_remarks: Registration.Remarks as todo,
    },
    severity: Info,
    says: {
        Todo0 { alias: Todo, name: Todo }
            vi "{field}: phần trong ngoặc «{alias}» nên chuyển sang ghi chú, chỉ giữ lại «{name}»."
            en "{field}: move “{alias}” in brackets to the remarks and keep “{name}”.",
    },
    examples: [
        Birth fail Archive "another name": r#"{"mother":{"name":"KPă Bình (KSor Phước)"}}"#,
        Birth pass Archive "a name alone": r#"{"mother":{"name":"KPă Bình"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    let field = cx.field();
    let Some((name, alias)) = name::split_alias(cx.text(field)?) else { return Ok(Verdict::Pass) };
    let remarks = cx.text_or_empty(REGISTRATION_REMARKS);
    let finding = cx
        .finding_here()
        .arg("alias", alias.as_str())
        .arg("name", name.as_str())
        .likely_fix(field, name.as_str());
    if !alias.is_empty() {
        let label = field.spec().label.vi;
        let note = if remarks.is_empty() { String::new() } else { format!("{remarks}; ") };
        finding.likely_fix(REGISTRATION_REMARKS, format!("{note}{label}: {name} ({alias})"));
    }
    Ok(Verdict::Fail)
}
