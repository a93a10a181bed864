use crate::record::field::{DECLARANT_PAPER_ISSUED_ON, REGISTRATION_DATE};
use crate::rule::{Check, Outcome, Verdict, rule};

rule! {
    /// The declarant's paper was issued after the registration.
    ///
    /// A paper shown at the registration existed by then. Check both dates; a later correction of the entry may have written
    /// a newer paper, which is the exception.
    "paper/issued-after-registration",
    // kinds: [Birth],   // only where it is a matter of births alone
    // of: [..], on: .. | on: Role.Attribute | each: gate [..] | demands: .. | problems: all
    given: {
        declarant_paper_issued_on: Declarant.PaperIssuedOn as todo,
        registration_date: Registration.Date as todo,
    },
    severity: Warning,
    says: {
        Todo0 { value: Todo, registered: Todo }
            vi "{field}: «{value}» sau ngày đăng ký «{registered}». Kiểm tra lại cả hai ngày."
            en "{field}: “{value}” is after the registration “{registered}”. Check both dates.",
    },
    examples: [
        Birth fail Archive "a day later": r#"{"registration":{"date":"05/03/2020"},"declarant":{"paperIssuedOn":"06/03/2020"}}"#,
        Birth pass Archive "years before": r#"{"registration":{"date":"05/03/2020"},"declarant":{"paperIssuedOn":"2015"}}"#,
        Birth undetermined Archive "the same year": r#"{"registration":{"date":"05/03/2020"},"declarant":{"paperIssuedOn":"2020"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    let (issued, registered) = (cx.date(DECLARANT_PAPER_ISSUED_ON)?, cx.date(REGISTRATION_DATE)?);
    cx.surely(issued.after(registered), &[DECLARANT_PAPER_ISSUED_ON, REGISTRATION_DATE])?;
    cx.finding(DECLARANT_PAPER_ISSUED_ON).arg("value", issued).arg("registered", registered);
    Ok(Verdict::Fail)
}
