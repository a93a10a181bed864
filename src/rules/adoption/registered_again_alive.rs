use crate::date::day;
use crate::law::{DECREE_19_2011, Effectivity};
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::adoption::said_dead;
use crate::rules::remarks::Remarks;
use crate::schema::{Attribute, Role};

rule! {
    /// An adoption is registered again, and an adopter or the adoptee is said to be dead.
    ///
    /// It is registered again while both sides live. What was noted later about a death belongs beside the entry. Check it.
    vi
    /// Đăng ký lại việc nuôi con nuôi, nhưng hồ sơ ghi cha, mẹ nuôi hoặc con nuôi đã chết.
    ///
    /// Chỉ đăng ký lại khi cả hai bên còn sống. Việc chết được ghi chú về sau phải nằm ngoài phần nội dung đăng ký.
    /// Kiểm tra lại.
    "adoption/registered-again-alive",
    of: [AdoptiveFather, AdoptiveMother, Adoptee], on: Residence,
    when: [Registration.Type is (Again)],
    given: { residence: it as text_or_empty, remarks: Registration.Remarks as text_or_empty },
    severity: Warning,
    law: [DECREE_19_2011.secondary("Điều 29")],
    in_force: Effectivity::from(day(2011, 5, 8)),
    says: {
        Dead {}
            vi "{field}: chỉ đăng ký lại việc nuôi con nuôi khi cha, mẹ nuôi và con nuôi còn sống, nhưng ở đây ghi đã chết. Kiểm tra lại."
            en "{field}: an adoption is registered again while adopter and adoptee live, but here is written of a death. Check it.",
    },
    examples: [
        Adoption fail Submit "dead": r#"{"registration":{"date":"16/03/2026","type":"Đăng ký lại"},"adoptiveFather":{"residence":"Đã chết"}}"#,
        Adoption fail Archive "in the remarks": r#"{"registration":{"date":"16/03/2026","type":"Đăng ký lại","remarks":"Con nuôi đã chết năm 2020"},"adoptee":{"name":"Lê Thị Mận"}}"#,
        Adoption pass Submit "alive": r#"{"registration":{"date":"16/03/2026","type":"Đăng ký lại"},"adoptee":{"residence":"xóm 4, xã Yên Thành, tỉnh Nghệ An"}}"#,
        Adoption not_applicable Submit "a first registration": r#"{"registration":{"date":"16/03/2026","type":"Đăng ký nuôi con nuôi"},"adoptiveFather":{"residence":"Đã chết"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { residence, remarks, .. }: Given<'_>) -> Answer<Says> {
    if Remarks::begin(residence, &["đã chết", "đã mất"]) {
        return Ok(Says::Dead {}.into());
    }
    if remarks.is_empty() || said_dead(&Remarks::of(remarks), cx.me()).is_none() {
        return Err(Not::Broken);
    }
    Ok(Broken::new(Says::Dead {}).on(Role::Registration.at(Attribute::Remarks)))
}
