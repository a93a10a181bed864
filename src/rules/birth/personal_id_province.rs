use crate::id::personal_id::Origin;
use crate::law::{CIRCULAR_59_2021, DECREE_137_2015};
use crate::place::province_of;
use crate::record::choice::registration_type::{LATE, ON_TIME, UNSPECIFIED};
use crate::record::field::{CHILD_PERSONAL_ID, REGISTRATION_OFFICE, REGISTRATION_TYPE_CODE};
use crate::rule::{Check, Outcome, Verdict, rule};

rule! {
    /// The child's personal number has the code of another province than the registering office.
    ///
    /// The first three digits name the province where the birth was first registered. Provinces merged in 2025
    /// count as one. Compared are ordinary registrations alone: one made again, or a note of a foreign one, may
    /// be kept elsewhere. Check the number, then the office.
    "birth/personal-id-province",
    // kinds: [Birth],   // only where it is a matter of births alone
    // of: [..], on: .. | on: Role.Attribute | each: gate [..] | demands: .. | problems: all
    given: {
        child_personal_id: Child.PersonalId as todo,
        registration_office: Registration.Office as todo,
        registration_type_code: Registration.Type as todo,
    },
    severity: Warning,
    law: [DECREE_137_2015.secondary("Điều 13"), CIRCULAR_59_2021.secondary("Điều 4")],   // law | form | data | schedule
    says: {
        Todo0 { province: Todo, office: Todo }
            vi "{field}: mã đầu số là của {province}, khác với tỉnh, thành phố của nơi đăng ký ({office}). Kiểm tra lại."
            en "{field}: the number begins with the code of {province}, but the office lies in {office}. Check both.",
    },
    examples: [
        Birth fail Submit "Hồ Chí Minh and Hà Nội": r#"{"registration":{"type":"1","office":"UBND phường Ba Đình, thành phố Hà Nội"},
            "child":{"personalId":"079326000001"}}"#,
        Birth pass Submit "Hà Nội": r#"{"registration":{"type":"1","office":"UBND phường Ba Đình, thành phố Hà Nội"},
            "child":{"personalId":"001326000001"}}"#,
        Birth pass Submit "Bình Phước is a part of Đồng Nai since 2025":
            r#"{"registration":{"type":"1","office":"UBND phường Bình Long, tỉnh Đồng Nai"},
            "child":{"personalId":"070326000001"}}"#,
        Birth not_applicable Submit "registered again": r#"{"registration":{"type":"2","office":"thành phố Hà Nội"},
            "child":{"personalId":"079168000001"}}"#,
        Birth undetermined Submit "an office without its province":
            r#"{"registration":{"type":"1","office":"UBND xã An Bình"},"child":{"personalId":"079326000001"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    let Origin::Province(of_number) = cx.personal_id(CHILD_PERSONAL_ID)?.components().origin else {
        return Ok(Verdict::NotApplicable);
    };
    match cx.code(REGISTRATION_TYPE_CODE)? {
        ON_TIME | LATE => {}
        UNSPECIFIED => return cx.undetermined(&[REGISTRATION_TYPE_CODE]),
        _ => return Ok(Verdict::NotApplicable),
    }
    let Some(of_office) = province_of(cx.text(REGISTRATION_OFFICE)?) else {
        return cx.undetermined(&[REGISTRATION_OFFICE]);
    };
    if of_office.is_same_today(of_number) {
        return Ok(Verdict::Pass);
    }
    cx.finding(CHILD_PERSONAL_ID).arg("province", of_number.name).arg("office", of_office.name);
    Ok(Verdict::Fail)
}
