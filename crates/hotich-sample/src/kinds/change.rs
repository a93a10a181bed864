//! Changes of name, corrections of the date of birth and additions, in the books of the communes.

use super::citizen::{Citizen, DECLARANT, Role, any_sex, born, people, role};
use super::common::{Entry, LAW_2014, ONE_LEVEL, blank, columns, write_original, write_registration};
use crate::calendar::{Day, day};
use crate::chance::Chance;
use crate::names::{People, Sex};

const SUBJECT: Role = role!("subject");

/// Makes an entry.
pub(super) fn make(chance: &mut Chance) -> Entry {
    let spans = [
        (10, day(1985, 1, 1), day(1998, 10, 24)),
        (15, day(1998, 10, 25), day(2006, 3, 31)),
        (30, day(2006, 4, 1), day(2015, 12, 31)),
        (45, day(2016, 1, 1), day(2026, 10, 30)),
    ];
    let mut entry = blank(&spans, chance);
    let on = entry.registered;
    let people = people(&entry, chance);
    let adult = chance.percent(60);
    let first = entry.commune().first();
    // Born since the place keeps its book, so that the entry of the birth stands in it.
    let oldest = (on.year - first.year - 2).min(55);
    let years = if adult && oldest > 19 {
        chance.between(19, oldest)
    } else {
        chance.between(1, oldest.clamp(1, 12))
    };
    let adult = years > 18;
    let subject =
        Citizen::new(&entry, (people, None), (any_sex(chance), born(on, years, chance)), on, chance);
    let registered = subject.born.plus(chance.between(3, 40)).working();
    let addition = chance.percent(30) && may_add(on, registered);
    let office = office(&entry, adult, addition);
    write_registration(&mut entry, office, chance);
    if on >= LAW_2014 {
        entry.set("registration.type", "Đăng ký tại cơ quan này");
    }
    subject.write(&mut entry, &SUBJECT);
    entry.set("original.kind", "Khai sinh");
    write_original(&mut entry, registered, chance);
    write_change(&mut entry, &subject, (adult, addition), chance);
    write_declarant(&mut entry, &subject, people, adult, chance);
    entry
}

/// For four years only papers since 2016 could be supplemented.
fn may_add(on: Day, registered: Day) -> bool {
    registered >= LAW_2014 || !(day(2020, 7, 16)..day(2024, 6, 6)).contains(&on)
}

/// Additions belonged to the commune at any age; else the district, from 14 on, and the province before 2006.
fn office(entry: &Entry, adult: bool, addition: bool) -> String {
    let on = entry.registered;
    match () {
        () if (day(1998, 10, 25)..day(2006, 4, 1)).contains(&on) => {
            let province = entry.unit().rsplit(", ").next().unwrap_or_default();
            format!("Ủy ban nhân dân {province}")
        }
        () if adult && !addition && (day(2006, 4, 1)..ONE_LEVEL).contains(&on) => entry.commune().district(),
        () => entry.office(false),
    }
}

fn write_change(entry: &mut Entry, subject: &Citizen, (adult, addition): (bool, bool), chance: &mut Chance) {
    let (words, has_surname) = (subject.name.split(' ').collect::<Vec<_>>(), subject.people.has_surname());
    if addition {
        entry.set("change.type", "Bổ sung thông tin hộ tịch");
        entry.set("change.field", "Thông tin khác");
        entry.set("change.newValue", format!("Quê quán: {}", entry.unit()));
        entry.set("change.reason", "Giấy khai sinh không có mục quê quán");
    } else if chance.percent(50) || !has_surname || words.len() < 2 {
        // The subject still has the old date, and the right one lies in the same year.
        let earlier = subject.born.plus(-chance.between(1, 9));
        let right = if earlier.year == subject.born.year { earlier } else { subject.born.plus(1) };
        entry.set(SUBJECT.birth_date, subject.born.text());
        entry.set("change.type", "Cải chính");
        entry.set("change.field", "Ngày, tháng, năm sinh");
        entry.set("change.oldValue", subject.born.text());
        entry.set("change.newValue", right.text());
        entry.set("change.reason", "Sai sót của người đi khai sinh, có giấy chứng sinh");
    } else {
        let old = words.last().copied().unwrap_or_default().to_owned();
        let new = chance.of(&["Khoa", "Hồng", "Minh", "Linh"]);
        let new = if old == new { "An" } else { new };
        entry.set("change.type", "Thay đổi");
        entry.set("change.field", "Tên");
        entry.set("change.oldValue", old);
        entry.set("change.newValue", new);
        entry.set("change.reason", "Tên trùng với ông nội, ảnh hưởng đến tình cảm gia đình");
        if !adult {
            entry.set("subject.opinion", "Đồng ý");
            entry.set("father.opinion", "Đồng ý");
            entry.set("mother.opinion", "Đồng ý");
        }
    }
}

fn write_declarant(entry: &mut Entry, subject: &Citizen, people: People, adult: bool, chance: &mut Chance) {
    if adult {
        subject.write_name_and_paper(entry, &DECLARANT);
        entry.set("declarant.relation", "Bản thân");
        return;
    }
    let mother_born = born(subject.born, chance.between(20, 36), chance);
    let mother = Citizen::new(entry, (people, None), (Sex::Female, mother_born), entry.registered, chance);
    mother.write_name_and_paper(entry, &DECLARANT);
    entry.set("declarant.relation", "Mẹ");
}

columns! {
    "registration":
        "number", "book", "page", "date", "type", "office", "signer", "signerTitle", "officer", "remarks";
    "change":
        "type";
    "subject":
        "name", "sex", "birthDate", "ethnicity", "nationality", "personalId", "paperType", "otherPaper",
        "paperNumber", "paperIssuedOn", "paperIssuedBy", "residenceType", "residence";
    "original":
        "kind", "number", "book", "date", "office";
    "change":
        "field", "oldValue", "newValue", "content", "reason", "basisNumber", "basisDate", "basisIssuer";
    "subject":
        "opinion";
    "father":
        "opinion";
    "mother":
        "opinion";
    "declarant":
        "name", "relation", "personalId", "residence", "paperType", "otherPaper", "paperNumber",
        "paperIssuedOn", "paperIssuedBy";
    "foreign":
        "number", "date", "authority", "country";
}
