use crate::card::Severity;
use crate::date::Truth;
use crate::law::age::completed;
use crate::law::{ADOPTION_LAW_2010, CIVIL_CODE_1995, CIVIL_CODE_2005, CIVIL_CODE_2015, Citation, Status};
use crate::rule::{Answer, Broken, Check, Not, rule, surely_not};
use crate::schema::Role;

rule! {
    /// A guardian, a supervisor of a guardianship or an adopter is under 18.
    ///
    /// All three have full civil capacity, which begins on the 18th birthday. Check the date of birth and the date of
    /// registration. The civil codes before 2017 asked the same of guardians, but their articles were not read, so that this is a hint. Notes of foreign
    /// acts and what is registered again are not judged.
    vi
    /// Người giám hộ, người giám sát việc giám hộ hoặc người nhận con nuôi dưới 18 tuổi.
    ///
    /// Cả ba phải có năng lực hành vi dân sự đầy đủ, tức từ đủ 18 tuổi. Kiểm tra lại ngày sinh và ngày đăng ký. Các bộ
    /// luật dân sự trước 2017 cũng đòi hỏi như vậy với người giám hộ, nhưng điều luật đó chưa được đọc nên chỉ để xem lại. Việc ghi chú và
    /// đăng ký lại không bị xét.
    "person/full-age",
    of: [Guardian, SecondGuardian, Supervisor, AdoptiveFather, AdoptiveMother], on: BirthDate,
    when: [Registration.Type not (Again | ForeignNote)],
    given: { born: it as date },
    severity: Error, archive: Warning,
    law: [GUARDIANS, SUPERVISORS, ADOPTERS, GUARDIANS_2005, GUARDIANS_1995],
    says: {
        Minor {}
            vi "{field}: {role} chưa đủ 18 tuổi vào ngày đăng ký nên chưa có năng lực hành vi dân sự đầy đủ. Kiểm tra lại ngày sinh và ngày đăng ký."
            en "{field}: {role} is not yet 18 on the day of registration and so without full capacity. Check both dates.",
    },
    examples: [
        Guardianship fail Submit "18 only tomorrow": r#"{"registration":{"date":"16/03/2026"},"guardian":{"birthDate":"17/03/2008"}}"#,
        Guardianship pass Submit "18 on the very day": r#"{"registration":{"date":"16/03/2026"},"guardian":{"birthDate":"16/03/2008"}}"#,
        GuardianshipSupervision fail Submit "a supervisor of 17": r#"{"registration":{"date":"16/03/2026"},"supervisor":{"birthDate":"20/05/2008"}}"#,
        Adoption fail Archive "an aunt of 17": r#"{"registration":{"date":"16/03/2026"},"adoptiveMother":{"birthDate":"08/03/2009"}}"#,
        Guardianship fail Archive "by the code of 2005": r#"{"registration":{"date":"16/03/2010"},"guardian":{"birthDate":"1995"}}"#,
        Guardianship undetermined Submit "the year of the 18th birthday": r#"{"registration":{"date":"16/03/2026"},"guardian":{"birthDate":"2008"}}"#,
        Guardianship not_in_force Archive "no law known": r#"{"registration":{"date":"30/06/1996"},"guardian":{"birthDate":"1980"}}"#,
        Guardianship not_applicable Submit "by foreign law": r#"{"registration":{"date":"16/03/2026","type":"Ghi vào sổ hộ tịch việc giám hộ"},"guardian":{"birthDate":"2009"}}"#,
    ],
}

const GUARDIANS: Citation = CIVIL_CODE_2015.verified("Điều 49 khoản 1");
const GUARDIANS_2005: Citation = CIVIL_CODE_2005.unverified("Điều 58–73");
const GUARDIANS_1995: Citation = CIVIL_CODE_1995.unverified("Điều 67–83");
const SUPERVISORS: Citation = CIVIL_CODE_2015.verified("Điều 51 khoản 3");
const ADOPTERS: Citation = ADOPTION_LAW_2010.verified("Điều 14 khoản 1 điểm a");

fn check(cx: &Check<'_>, Given { born, .. }: Given<'_>) -> Answer<Says> {
    let law: &[Citation] = match cx.me() {
        Role::Supervisor => &[SUPERVISORS],
        Role::AdoptiveFather | Role::AdoptiveMother => &[ADOPTERS],
        _ => &[GUARDIANS, GUARDIANS_2005, GUARDIANS_1995],
    };
    let on = cx.law_date();
    let known = |wanted| law.iter().find(|citation| citation.act.in_force.covers(on) == wanted);
    let Some(&citation) = known(Truth::Yes) else {
        return Err(if known(Truth::Open).is_some() { Not::KNOWN } else { Not::InForce });
    };
    surely_not(completed(born, on, 18))?;
    let unread = citation.status == Status::Unverified;
    let at_most = if unread { Severity::Info } else { Severity::Error };
    Ok(Broken::new(Says::Minor {}).cites(citation).at_most(at_most))
}
