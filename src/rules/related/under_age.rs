use crate::card::Severity;
use crate::date::Truth;
use crate::law::age::completed;
use crate::law::{ADOPTION_LAW_2010, CIVIL_CODE_2015, Citation, FAMILY_LAW_2014};
use crate::rule::{Answer, Both, Broken, Not, related, surely_not};
use crate::rules::related::is_changed;
use crate::schema::{Code, Role};

related! {
    /// By the birth entry a guardian, a supervisor, an adopter or a spouse was too young.
    ///
    /// Here a part of the date of birth stands; where the birth entry has the whole date, that one decides, and an unknown day or month
    /// does not count as the first. Check the date of birth and the date of registration.
    vi
    /// Theo Giấy khai sinh, người giám hộ, người giám sát, người nhận con nuôi, vợ hoặc chồng chưa đủ tuổi.
    ///
    /// Ở đây ngày sinh chỉ ghi một phần; Giấy khai sinh ghi đủ ngày thì tính theo ngày đó, không tính theo ngày mồng một
    /// hoặc tháng một. Kiểm tra lại ngày sinh và ngày đăng ký.
    "related/under-age",
    of: [Guardian, SecondGuardian, Supervisor, AdoptiveFather, AdoptiveMother, Husband, Wife], on: BirthDate,
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
    law: [GUARDIANS, SUPERVISORS, ADOPTERS, SPOUSES],
    says: {
        Minor { born: Date, age: Limit }
            vi "Theo Giấy khai sinh {role} sinh ngày {born}, chưa đủ {age} tuổi vào ngày đăng ký. Kiểm tra lại ngày sinh và ngày đăng ký."
            en "By the birth entry {role} was born on {born}, and not yet {age} on the day of registration. Check both dates.",
    },
    examples: [
        Guardianship fail Submit "a year here, the day there":
            r#"{"registration":{"date":"15/05/2026"},"guardian":{"name":"Hồ Sỹ Bách","birthDate":"2008","personalId":"040208000001"}}"#
            with [Birth r#"{"registration":{"date":"20/11/2008"},"child":{"name":"Hồ Sỹ Bách","birthDate":"11/11/2008","personalId":"040208000001"}}"#],
        Marriage fail Archive "a husband of 19":
            r#"{"registration":{"date":"15/05/2026","type":"1"},"husband":{"name":"Hồ Sỹ Bách","birthDate":"2006","personalId":"040206000001"}}"#
            with [Birth r#"{"registration":{"date":"20/11/2006"},"child":{"name":"Hồ Sỹ Bách","birthDate":"11/11/2006","personalId":"040206000001"}}"#],
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

fn check(cx: &Both<'_, '_>, given: Given<'_>, theirs: Theirs<'_>) -> Answer<Says> {
    // What the record says by itself other rules tell.
    let own = given.born.is_ok_and(|born| born.exact().is_some() || born.same_day(theirs.born) == Truth::No);
    // A marriage that a court has recognised is sound.
    let recognised = given.recognized || given.status == Ok(Code::Recognized);
    if own || recognised || theirs.born.exact().is_none() {
        return Err(Not::Applicable);
    }
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
