use crate::record::field::{CHILD_BIRTH_DATE, CHILD_MISSING_DECLARED_ON, CHILD_MISSING_REVOKED_ON};
use crate::rule::{Check, Outcome, rule};
use crate::rules::sequence::in_order;

rule! {
    /// The notes of a declaration as missing are out of order.
    ///
    /// First comes the birth, then the note of the decision, then the note of its revocation. A date is mistyped, or the two
    /// notes stand in each other's column.
    "person/missing-order",
    // kinds: [Birth],   // only where it is a matter of births alone
    // of: [..], on: .. | on: Role.Attribute | each: gate [..] | demands: .. | problems: all
    given: {
        child_birth_date: Child.BirthDate as todo,
        child_missing_declared_on: Child.MissingDeclaredOn as todo,
        child_missing_revoked_on: Child.MissingRevokedOn as todo,
    },
    severity: Warning,
    says: {
        Todo0 { value: Todo, earlier: Todo }
            vi "{field}: «{value}» trước «{earlier}» là ngày phải có trước. Kiểm tra lại thứ tự các ngày."
            en "{field}: “{value}” is before “{earlier}”, which must come first. Check the order of the dates.",
    },
    examples: [
        Birth fail Archive "revoked before declared": r#"{"child":{"missingDeclaredOn":"05/03/2010","missingRevokedOn":"05/03/2009"}}"#,
        Birth fail Archive "declared before the birth": r#"{"child":{"birthDate":"1968","missingDeclaredOn":"05/03/1967"}}"#,
        Birth pass Archive "in order": r#"{"child":{"birthDate":"1968","missingDeclaredOn":"05/03/2009","missingRevokedOn":"05/03/2010"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    in_order(cx, &[CHILD_BIRTH_DATE, CHILD_MISSING_DECLARED_ON, CHILD_MISSING_REVOKED_ON])
}
