use crate::date::day;
use crate::law::{DECREE_123_2015, Effectivity};
use crate::record::choice::birth_type::{FOUNDLING, PARENTS_UNKNOWN};
use crate::record::field::{
    CHILD_BIRTH_TYPE, MOTHER_NAME, MOTHER_BIRTH_DATE, MOTHER_ETHNICITY, MOTHER_NATIONALITY, MOTHER_OTHER_NATIONALITY, MOTHER_RESIDENCE_TYPE, MOTHER_RESIDENCE, MOTHER_PAPER_TYPE, MOTHER_PAPER_NUMBER, FATHER_NAME, FATHER_BIRTH_DATE, FATHER_ETHNICITY, FATHER_NATIONALITY, FATHER_OTHER_NATIONALITY, FATHER_RESIDENCE_TYPE, FATHER_RESIDENCE, FATHER_PAPER_TYPE, FATHER_PAPER_NUMBER,
};
use crate::rule::{Check, Outcome, Verdict, rule};
use crate::rules::parents::{FATHER, MOTHER, blank};

rule! {
    /// Neither parent is determined, or the child is a foundling, but something is written about a parent.
    ///
    /// The parts about both parents stay blank. If a parent is known, choose the type that fits. Books of 1998–2006 could name
    /// adoptive parents there with a remark, which is why the rule begins in 2016.
    "birth/parents-not-blank",
    kinds: [Birth],
    severity: Warning,
    law: [DECREE_123_2015.unverified("Điều 14")],
    in_force: Effectivity::from(day(2016, 1, 1)),
    reads: [CHILD_BIRTH_TYPE, MOTHER_NAME, MOTHER_BIRTH_DATE, MOTHER_ETHNICITY, MOTHER_NATIONALITY, MOTHER_OTHER_NATIONALITY, MOTHER_RESIDENCE_TYPE, MOTHER_RESIDENCE, MOTHER_PAPER_TYPE, MOTHER_PAPER_NUMBER, FATHER_NAME, FATHER_BIRTH_DATE, FATHER_ETHNICITY, FATHER_NATIONALITY, FATHER_OTHER_NATIONALITY, FATHER_RESIDENCE_TYPE, FATHER_RESIDENCE, FATHER_PAPER_TYPE, FATHER_PAPER_NUMBER],
    messages: [
        { vi: "{field}: phải để trống vì loại khai sinh là chưa xác định cha, mẹ hoặc trẻ bị bỏ rơi. Xóa, hoặc chọn lại loại khai sinh.",
          en: "{field}: must be blank, since the type says that no parent is determined or the child is a foundling. Clear it, or choose another type." },
    ],
    examples: [
        fail Submit "a foundling with a mother": r#"{"child":{"birthType":"5"},"mother":{"name":"Lê An"}}"#,
        pass Submit "blank": r#"{"child":{"birthType":"4"}}"#,
        not_applicable Submit "father not determined": r#"{"child":{"birthType":"3"},"mother":{"name":"Lê An"}}"#,
        not_in_force Archive "adoptive parents of an old book": r#"{"registration":{"date":"05/03/2003"},"child":{"birthType":"5"},"mother":{"name":"Lê An"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    if !matches!(cx.code(CHILD_BIRTH_TYPE)?, PARENTS_UNKNOWN | FOUNDLING) {
        return Ok(Verdict::NotApplicable);
    }
    let mother = blank(cx, &MOTHER)?;
    let father = blank(cx, &FATHER)?;
    Ok(if mother == Verdict::Fail { mother } else { father })
}
