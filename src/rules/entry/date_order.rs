use crate::card::Severity;
use crate::rule::{Answer, Broken, Check, Not, rule, surely};
use crate::schema::{Attribute, Code, Kind, Role};

rule! {
    /// A date lies after one that can only follow it; a marriage also on the day of its divorce.
    ///
    /// What an entry rests on comes first: the decision of the court, the paper of appointment, the consents, the entry that is
    /// ended; a birth before its notice and before a death, a death before its notice and its registration. One of the two dates is mistyped, or day and month are swapped. A partial date counts only where every day that
    /// it may mean lies on the wrong side.
    vi
    /// Một ngày lại sau ngày của việc chỉ có thể xảy ra sau nó; kết hôn thì cả khi cùng ngày ly hôn.
    ///
    /// Căn cứ của đăng ký phải có trước: quyết định của Tòa án, văn bản cử người, ý kiến đồng ý, đăng ký được chấm dứt;
    /// sinh trước giấy chứng sinh và trước chết, chết trước giấy báo tử và trước đăng ký. Một trong hai ngày gõ nhầm, hoặc đảo ngày và tháng.
    /// Ngày không đầy đủ chỉ tính khi mọi ngày mà nó có thể chỉ đều sai thứ tự.
    "entry/date-order",
    kinds: [
        Birth, MaritalStatus, Death, Recognition, Guardianship, GuardianshipEnd, GuardianshipSupervision,
        GuardianshipSupervisionEnd, Adoption, Change, DivorceNote
    ],
    pairs: [
        Original.Date Registration.Date,
        Original.Date Guardianship.EndedOn,
        Guardianship.EndedOn Registration.Date,
        Ward.BirthDate Original.Date,
        Ward.BirthDate Court.Date,
        Court.Date Registration.Date,
        Subject.BirthDate Original.Date,
        Subject.BirthDate Foreign.Date,
        Change.BasisDate Registration.Date,
        Original.Date Court.Date,
        Husband.BirthDate Original.Date,
        Wife.BirthDate Original.Date,
        Court.Date Court.EffectiveDate,
        Court.EffectiveDate Registration.Date,
        Appointment.Date Registration.Date,
        Supervisor.FoundedOn Registration.Date,
        Registration.DecisionDate Registration.Date,
        Adoption.ConsentDate Registration.Date,
        Adoption.DeFactoSince Registration.Date,
        Adoptee.BirthDate Adoption.DeFactoSince,
        Child.BirthDate Child.BirthNoticeDate,
        Deceased.BirthDate Deceased.DeathDate,
        Deceased.DeathDate Registration.Date,
        Deceased.PaperIssuedOn Deceased.DeathDate,
        Deceased.DeathDate Notice.Date,
        Deceased.DeathDate Foreign.Date,
        Deceased.DeathDate Deceased.DeathDeclaredOn,
        Deceased.DeathDeclaredOn Deceased.DeathRevokedOn,
        Notice.Date Registration.Date,
        Person.BirthDate Person.PeriodFrom,
        Person.PeriodFrom Person.PeriodTo,
        Person.PeriodTo Registration.Date,
        Person.StatusProofDate Registration.Date,
    ],
    finds_with: all [it, other],
    given: { first: it as maybe date, then: other as maybe date, changed: Change.Field as maybe code, paper: Original.Kind as maybe code },
    severity: Error,
    says: {
        After { first: Date, other: Field, then: Date }
            vi "{field}: «{first}» sau ngày «{then}» ({other}), lẽ ra phải có trước. Kiểm tra lại hai ngày này."
            en "{field}: “{first}” is after “{then}” ({other}), though it must come first. Check both dates.",
        Same { first: Date, other: Field }
            vi "{field}: «{first}» cùng ngày với {other}, lẽ ra phải có trước. Kiểm tra lại hai ngày này."
            en "{field}: “{first}” is the day of {other}, too, though it must come first. Check both dates.",
        Child { first: Date, other: Field, then: Date }
            vi "{field}: sinh «{first}» thì chưa thể kết hôn vào «{then}» ({other}). Kiểm tra lại hai ngày và loại giấy tờ."
            en "{field}: who was born on “{first}” did not marry on “{then}” ({other}). Check both dates and the kind of paper.",
    },
    examples: [
        GuardianshipEnd fail Archive "a guardianship that began a month after its end": r#"{"registration":{"date":"16/03/2026"},"original":{"date":"19/04/2026"}}"#,
        Guardianship fail Submit "a later decision: a warning": r#"{"registration":{"date":"16/03/2026"},"court":{"date":"20/04/2026"}}"#,
        Adoption fail Archive "in care before the birth": r#"{"adoptee":{"birthDate":"10/10/1990"},"adoption":{"deFactoSince":"1989"}}"#,
        Death fail Submit "dead before the birth": r#"{"deceased":{"birthDate":"10/04/2026","deathDate":"10/03/2026"}}"#,
        Death fail Archive "registered before the death": r#"{"registration":{"date":"09/03/2026"},"deceased":{"deathDate":"10/03/2026"}}"#,
        Death fail Archive "an older notice: a warning": r#"{"deceased":{"deathDate":"10/03/2026"},"notice":{"date":"02/03/2026"}}"#,
        MaritalStatus fail Submit "a period that ends before it begins": r#"{"person":{"periodFrom":"11/06/2020","periodTo":"09/05/2014"}}"#,
        Birth fail Submit "an older birth notice: a warning": r#"{"child":{"birthDate":"02/05/2026","birthNoticeDate":"01/05/2026"}}"#,
        DivorceNote fail Archive "divorced before the marriage": r#"{"original":{"date":"22/06/2010"},"court":{"date":"12/09/2009"}}"#,
        DivorceNote fail Submit "divorced on the day of the marriage": r#"{"original":{"date":"12/09/2023"},"court":{"date":"12/09/2023"}}"#,
        DivorceNote pass Submit "a marriage abroad and its divorce noted on one day": r#"{"registration":{"date":"16/03/2026"},"original":{"date":"16/03/2026"},"foreign":{"date":"12/01/2026"}}"#,
        Death fail Archive "revoked on the day of the declaration": r#"{"deceased":{"deathDeclaredOn":"10/03/2026","deathRevokedOn":"10/03/2026"}}"#,
        DivorceNote fail Submit "in effect before it was pronounced": r#"{"court":{"date":"12/09/2023","effectiveDate":"20/08/2023"}}"#,
        DivorceNote fail Archive "noted before it was in effect": r#"{"registration":{"date":"16/03/2026"},"court":{"effectiveDate":"17/03/2026"}}"#,
        DivorceNote pass Submit "in effect on the day of the note": r#"{"registration":{"date":"16/03/2026"},"original":{"date":"22/06/2010"},"court":{"date":"12/01/2026","effectiveDate":"16/03/2026"}}"#,
        Change fail Archive "an entry later than its change": r#"{"registration":{"date":"16/03/2026"},"original":{"date":"02/05/2026"}}"#,
        Change fail Submit "born after the entry": r#"{"subject":{"birthDate":"12/06/1991"},"original":{"date":"02/05/1991"},"change":{"field":"Tên"}}"#,
        Change fail Submit "the marriage of a child of seven": r#"{"subject":{"birthDate":"16/03/2016"},"original":{"kind":"Kết hôn","date":"20/03/2023"},"change":{"field":"Họ"}}"#,
        Change not_applicable Submit "which is corrected": r#"{"subject":{"birthDate":"12/06/1991"},"original":{"date":"02/05/1991"},"change":{"field":"Ngày, tháng, năm sinh"}}"#,
        Death pass Submit "born and dead on one day": r#"{"registration":{"date":"16/03/2026"},"deceased":{"birthDate":"10/03/2026","deathDate":"10/03/2026"}}"#,
        GuardianshipEnd pass Submit "all on one day": r#"{"registration":{"date":"16/03/2026"},"original":{"date":"16/03/2026"},"guardianship":{"endedOn":"16/03/2026"},"ward":{"birthDate":"2016"}}"#,
        GuardianshipSupervision undetermined Submit "the year alone": r#"{"registration":{"date":"16/03/2026"},"original":{"date":"2026"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { first, then, changed, paper, .. }: Given<'_>) -> Answer<Says> {
    // What is not there was not needed.
    let (Ok(first), Ok(then)) = (first, then) else { return Err(Not::Applicable) };
    if cx.me() == Role::Subject && changed == Ok(Code::BirthDate) {
        return Err(Not::Applicable);
    }
    let other = cx.other().ok_or(Not::Applicable)?;
    // Nobody married younger, before the laws, either.
    if cx.me() == Role::Subject && paper == Ok(Code::Marriage) && (0..13).contains(&first.years_until(then).1)
    {
        return Ok(Broken::new(Says::Child { first, other, then }).at_most(Severity::Warning));
    }
    // Nobody is divorced on the day of the marriage, and no declaration revoked on its own.
    let same = matches!(
        (cx.me(), other.field.role, other.field.attribute),
        (Role::Original, Role::Court, _) | (_, _, Attribute::DeathRevokedOn)
    ) && first.exact().is_some()
        && first == then;
    if !same {
        surely(first.after(then))?;
    }
    // A decision that is written may be a later one, and a notice be written after the fact.
    let then_is = other.field;
    let later = match cx.me() {
        Role::Deceased => then_is.role == Role::Notice || then_is.attribute == Attribute::DeathDeclaredOn,
        // A day of birth that is corrected may be just that.
        Role::Subject => !changed.is_ok_and(|field| field != Code::Other),
        Role::Court => cx.kind() != Kind::DivorceNote,
        me => {
            matches!(me, Role::Child | Role::Appointment | Role::Registration | Role::Notice | Role::Change)
        }
    };
    let at_most = match cx.it().attribute {
        // Whose paper it is, is not sure: of the dead, what a relative shows is often written down.
        Attribute::PaperIssuedOn => Severity::Info,
        _ if later => Severity::Warning,
        _ => Severity::Error,
    };
    let says = if same { Says::Same { first, other } } else { Says::After { first, other, then } };
    Ok(Broken::new(says).at_most(at_most))
}
