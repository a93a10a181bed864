use crate::date::day;
use crate::law::{CIRCULAR_4_2020, DECREE_123_2015, Effectivity};
use crate::rule::{Answer, Check, Not, rule};
use crate::text;

rule! {
    /// The place of birth is a kind of place without a name or a unit.
    ///
    /// Born in a health facility, the entry holds its name and address; elsewhere, the administrative unit. “Bệnh viện” or “Tại
    /// nhà” alone tells neither. Add them from the birth notice; in a book look at the scan.
    vi
    /// Nơi sinh chỉ ghi loại nơi, không có tên hoặc đơn vị hành chính.
    ///
    /// Sinh tại cơ sở y tế thì ghi tên và địa chỉ cơ sở; sinh nơi khác thì ghi đơn vị hành chính. Chỉ ghi «Bệnh viện»
    /// hoặc «Tại nhà» thì không cho biết gì. Bổ sung theo giấy chứng sinh; với sổ thì xem lại bản scan.
    "birth/place-of-birth",
    kinds: [Birth],
    on: Child.BirthPlace,
    given: { place: it as text, unit: Child.BirthPlaceUnit as given },
    severity: Warning,
    law: [DECREE_123_2015.verified("Điều 4 khoản 1 điểm d"), CIRCULAR_4_2020.verified("Điều 31 khoản 3")],
    in_force: Effectivity::from(day(2016, 1, 1)),
    says: {
        NoName { value: Text }
            vi "{field}: «{value}» chưa có tên cơ sở y tế và địa danh hành chính. Ghi đủ theo Giấy chứng sinh."
            en "{field}: “{value}” names neither the facility nor the unit. Write both as the birth notice has them.",
    },
    examples: [
        Birth fail Submit "a hospital, but which": r#"{"child":{"birthPlace":"Bệnh viện"}}"#,
        Birth pass Submit "its name and unit": r#"{"child":{"birthPlace":"Bệnh viện Phụ sản, phường Ba Đình, thành phố Hà Nội"}}"#,
        Birth pass Submit "the unit in its own field": r#"{"child":{"birthPlace":"Tại nhà","birthPlaceUnit":"xã Ba Vì, thành phố Hà Nội"}}"#,
        Birth not_in_force Archive "an old book": r#"{"registration":{"date":"05/03/1968"},"child":{"birthPlace":"Nhà hộ sinh"}}"#,
    ],
}

/// Kinds of places, folded.
const KINDS: [&str; 13] = [
    "benhvien",
    "benhviendakhoa",
    "benhvienphusan",
    "trungtamyte",
    "tramyte",
    "tramxa",
    "nhahosinh",
    "cosoyte",
    "phongkham",
    "tainha",
    "nha",
    "trenduong",
    "docduong",
];

fn check(_: &Check<'_>, Given { place, unit, .. }: Given<'_>) -> Answer<Says> {
    // No such text is longer.
    if unit || place.len() > 24 || !KINDS.contains(&text::fold(place).as_str()) {
        return Err(Not::Broken);
    }
    Ok(Says::NoName { value: place.to_owned() }.into())
}
