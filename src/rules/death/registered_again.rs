use crate::card::Severity;
use crate::date::{Truth, day};
use crate::law::{Citation, DECREE_83_1998, DECREE_123_2015, REGISTERED_AGAIN};
use crate::rule::{Answer, Broken, Check, Not, rule, surely_not};
use crate::schema::{Attribute, Role};

rule! {
    /// A death is registered again that cannot be.
    ///
    /// Registering again is for entries made before 1 January 2016 whose book and extract are both lost; a later death is in the
    /// electronic book. Before 25 October 1998 nothing was registered again. Check the type and the day of death.
    vi
    /// Đăng ký lại khai tử trong trường hợp không được đăng ký lại.
    ///
    /// Chỉ đăng ký lại việc đã đăng ký trước 01/01/2016 mà sổ và giấy chứng tử đều mất; việc sau đó có trong sổ điện
    /// tử. Trước 25/10/1998 chưa có đăng ký lại. Kiểm tra lại loại đăng ký và ngày chết.
    "death/registered-again",
    kinds: [Death],
    on: Registration.Type,
    when: [Registration.Type is (Again)],
    given: { registered: Registration.Date as maybe date, died: Deceased.DeathDate as maybe date },
    severity: Error, archive: Warning,
    law: [FIRST_DECREE, REGISTERED_BEFORE],
    says: {
        First { died: Date, limit: Day }
            vi "Người chết ngày «{died}» không thể đăng ký lại: chỉ việc đã đăng ký trước {limit} mới được đăng ký lại. Kiểm tra loại đăng ký và ngày chết."
            en "A death of “{died}” cannot be registered again: that is for registrations before {limit}. Check the type and the day of death.",
        NoSuchThing {}
            vi "{field}: trước 25/10/1998 chưa có thủ tục đăng ký lại. Kiểm tra loại đăng ký và ngày đăng ký."
            en "{field}: before 25 October 1998 nothing was registered again. Check type and date.",
    },
    examples: [
        Death fail Submit "of 2018": r#"{"registration":{"date":"11/03/2026","type":"2"},"deceased":{"deathDate":"05/06/2018"}}"#,
        Death fail Archive "of the first day": r#"{"registration":{"date":"11/03/2026","type":"2"},"deceased":{"deathDate":"01/01/2016"}}"#,
        Death pass Submit "of the last day": r#"{"registration":{"date":"11/03/2026","type":"2"},"deceased":{"deathDate":"31/12/2015"}}"#,
        Death fail Archive "before there was such a thing": r#"{"registration":{"date":"11/03/1995","type":"2"},"deceased":{"deathDate":"01/02/1978"}}"#,
        Death not_applicable Archive "no such limit yet": r#"{"registration":{"date":"11/03/2010","type":"2"},"deceased":{"deathDate":"10/05/2009"}}"#,
        Death undetermined Submit "no day of death": r#"{"registration":{"date":"11/03/2026","type":"2"}}"#,
    ],
}

const FIRST_DECREE: Citation = DECREE_83_1998.verified("Điều 1 khoản 1");
const REGISTERED_BEFORE: Citation = DECREE_123_2015.verified("Điều 24 khoản 1");

fn check(cx: &Check<'_>, Given { registered, died, .. }: Given<'_>) -> Answer<Says> {
    if registered.is_ok_and(|registered| registered.before(day(1998, 10, 25)) == Truth::Yes) {
        return Ok(Broken::new(Says::NoSuchThing {}).at_most(Severity::Info).cites(FIRST_DECREE));
    }
    let mut rows = REGISTERED_AGAIN.at(cx.law_date());
    let (Some(row), None) = (rows.next(), rows.next()) else {
        return Err(cx.needs(&[Role::Registration.at(Attribute::Date)]));
    };
    let limit = row.value.ok_or(Not::Applicable)?;
    let died = died?;
    surely_not(died.before(limit))?;
    Ok(Broken::new(Says::First { died, limit }).cites(row.basis))
}
