use crate::date::day;
use crate::law::{CIVIL_STATUS_LAW_2014, Effectivity};
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::citizens::{Citizen, citizen};
use crate::schema::{Attribute, Code, Kind, Role, Stage};

rule! {
    /// A foreign event is noted in which no citizen took part.
    ///
    /// Noted in the book are the events of Vietnamese citizens abroad. Check the nationalities: who was a citizen at the time
    /// may have another nationality beside it. Otherwise the type is wrong.
    vi
    /// Ghi chú việc ở nước ngoài mà không có công dân Việt Nam nào.
    ///
    /// Chỉ ghi chú việc của công dân Việt Nam ở nước ngoài. Kiểm tra lại quốc tịch: người khi đó là công dân Việt Nam
    /// có thể có thêm quốc tịch khác. Nếu không thì sai loại đăng ký.
    "foreign/no-citizen",
    kinds: [Birth, Marriage, Death, Recognition, Guardianship, Adoption, Change, DivorceNote],
    on: Registration.Date,
    given: {
        entry: Registration.Type as maybe code,
        husband: Husband.Nationality as maybe nationality,
        husband_other: Husband.OtherNationality as maybe nationality,
        wife: Wife.Nationality as maybe nationality,
        wife_other: Wife.OtherNationality as maybe nationality,
        subject: Subject.Nationality as maybe nationality,
        deceased: Deceased.Nationality as maybe nationality,
        parent: Parent.Nationality as maybe nationality,
        child: Child.Nationality as maybe nationality,
        of_mother: Mother.Nationality as maybe nationality,
        of_father: Father.Nationality as maybe nationality,
        guardian: Guardian.Nationality as maybe nationality,
        ward: Ward.Nationality as maybe nationality,
        father: AdoptiveFather.Nationality as maybe nationality,
        mother: AdoptiveMother.Nationality as maybe nationality,
        adoptee: Adoptee.Nationality as maybe nationality,
        father_named: AdoptiveFather.Name as given,
        mother_named: AdoptiveMother.Name as given,
    },
    severity: Error, archive: Warning,
    law: [CIVIL_STATUS_LAW_2014.verified("Điều 3 khoản 3")],
    in_force: Effectivity::between(day(2016, 1, 1), day(2027, 2, 28)),
    says: {
        NoCitizen {}
            vi "Chỉ ghi chú việc hộ tịch của công dân Việt Nam ở nước ngoài, nhưng ở đây chỉ có quốc tịch nước ngoài. Kiểm tra lại quốc tịch hoặc loại đăng ký."
            en "Only events of Vietnamese citizens abroad are noted, but all here are foreigners. Check nationality or type.",
    },
    examples: [
        Marriage fail Submit "two foreigners": r#"{"registration":{"date":"10/06/2026","type":"Ghi chú kết hôn"},"husband":{"nationality":"Nhật Bản"},"wife":{"nationality":"Hàn Quốc"}}"#,
        Adoption fail Submit "three foreigners": r#"{"registration":{"date":"10/06/2026","type":"Ghi vào sổ việc nuôi con nuôi"},"adoptiveFather":{"nationality":"Đức"},"adoptiveMother":{"nationality":"Pháp"},"adoptee":{"nationality":"Đức"}}"#,
        Adoption fail Submit "one foreigner adopts another": r#"{"registration":{"date":"10/06/2026","type":"Ghi vào sổ việc nuôi con nuôi"},"adoptiveFather":{"nationality":"Đức"},"adoptee":{"nationality":"Đức"}}"#,
        Adoption undetermined Draft "the same while it is written: there may be a second": r#"{"registration":{"date":"10/06/2026","type":"Ghi vào sổ việc nuôi con nuôi"},"adoptiveFather":{"nationality":"Đức"},"adoptee":{"nationality":"Đức"}}"#,
        Birth fail Submit "a child of foreigners": r#"{"registration":{"date":"10/06/2026","type":"3"},"child":{"nationality":"Nhật Bản"},"mother":{"nationality":"Nhật Bản"},"father":{"nationality":"Nhật Bản"}}"#,
        Birth pass Submit "the child of a citizen": r#"{"registration":{"date":"10/06/2026","type":"3"},"child":{"nationality":"Nhật Bản"},"mother":{"nationality":"Việt Nam"},"father":{"nationality":"Nhật Bản"}}"#,
        Birth undetermined Submit "a father of whom nothing is known": r#"{"registration":{"date":"10/06/2026","type":"3"},"child":{"nationality":"Nhật Bản"},"mother":{"nationality":"Nhật Bản"}}"#,
        Guardianship pass Submit "a ward of Vietnam": r#"{"registration":{"date":"10/06/2026","type":"Ghi vào sổ hộ tịch việc giám hộ"},"guardian":{"nationality":"Đức"},"ward":{"nationality":"Việt Nam"}}"#,
        Marriage pass Submit "a citizen": r#"{"registration":{"date":"10/06/2026","type":"Ghi chú kết hôn"},"husband":{"nationality":"Nhật Bản"},"wife":{"nationality":"Đức","otherNationality":"Việt Nam"}}"#,
        DivorceNote fail Submit "two foreigners divorced": r#"{"registration":{"date":"16/03/2026"},"husband":{"nationality":"Hàn Quốc"},"wife":{"nationality":"Hàn Quốc"}}"#,
        DivorceNote pass Archive "a citizen divorced": r#"{"registration":{"date":"16/03/2026"},"husband":{"nationality":"Hàn Quốc"},"wife":{"nationality":"Việt Nam"}}"#,
        Change fail Archive "the name of a foreigner": r#"{"registration":{"date":"01/01/2016","type":"Ghi vào sổ hộ tịch việc thay đổi hộ tịch"},"subject":{"nationality":"Đức"}}"#,
        Death fail Submit "a foreigner died": r#"{"registration":{"date":"16/03/2026","type":"3"},"deceased":{"nationality":"Lào"}}"#,
        Marriage undetermined Submit "one is not known": r#"{"registration":{"date":"10/06/2026","type":"Ghi chú kết hôn"},"husband":{"nationality":"Nhật Bản"}}"#,
        Marriage not_applicable Submit "a registration here": r#"{"registration":{"date":"10/06/2026","type":"1"},"husband":{"nationality":"Nhật Bản"},"wife":{"nationality":"Hàn Quốc"}}"#,
    ],
}

