use crate::date::{PartialDate, Truth};
use crate::identity::{Certainty, Identity, Person};
use crate::law::{KIN_BAN, KinBan, Row};
use crate::rule::{Answer, Both, Broken, Not, View, related};
use crate::rules::kinship::forebears;
use crate::rules::office::held;
use crate::schema::{Attribute, Code, Kind, Role};

related! {
    /// Husband and wife are of one direct line, within three generations, or adoptive, step-parents or parents-in-law and children.
    ///
    /// Other entries say so: births up to the grandparents, adoptions, and earlier marriages of one to a parent or a child of the other. No
    /// law since 1960 lets parents and children or siblings marry; first cousins, uncle and niece, aunt and nephew may not
    /// since 1987, kin by an earlier marriage not since 2001. Check whether the entries are of these persons.
    vi
    /// Chồng và vợ cùng dòng máu trực hệ, có họ trong phạm vi ba đời, hoặc là cha, mẹ nuôi, cha dượng, mẹ kế, cha chồng, mẹ vợ với con.
    ///
    /// Các đăng ký khác cho biết như vậy: khai sinh đến đời ông bà, nuôi con nuôi, và kết hôn trước đây của một bên với
    /// cha, mẹ hoặc con của bên kia. Từ 1960 không luật nào cho cha mẹ với con, anh chị em kết hôn; con chú con bác, chú
    /// với cháu thì từ 1987; người có quan hệ qua hôn nhân trước thì từ 2001. Kiểm tra các đăng ký đó có đúng
    /// của những người này không.
    "related/kin",
    kinds: [Marriage],
    of: [Wife], on: Name,
    with: [Birth, Adoption, Marriage],
    link: person [Child, Mother, AdoptiveMother, Adoptee, Wife],
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
        Line {}
            vi "Chồng và vợ là ông, bà và cháu theo các Giấy khai sinh, nên không được kết hôn."
            en "Husband and wife are grandparent and grandchild by birth entries, and may not marry.",
        Kin { forebear: Text }
            vi "Chồng và vợ có họ trong phạm vi ba đời: theo các Giấy khai sinh, cả hai là con hoặc cháu của «{forebear}», nên không được kết hôn."
            en "Husband and wife are kin within three generations: by birth entries both are children or grandchildren of “{forebear}”, and may not marry.",
        ByMarriage { spouse: Text, since: Date }
            vi "Qua hôn nhân với «{spouse}» từ ngày {since}, chồng và vợ là (hoặc đã từng là) cha dượng, mẹ kế với con riêng, hoặc cha chồng với con dâu, mẹ vợ với con rể, nên không được kết hôn."
            en "By a marriage to “{spouse}” since {since} husband and wife are or were step-parent and child, or parent-in-law and child, and may not marry.",
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
        Marriage fail Submit "first cousins":
            r#"{"registration":{"date":"16/03/2026","type":"1"},"husband":{"name":"Lương Văn Thắng","personalId":"040203000001"},"wife":{"name":"Lương Thị Hậu","personalId":"040306000002"}}"#
            with [
                Birth r#"{"registration":{"number":"301"},"child":{"name":"Lương Văn Thắng","personalId":"040203000001"},"father":{"name":"Lương Văn Ba","personalId":"040072000003"}}"#,
                Birth r#"{"registration":{"number":"302"},"child":{"name":"Lương Thị Hậu","personalId":"040306000002"},"mother":{"name":"Lương Thị Tám","personalId":"040178000004"}}"#,
                Birth r#"{"registration":{"number":"12"},"child":{"name":"Lương Văn Ba","personalId":"040072000003"},"mother":{"name":"Nguyễn Thị Già","personalId":"040150000005"}}"#,
                Birth r#"{"registration":{"number":"13"},"child":{"name":"Lương Thị Tám","personalId":"040178000004"},"mother":{"name":"Nguyễn Thị Già","personalId":"040150000005"}}"#,
            ],
        Marriage fail Submit "a grandson":
            r#"{"registration":{"date":"16/03/2026","type":"1"},"husband":{"name":"Lương Văn Thắng","personalId":"040203000001"},"wife":{"name":"Nguyễn Thị Già","personalId":"040150000005"}}"#
            with [
                Birth r#"{"registration":{"number":"301"},"child":{"name":"Lương Văn Thắng","personalId":"040203000001"},"father":{"name":"Lương Văn Ba","personalId":"040072000003"}}"#,
                Birth r#"{"registration":{"number":"12"},"child":{"name":"Lương Văn Ba","personalId":"040072000003"},"mother":{"name":"Nguyễn Thị Già","personalId":"040150000005"}}"#,
            ],
        Marriage fail Submit "her stepfather of before":
            r#"{"registration":{"date":"16/03/2026","type":"1"},"husband":{"name":"Lương Văn Thắng","personalId":"040080000001"},"wife":{"name":"Lê Thị Hậu","personalId":"040306000002"}}"#
            with [
                Birth r#"{"registration":{"number":"302"},"child":{"name":"Lê Thị Hậu","personalId":"040306000002"},"mother":{"name":"Nguyễn Thị Tám","personalId":"040182000003"}}"#,
                Marriage r#"{"registration":{"date":"02/05/2015","remarks":"Ly hôn theo Bản án số 12/2022/HNGĐ-ST"},"husband":{"name":"Lương Văn Thắng","personalId":"040080000001"},"wife":{"name":"Nguyễn Thị Tám","personalId":"040182000003"}}"#,
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
    let husband = |role: Role, says: Says| {
        let same = cx.same(Role::Husband, role);
        same.is_one().then_some((1, same, says))
    };
    let found = match (cx.other().kind(), cx.they()) {
        (Kind::Adoption, Some(Role::Adoptee)) => husband(Role::AdoptiveFather, Says::Adoption {}),
        (Kind::Adoption, Some(Role::AdoptiveMother)) => husband(Role::Adoptee, Says::Adoption {}),
        (Kind::Birth, Some(Role::Child)) => husband(Role::Father, Says::Parent {}).or_else(|| by_blood(cx)),
        (Kind::Birth, Some(Role::Mother)) => husband(Role::Child, Says::Parent {}).or_else(|| by_blood(cx)),
        (Kind::Marriage, Some(Role::Wife)) => None,
        _ => return Err(Not::Applicable),
    };
    let ban = row.value;
    let found = found.or_else(|| by_marriage(cx, given.registered).filter(|_| ban.formerly));
    let (generations, known_by, says) = found.ok_or(Not::Broken)?;
    if matches!(says, Says::Adoption {}) && !ban.by_adoption {
        return Err(Not::Broken);
    }
    if generations > ban.generations {
        // What custom forbade is not known.
        return Err(if ban.by_custom >= Some(generations) { Not::KNOWN } else { Not::Broken });
    }
    Ok(Broken::new(says).known_by(known_by))
}

/// How near husband and wife are by birth entries, the nearest first, in generations from a common forebear on.
fn by_blood(cx: &Both<'_, '_>) -> Option<(u8, Identity, Says)> {
    let (husband, wife) = (cx.record().person(Role::Husband)?, cx.record().person(Role::Wife)?);
    let (his, hers) = (forebears(husband, cx.around()), forebears(wife, cx.around()));
    let mine = his.iter().map(|it| (it, wife)).chain(hers.iter().map(|it| (it, husband)));
    let mine = mine.filter_map(|(forebear, me)| forebear.is(me));
    if let Some(known_by) = mine.max_by_key(|identity| identity.certainty) {
        return Some((1, known_by, Says::Line {}));
    }
    let pairs = his.iter().flat_map(|a| hers.iter().map(move |b| (a, b)));
    let common = pairs.filter_map(|(a, b)| {
        let known_by = b.is_in(a.birth, a.person)?.weaker(a.known_by);
        Some((a.generation.max(b.generation) + 1, known_by, b)).filter(|_| known_by.is_one())
    });
    let (generations, known_by, forebear) = common
        .min_by_key(|(generations, known_by, _)| (*generations, std::cmp::Reverse(known_by.certainty)))?;
    let name = forebear.name();
    let says = if generations == 2 { Says::Siblings { parent: name } } else { Says::Kin { forebear: name } };
    Some((generations, known_by, says))
}

/// An earlier marriage of one of the two to a parent or a child of the other.
fn by_marriage(cx: &Both<'_, '_>, registered: PartialDate) -> Option<(u8, Identity, Says)> {
    let (husband, wife) = (cx.record().person(Role::Husband)?, cx.record().person(Role::Wife)?);
    let other = cx.other();
    match (other.kind(), cx.they()?) {
        // Her stepfather, and the widower or divorced husband of her daughter.
        (Kind::Birth, they @ (Role::Child | Role::Mother)) => {
            let between = if they == Role::Child { Role::Mother } else { Role::Child };
            let spouse = other.person(between)?;
            let me = other.person(they)?.same(wife);
            let marriages = cx.further().filter_map(|view| married(view, husband, spouse, registered));
            let (known_by, since) = marriages.max_by_key(|(known_by, _)| known_by.certainty)?;
            let spouse = other.text(between.at(Attribute::Name)).to_owned();
            Some((1, known_by.weaker(me), Says::ByMarriage { spouse, since }))
        }
        // His father or his son was her husband.
        (Kind::Marriage, Role::Wife) => {
            let before = other.person(Role::Husband)?;
            let (known_by, since) = married(other, before, wife, registered)?;
            let births = cx.further().filter(|view| view.kind() == Kind::Birth);
            let kin = births.filter_map(|birth| {
                let (child, father) = (birth.person(Role::Child)?, birth.person(Role::Father)?);
                let pairs = [(husband, before), (before, husband)];
                let pairs = pairs.map(|(a, b)| child.same(a).weaker(father.same(b)));
                pairs.into_iter().max_by_key(|identity| identity.certainty)
            });
            let known_by = kin.max_by_key(|identity| identity.certainty)?.weaker(known_by);
            let spouse = other.text(Role::Husband.at(Attribute::Name)).to_owned();
            known_by.is_one().then_some((1, known_by, Says::ByMarriage { spouse, since }))
        }
        _ => None,
    }
}

/// How sure it is that two were married by an entry before a day, and since when. Of a marriage that was annulled it is open
/// whether it counts.
fn married(
    view: &View<'_>,
    husband: &Person,
    wife: &Person,
    by: PartialDate,
) -> Option<(Identity, PartialDate)> {
    if view.kind() != Kind::Marriage {
        return None;
    }
    let wife = view.person(Role::Wife)?.same(wife);
    let mut known_by = view.person(Role::Husband)?.same(husband).weaker(wife);
    let since = view.date(Role::Registration.at(Attribute::Date))?;
    let annulled = view.code(Role::Marriage.at(Attribute::Status)) == Some(Code::Annulled)
        || !view.text(Role::Marriage.at(Attribute::AnnulledOn)).is_empty();
    if annulled {
        known_by.certainty = known_by.certainty.min(Certainty::Likely);
    }
    (known_by.is_one() && since.before(by) == Truth::Yes).then_some((known_by, since))
}
