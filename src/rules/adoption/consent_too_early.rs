use crate::card::Severity;
use crate::date::day;
use crate::law::{ADOPTION_LAW_2010, Effectivity};
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::schema::{Attribute, Role};

rule! {
    /// The parents consented to the adoption before the child was fifteen days old.
    ///
    /// Parents may consent only from then on; so no adoption with their consent is registered earlier. A care home without
    /// parents is not bound by this. Check the day of the consents and the date of birth.
    vi
    /// Cha, mẹ đẻ đồng ý cho con làm con nuôi khi trẻ chưa đủ 15 ngày tuổi.
    ///
    /// Cha, mẹ đẻ chỉ được đồng ý sau khi con sinh ra ít nhất 15 ngày, nên việc nuôi con nuôi có sự đồng ý của cha, mẹ
    /// cũng không thể đăng ký sớm hơn. Trẻ của cơ sở nuôi dưỡng, không có cha, mẹ, thì không theo quy định này. Kiểm
    /// tra lại ngày lấy ý kiến và ngày sinh.
    "adoption/consent-too-early",
    on: Adoption.ConsentDate,
    when: [Registration.Type not (Again | ForeignNote | DeFacto)],
    given: {
        consent: it as maybe date,
        born: Adoptee.BirthDate as date,
        registered: Registration.Date as maybe date,
        man: GivingMan.Name as given,
        woman: GivingWoman.Name as given,
        home: CareHome.Name as given,
    },
    severity: Error, archive: Warning,
    law: [ADOPTION_LAW_2010.verified("Điều 21 khoản 4")],
    in_force: Effectivity::from(day(2011, 1, 1)),
    says: {
        TooEarly {}
            vi "{field}: khi đó con chưa sinh đủ 15 ngày; cha mẹ đẻ chỉ được đồng ý cho con làm con nuôi khi con đã sinh ít nhất 15 ngày. Kiểm tra lại ngày này và ngày sinh."
            en "{field}: the child was not yet 15 days old, and parents may consent to an adoption only then. Check this date and the date of birth.",
    },
    examples: [
        Adoption fail Submit "14 days": r#"{"registration":{"date":"16/03/2026"},"adoptee":{"birthDate":"16/02/2026"},"adoption":{"consentDate":"02/03/2026"},"givingWoman":{"name":"Lò Thị Xuyến"}}"#,
        Adoption pass Submit "15 days": r#"{"registration":{"date":"16/03/2026"},"adoptee":{"birthDate":"15/02/2026"},"adoption":{"consentDate":"02/03/2026"},"givingWoman":{"name":"Lò Thị Xuyến"}}"#,
        Adoption fail Submit "registered too early: a warning": r#"{"registration":{"date":"16/03/2026"},"adoptee":{"birthDate":"05/03/2026"},"givingWoman":{"name":"Lò Thị Xuyến"}}"#,
        Adoption not_applicable Submit "a care home": r#"{"registration":{"date":"16/03/2026"},"adoptee":{"birthDate":"05/03/2026"},"adoption":{"consentDate":"12/03/2026"},"careHome":{"name":"Trung tâm Công tác xã hội tỉnh Nghệ An"}}"#,
        Adoption undetermined Submit "the month alone": r#"{"registration":{"date":"16/03/2026"},"adoptee":{"birthDate":"02/2026"},"adoption":{"consentDate":"02/03/2026"},"givingWoman":{"name":"Lò Thị Xuyến"}}"#,
        Adoption not_in_force Archive "before the law": r#"{"registration":{"date":"31/12/2010"},"adoptee":{"birthDate":"20/12/2010"},"adoption":{"consentDate":"30/12/2010"},"givingWoman":{"name":"Lò Thị Xuyến"}}"#,
    ],
}

/// Days that a child must have lived.
const LEAST: i32 = 15;

fn check(_: &Check<'_>, given: Given<'_>) -> Answer<Says> {
    let Given { consent, born, registered, man, woman, home, .. } = given;
    let parents = man || woman;
    let (on, date, at_most) = match (consent, registered) {
        (Ok(consent), _) if parents || !home => (Attribute::ConsentDate, consent, Severity::Error),
        (Err(_), Ok(registered)) if parents => (Attribute::Date, registered, Severity::Warning),
        _ => return Err(Not::Applicable),
    };
    let (least, most) = born.days_until(date);
    // That a child is born after the registration another rule says.
    if least >= LEAST || on == Attribute::Date && most < 0 {
        return Err(Not::Broken);
    }
    if most >= LEAST {
        return Err(Not::KNOWN);
    }
    let role = if on == Attribute::Date { Role::Registration } else { Role::Adoption };
    Ok(Broken::new(Says::TooEarly {}).on(role.at(on)).at_most(at_most))
}
