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
    "birth/parent-not-blank",
    // kinds: [Birth],   // only where it is a matter of births alone
    // of: [..], on: .. | on: Role.Attribute | each: gate [..] | demands: .. | problems: all
    given: {
        child_birth_type: Child.BirthType as todo,
        father_name: Father.Name as todo,
        father_birth_date: Father.BirthDate as todo,
        father_ethnicity: Father.Ethnicity as todo,
        father_nationality: Father.Nationality as todo,
        father_other_nationality: Father.OtherNationality as todo,
        father_residence_type: Father.ResidenceType as todo,
        father_residence: Father.Residence as todo,
        father_paper_type: Father.PaperType as todo,
        father_paper_number: Father.PaperNumber as todo,
    },
    severity: Error, archive: Warning,
    law: [DECREE_123_2015.verified("Điều 15 khoản 2")],   // law | form | data | schedule
    in_force: Effectivity::from(day(2016, 1, 1)),
    says: {
        Todo0 {  }
            vi "{field}: phải để trống vì loại khai sinh là chưa xác định cha. Xóa, hoặc chọn lại loại khai sinh."
            en "{field}: must be blank, since the type says that the father is not determined. Clear it, or choose another type.",
    },
    examples: [
        Birth fail Submit "a name": r#"{"child":{"birthType":"3"},"father":{"name":"Lê An"}}"#,
        Birth pass Submit "blank": r#"{"child":{"birthType":"3"}}"#,
        Birth not_applicable Submit "both parents": r#"{"child":{"birthType":"1"},"father":{"name":"Lê An"}}"#,
        Birth not_in_force Archive "before 2016": r#"{"registration":{"date":"05/03/1999"},"child":{"birthType":"3"},"father":{"name":"Lê An"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    if cx.code(CHILD_BIRTH_TYPE)? != FATHER_UNKNOWN {
        return Ok(Verdict::NotApplicable);
    }
    blank(cx, &FATHER)
}
