use crate::date::Truth;
use crate::rule::{Answer, Check, Not, rule};

rule! {
    /// A parent was born after the child, or on the same day.
    ///
    /// That cannot be: a year is mistyped, or dates of child and parent are swapped. Compare both with the papers or the
    /// scan.
    vi
    /// Cha hoặc mẹ sinh sau con, hoặc cùng ngày với con.
    ///
    /// Không thể như vậy: gõ nhầm năm, hoặc lẫn ngày sinh của con với của cha, mẹ. So cả hai với giấy tờ hoặc bản scan.
    "parents/born-after-child",
    of: [Mother, Father, Parent], on: BirthDate,
    when: [me.BirthDate given],
    given: { parent: it as date, child: Child.BirthDate as date },
    severity: Error,
    says: {
        NotBefore { parent: Date, child: Date }
            vi "{field}: «{parent}» không trước ngày sinh của con «{child}». Kiểm tra lại cả hai."
            en "{field}: “{parent}” is not before the child's birth “{child}”. Check both.",
    },
    examples: [
        Birth fail Archive "born later": r#"{"child":{"birthDate":"05/03/1968"},"mother":{"birthDate":"1986"}}"#,
        Birth fail Submit "the same day": r#"{"child":{"birthDate":"05/03/2026"},"father":{"birthDate":"05/03/2026"}}"#,
        Recognition fail Submit "who recognises is younger": r#"{"parent":{"birthDate":"20/01/2022"},"child":{"birthDate":"05/06/2021"}}"#,
        Birth pass Archive "born earlier": r#"{"child":{"birthDate":"1968"},"mother":{"birthDate":"1948"},"father":{"birthDate":"1940"}}"#,
        Birth undetermined Archive "years only, the same one": r#"{"child":{"birthDate":"1968"},"mother":{"birthDate":"1968"}}"#,
    ],
}

fn check(_: &Check<'_>, Given { parent, child, .. }: Given<'_>) -> Answer<Says> {
    match parent.before(child) {
        Truth::Yes => Err(Not::Broken),
        Truth::Open => Err(Not::KNOWN),
        Truth::No => Ok(Says::NotBefore { parent, child }.into()),
    }
}
