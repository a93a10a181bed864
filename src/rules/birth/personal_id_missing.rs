use crate::date::day;
use crate::law::{CIVIL_STATUS_LAW_2014, Effectivity, LETTER_3160_2021};
use crate::record::field::{
    CHILD_NATIONALITY, CHILD_OTHER_NATIONALITY, CHILD_PERSONAL_ID, REGISTRATION_DATE, REGISTRATION_NUMBER,
};
use crate::rule::{Check, Outcome, Verdict, rule};
use crate::rules::citizens::{Citizen, child};

rule! {
    /// A registered birth carries no personal number.
    ///
    /// Since 2016 the number is part of the contents of the registration. It is taken from the population database
    /// while registering, so a declaration that is not registered yet is not asked for it. A certificate issued
    /// while the number could not be obtained is valid; add the number when it is there. A child with foreign
    /// nationality only has none.
    "birth/personal-id-missing",
    // kinds: [Birth],   // only where it is a matter of births alone
    // of: [..], on: .. | on: Role.Attribute | each: gate [..] | demands: .. | problems: all
    stages: HANDED_IN,
    given: {
        child_personal_id: Child.PersonalId as todo,
        child_nationality: Child.Nationality as todo,
        child_other_nationality: Child.OtherNationality as todo,
        registration_date: Registration.Date as todo,
        registration_number: Registration.Number as todo,
    },
    severity: Warning,
    law: [CIVIL_STATUS_LAW_2014.verified("Điều 14 khoản 1 điểm c"), LETTER_3160_2021.secondary("")],   // law | form | data | schedule
    in_force: Effectivity::between(day(2016, 1, 1), day(2027, 2, 28)),
    says: {
        Todo0 {  }
            vi "Chưa có {field}. Nếu lúc đăng ký chưa lấy được số thì Giấy khai sinh vẫn có giá trị; bổ sung khi có số."
            en "Missing: {field}. A certificate issued before the number could be obtained is valid; add it when there is one.",
    },
    examples: [
        Birth fail Submit "registered without a number":
            r#"{"registration":{"date":"05/10/2026"},"child":{"nationality":"Việt Nam"}}"#,
        Birth pass Submit "there is one": r#"{"registration":{"date":"05/10/2026"},
            "child":{"nationality":"Việt Nam","personalId":"001326000001"}}"#,
        Birth not_applicable Submit "not registered yet": r#"{"child":{"nationality":"Việt Nam"}}"#,
        Birth not_applicable Submit "a foreign child":
            r#"{"registration":{"date":"05/10/2026"},"child":{"nationality":"Lào"}}"#,
        Birth not_in_force Archive "an old entry":
            r#"{"registration":{"date":"05/03/1968"},"child":{"nationality":"Việt Nam"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    if cx.has(CHILD_PERSONAL_ID) {
        return Ok(Verdict::Pass);
    }
    if !cx.has(REGISTRATION_DATE) && !cx.has(REGISTRATION_NUMBER) {
        return Ok(Verdict::NotApplicable);
    }
    match child(cx) {
        Citizen::OfVietnam => {}
        Citizen::Foreign => return Ok(Verdict::NotApplicable),
        Citizen::Unknown(_) => return cx.undetermined(&[CHILD_NATIONALITY]),
    }
    cx.finding(CHILD_PERSONAL_ID);
    Ok(Verdict::Fail)
}
