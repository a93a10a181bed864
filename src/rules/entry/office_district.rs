use crate::card::Severity;
use crate::date::day;
use crate::law::{DECREE_120_2025, Effectivity};
use crate::place::{Odd, UnitLevel};
use crate::rule::{Answer, Broken, Check, Not, rule};

rule! {
    /// A district is named as the registering office after the districts were abolished.
    ///
    /// Since 1 July 2025 the commune registers everything that districts did, and lies in none. Write the commune; an entry of an
    /// older book has the older date.
    vi
    /// Nơi đăng ký ghi cấp huyện sau khi đã bỏ cấp huyện.
    ///
    /// Từ 01/7/2025 cấp xã đăng ký mọi việc trước đây của cấp huyện, và không còn thuộc huyện nào. Ghi tên xã; đăng ký của
    /// sổ cũ thì có ngày cũ.
    "entry/office-district",
    on: Registration.Office,
    given: { value: it as text, office: it as office },
    severity: Error, archive: Warning,
    law: [DECREE_120_2025.verified("Điều 4"), DECREE_120_2025.verified("Điều 8 khoản 1")],
    in_force: Effectivity::between(day(2025, 7, 1), day(2027, 2, 28)),
    says: {
        District { value: Text }
            vi "{field}: «{value}» là cấp huyện, đã bỏ từ 01/7/2025. Ghi UBND cấp xã đã đăng ký."
            en "{field}: “{value}” is a district; there have been none since 1 July 2025. Write the commune that registered.",
        InDistrict { value: Text }
            vi "{field}: «{value}» ghi cả cấp huyện, đã bỏ từ 01/7/2025. Ghi tên xã, phường đã đăng ký, hoặc kiểm tra lại ngày."
            en "{field}: “{value}” names a district; there have been none since 1 July 2025. Write the commune that registered, or check the date.",
    },
    examples: [
        Birth fail Submit "a district": r#"{"registration":{"office":"UBND huyện Ba Vì, Hà Nội"}}"#,
        Birth pass Submit "a commune": r#"{"registration":{"office":"UBND xã Ba Vì, Hà Nội"}}"#,
        Birth fail Submit "a commune in a district: a warning": r#"{"registration":{"office":"UBND xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An"}}"#,
        Birth not_in_force Archive "before July 2025": r#"{"registration":{"date":"30/06/2025","office":"UBND huyện Ba Vì, Hà Nội"}}"#,
    ],
}

fn check(_: &Check<'_>, Given { value, office, .. }: Given<'_>) -> Answer<Says> {
    let value = value.to_owned();
    match office.level {
        Some(UnitLevel::District) => Ok(Says::District { value }.into()),
        // The commune may be right, and the district a habit.
        _ if office.is_of == Odd::InDistrict => {
            Ok(Broken::new(Says::InDistrict { value }).at_most(Severity::Warning))
        }
        _ => Err(Not::Broken),
    }
}
