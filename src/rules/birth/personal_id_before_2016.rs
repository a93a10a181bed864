use crate::date::day;
use crate::law::{CIVIL_STATUS_LAW_2014, Effectivity};
use crate::record::field::CHILD_PERSONAL_ID;
use crate::rule::{Check, Outcome, Verdict, rule};

rule! {
    /// An entry from before 2016 carries a personal number.
    ///
    /// No number was written at the registration of a birth before 2016-01-01; this one was added later, for example
    /// while digitising. That is lawful. Only see that it was not copied from the row of another person.
    "birth/personal-id-before-2016",
    // kinds: [Birth],   // only where it is a matter of births alone
    // of: [..], on: .. | on: Role.Attribute | each: gate [..] | demands: .. | problems: all
    given: {
        child_personal_id: Child.PersonalId as todo,
    },
    severity: Info,
    law: [CIVIL_STATUS_LAW_2014.verified("Điều 14 khoản 1 điểm c, Điều 77")],   // law | form | data | schedule
    in_force: Effectivity::until(day(2015, 12, 31)),
    says: {
        Todo0 {  }
            vi "{field}: sổ trước năm 2016 chưa ghi số định danh, nên số này được bổ sung sau. Kiểm tra đúng người."
            en "{field}: books before 2016 held no such number; it was added later. See that it belongs to this person.",
    },
    examples: [
        Birth fail Archive "added later":
            r#"{"registration":{"date":"12/03/1968"},"child":{"personalId":"001068000001"}}"#,
        Birth pass Archive "none": r#"{"registration":{"date":"12/03/1968"},"child":{"name":"Lê Văn Tám"}}"#,
        Birth not_in_force Archive "part of the entry since 2016":
            r#"{"registration":{"date":"12/03/2016"},"child":{"personalId":"001216000001"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    if !cx.has(CHILD_PERSONAL_ID) {
        return Ok(Verdict::Pass);
    }
    cx.finding(CHILD_PERSONAL_ID);
    Ok(Verdict::Fail)
}
