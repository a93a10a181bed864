use crate::date::Truth;
use crate::name::identity_key;
use crate::record::field::{FATHER_BIRTH_DATE, FATHER_NAME, MOTHER_BIRTH_DATE, MOTHER_NAME};
use crate::rule::{Check, Outcome, Verdict, rule};

rule! {
    /// Mother and father have the same name and the same date of birth.
    ///
    /// They are two persons; one of the two blocks was typed twice. Look at the papers or the scan.
    "persons/same-person",
    // kinds: [Birth],   // only where it is a matter of births alone
    // of: [..], on: .. | on: Role.Attribute | each: gate [..] | demands: .. | problems: all
    given: {
        mother_name: Mother.Name as todo,
        father_name: Father.Name as todo,
        mother_birth_date: Mother.BirthDate as todo,
        father_birth_date: Father.BirthDate as todo,
    },
    severity: Warning,
    says: {
        Todo0 { name: Todo }
            vi "Cha và mẹ trùng cả họ tên «{name}» và ngày sinh. Một trong hai phần bị ghi lặp."
            en "Mother and father share the name “{name}” and the date of birth. One of the two parts was typed twice.",
    },
    examples: [
        Birth fail Submit "typed twice": r#"{"mother":{"name":"Trần Thị Hoa","birthDate":"01/02/1999"},"father":{"name":"TRẦN THỊ HOA","birthDate":"01/02/1999"}}"#,
        Birth pass Submit "two persons": r#"{"mother":{"name":"Trần Thị Hoa","birthDate":"01/02/1999"},"father":{"name":"Nguyễn Văn Bình","birthDate":"01/02/1999"}}"#,
        Birth undetermined Archive "years only": r#"{"mother":{"name":"Nguyễn An","birthDate":"1970"},"father":{"name":"Nguyễn An","birthDate":"1970"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    let (mother, father) = (cx.text(MOTHER_NAME)?, cx.text(FATHER_NAME)?);
    // Dates are compared at once, keys take their time.
    let dates = (cx.date(MOTHER_BIRTH_DATE), cx.date(FATHER_BIRTH_DATE));
    let apart = matches!(dates, (Ok(mother), Ok(father)) if mother.same_day(father) == Truth::No);
    if apart || (mother != father && identity_key(mother) != identity_key(father)) {
        return Ok(Verdict::Pass);
    }
    let same = cx.date(MOTHER_BIRTH_DATE)?.same_day(cx.date(FATHER_BIRTH_DATE)?);
    cx.surely(same, &[MOTHER_BIRTH_DATE, FATHER_BIRTH_DATE])?;
    cx.finding(FATHER_NAME).arg("name", mother);
    Ok(Verdict::Fail)
}
