use crate::law::CIVIL_CODE_2015;
use crate::record::field::{CHILD_BIRTH_TYPE, CHILD_ETHNICITY, FATHER_ETHNICITY, MOTHER_ETHNICITY};
use crate::rule::{Check, Outcome, Verdict, rule};
use crate::rules::parents::{CIVIL_CODE, group, without_parents};

rule! {
    /// The parents are of different peoples, and the child of neither.
    ///
    /// Since 2017 the child's ethnicity is the father's or the mother's: by agreement, else by custom, else that of the
    /// smaller people. Ask which of the two was agreed.
    "birth/ethnicity-of-parents",
    kinds: [Birth],
    severity: Warning,
    law: [CIVIL_CODE_2015.verified("Điều 29 khoản 2")],
    in_force: CIVIL_CODE,
    reads: [CHILD_BIRTH_TYPE, CHILD_ETHNICITY, MOTHER_ETHNICITY, FATHER_ETHNICITY],
    messages: [{
        vi: "Dân tộc của con «{child}» không theo dân tộc của cha «{father}» hay của mẹ «{mother}».",
        en: "The child's ethnicity “{child}” is neither the father's “{father}” nor the mother's “{mother}”.",
    }],
    examples: [
        fail Submit "neither": r#"{"child":{"ethnicity":"Mường"},"mother":{"ethnicity":"Tày"},"father":{"ethnicity":"Kinh"}}"#,
        pass Submit "the mother's": r#"{"child":{"ethnicity":"Tày"},"mother":{"ethnicity":"Tày"},"father":{"ethnicity":"Kinh"}}"#,
        pass Submit "another name of the same people": r#"{"child":{"ethnicity":"Mèo"},"mother":{"ethnicity":"H'Mông"},"father":{"ethnicity":"Kinh"}}"#,
        not_applicable Submit "both parents of one people": r#"{"child":{"ethnicity":"Mường"},"mother":{"ethnicity":"Kinh"},"father":{"ethnicity":"Kinh"}}"#,
        not_applicable Submit "a foundling: as its carer proposes":
            r#"{"child":{"ethnicity":"Kinh","birthType":"5"}}"#,
        undetermined Submit "the father is not known": r#"{"child":{"ethnicity":"Mường"},"mother":{"ethnicity":"Tày"}}"#,
        not_in_force Archive "before 2017": r#"{"registration":{"date":"05/03/1999"},"child":{"ethnicity":"Mường"},"mother":{"ethnicity":"Tày"},"father":{"ethnicity":"Kinh"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    if without_parents(cx) {
        return Ok(Verdict::NotApplicable);
    }
    let child = group(cx, CHILD_ETHNICITY)?;
    let (mother, father) = (group(cx, MOTHER_ETHNICITY)?, group(cx, FATHER_ETHNICITY)?);
    if mother == father {
        return Ok(Verdict::NotApplicable);
    }
    if child == mother || child == father {
        return Ok(Verdict::Pass);
    }
    let [child, mother, father] = [CHILD_ETHNICITY, MOTHER_ETHNICITY, FATHER_ETHNICITY].map(|field| cx.text_or_empty(field));
    cx.finding(CHILD_ETHNICITY).arg("child", child).arg("mother", mother).arg("father", father);
    Ok(Verdict::Fail)
}
