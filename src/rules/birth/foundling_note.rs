use crate::date::day;
use crate::law::{DECREE_123_2015, Effectivity};
use crate::record::choice::birth_type::FOUNDLING;
use crate::record::field::{CHILD_BIRTH_TYPE, REGISTRATION_REMARKS};
use crate::rule::{Check, Outcome, Verdict, rule};
use crate::text;

rule! {
    /// The child is a foundling, and the remarks do not say so.
    ///
    /// The book carries the remark “Trẻ bị bỏ rơi”; the certificate does not. Add it to the remarks.
    "birth/foundling-note",
    // kinds: [Birth],   // only where it is a matter of births alone
    // of: [..], on: .. | on: Role.Attribute | each: gate [..] | demands: .. | problems: all
    stages: HANDED_IN,
    given: {
        child_birth_type: Child.BirthType as todo,
        registration_remarks: Registration.Remarks as todo,
    },
    severity: Info,
    law: [DECREE_123_2015.unverified("Điều 14")],   // law | form | data | schedule
    in_force: Effectivity::from(day(2016, 1, 1)),
    says: {
        Todo0 {  }
            vi "{field}: trẻ bị bỏ rơi thì sổ ghi chú «Trẻ bị bỏ rơi»."
            en "{field}: for a foundling the book carries the remark “Trẻ bị bỏ rơi”.",
    },
    examples: [
        Birth fail Submit "no remark": r#"{"child":{"birthType":"5"}}"#,
        Birth pass Archive "the remark is there": r#"{"registration":{"date":"05/03/2018","remarks":"Trẻ bị bỏ rơi, biên bản số 01"},"child":{"birthType":"5"}}"#,
        Birth not_applicable Submit "both parents": r#"{"child":{"birthType":"1"}}"#,
    ],
}

/// The remark as the book has it.
const REMARK: &str = "Trẻ bị bỏ rơi";

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    if cx.code(CHILD_BIRTH_TYPE)? != FOUNDLING {
        return Ok(Verdict::NotApplicable);
    }
    let remarks = cx.text_or_empty(REGISTRATION_REMARKS);
    if text::fold(remarks).contains("biboroi") {
        return Ok(Verdict::Pass);
    }
    let whole = if remarks.is_empty() { REMARK.to_owned() } else { format!("{remarks}; {REMARK}") };
    cx.finding(REGISTRATION_REMARKS).likely_fix(REGISTRATION_REMARKS, whole);
    Ok(Verdict::Fail)
}
