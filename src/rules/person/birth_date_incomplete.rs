use crate::card::Severity;
use crate::date::day;
use crate::law::{CIVIL_STATUS_LAW_2014, Effectivity};
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::schema::Code;

rule! {
    /// The date of birth of a spouse is not a whole date.
    ///
    /// The marriage certificate has day, month and year of birth. Many older people have papers with the year alone: then it
    /// stays as it is. What is registered again or noted follows its papers.
    vi
    /// Ngày sinh của vợ hoặc chồng không đủ ngày, tháng, năm.
    ///
    /// Giấy chứng nhận kết hôn ghi đủ ngày, tháng, năm sinh. Nhiều người lớn tuổi có giấy tờ chỉ ghi năm: khi đó giữ
    /// nguyên. Đăng ký lại và ghi chú thì theo giấy tờ đã có.
    "person/birth-date-incomplete",
    of: [Husband, Wife], on: BirthDate,
    stages: HANDED_IN,
    given: { value: it as date, entry: Registration.Type as maybe code },
    severity: Warning, archive: Info,
    law: [CIVIL_STATUS_LAW_2014.verified("Điều 17 khoản 2")],
    in_force: Effectivity::between(day(2016, 1, 1), day(2027, 2, 28)),
    says: {
        Incomplete { value: Date }
            vi "{field}: mới có «{value}»; Giấy chứng nhận kết hôn cần đủ ngày, tháng, năm sinh. Bổ sung theo giấy tờ nếu có."
            en "{field}: only “{value}”; the marriage certificate needs day, month and year. Add them if the papers have them.",
    },
    examples: [
        Marriage fail Submit "a year": r#"{"registration":{"date":"05/01/2026"},"wife":{"birthDate":"2000"}}"#,
        Marriage fail Archive "a month": r#"{"registration":{"date":"05/01/2026","type":"2"},"wife":{"birthDate":"03/1955"}}"#,
        Marriage pass Submit "a day": r#"{"registration":{"date":"05/01/2026"},"wife":{"birthDate":"05/03/2000"}}"#,
        Marriage not_in_force Archive "an old entry": r#"{"registration":{"date":"05/01/1972"},"wife":{"birthDate":"1954"}}"#,
    ],
}

fn check(_: &Check<'_>, Given { value, entry, .. }: Given<'_>) -> Answer<Says> {
    if value.exact().is_some() {
        return Err(Not::Broken);
    }
    let by_papers = matches!(entry, Ok(Code::Again | Code::ForeignNote));
    let at_most = if by_papers { Severity::Info } else { Severity::Warning };
    Ok(Broken::new(Says::Incomplete { value }).at_most(at_most))
}
