use crate::date::Truth;
use crate::rule::{Answer, Check, Not, rule};

rule! {
    /// A parent was born after the child, on the same day, or less than a year before.
    ///
    /// That cannot be: a year is mistyped, or dates of child and parent are swapped. Compare both with the papers or the
    /// scan.
    vi
    /// Cha hoặc mẹ sinh sau con, cùng ngày với con, hoặc trước con chưa đầy một năm.
    ///
    /// Không thể như vậy: gõ nhầm năm, hoặc lẫn ngày sinh của con với của cha, mẹ. So cả hai với giấy tờ hoặc bản scan.
    "parents/born-after-child",
    of: [Mother, Father, Parent], on: BirthDate,
    when: [me.BirthDate given],
    given: { parent: it as date, child: Child.BirthDate as date },
    severity: Error,
    says: {
        NotBefore { parent: Date, child: Date }
            vi "{field}: sinh «{parent}» thì không thể là cha, mẹ của con sinh «{child}». Kiểm tra lại cả hai."
            en "{field}: born “{parent}”, nobody is a parent of a child born “{child}”. Check both.",
    },
    examples: [
        Birth fail Archive "born later": r#"{"child":{"birthDate":"05/03/1968"},"mother":{"birthDate":"1986"}}"#,
        Birth fail Submit "the same day": r#"{"child":{"birthDate":"05/03/2026"},"father":{"birthDate":"05/03/2026"}}"#,
        Recognition fail Submit "who recognises is younger": r#"{"parent":{"birthDate":"20/01/2022"},"child":{"birthDate":"05/06/2021"}}"#,
        Recognition fail Submit "in the year of the child": r#"{"parent":{"birthDate":"20/01/2021"},"child":{"birthDate":"05/06/2021"}}"#,
        Birth fail Submit "years only, the same one: no day of it would do": r#"{"child":{"birthDate":"2026"},"mother":{"birthDate":"2026"}}"#,
        Birth pass Archive "born earlier": r#"{"child":{"birthDate":"1968"},"mother":{"birthDate":"1948"},"father":{"birthDate":"1940"}}"#,
        Birth undetermined Archive "years only, the same one": r#"{"child":{"birthDate":"1968"},"mother":{"birthDate":"1968"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { parent, child, .. }: Given<'_>) -> Answer<Says> {
    // Nobody is a parent in the first year of life; in a book `parents/age` tells of it.
    if !cx.is_archive() && parent.years_until(child).1 < 1 {
        return Ok(Says::NotBefore { parent, child }.into());
    }
    match parent.before(child) {
        Truth::Yes => Err(Not::Broken),
        Truth::Open => Err(Not::KNOWN),
        Truth::No => Ok(Says::NotBefore { parent, child }.into()),
    }
}
