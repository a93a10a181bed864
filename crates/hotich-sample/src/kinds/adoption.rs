//! Adoptions since the law of 1959 regulated them.

use super::citizen::{Citizen, Role, any_sex, born, people, role};
use super::common::{Entry, blank, columns, write_registration};
use crate::calendar::{Day, day};
use crate::chance::Chance;
use crate::names::{People, Sex};

const FATHER: Role = role!("adoptiveFather");
const MOTHER: Role = role!("adoptiveMother");
const ADOPTEE: Role = role!("adoptee");
const GIVER: Role = role!("givingWoman");

/// The Adoption Law of 2010.
const LAW_2010: Day = day(2011, 1, 1);

/// Makes an entry.
pub(super) fn make(chance: &mut Chance) -> Entry {
    let spans = [
        (12, day(1960, 1, 13), day(1987, 1, 2)),
        (18, day(1987, 1, 3), day(2000, 12, 31)),
        (20, day(2001, 1, 1), day(2010, 12, 31)),
        (50, day(2011, 1, 1), day(2026, 10, 30)),
    ];
    let mut entry = blank(&spans, chance);
    let on = entry.registered;
    let office = entry.office(false);
    write_registration(&mut entry, office, chance);
    entry.set("registration.decisionNumber", format!("{:02}", chance.between(1, 40)));
    entry.set("registration.decisionDate", on.text());
    let people = people(&entry, chance);
    match chance.below(100) {
        0..12 if (2011..=2015).contains(&on.year) => write_de_facto(&mut entry, people, chance),
        0..15 if on >= LAW_2010 => write_step(&mut entry, people, chance),
        _ => write_ordinary(&mut entry, people, chance),
    }
    entry
}

fn write_ordinary(entry: &mut Entry, people: People, chance: &mut Chance) {
    let on = entry.registered;
    let child = child(entry, people, (0, 14), chance);
    write_parents(entry, &child, people, chance);
    entry.set("adoption.adopterRelation", "Không có quan hệ");
    write_consent(entry, &child, "Mẹ đẻ", chance);
    let mother_born = born(child.born, chance.between(19, 36), chance);
    let mother = Citizen::new(entry, (people, None), (Sex::Female, mother_born), on, chance);
    mother.write(entry, &GIVER);
}

/// A stepfather adopts his wife's child alone, whatever the years between them.
fn write_step(entry: &mut Entry, people: People, chance: &mut Chance) {
    let on = entry.registered;
    let child = child(entry, people, (3, 16), chance);
    let father_born = born(child.born, chance.between(21, 30), chance);
    Citizen::new(entry, (people, None), (Sex::Male, father_born), on, chance).write(entry, &FATHER);
    entry.set("adoption.adopterRelation", "Cha dượng");
    write_consent(entry, &child, "Mẹ đẻ, vợ của người nhận con nuôi", chance);
    let mother_born = born(child.born, chance.between(19, 34), chance);
    let mother = Citizen::new(entry, (people, None), (Sex::Female, mother_born), on, chance);
    mother.write(entry, &GIVER);
}

/// What had come about without registration could be registered in these five years.
fn write_de_facto(entry: &mut Entry, people: People, chance: &mut Chance) {
    let child = child(entry, people, (8, 14), chance);
    write_parents(entry, &child, people, chance);
    entry.set("registration.type", "Đăng ký nuôi con nuôi thực tế");
    entry.set("adoption.deFactoSince", child.born.plus(chance.between(60, 400)).text());
}

fn child(entry: &mut Entry, people: People, (youngest, oldest): (i32, i32), chance: &mut Chance) -> Citizen {
    let on = entry.registered;
    // Old enough for the consent, which comes 15 days after the birth at the earliest.
    let child_born = born(on, chance.between(youngest, oldest), chance).plus(-60);
    let child = Citizen::new(entry, (people, None), (any_sex(chance), child_born), on, chance);
    child.write(entry, &ADOPTEE);
    child
}

fn write_parents(entry: &mut Entry, child: &Citizen, people: People, chance: &mut Chance) {
    let on = entry.registered;
    let alone = chance.percent(25);
    let mother_born = born(child.born, chance.between(21, 38), chance);
    let mother = Citizen::new(entry, (people, None), (Sex::Female, mother_born), on, chance);
    mother.write(entry, &MOTHER);
    if !alone {
        let father_born = born(child.born, chance.between(21, 42), chance);
        Citizen::new(entry, (people, None), (Sex::Male, father_born), on, chance).write(entry, &FATHER);
    }
}

fn write_consent(entry: &mut Entry, child: &Citizen, relation: &str, chance: &mut Chance) {
    let on = entry.registered;
    if on.year >= 2001 {
        entry.set("registration.type", "Đăng ký nuôi con nuôi");
        entry.set("adoption.consentDate", on.plus(-chance.between(3, 30)).text());
        if on.year - child.born.year >= 9 {
            entry.set("adoptee.opinion", "Đồng ý");
        }
    }
    entry.set("giving.relation", relation);
    entry.set("giving.consent", "Đồng ý");
}

columns! {
    "registration":
        "number", "book", "page", "date", "type", "decisionNumber", "decisionDate", "office", "signer",
        "signerTitle", "officer", "remarks";
    "adoptiveFather":
        "name", "birthDate", "birthPlace", "ethnicity", "nationality", "personalId", "paperType", "otherPaper",
        "paperNumber", "paperIssuedOn", "paperIssuedBy", "residence";
    "adoptiveMother":
        "name", "birthDate", "birthPlace", "ethnicity", "nationality", "personalId", "paperType", "otherPaper",
        "paperNumber", "paperIssuedOn", "paperIssuedBy", "residence";
    "adoptee":
        "name", "sex", "birthDate", "birthPlace", "ethnicity", "nationality", "personalId", "residence",
        "opinion";
    "adoption":
        "adopterRelation", "deFactoSince", "consentDate";
    "givingMan":
        "name", "birthDate", "ethnicity", "nationality", "paperNumber", "paperIssuedOn", "paperIssuedBy",
        "residence";
    "givingWoman":
        "name", "birthDate", "ethnicity", "nationality", "paperNumber", "paperIssuedOn", "paperIssuedBy",
        "residence";
    "giving":
        "relation", "consent";
    "careHome":
        "name", "representative", "representativeTitle";
    "firstWitness":
        "name", "birthDate", "paperNumber", "residence";
    "secondWitness":
        "name", "birthDate", "paperNumber", "residence";
    "foreign":
        "number", "date", "authority", "country";
}
