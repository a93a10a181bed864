use crate::date::day;
use crate::law::{CIVIL_STATUS_LAW_2014, Effectivity};
use crate::rule::{Answer, Check, Not, rule};
use crate::schema::{Attribute, Role};

rule! {
    /// Who signed has the name of who declares, of a spouse, a parent, an adopter, guardian or supervisor, or of whom it is about.
    ///
    /// Officers do not register what is about themselves or their relatives. Mostly a name was typed into the wrong column; two
    /// persons of one name are possible, so this is a hint.
    vi
    /// Người ký có họ tên trùng với người đi khai, vợ, chồng, cha, mẹ, người nhận con nuôi, người giám hộ, người giám sát
    /// hoặc chính người được đăng ký.
    ///
    /// Cán bộ không đăng ký việc của chính mình hoặc người thân. Thường là gõ tên vào nhầm cột; cũng có thể là hai
    /// người trùng tên, nên đây chỉ là lưu ý.
    "entry/signer-is-party",
    on: Registration.Signer,
    given: {
        signer: it as name,
        husband: Husband.Name as maybe name,
        wife: Wife.Name as maybe name,
        mother: Mother.Name as maybe name,
        father: Father.Name as maybe name,
        guardian: Guardian.Name as maybe name,
        second: SecondGuardian.Name as maybe name,
        supervisor: Supervisor.Name as maybe name,
        adoptive_father: AdoptiveFather.Name as maybe name,
        adoptive_mother: AdoptiveMother.Name as maybe name,
        parent: Parent.Name as maybe name,
        person: Person.Name as maybe name,
        subject: Subject.Name as maybe name,
        declarant: Declarant.Name as maybe name,
    },
    severity: Info,
    law: [CIVIL_STATUS_LAW_2014.verified("Điều 12 khoản 1 điểm h")],
    in_force: Effectivity::between(day(2016, 1, 1), day(2027, 2, 28)),
    says: {
        SameName { other: Field }
            vi "{field}: trùng tên với {other}. Cán bộ không đăng ký hộ tịch cho chính mình hoặc người thân; kiểm tra lại."
            en "{field}: the same name as: {other}. Officers register nothing of their own or of their relatives; check it.",
    },
    examples: [
        Marriage fail Submit "the husband's": r#"{"registration":{"date":"16/03/2026","signer":"Lê Quang Huy"},"husband":{"name":"LÊ QUANG HUY"}}"#,
        Adoption fail Submit "an adopter's": r#"{"registration":{"date":"16/03/2026","signer":"Lưu Đức Cường"},"adoptiveFather":{"name":"LƯU ĐỨC CƯỜNG"}}"#,
        Birth fail Submit "the father's": r#"{"registration":{"date":"16/03/2026","signer":"Lê Quang Huy"},"father":{"name":"Lê Quang Huy"}}"#,
        Recognition fail Submit "the parent's": r#"{"registration":{"date":"16/03/2026","signer":"Lê Quang Huy"},"parent":{"name":"Lê Quang Huy"}}"#,
        Death fail Submit "the declarant's": r#"{"registration":{"date":"16/03/2026","signer":"Lê Quang Huy"},"declarant":{"name":"Lê Quang Huy"}}"#,
        Marriage pass Submit "another name": r#"{"registration":{"date":"16/03/2026","signer":"Phan Thị Mai Lê"},"husband":{"name":"LÊ QUANG HUY"},"wife":{"name":"TRẦN THỊ HỒNG VÂN"}}"#,
        Marriage undetermined Submit "no names": r#"{"registration":{"date":"16/03/2026","signer":"Lê Quang Huy"}}"#,
    ],
}

fn check(cx: &Check<'_>, given: Given<'_>) -> Answer<Says> {
    let Given { signer, husband, wife, mother, father, guardian, supervisor, .. } = given;
    let parties = [
        (Role::Husband, husband),
        (Role::Wife, wife),
        (Role::Mother, mother),
        (Role::Father, father),
        (Role::Guardian, guardian),
        (Role::SecondGuardian, given.second),
        (Role::Supervisor, supervisor),
        (Role::AdoptiveFather, given.adoptive_father),
        (Role::AdoptiveMother, given.adoptive_mother),
        (Role::Parent, given.parent),
        (Role::Person, given.person),
        (Role::Subject, given.subject),
        (Role::Declarant, given.declarant),
    ];
    let same = parties.iter().find(|(_, name)| name.is_ok_and(|name| name.is_same(signer)));
    if let Some((role, _)) = same {
        let other = cx.column_of(role.at(Attribute::Name)).ok_or(Not::Applicable)?;
        return Ok(Says::SameName { other }.into());
    }
    // A parent who is not determined has no name; of a couple both have.
    let is_told =
        |(role, name): &(Role, Result<_, Not>)| name.is_ok() && !matches!(role, Role::Husband | Role::Wife);
    if !parties.iter().any(is_told) && husband.and(wife).is_err() {
        given.declarant?;
    }
    Err(Not::Broken)
}
