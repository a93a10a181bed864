use crate::date::day;
use crate::law::{CIVIL_STATUS_LAW_2014, Effectivity};
use crate::rule::{Answer, Check, Not, rule};
use crate::rules::citizens::{Citizen, citizen};
use crate::schema::{Attribute, Kind, Role};

rule! {
    /// A foreign marriage, guardianship or adoption is noted in which no citizen took part.
    ///
    /// Noted in the book are the events of Vietnamese citizens abroad. Check the nationalities: who was a citizen at the time
    /// may have another nationality beside it. Otherwise the type is wrong.
    "foreign/no-citizen",
    kinds: [Marriage, Guardianship, Adoption],
    on: Registration.Type,
    when: [Registration.Type is (ForeignNote)],
    given: {
        husband: Husband.Nationality as maybe nationality,
        husband_other: Husband.OtherNationality as maybe nationality,
        wife: Wife.Nationality as maybe nationality,
        wife_other: Wife.OtherNationality as maybe nationality,
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
            vi "Chỉ ghi chú việc hộ tịch của công dân Việt Nam ở nước ngoài, nhưng hai bên đều có quốc tịch nước ngoài. Kiểm tra lại quốc tịch hoặc loại đăng ký."
            en "Only events of Vietnamese citizens abroad are noted, but both sides are foreigners. Check nationality or type.",
    },
    examples: [
        Marriage fail Submit "two foreigners": r#"{"registration":{"date":"10/06/2026","type":"Ghi chú kết hôn"},"husband":{"nationality":"Nhật Bản"},"wife":{"nationality":"Hàn Quốc"}}"#,
        Adoption fail Submit "three foreigners": r#"{"registration":{"date":"10/06/2026","type":"Ghi vào sổ việc nuôi con nuôi"},"adoptiveFather":{"nationality":"Đức"},"adoptiveMother":{"nationality":"Pháp"},"adoptee":{"nationality":"Đức"}}"#,
        Guardianship pass Submit "a ward of Vietnam": r#"{"registration":{"date":"10/06/2026","type":"Ghi vào sổ hộ tịch việc giám hộ"},"guardian":{"nationality":"Đức"},"ward":{"nationality":"Việt Nam"}}"#,
        Marriage pass Submit "a citizen": r#"{"registration":{"date":"10/06/2026","type":"Ghi chú kết hôn"},"husband":{"nationality":"Nhật Bản"},"wife":{"nationality":"Đức","otherNationality":"Việt Nam"}}"#,
        Marriage undetermined Submit "one is not known": r#"{"registration":{"date":"10/06/2026","type":"Ghi chú kết hôn"},"husband":{"nationality":"Nhật Bản"}}"#,
        Marriage not_applicable Submit "a registration here": r#"{"registration":{"date":"10/06/2026","type":"1"},"husband":{"nationality":"Nhật Bản"},"wife":{"nationality":"Hàn Quốc"}}"#,
    ],
}

fn check(cx: &Check<'_>, given: Given<'_>) -> Answer<Says> {
    let Given { husband, husband_other, wife, wife_other, guardian, ward, father, mother, adoptee, .. } =
        given;
    let alone = |nationality| citizen(nationality, Err(Not::KNOWN));
    let sides = match cx.kind() {
        Kind::Guardianship => [(Role::Guardian, alone(guardian)), (Role::Ward, alone(ward))],
        Kind::Adoption => {
            // One of them may be all.
            let adopters = match [alone(father), alone(mother)] {
                [Citizen::OfVietnam, _] | [_, Citizen::OfVietnam] => Citizen::OfVietnam,
                [Citizen::Unknown, Citizen::Foreign] if !given.father_named => Citizen::Foreign,
                [Citizen::Foreign, Citizen::Unknown] if !given.mother_named => Citizen::Foreign,
                [Citizen::Foreign, Citizen::Foreign] => Citizen::Foreign,
                _ => Citizen::Unknown,
            };
            [(Role::AdoptiveFather, adopters), (Role::Adoptee, alone(adoptee))]
        }
        _ => [(Role::Husband, citizen(husband, husband_other)), (Role::Wife, citizen(wife, wife_other))],
    };
    if sides.iter().any(|&(_, of)| of == Citizen::OfVietnam) {
        return Err(Not::Broken);
    }
    let unknown = sides.into_iter().filter(|&(_, of)| of == Citizen::Unknown);
    let unknown: Vec<_> = unknown.map(|(role, _)| role.at(Attribute::Nationality)).collect();
    if unknown.is_empty() { Ok(Says::NoCitizen {}.into()) } else { Err(cx.needs(&unknown)) }
}
