use crate::record::field::{CHILD_BIRTH_DATE, CHILD_INCAPACITY_DECLARED_ON, CHILD_INCAPACITY_REVOKED_ON};
use crate::rule::{Check, Outcome, rule};
use crate::rules::sequence::in_order;

rule! {
    /// The notes of a restriction of capacity are out of order.
    ///
    /// First comes the birth, then the note of the decision, then the note of its revocation. A date is mistyped, or the two
    /// notes stand in each other's column.
    "birth/incapacity-notes-order",
    kinds: [Birth],
    severity: Warning,
    reads: [CHILD_BIRTH_DATE, CHILD_INCAPACITY_DECLARED_ON, CHILD_INCAPACITY_REVOKED_ON],
    messages: [
        { vi: "{field}: «{value}» trước «{earlier}» là ngày phải có trước. Kiểm tra lại thứ tự các ngày.",
          en: "{field}: “{value}” is before “{earlier}”, which must come first. Check the order of the dates." },
    ],
    examples: [
        fail Archive "revoked before declared": r#"{"child":{"incapacityDeclaredOn":"05/03/2010","incapacityRevokedOn":"05/03/2009"}}"#,
        fail Archive "declared before the birth": r#"{"child":{"birthDate":"1968","incapacityDeclaredOn":"05/03/1967"}}"#,
        pass Archive "in order": r#"{"child":{"birthDate":"1968","incapacityDeclaredOn":"05/03/2009","incapacityRevokedOn":"05/03/2010"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    in_order(cx, &[CHILD_BIRTH_DATE, CHILD_INCAPACITY_DECLARED_ON, CHILD_INCAPACITY_REVOKED_ON])
}
