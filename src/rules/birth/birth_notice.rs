use crate::date::{PartialDate, day};
use crate::id::birth_notice::{self, LENGTH};
use crate::law::{CIRCULAR_22_2025, Effectivity};
use crate::record::field::{CHILD_BIRTH_DATE, CHILD_BIRTH_NOTICE};
use crate::report::Arg;
use crate::rule::{Check, Outcome, Verdict, rule};
use crate::text;

rule! {
    /// The code of the birth notice does not have 18 characters.
    ///
    /// Since 2025-10-01 the birth notice (giấy chứng sinh) of a health facility carries a code of 18 characters;
    /// twins have one each, and a notice issued again keeps its code. Compared are children born since. Copy the
    /// code again from the notice.
    "birth/birth-notice",
    // kinds: [Birth],   // only where it is a matter of births alone
    // of: [..], on: .. | on: Role.Attribute | each: gate [..] | demands: .. | problems: all
    given: {
        child_birth_notice: Child.BirthNotice as todo,
        child_birth_date: Child.BirthDate as todo,
    },
    severity: Warning,
    law: [CIRCULAR_22_2025.secondary("")],   // law | form | data | schedule
    in_force: Effectivity::from(day(2025, 10, 1)),
    says: {
        Todo0 { length: Todo, limit: Todo }
            vi "{field} có {length} ký tự; mã trên giấy chứng sinh có {limit} ký tự. Kiểm tra và gõ lại."
            en "{field} has {length} characters; the code of a birth notice has {limit}. Check and retype it.",
    },
    examples: [
        Birth fail Submit "one character short":
            r#"{"child":{"birthDate":"01/10/2026","birthNotice":"01234567890123456"}}"#,
        Birth pass Submit "18 characters":
            r#"{"child":{"birthDate":"01/10/2026","birthNotice":"012345678901234567"}}"#,
        Birth pass Submit "in groups":
            r#"{"child":{"birthDate":"01/10/2026","birthNotice":"012345 678901 234567"}}"#,
        Birth pass Submit "born before": r#"{"child":{"birthDate":"30/09/2025","birthNotice":"123/GCS"}}"#,
        Birth undetermined Submit "no date of birth": r#"{"child":{"birthNotice":"123/GCS"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    let code = cx.text(CHILD_BIRTH_NOTICE)?;
    let length = text::length(code);
    if length == LENGTH || birth_notice::parse(code).is_ok() {
        return Ok(Verdict::Pass);
    }
    let born = cx.date(CHILD_BIRTH_DATE)?;
    cx.surely(PartialDate::from(day(2025, 9, 30)).before(born), &[CHILD_BIRTH_DATE])?;
    cx.finding(CHILD_BIRTH_NOTICE)
        .arg("length", Arg::Amount(i64::try_from(length).unwrap_or(i64::MAX)))
        .arg("limit", Arg::Limit(LENGTH as i64));
    Ok(Verdict::Fail)
}
