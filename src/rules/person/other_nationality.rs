use crate::record::field::{
    CHILD_NATIONALITY, CHILD_OTHER_NATIONALITY, FATHER_NATIONALITY, FATHER_OTHER_NATIONALITY, MOTHER_NATIONALITY,
    MOTHER_OTHER_NATIONALITY,
};
use crate::record::{Field, Nationality};
use crate::rule::{Check, Outcome, Stage, Verdict, rule};
use crate::text;

rule! {
    /// The second nationality is the same as the first, or stands alone.
    ///
    /// The column “Quốc tịch khác” is for another nationality beside the one in “Quốc tịch”; written twice, the same
    /// nationality says nothing and confuses counts, and the fix clears the second. Alone it is in the wrong column;
    /// in a form that is being filled the first may still follow.
    "person/other-nationality",
    // kinds: [Birth],   // only where it is a matter of births alone
    // of: [..], on: .. | on: Role.Attribute | each: gate [..] | demands: .. | problems: all
    given: {
        child_nationality: Child.Nationality as todo,
        child_other_nationality: Child.OtherNationality as todo,
        mother_nationality: Mother.Nationality as todo,
        mother_other_nationality: Mother.OtherNationality as todo,
        father_nationality: Father.Nationality as todo,
        father_other_nationality: Father.OtherNationality as todo,
    },
    severity: Warning,
    says: {
        Todo0 { value: Todo }
            vi "{field}: trùng với quốc tịch đã ghi «{value}». Để trống nếu không có quốc tịch thứ hai."
            en "{field}: the same as the nationality “{value}”. Leave it empty if there is no second one.",
        Todo1 { first: Todo }
            vi "{field}: có giá trị nhưng {first} để trống. Ghi quốc tịch vào đúng cột."
            en "{field}: has a value, but this is empty: {first}. Write the nationality in its column.",
    },
    examples: [
        Birth fail Submit "Vietnamese twice": r#"{"child":{"nationality":"Việt Nam","otherNationality":"VN"}}"#,
        Birth fail Submit "German twice": r#"{"father":{"nationality":"Đức","otherNationality":"đức"}}"#,
        Birth fail Archive "in the wrong column": r#"{"mother":{"otherNationality":"Đức"}}"#,
        Birth pass Draft "the first may follow": r#"{"mother":{"otherNationality":"Đức"}}"#,
        Birth pass Submit "two nationalities": r#"{"child":{"nationality":"Việt Nam","otherNationality":"Đức"}}"#,
    ],
}

const PAIRS: [(Field, Field); 3] = [
    (CHILD_NATIONALITY, CHILD_OTHER_NATIONALITY),
    (MOTHER_NATIONALITY, MOTHER_OTHER_NATIONALITY),
    (FATHER_NATIONALITY, FATHER_OTHER_NATIONALITY),
];

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    let mut verdict = Verdict::Pass;
    for (first, second) in PAIRS {
        let Ok(b) = cx.nationality(second) else { continue };
        let Ok(a) = cx.nationality(first) else {
            if cx.context().stage != Stage::Draft {
                let value = cx.text_or_empty(second);
                cx.finding(second).variant(1).arg("first", first).likely_fix(first, value);
                verdict = Verdict::Fail;
            }
            continue;
        };
        let (value, other) = (cx.text_or_empty(first), cx.text_or_empty(second));
        let vietnamese = a == Nationality::Vietnamese && b == Nationality::Vietnamese;
        if vietnamese || text::fold(value) == text::fold(other) {
            cx.finding(second).arg("value", value).likely_fix(second, "");
            verdict = Verdict::Fail;
        }
    }
    Ok(verdict)
}
