use crate::law::{CIRCULAR_59_2021, DECREE_137_2015};
use crate::record::Sex;
use crate::record::field::{CHILD_PERSONAL_ID, CHILD_SEX};
use crate::rule::{Check, Outcome, Verdict, rule};

rule! {
    /// The child's personal number is that of the other sex.
    ///
    /// The fourth digit is even for a man and odd for a woman. Sex or number is mistyped, or the number belongs to
    /// another person. In an old entry the number may have been issued anew after the sex was redetermined.
    "person/number-sex",
    // kinds: [Birth],   // only where it is a matter of births alone
    // of: [..], on: .. | on: Role.Attribute | each: gate [..] | demands: .. | problems: all
    given: {
        child_personal_id: Child.PersonalId as todo,
        child_sex: Child.Sex as todo,
    },
    severity: Error, archive: Warning,
    law: [DECREE_137_2015.secondary("Điều 13"), CIRCULAR_59_2021.secondary("Điều 4")],   // law | form | data | schedule
    says: {
        Todo0 {  }
            vi "{field}: số thứ 4 là của nữ, nhưng giới tính ghi Nam. Kiểm tra lại cả hai."
            en "{field}: the fourth digit is that of a woman, but the sex is male. Check both.",
        Todo1 {  }
            vi "{field}: số thứ 4 là của nam, nhưng giới tính ghi Nữ. Kiểm tra lại cả hai."
            en "{field}: the fourth digit is that of a man, but the sex is female. Check both.",
    },
    examples: [
        Birth fail Submit "a girl's number": r#"{"child":{"sex":"Nam","personalId":"001326000001"}}"#,
        Birth fail Archive "a boy's number": r#"{"child":{"sex":"2","personalId":"001068000001"}}"#,
        Birth pass Submit "both agree": r#"{"child":{"sex":"Nữ","personalId":"001326000001"}}"#,
        Birth not_applicable Archive "not determined": r#"{"child":{"sex":"3","personalId":"001326000001"}}"#,
        Birth undetermined Submit "no sex yet": r#"{"child":{"personalId":"001326000001"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    let id = cx.personal_id(CHILD_PERSONAL_ID)?;
    let variant = match (cx.sex(CHILD_SEX)?, id.components().female) {
        (Sex::Male, true) => 0,
        (Sex::Female, false) => 1,
        (Sex::Undetermined, _) => return Ok(Verdict::NotApplicable),
        _ => return Ok(Verdict::Pass),
    };
    cx.finding(CHILD_PERSONAL_ID).variant(variant);
    Ok(Verdict::Fail)
}
