use crate::date::day;
use crate::law::{DECREE_123_2015, Effectivity};
use crate::record::Parsed;
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::marital_status::{Use, said};
use crate::schema::{Attribute, Code, Role};

rule! {
    /// A certificate for a marriage, of somebody who is married.
    ///
    /// It is issued only to who may marry, and nobody may while married. Check status and use: for another use a married person
    /// does get it.
    vi
    /// Giấy xác nhận để kết hôn, cấp cho người đang có vợ hoặc có chồng.
    ///
    /// Chỉ cấp cho người đủ điều kiện kết hôn, mà người đang có vợ, có chồng thì không. Kiểm tra lại tình trạng và mục
    /// đích: với mục đích khác, người đang có vợ, có chồng vẫn được cấp.
    "marital-status/already-married",
    on: Person.MaritalStatusType,
    given: {
        status: it as parsed,
        words: Person.MaritalStatus as text_or_empty,
        kind: Person.PurposeType as parsed,
        purpose: Person.Purpose as text_or_empty,
    },
    severity: Error, archive: Warning,
    law: [DECREE_123_2015.verified("Điều 22 khoản 1")],
    in_force: Effectivity::from(day(2016, 1, 1)),
    says: {
        Married {}
            vi "{field}: người đang có vợ hoặc chồng không được cấp giấy này để kết hôn. Kiểm tra lại tình trạng và mục đích."
            en "{field}: who is married gets no certificate for a marriage. Check status and use.",
    },
    examples: [
        MaritalStatus fail Submit "married": r#"{"registration":{"date":"16/03/2026"},"person":{"maritalStatusType":"2","purposeType":"4"}}"#,
        MaritalStatus fail Archive "by the words alone": r#"{"registration":{"date":"16/03/2026"},"person":{"maritalStatus":"Hiện tại đang có chồng là ông Hồ Sỹ Quân","purpose":"Đăng ký kết hôn"}}"#,
        MaritalStatus pass Submit "for a sale": r#"{"registration":{"date":"16/03/2026"},"person":{"maritalStatusType":"2","purposeType":"5"}}"#,
        MaritalStatus undetermined Submit "no status": r#"{"registration":{"date":"16/03/2026"},"person":{"purposeType":"4"}}"#,
        MaritalStatus not_in_force Archive "before the decree": r#"{"registration":{"date":"31/12/2015"},"person":{"maritalStatus":"Đang có vợ","purposeType":"1"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { status, words, kind, purpose, .. }: Given<'_>) -> Answer<Says> {
    if !Use::of(kind, purpose).is_marriage() {
        return Err(Not::Broken);
    }
    let worded = said(words).0;
    match (status, worded) {
        (Parsed::Code(Code::Married | Code::UnmarriedThen), _) => Ok(Says::Married {}.into()),
        (Parsed::Code(_), _) => Err(Not::Broken),
        (_, Some(Code::Married)) => {
            Ok(Broken::new(Says::Married {}).on(Role::Person.at(Attribute::MaritalStatus)))
        }
        (_, Some(_)) => Err(Not::Broken),
        (_, None) => Err(cx.needs(&[cx.it(), Role::Person.at(Attribute::MaritalStatus)])),
    }
}
