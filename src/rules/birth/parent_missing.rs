use crate::law::LETTER_1437_2019;
use crate::record::choice::birth_type::BOTH_PARENTS;
use crate::record::field::{CHILD_BIRTH_TYPE, FATHER_NAME, MOTHER_NAME};
use crate::rule::{Check, Outcome, Verdict, rule};
use crate::rules::parents::missing;

rule! {
    /// The type says that both parents are known, but one is not named.
    ///
    /// Code 1 of the type of birth entry means father and mother. Write the missing name, or choose the type that fits:
    /// mother not determined, father not determined, neither, foundling.
    "birth/parent-missing",
    // kinds: [Birth],   // only where it is a matter of births alone
    // of: [..], on: .. | on: Role.Attribute | each: gate [..] | demands: .. | problems: all
    stages: HANDED_IN,
    given: {
        child_birth_type: Child.BirthType as todo,
        mother_name: Mother.Name as todo,
        father_name: Father.Name as todo,
    },
    severity: Warning,
    law: [LETTER_1437_2019.unverified("")],   // law | form | data | schedule
    says: {
        Todo0 {  }
            vi "Loại khai sinh là đủ cha mẹ nhưng thiếu {field}. Bổ sung, hoặc chọn lại loại khai sinh."
            en "The type says both parents are known, but there is no {field}. Add it, or choose another type.",
    },
    examples: [
        Birth fail Submit "no father": r#"{"child":{"birthType":"1"},"mother":{"name":"Trần Thị Hoa"}}"#,
        Birth pass Submit "both": r#"{"child":{"birthType":"1"},"mother":{"name":"Trần Thị Hoa"},"father":{"name":"Nguyễn Văn Bình"}}"#,
        Birth not_applicable Submit "father not determined": r#"{"child":{"birthType":"3"},"mother":{"name":"Trần Thị Hoa"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    if cx.code(CHILD_BIRTH_TYPE)? != BOTH_PARENTS {
        return Ok(Verdict::NotApplicable);
    }
    missing(cx, &[MOTHER_NAME, FATHER_NAME])
}
