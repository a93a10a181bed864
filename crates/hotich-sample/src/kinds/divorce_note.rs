//! Notes of divorces and annulments abroad, which the district made until the commune did.

use super::citizen::{Citizen, DECLARANT, Role, born, people, role};
use super::common::{Entry, LAW_2014, blank, columns, write_original, write_registration};
use crate::calendar::day;
use crate::chance::Chance;
use crate::names::{COUNTRIES, Sex};
use crate::paper::PASSPORT;

const HUSBAND: Role = role!("husband");
const WIFE: Role = role!("wife");

/// Makes an entry.
pub(super) fn make(chance: &mut Chance) -> Entry {
    let mut entry =
        blank(&[(70, LAW_2014, day(2025, 6, 30)), (30, day(2025, 7, 1), day(2026, 10, 30))], chance);
    let on = entry.registered;
    let people = people(&entry, chance);
    let office = entry.office(true);
    write_registration(&mut entry, office, chance);
    let married = on.plus(-chance.between(1500, 5500)).working();
    let judged = married.plus(chance.between(400, married.days_to(on) - 150));
    let country = &COUNTRIES[chance.below(COUNTRIES.len())];
    entry.set("court.decisionType", if chance.percent(90) { "Ly hôn" } else { "Hủy việc kết hôn" });
    entry.set("court.number", format!("F {}/{:02}", chance.between(1, 900), judged.year % 100));
    entry.set("court.date", judged.text());
    entry.set("court.effectiveDate", judged.plus(chance.between(0, 60)).text());
    entry.set("court.name", format!("Tòa án gia đình, {}", country.name));
    entry.set("court.country", country.name);
    let wife_born = born(married, chance.between(20, 34), chance);
    let wife = Citizen::new(&entry, (people, None), (Sex::Female, wife_born), on, chance);
    let husband_born = born(married, chance.between(22, 40), chance);
    write_original(&mut entry, married, chance);
    if chance.percent(50) {
        entry.set(HUSBAND.name, country.man(chance));
        entry.set(HUSBAND.birth_date, husband_born.text());
        entry.set(HUSBAND.nationality, country.name);
        entry.set(HUSBAND.residence, country.name);
        entry.set(HUSBAND.paper_type, PASSPORT);
        entry.set(HUSBAND.paper_number, format!("C{}", chance.digits(8)));
        // A marriage with a foreigner was the province's and then the district's.
        let office = if married < LAW_2014 {
            let province = entry.unit_on(married).rsplit(", ").next().unwrap_or_default();
            format!("Sở Tư pháp {province}")
        } else {
            entry.commune().office(married, true)
        };
        entry.set("original.office", office);
    } else {
        let husband = Citizen::new(&entry, (people, None), (Sex::Male, husband_born), on, chance);
        husband.write(&mut entry, &HUSBAND);
        entry.set(HUSBAND.residence, country.name);
    }
    wife.write(&mut entry, &WIFE);
    wife.write_name_and_paper(&mut entry, &DECLARANT);
    entry
}

columns! {
    "registration":
        "number", "book", "page", "date", "office", "signer", "signerTitle", "officer", "remarks";
    "court":
        "decisionType", "number", "date", "effectiveDate", "name", "country";
    "husband":
        "name", "birthDate", "ethnicity", "nationality", "personalId", "residence", "paperType", "otherPaper",
        "paperNumber", "paperIssuedOn", "paperIssuedBy";
    "wife":
        "name", "birthDate", "ethnicity", "nationality", "personalId", "residence", "paperType", "otherPaper",
        "paperNumber", "paperIssuedOn", "paperIssuedBy";
    "original":
        "number", "book", "date", "office";
    "declarant":
        "name", "personalId", "residence", "paperType", "otherPaper", "paperNumber", "paperIssuedOn",
        "paperIssuedBy";
}
