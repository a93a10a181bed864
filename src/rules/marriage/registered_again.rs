use crate::card::Severity;
use crate::date::{NaiveDate, Truth, day};
use crate::law::{Citation, DECREE_83_1998, REGISTERED_AGAIN};
use crate::rule::{Answer, Broken, Check, Not, rule, surely};

rule! {
    /// A marriage is registered again that cannot be.
    ///
    /// Registering again is for entries made before 1 January 2016 whose book and certificate are both lost; a later marriage
    /// is in the electronic book. Before 25 October 1998 nothing was registered again. Check the type, and the day from which
    /// the marriage counts, which is that of the first registration.
    vi
    /// Đăng ký lại kết hôn trong trường hợp không được đăng ký lại.
    ///
    /// Chỉ đăng ký lại việc đã đăng ký trước 01/01/2016 mà sổ và bản chính đều mất; việc sau đó có trong sổ điện tử.
    /// Trước 25/10/1998 chưa có đăng ký lại. Kiểm tra lại loại đăng ký, và ngày tính quan hệ hôn nhân, là ngày đăng ký
    /// lúc đầu.
    "marriage/registered-again",
    kinds: [Marriage],
    on: Registration.Type,
    when: [Registration.Type is (Again)],
    given: { registered: Registration.Date as maybe date, first: Marriage.EstablishedOn as maybe date },
    severity: Error, archive: Warning,
    law_of: REGISTERED_AGAIN,
    // What is broken of the first row is that it was not there yet.
    rows: |row| row.value.is_some() || row.basis == FIRST_DECREE,
    says: {
        First { first: Date, limit: Day }
            vi "Kết hôn lần đầu ngày «{first}» không thể đăng ký lại: chỉ việc đã đăng ký trước {limit} mới được đăng ký lại. Kiểm tra loại đăng ký và ngày xác lập quan hệ hôn nhân."
            en "A marriage first registered on “{first}” cannot be registered again: that is for registrations before {limit}. Check the type and the day from which the marriage counts.",
        NoSuchThing {}
            vi "{field}: trước 25/10/1998 chưa có thủ tục đăng ký lại. Kiểm tra loại đăng ký và ngày đăng ký."
            en "{field}: before 25 October 1998 nothing was registered again. Check type and date.",
    },
    examples: [
        Marriage fail Submit "of 2017": r#"{"registration":{"date":"11/03/2026","type":"2"},"marriage":{"establishedOn":"10/05/2017"}}"#,
        Marriage pass Submit "of 1978": r#"{"registration":{"date":"11/03/2026","type":"2"},"marriage":{"establishedOn":"01/02/1978"}}"#,
        Marriage fail Archive "before there was such a thing": r#"{"registration":{"date":"11/03/1995","type":"2"},"marriage":{"establishedOn":"01/02/1978"}}"#,
        Marriage undetermined Submit "when it was": r#"{"registration":{"date":"11/03/2026","type":"2"}}"#,
        Marriage not_applicable Archive "no such limit yet": r#"{"registration":{"date":"11/03/2010","type":"2"},"marriage":{"establishedOn":"10/05/2009"}}"#,
        Marriage not_applicable Submit "a first registration": r#"{"registration":{"date":"11/03/2026","type":"1"},"marriage":{"establishedOn":"10/05/2017"}}"#,
    ],
}

/// Since then the procedure has its name.
const SINCE: NaiveDate = day(1998, 10, 25);
const FIRST_DECREE: Citation = DECREE_83_1998.verified("Điều 1 khoản 1");

fn check(cx: &Check<'_>, Given { registered, first, .. }: Given<'_>) -> Answer<Says> {
    if registered.is_ok_and(|registered| registered.before(SINCE) == Truth::Yes) {
        return Ok(Broken::new(Says::NoSuchThing {}).at_most(Severity::Info).cites(FIRST_DECREE));
    }
    let mut rows = REGISTERED_AGAIN.at(cx.law_date());
    let (Some(row), None) = (rows.next(), rows.next()) else { return Err(cx.needs(&[super::REGISTERED])) };
    let limit = row.value.ok_or(Not::Applicable)?;
    let first = first?;
    surely(match first.before(limit) {
        Truth::Yes => Truth::No,
        Truth::No => Truth::Yes,
        Truth::Open => return Err(cx.needs(&[super::ESTABLISHED])),
    })?;
    Ok(Broken::new(Says::First { first, limit }).cites(row.basis))
}
