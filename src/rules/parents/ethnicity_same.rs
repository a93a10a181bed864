use crate::law::CIVIL_CODE_2015;
use crate::record::field::{CHILD_BIRTH_TYPE, CHILD_ETHNICITY, FATHER_ETHNICITY, MOTHER_ETHNICITY};
use crate::rule::{Check, Outcome, Verdict, rule};
use crate::rules::parents::{CIVIL_CODE, group, without_parents};

rule! {
    /// Both parents are of one people, and the child is of another.
    ///
    /// Since 2017 a child of parents of the same people has that ethnicity. Mostly a line was chosen wrongly from the
    /// list; in a book look at the scan. An adopted child keeps its own ethnicity, which is another registration.
    "parents/ethnicity-same",
    // kinds: [Birth],   // only where it is a matter of births alone
    // of: [..], on: .. | on: Role.Attribute | each: gate [..] | demands: .. | problems: all
    given: {
        child_birth_type: Child.BirthType as todo,
        child_ethnicity: Child.Ethnicity as todo,
        mother_ethnicity: Mother.Ethnicity as todo,
        father_ethnicity: Father.Ethnicity as todo,
    },
    severity: Error, archive: Warning,
    law: [CIVIL_CODE_2015.verified("Điều 29 khoản 2")],   // law | form | data | schedule
    in_force: CIVIL_CODE,
    says: {
        Todo0 { parents: Todo, child: Todo }
            vi "Cha và mẹ cùng dân tộc «{parents}» thì con cũng dân tộc đó, nhưng đang ghi «{child}»."
            en "Both parents are “{parents}”, so the child is too, but “{child}” is written.",
    },
    examples: [
        Birth fail Submit "another people": r#"{"child":{"ethnicity":"Tày"},"mother":{"ethnicity":"Kinh"},"father":{"ethnicity":"Kinh"}}"#,
        Birth pass Submit "the same": r#"{"child":{"ethnicity":"Kinh"},"mother":{"ethnicity":"Kinh"},"father":{"ethnicity":"01"}}"#,
        Birth not_applicable Submit "parents of different peoples": r#"{"child":{"ethnicity":"Mường"},"mother":{"ethnicity":"Tày"},"father":{"ethnicity":"Kinh"}}"#,
        Birth undetermined Submit "the father is not known": r#"{"child":{"ethnicity":"Tày"},"mother":{"ethnicity":"Kinh"}}"#,
        Birth not_in_force Archive "before 2017": r#"{"registration":{"date":"05/03/1999"},"child":{"ethnicity":"Tày"},"mother":{"ethnicity":"Kinh"},"father":{"ethnicity":"Kinh"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    if without_parents(cx) {
        return Ok(Verdict::NotApplicable);
    }
    let child = group(cx, CHILD_ETHNICITY)?;
    let (mother, father) = (group(cx, MOTHER_ETHNICITY)?, group(cx, FATHER_ETHNICITY)?);
    if mother != father {
        return Ok(Verdict::NotApplicable);
    }
    if child == mother {
        return Ok(Verdict::Pass);
    }
    let (child, parents) = (cx.text_or_empty(CHILD_ETHNICITY), cx.text_or_empty(MOTHER_ETHNICITY));
    cx.finding(CHILD_ETHNICITY).arg("child", child).arg("parents", parents).likely_fix(CHILD_ETHNICITY, parents);
    Ok(Verdict::Fail)
}
