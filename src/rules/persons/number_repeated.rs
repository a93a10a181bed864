use crate::id::cmnd;
use crate::law::IDENTITY_LAW_2023;
use crate::record::field::{CHILD_PERSONAL_ID, FATHER_PAPER_NUMBER, MOTHER_PAPER_NUMBER};
use crate::record::{Field, Parsed};
use crate::report::Severity;
use crate::rule::{Check, Outcome, Verdict, rule};

rule! {
    /// Two persons of the record have the same identity number.
    ///
    /// A number belongs to one person and is never given to another; child, mother and father are three persons.
    /// One of the numbers was copied into the wrong field. The declarant may be the mother or the father and is
    /// not compared. Two equal nine-digit CMND numbers are a warning: provinces did issue some twice.
    "persons/number-repeated",
    // kinds: [Birth],   // only where it is a matter of births alone
    // of: [..], on: .. | on: Role.Attribute | each: gate [..] | demands: .. | problems: all
    given: {
        child_personal_id: Child.PersonalId as todo,
        mother_paper_number: Mother.PaperNumber as todo,
        father_paper_number: Father.PaperNumber as todo,
    },
    severity: Error,
    law: [IDENTITY_LAW_2023.secondary("Điều 12")],   // law | form | data | schedule
    says: {
        Todo0 { other: Todo }
            vi "{field} trùng với: {other}. Hai người không thể có cùng một số; kiểm tra lại cả hai."
            en "{field} is the same as: {other}. Two persons cannot share a number; check both.",
    },
    examples: [
        Birth fail Submit "mother and father": r#"{"mother":{"paperNumber":"001186000001"},
            "father":{"paperNumber":"001 186 000 001"}}"#,
        Birth fail Archive "child and mother": r#"{"child":{"personalId":"001326000001"},
            "mother":{"paperNumber":"001326000001"}}"#,
        Birth fail Archive "two CMND: a warning": r#"{"mother":{"paperNumber":"012345678"},
            "father":{"paperNumber":"012345678"}}"#,
        Birth pass Submit "the mother declares": r#"{"mother":{"paperNumber":"001186000001"},
            "father":{"paperNumber":"001086000002"},"declarant":{"paperNumber":"001186000001"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    let mut verdict = Verdict::Pass;
    for (one, other) in [
        (MOTHER_PAPER_NUMBER, CHILD_PERSONAL_ID),
        (FATHER_PAPER_NUMBER, CHILD_PERSONAL_ID),
        (FATHER_PAPER_NUMBER, MOTHER_PAPER_NUMBER),
    ] {
        let same = match (cx.parsed(one), cx.parsed(other)) {
            (Parsed::PersonalId(a), Parsed::PersonalId(b)) if a == b => Severity::Error,
            (Parsed::Text, Parsed::Text) if same_cmnd(cx, one, other) => Severity::Warning,
            _ => continue,
        };
        cx.finding(one).arg("other", other).at_most(same);
        verdict = Verdict::Fail;
    }
    Ok(verdict)
}

fn same_cmnd(cx: &Check<'_, '_>, one: Field, other: Field) -> bool {
    cmnd::parse(cx.text_or_empty(one)).is_ok_and(|a| cmnd::parse(cx.text_or_empty(other)) == Ok(a))
}
