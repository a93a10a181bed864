use crate::law::{CIRCULAR_59_2021, DECREE_137_2015};
use crate::record::field::{CHILD_BIRTH_DATE, CHILD_PERSONAL_ID};
use crate::report::Arg;
use crate::rule::{Check, Outcome, Verdict, rule};

rule! {
    /// The child's personal number has another year of birth than the record.
    ///
    /// Digits 4 to 6 name the century and the year of birth. Date or number is mistyped, or the number belongs to
    /// another person. In an old entry the number may have been issued anew after the year was corrected.
    "person/number-birth-year",
    // kinds: [Birth],   // only where it is a matter of births alone
    // of: [..], on: .. | on: Role.Attribute | each: gate [..] | demands: .. | problems: all
    given: {
        child_personal_id: Child.PersonalId as todo,
        child_birth_date: Child.BirthDate as todo,
    },
    severity: Error, archive: Warning,
    law: [DECREE_137_2015.secondary("Điều 13"), CIRCULAR_59_2021.secondary("Điều 4")],   // law | form | data | schedule
    says: {
        Todo0 { year: Todo, born: Todo }
            vi "{field}: theo số này thì sinh năm {year}, nhưng ngày sinh ghi {born}. Kiểm tra lại cả hai."
            en "{field}: by this number the birth was in {year}, but the date of birth says {born}. Check both.",
    },
    examples: [
        Birth fail Submit "another year": r#"{"child":{"birthDate":"01/10/2026","personalId":"001325000001"}}"#,
        Birth fail Archive "another century": r#"{"child":{"birthDate":"1926","personalId":"001326000001"}}"#,
        Birth pass Submit "the same year": r#"{"child":{"birthDate":"01/10/2026","personalId":"001326000001"}}"#,
        Birth undetermined Submit "no date": r#"{"child":{"personalId":"001326000001"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    let year = cx.personal_id(CHILD_PERSONAL_ID)?.components().birth_year;
    let born = cx.date(CHILD_BIRTH_DATE)?;
    if born.year() == year {
        return Ok(Verdict::Pass);
    }
    cx.finding(CHILD_PERSONAL_ID).arg("year", Arg::Amount(i64::from(year))).arg("born", born);
    Ok(Verdict::Fail)
}
