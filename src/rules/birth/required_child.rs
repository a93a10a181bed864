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
    "birth/required-child",
    kinds: [Birth],
    presence: true,
    severity: Error, archive: Warning,
    law: [CIVIL_STATUS_LAW_2014.verified("Điều 14 khoản 1 điểm a")],
    in_force: Effectivity::between(day(2016, 1, 1), day(2027, 2, 28)),
    reads: [
        CHILD_NAME, CHILD_SEX, CHILD_BIRTH_DATE, CHILD_BIRTH_PLACE, CHILD_HOME_TOWN, CHILD_ETHNICITY,
        CHILD_NATIONALITY,
    ],
    messages: [{
        vi: "Thiếu thông tin bắt buộc: {field}.",
        en: "Required and missing: {field}.",
    }],
    examples: [
        fail Submit "no sex": r#"{"child":{"name":"Nguyễn Thị Bình","birthDate":"01/10/2026",
            "birthPlace":"Bệnh viện Phụ sản Hà Nội","homeTown":"xã Ba Vì, Hà Nội","ethnicity":"Kinh",
            "nationality":"Việt Nam"}}"#,
        pass Submit "all seven are there": r#"{"child":{"name":"Nguyễn Thị Bình","sex":"Nữ",
            "birthDate":"01/10/2026","birthPlace":"Bệnh viện Phụ sản Hà Nội","homeTown":"xã Ba Vì, Hà Nội",
            "ethnicity":"Kinh","nationality":"Việt Nam"}}"#,
        not_applicable Draft "a form that is being filled": r#"{"child":{"name":"Nguyễn Thị Bình"}}"#,
        not_in_force Archive "the Law holds from 2016": r#"{"registration":{"date":"05/03/1999"}}"#,
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
