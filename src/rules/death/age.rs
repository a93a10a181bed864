use crate::date::Truth;
use crate::rule::{Answer, Check, rule, surely};

rule! {
    /// The deceased would have been more than 105 years old.
    ///
    /// Hardly anybody becomes so old: mostly the century of the birth is mistyped. Check both years; if they are right, keep
    /// them.
    vi
    /// Người chết thọ hơn 105 tuổi.
    ///
    /// Hiếm ai sống đến tuổi đó: thường là gõ nhầm thế kỷ của năm sinh. Kiểm tra lại hai năm; nếu đúng thì giữ nguyên.
    "death/age",
    on: Deceased.BirthDate,
    when: [Deceased.BirthDate given],
    given: { born: it as date, died: Deceased.DeathDate as date },
    severity: Warning,
    says: {
        Old { age: Amount }
            vi "{field}: khi chết, {role} khoảng {age} tuổi. Kiểm tra lại năm sinh và năm chết."
            en "{field}: at death {role} would be about {age}. Check both years.",
    },
    examples: [
        Death fail Submit "the century is wrong": r#"{"deceased":{"birthDate":"10/02/1888","deathDate":"10/03/2026"}}"#,
        Death fail Archive "106 by the years": r#"{"deceased":{"birthDate":"1893","deathDate":"2000"}}"#,
        Death pass Submit "105 years old": r#"{"deceased":{"birthDate":"11/03/1920","deathDate":"10/03/2026"}}"#,
        Death undetermined Archive "105 or 106": r#"{"deceased":{"birthDate":"1894","deathDate":"10/03/2000"}}"#,
    ],
}

fn check(_: &Check<'_>, Given { born, died, .. }: Given<'_>) -> Answer<Says> {
    let (least, most) = born.years_until(died);
    surely(match () {
        () if least > 105 => Truth::Yes,
        () if most > 105 => Truth::Open,
        () => Truth::No,
    })?;
    Ok(Says::Old { age: i64::from(least) }.into())
}
