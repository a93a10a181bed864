use crate::date::day;
use crate::law::{CIVIL_STATUS_LAW_2014, Effectivity};
use crate::record::Nationality;
use crate::record::field::{CHILD_NATIONALITY, FATHER_NATIONALITY, MOTHER_NATIONALITY};
use crate::rule::{Check, Outcome, Verdict, rule};

rule! {
    /// A parent is foreign: the parents' written choice of nationality belongs to the file.
    ///
    /// Where one parent is a foreigner, the parents agree in writing on the child's nationality; a foreign one needs the
    /// confirmation of that State. Nothing is wrong with the record: see that the paper is there.
    "birth/nationality-choice",
    // kinds: [Birth],   // only where it is a matter of births alone
    // of: [..], on: .. | on: Role.Attribute | each: gate [..] | demands: .. | problems: all
    given: {
        child_nationality: Child.Nationality as todo,
        mother_nationality: Mother.Nationality as todo,
        father_nationality: Father.Nationality as todo,
    },
    severity: Info,
    law: [CIVIL_STATUS_LAW_2014.verified("Điều 36 khoản 1")],   // law | form | data | schedule
    in_force: Effectivity::between(day(2016, 1, 1), day(2027, 2, 28)),
    says: {
        Todo0 {  }
            vi "Cha hoặc mẹ là người nước ngoài: hồ sơ cần văn bản thỏa thuận của cha mẹ về việc chọn quốc tịch cho con."
            en "A parent is foreign: the file needs the parents' written agreement on the child's nationality.",
    },
    examples: [
        Birth fail Submit "a foreign father": r#"{"child":{"nationality":"Việt Nam"},"mother":{"nationality":"Việt Nam"},"father":{"nationality":"Đức"}}"#,
        Birth pass Submit "both Vietnamese": r#"{"child":{"nationality":"Việt Nam"},"mother":{"nationality":"Việt Nam"},"father":{"nationality":"Việt Nam"}}"#,
        Birth not_applicable Archive "an entry of a book": r#"{"registration":{"date":"05/03/2018"},"child":{"nationality":"Việt Nam"},"mother":{"nationality":"Việt Nam"},"father":{"nationality":"Đức"}}"#,
        Birth undetermined Submit "no nationalities yet": r#"{"mother":{"nationality":"Đức"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    if cx.is_archive() {
        return Ok(Verdict::NotApplicable);
    }
    cx.nationality(CHILD_NATIONALITY)?;
    let (mother, father) = (cx.nationality(MOTHER_NATIONALITY)?, cx.nationality(FATHER_NATIONALITY)?);
    if mother == Nationality::Vietnamese && father == Nationality::Vietnamese {
        return Ok(Verdict::Pass);
    }
    cx.finding(CHILD_NATIONALITY);
    Ok(Verdict::Fail)
}
