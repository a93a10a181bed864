use crate::date::day;
use crate::law::{CIRCULAR_4_2020, Effectivity};
use crate::place::{Odd, UnitLevel};
use crate::rule::{Answer, Check, Not, rule};
use crate::text;

rule! {
    /// A commune is named as the registering office without its district, while there were districts.
    ///
    /// Until June 2025 the office of a commune is written with three levels: commune, district, province. Two levels are those
    /// of today: the district was left out, or the date is wrong.
    vi
    /// Nơi đăng ký ghi tên xã mà thiếu tên huyện, khi còn cấp huyện.
    ///
    /// Đến tháng 6/2025, nơi đăng ký cấp xã ghi đủ ba cấp: xã, huyện, tỉnh. Ghi hai cấp là cách ghi hiện nay: bỏ sót
    /// huyện, hoặc ngày sai.
    "entry/office-levels",
    kinds: [Birth],
    on: Registration.Office,
    given: { value: it as text, office: it as office },
    severity: Info,
    law: [CIRCULAR_4_2020.verified("Điều 31 khoản 6 điểm a")],
    in_force: Effectivity::between(day(2020, 7, 16), day(2025, 6, 30)),
    says: {
        TwoLevels { value: Text }
            vi "{field}: «{value}» thiếu một cấp; đến 30/6/2025 UBND cấp xã ghi đủ xã, huyện, tỉnh."
            en "{field}: “{value}” lacks a level; until 30 June 2025 a commune is written with its district and province.",
    },
    examples: [
        Birth fail Submit "two levels": r#"{"registration":{"date":"16/03/2023","office":"UBND phường Tân Lập, tỉnh Đắk Lắk"}}"#,
        Birth pass Submit "three levels": r#"{"registration":{"date":"16/03/2023","office":"UBND phường Tân Lập, thành phố Buôn Ma Thuột, tỉnh Đắk Lắk"}}"#,
        Birth pass Submit "three levels without commas": r#"{"registration":{"date":"16/03/2023","office":"UBND xã Đô Thành huyện Yên Thành, tỉnh Nghệ An"}}"#,
        Birth not_in_force Submit "two levels are right": r#"{"registration":{"date":"16/03/2026","office":"UBND phường Tân Lập, tỉnh Đắk Lắk"}}"#,
    ],
}

fn check(_: &Check<'_>, Given { value, office, .. }: Given<'_>) -> Answer<Says> {
    let (_, above) = value.split_once(',').ok_or(Not::Broken)?;
    if office.level != Some(UnitLevel::Commune) || above.contains([',', '-', ';']) {
        return Err(Not::Broken);
    }
    let above = text::fold(above);
    let typed = ["tinh", "thanhpho", "tp"].iter().any(|kind| above.starts_with(kind));
    if !typed || office.is_of == Odd::InDistrict {
        return Err(Not::Broken);
    }
    Ok(Says::TwoLevels { value: value.to_owned() }.into())
}
