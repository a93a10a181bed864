use crate::date::Truth;
use crate::law::{Period, Row, STATUS_PAPER, status_paper_expired};
use crate::record::Parsed;
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::citizens::{Citizen, citizen};
use crate::rules::marriage::is_status_paper;
use crate::schema::{Attribute, Code};

rule! {
    /// The paper on marital status was older than six months.
    ///
    /// From April 2006 to 8 January 2025 a citizen proved with it that nothing stood against the marriage, and it held for
    /// six months; an end on a weekend or holiday moves to the next working day. A judgment of divorce and a foreigner's
    /// paper have no such end. Check the date of issue.
    vi
    /// Giấy xác nhận tình trạng hôn nhân đã quá sáu tháng.
    ///
    /// Từ tháng 4/2006 đến 08/01/2025, công dân dùng giấy này để chứng minh đủ điều kiện kết hôn, và giấy có giá trị
    /// sáu tháng; hạn rơi vào ngày nghỉ thì lùi đến ngày làm việc kế tiếp. Bản án ly hôn và giấy tờ của người nước
    /// ngoài không có hạn này. Kiểm tra lại ngày cấp.
    "marriage/status-paper-expired",
    of: [Husband, Wife], on: StatusProofDate,
    when: [me.StatusProofDate given, Registration.Type not (Again | ForeignNote)],
    given: {
        value: it as date,
        registered: Registration.Date as date,
        status: me.MaritalStatusType as parsed,
        number: me.StatusProofNumber as text_or_empty,
        nationality: me.Nationality as maybe nationality,
        other: me.OtherNationality as maybe nationality,
    },
    severity: Warning,
    schedule: STATUS_PAPER,
    says: {
        Expired { value: Date, registered: Date }
            vi "{field}: giấy xác nhận tình trạng hôn nhân cấp ngày {value}, quá 6 tháng tính đến ngày đăng ký {registered} nên đã hết giá trị. Kiểm tra lại ngày cấp."
            en "{field}: the paper on marital status of {value} was more than six months old on {registered}, and no longer good. Check its date.",
    },
    examples: [
        Marriage fail Submit "six months and a day": r#"{"registration":{"date":"16/03/2023"},"wife":{"nationality":"Việt Nam","maritalStatusType":"2","statusProofNumber":"112/UBND-XNTTHN","statusProofDate":"15/09/2022"}}"#,
        Marriage pass Submit "six months to the day": r#"{"registration":{"date":"16/03/2023"},"wife":{"nationality":"Việt Nam","maritalStatusType":"2","statusProofNumber":"112/UBND-XNTTHN","statusProofDate":"16/09/2022"}}"#,
        Marriage fail Archive "the number alone says what it is": r#"{"registration":{"date":"16/03/2023"},"wife":{"statusProofNumber":"112/UBND-XNTTHN","statusProofDate":"08/2022"}}"#,
        Marriage undetermined Submit "a month": r#"{"registration":{"date":"16/03/2023"},"wife":{"nationality":"Việt Nam","maritalStatusType":"2","statusProofDate":"09/2022"}}"#,
        Marriage undetermined Submit "of which country": r#"{"registration":{"date":"16/03/2023"},"wife":{"maritalStatusType":"2","statusProofDate":"15/09/2022"}}"#,
        Marriage not_applicable Submit "a judgment of divorce": r#"{"registration":{"date":"16/03/2023"},"husband":{"nationality":"Việt Nam","maritalStatusType":"3","statusProofDate":"11/06/2019"}}"#,
        Marriage not_applicable Submit "a foreigner's paper": r#"{"registration":{"date":"16/03/2023"},"husband":{"nationality":"Hàn Quốc","maritalStatusType":"2","statusProofDate":"15/09/2021"}}"#,
        Marriage not_in_force Submit "no paper is asked for any more": r#"{"registration":{"date":"09/01/2025"},"wife":{"nationality":"Việt Nam","maritalStatusType":"2","statusProofDate":"15/01/2024"}}"#,
    ],
}

fn check(cx: &Check<'_>, given: Given<'_>, _: &'static Row<Period>) -> Answer<Says> {
    let Given { value, registered, status, number, nationality, other, .. } = given;
    let named = is_status_paper(number);
    match status {
        Parsed::Code(Code::Unmarried) => {}
        Parsed::Absent if named => {}
        _ => return Err(Not::Applicable),
    }
    match citizen(nationality, other) {
        Citizen::OfVietnam => {}
        // Only offices of Vietnam number papers so.
        Citizen::Unknown if named => {}
        Citizen::Unknown => return Err(cx.needs(&[cx.me().at(Attribute::Nationality)])),
        Citizen::Foreign => return Err(Not::Applicable),
    }
    match status_paper_expired(value, registered) {
        (Truth::Yes, Some(row)) => Ok(Broken::new(Says::Expired { value, registered }).cites(row.basis)),
        (Truth::No, _) => Err(Not::Broken),
        (Truth::Yes | Truth::Open, _) => Err(Not::KNOWN),
    }
}
