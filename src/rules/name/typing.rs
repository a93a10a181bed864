use crate::name::Step;
use crate::rule::{Answer, Check, rule};
use crate::rules::repairs::repaired;

rule! {
    /// A name still holds keys of Telex, VNI or VIQR that never became marks.
    ///
    /// `Nguyeenx Vawn Ddwsc` or `Nguye64n` was typed while the Vietnamese keyboard was off. The fix plays the keys; look whether
    /// it is the name on the paper.
    vi
    /// Trong họ tên còn phím gõ Telex, VNI hoặc VIQR chưa thành dấu.
    ///
    /// `Nguyeenx Vawn Ddwsc` hoặc `Nguye64n` được gõ khi bộ gõ tiếng Việt đang tắt. Gợi ý sửa gõ lại các phím; xem có
    /// đúng tên trên giấy tờ không.
    "name/typing",
    each: odd [Name],
    given: { raw: it as raw, name: it as odd_name },
    severity: Warning,
    says: {
        Keys { value: Text, better: Text }
            vi "{field}: «{value}» còn phím gõ chưa thành dấu, có lẽ là «{better}». Bật bộ gõ tiếng Việt và gõ lại."
            en "{field}: “{value}” holds keys that never became marks, perhaps “{better}”. Turn the Vietnamese keyboard on and type it again.",
    },
    examples: [
        Birth fail Submit "Telex": r#"{"mother":{"name":"Nguyeenx Vawn Ddwsc"}}"#,
        Birth fail Submit "VNI": r#"{"mother":{"name":"Nguye64n Va8n An"}}"#,
        Birth pass Submit "a foreign name": r#"{"mother":{"name":"Nguyễn Max"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { raw, name, .. }: Given<'_>) -> Answer<Says> {
    let wanted = |step| matches!(step, Step::Viqr | Step::Telex | Step::VniKeys);
    repaired(cx, name, wanted, |better| Says::Keys { value: raw.to_owned(), better })
}
