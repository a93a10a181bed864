use crate::date::day;
use crate::law::{CIVIL_STATUS_LAW_2014, Effectivity};
use crate::rule::{Answer, Check, Not, rule};
use crate::rules::citizens::{Citizen, citizen};
use crate::schema::{Attribute, Role};

rule! {
    /// A foreign marriage is noted in which no citizen took part.
    ///
    /// Noted in the book are the events of Vietnamese citizens abroad. Check the nationalities: who was a citizen at the time
    /// may have another nationality beside it. Otherwise the type is wrong.
    "foreign/no-citizen",
    kinds: [Marriage],
    on: Registration.Type,
    when: [Registration.Type is (ForeignNote)],
    given: {
        husband: Husband.Nationality as maybe nationality,
        husband_other: Husband.OtherNationality as maybe nationality,
        wife: Wife.Nationality as maybe nationality,
        wife_other: Wife.OtherNationality as maybe nationality,
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
        Marriage pass Submit "a citizen": r#"{"registration":{"date":"10/06/2026","type":"Ghi chú kết hôn"},"husband":{"nationality":"Nhật Bản"},"wife":{"nationality":"Đức","otherNationality":"Việt Nam"}}"#,
        Marriage undetermined Submit "one is not known": r#"{"registration":{"date":"10/06/2026","type":"Ghi chú kết hôn"},"husband":{"nationality":"Nhật Bản"}}"#,
        Marriage not_applicable Submit "a registration here": r#"{"registration":{"date":"10/06/2026","type":"1"},"husband":{"nationality":"Nhật Bản"},"wife":{"nationality":"Hàn Quốc"}}"#,
    ],
}

fn check(cx: &Check<'_>, given: Given<'_>) -> Answer<Says> {
    let Given { husband, husband_other, wife, wife_other, .. } = given;
    let spouses = [(Role::Husband, citizen(husband, husband_other)), (Role::Wife, citizen(wife, wife_other))];
    if spouses.iter().any(|&(_, of)| of == Citizen::OfVietnam) {
        return Err(Not::Broken);
    }
    let unknown = spouses.into_iter().filter(|&(_, of)| of == Citizen::Unknown);
    let unknown: Vec<_> = unknown.map(|(role, _)| role.at(Attribute::Nationality)).collect();
    if unknown.is_empty() { Ok(Says::NoCitizen {}.into()) } else { Err(cx.needs(&unknown)) }
}
