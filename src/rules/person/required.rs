use crate::date::day;
use crate::law::{CIVIL_STATUS_LAW_2014, Effectivity};
use crate::record::field::{
    CHILD_BIRTH_DATE, CHILD_BIRTH_PLACE, CHILD_ETHNICITY, CHILD_HOME_TOWN, CHILD_NAME, CHILD_NATIONALITY, CHILD_SEX,
};
use crate::record::Field;
use crate::rule::{Check, Outcome, Verdict, rule};

/// What the law lists about the child.
const REQUIRED: [Field; 7] = [
    CHILD_NAME, CHILD_SEX, CHILD_BIRTH_DATE, CHILD_BIRTH_PLACE, CHILD_HOME_TOWN, CHILD_ETHNICITY, CHILD_NATIONALITY,
];

rule! {
    /// Something that the law requires about the child is not there.
    ///
    /// The contents of a birth registration are the child's full name, sex, date and place of birth, home town
    /// (quê quán), ethnicity and nationality. Fill the field from the birth notice or the declaration; in an old
    /// book look again at the scan.
    "person/required",
    // kinds: [Birth],   // only where it is a matter of births alone
    // of: [..], on: .. | on: Role.Attribute | each: gate [..] | demands: .. | problems: all
    stages: HANDED_IN,
    given: {
        child_name: Child.Name as todo,
        child_sex: Child.Sex as todo,
        child_birth_date: Child.BirthDate as todo,
        child_birth_place: Child.BirthPlace as todo,
        child_home_town: Child.HomeTown as todo,
        child_ethnicity: Child.Ethnicity as todo,
        child_nationality: Child.Nationality as todo,
    },
    severity: Error, archive: Warning,
    law: [CIVIL_STATUS_LAW_2014.verified("Điều 14 khoản 1 điểm a")],   // law | form | data | schedule
    in_force: Effectivity::between(day(2016, 1, 1), day(2027, 2, 28)),
    says: {
        Todo0 {  }
            vi "Thiếu thông tin bắt buộc: {field}."
            en "Required and missing: {field}.",
    },
    examples: [
        Birth fail Submit "no sex": r#"{"child":{"name":"Nguyễn Thị Bình","birthDate":"01/10/2026",
            "birthPlace":"Bệnh viện Phụ sản Hà Nội","homeTown":"xã Ba Vì, Hà Nội","ethnicity":"Kinh",
            "nationality":"Việt Nam"}}"#,
        Birth pass Submit "all seven are there": r#"{"child":{"name":"Nguyễn Thị Bình","sex":"Nữ",
            "birthDate":"01/10/2026","birthPlace":"Bệnh viện Phụ sản Hà Nội","homeTown":"xã Ba Vì, Hà Nội",
            "ethnicity":"Kinh","nationality":"Việt Nam"}}"#,
        Birth not_applicable Draft "a form that is being filled": r#"{"child":{"name":"Nguyễn Thị Bình"}}"#,
        Birth not_in_force Archive "the Law holds from 2016": r#"{"registration":{"date":"05/03/1999"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    let mut verdict = Verdict::Pass;
    for field in REQUIRED {
        if !cx.has(field) {
            cx.finding(field);
            verdict = Verdict::Fail;
        }
    }
    Ok(verdict)
}
