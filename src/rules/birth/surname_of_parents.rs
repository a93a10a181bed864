use crate::law::{CIRCULAR_4_2020, CIVIL_CODE_2015};
use crate::record::field::{
    CHILD_BIRTH_TYPE, CHILD_ETHNICITY, CHILD_NAME, CHILD_NATIONALITY, FATHER_ETHNICITY, FATHER_NAME, FATHER_NATIONALITY,
    MOTHER_ETHNICITY, MOTHER_NAME, MOTHER_NATIONALITY,
};
use crate::rule::{Check, Outcome, Verdict, rule};
use crate::rules::parents::{CIVIL_CODE, surname_of_either, without_parents};

rule! {
    /// The child's surname is neither the father's nor the mother's.
    ///
    /// Since 2017 a child has the surname of one of its parents, by agreement or by custom. Peoples who put the clan
    /// last or have no surnames, and families with a foreign member, are left alone. A surname that differs by
    /// marks alone (Nguyển, Nguyễn) is most likely a slip, and the fix mends it; otherwise ask the parents.
    "birth/surname-of-parents",
    kinds: [Birth],
    severity: Warning,
    law: [CIVIL_CODE_2015.verified("Điều 26 khoản 2"), CIRCULAR_4_2020.verified("Điều 6 khoản 2")],
    in_force: CIVIL_CODE,
    reads: [
        CHILD_NAME, CHILD_BIRTH_TYPE, CHILD_ETHNICITY, CHILD_NATIONALITY, MOTHER_NAME, MOTHER_ETHNICITY, MOTHER_NATIONALITY,
        FATHER_NAME, FATHER_ETHNICITY, FATHER_NATIONALITY,
    ],
    messages: [{
        vi: "Họ của con trong «{child}» không theo họ cha «{father}» hay họ mẹ «{mother}». Kiểm tra lại họ và cách ghi.",
        en: "The surname in “{child}” is neither that of the father “{father}” nor that of the mother “{mother}”. Check it.",
    }],
    examples: [
        fail Submit "another surname": r#"{"child":{"name":"Lê Thị Bình","ethnicity":"Kinh","nationality":"Việt Nam"},
            "mother":{"name":"Trần Thị Hoa","ethnicity":"Kinh","nationality":"Việt Nam"},
            "father":{"name":"Nguyễn Văn Bình","ethnicity":"Kinh","nationality":"Việt Nam"}}"#,
        fail Submit "a slip of marks": r#"{"child":{"name":"Nguyển Thị Bình","ethnicity":"Kinh","nationality":"Việt Nam"},
            "mother":{"name":"Trần Thị Hoa","ethnicity":"Kinh","nationality":"Việt Nam"},
            "father":{"name":"Nguyễn Văn Bình","ethnicity":"Kinh","nationality":"Việt Nam"}}"#,
        pass Submit "the mother's": r#"{"child":{"name":"Trần Thị Bình","ethnicity":"Kinh","nationality":"Việt Nam"},
            "mother":{"name":"Trần Thị Hoa","ethnicity":"Kinh","nationality":"Việt Nam"},
            "father":{"name":"Nguyễn Văn Bình","ethnicity":"Kinh","nationality":"Việt Nam"}}"#,
        pass Submit "capitals make no difference": r#"{"child":{"name":"NGUYỄN THỊ BÌNH","ethnicity":"Kinh","nationality":"Việt Nam"},
            "mother":{"name":"Trần Thị Hoa","ethnicity":"Kinh","nationality":"Việt Nam"},
            "father":{"name":"Nguyễn Văn Bình","ethnicity":"Kinh","nationality":"Việt Nam"}}"#,
        pass Submit "a royal surname in the form of a daughter": r#"{"child":{"name":"Tôn Nữ Thị Bình","ethnicity":"Kinh","nationality":"Việt Nam"},
            "mother":{"name":"Trần Thị Hoa","ethnicity":"Kinh","nationality":"Việt Nam"},
            "father":{"name":"Vĩnh Lộc","ethnicity":"Kinh","nationality":"Việt Nam"}}"#,
        not_applicable Submit "Ê Đê names": r#"{"child":{"name":"H'Hen Niê","ethnicity":"Ê-đê",
            "nationality":"Việt Nam"},"mother":{"name":"H'Bia Niê","ethnicity":"Ê-đê","nationality":"Việt Nam"},
            "father":{"name":"Y Luys Êban","ethnicity":"Ê-đê","nationality":"Việt Nam"}}"#,
        not_applicable Submit "a foundling: as its carer proposes":
            r#"{"child":{"name":"Nguyễn An","birthType":"5"}}"#,
        undetermined Submit "the father is not known yet": r#"{"child":{"name":"Lê Thị Bình","ethnicity":"Kinh",
            "nationality":"Việt Nam"},"mother":{"name":"Trần Thị Hoa","ethnicity":"Kinh",
            "nationality":"Việt Nam"}}"#,
        not_in_force Archive "before 2017": r#"{"registration":{"date":"05/03/1999"},"child":{"name":"Lê Thị Bình","ethnicity":"Kinh","nationality":"Việt Nam"},
            "mother":{"name":"Trần Thị Hoa","ethnicity":"Kinh","nationality":"Việt Nam"},
            "father":{"name":"Nguyễn Văn Bình","ethnicity":"Kinh","nationality":"Việt Nam"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    if without_parents(cx) {
        return Ok(Verdict::NotApplicable);
    }
    surname_of_either(cx)
}
