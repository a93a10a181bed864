use crate::date::{PartialDate, Truth};
use crate::identity::Person;
use crate::law::CIVIL_CODE_2015;
use crate::rule::{Answer, Both, Not, View, related};
use crate::schema::{Attribute, Code, Kind, Role};

related! {
    /// A minor whose parents stand in the birth entry is given a guardian, and why is not told, or one of them lived then.
    ///
    /// A minor has a guardian where there are no parents, or where neither can care. Write the ground, or check whether the entries
    /// are of this child.
    vi
    /// Người chưa thành niên có cha, mẹ trong Giấy khai sinh mà được giám hộ không nêu lý do, hoặc khi đó cha, mẹ còn sống.
    ///
    /// Người chưa thành niên được giám hộ khi không còn cha, mẹ, hoặc cả hai đều không thể chăm sóc. Ghi trường hợp được
    /// giám hộ, hoặc kiểm tra các đăng ký có đúng của trẻ này không.
    "related/ward-has-parents",
    kinds: [Guardianship],
    of: [Ward], on: Name,
    with: [Birth],
    link: person [Child],
    when: [Registration.Type not (ForeignNote)],
    given: {
        registered: Registration.Date as date,
        ground: Guardianship.WardGround as maybe code,
        told: Guardianship.WardGround as given,
        reason: Guardianship.Reason as given,
        remarks: Registration.Remarks as given,
        decision: Registration.DecisionNumber as given,
        court: Court.Number as given,
    },
    theirs: { born: me.BirthDate as date },
    severity: Warning,
    law: [CIVIL_CODE_2015.verified("Điều 47 khoản 1")],
    in_force: CIVIL_CODE_2015.in_force,
    says: {
        Untold { parent: Text }
            vi "Giấy khai sinh của người được giám hộ ghi cha, mẹ là «{parent}», mà bản ghi không nêu vì sao cần giám hộ. Ghi trường hợp được giám hộ."
            en "The birth entry of the ward names “{parent}” as a parent, and nothing tells why a guardian is needed. Write the ground.",
        Lives { parent: Text }
            vi "Bản ghi nêu không còn cha, mẹ, nhưng theo đăng ký khác thì «{parent}» khi đó còn sống. Kiểm tra lại trường hợp được giám hộ."
            en "The ground is that there are no parents, but by another entry “{parent}” was alive then. Check the ground.",
    },
    examples: [
        Guardianship fail Submit "no ground":
            r#"{"registration":{"date":"16/03/2026"},"ward":{"name":"Hồ Sỹ Khang","personalId":"040215000002"}}"#
            with [Birth r#"{"registration":{"date":"30/06/2015"},"child":{"name":"Hồ Sỹ Khang","personalId":"040215000002","birthDate":"21/06/2015"},"mother":{"name":"Lê Thị Tư","birthDate":"01/02/1990"}}"#],
        Guardianship fail Submit "a mother who died later":
            r#"{"registration":{"date":"16/03/2026"},"guardianship":{"wardGround":"Không còn cha, mẹ hoặc không xác định được cha, mẹ"},"ward":{"name":"Hồ Sỹ Khang","personalId":"040215000002"}}"#
            with [
                Birth r#"{"registration":{"date":"30/06/2015"},"child":{"name":"Hồ Sỹ Khang","personalId":"040215000002","birthDate":"21/06/2015"},"mother":{"name":"Lê Thị Tư","birthDate":"01/02/1990"}}"#,
                Death r#"{"registration":{"date":"20/04/2026"},"deceased":{"name":"Lê Thị Tư","birthDate":"01/02/1990","deathDate":"17/04/2026"}}"#,
            ],
        Guardianship pass Submit "no parents, and nothing against it":
            r#"{"registration":{"date":"16/03/2026"},"guardianship":{"wardGround":"Không còn cha, mẹ hoặc không xác định được cha, mẹ"},"ward":{"name":"Hồ Sỹ Khang","personalId":"040215000002"}}"#
            with [Birth r#"{"registration":{"date":"30/06/2015"},"child":{"name":"Hồ Sỹ Khang","personalId":"040215000002","birthDate":"21/06/2015"},"mother":{"name":"Lê Thị Tư","birthDate":"01/02/1990"}}"#],
        Guardianship pass Submit "the mother had died":
            r#"{"registration":{"date":"16/03/2026"},"ward":{"name":"Hồ Sỹ Khang","personalId":"040215000002"}}"#
            with [
                Birth r#"{"registration":{"date":"30/06/2015"},"child":{"name":"Hồ Sỹ Khang","personalId":"040215000002","birthDate":"21/06/2015"},"mother":{"name":"Lê Thị Tư","birthDate":"01/02/1990"}}"#,
                Death r#"{"registration":{"date":"20/02/2026"},"deceased":{"name":"Lê Thị Tư","birthDate":"01/02/1990","deathDate":"17/02/2026"}}"#,
            ],
        Guardianship not_applicable Submit "of age":
            r#"{"registration":{"date":"16/03/2026"},"ward":{"name":"Hồ Sỹ Khang","personalId":"040203000002"}}"#
            with [Birth r#"{"registration":{"date":"30/06/2003"},"child":{"name":"Hồ Sỹ Khang","personalId":"040203000002","birthDate":"21/06/2003"},"mother":{"name":"Lê Thị Tư","birthDate":"01/02/1980"}}"#],
    ],
}

fn check(cx: &Both<'_, '_>, given: Given<'_>, theirs: Theirs<'_>) -> Answer<Says> {
    if theirs.born.years_until(given.registered).1 >= 18 {
        return Err(Not::Applicable);
    }
    let parents = [Role::Mother, Role::Father].into_iter().filter_map(|role| cx.other().person(role));
    let name = |parent: &Person| cx.other().text(parent.role.at(Attribute::Name)).to_owned();
    if given.ground == Ok(Code::NoParents) {
        let mut alive =
            parents.filter(|parent| cx.further().any(|view| lives(parent, view, given.registered)));
        let parent = name(alive.next().ok_or(Not::Broken)?);
        return Ok(Says::Lives { parent }.into());
    }
    if given.told || given.reason || given.remarks || given.decision || given.court {
        return Err(Not::Broken);
    }
    let mut living = parents.filter(|parent| !cx.further().any(|view| view.has(parent, Role::Deceased)));
    let parent = name(living.next().ok_or(Not::Broken)?);
    Ok(Says::Untold { parent }.into())
}

/// Whether a record shows that somebody lived on a day: dead only later, or married later.
fn lives(person: &Person, view: &View<'_>, on: PartialDate) -> bool {
    let registered = Role::Registration.at(Attribute::Date);
    let (roles, field): (&[Role], _) = match view.kind() {
        Kind::Death => (&[Role::Deceased], Role::Deceased.at(Attribute::DeathDate)),
        Kind::Marriage => (&[Role::Husband, Role::Wife], registered),
        _ => return false,
    };
    let is_there = roles.iter().any(|&role| view.has(person, role));
    is_there && view.date(field).is_some_and(|date| date.after(on) == Truth::Yes)
}
