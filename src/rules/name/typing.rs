use crate::name::Step;
use crate::record::field::NAMES;
use crate::rule::{Check, Outcome, rule};
use crate::rules::names::repaired;

rule! {
    /// A name still holds keys of Telex, VNI or VIQR that never became marks.
    ///
    /// `Nguyeenx Vawn Ddwsc` or `Nguye64n` was typed while the Vietnamese keyboard was off. The fix plays the keys; look whether
    /// it is the name on the paper.
    "name/typing",
    // kinds: [Birth],   // only where it is a matter of births alone
    each: given [Name],
    given: {
    },
    severity: Warning,
    says: {
        Todo0 { value: Todo, better: Todo }
            vi "{field}: «{value}» còn phím gõ chưa thành dấu, có lẽ là «{better}». Bật bộ gõ tiếng Việt và gõ lại."
            en "{field}: “{value}” holds keys that never became marks, perhaps “{better}”. Turn the Vietnamese keyboard on and type it again.",
    },
    examples: [
        Birth fail Submit "Telex": r#"{"mother":{"name":"Nguyeenx Vawn Ddwsc"}}"#,
        Birth fail Submit "VNI": r#"{"mother":{"name":"Nguye64n Va8n An"}}"#,
        Birth pass Submit "a foreign name": r#"{"mother":{"name":"Nguyễn Max"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    repaired(cx, |step| matches!(step, Step::Viqr | Step::Telex | Step::VniKeys))
}
