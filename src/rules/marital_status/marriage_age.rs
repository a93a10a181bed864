use crate::date::{Truth, day};
use crate::law::{DECREE_123_2015, Effectivity, Spouse, marriage_age};
use crate::rule::{Answer, Check, Not, rule};
use crate::rules::marital_status::Use;
use crate::schema::Sex;

rule! {
    /// A certificate for a marriage, of somebody who is too young to marry.
    ///
    /// It is issued only to who may marry: a man of full 20, a woman of full 18 years on that day. For another use there is no
    /// such age. Check the date of birth and the use.
    vi
    /// Giấy xác nhận để kết hôn, cấp cho người chưa đủ tuổi kết hôn.
    ///
    /// Chỉ cấp cho người đủ điều kiện kết hôn: nam từ đủ 20, nữ từ đủ 18 tuổi vào ngày cấp. Với mục đích khác thì không
    /// có mức tuổi này. Kiểm tra lại ngày sinh và mục đích.
    "marital-status/marriage-age",
    on: Person.BirthDate,
    given: {
        born: it as date,
        issued: Registration.Date as date,
        sex: Person.Sex as maybe sex,
        kind: Person.PurposeType as parsed,
        purpose: Person.Purpose as text_or_empty,
    },
    severity: Error, archive: Warning,
    law: [DECREE_123_2015.verified("Điều 22 khoản 1")],
    in_force: Effectivity::from(day(2016, 1, 1)),
    says: {
        TooYoung { age: Amount, least: Limit }
            vi "{field}: {role} mới {age} tuổi, chưa đủ {least} tuổi để kết hôn. Kiểm tra lại ngày sinh và mục đích."
            en "{field}: {role} is {age} and not yet {least}, the age of marriage. Check date and use.",
    },
    examples: [
        MaritalStatus fail Submit "18 only tomorrow": r#"{"registration":{"date":"16/03/2026"},"person":{"sex":"Nữ","birthDate":"17/03/2008","purposeType":"4"}}"#,
        MaritalStatus pass Submit "18 on the very day": r#"{"registration":{"date":"16/03/2026"},"person":{"sex":"Nữ","birthDate":"16/03/2008","purposeType":"4"}}"#,
        MaritalStatus fail Archive "a man of 19": r#"{"registration":{"date":"16/03/2018"},"person":{"sex":"Nam","birthDate":"16/04/1998","purpose":"Đăng ký kết hôn"}}"#,
        MaritalStatus not_applicable Submit "for studies": r#"{"registration":{"date":"16/03/2026"},"person":{"sex":"Nữ","birthDate":"20/12/2009","purposeType":"5"}}"#,
        MaritalStatus undetermined Submit "man or woman": r#"{"registration":{"date":"16/03/2026"},"person":{"birthDate":"20/12/2009","purposeType":"4"}}"#,
        MaritalStatus not_in_force Archive "before the decree": r#"{"registration":{"date":"31/12/2015"},"person":{"sex":"Nữ","birthDate":"1999","purposeType":"1"}}"#,
    ],
}

fn check(_: &Check<'_>, Given { born, issued, sex, kind, purpose, .. }: Given<'_>) -> Answer<Says> {
    if !Use::of(kind, purpose).is_marriage() || born.after(issued) == Truth::Yes {
        return Err(Not::Applicable);
    }
    // Far beyond every age of marriage the sex does not matter.
    let age = born.years_until(issued);
    if age.0 >= 20 {
        return Err(Not::Broken);
    }
    let spouse = match sex? {
        Sex::Male => Spouse::Husband,
        Sex::Female => Spouse::Wife,
        Sex::Undetermined => return Err(Not::Applicable),
    };
    let (allowed, row) = marriage_age(spouse, born, issued, None);
    match (allowed, row.and_then(|row| row.value.ages)) {
        (Truth::No, Some(ages)) => {
            Ok(Says::TooYoung { age: i64::from(age.1), least: i64::from(ages.least(spouse)) }.into())
        }
        (Truth::Yes, _) => Err(Not::Broken),
        _ => Err(Not::KNOWN),
    }
}
