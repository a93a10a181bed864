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
    "foreign/not-blank",
    // kinds: [Birth],   // only where it is a matter of births alone
    // of: [..], on: .. | on: Role.Attribute | each: gate [..] | demands: .. | problems: all
    given: {
        registration_type_code: Registration.Type as todo,
        foreign_number: Foreign.Number as todo,
        foreign_date: Foreign.Date as todo,
        foreign_authority: Foreign.Authority as todo,
        foreign_country: Foreign.Country as todo,
    },
    severity: Warning,
    law: [CIVIL_STATUS_LAW_2014.verified("Điều 49")],   // law | form | data | schedule
    in_force: Effectivity::between(day(2016, 1, 1), day(2027, 2, 28)),
    says: {
        Todo0 {  }
            vi "{field}: chỉ ghi khi loại đăng ký là «Ghi vào sổ» việc đã đăng ký ở nước ngoài. Chọn lại loại đăng ký, hoặc xóa."
            en "{field}: only for a note of a registration abroad. Choose that type, or clear the field.",
    },
    examples: [
        Birth fail Submit "an ordinary registration": r#"{"registration":{"type":"1"},"foreign":{"country":"Lào"}}"#,
        Birth pass Submit "nothing of abroad": r#"{"registration":{"type":"1"}}"#,
        Birth not_applicable Submit "a note of one": r#"{"registration":{"type":"3"},"foreign":{"country":"Lào"}}"#,
        Birth undetermined Submit "no type yet": r#"{"foreign":{"country":"Lào"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    if matches!(cx.code(REGISTRATION_TYPE_CODE)?, FOREIGN_NOTE | UNSPECIFIED) {
        return Ok(Verdict::NotApplicable);
    }
    blank(cx, &[FOREIGN_NUMBER, FOREIGN_DATE, FOREIGN_AUTHORITY, FOREIGN_COUNTRY])
}
