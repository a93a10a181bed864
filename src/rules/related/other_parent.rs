use crate::identity::Certainty;
use crate::law::CIRCULAR_4_2020;
use crate::rule::{Answer, Both, Broken, Not, related};
use crate::rules::related::is_changed;
use crate::rules::related::parent_known::recognised;
use crate::schema::{Attribute, Role};

related! {
    /// Who is named as the other parent of a recognised child is not the one of the birth entry.
    ///
    /// The mother says what she thinks of a recognition by the father, and the mother is the one whom the birth entry names. Check the
    /// name, or whether the entry is of this child.
    vi
    /// Người được ghi là mẹ (hoặc cha) hiện tại của người con không phải người trong Giấy khai sinh.
    ///
    /// Khi cha nhận con thì người mẹ cho ý kiến, và đó là người mẹ ghi trong Giấy khai sinh. Kiểm tra lại tên, hoặc đăng ký
    /// có đúng của người con này không.
    "related/other-parent",
    kinds: [Recognition],
    of: [Child], on: Name,
    with: [Birth],
    link: person [Child],
    when: [Registration.Type not (ForeignNote)],
    given: {
        kind: Registration.RecognitionType as maybe code,
        sex: Parent.Sex as maybe sex,
        other: OtherParent.Name as text,
    },
    theirs: { mother: Mother.Name as text_or_empty, father: Father.Name as text_or_empty },
    severity: Warning,
    law: [CIRCULAR_4_2020.verified("Điều 16 khoản 1")],
    says: {
        Another { other: Text, name: Text }
            vi "«{other}» không phải cha, mẹ ghi trong Giấy khai sinh của người con: ở đó ghi «{name}». Kiểm tra lại người cho ý kiến."
            en "“{other}” is not the parent in the birth entry of the child, who is “{name}”. Check whose opinion this is.",
    },
    examples: [
        Recognition fail Submit "another woman":
            r#"{"registration":{"date":"16/03/2026","type":"1","recognitionType":"1"},"parent":{"name":"Đinh Trọng Tuấn","sex":"Nam"},"child":{"name":"Trần Hoàng Phúc","personalId":"040222000001"},"otherParent":{"name":"Ngô Thị Mận"}}"#
            with [Birth r#"{"child":{"name":"Trần Hoàng Phúc","personalId":"040222000001"},"mother":{"name":"Phan Thị Mai","birthDate":"04/04/1992"}}"#],
        Recognition pass Submit "the mother":
            r#"{"registration":{"date":"16/03/2026","type":"1","recognitionType":"1"},"parent":{"name":"Đinh Trọng Tuấn","sex":"Nam"},"child":{"name":"Trần Hoàng Phúc","personalId":"040222000001"},"otherParent":{"name":"PHAN THỊ MAI"}}"#
            with [Birth r#"{"child":{"name":"Trần Hoàng Phúc","personalId":"040222000001"},"mother":{"name":"Phan Thị Mai","birthDate":"04/04/1992"}}"#],
        Recognition not_applicable Submit "the entry names no mother":
            r#"{"registration":{"date":"16/03/2026","type":"1","recognitionType":"1"},"parent":{"name":"Đinh Trọng Tuấn","sex":"Nam"},"child":{"name":"Trần Hoàng Phúc","personalId":"040222000001"},"otherParent":{"name":"Ngô Thị Mận"}}"#
            with [Birth r#"{"child":{"name":"Trần Hoàng Phúc","personalId":"040222000001"}}"#],
    ],
}

fn check(cx: &Both<'_, '_>, given: Given<'_>, theirs: Theirs<'_>) -> Answer<Says> {
    let (role, name) = match recognised(given.kind, given.sex).ok_or(Not::KNOWN)? {
        Role::Father => (Role::Mother, theirs.mother),
        _ => (Role::Father, theirs.father),
    };
    if name.is_empty() {
        return Err(Not::Applicable);
    }
    if cx.same(Role::OtherParent, role).certainty != Certainty::No {
        return Err(Not::Broken);
    }
    // A name may have been changed since.
    if is_changed(cx, cx.other().person(role)) {
        return Err(Not::KNOWN);
    }
    let says = Says::Another { other: given.other.to_owned(), name: name.to_owned() };
    let broken = Broken::new(says).on(Role::OtherParent.at(Attribute::Name));
    Ok(broken.cites_if_law(CIRCULAR_4_2020.verified("Điều 16 khoản 1"), cx.check().law_date()))
}
