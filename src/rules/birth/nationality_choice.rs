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
    kinds: [Birth],
    severity: Info,
    law: [CIVIL_STATUS_LAW_2014.verified("Điều 36 khoản 1")],
    in_force: Effectivity::between(day(2016, 1, 1), day(2027, 2, 28)),
    reads: [CHILD_NATIONALITY, MOTHER_NATIONALITY, FATHER_NATIONALITY],
    messages: [
        { vi: "Cha hoặc mẹ là người nước ngoài: hồ sơ cần văn bản thỏa thuận của cha mẹ về việc chọn quốc tịch cho con.",
          en: "A parent is foreign: the file needs the parents' written agreement on the child's nationality." },
    ],
    examples: [
        fail Submit "a foreign father": r#"{"child":{"nationality":"Việt Nam"},"mother":{"nationality":"Việt Nam"},"father":{"nationality":"Đức"}}"#,
        pass Submit "both Vietnamese": r#"{"child":{"nationality":"Việt Nam"},"mother":{"nationality":"Việt Nam"},"father":{"nationality":"Việt Nam"}}"#,
        not_applicable Archive "an entry of a book": r#"{"registration":{"date":"05/03/2018"},"child":{"nationality":"Việt Nam"},"mother":{"nationality":"Việt Nam"},"father":{"nationality":"Đức"}}"#,
        undetermined Submit "no nationalities yet": r#"{"mother":{"nationality":"Đức"}}"#,
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
