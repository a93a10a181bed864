use crate::date::day;
use crate::law::{CIVIL_STATUS_LAW_2014, Effectivity};
use crate::record::field::{CHILD_NATIONALITY, CHILD_OTHER_NATIONALITY, CHILD_PERSONAL_ID};
use crate::rule::{Check, Outcome, Verdict, rule};
use crate::rules::citizens::{Citizen, child};

rule! {
    /// A child registered with foreign nationality only carries a personal number.
    ///
    /// The registration of such a child does not contain the number. Either the nationality is wrong (a child with
    /// two nationalities has Việt Nam as one of them), or the number belongs to another person. It counts that no
    /// Vietnamese nationality is written, so forms that are still being filled are not judged. In a book the child
    /// may have become Vietnamese since.
    "birth/personal-id-foreign-child",
    // kinds: [Birth],   // only where it is a matter of births alone
    // of: [..], on: .. | on: Role.Attribute | each: gate [..] | demands: .. | problems: all
    stages: HANDED_IN,
    given: {
        child_personal_id: Child.PersonalId as todo,
        child_nationality: Child.Nationality as todo,
        child_other_nationality: Child.OtherNationality as todo,
    },
    severity: Error, archive: Warning,
    law: [CIVIL_STATUS_LAW_2014.verified("Điều 36 khoản 2")],   // law | form | data | schedule
    in_force: Effectivity::between(day(2016, 1, 1), day(2027, 2, 28)),
    says: {
        Todo0 {  }
            vi "{field}: trẻ chỉ có quốc tịch nước ngoài thì không ghi số định danh cá nhân. Kiểm tra lại quốc tịch và số này."
            en "{field}: a child with foreign nationality only has no personal number. Check the nationality and the number.",
    },
    examples: [
        Birth fail Submit "foreign only": r#"{"child":{"nationality":"Hàn Quốc","personalId":"001326000001"}}"#,
        Birth pass Submit "two nationalities": r#"{"child":{"nationality":"Hàn Quốc","otherNationality":"Việt Nam",
            "personalId":"001326000001"}}"#,
        Birth pass Submit "no number": r#"{"child":{"nationality":"Hàn Quốc"}}"#,
        Birth undetermined Submit "no nationality": r#"{"child":{"personalId":"001326000001"}}"#,
        Birth not_applicable Draft "perhaps another nationality follows":
            r#"{"child":{"nationality":"Hàn Quốc","personalId":"001326000001"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    if !cx.has(CHILD_PERSONAL_ID) {
        return Ok(Verdict::Pass);
    }
    match child(cx) {
        Citizen::OfVietnam => return Ok(Verdict::Pass),
        Citizen::Unknown(_) => return cx.undetermined(&[CHILD_NATIONALITY]),
        Citizen::Foreign => {}
    }
    cx.finding(CHILD_PERSONAL_ID);
    Ok(Verdict::Fail)
}
