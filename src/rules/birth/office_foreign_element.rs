use crate::date::day;
use crate::law::{CIVIL_STATUS_LAW_2014, Effectivity};
use crate::record::field::{CHILD_NATIONALITY, FATHER_NATIONALITY, MOTHER_NATIONALITY, REGISTRATION_OFFICE};
use crate::rule::{Check, Outcome, Verdict, rule};
use crate::rules::office::{Level, has_foreign_element, level};

rule! {
    /// A commune registered a birth with a foreign element between 2016 and June 2025.
    ///
    /// In that time the district did. Communes at the border were competent for citizens of the neighbouring country who live
    /// there, which is the exception; otherwise the office is written wrongly.
    "birth/office-foreign-element",
    // kinds: [Birth],   // only where it is a matter of births alone
    // of: [..], on: .. | on: Role.Attribute | each: gate [..] | demands: .. | problems: all
    given: {
        registration_office: Registration.Office as todo,
        child_nationality: Child.Nationality as todo,
        mother_nationality: Mother.Nationality as todo,
        father_nationality: Father.Nationality as todo,
    },
    severity: Warning,
    law: [CIVIL_STATUS_LAW_2014.verified("Điều 7 khoản 2"), CIVIL_STATUS_LAW_2014.verified("Điều 35")],   // law | form | data | schedule
    in_force: Effectivity::between(day(2016, 1, 1), day(2025, 6, 30)),
    says: {
        Todo0 { value: Todo }
            vi "{field}: «{value}» là cấp xã, nhưng từ 2016 đến 30/6/2025 khai sinh có yếu tố nước ngoài do cấp huyện đăng ký (trừ xã biên giới)."
            en "{field}: “{value}” is a commune, but from 2016 to 30 June 2025 births with a foreign element belonged to the district (except at the border).",
    },
    examples: [
        Birth fail Archive "a commune": r#"{"registration":{"date":"05/03/2018","office":"UBND xã Ba Vì"},"father":{"nationality":"Lào"}}"#,
        Birth pass Archive "another office": r#"{"registration":{"date":"05/03/2018","office":"UBND huyện Ba Vì"},"father":{"nationality":"Lào"}}"#,
        Birth not_applicable Archive "all Vietnamese": r#"{"registration":{"date":"05/03/2018","office":"UBND xã Ba Vì"},"child":{"nationality":"Việt Nam"},"mother":{"nationality":"Việt Nam"},"father":{"nationality":"Việt Nam"}}"#,
        Birth undetermined Archive "no nationalities": r#"{"registration":{"date":"05/03/2018","office":"UBND xã Ba Vì"}}"#,
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
