use crate::date::Truth;
use crate::record::FieldSet;
use crate::record::field::{CHILD_BIRTH_DATE, FOREIGN_DATE, REGISTRATION_DATE};
use crate::rule::{Check, Outcome, Verdict, rule};

rule! {
    /// The registration abroad lies before the birth, or after its note in the Vietnamese book.
    ///
    /// First comes the birth, then its registration abroad, then the note of it here. One of the three dates is mistyped, or
    /// written in the order month, day, year of the foreign paper.
    "foreign/date-order",
    // kinds: [Birth],   // only where it is a matter of births alone
    // of: [..], on: .. | on: Role.Attribute | each: gate [..] | demands: .. | problems: all
    given: {
        child_birth_date: Child.BirthDate as todo,
        foreign_date: Foreign.Date as todo,
        registration_date: Registration.Date as todo,
    },
    severity: Error, archive: Warning,
    says: {
        Todo0 { value: Todo, other: Todo }
            vi "{field}: «{value}» trước ngày sinh «{other}». Kiểm tra lại, chú ý thứ tự ngày/tháng."
            en "{field}: “{value}” is before the birth “{other}”. Check it, above all the order of day and month.",
        Todo1 { value: Todo, other: Todo }
            vi "{field}: «{value}» sau ngày ghi vào sổ «{other}». Kiểm tra lại, chú ý thứ tự ngày/tháng."
            en "{field}: “{value}” is after the note in the book “{other}”. Check it, above all the order of day and month.",
    },
    examples: [
        Birth fail Submit "before the birth": r#"{"child":{"birthDate":"05/03/2020"},"foreign":{"date":"04/03/2020"}}"#,
        Birth fail Archive "after the note": r#"{"registration":{"date":"05/03/2020"},"child":{"birthDate":"01/01/2020"},"foreign":{"date":"06/03/2020"}}"#,
        Birth pass Archive "in order": r#"{"registration":{"date":"05/03/2020"},"child":{"birthDate":"01/01/2020"},"foreign":{"date":"03/01/2020"}}"#,
        Birth undetermined Submit "no birth date yet": r#"{"foreign":{"date":"03/01/2020"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    let abroad = cx.date(FOREIGN_DATE)?;
    let (born, noted) = (cx.date(CHILD_BIRTH_DATE), cx.date(REGISTRATION_DATE));
    let mut open = Verdict::Pass;
    for (variant, other, field, broken) in [
        (0, born, CHILD_BIRTH_DATE, born.map(|born| abroad.before(born))),
        (1, noted, REGISTRATION_DATE, noted.map(|noted| abroad.after(noted))),
    ] {
        match (other, broken) {
            (Ok(other), Ok(Truth::Yes)) => {
                cx.finding(FOREIGN_DATE).variant(variant).arg("value", abroad).arg("other", other);
                return Ok(Verdict::Fail);
            }
            (Ok(_), Ok(Truth::No)) => {}
            _ => open = Verdict::Undetermined(FieldSet::of(&[FOREIGN_DATE, field])),
        }
    }
    Ok(open)
}
