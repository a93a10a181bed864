use crate::rule::{Answer, Check, rule, surely};

rule! {
    /// The registration lies before the birth.
    ///
    /// No birth can be registered before it happened: one of the two dates is misread or mistyped. A partial
    /// date counts only where every day that it may mean lies on the wrong side.
    "entry/before-birth",
    on: Registration.Date,
    given: { registered: it as date, born: Child.BirthDate as date },
    severity: Error,
    says: {
        BeforeBirth { registered: Date, born: Date }
            vi "Ngày đăng ký {registered} trước ngày sinh {born}. Kiểm tra lại hai ngày này."
            en "The registration of {registered} lies before the birth on {born}. Check both dates.",
    },
    examples: [
        Birth fail Archive "registered a year too early": r#"{"registration":{"date":"12/03/1967"},"child":{"birthDate":"05/03/1968"}}"#,
        Birth fail Submit "the year alone is enough": r#"{"registration":{"date":"12/03/1967"},"child":{"birthDate":"1968"}}"#,
        Birth pass Archive "registered on the day of birth": r#"{"registration":{"date":"05/03/1968"},"child":{"birthDate":"05/03/1968"}}"#,
        Birth undetermined Archive "the year of birth is that of the registration": r#"{"registration":{"date":"12/03/1968"},"child":{"birthDate":"1968"}}"#,
    ],
}

fn check(_: &Check<'_>, Given { registered, born, .. }: Given<'_>) -> Answer<Says> {
    surely(registered.before(born))?;
    Ok(Says::BeforeBirth { registered, born }.into())
}
