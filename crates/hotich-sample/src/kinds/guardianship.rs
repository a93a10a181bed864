//! Guardianships since the Civil Code of 1995.

use super::citizen::{Citizen, DECLARANT, Role, any_sex, born, people, role};
use super::common::{Entry, LAW_2014, blank, columns, write_registration};
use crate::calendar::day;
use crate::chance::Chance;
use crate::names::Sex;

const GUARDIAN: Role = role!("guardian");
const SECOND: Role = role!("secondGuardian");
const WARD: Role = role!("ward");

/// Makes an entry.
pub(super) fn make(chance: &mut Chance) -> Entry {
    let spans = [
        (15, day(1996, 7, 1), day(2005, 12, 31)),
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
    let (people, sex) = (people(&entry, chance), any_sex(chance));
    match chance.below(100) {
        0..15 if on.year >= 2017 => write_adult(&mut entry, (people, sex), chance),
        case => write_minor(&mut entry, (people, sex), case >= 75, chance),
    }
    entry
}

fn write_minor(
    entry: &mut Entry,
    (people, sex): (crate::names::People, Sex),
    appointed: bool,
    chance: &mut Chance,
) {
    let on = entry.registered;
    let ward_born = born(on, chance.between(1, 16), chance);
    let ward = Citizen::new(entry, (people, None), (sex, ward_born), on, chance);
    let of = any_sex(chance);
    let guardian_born = born(ward.born, chance.between(44, 58), chance);
    let guardian = Citizen::new(entry, (people, None), (of, guardian_born), on, chance);
    entry.set("guardianship.wardGround", "Không còn cha, mẹ hoặc không xác định được cha, mẹ");
    entry.set("guardianship.reason", "Cha, mẹ đều đã chết");
    let relation = if appointed {
        entry.set("guardianship.type", "Giám hộ cử");
        let dated = on.plus(-chance.between(1, 20));
        let authority = entry.office(false);
        entry.set("appointment.number", format!("{:02}/{}", chance.between(1, 40), dated.year));
        entry.set("appointment.date", dated.text());
        entry.set("appointment.authority", authority);
        "Người thân thích"
    } else {
        entry.set("guardianship.type", "Giám hộ đương nhiên");
        if of == Sex::Male {
            chance.of(&["Ông nội", "Ông ngoại"])
        } else {
            chance.of(&["Bà nội", "Bà ngoại"])
        }
    };
    write_persons(entry, &guardian, &ward, relation);
    if !appointed && of == Sex::Male && chance.percent(30) {
        let wife_born = born(ward.born, chance.between(43, 55), chance);
        Citizen::new(entry, (people, None), (Sex::Female, wife_born), on, chance).write(entry, &SECOND);
    }
}

/// An adult whom a court found to lack capacity, guarded by a child or a spouse.
fn write_adult(entry: &mut Entry, (people, sex): (crate::names::People, Sex), chance: &mut Chance) {
    let on = entry.registered;
    let ward_born = born(on, chance.between(60, 84), chance);
    let ward = Citizen::new(entry, (people, None), (sex, ward_born), on, chance);
    let guardian_born = born(on, chance.between(24, 36), chance);
    let guardian = Citizen::new(entry, (people, None), (any_sex(chance), guardian_born), on, chance);
    entry.set("guardianship.type", "Giám hộ đương nhiên");
    entry.set("guardianship.wardGround", "Mất năng lực hành vi dân sự");
    entry.set("guardianship.reason", "Vợ hoặc chồng và các con lớn không đủ điều kiện làm người giám hộ");
    let judged = on.plus(-chance.between(30, 200));
    let province = entry.unit().rsplit(", ").next().unwrap_or_default();
    entry.set("court.number", format!("{:02}/{}/QĐST-DS", chance.between(1, 40), judged.year));
    entry.set("court.date", judged.text());
    entry.set("court.name", format!("Tòa án nhân dân {province}"));
    write_persons(entry, &guardian, &ward, "Con");
}

fn write_persons(entry: &mut Entry, guardian: &Citizen, ward: &Citizen, relation: &str) {
    guardian.write(entry, &GUARDIAN);
    entry.set("guardian.partyType", "Cá nhân");
    entry.set("guardian.relation", relation);
    ward.write(entry, &WARD);
    guardian.write_name_and_paper(entry, &DECLARANT);
    entry.set("declarant.relation", relation);
}

columns! {
    "registration":
        "number", "book", "page", "date", "type", "decisionNumber", "decisionAuthority", "office", "signer",
        "signerTitle", "officer", "remarks";
    "guardianship":
        "type", "wardGround", "reason", "scope";
    "appointment":
        "number", "date", "authority";
    "court":
        "number", "date", "name";
    "guardian":
        "partyType", "name", "birthDate", "sex", "ethnicity", "nationality", "personalId", "paperType",
        "otherPaper", "paperNumber", "paperIssuedOn", "paperIssuedBy", "residence", "relation";
    "secondGuardian":
        "name", "birthDate", "sex", "ethnicity", "nationality", "personalId", "paperType", "otherPaper",
        "paperNumber", "paperIssuedOn", "paperIssuedBy", "residence";
    "ward":
        "name", "birthDate", "sex", "ethnicity", "nationality", "personalId", "paperType", "otherPaper",
        "paperNumber", "paperIssuedOn", "paperIssuedBy", "residence", "birthPlace";
    "representative":
        "name";
    "declarant":
        "name", "relation", "sex", "personalId", "residence", "paperType", "otherPaper", "paperNumber",
        "paperIssuedOn", "paperIssuedBy";
    "foreign":
        "number", "date", "authority", "country";
}
