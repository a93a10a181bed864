use crate::date::Truth;
use crate::id::entry_number;
use crate::law::{Period, Row, STATUS_PAPER, status_paper_expired};
use crate::rule::{Answer, Both, Broken, Not, related};
use crate::schema::Code;

related! {
    /// The certificate of marital status that was used had ended.
    ///
    /// The entry of the certificate says when it was issued: from April 2006 to 8 January 2025 it held for six months. Where the
    /// marriage names the day of its paper itself, another rule tells the same. Check the number of the certificate.
    vi
    /// Giấy xác nhận tình trạng hôn nhân đã dùng thì đã hết hạn.
    ///
    /// Đăng ký của giấy xác nhận cho biết ngày cấp: từ tháng 4/2006 đến 08/01/2025 giấy có giá trị sáu tháng. Đăng ký
    /// kết hôn tự ghi ngày của giấy thì quy tắc khác nói điều này. Kiểm tra lại số giấy xác nhận.
    "related/status-paper-expired",
    kinds: [Marriage],
    of: [Husband, Wife], on: StatusProofNumber,
    with: [MaritalStatus],
    link: person [Person],
    when: [Registration.Type not (Again | ForeignNote)],
    given: {
        number: it as text,
        registered: Registration.Date as date,
        status: me.MaritalStatusType as maybe code,
        issued: me.StatusProofDate as maybe date,
    },
    theirs: { number: Registration.Number as text, issued: Registration.Date as date },
    severity: Warning,
    schedule: STATUS_PAPER,
    says: {
        Expired { issued: Date, registered: Date }
            vi "Giấy xác nhận tình trạng hôn nhân của {role} cấp ngày {issued}, quá 6 tháng tính đến ngày đăng ký {registered} nên đã hết giá trị."
            en "The certificate of marital status of {role} was issued on {issued}, more than six months before {registered}, and no longer good.",
    },
    examples: [
        Marriage fail Submit "of May, used in December":
            r#"{"registration":{"date":"15/12/2023"},"wife":{"name":"Võ Thị Lệ","personalId":"040197000001","statusProofNumber":"88"}}"#
            with [MaritalStatus r#"{"registration":{"number":"88","date":"01/05/2023"},"person":{"name":"Võ Thị Lệ","personalId":"040197000001"}}"#],
        Marriage pass Submit "six months to the day":
            r#"{"registration":{"date":"01/11/2023"},"wife":{"name":"Võ Thị Lệ","personalId":"040197000001","statusProofNumber":"088/2023"}}"#
            with [MaritalStatus r#"{"registration":{"number":"88","date":"01/05/2023"},"person":{"name":"Võ Thị Lệ","personalId":"040197000001"}}"#],
        Marriage not_applicable Submit "another certificate":
            r#"{"registration":{"date":"15/12/2023"},"wife":{"name":"Võ Thị Lệ","personalId":"040197000001","statusProofNumber":"142"}}"#
            with [MaritalStatus r#"{"registration":{"number":"88","date":"01/05/2023"},"person":{"name":"Võ Thị Lệ","personalId":"040197000001"}}"#],
        Marriage not_in_force Submit "no paper is asked for any more":
            r#"{"registration":{"date":"15/12/2025"},"wife":{"name":"Võ Thị Lệ","personalId":"040197000001","statusProofNumber":"88"}}"#
            with [MaritalStatus r#"{"registration":{"number":"88","date":"01/05/2024"},"person":{"name":"Võ Thị Lệ","personalId":"040197000001"}}"#],
    ],
}

fn check(_: &Both<'_, '_>, given: Given<'_>, theirs: Theirs<'_>, _: &'static Row<Period>) -> Answer<Says> {
    let number = |text: &str| entry_number::parse(text).ok().map(|number| number.components().number);
    let first = |text: &str| text.split(['/', '-']).next().and_then(number);
    let same = first(given.number).zip(first(theirs.number)).is_some_and(|(a, b)| a == b);
    let day = given.issued.map(|issued| issued.same_day(theirs.issued));
    if !same || day == Ok(Truth::No) {
        return Err(Not::Applicable);
    }
    // By its own day another rule judges the paper.
    if day == Ok(Truth::Yes) && given.status == Ok(Code::Unmarried) {
        return Err(Not::Applicable);
    }
    let (issued, registered) = (theirs.issued, given.registered);
    match status_paper_expired(issued, registered) {
        (Truth::Yes, Some(row)) => Ok(Broken::new(Says::Expired { issued, registered }).cites(row.basis)),
        (Truth::No, _) => Err(Not::Broken),
        (Truth::Yes | Truth::Open, _) => Err(Not::KNOWN),
    }
}
