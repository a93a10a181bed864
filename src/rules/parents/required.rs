use crate::date::day;
use crate::law::{CIVIL_STATUS_LAW_2014, Effectivity};
use crate::record::field::{
    FATHER_BIRTH_DATE, FATHER_ETHNICITY, FATHER_NAME, FATHER_NATIONALITY, FATHER_RESIDENCE, MOTHER_BIRTH_DATE,
    MOTHER_ETHNICITY, MOTHER_NAME, MOTHER_NATIONALITY, MOTHER_RESIDENCE,
};
use crate::rule::{Check, Outcome, Verdict, rule};
use crate::rules::parents::missing;

rule! {
    /// Something that the law requires about a named parent is not there.
    ///
    /// Of each known parent a birth registration holds full name, year of birth, ethnicity, nationality and
    /// residence; the year alone is enough. Fill the field from the parent's paper; a parent who is not named is
    /// the matter of `birth/birth-type-parent-missing`.
    "parents/required",
    // kinds: [Birth],   // only where it is a matter of births alone
    // of: [..], on: .. | on: Role.Attribute | each: gate [..] | demands: .. | problems: all
    stages: HANDED_IN,
    given: {
        mother_name: Mother.Name as todo,
        mother_birth_date: Mother.BirthDate as todo,
        mother_ethnicity: Mother.Ethnicity as todo,
        mother_nationality: Mother.Nationality as todo,
        mother_residence: Mother.Residence as todo,
        father_name: Father.Name as todo,
        father_birth_date: Father.BirthDate as todo,
        father_ethnicity: Father.Ethnicity as todo,
        father_nationality: Father.Nationality as todo,
        father_residence: Father.Residence as todo,
    },
    severity: Warning,
    law: [CIVIL_STATUS_LAW_2014.verified("Điều 14 khoản 1 điểm b")],   // law | form | data | schedule
    in_force: Effectivity::between(day(2016, 1, 1), day(2027, 2, 28)),
    says: {
        Todo0 {  }
            vi "Thiếu thông tin: {field}. Ghi theo giấy tờ của cha, mẹ."
            en "Missing: {field}. Take it from the parent's paper.",
    },
    examples: [
        Birth fail Submit "no year of birth": r#"{"mother":{"name":"Trần Thị Hoa","ethnicity":"Kinh",
            "nationality":"Việt Nam","residence":"xã Ba Vì, Hà Nội"}}"#,
        Birth pass Submit "the year alone is enough": r#"{"mother":{"name":"Trần Thị Hoa","birthDate":"1999",
            "ethnicity":"Kinh","nationality":"Việt Nam","residence":"xã Ba Vì, Hà Nội"}}"#,
        Birth not_applicable Draft "a form that is being filled": r#"{"mother":{"name":"Trần Thị Hoa"}}"#,
        Birth not_in_force Archive "an old entry":
            r#"{"registration":{"date":"05/03/1968"},"mother":{"name":"Trần Thị Hoa"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    let mut verdict = Verdict::Pass;
    for (name, rest) in [
        (MOTHER_NAME, [MOTHER_BIRTH_DATE, MOTHER_ETHNICITY, MOTHER_NATIONALITY, MOTHER_RESIDENCE]),
        (FATHER_NAME, [FATHER_BIRTH_DATE, FATHER_ETHNICITY, FATHER_NATIONALITY, FATHER_RESIDENCE]),
    ] {
        if cx.has(name) && missing(cx, &rest)? == Verdict::Fail {
            verdict = Verdict::Fail;
        }
    }
    Ok(verdict)
}
