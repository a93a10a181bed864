use crate::record::field::{EVERY, ValueKind};
use crate::rule::{Check, Outcome, Verdict, rule};

rule! {
    /// A text was brought into normal form.
    ///
    /// Spaces at the ends or repeated, invisible characters, letters in decomposed form (ẽ̂ typed in another order),
    /// Icelandic Ð for Đ, a typographic apostrophe in a name. The meaning stays the same, but programs that compare
    /// letter by letter would see another value. Accept the fix.
    "text/normalised",
    kinds: [Birth],
    each: EVERY,
    severity: Info,
    reads: [],
    messages: [{
        vi: "{field}: viết lại theo dạng chuẩn «{value}» (khoảng trắng thừa, ký tự ẩn hoặc mã chữ không thống nhất).",
        en: "{field}: written in normal form “{value}” (extra spaces, invisible characters or mixed letter codes).",
    }],
    examples: [
        fail Submit "two spaces": r#"{"child":{"name":"Nguyễn  Văn An"}}"#,
        fail Submit "decomposed letters": r#"{"child":{"name":"Nguye\u0302\u0303n Va\u0306n An"}}"#,
        fail Submit "Icelandic eth": r#"{"child":{"name":"Ðỗ Văn An"}}"#,
        pass Submit "already normal": r#"{"child":{"name":"H'Hen Niê"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    let field = cx.field();
    if !cx.is_changed(field) {
        return Ok(Verdict::Pass);
    }
    let value = cx.text_or_empty(field);
    let finding = cx.finding_here().arg("value", value);
    // A number typed with spaces is normalised by its own rule.
    if !matches!(field.spec().value, ValueKind::PersonalId) {
        finding.certain_fix(field, value);
    }
    Ok(Verdict::Fail)
}
