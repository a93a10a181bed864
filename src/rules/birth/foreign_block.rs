use crate::date::day;
use crate::law::{CIVIL_STATUS_LAW_2014, Effectivity};
use crate::record::choice::registration_type::{FOREIGN_NOTE, UNSPECIFIED};
use crate::record::field::{
    FOREIGN_AUTHORITY, FOREIGN_COUNTRY, FOREIGN_DATE, FOREIGN_NUMBER, REGISTRATION_TYPE_CODE,
};
use crate::rule::{Check, Outcome, Verdict, rule};
use crate::rules::parents::blank;

rule! {
    /// A registration abroad is written, but the entry is no note of one.
    ///
    /// The four columns about a foreign registration go with type 3, “Ghi vào sổ”. Choose that type, or clear the columns.
    "birth/foreign-block",
    kinds: [Birth],
    severity: Warning,
    law: [CIVIL_STATUS_LAW_2014.verified("Điều 49")],
    in_force: Effectivity::between(day(2016, 1, 1), day(2027, 2, 28)),
    reads: [REGISTRATION_TYPE_CODE, FOREIGN_NUMBER, FOREIGN_DATE, FOREIGN_AUTHORITY, FOREIGN_COUNTRY],
    messages: [
        { vi: "{field}: chỉ ghi khi loại đăng ký là «Ghi vào sổ» việc đã đăng ký ở nước ngoài. Chọn lại loại đăng ký, hoặc xóa.",
          en: "{field}: only for a note of a registration abroad. Choose that type, or clear the field." },
    ],
    examples: [
        fail Submit "an ordinary registration": r#"{"registration":{"type":"1"},"foreign":{"country":"Lào"}}"#,
        pass Submit "nothing of abroad": r#"{"registration":{"type":"1"}}"#,
        not_applicable Submit "a note of one": r#"{"registration":{"type":"3"},"foreign":{"country":"Lào"}}"#,
        undetermined Submit "no type yet": r#"{"foreign":{"country":"Lào"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    if matches!(cx.code(REGISTRATION_TYPE_CODE)?, FOREIGN_NOTE | UNSPECIFIED) {
        return Ok(Verdict::NotApplicable);
    }
    blank(cx, &[FOREIGN_NUMBER, FOREIGN_DATE, FOREIGN_AUTHORITY, FOREIGN_COUNTRY])
}
