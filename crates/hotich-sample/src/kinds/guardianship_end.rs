//! Ends of guardianship.

use super::citizen::{Citizen, DECLARANT, Role, any_sex, born, people, role};
use super::common::{Entry, LAW_2014, blank, columns, write_original, write_registration};
use crate::calendar::day;
use crate::chance::Chance;
use crate::names::Sex;

const GUARDIAN: Role = role!("guardian");
const WARD: Role = role!("ward");

/// Makes an entry.
pub(super) fn make(chance: &mut Chance) -> Entry {
    let spans = [
        (15, day(2000, 1, 1), day(2005, 12, 31)),
        (30, day(2006, 1, 1), day(2016, 12, 31)),
        (55, day(2017, 1, 1), day(2026, 10, 30)),
    ];
    let mut entry = blank(&spans, chance);
    let on = entry.registered;
    let office = entry.office(false);
    write_registration(&mut entry, office, chance);
    if on >= LAW_2014 {
        entry.set("registration.type", "Đăng ký tại cơ quan này");
    }
    let (people, grown) = (people(&entry, chance), chance.percent(60));
    // Of age a short time ago, or still a child.
    let years = if grown { 18 } else { chance.between(6, 15) };
    let ward_born = born(on, years, chance);
    let ward = Citizen::new(&entry, (people, None), (any_sex(chance), ward_born), on, chance);
    let of = any_sex(chance);
    let guardian_born = born(ward.born, chance.between(42, 54), chance);
    let guardian = Citizen::new(&entry, (people, None), (of, guardian_born), on, chance);
    let of_age = ward_born.birthday(18);
    let start =
        if grown { of_age.plus(-chance.between(200, 1500)) } else { on.plus(-chance.between(200, 1500)) };
    write_original(&mut entry, start.working(), chance);
    let (ended, ground, words) = match grown {
        true => (of_age, "Có năng lực hành vi dân sự đầy đủ", "Người được giám hộ đủ 18 tuổi"),
        false if chance.percent(50) => {
            (on.plus(-chance.between(2, 30)), "Cha, mẹ đã đủ điều kiện", "Mẹ đã đủ điều kiện nuôi con")
        }
        false => (
            on.plus(-chance.between(2, 30)),
            "Được nhận làm con nuôi",
            "Người được giám hộ đã được nhận làm con nuôi",
        ),
    };
    entry.set("guardianship.type", "Giám hộ đương nhiên");
    entry.set("guardianship.endedOn", ended.text());
    entry.set("guardianship.endReasonType", ground);
    entry.set("guardianship.endReason", words);
    guardian.write(&mut entry, &GUARDIAN);
    entry.set("guardian.partyType", "Cá nhân");
    ward.write(&mut entry, &WARD);
    guardian.write_name_and_paper(&mut entry, &DECLARANT);
    entry.set("declarant.relation", if of == Sex::Male { "Ông nội" } else { "Bà nội" });
    entry
}

columns! {
    "registration":
        "number", "book", "page", "date", "type", "office", "signer", "signerTitle", "officer", "remarks";
    "original":
        "number", "book", "date", "office";
    "guardianship":
        "type", "endedOn", "endReasonType", "endReason";
    "guardian":
        "partyType", "name", "birthDate", "sex", "ethnicity", "nationality", "personalId", "paperType",
        "otherPaper", "paperNumber", "paperIssuedOn", "paperIssuedBy", "residence";
    "ward":
        "name", "birthDate", "sex", "ethnicity", "nationality", "personalId", "paperType", "otherPaper",
        "paperNumber", "paperIssuedOn", "paperIssuedBy", "residence";
    "declarant":
        "name", "relation", "sex", "personalId", "residence", "paperType", "otherPaper", "paperNumber",
        "paperIssuedOn", "paperIssuedBy";
}
