use crate::card::Severity;
use crate::identity::{Certainty, Identity};
use crate::law::{KIN_BAN, KinBan, Row};
use crate::rule::{Answer, Both, Broken, Not, related};
use crate::rules::office::held;
use crate::schema::{Kind, Role};

related! {
    /// Husband and wife are parent and child, have a parent in common, or are adoptive parent and child.
    ///
    /// Other entries say so. No law since 1960 lets them marry; adoptive parent and child not even after the adoption has ended. Check
    /// whether the entries are of these two persons.
    vi
    /// Chồng và vợ là cha, mẹ với con, có chung cha hoặc mẹ, hoặc là cha, mẹ nuôi với con nuôi.
    ///
    /// Các đăng ký khác cho biết như vậy. Từ 1960 không luật nào cho họ kết hôn; cha, mẹ nuôi với con nuôi thì cả sau
    /// khi chấm dứt việc nuôi. Kiểm tra các đăng ký đó có đúng của hai người này không.
    "related/kin",
    kinds: [Marriage],
    of: [Wife], on: Name,
    with: [Birth, Adoption],
    link: person [Child, Mother, AdoptiveMother, Adoptee],
    when: [Registration.Type not (Again)],
    given: { registered: Registration.Date as date, at: Registration.Office as territory },
    theirs: {},
    severity: Error, archive: Warning,
    schedule: KIN_BAN,
    says: {
        Adoption {}
            vi "Chồng và vợ là cha, mẹ nuôi và con nuôi (hoặc đã từng), nên không được kết hôn."
            en "Husband and wife are or were adoptive parent and child, and may not marry.",
        Parent {}
            vi "Chồng và vợ là cha, mẹ và con theo Giấy khai sinh, nên không được kết hôn."
            en "Husband and wife are parent and child by a birth entry, and may not marry.",
        Siblings { parent: Text }
            vi "Chồng và vợ cùng là con của «{parent}» theo hai Giấy khai sinh, nên không được kết hôn."
            en "Husband and wife are both children of “{parent}” by their birth entries, and may not marry.",
    },
    examples: [
        Marriage fail Submit "adoptive father and daughter":
            r#"{"registration":{"date":"16/03/2026","type":"1"},"husband":{"name":"Lưu Đức Cường","personalId":"040078000001"},"wife":{"name":"Đỗ Thùy Chi","personalId":"040307000002"}}"#
            with [Adoption r#"{"registration":{"date":"16/03/2019"},"adoptee":{"name":"Đỗ Thùy Chi","personalId":"040307000002"},"adoptiveFather":{"name":"Lưu Đức Cường","personalId":"040078000001"}}"#],
        Marriage fail Submit "father and daughter":
            r#"{"registration":{"date":"16/03/2026","type":"1"},"husband":{"name":"Lưu Đức Cường","personalId":"040078000001"},"wife":{"name":"Lưu Thùy Chi","personalId":"040307000002"}}"#
            with [Birth r#"{"child":{"name":"Lưu Thùy Chi","personalId":"040307000002"},"father":{"name":"Lưu Đức Cường","personalId":"040078000001"}}"#],
        Marriage fail Submit "one mother":
            r#"{"registration":{"date":"16/03/2026","type":"1"},"husband":{"name":"Lương Văn Thắng","personalId":"040203000001"},"wife":{"name":"Lương Thị Hậu","personalId":"040306000002"}}"#
            with [
                Birth r#"{"registration":{"number":"301"},"child":{"name":"Lương Văn Thắng","personalId":"040203000001"},"mother":{"name":"Nguyễn Thị Tám","personalId":"040172000003"}}"#,
                Birth r#"{"registration":{"number":"302"},"child":{"name":"Lương Thị Hậu","personalId":"040306000002"},"mother":{"name":"Nguyễn Thị Tám","personalId":"040172000003"}}"#,
            ],
        Marriage pass Submit "two mothers of one name":
            r#"{"registration":{"date":"16/03/2026","type":"1"},"husband":{"name":"Lương Văn Thắng","personalId":"040203000001"},"wife":{"name":"Lương Thị Hậu","personalId":"040306000002"}}"#
            with [
                Birth r#"{"registration":{"number":"301"},"child":{"name":"Lương Văn Thắng","personalId":"040203000001"},"mother":{"name":"Nguyễn Thị Tám","personalId":"040172000003"}}"#,
                Birth r#"{"registration":{"number":"302"},"child":{"name":"Lương Thị Hậu","personalId":"040306000002"},"mother":{"name":"Nguyễn Thị Tám","personalId":"040179000004"}}"#,
            ],
        Marriage fail Archive "by name and date, likely":
            r#"{"registration":{"date":"16/03/2010"},"husband":{"name":"Lưu Đức Cường","birthDate":"05/06/1968"},"wife":{"name":"Lưu Thùy Chi","birthDate":"05/02/1990"}}"#
            with [Birth r#"{"child":{"name":"Lưu Thùy Chi","birthDate":"05/02/1990"},"father":{"name":"Lưu Đức Cường","birthDate":"05/06/1968"}}"#],
        Marriage not_in_force Archive "before the laws that are known":
            r#"{"registration":{"date":"16/03/1958"},"husband":{"name":"Lưu Đức Cường","birthDate":"05/06/1918"},"wife":{"name":"Lưu Thùy Chi","birthDate":"05/02/1938"}}"#
            with [Adoption r#"{"registration":{"date":"16/03/1950"},"adoptee":{"name":"Lưu Thùy Chi","birthDate":"05/02/1938"},"adoptiveFather":{"name":"Lưu Đức Cường","birthDate":"05/06/1918"}}"#],
    ],
}

fn check(cx: &Both<'_, '_>, given: Given<'_>, _: Theirs<'_>, row: &'static Row<KinBan>) -> Answer<Says> {
    held(cx.check(), row.value.territory, given.at, Ok(given.registered))?;
    let husband = |role: Role| Some(cx.same(Role::Husband, role)).filter(|identity| identity.is_one());
    let found = match (cx.other().kind(), cx.they()) {
        (Kind::Adoption, Some(Role::Adoptee)) => {
            husband(Role::AdoptiveFather).map(|it| (it.certainty, Says::Adoption {}))
        }
        (Kind::Adoption, Some(Role::AdoptiveMother)) => {
            husband(Role::Adoptee).map(|it| (it.certainty, Says::Adoption {}))
        }
        (Kind::Birth, Some(Role::Child)) => {
            husband(Role::Father).map(|it| (it.certainty, Says::Parent {})).or_else(|| siblings(cx))
        }
        (Kind::Birth, Some(Role::Mother)) => husband(Role::Child).map(|it| (it.certainty, Says::Parent {})),
        _ => return Err(Not::Applicable),
    };
    let (certainty, says) = found.ok_or(Not::Broken)?;
    if matches!(says, Says::Adoption {}) && !row.value.by_adoption {
        return Err(Not::Broken);
    }
    let severity = if certainty == Certainty::Certain { Severity::Error } else { Severity::Warning };
    Ok(Broken::new(says).at_most(severity))
}

/// A parent of the wife's birth entry who stands in one of the husband, too, and how sure that is.
fn siblings(cx: &Both<'_, '_>) -> Option<(Certainty, Says)> {
    let me = cx.record().person(Role::Husband)?;
    let births = cx.further().filter(|view| view.kind() == Kind::Birth);
    births.into_iter().find_map(|birth| {
        let child = birth.person(Role::Child)?.same(me);
        [Role::Mother, Role::Father].into_iter().find_map(|role| {
            let parent = cx.other().person(role)?.same(birth.person(role)?);
            let parts: [Identity; 2] = [child, parent];
            let certainty = parts.into_iter().map(|part| part.certainty).min()?;
            let name = cx.other().text(role.at(crate::schema::Attribute::Name)).to_owned();
            (certainty >= Certainty::Likely).then_some((certainty, Says::Siblings { parent: name }))
        })
    })
}
