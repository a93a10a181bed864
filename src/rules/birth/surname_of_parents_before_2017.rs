use crate::date::day;
use crate::law::{CIVIL_CODE_2005, DECREE_158_2005, Effectivity};
use crate::record::field::{
    CHILD_ETHNICITY, CHILD_NAME, CHILD_NATIONALITY, FATHER_ETHNICITY, FATHER_NAME, FATHER_NATIONALITY,
    MOTHER_ETHNICITY, MOTHER_NAME, MOTHER_NATIONALITY,
};
use crate::rule::{Check, Outcome, rule};
use crate::rules::parents::surname_of_either;

rule! {
    /// In an entry from before 2017 the child's surname is neither the father's nor the mother's.
    ///
    /// Custom gave the father's surname and agreement the mother's, but earlier law is known to us by report only,
    /// and old books hold other names too. Mostly it is a slip of reading: compare the three names in the scan.
    "birth/surname-of-parents-before-2017",
    kinds: [Birth],
    severity: Info,
    law: [CIVIL_CODE_2005.unverified("Điều 26"), DECREE_158_2005.unverified("Điều 15")],
    in_force: Effectivity::until(day(2016, 12, 31)),
    reads: [
        CHILD_NAME, CHILD_ETHNICITY, CHILD_NATIONALITY, MOTHER_NAME, MOTHER_ETHNICITY, MOTHER_NATIONALITY,
        FATHER_NAME, FATHER_ETHNICITY, FATHER_NATIONALITY,
    ],
    messages: [{
        vi: "Họ của con trong «{child}» khác họ cha «{father}» và họ mẹ «{mother}». So lại ba tên trong bản scan; nếu đúng thì giữ nguyên.",
        en: "The surname in “{child}” differs from those of the father “{father}” and the mother “{mother}”. Compare the three names in the scan; if they are right, keep them.",
    }],
    examples: [
        fail Archive "another surname": r#"{"registration":{"date":"05/03/1999"},"child":{"name":"Lê Thị Bình","ethnicity":"Kinh","nationality":"Việt Nam"},
            "mother":{"name":"Trần Thị Hoa","ethnicity":"Kinh","nationality":"Việt Nam"},
            "father":{"name":"Nguyễn Văn Bình","ethnicity":"Kinh","nationality":"Việt Nam"}}"#,
        pass Archive "the father's": r#"{"registration":{"date":"05/03/1999"},"child":{"name":"Nguyễn Thị Bình","ethnicity":"Kinh","nationality":"Việt Nam"},
            "mother":{"name":"Trần Thị Hoa","ethnicity":"Kinh","nationality":"Việt Nam"},
            "father":{"name":"Nguyễn Văn Bình","ethnicity":"Kinh","nationality":"Việt Nam"}}"#,
        undetermined Archive "no ethnicity: custom unknown": r#"{"registration":{"date":"05/03/1999"},
            "child":{"name":"Lê Thị Bình"},"mother":{"name":"Trần Thị Hoa"},"father":{"name":"Nguyễn Văn Bình"}}"#,
        not_in_force Archive "since 2017 the code decides":
            r#"{"registration":{"date":"05/03/2018"},"child":{"name":"Lê Thị Bình","ethnicity":"Kinh","nationality":"Việt Nam"},
            "mother":{"name":"Trần Thị Hoa","ethnicity":"Kinh","nationality":"Việt Nam"},
            "father":{"name":"Nguyễn Văn Bình","ethnicity":"Kinh","nationality":"Việt Nam"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    surname_of_either(cx)
}
