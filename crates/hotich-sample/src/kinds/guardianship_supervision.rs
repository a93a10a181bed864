//! Supervisions of guardianship, registered since 2025-01-09.

use super::citizen::{Citizen, DECLARANT, Role, any_sex, born, people, role};
use super::common::{Entry, blank, columns, write_original, write_registration};
use crate::calendar::{Day, day};
use crate::chance::Chance;
use crate::text::capital;

const SUPERVISOR: Role = role!("supervisor");
const REPRESENTATIVE: Role = role!("representative");

/// The decree that has them registered.
pub(super) const FIRST: Day = day(2025, 1, 9);

/// Makes an entry.
pub(super) fn make(chance: &mut Chance) -> Entry {
    let mut entry = blank(&[(40, FIRST, day(2025, 6, 30)), (60, day(2025, 7, 1), day(2026, 10, 30))], chance);
    write_supervisor(&mut entry, chance);
    let start = entry.registered.plus(-chance.between(0, 900)).working().min(entry.registered);
    write_original(&mut entry, start, chance);
    entry.set("supervision.content", "Giám sát việc quản lý tài sản của người được giám hộ");
    entry
}

/// Writes the head of the entry, who supervises and who asks for it.
pub(super) fn write_supervisor(entry: &mut Entry, chance: &mut Chance) {
    let on = entry.registered;
    let office = entry.office(false);
    write_registration(entry, office, chance);
    let (people, sex) = (people(entry, chance), any_sex(chance));
    let person_born = born(on, chance.between(25, 65), chance);
    let person = Citizen::new(entry, (people, None), (sex, person_born), on, chance);
    if chance.percent(25) {
        let province = entry.unit().rsplit(", ").next().unwrap_or_default();
        let founded = on.plus(-chance.between(900, 7000));
        entry.set(SUPERVISOR.name, format!("Hội Bảo vệ quyền trẻ em {province}"));
        entry.set("supervisor.partyType", "Pháp nhân");
        entry.set(SUPERVISOR.residence, capital(entry.unit()));
        entry.set("supervisor.foundedOn", founded.text());
        entry.set("supervisor.licence", format!("Quyết định số {}/QĐ-UBND", chance.between(100, 6000)));
        person.write_name_and_paper(entry, &REPRESENTATIVE);
        entry.set("representative.title", "Chủ tịch Hội");
        write_declarant(entry, &person);
    } else {
        person.write(entry, &SUPERVISOR);
        entry.set("supervisor.partyType", "Cá nhân");
        write_declarant(entry, &person);
    }
}

fn write_declarant(entry: &mut Entry, person: &Citizen) {
    person.write_name_and_paper(entry, &DECLARANT);
    entry.set(DECLARANT.birth_date, &*person.birth_text);
}

columns! {
    "registration":
        "number", "book", "page", "date", "office", "signer", "signerTitle", "officer", "remarks";
    "supervisor":
        "partyType", "name", "birthDate", "sex", "ethnicity", "nationality", "personalId", "paperType",
        "otherPaper", "paperNumber", "paperIssuedOn", "paperIssuedBy", "residence", "foundedOn", "licence";
    "representative":
        "name", "title", "paperType", "otherPaper", "paperNumber", "paperIssuedOn", "paperIssuedBy";
    "original":
        "number", "book", "date", "office";
    "supervision":
        "content";
    "declarant":
        "name", "birthDate", "personalId", "residence", "paperType", "otherPaper", "paperNumber",
        "paperIssuedOn", "paperIssuedBy";
}
