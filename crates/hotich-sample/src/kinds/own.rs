//! The mistakes that only one kind of record can have: the name of the kind, a dot, the mistake.

use super::common::Entry;
use crate::calendar::{Day, day};
use crate::damage::{damages, put};

/// The day in a cell, where it is written to the day.
fn date(entry: &Entry, path: &str) -> Option<Day> {
    let text = entry.get(path);
    let (day_of, month, year) = (text.get(..2)?, text.get(3..5)?, text.get(6..10)?);
    Some(day(year.parse().ok()?, month.parse().ok()?, day_of.parse().ok()?))
}

/// Writes a day some days after that of another cell.
fn after(entry: &mut Entry, path: &'static str, of: &str, days: i32) -> Option<&'static str> {
    let to = date(entry, of)?.plus(days);
    put(entry, path, to.text())
}

/// Writes the name, day of birth and number of one person into the cells of another.
fn copy(entry: &mut Entry, from: [&str; 3], to: [&'static str; 3]) -> Option<&'static str> {
    let [name, born, number] = from.map(|path| entry.get(path).to_owned());
    if name.is_empty() || born.len() != 10 || entry.get(to[0]).is_empty() {
        return None;
    }
    entry.set(to[1], born);
    entry.set(to[2], number);
    put(entry, to[0], name)
}

/// Whether the entry is of the time of a law.
fn since(entry: &Entry, first: Day) -> Option<()> {
    (entry.registered >= first).then_some(())
}

damages! { ();
    "death.before-birth", |entry, chance| {
        after(entry, "deceased.deathDate", "deceased.birthDate", -chance.between(1, 9000))
    };
    "death.after-registration", |entry, chance| {
        after(entry, "deceased.deathDate", "registration.date", chance.between(1, 60))
    };
    "death.words-other-date", |entry, chance| {
        let died = date(entry, "deceased.deathDate")?;
        if entry.get("deceased.deathDateInWords").is_empty() { return None }
        put(entry, "deceased.deathDateInWords", died.plus(-chance.between(1, 300)).words())
    };
    "death.no-such-hour", |entry, chance| {
        if entry.get("deceased.deathTime").is_empty() { return None }
        put(entry, "deceased.deathTime", format!("{}:{}", chance.between(25, 60), chance.between(60, 99)))
    };
    "death.notice-before-death", |entry, chance| {
        if entry.get("deceased.deathDeclared") == "1" || entry.get("notice.date").is_empty() { return None }
        after(entry, "notice.date", "deceased.deathDate", -chance.between(2, 90))
    };
    "recognition.other-sex", |entry, _| {
        since(entry, day(2015, 1, 1))?;
        if entry.get("registration.recognitionType").is_empty() { return None }
        let other = match entry.get("parent.sex") { "Nam" => "Nữ", "Nữ" => "Nam", _ => return None };
        put(entry, "parent.sex", other)
    };
    "recognition.born-before-parent", |entry, chance| {
        after(entry, "parent.birthDate", "child.birthDate", chance.between(1, 6000))
    };
    "recognition.child-copied-to-parent", |entry, _| {
        let of = ["child.name", "child.birthDate", "child.personalId"];
        copy(entry, of, ["parent.name", "parent.birthDate", "parent.personalId"])
    };
    "guardianship.ward-of-age", |entry, chance| {
        since(entry, day(2017, 1, 1))?;
        if !entry.get("guardianship.wardGround").starts_with("Không còn cha") { return None }
        let born = entry.registered.plus(-366 * chance.between(19, 30));
        put(entry, "ward.birthDate", born.text())
    };
    "guardianship.ward-copied-to-guardian", |entry, _| {
        let of = ["ward.name", "ward.birthDate", "ward.personalId"];
        copy(entry, of, ["guardian.name", "guardian.birthDate", "guardian.personalId"])
    };
    "guardianship.judged-after-registration", |entry, chance| {
        if entry.get("court.date").is_empty() { return None }
        after(entry, "court.date", "registration.date", chance.between(1, 90))
    };
    "guardianship_end.ended-after-registration", |entry, chance| {
        after(entry, "guardianship.endedOn", "registration.date", chance.between(1, 90))
    };
    "guardianship_end.ended-before-it-began", |entry, chance| {
        after(entry, "guardianship.endedOn", "original.date", -chance.between(1, 900))
    };
    "marital_status.too-young", |entry, chance| {
        since(entry, day(2016, 1, 1))?;
        if entry.get("person.purposeType") != "1" { return None }
        let age = chance.between(12, 16);
        put(entry, "person.birthDate", entry.registered.plus(-366 * age).text())
    };
    "divorce_note.effect-before-judgment", |entry, chance| {
        after(entry, "court.effectiveDate", "court.date", -chance.between(1, 60))
    };
    "divorce_note.husband-copied-to-wife", |entry, _| {
        let of = ["husband.name", "husband.birthDate", "husband.personalId"];
        copy(entry, of, ["wife.name", "wife.birthDate", "wife.personalId"])
    };
    "divorce_note.judged-before-marriage", |entry, chance| {
        if entry.get("original.date").is_empty() { return None }
        after(entry, "court.date", "original.date", -chance.between(1, 900))
    };
    "adoption.gap-too-small", |entry, chance| {
        since(entry, day(2011, 1, 1))?;
        if entry.get("adoption.adopterRelation") != "Không có quan hệ" { return None }
        let path = ["adoptiveFather.birthDate", "adoptiveMother.birthDate"][chance.below(2)];
        if entry.get(path).is_empty() { return None }
        let born = date(entry, "adoptee.birthDate")?.plus(-365 * chance.between(12, 19));
        put(entry, path, born.text())
    };
    "adoption.adoptee-of-age", |entry, chance| {
        since(entry, day(2011, 1, 1))?;
        // Of an adoption of before its registration the first day counts.
        if !entry.get("adoption.deFactoSince").is_empty() { return None }
        put(entry, "adoptee.birthDate", entry.registered.plus(-366 * chance.between(19, 30)).text())
    };
    "adoption.consent-too-early", |entry, chance| {
        since(entry, day(2011, 1, 1))?;
        if entry.get("adoption.consentDate").is_empty() { return None }
        after(entry, "adoption.consentDate", "adoptee.birthDate", chance.between(1, 14))
    };
    "adoption.refused", |entry, _| {
        since(entry, day(2011, 1, 1))?;
        if entry.get("adoptee.opinion").is_empty() { return None }
        put(entry, "adoptee.opinion", "Không đồng ý")
    };
    "change.nothing-changed", |entry, _| {
        let old = entry.get("change.oldValue").to_owned();
        if old.is_empty() { return None }
        put(entry, "change.newValue", old)
    };
    "change.original-after-registration", |entry, chance| {
        if entry.get("original.date").is_empty() { return None }
        after(entry, "original.date", "registration.date", chance.between(1, 900))
    };
    "change.consent-refused", |entry, _| {
        since(entry, day(2016, 1, 1))?;
        if entry.get("subject.opinion").is_empty() { return None }
        // Below nine years nobody is asked.
        if date(entry, "subject.birthDate")?.plus(9 * 366) > entry.registered { return None }
        put(entry, "subject.opinion", "Không đồng ý")
    };
}

/// Those of a kind.
pub(super) fn of(kind: &str) -> impl Iterator<Item = &'static crate::damage::Damage<()>> {
    DAMAGES.iter().filter(move |damage| damage.name.split_once('.').is_some_and(|(of, _)| of == kind))
}
