use crate::date::day;
use crate::law::{DECREE_123_2015, Effectivity};
use crate::record::choice::birth_type::MOTHER_UNKNOWN;
use crate::record::field::{
    CHILD_BIRTH_TYPE, MOTHER_NAME, MOTHER_BIRTH_DATE, MOTHER_ETHNICITY, MOTHER_NATIONALITY, MOTHER_OTHER_NATIONALITY, MOTHER_RESIDENCE_TYPE, MOTHER_RESIDENCE, MOTHER_PAPER_TYPE, MOTHER_PAPER_NUMBER,
};
use crate::rule::{Check, Outcome, Verdict, rule};
use crate::rules::parents::{MOTHER, blank};

rule! {
    /// The mother is not determined, but something is written about the mother.
    ///
    /// The part about a parent who is not determined stays blank in book and certificate. If the mother is known, choose the type
    /// that fits; otherwise clear the field.
    "birth/mother-not-blank",
    kinds: [Birth],
    severity: Warning,
    law: [DECREE_123_2015.unverified("Điều 15 khoản 4")],
    in_force: Effectivity::from(day(2016, 1, 1)),
    reads: [CHILD_BIRTH_TYPE, MOTHER_NAME, MOTHER_BIRTH_DATE, MOTHER_ETHNICITY, MOTHER_NATIONALITY, MOTHER_OTHER_NATIONALITY, MOTHER_RESIDENCE_TYPE, MOTHER_RESIDENCE, MOTHER_PAPER_TYPE, MOTHER_PAPER_NUMBER],
    messages: [
        { vi: "{field}: phải để trống vì loại khai sinh là chưa xác định mẹ. Xóa, hoặc chọn lại loại khai sinh.",
          en: "{field}: must be blank, since the type says that the mother is not determined. Clear it, or choose another type." },
    ],
    examples: [
        fail Submit "a name": r#"{"child":{"birthType":"2"},"mother":{"name":"Lê An"}}"#,
        pass Submit "blank": r#"{"child":{"birthType":"2"}}"#,
        not_applicable Submit "both parents": r#"{"child":{"birthType":"1"},"mother":{"name":"Lê An"}}"#,
        not_in_force Archive "before 2016": r#"{"registration":{"date":"05/03/1999"},"child":{"birthType":"2"},"mother":{"name":"Lê An"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    if cx.code(CHILD_BIRTH_TYPE)? != MOTHER_UNKNOWN {
        return Ok(Verdict::NotApplicable);
    }
    blank(cx, &MOTHER)
}
