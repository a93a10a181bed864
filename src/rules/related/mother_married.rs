use crate::date::day;
use crate::identity::Certainty;
use crate::law::{Effectivity, FAMILY_LAW_2014};
use crate::rule::{Answer, Both, Broken, Not, related, surely};
use crate::rules::earlier_marriage::{are_spouses, presumes};
use crate::rules::recognition::alive::COURT;
use crate::rules::remarks::Remarks;
use crate::schema::{Attribute, Code, Kind, Role};

related! {
    /// The mother was married to another man than the one who is written as the father, or than nobody.
    ///
    /// A child born in wedlock, or within 300 days of its end, is that of the husband until a court decides otherwise. Where a court
    /// has decided or refused to, or somebody recognised the child, write it into the remarks. Look for the divorce, too.
    vi
    /// Khi con sinh, mẹ đang có chồng không phải người được ghi là cha, hoặc mẹ có chồng mà để trống phần cha.
    ///
    /// Con sinh trong thời kỳ hôn nhân, hoặc trong 300 ngày từ khi chấm dứt, là con của người chồng cho đến khi Tòa án
    /// xác định khác. Tòa án đã quyết định hoặc từ chối giải quyết, hoặc đã có người nhận con, thì ghi vào phần ghi chú.
    /// Tìm cả việc ly hôn.
    "related/mother-married",
    kinds: [Birth],
    of: [Mother], on: Name,
    with: [Marriage],
    link: person [Wife],
    when: [Registration.Type not (Again | WithPapers | ForeignNote)],
    given: {
        born: Child.BirthDate as date,
        kind: Child.BirthType as maybe code,
        father: Father.Name as text_or_empty,
        remarks: Registration.Remarks as text_or_empty,
    },
    theirs: { husband: Husband.Name as text },
    severity: Warning,
    law: [FAMILY_LAW_2014.verified("Điều 88 khoản 1")],
    in_force: Effectivity::from(day(2015, 1, 1)),
    says: {
        Another { husband: Text, father: Text }
            vi "Khi con sinh, mẹ có chồng là «{husband}», mà cha ghi là «{father}». Kiểm tra lại; nếu Tòa án đã xác định hoặc từ chối thì ghi chú."
            en "At the birth the mother was married to “{husband}”, but the father is written as “{father}”. Check it; what a court has decided goes into the remarks.",
        Blank { husband: Text }
            vi "Khi con sinh, mẹ có chồng là «{husband}», nên con được coi là có cha. Kiểm tra lại loại khai sinh."
            en "At the birth the mother was married to “{husband}”, who is taken for the father. Check the kind of birth.",
    },
    examples: [
        Birth fail Submit "another man":
            r#"{"registration":{"date":"16/03/2026"},"child":{"birthDate":"02/03/2026"},"mother":{"name":"Trần Thị Vân","personalId":"040199000001"},"father":{"name":"Lê Quang Huy","birthDate":"20/01/1997"}}"#
            with [Marriage r#"{"registration":{"date":"20/11/2022"},"husband":{"name":"Ngô Văn Tấn","birthDate":"05/05/1990"},"wife":{"name":"Trần Thị Vân","personalId":"040199000001"}}"#],
        Birth fail Submit "300 days after the divorce, and no father":
            r#"{"registration":{"date":"16/03/2026"},"child":{"birthDate":"12/01/2026","birthType":"3"},"mother":{"name":"Trần Thị Vân","personalId":"040199000001"}}"#
            with [Marriage r#"{"registration":{"date":"20/11/2022","remarks":"Ly hôn theo Bản án số 12/2025/HNGĐ-ST, có hiệu lực ngày 18/03/2025"},"husband":{"name":"Ngô Văn Tấn"},"wife":{"name":"Trần Thị Vân","personalId":"040199000001"}}"#],
        Birth pass Submit "301 days":
            r#"{"registration":{"date":"16/03/2026"},"child":{"birthDate":"13/01/2026","birthType":"3"},"mother":{"name":"Trần Thị Vân","personalId":"040199000001"}}"#
            with [Marriage r#"{"registration":{"date":"20/11/2022","remarks":"Ly hôn theo Bản án số 12/2025/HNGĐ-ST, có hiệu lực ngày 18/03/2025"},"husband":{"name":"Ngô Văn Tấn"},"wife":{"name":"Trần Thị Vân","personalId":"040199000001"}}"#],
        Birth pass Submit "the husband":
            r#"{"registration":{"date":"16/03/2026"},"child":{"birthDate":"02/03/2026"},"mother":{"name":"Trần Thị Vân","personalId":"040199000001"},"father":{"name":"Lê Quang Huy","birthDate":"20/01/1997"}}"#
            with [Marriage r#"{"registration":{"date":"20/11/2022"},"husband":{"name":"Lê Quang Huy","birthDate":"20/01/1997"},"wife":{"name":"Trần Thị Vân","personalId":"040199000001"}}"#],
        Birth pass Submit "married after the birth":
            r#"{"registration":{"date":"16/03/2026"},"child":{"birthDate":"02/03/2026"},"mother":{"name":"Trần Thị Vân","personalId":"040199000001"},"father":{"name":"Lê Quang Huy","birthDate":"20/01/1997"}}"#
            with [Marriage r#"{"registration":{"date":"10/03/2026"},"husband":{"name":"Ngô Văn Tấn","birthDate":"05/05/1990"},"wife":{"name":"Trần Thị Vân","personalId":"040199000001"}}"#],
        Birth not_applicable Submit "a court has refused":
            r#"{"registration":{"date":"16/03/2026","remarks":"Có văn bản từ chối giải quyết của Tòa án"},"child":{"birthDate":"02/03/2026"},"mother":{"name":"Trần Thị Vân","personalId":"040199000001"},"father":{"name":"Lê Quang Huy","birthDate":"20/01/1997"}}"#
            with [Marriage r#"{"registration":{"date":"20/11/2022"},"husband":{"name":"Ngô Văn Tấn","birthDate":"05/05/1990"},"wife":{"name":"Trần Thị Vân","personalId":"040199000001"}}"#],
        Birth undetermined Archive "the year of both":
            r#"{"registration":{"date":"16/03/2026"},"child":{"birthDate":"2022"},"mother":{"name":"Trần Thị Vân","personalId":"040199000001"},"father":{"name":"Lê Quang Huy","birthDate":"20/01/1997"}}"#
            with [Marriage r#"{"registration":{"date":"20/11/2022"},"husband":{"name":"Ngô Văn Tấn","birthDate":"05/05/1990"},"wife":{"name":"Trần Thị Vân","personalId":"040199000001"}}"#],
    ],
}

/// Words that tell why another man is the father.
const RECOGNISED: &[&str] = &["nhận cha", "nhận con", "nhận mẹ", "không thừa nhận"];

fn check(cx: &Both<'_, '_>, given: Given<'_>, theirs: Theirs<'_>) -> Answer<Says> {
    let remarks = Remarks::of(given.remarks);
    let recognised = || {
        let child = cx.record().person(Role::Child);
        let mut recognitions = cx.further().filter(|view| view.kind() == Kind::Recognition);
        recognitions.any(|view| child.is_some_and(|child| view.has(child, Role::Child)))
    };
    if Remarks::adopted(given.remarks) || remarks.has(COURT) || remarks.has(RECOGNISED) || recognised() {
        return Err(Not::Applicable);
    }
    let blank = given.father.is_empty();
    match cx.same(Role::Father, Role::Husband).certainty {
        _ if blank && given.kind == Ok(Code::FatherUnknown) => {}
        _ if blank => return Err(Not::Applicable),
        Certainty::No => {}
        Certainty::Possible => return Err(Not::KNOWN),
        Certainty::Likely | Certainty::Certain => return Err(Not::Broken),
    }
    surely(presumes(cx.other(), cx.around(), given.born))?;
    // The one of before has ended then, and another rule asks when.
    let parents = cx.record().person(Role::Mother).zip(cx.record().person(Role::Father));
    if parents.is_some_and(|(mother, father)| are_spouses(mother, father, cx.around(), given.born)) {
        return Err(Not::Broken);
    }
    let husband = theirs.husband.to_owned();
    Ok(if blank {
        Broken::new(Says::Blank { husband }).on(Role::Child.at(Attribute::BirthType))
    } else {
        let father = given.father.to_owned();
        Broken::new(Says::Another { husband, father }).on(Role::Father.at(Attribute::Name))
    })
}
