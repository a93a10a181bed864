use crate::date::Truth;
use crate::record::field::{CHILD_BIRTH_DATE, FATHER_BIRTH_DATE};
use crate::report::Arg;
use crate::rule::{Check, Outcome, Verdict, rule};

rule! {
    /// The father would have been younger than 14 or older than 90 at the birth.
    ///
    /// Such a parent is possible but very rare; mostly a year is mistyped, or the other parent's or a grandparent's date
    /// stands here. Check both dates; if they are right, keep them.
    "birth/father-age",
    kinds: [Birth],
    severity: Warning,
    reads: [CHILD_BIRTH_DATE, FATHER_BIRTH_DATE],
    messages: [
        { vi: "Khi con sinh, cha khoảng {age} tuổi (thường từ {least} đến {most}). Kiểm tra lại năm sinh của cha và của con.",
          en: "At the birth the father would be about {age} (usually {least} to {most}). Check both years of birth." },
    ],
    examples: [
        fail Archive "10 years": r#"{"child":{"birthDate":"05/03/1968"},"father":{"birthDate":"1957"}}"#,
        fail Submit "over 90": r#"{"child":{"birthDate":"05/03/2026"},"father":{"birthDate":"1934"}}"#,
        pass Archive "30 years": r#"{"child":{"birthDate":"1968"},"father":{"birthDate":"1938"}}"#,
        not_applicable Archive "born after the child: another rule": r#"{"child":{"birthDate":"1968"},"father":{"birthDate":"1970"}}"#,
        undetermined Archive "no year": r#"{"child":{"birthDate":"1968"}}"#,
    ],
}

/// Completed years of age that are usual.
const LEAST: i32 = 14;
const MOST: i32 = 90;

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    let (born, parent) = (cx.date(CHILD_BIRTH_DATE)?, cx.date(FATHER_BIRTH_DATE)?);
    let (least, most) = parent.years_until(born);
    if most < 0 {
        return Ok(Verdict::NotApplicable);
    }
    let broken = match () {
        () if most < LEAST || least > MOST => Truth::Yes,
        () if least >= LEAST && most <= MOST => Truth::No,
        () => Truth::Open,
    };
    cx.surely(broken, &[CHILD_BIRTH_DATE, FATHER_BIRTH_DATE])?;
    cx.finding(FATHER_BIRTH_DATE)
        .arg("age", Arg::Amount(i64::from(most)))
        .arg("least", Arg::Limit(i64::from(LEAST)))
        .arg("most", Arg::Limit(i64::from(MOST)));
    Ok(Verdict::Fail)
}
