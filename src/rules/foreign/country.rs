use crate::date::day;
use crate::law::{CIVIL_STATUS_LAW_2014, Effectivity};
use crate::place::country;
use crate::rule::{Answer, Check, Not, rule};

rule! {
    /// A note of a registration abroad names Việt Nam as its country.
    ///
    /// Noted is what an authority of another country registered. Write that country, or choose the type of a registration
    /// made here. What a mission of Vietnam registered abroad is no foreign registration either.
    "foreign/country",
    on: Foreign.Country,
    when: [Registration.Type is (ForeignNote)],
    given: { value: it as text },
    severity: Error, archive: Warning,
    law: [CIVIL_STATUS_LAW_2014.verified("Điều 3 khoản 3")],
    in_force: Effectivity::between(day(2016, 1, 1), day(2027, 2, 28)),
    says: {
        Vietnam {}
            vi "{field}: ghi chú việc {kind} đã đăng ký ở nước ngoài thì quốc gia không thể là Việt Nam. Kiểm tra lại."
            en "{field}: a note is of a {kind} registered abroad, so the country cannot be Việt Nam. Check it.",
    },
    examples: [
        Marriage fail Submit "Việt Nam": r#"{"registration":{"date":"10/06/2026","type":"Ghi chú kết hôn"},"foreign":{"country":"Việt Nam"}}"#,
        Birth fail Submit "a birth": r#"{"registration":{"date":"16/03/2026","type":"3"},"foreign":{"country":"Việt Nam"}}"#,
        Marriage pass Submit "Japan": r#"{"registration":{"date":"10/06/2026","type":"Ghi chú kết hôn"},"foreign":{"country":"Nhật Bản"}}"#,
        Marriage not_applicable Submit "no note": r#"{"registration":{"date":"10/06/2026","type":"1"},"foreign":{"country":"Việt Nam"}}"#,
    ],
}

fn check(_: &Check<'_>, Given { value, .. }: Given<'_>) -> Answer<Says> {
    if country(value).is_some_and(|country| country.iso2 == "VN") {
        return Ok(Says::Vietnam {}.into());
    }
    Err(Not::Broken)
}
