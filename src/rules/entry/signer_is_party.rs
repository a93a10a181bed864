use crate::date::day;
use crate::law::{CIVIL_STATUS_LAW_2014, Effectivity};
use crate::name::identity_key;
use crate::rule::{Answer, Check, Not, rule};
use crate::schema::{Attribute, Role};

rule! {
    /// Who signed has the name of a spouse.
    ///
    /// Officers do not register their own marriage or that of relatives. Mostly a name was typed into the wrong column; two
    /// persons of one name are possible, so this is a hint.
    "entry/signer-is-party",
    // Births follow with the parents.
    kinds: [Marriage],
    on: Registration.Signer,
    given: { signer: it as text, husband: Husband.Name as maybe text, wife: Wife.Name as maybe text },
    severity: Info,
    law: [CIVIL_STATUS_LAW_2014.verified("Điều 12 khoản 1 điểm h")],
    in_force: Effectivity::between(day(2016, 1, 1), day(2027, 2, 28)),
    says: {
        SameName { other: Field }
            vi "{field}: trùng tên với {other}. Cán bộ không đăng ký hộ tịch cho chính mình hoặc người thân; kiểm tra lại."
            en "{field}: the same name as: {other}. Officers do not register their own marriage or that of relatives; check it.",
    },
    examples: [
        Marriage fail Submit "the husband's": r#"{"registration":{"date":"16/03/2026","signer":"Lê Quang Huy"},"husband":{"name":"LÊ QUANG HUY"}}"#,
        Marriage pass Submit "another name": r#"{"registration":{"date":"16/03/2026","signer":"Phan Thị Mai Lê"},"husband":{"name":"LÊ QUANG HUY"},"wife":{"name":"TRẦN THỊ HỒNG VÂN"}}"#,
        Marriage undetermined Submit "no names": r#"{"registration":{"date":"16/03/2026","signer":"Lê Quang Huy"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { signer, husband, wife, .. }: Given<'_>) -> Answer<Says> {
    let key = identity_key(signer);
    for (role, name) in [(Role::Husband, husband), (Role::Wife, wife)] {
        if let Ok(name) = name
            && identity_key(name) == key
        {
            let other = cx.column_of(role.at(Attribute::Name)).ok_or(Not::Applicable)?;
            return Ok(Says::SameName { other }.into());
        }
    }
    husband.and(wife)?;
    Err(Not::Broken)
}
