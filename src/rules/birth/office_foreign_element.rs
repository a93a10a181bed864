use crate::date::day;
use crate::law::{CIVIL_STATUS_LAW_2014, Effectivity};
use crate::place::UnitLevel;
use crate::rule::{Answer, Check, Not, rule};
use crate::rules::office::has_foreign_element;

rule! {
    /// A commune registered a birth with a foreign element between 2016 and June 2025.
    ///
    /// In that time the district did. Communes at the border were competent for citizens of the neighbouring country who live
    /// there, which is the exception; otherwise the office is written wrongly.
    "birth/office-foreign-element",
    kinds: [Birth],
    on: Registration.Office,
    given: {
        value: it as text,
        office: it as office,
        child: Child.Nationality as maybe nationality,
        mother: Mother.Nationality as maybe nationality,
        father: Father.Nationality as maybe nationality,
    },
    severity: Warning,
    law: [CIVIL_STATUS_LAW_2014.verified("Điều 7 khoản 2"), CIVIL_STATUS_LAW_2014.verified("Điều 35")],
    in_force: Effectivity::between(day(2016, 1, 1), day(2025, 6, 30)),
    says: {
        Commune { value: Text }
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

fn check(_: &Check<'_>, Given { value, office, child, mother, father, .. }: Given<'_>) -> Answer<Says> {
    if !has_foreign_element([child, mother, father])? {
        return Err(Not::Applicable);
    }
    if office.level != Some(UnitLevel::Commune) {
        return Err(Not::Broken);
    }
    Ok(Says::Commune { value: value.to_owned() }.into())
}
