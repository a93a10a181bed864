use crate::card::Severity;
use crate::date::Truth;
use crate::identity::Certainty;
use crate::law::FAMILY_LAW_2014;
use crate::rule::{Answer, Both, Broken, Not, View, related, surely};
use crate::rules::earlier_marriage::{are_spouses, presumes};
use crate::rules::recognition::alive::COURT;
use crate::rules::remarks::Remarks;
use crate::schema::{Attribute, Code, Kind, Role, Sex};

related! {
    /// The birth entry or an earlier recognition of the child has another father or mother already.
    ///
    /// Who is written as father or mother stays so until a court decides otherwise; the registry cannot recognise another one. A part
    /// that was left blank can be filled by a recognition, unless the mother was married: the child is her husband's. Where an
    /// adoptive parent is written, or the remarks tell of a court, a person has to look.
    vi
    /// Đăng ký khai sinh hoặc việc nhận trước đây của người con đã có cha hoặc mẹ khác.
    ///
    /// Người được ghi là cha hoặc mẹ vẫn là cha, mẹ cho đến khi Tòa án quyết định khác; cơ quan hộ tịch không đăng ký
    /// nhận người khác. Phần để trống thì ghi được khi nhận cha, mẹ, trừ khi mẹ đang có chồng: con là của
    /// người chồng. Nơi đó ghi cha, mẹ nuôi, hoặc ghi chú nói đến Tòa án, thì phải có người xem.
    "related/parent-known",
    kinds: [Recognition],
    of: [Child], on: Name,
    with: [Birth, Recognition],
    link: person [Child],
    when: [Registration.Type not (ForeignNote)],
    given: {
        kind: Registration.RecognitionType as maybe code,
        sex: Parent.Sex as maybe sex,
        parent: Parent.Name as text,
        own: Registration.Remarks as text_or_empty,
        registered: Registration.Date as maybe date,
    },
    theirs: {
        mother: Mother.Name as text_or_empty,
        father: Father.Name as text_or_empty,
        remarks: Registration.Remarks as text_or_empty,
        recogniser: Parent.Name as text_or_empty,
        kind: Registration.RecognitionType as maybe code,
        sex: Parent.Sex as maybe sex,
        registered: Registration.Date as maybe date,
    },
    severity: Error, archive: Warning,
    law: [FAMILY_LAW_2014.verified("Điều 88 khoản 2"), FAMILY_LAW_2014.verified("Điều 101 khoản 2")],
    says: {
        Father { name: Text, parent: Text }
            vi "Đăng ký trước của con đã ghi cha là «{name}»; chỉ Tòa án mới được xác định «{parent}» là cha."
            en "The earlier entry has “{name}” as the father; only a court may decide that it is “{parent}”.",
        Mother { name: Text, parent: Text }
            vi "Đăng ký trước của con đã ghi mẹ là «{name}»; chỉ Tòa án mới được xác định «{parent}» là mẹ."
            en "The earlier entry has “{name}” as the mother; only a court may decide that it is “{parent}”.",
        Husband { name: Text, parent: Text }
            vi "Khi con sinh, mẹ có chồng là «{name}», nên con là của người đó; chỉ Tòa án mới được xác định «{parent}» là cha."
            en "At the birth the mother was married to “{name}”, whose child it is; only a court may decide that it is “{parent}”.",
    },
    examples: [
        Recognition fail Submit "another father":
            r#"{"registration":{"date":"16/03/2026","type":"1","recognitionType":"1"},"parent":{"name":"Đinh Trọng Tuấn","sex":"Nam","birthDate":"25/09/1990"},"child":{"name":"Trần Hoàng Phúc","personalId":"040222000001"}}"#
            with [Birth r#"{"child":{"name":"Trần Hoàng Phúc","personalId":"040222000001"},"father":{"name":"Trần Đức Mạnh","birthDate":"04/04/1992"}}"#],
        Recognition fail Submit "another mother":
            r#"{"registration":{"date":"16/03/2026","type":"1","recognitionType":"2"},"parent":{"name":"Lê Thị Hoa","sex":"Nữ","birthDate":"25/09/1990"},"child":{"name":"Trần Hoàng Phúc","personalId":"040222000001"}}"#
            with [Birth r#"{"child":{"name":"Trần Hoàng Phúc","personalId":"040222000001"},"mother":{"name":"Phan Thị Mai","birthDate":"04/04/1992"}}"#],
        Recognition fail Submit "another man has recognised the child":
            r#"{"registration":{"date":"16/03/2026","type":"1","recognitionType":"1"},"parent":{"name":"Đinh Trọng Tuấn","sex":"Nam","birthDate":"25/09/1990"},"child":{"name":"Trần Hoàng Phúc","personalId":"040222000001"}}"#
            with [Recognition r#"{"registration":{"date":"16/03/2024","recognitionType":"1"},"parent":{"name":"Trần Đức Mạnh","birthDate":"04/04/1992"},"child":{"name":"Trần Hoàng Phúc","personalId":"040222000001"}}"#],
        Recognition pass Submit "the other recognition is later":
            r#"{"registration":{"date":"16/03/2024","type":"1","recognitionType":"1"},"parent":{"name":"Đinh Trọng Tuấn","sex":"Nam","birthDate":"25/09/1990"},"child":{"name":"Trần Hoàng Phúc","personalId":"040222000001"}}"#
            with [Recognition r#"{"registration":{"date":"16/03/2026","recognitionType":"1"},"parent":{"name":"Trần Đức Mạnh","birthDate":"04/04/1992"},"child":{"name":"Trần Hoàng Phúc","personalId":"040222000001"}}"#],
        Recognition not_applicable Submit "the mother has":
            r#"{"registration":{"date":"16/03/2026","type":"1","recognitionType":"1"},"parent":{"name":"Đinh Trọng Tuấn","sex":"Nam","birthDate":"25/09/1990"},"child":{"name":"Trần Hoàng Phúc","personalId":"040222000001"}}"#
            with [Recognition r#"{"registration":{"date":"16/03/2024","recognitionType":"2"},"parent":{"name":"Phan Thị Mai","birthDate":"04/04/1992"},"child":{"name":"Trần Hoàng Phúc","personalId":"040222000001"}}"#],
        Recognition pass Submit "the father's part was blank":
            r#"{"registration":{"date":"16/03/2026","type":"1","recognitionType":"1"},"parent":{"name":"Đinh Trọng Tuấn","sex":"Nam","birthDate":"25/09/1990"},"child":{"name":"Trần Hoàng Phúc","personalId":"040222000001"}}"#
            with [Birth r#"{"child":{"name":"Trần Hoàng Phúc","personalId":"040222000001"},"mother":{"name":"Phan Thị Mai","birthDate":"04/04/1992"}}"#],
        Recognition fail Submit "the mother was married":
            r#"{"registration":{"date":"16/03/2026","type":"1","recognitionType":"1"},"parent":{"name":"Đinh Trọng Tuấn","sex":"Nam","birthDate":"25/09/1990"},"child":{"name":"Trần Hoàng Phúc","personalId":"040222000001"}}"#
            with [
                Birth r#"{"child":{"name":"Trần Hoàng Phúc","personalId":"040222000001","birthDate":"05/06/2022"},"mother":{"name":"Phan Thị Mai","birthDate":"04/04/1992"}}"#,
                Marriage r#"{"registration":{"date":"20/11/2018"},"husband":{"name":"Ngô Văn Tấn","birthDate":"05/05/1990"},"wife":{"name":"Phan Thị Mai","birthDate":"04/04/1992"}}"#,
            ],
        Recognition pass Submit "to him":
            r#"{"registration":{"date":"16/03/2026","type":"1","recognitionType":"1"},"parent":{"name":"Đinh Trọng Tuấn","sex":"Nam","birthDate":"25/09/1990"},"child":{"name":"Trần Hoàng Phúc","personalId":"040222000001"}}"#
            with [
                Birth r#"{"child":{"name":"Trần Hoàng Phúc","personalId":"040222000001","birthDate":"05/06/2022"},"mother":{"name":"Phan Thị Mai","birthDate":"04/04/1992"}}"#,
                Marriage r#"{"registration":{"date":"20/11/2018"},"husband":{"name":"Đinh Trọng Tuấn","birthDate":"25/09/1990"},"wife":{"name":"Phan Thị Mai","birthDate":"04/04/1992"}}"#,
            ],
        Recognition not_applicable Submit "the same man is written":
            r#"{"registration":{"date":"16/03/2026","type":"1","recognitionType":"1"},"parent":{"name":"Đinh Trọng Tuấn","sex":"Nam","birthDate":"25/09/1990"},"child":{"name":"Trần Hoàng Phúc","personalId":"040222000001"}}"#
            with [Birth r#"{"child":{"name":"Trần Hoàng Phúc","personalId":"040222000001"},"father":{"name":"Đinh Trọng Tuấn","birthDate":"25/09/1990"}}"#],
    ],
}

/// As what somebody is recognised.
pub(super) fn recognised(kind: Result<Code, Not>, sex: Result<Sex, Not>) -> Option<Role> {
    match (kind, sex) {
        (Ok(Code::FatherChild | Code::ChildFather), _) | (_, Ok(Sex::Male)) => Some(Role::Father),
        (Ok(Code::MotherChild | Code::ChildMother), _) | (_, Ok(Sex::Female)) => Some(Role::Mother),
        _ => None,
    }
}

fn check(cx: &Both<'_, '_>, given: Given<'_>, theirs: Theirs<'_>) -> Answer<Says> {
    let role = recognised(given.kind, given.sex).ok_or(Not::KNOWN)?;
    // In an earlier recognition the parent is called so.
    let by_recognition = cx.other().kind() == Kind::Recognition;
    if by_recognition && recognised(theirs.kind, theirs.sex).ok_or(Not::KNOWN)? != role {
        return Err(Not::Applicable);
    }
    if by_recognition {
        surely(theirs.registered?.before(given.registered?))?;
    }
    let name = match role {
        _ if by_recognition => theirs.recogniser,
        Role::Father => theirs.father,
        _ => theirs.mother,
    };
    let decided = || Remarks::of(given.own).has(COURT);
    if name.is_empty() {
        let husband = husband(cx).filter(|_| role == Role::Father && !decided()).ok_or(Not::Broken)?;
        let says = Says::Husband { name: husband, parent: given.parent.to_owned() };
        return Ok(Broken::new(says).on(Role::Parent.at(Attribute::Name)).at_most(Severity::Warning));
    }
    match cx.same(Role::Parent, if by_recognition { Role::Parent } else { role }).certainty {
        Certainty::No => {}
        Certainty::Possible => return Err(Not::KNOWN),
        Certainty::Likely | Certainty::Certain => return Err(Not::Applicable),
    }
    let (name, parent) = (name.to_owned(), given.parent.to_owned());
    let says = match role {
        Role::Father => Says::Father { name, parent },
        _ => Says::Mother { name, parent },
    };
    let severity =
        if Remarks::adopted(theirs.remarks) || decided() { Severity::Warning } else { Severity::Error };
    Ok(Broken::new(says).on(Role::Parent.at(Attribute::Name)).at_most(severity))
}

/// The name of another man than the recogniser, whose wife the mother in the birth entry was when the child was born.
fn husband(cx: &Both<'_, '_>) -> Option<String> {
    let born = cx.other().date(Role::Child.at(Attribute::BirthDate))?;
    let (mother, parent) = (cx.other().person(Role::Mother)?, cx.record().person(Role::Parent)?);
    let another = |view: &&View<'_>| {
        let husband = view.person(Role::Husband).map(|husband| husband.same(parent).certainty);
        view.has(mother, Role::Wife) && husband == Some(Certainty::No)
    };
    if are_spouses(mother, parent, cx.around(), born) {
        return None;
    }
    let marriages = cx.further().filter(|view| view.kind() == Kind::Marriage);
    let husbands = marriages.filter(another).find(|view| presumes(view, cx.around(), born) == Truth::Yes);
    husbands.map(|view| view.text(Role::Husband.at(Attribute::Name)).to_owned())
}
