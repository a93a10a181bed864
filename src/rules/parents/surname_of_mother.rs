use crate::date::day;
use crate::law::{CIVIL_CODE_2015, DECREE_123_2015, Effectivity};
use crate::record::choice::birth_type::FATHER_UNKNOWN;
use crate::record::field::{
    CHILD_BIRTH_TYPE, CHILD_ETHNICITY, CHILD_NAME, CHILD_NATIONALITY, MOTHER_ETHNICITY, MOTHER_NAME,
    MOTHER_NATIONALITY,
};
use crate::rule::{Check, Outcome, Verdict, rule};
use crate::rules::parents::{OF_CHILD, OF_MOTHER, same_surname, surnames_pass, with_surname_of};

rule! {
    /// The father is not determined, and the child's surname is not the mother's.
    ///
    /// Where the father is not determined the child takes the mother's surname. Write it, or, if a man recognises
    /// the child at the same time, choose the type with both parents and enter him. Peoples without surnames that
    /// pass on and families with a foreign member are left alone.
    "parents/surname-of-mother",
    // kinds: [Birth],   // only where it is a matter of births alone
    // of: [..], on: .. | on: Role.Attribute | each: gate [..] | demands: .. | problems: all
    given: {
        child_name: Child.Name as todo,
        child_birth_type: Child.BirthType as todo,
        child_ethnicity: Child.Ethnicity as todo,
        child_nationality: Child.Nationality as todo,
        mother_name: Mother.Name as todo,
        mother_ethnicity: Mother.Ethnicity as todo,
        mother_nationality: Mother.Nationality as todo,
    },
    severity: Error, archive: Warning,
    law: [CIVIL_CODE_2015.verified("Điều 26 khoản 2"), DECREE_123_2015.verified("Điều 15 khoản 2")],   // law | form | data | schedule
    in_force: Effectivity::from(day(2016, 1, 1)),
    says: {
        Todo0 { child: Todo, mother: Todo }
            vi "Chưa xác định cha thì con mang họ mẹ: họ trong «{child}» phải theo họ mẹ «{mother}»."
            en "Without a determined father the child has the mother's surname: “{child}” should have that of “{mother}”.",
    },
    examples: [
        Birth fail Submit "another surname": r#"{"child":{"name":"Lê Thị Bình","birthType":"3","ethnicity":"Kinh",
            "nationality":"Việt Nam"},"mother":{"name":"Trần Thị Hoa","ethnicity":"Kinh",
            "nationality":"Việt Nam"}}"#,
        Birth pass Submit "the mother's": r#"{"child":{"name":"Trần Thị Bình","birthType":"3","ethnicity":"Kinh",
            "nationality":"Việt Nam"},"mother":{"name":"Trần Thị Hoa","ethnicity":"Kinh",
            "nationality":"Việt Nam"}}"#,
        Birth not_applicable Submit "both parents": r#"{"child":{"name":"Lê Thị Bình","birthType":"1","ethnicity":"Kinh",
            "nationality":"Việt Nam"},"mother":{"name":"Trần Thị Hoa","ethnicity":"Kinh",
            "nationality":"Việt Nam"}}"#,
        Birth undetermined Submit "type not chosen yet": r#"{"child":{"name":"Lê Thị Bình","ethnicity":"Kinh",
            "nationality":"Việt Nam"},"mother":{"name":"Trần Thị Hoa","ethnicity":"Kinh",
            "nationality":"Việt Nam"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    if cx.code(CHILD_BIRTH_TYPE)? != FATHER_UNKNOWN {
        return Ok(Verdict::NotApplicable);
    }
    let (child, mother) = (cx.text(CHILD_NAME)?, cx.text(MOTHER_NAME)?);
    surnames_pass(cx, &[OF_CHILD, OF_MOTHER])?;
    if same_surname(child, mother) {
        return Ok(Verdict::Pass);
    }
    let mended = with_surname_of(child, mother);
    let finding = cx.finding(CHILD_NAME).arg("child", child).arg("mother", mother);
    if let Some(mended) = mended {
        finding.likely_fix(CHILD_NAME, mended);
    }
    Ok(Verdict::Fail)
}
