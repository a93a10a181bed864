use crate::date::day;
use crate::law::{Effectivity, NATIONALITY_LAW_2008};
use crate::record::Nationality;
use crate::record::field::{
    CHILD_NATIONALITY, CHILD_OTHER_NATIONALITY, FATHER_NATIONALITY, MOTHER_NATIONALITY,
};
use crate::rule::{Check, Outcome, Verdict, rule};

rule! {
    /// Both parents are Vietnamese, and the child is not.
    ///
    /// A child of two Vietnamese citizens is Vietnamese; another nationality may come beside it, not instead. Write Việt
    /// Nam, and the other nationality in its own column. The content of the article is known to us by report only.
    "parents/nationality",
    // kinds: [Birth],   // only where it is a matter of births alone
    // of: [..], on: .. | on: Role.Attribute | each: gate [..] | demands: .. | problems: all
    stages: HANDED_IN,
    given: {
        child_nationality: Child.Nationality as todo,
        child_other_nationality: Child.OtherNationality as todo,
        mother_nationality: Mother.Nationality as todo,
        father_nationality: Father.Nationality as todo,
    },
    severity: Warning,
    law: [NATIONALITY_LAW_2008.unverified("Điều 15")],   // law | form | data | schedule
    in_force: Effectivity::from(day(2009, 7, 1)),
    says: {
        Todo0 { value: Todo }
            vi "Cha và mẹ đều quốc tịch Việt Nam nhưng con ghi «{value}». Kiểm tra lại; quốc tịch thứ hai ghi ở ô Quốc tịch khác."
            en "Both parents are Vietnamese, but the child is “{value}”. Check it; a second nationality goes in its own field.",
    },
    examples: [
        Birth fail Submit "another nationality": r#"{"child":{"nationality":"Lào","otherNationality":"Thái Lan"},"mother":{"nationality":"Việt Nam"},"father":{"nationality":"Việt Nam"}}"#,
        Birth pass Submit "all three": r#"{"child":{"nationality":"Việt Nam"},"mother":{"nationality":"VN"},"father":{"nationality":"Việt Nam"}}"#,
        Birth pass Submit "Vietnamese beside another": r#"{"child":{"nationality":"Đức","otherNationality":"Việt Nam"},"mother":{"nationality":"Việt Nam"},"father":{"nationality":"Việt Nam"}}"#,
        Birth not_applicable Draft "a second nationality may follow": r#"{"child":{"nationality":"Lào"},"mother":{"nationality":"Việt Nam"},"father":{"nationality":"Việt Nam"}}"#,
        Birth not_applicable Submit "a foreign parent": r#"{"child":{"nationality":"Lào","otherNationality":"Mỹ"},"mother":{"nationality":"Lào"},"father":{"nationality":"Việt Nam"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    for parent in [MOTHER_NATIONALITY, FATHER_NATIONALITY] {
        if cx.nationality(parent)? == Nationality::Foreign {
            return Ok(Verdict::NotApplicable);
        }
    }
    let vietnamese = Ok(Nationality::Vietnamese);
    if cx.nationality(CHILD_NATIONALITY)? == Nationality::Vietnamese
        || cx.nationality(CHILD_OTHER_NATIONALITY) == vietnamese
    {
        return Ok(Verdict::Pass);
    }
    let value = cx.text_or_empty(CHILD_NATIONALITY);
    cx.finding(CHILD_NATIONALITY).arg("value", value);
    Ok(Verdict::Fail)
}
