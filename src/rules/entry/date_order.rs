use crate::card::Severity;
use crate::rule::{Answer, Broken, Check, Not, rule, surely};
use crate::schema::Role;

rule! {
    /// A date lies after one that can only follow it.
    ///
    /// What an entry rests on comes first: the decision of the court, the paper of appointment, the consents, the entry that is
    /// ended. One of the two dates is mistyped, or day and month are swapped. A partial date counts only where every day that
    /// it may mean lies on the wrong side.
    "entry/date-order",
    kinds: [Guardianship, GuardianshipEnd, GuardianshipSupervision, GuardianshipSupervisionEnd, Adoption],
    pairs: [
        Original.Date Registration.Date,
        Original.Date Guardianship.EndedOn,
        Guardianship.EndedOn Registration.Date,
        Ward.BirthDate Original.Date,
        Ward.BirthDate Court.Date,
        Court.Date Registration.Date,
        Appointment.Date Registration.Date,
        Supervisor.FoundedOn Registration.Date,
        Registration.DecisionDate Registration.Date,
        Adoption.ConsentDate Registration.Date,
        Adoption.DeFactoSince Registration.Date,
        Adoptee.BirthDate Adoption.DeFactoSince,
    ],
    given: { first: it as maybe date, then: other as maybe date },
    severity: Error,
    says: {
        After { first: Date, other: Field, then: Date }
            vi "{field}: «{first}» sau ngày «{then}» ({other}), lẽ ra phải có trước. Kiểm tra lại hai ngày này."
            en "{field}: “{first}” is after “{then}” ({other}), though it must come first. Check both dates.",
    },
    examples: [
        GuardianshipEnd fail Archive "a guardianship that began a month after its end": r#"{"registration":{"date":"16/03/2026"},"original":{"date":"19/04/2026"}}"#,
        Guardianship fail Submit "a later decision: a warning": r#"{"registration":{"date":"16/03/2026"},"court":{"date":"20/04/2026"}}"#,
        Adoption fail Archive "in care before the birth": r#"{"adoptee":{"birthDate":"10/10/1990"},"adoption":{"deFactoSince":"1989"}}"#,
        GuardianshipEnd pass Submit "all on one day": r#"{"registration":{"date":"16/03/2026"},"original":{"date":"16/03/2026"},"guardianship":{"endedOn":"16/03/2026"},"ward":{"birthDate":"2016"}}"#,
        GuardianshipSupervision undetermined Submit "the year alone": r#"{"registration":{"date":"16/03/2026"},"original":{"date":"2026"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { first, then, .. }: Given<'_>) -> Answer<Says> {
    // What is not there was not needed.
    let (Ok(first), Ok(then)) = (first, then) else { return Err(Not::Applicable) };
    surely(first.after(then))?;
    let other = cx.other().ok_or(Not::Applicable)?;
    // A decision that is written may be a later one.
    let later = matches!(cx.me(), Role::Court | Role::Appointment | Role::Registration);
    let at_most = if later { Severity::Warning } else { Severity::Error };
    Ok(Broken::new(Says::After { first, other, then }).at_most(at_most))
}