fn check(cx: &Check<'_>, given: Given<'_>) -> Answer<Says> {
    let Given { entry, husband, husband_other, wife, wife_other, .. } = given;
    if cx.kind() != Kind::DivorceNote && entry? != Code::ForeignNote {
        return Err(Not::Applicable);
    }
    let alone = |nationality| citizen(nationality, Err(Not::Applicable));
    // One of them may be all, where nobody goes on writing.
    let done = cx.stage() != Stage::Draft;
    let adopters = match [alone(given.father), alone(given.mother)] {
        [Citizen::OfVietnam, _] | [_, Citizen::OfVietnam] => Citizen::OfVietnam,
        [Citizen::Unknown, Citizen::Foreign] if done && !given.father_named => Citizen::Foreign,
        [Citizen::Foreign, Citizen::Unknown] if done && !given.mother_named => Citizen::Foreign,
        [Citizen::Foreign, Citizen::Foreign] => Citizen::Foreign,
        _ => Citizen::Unknown,
    };
    let adopter = if given.father.is_ok() { Role::AdoptiveMother } else { Role::AdoptiveFather };
    let persons = [
        (Role::Husband, citizen(husband, husband_other)),
        (Role::Wife, citizen(wife, wife_other)),
        (Role::Subject, alone(given.subject)),
        (Role::Deceased, alone(given.deceased)),
        (Role::Parent, alone(given.parent)),
        (Role::Child, alone(given.child)),
        (Role::Guardian, alone(given.guardian)),
        (Role::Ward, alone(given.ward)),
        (adopter, adopters),
        (Role::Adoptee, alone(given.adoptee)),
    ];
    let parents = [(Role::Mother, alone(given.of_mother)), (Role::Father, alone(given.of_father))];
    // Elsewhere parents are no party.
    let parents = parents.into_iter().filter(|_| cx.kind() == Kind::Birth);
    let persons: Vec<_> = persons.into_iter().chain(parents).collect();
    if persons.iter().any(|&(_, of)| of == Citizen::OfVietnam) {
        return Err(Not::Broken);
    }
    let nationality = |role: &Role| role.at(Attribute::Nationality);
    let of = |which| persons.iter().filter(move |(_, of)| *of == which).map(|(role, _)| role);
    let unknown: Vec<_> = of(Citizen::Unknown).map(nationality).filter(|&it| cx.has(it)).collect();
    if !unknown.is_empty() {
        return Err(cx.needs(&unknown));
    }
    // Of one person, or where no type tells that it is a note, the nationality is what may be wrong.
    let by_type = !matches!(cx.kind(), Kind::Change | Kind::DivorceNote);
    let foreigner = of(Citizen::Foreign).map(nationality).next().filter(|_| !by_type);
    let on = foreigner.unwrap_or(Role::Registration.at(Attribute::Type));
    Ok(Broken::new(Says::NoCitizen {}).on(on))
}
