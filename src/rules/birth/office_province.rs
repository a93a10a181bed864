use crate::date::day;
use crate::law::{DECREE_83_1998, DECREE_158_2005, Effectivity};
use crate::record::field::{CHILD_NATIONALITY, FATHER_NATIONALITY, MOTHER_NATIONALITY, REGISTRATION_OFFICE};
use crate::rule::{Check, Outcome, Verdict, rule};
use crate::rules::office::{Level, has_foreign_element, level};

rule! {
    /// A commune registered a birth with a foreign element before 2016.
    ///
    /// As far as is known such births belonged to the province then (Sở Tư pháp). Look at the cover of the book; if it really
    /// is the commune's, keep it.
    "birth/office-province",
    // kinds: [Birth],   // only where it is a matter of births alone
    // of: [..], on: .. | on: Role.Attribute | each: gate [..] | demands: .. | problems: all
    given: {
        registration_office: Registration.Office as todo,
        child_nationality: Child.Nationality as todo,
        mother_nationality: Mother.Nationality as todo,
        father_nationality: Father.Nationality as todo,
    },
    severity: Info,
    law: [DECREE_83_1998.unverified(""), DECREE_158_2005.unverified("")],   // law | form | data | schedule
    in_force: Effectivity::between(day(1998, 10, 25), day(2015, 12, 31)),
    says: {
        Todo0 { value: Todo }
            vi "{field}: «{value}» là cấp xã, nhưng trước 2016 khai sinh có yếu tố nước ngoài thường do cấp tỉnh (Sở Tư pháp) đăng ký. Xem lại bìa sổ."
            en "{field}: “{value}” is a commune, but before 2016 births with a foreign element usually belonged to the province. Look at the cover of the book.",
    },
    examples: [
        Birth fail Archive "a commune": r#"{"registration":{"date":"05/03/2003","office":"UBND xã Ba Vì"},"father":{"nationality":"Lào"}}"#,
        Birth pass Archive "another office": r#"{"registration":{"date":"05/03/2003","office":"Sở Tư pháp Hà Nội"},"father":{"nationality":"Lào"}}"#,
        Birth not_applicable Archive "all Vietnamese": r#"{"registration":{"date":"05/03/2003","office":"UBND xã Ba Vì"},"child":{"nationality":"Việt Nam"},"mother":{"nationality":"Việt Nam"},"father":{"nationality":"Việt Nam"}}"#,
        Birth undetermined Archive "no nationalities": r#"{"registration":{"date":"05/03/2003","office":"UBND xã Ba Vì"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    let value = cx.text(REGISTRATION_OFFICE)?;
    if !has_foreign_element(cx)? {
        return Ok(Verdict::NotApplicable);
    }
    if level(value) != Some(Level::Commune) {
        return Ok(Verdict::Pass);
    }
    cx.finding(REGISTRATION_OFFICE).arg("value", value);
    Ok(Verdict::Fail)
}
