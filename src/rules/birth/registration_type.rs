use crate::date::{PartialDate, Truth, day};
use crate::law::{
    BIRTH_DEADLINE, CIVIL_STATUS_LAW_2014, DECREE_4_1961, DECREE_83_1998, DECREE_158_2005, DECREE_764_1956,
    Effectivity, deadline_end, lateness,
};
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::office::held;
use crate::schema::Code;

rule! {
    /// “On time” or “late” does not fit the two dates.
    ///
    /// The period of that time decides: 30 days until 1998, 60 since 2006, counted from the day after the birth and extended
    /// over weekends and public holidays. Either the type was chosen wrongly or one of the dates is. On the few days
    /// after an end of which it is not known whether offices worked the rule stays open. Until 1975 the period held in the North;
    /// of the South none is known.
    vi
    /// «Đúng hạn» hoặc «quá hạn» không khớp với hai ngày.
    ///
    /// Thời hạn khi đó quyết định: 30 ngày đến năm 1998, 60 ngày từ năm 2006, tính từ ngày sau ngày sinh, hạn rơi vào
    /// ngày nghỉ thì lùi. Hoặc chọn nhầm loại, hoặc sai một trong hai ngày. Vài ngày sau khi hết hạn mà không rõ cơ
    /// quan có làm việc không thì quy tắc để mở. Đến năm 1975 hạn này áp dụng ở miền Bắc; của miền Nam không biết có
    /// hạn nào.
    "birth/registration-type",
    kinds: [Birth],
    on: Registration.Type,
    when: [Registration.Type is (OnTime | Late)],
    given: { kind: it as code, born: Child.BirthDate as date, registered: Registration.Date as date, at: Registration.Office as territory },
    severity: Warning,
    law: [
        CIVIL_STATUS_LAW_2014.verified("Điều 15 khoản 1"),
        DECREE_158_2005.secondary("Điều 14"),
        DECREE_83_1998.secondary("Điều 18"),
        DECREE_4_1961.verified("Điều 1"),
        DECREE_764_1956.verified("Điều 9"),
    ],
    in_force: Effectivity::between(day(1956, 6, 2), day(2027, 2, 28)),
    says: {
        OverDue { days: Limit, end: Date }
            vi "{field}: ghi đúng hạn, nhưng hạn {days} ngày đã hết ngày {end}. Kiểm tra loại đăng ký và hai ngày."
            en "{field}: on time, but the period of {days} days ended on {end}. Check the type and both dates.",
        InTime {}
            vi "{field}: ghi quá hạn, nhưng đăng ký vẫn trong hạn. Kiểm tra loại đăng ký và hai ngày."
            en "{field}: late, but the registration was within the period. Check the type and both dates.",
    },
    examples: [
        Birth fail Archive "on time after a year": r#"{"registration":{"type":"1","date":"05/03/2019"},"child":{"birthDate":"05/03/2018"}}"#,
        Birth fail Archive "late after a week": r#"{"registration":{"type":"4","date":"12/03/2018"},"child":{"birthDate":"05/03/2018"}}"#,
        Birth pass Archive "on time after a week": r#"{"registration":{"type":"1","date":"12/03/2018"},"child":{"birthDate":"05/03/2018"}}"#,
        Birth pass Archive "day 60 is 30 April, a holiday before another": r#"{"registration":{"type":"1","date":"02/05/2018"},"child":{"birthDate":"01/03/2018"}}"#,
        Birth fail Archive "on time a working day after the holidays": r#"{"registration":{"type":"1","date":"04/05/2018"},"child":{"birthDate":"01/03/2018"}}"#,
        Birth not_applicable Archive "registered again": r#"{"registration":{"type":"2","date":"05/03/2019"},"child":{"birthDate":"1968"}}"#,
        Birth not_applicable Archive "no period is known of the South": r#"{"registration":{"type":"1","date":"21/06/1966","office":"Hội đồng xã Phú Hòa Đông, quận Củ Chi, tỉnh Hậu Nghĩa"},"child":{"birthDate":"12/05/1966"}}"#,
        Birth undetermined Archive "a year only": r#"{"registration":{"type":"1","date":"05/03/2018"},"child":{"birthDate":"2018"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { kind, born, registered, at, .. }: Given<'_>) -> Answer<Says> {
    match (kind, lateness(&BIRTH_DEADLINE, born, registered, false)) {
        (_, (Truth::Open, _)) => Err(Not::KNOWN),
        (Code::OnTime, (_, Some(row))) => {
            held(cx, row.value.territory, at, Ok(registered))?;
            let end = deadline_end(row.value, born);
            let over = Says::OverDue { days: i64::from(row.value.days), end: PartialDate::from(end) };
            Ok(Broken::new(over).cites(row.basis).likely(cx.it(), "4"))
        }
        (Code::Late, (Truth::No, _)) => {
            let territory = BIRTH_DEADLINE.at(cx.law_date()).find_map(|row| row.value.territory);
            held(cx, territory, at, Ok(registered))?;
            Ok(Broken::new(Says::InTime {}).likely(cx.it(), "1"))
        }
        _ => Err(Not::Broken),
    }
}
