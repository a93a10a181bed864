use crate::date::Truth;
use crate::record::FieldSet;
use crate::record::field::{CHILD_BIRTH_DATE, FATHER_BIRTH_DATE, MOTHER_BIRTH_DATE};
use crate::rule::{Check, Outcome, Verdict, rule};

rule! {
    /// A parent was born after the child, or on the same day.
    ///
    /// That cannot be: a year is mistyped, or dates of child and parent are swapped. Compare both with the papers or the
    /// scan.
    "parents/born-after-child",
    // kinds: [Birth],   // only where it is a matter of births alone
    // of: [..], on: .. | on: Role.Attribute | each: gate [..] | demands: .. | problems: all
    given: {
        child_birth_date: Child.BirthDate as todo,
        mother_birth_date: Mother.BirthDate as todo,
        father_birth_date: Father.BirthDate as todo,
    },
    severity: Error,
    says: {
        Todo0 { parent: Todo, child: Todo }
            vi "{field}: «{parent}» không trước ngày sinh của con «{child}». Kiểm tra lại cả hai."
            en "{field}: “{parent}” is not before the child's birth “{child}”. Check both.",
    },
    examples: [
        Birth fail Archive "born later": r#"{"child":{"birthDate":"05/03/1968"},"mother":{"birthDate":"1986"}}"#,
        Birth fail Submit "the same day": r#"{"child":{"birthDate":"05/03/2026"},"father":{"birthDate":"05/03/2026"}}"#,
        Birth pass Archive "born earlier": r#"{"child":{"birthDate":"1968"},"mother":{"birthDate":"1948"},"father":{"birthDate":"1940"}}"#,
        Birth undetermined Archive "years only, the same one": r#"{"child":{"birthDate":"1968"},"mother":{"birthDate":"1968"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    let born = cx.date(CHILD_BIRTH_DATE)?;
    let mut verdict = Verdict::Pass;
    for field in [MOTHER_BIRTH_DATE, FATHER_BIRTH_DATE] {
        let Ok(parent) = cx.date(field) else { continue };
        let earlier = parent.before(born);
        if earlier == Truth::No {
            cx.finding(field).arg("parent", parent).arg("child", born);
            verdict = Verdict::Fail;
        } else if earlier == Truth::Open && verdict == Verdict::Pass {
            verdict = Verdict::Undetermined(FieldSet::of(&[CHILD_BIRTH_DATE, field]));
        }
    }
    Ok(verdict)
}
