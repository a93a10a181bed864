use crate::record::field::{CHILD_BIRTH_DATE, REGISTRATION_DATE};
use crate::rule::{Check, Outcome, Verdict, rule};

rule! {
    /// The registration lies before the birth.
    ///
    /// No birth can be registered before it happened: one of the two dates is misread or mistyped. A partial
    /// date counts only where every day that it may mean lies on the wrong side.
    "entry/before-birth",
    // kinds: [Birth],   // only where it is a matter of births alone
    // of: [..], on: .. | on: Role.Attribute | each: gate [..] | demands: .. | problems: all
    given: {
        child_birth_date: Child.BirthDate as todo,
        registration_date: Registration.Date as todo,
    },
    severity: Error,
    says: {
        Todo0 { registered: Todo, born: Todo }
            vi "Ngày đăng ký {registered} trước ngày sinh {born}. Kiểm tra lại hai ngày này."
            en "The registration of {registered} lies before the birth on {born}. Check both dates.",
    },
    examples: [
        Birth fail Archive "registered a year too early":
            r#"{"registration":{"date":"12/03/1967"},"child":{"birthDate":"05/03/1968"}}"#,
        Birth fail Submit "the year alone is enough":
            r#"{"registration":{"date":"12/03/1967"},"child":{"birthDate":"1968"}}"#,
        Birth pass Archive "registered on the day of birth":
            r#"{"registration":{"date":"05/03/1968"},"child":{"birthDate":"05/03/1968"}}"#,
        Birth undetermined Archive "the year of birth is that of the registration":
            r#"{"registration":{"date":"12/03/1968"},"child":{"birthDate":"1968"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    let born = cx.date(CHILD_BIRTH_DATE)?;
    let registered = cx.date(REGISTRATION_DATE)?;
    cx.surely(registered.before(born), &[CHILD_BIRTH_DATE, REGISTRATION_DATE])?;
    cx.finding(REGISTRATION_DATE).arg("registered", registered).arg("born", born);
    Ok(Verdict::Fail)
}
