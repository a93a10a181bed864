use crate::rule::{Answer, Check, rule};

rule! {
    /// Something that the law requires about the child is not there.
    ///
    /// The contents of a birth registration are the child's full name, sex, date and place of birth, home town
    /// (quê quán), ethnicity and nationality. Fill the field from the birth notice or the declaration; in an old
    /// book look again at the scan.
    "person/required",
    demands: Person,
    given: {},
    severity: Error, archive: Warning,
    says: {
        Missing {}
            vi "Thiếu thông tin bắt buộc: {field}."
            en "Required and missing: {field}.",
    },
    examples: [
        Birth fail Submit "no sex": r#"{"child":{"name":"Nguyễn Thị Bình","birthDate":"01/10/2026","birthPlace":"Bệnh viện Phụ sản Hà Nội","homeTown":"xã Ba Vì, Hà Nội","ethnicity":"Kinh","nationality":"Việt Nam"}}"#,
        Birth pass Submit "all seven are there": r#"{"child":{"name":"Nguyễn Thị Bình","sex":"Nữ","birthDate":"01/10/2026","birthPlace":"Bệnh viện Phụ sản Hà Nội","homeTown":"xã Ba Vì, Hà Nội","ethnicity":"Kinh","nationality":"Việt Nam"}}"#,
        Birth not_applicable Draft "a form that is being filled": r#"{"child":{"name":"Nguyễn Thị Bình"}}"#,
        Birth not_in_force Archive "the Law holds from 2016": r#"{"registration":{"date":"05/03/1999"}}"#,
    ],
}

fn check(_: &Check<'_>, _: Given<'_>) -> Answer<Says> {
    Ok(Says::Missing {}.into())
}
