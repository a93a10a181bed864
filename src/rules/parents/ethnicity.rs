use crate::date::day;
use crate::law::{CIVIL_CODE_1995, CIVIL_CODE_2005, Effectivity};
use crate::record::field::{CHILD_ETHNICITY, FATHER_ETHNICITY, MOTHER_ETHNICITY};
use crate::rule::{Check, Outcome, Verdict, rule};
use crate::rules::parents::group;

rule! {
    /// In an entry of 1996–2016 the child's ethnicity is neither the father's nor the mother's.
    ///
    /// The civil codes of 1995 and 2005 gave the father's ethnicity, and the mother's by custom or agreement, as far
    /// as is known. Compare with the scan; if the book says so, keep it.
    "parents/ethnicity",
    // kinds: [Birth],   // only where it is a matter of births alone
    // of: [..], on: .. | on: Role.Attribute | each: gate [..] | demands: .. | problems: all
    given: {
        child_ethnicity: Child.Ethnicity as todo,
        mother_ethnicity: Mother.Ethnicity as todo,
        father_ethnicity: Father.Ethnicity as todo,
    },
    severity: Warning,
    law: [CIVIL_CODE_1995.unverified("Điều 30"), CIVIL_CODE_2005.unverified("Điều 28")],   // law | form | data | schedule
    in_force: Effectivity::between(day(1996, 7, 1), day(2016, 12, 31)),
    says: {
        Todo0 { child: Todo, father: Todo, mother: Todo }
            vi "Dân tộc của con «{child}» khác dân tộc của cha «{father}» và của mẹ «{mother}». Xem lại bản scan."
            en "The child's ethnicity “{child}” differs from the father's “{father}” and the mother's “{mother}”. Look at the scan.",
    },
    examples: [
        Birth fail Archive "neither": r#"{"registration":{"date":"05/03/1999"},"child":{"ethnicity":"Mường"},"mother":{"ethnicity":"Tày"},"father":{"ethnicity":"Kinh"}}"#,
        Birth pass Archive "the father's": r#"{"registration":{"date":"05/03/1999"},"child":{"ethnicity":"Kinh"},"mother":{"ethnicity":"Tày"},"father":{"ethnicity":"Kinh"}}"#,
        Birth undetermined Archive "the father is not known": r#"{"registration":{"date":"05/03/1999"},
            "child":{"ethnicity":"Mường"},"mother":{"ethnicity":"Tày"}}"#,
        Birth not_in_force Archive "before the code": r#"{"registration":{"date":"05/03/1989"},"child":{"ethnicity":"Mường"},"mother":{"ethnicity":"Tày"},"father":{"ethnicity":"Kinh"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    let child = group(cx, CHILD_ETHNICITY)?;
    if child == group(cx, MOTHER_ETHNICITY)? || child == group(cx, FATHER_ETHNICITY)? {
        return Ok(Verdict::Pass);
    }
    let [child, mother, father] = [CHILD_ETHNICITY, MOTHER_ETHNICITY, FATHER_ETHNICITY].map(|field| cx.text_or_empty(field));
    cx.finding(CHILD_ETHNICITY).arg("child", child).arg("mother", mother).arg("father", father);
    Ok(Verdict::Fail)
}
