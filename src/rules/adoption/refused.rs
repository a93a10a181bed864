use crate::card::Severity;
use crate::date::day;
use crate::law::{ADOPTION_LAW_2010, Effectivity};
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::remarks::{CHILDREN, PARENTS, Remarks};
use crate::schema::{Attribute, Role};

rule! {
    /// The adoptee, or who gives the child away, is said not to agree.
    ///
    /// Without their consent no adoption is registered. Where the remarks tell it, that is a warning. Check what was written as their
    /// opinion.
    vi
    /// Ý kiến ghi trong hồ sơ là con nuôi hoặc người cho con nuôi không đồng ý.
    ///
    /// Không có sự đồng ý của họ thì không đăng ký được việc nuôi con nuôi. Ghi chú nói điều đó thì cảnh báo. Kiểm tra lại nội
    /// dung ý kiến.
    "adoption/refused",
    on: Adoptee.Opinion,
    when: [Registration.Type not (Again | ForeignNote)],
    given: {
        opinion: it as text_or_empty,
        consent: Giving.Consent as text_or_empty,
        remarks: Registration.Remarks as text_or_empty,
    },
    severity: Error, archive: Warning,
    law: [ADOPTION_LAW_2010.verified("Điều 21 khoản 1")],
    in_force: Effectivity::from(day(2011, 1, 1)),
    says: {
        Refused {}
            vi "{field}: ghi là không đồng ý; không có sự đồng ý thì không đăng ký nuôi con nuôi được. Kiểm tra lại."
            en "{field}: this is no consent, and without it no adoption is registered. Check it.",
    },
    examples: [
        Adoption fail Submit "the child": r#"{"registration":{"date":"16/03/2026"},"adoptee":{"opinion":"Không đồng ý"}}"#,
        Adoption fail Archive "the parents": r#"{"registration":{"date":"16/03/2026"},"giving":{"consent":"Chưa đồng ý"}}"#,
        Adoption fail Submit "one of the parents": r#"{"registration":{"date":"16/03/2026"},"giving":{"consent":"Cha đồng ý, mẹ không đồng ý"}}"#,
        Adoption fail Submit "the child does not want it": r#"{"registration":{"date":"16/03/2026"},"adoptee":{"opinion":"Con không muốn"}}"#,
        Adoption fail Submit "the remarks tell it: a warning": r#"{"registration":{"date":"16/03/2026","remarks":"Trẻ không muốn làm con nuôi"}}"#,
        Adoption pass Submit "consent": r#"{"registration":{"date":"16/03/2026"},"adoptee":{"opinion":"Đồng ý"},"giving":{"consent":"Đồng ý, không có ý kiến khác"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { opinion, consent, remarks, .. }: Given<'_>) -> Answer<Says> {
    let fields = [(cx.it(), opinion), (Role::Giving.at(Attribute::Consent), consent)];
    if let Some((field, _)) = fields.into_iter().find(|(_, text)| Remarks::refuses(text)) {
        return Ok(Broken::new(Says::Refused {}).on(field));
    }
    if remarks.is_empty() {
        return Err(Not::Broken);
    }
    let said = Remarks::of(remarks);
    said.refused_by(CHILDREN).or_else(|| said.refused_by(PARENTS)).ok_or(Not::Broken)?;
    let broken = Broken::new(Says::Refused {}).on(Role::Registration.at(Attribute::Remarks));
    Ok(broken.at_most(Severity::Warning))
}
