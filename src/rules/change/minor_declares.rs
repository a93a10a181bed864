use crate::date::day;
use crate::law::age::completed;
use crate::law::{CIVIL_STATUS_LAW_2014, Effectivity};
use crate::name::is_same_name;
use crate::rule::{Answer, Check, Not, rule, surely_not};
use crate::rules::remarks::Remarks;
use crate::schema::{Attribute, Role};

rule! {
    /// A minor asks for the change alone.
    ///
    /// Who is under 18 acts through father, mother or guardian. Write who asked, or check the date of birth.
    vi
    /// Người chưa thành niên tự mình yêu cầu thay đổi.
    ///
    /// Người dưới 18 tuổi yêu cầu thông qua cha, mẹ hoặc người giám hộ. Ghi người đã yêu cầu, hoặc kiểm tra lại ngày
    /// sinh.
    "change/minor-declares",
    kinds: [Change],
    on: Declarant.Relation,
    when: [Registration.Type not (ForeignNote)],
    given: {
        relation: it as text_or_empty,
        name: Declarant.Name as text_or_empty,
        subject: Subject.Name as text_or_empty,
        born: Subject.BirthDate as maybe date,
    },
    severity: Warning,
    law: [CIVIL_STATUS_LAW_2014.verified("Điều 6 khoản 3")],
    in_force: Effectivity::between(day(2016, 1, 1), day(2027, 2, 28)),
    says: {
        Minor {}
            vi "{field}: người chưa đủ 18 tuổi không tự yêu cầu, mà qua cha, mẹ hoặc người giám hộ. Ghi người yêu cầu, hoặc kiểm tra lại ngày sinh."
            en "{field}: who is under 18 acts through a parent or guardian. Write who asked, or check the date of birth.",
    },
    examples: [
        Change fail Submit "17 years old": r#"{"registration":{"date":"16/03/2026"},"subject":{"name":"PHẠM MINH ĐỨC","birthDate":"17/03/2008"},"declarant":{"name":"Phạm Minh Đức","relation":"Bản thân"}}"#,
        Change fail Archive "the same name, and no relation": r#"{"registration":{"date":"01/01/2016"},"subject":{"name":"PHẠM MINH ĐỨC","birthDate":"2005"},"declarant":{"name":"Phạm Minh Đức"}}"#,
        Change pass Submit "18 that day": r#"{"registration":{"date":"16/03/2026"},"subject":{"birthDate":"16/03/2008"},"declarant":{"relation":"Bản thân"}}"#,
        Change pass Submit "the mother": r#"{"registration":{"date":"16/03/2026"},"subject":{"birthDate":"2020"},"declarant":{"relation":"Mẹ"}}"#,
        Change undetermined Submit "no date of birth": r#"{"registration":{"date":"16/03/2026"},"declarant":{"relation":"Bản thân"}}"#,
        Change not_in_force Archive "before the law": r#"{"registration":{"date":"31/12/2015"},"subject":{"birthDate":"2005"},"declarant":{"relation":"Bản thân"}}"#,
    ],
}

/// How a subject's own request is written.
const SELF: &[&str] = &["bản thân", "chính", "tự", "người được thay", "là mình"];

fn check(cx: &Check<'_>, Given { relation, name, subject, born, .. }: Given<'_>) -> Answer<Says> {
    // Of one name they may be two, where a relation is told.
    let own = if relation.is_empty() {
        !name.is_empty() && is_same_name(name, subject)
    } else {
        Remarks::begin(relation, SELF)
    };
    if !own {
        return Err(Not::Broken);
    }
    let born = born.map_err(|_| Not::known(Role::Subject.at(Attribute::BirthDate)))?;
    surely_not(completed(born, cx.law_date(), 18))?;
    Ok(Says::Minor {}.into())
}
