use crate::record::field::{
    CHILD_NATIONALITY, CHILD_OTHER_NATIONALITY, FATHER_NATIONALITY, FATHER_OTHER_NATIONALITY, MOTHER_NATIONALITY,
    MOTHER_OTHER_NATIONALITY,
};
use crate::record::{Field, Nationality};
use crate::rule::{Check, Outcome, Verdict, rule};
use crate::text;

rule! {
    /// The second nationality is the same as the first.
    ///
    /// The column “Quốc tịch khác” is for another nationality beside the one in “Quốc tịch”; written twice, the same
    /// nationality says nothing and confuses counts. The fix clears the second.
    "birth/nationality-other",
    kinds: [Birth],
    severity: Warning,
    reads: [CHILD_NATIONALITY, CHILD_OTHER_NATIONALITY, MOTHER_NATIONALITY, MOTHER_OTHER_NATIONALITY, FATHER_NATIONALITY, FATHER_OTHER_NATIONALITY],
    messages: [
        { vi: "{field}: trùng với quốc tịch đã ghi «{value}». Để trống nếu không có quốc tịch thứ hai.",
          en: "{field}: the same as the nationality “{value}”. Leave it empty if there is no second one." },
    ],
    examples: [
        fail Submit "Vietnamese twice": r#"{"child":{"nationality":"Việt Nam","otherNationality":"VN"}}"#,
        fail Submit "German twice": r#"{"father":{"nationality":"Đức","otherNationality":"đức"}}"#,
        pass Submit "two nationalities": r#"{"child":{"nationality":"Việt Nam","otherNationality":"Đức"}}"#,
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
        let (Ok(a), Ok(b)) = (cx.nationality(first), cx.nationality(second)) else { continue };
        let (value, other) = (cx.text_or_empty(first), cx.text_or_empty(second));
        let vietnamese = a == Nationality::Vietnamese && b == Nationality::Vietnamese;
        if vietnamese || text::fold(value) == text::fold(other) {
            cx.finding(second).arg("value", value).likely_fix(second, "");
            verdict = Verdict::Fail;
        }
    }
    Ok(verdict)
}
