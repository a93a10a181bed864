use crate::law::ADOPTION_LAW_2010;
use crate::rule::{Answer, Both, Broken, Not, related};
use crate::rules::kinship::forebears;
use crate::schema::Role;

related! {
    /// By birth entries who adopts is a grandparent or a sibling of the adoptee.
    ///
    /// Grandparents may not adopt a grandchild, nor siblings one another. Check whether the entries are of these persons; a guardianship is
    /// possible.
    vi
    /// Theo các Giấy khai sinh, người nhận là ông, bà hoặc anh, chị, em của con nuôi.
    ///
    /// Ông, bà không được nhận cháu, anh, chị, em không được nhận nhau làm con nuôi. Kiểm tra các đăng ký có đúng của
    /// những người này không; có thể đăng ký giám hộ.
    "related/adopter-kin",
    of: [AdoptiveFather, AdoptiveMother], on: Name,
    with: [Birth],
    link: person [Child, Mother, Father],
    when: [Registration.Type not (DeFacto | Again | ForeignNote)],
    given: {},
    theirs: {},
    severity: Error, archive: Warning,
    law: [ADOPTION_LAW_2010.verified("Điều 13 khoản 6")],
    in_force: ADOPTION_LAW_2010.in_force,
    says: {
        Grandparent {}
            vi "{role} là ông, bà của người được nhận theo các Giấy khai sinh, nên không được nhận làm con nuôi. Kiểm tra lại quan hệ; có thể đăng ký giám hộ."
            en "By birth entries {role} is a grandparent of the adoptee, and may not adopt. Check the relation; guardianship is possible.",
        Sibling { parent: Text }
            vi "{role} và người được nhận cùng là con của «{parent}» theo hai Giấy khai sinh; anh, chị, em không được nhận nhau làm con nuôi. Kiểm tra lại quan hệ; có thể đăng ký giám hộ."
            en "By two birth entries {role} and the adoptee are children of “{parent}”; siblings may not adopt one another. Check the relation; guardianship is possible.",
    },
    examples: [
        Adoption fail Submit "the mother of the child's mother":
            r#"{"registration":{"date":"16/03/2026","type":"1"},"adoptee":{"name":"Đỗ Thùy Chi","personalId":"040323000001"},"adoptiveMother":{"name":"Tạ Thị Gấm","personalId":"040175000002"}}"#
            with [
                Birth r#"{"registration":{"number":"30"},"child":{"name":"Đỗ Thùy Chi","personalId":"040323000001"},"mother":{"name":"Lò Thị Xuyến","personalId":"040300000003"}}"#,
                Birth r#"{"registration":{"number":"8"},"child":{"name":"Lò Thị Xuyến","personalId":"040300000003"},"mother":{"name":"Tạ Thị Gấm","personalId":"040175000002"}}"#,
            ],
        Adoption fail Archive "a sister":
            r#"{"registration":{"date":"16/03/2026","type":"1"},"adoptee":{"name":"Đỗ Thùy Chi","personalId":"040323000001"},"adoptiveMother":{"name":"Đỗ Thùy Dung","personalId":"040300000002"}}"#
            with [
                Birth r#"{"registration":{"number":"30"},"child":{"name":"Đỗ Thùy Chi","personalId":"040323000001"},"mother":{"name":"Lò Thị Xuyến","personalId":"040180000003"}}"#,
                Birth r#"{"registration":{"number":"8"},"child":{"name":"Đỗ Thùy Dung","personalId":"040300000002"},"mother":{"name":"Lò Thị Xuyến","personalId":"040180000003"}}"#,
            ],
        Adoption pass Submit "an aunt":
            r#"{"registration":{"date":"16/03/2026","type":"1"},"adoptee":{"name":"Đỗ Thùy Chi","personalId":"040323000001"},"adoptiveMother":{"name":"Lò Thị Xuân","personalId":"040190000002"}}"#
            with [
                Birth r#"{"registration":{"number":"30"},"child":{"name":"Đỗ Thùy Chi","personalId":"040323000001"},"mother":{"name":"Lò Thị Xuyến","personalId":"040192000003"}}"#,
                Birth r#"{"registration":{"number":"8"},"child":{"name":"Lò Thị Xuân","personalId":"040190000002"},"mother":{"name":"Lò Thị Già","personalId":"040165000004"}}"#,
                Birth r#"{"registration":{"number":"9"},"child":{"name":"Lò Thị Xuyến","personalId":"040192000003"},"mother":{"name":"Lò Thị Già","personalId":"040165000004"}}"#,
            ],
        Adoption not_in_force Archive "by the law of 2000":
            r#"{"registration":{"date":"31/12/2010"},"adoptee":{"name":"Đỗ Thùy Chi","personalId":"040308000001"},"adoptiveMother":{"name":"Đỗ Thùy Dung","personalId":"040185000002"}}"#
            with [
                Birth r#"{"registration":{"number":"30"},"child":{"name":"Đỗ Thùy Chi","personalId":"040308000001"},"mother":{"name":"Lò Thị Xuyến","personalId":"040165000003"}}"#,
                Birth r#"{"registration":{"number":"8"},"child":{"name":"Đỗ Thùy Dung","personalId":"040185000002"},"mother":{"name":"Lò Thị Xuyến","personalId":"040165000003"}}"#,
            ],
    ],
}

fn check(cx: &Both<'_, '_>, _: Given<'_>, _: Theirs<'_>) -> Answer<Says> {
    let (me, adoptee) =
        cx.record().person(cx.me()).zip(cx.record().person(Role::Adoptee)).ok_or(Not::KNOWN)?;
    let all = forebears(adoptee, cx.around());
    if cx.they() != Some(Role::Child) {
        // Other entries of children of this person say nothing of the adoptee.
        let here = all.iter().filter(|it| it.generation == 2 && std::ptr::eq(it.birth, cx.other()));
        let known_by = here.filter_map(|it| it.is(me)).max_by_key(|identity| identity.certainty);
        return Ok(Broken::new(Says::Grandparent {}).known_by(known_by.ok_or(Not::Broken)?));
    }
    let common = |role: Role| {
        let parent = cx.other().person(role)?;
        let same = all.iter().filter(|it| it.generation == 1 && it.person.role == role);
        same.filter_map(|it| Some((it.is_in(cx.other(), parent)?, it.name())))
            .max_by_key(|(identity, _)| identity.certainty)
    };
    // The law bans siblings, those of one parent among them.
    let both = [Role::Mother, Role::Father].into_iter().filter_map(common);
    let (known_by, parent) = both.max_by_key(|(identity, _)| identity.certainty).ok_or(Not::Broken)?;
    Ok(Broken::new(Says::Sibling { parent }).known_by(known_by))
}
