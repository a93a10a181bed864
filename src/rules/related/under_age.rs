use crate::card::Severity;
use crate::date::{PartialDate, Truth};
use crate::identity::Identity;
use crate::law::age::completed;
use crate::law::{ADOPTER_GAP, ADOPTION_LAW_2010, CIVIL_CODE_2015, Citation, FAMILY_LAW_2014};
use crate::rule::{Answer, Both, Broken, Not, related, surely_not};
use crate::rules::adoption::age_gap::too_near;
use crate::rules::related::is_changed;
use crate::schema::{Attribute, Code, Kind, Role};

related! {
    /// By the birth entry a guardian, a supervisor, an adopter or a spouse was too young, or an adopter too near in age to the adoptee.
    ///
    /// Here a part of the date of birth stands; where the birth entry has the whole date, that one decides, and an unknown day or month
    /// does not count as the first. Check the date of birth and the date of registration.
    vi
    /// Theo Giấy khai sinh, người giám hộ, người giám sát, người nhận con nuôi, vợ hoặc chồng chưa đủ tuổi, hoặc người nhận
    /// không hơn con nuôi đủ tuổi.
    ///
    /// Ở đây ngày sinh chỉ ghi một phần; Giấy khai sinh ghi đủ ngày thì tính theo ngày đó, không tính theo ngày mồng một
    /// hoặc tháng một. Kiểm tra lại ngày sinh và ngày đăng ký.
    "related/under-age",
    of: [Guardian, SecondGuardian, Supervisor, AdoptiveFather, AdoptiveMother, Adoptee, Husband, Wife], on: BirthDate,
    with: [Birth],
    link: person [Child],
    when: [Registration.Type not (DeFacto | Again | ForeignNote)],
    given: {
        born: it as maybe date,
        recognized: Marriage.RecognizedOn as given,
        status: Marriage.Status as maybe code,
    },
    theirs: { born: me.BirthDate as date },
    severity: Error, archive: Warning,
    law: [GUARDIANS, SUPERVISORS, ADOPTERS, SPOUSES, GAP],
    says: {
        Minor { born: Date, age: Limit }
            vi "Theo Giấy khai sinh {role} sinh ngày {born}, chưa đủ {age} tuổi vào ngày đăng ký. Kiểm tra lại ngày sinh và ngày đăng ký."
            en "By the birth entry {role} was born on {born}, and not yet {age} on the day of registration. Check both dates.",
        Younger { born: Date, adoptee: Date }
            vi "Theo Giấy khai sinh, người nhận (sinh ngày {born}) không lớn tuổi hơn con nuôi (sinh ngày {adoptee}). Kiểm tra lại hai ngày sinh."
            en "By a birth entry the adopter (born on {born}) is no older than the adoptee ({adoptee}). Check both dates of birth.",
        Gap { born: Date, adoptee: Date, least: Limit }
            vi "Theo Giấy khai sinh, người nhận (sinh ngày {born}) không hơn con nuôi (sinh ngày {adoptee}) từ {least} tuổi trở lên. Kiểm tra lại hai ngày sinh và quan hệ."
            en "By a birth entry the adopter (born on {born}) is not {least} years older than the adoptee ({adoptee}). Check both dates of birth and the relation.",
    },
    examples: [
        Guardianship fail Submit "a year here, the day there":
            r#"{"registration":{"date":"15/05/2026"},"guardian":{"name":"Hồ Sỹ Bách","birthDate":"2008","personalId":"040208000001"}}"#
            with [Birth r#"{"registration":{"date":"20/11/2008"},"child":{"name":"Hồ Sỹ Bách","birthDate":"11/11/2008","personalId":"040208000001"}}"#],
        Marriage fail Archive "a husband of 19":
            r#"{"registration":{"date":"15/05/2026","type":"1"},"husband":{"name":"Hồ Sỹ Bách","birthDate":"2006","personalId":"040206000001"}}"#
            with [Birth r#"{"registration":{"date":"20/11/2006"},"child":{"name":"Hồ Sỹ Bách","birthDate":"11/11/2006","personalId":"040206000001"}}"#],
        Adoption fail Submit "within the twentieth year: a warning":
            r#"{"registration":{"date":"15/05/2026","type":"1"},"adoptee":{"name":"Đỗ Thùy Chi","birthDate":"02/08/2023","personalId":"040323000001"},"adoptiveFather":{"name":"Lưu Đức Cường","birthDate":"2003","personalId":"040203000002"},"adoption":{"adopterRelation":"Không có quan hệ"}}"#
            with [Birth r#"{"registration":{"date":"20/12/2003"},"child":{"name":"Lưu Đức Cường","birthDate":"11/12/2003","personalId":"040203000002"}}"#],
        Adoption fail Archive "no older than the adoptee":
            r#"{"registration":{"date":"15/05/2026","type":"1"},"adoptee":{"name":"Đỗ Thùy Chi","birthDate":"2008","personalId":"040308000001"},"adoptiveFather":{"name":"Lưu Đức Cường","birthDate":"11/12/2008","personalId":"040208000002"},"adoption":{"adopterRelation":"Cha dượng"}}"#
            with [Birth r#"{"registration":{"date":"20/08/2008"},"child":{"name":"Đỗ Thùy Chi","birthDate":"02/08/2008","personalId":"040308000001"}}"#],
        Guardianship pass Submit "18 on the very day":
            r#"{"registration":{"date":"11/11/2026"},"guardian":{"name":"Hồ Sỹ Bách","birthDate":"2008","personalId":"040208000001"}}"#
            with [Birth r#"{"registration":{"date":"20/11/2008"},"child":{"name":"Hồ Sỹ Bách","birthDate":"11/11/2008","personalId":"040208000001"}}"#],
        Guardianship not_applicable Submit "the record has the day":
            r#"{"registration":{"date":"15/05/2026"},"guardian":{"name":"Hồ Sỹ Bách","birthDate":"11/11/2008","personalId":"040208000001"}}"#
            with [Birth r#"{"registration":{"date":"20/11/2008"},"child":{"name":"Hồ Sỹ Bách","birthDate":"11/11/2008","personalId":"040208000001"}}"#],
        Guardianship undetermined Archive "the year of the entry":
            r#"{"registration":{"date":"2026"},"guardian":{"name":"Hồ Sỹ Bách","birthDate":"2008","personalId":"040208000001"}}"#
            with [Birth r#"{"registration":{"date":"20/11/2008"},"child":{"name":"Hồ Sỹ Bách","birthDate":"11/11/2008","personalId":"040208000001"}}"#],
        Marriage not_in_force Archive "a law that counted otherwise":
            r#"{"registration":{"date":"31/12/2014"},"wife":{"name":"Hồ Thị Bách","birthDate":"1997","personalId":"040197000001"}}"#
            with [Birth r#"{"registration":{"date":"20/11/1997"},"child":{"name":"Hồ Thị Bách","birthDate":"11/11/1997","personalId":"040197000001"}}"#],
    ],
}

const GUARDIANS: Citation = CIVIL_CODE_2015.verified("Điều 49 khoản 1");
const SUPERVISORS: Citation = CIVIL_CODE_2015.verified("Điều 51 khoản 3");
const ADOPTERS: Citation = ADOPTION_LAW_2010.verified("Điều 14 khoản 1 điểm a");
const SPOUSES: Citation = FAMILY_LAW_2014.verified("Điều 8 khoản 1 điểm a");
const GAP: Citation = ADOPTION_LAW_2010.verified("Điều 14 khoản 1 điểm b");
const ADOPTERS_BOTH: [Role; 2] = [Role::AdoptiveFather, Role::AdoptiveMother];

fn check(cx: &Both<'_, '_>, given: Given<'_>, theirs: Theirs<'_>) -> Answer<Says> {
    // What the record says by itself other rules tell.
    let own = given.born.is_ok_and(|born| born.exact().is_some() || born.same_day(theirs.born) == Truth::No);
    // A marriage that a court has recognised is sound.
    let recognised = given.recognized || given.status == Ok(Code::Recognized);
    if own || recognised || theirs.born.exact().is_none() {
        return Err(Not::Applicable);
    }
    if cx.me() == Role::Adoptee {
        return of_adoptee(cx, theirs.born);
    }
    match minor(cx, &given, &theirs) {
        Err(Not::Broken) if ADOPTERS_BOTH.contains(&cx.me()) => of_adopter(cx, theirs.born),
        answer => answer,
    }
}

/// Who was too young on the day that decides.
fn minor(cx: &Both<'_, '_>, given: &Given<'_>, theirs: &Theirs<'_>) -> Answer<Says> {
    let (law, age) = match cx.me() {
        Role::Husband => (SPOUSES, 20),
        Role::Wife => (SPOUSES, 18),
        Role::Supervisor => (SUPERVISORS, 18),
        Role::AdoptiveFather | Role::AdoptiveMother => (ADOPTERS, 18),
        _ => (GUARDIANS, 18),
    };
    let on = cx.check().law_date();
    match law.act.in_force.covers(on) {
        Truth::Yes => {}
        Truth::No => return Err(Not::InForce),
        Truth::Open => return Err(Not::KNOWN),
    }
    if given.born.is_ok_and(|born| completed(born, on, age) == Truth::No) {
        return Err(Not::Applicable);
    }
    surely_not(completed(theirs.born, on, age))?;
    // The entry may have been corrected since.
    if is_changed(cx, cx.record().person(cx.me())) {
        return Err(Not::KNOWN);
    }
    let says = Says::Minor { born: theirs.born, age: age.into() };
    Ok(Broken::new(says).at_most(Severity::Error).cites(law))
}

/// Of an adopter by the own birth entry, beside the adoptee as the record or another entry has it.
fn of_adopter(cx: &Both<'_, '_>, born: PartialDate) -> Answer<Says> {
    let adoptee = best(cx, Role::Adoptee).ok_or(Not::known(Role::Adoptee.at(Attribute::BirthDate)))?;
    gap(cx, cx.me(), born, adoptee)
}

/// Of the adoptee by the own birth entry, beside adopters whose dates no other entry completes: these are judged by theirs.
fn of_adoptee(cx: &Both<'_, '_>, adoptee: PartialDate) -> Answer<Says> {
    let mut open = Not::Applicable;
    for adopter in ADOPTERS_BOTH {
        let Some((born, None)) = best(cx, adopter) else { continue };
        match gap(cx, adopter, born, (adoptee, None)) {
            Err(Not::Applicable) => {}
            Ok(said) => return Ok(said),
            // What is open of one stays so.
            Err(not) if !matches!(open, Not::Known(_)) => open = not,
            Err(_) => {}
        }
    }
    Err(open)
}

/// The date of birth of somebody of the record, by a birth entry where the record has a part of it: then with how sure it is
/// whose entry that is.
fn best(cx: &Both<'_, '_>, role: Role) -> Option<(PartialDate, Option<Identity>)> {
    let (person, own) = (cx.record().person(role)?, cx.record().date(role.at(Attribute::BirthDate)));
    let mut births = cx.further().filter(|view| view.kind() == Kind::Birth).filter_map(|view| {
        let child = view.person(Role::Child)?;
        let born = child.born.filter(|born| {
            born.exact().is_some() && own.is_none_or(|own| own.same_day(*born) != Truth::No)
        })?;
        let identity = child.same(person);
        identity.is_one().then_some((born, Some(identity)))
    });
    let own = own.map(|own| (own, None));
    own.filter(|(own, _)| own.exact().is_some()).or_else(|| births.next()).or(own)
}

/// Whether an adopter is too near in age to the adoptee, where the dates of the record alone do not say so.
fn gap(
    cx: &Both<'_, '_>,
    adopter: Role,
    born: PartialDate,
    (adoptee, known_by): (PartialDate, Option<Identity>),
) -> Answer<Says> {
    let mut rows = ADOPTER_GAP.at(cx.check().law_date());
    let row = match (rows.next(), rows.next()) {
        (Some(row), None) => row,
        (None, _) => return Err(Not::InForce),
        _ => return Err(Not::KNOWN),
    };
    match row.basis.act.in_force.covers(cx.check().law_date()) {
        Truth::Yes if row.basis == GAP => {}
        Truth::Open => return Err(Not::KNOWN),
        _ => return Err(Not::InForce),
    }
    let reading = |role: Role, attribute| cx.record().reading().of(role.at(attribute));
    let judged = |dates| {
        let relation = reading(Role::Adoption, Attribute::AdopterRelation);
        too_near(dates, reading(Role::Registration, Attribute::Type), relation, row.value)
    };
    let own = |role: Role| cx.record().date(role.at(Attribute::BirthDate));
    let told = own(adopter).zip(own(Role::Adoptee)).and_then(|dates| judged(dates).ok());
    let (least, at_most) = judged((born, adoptee))?;
    // What the record says by itself another rule tells, though perhaps not as surely.
    if told == Some((least, at_most)) {
        return Err(Not::Applicable);
    }
    // An entry may have been corrected since.
    if [adopter, Role::Adoptee].into_iter().any(|role| is_changed(cx, cx.record().person(role))) {
        return Err(Not::KNOWN);
    }
    let says = match least {
        Some(least) => Says::Gap { born, adoptee, least: least.into() },
        None => Says::Younger { born, adoptee },
    };
    let broken = Broken::new(says).on(adopter.at(Attribute::BirthDate)).at_most(at_most).cites(GAP);
    Ok(match known_by {
        Some(identity) => broken.known_by(identity),
        None => broken,
    })
}
