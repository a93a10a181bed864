use crate::date::day;
use crate::law::{DECREE_123_2015, Effectivity};
use crate::record::choice::birth_type::FATHER_UNKNOWN;
use crate::record::field::{
    CHILD_BIRTH_TYPE, FATHER_NAME, FATHER_BIRTH_DATE, FATHER_ETHNICITY, FATHER_NATIONALITY, FATHER_OTHER_NATIONALITY, FATHER_RESIDENCE_TYPE, FATHER_RESIDENCE, FATHER_PAPER_TYPE, FATHER_PAPER_NUMBER,
};
use crate::rule::{Check, Outcome, Verdict, rule};
use crate::rules::parents::{FATHER, blank};

rule! {
    /// The father is not determined, but something is written about the father.
    ///
    /// The part about a parent who is not determined stays blank in book and certificate. If the father is known, choose the type
    /// that fits; otherwise clear the field.
    "birth/father-not-blank",
    kinds: [Birth],
    severity: Error, archive: Warning,
    law: [DECREE_123_2015.verified("Điều 15 khoản 2")],
    in_force: Effectivity::from(day(2016, 1, 1)),
    reads: [CHILD_BIRTH_TYPE, FATHER_NAME, FATHER_BIRTH_DATE, FATHER_ETHNICITY, FATHER_NATIONALITY, FATHER_OTHER_NATIONALITY, FATHER_RESIDENCE_TYPE, FATHER_RESIDENCE, FATHER_PAPER_TYPE, FATHER_PAPER_NUMBER],
    messages: [
        { vi: "{field}: phải để trống vì loại khai sinh là chưa xác định cha. Xóa, hoặc chọn lại loại khai sinh.",
          en: "{field}: must be blank, since the type says that the father is not determined. Clear it, or choose another type." },
    ],
    examples: [
        fail Submit "a name": r#"{"child":{"birthType":"3"},"father":{"name":"Lê An"}}"#,
        pass Submit "blank": r#"{"child":{"birthType":"3"}}"#,
        not_applicable Submit "both parents": r#"{"child":{"birthType":"1"},"father":{"name":"Lê An"}}"#,
        not_in_force Archive "before 2016": r#"{"registration":{"date":"05/03/1999"},"child":{"birthType":"3"},"father":{"name":"Lê An"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    if cx.code(CHILD_BIRTH_TYPE)? != FATHER_UNKNOWN {
        return Ok(Verdict::NotApplicable);
    }
    blank(cx, &FATHER)
}
