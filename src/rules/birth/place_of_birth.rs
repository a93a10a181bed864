use crate::date::day;
use crate::law::{CIRCULAR_4_2020, DECREE_123_2015, Effectivity};
use crate::place::find_units;
use crate::rule::{Answer, Check, Not, rule};
use crate::rules::death::place::is_bare_facility;
use crate::schema::Code;
use crate::text;

rule! {
    /// The place of birth is a facility or a kind of place without its unit.
    ///
    /// Born in a health facility, the entry holds its name and address; elsewhere, the administrative unit. “Tại nhà” alone
    /// tells no unit, and neither does “Bệnh viện Từ Dũ”. Add them from the birth notice; in a book look at the scan.
    vi
    /// Nơi sinh chỉ ghi tên cơ sở hoặc loại nơi, không có đơn vị hành chính.
    ///
    /// Sinh tại cơ sở y tế thì ghi tên và địa chỉ cơ sở; sinh nơi khác thì ghi đơn vị hành chính. Chỉ ghi «Tại nhà» hoặc
    /// «Bệnh viện Từ Dũ» thì chưa có đơn vị hành chính. Bổ sung theo giấy chứng sinh; với sổ thì xem lại bản scan.
    "birth/place-of-birth",
    kinds: [Birth],
    on: Child.BirthPlace,
    given: { place: it as text, unit: Child.BirthPlaceUnit as given, entry: Registration.Type as maybe code },
    severity: Warning,
    law: [DECREE_123_2015.verified("Điều 4 khoản 1 điểm d"), CIRCULAR_4_2020.verified("Điều 31 khoản 3")],
    in_force: Effectivity::from(day(2016, 1, 1)),
    says: {
        NoName { value: Text }
            vi "{field}: «{value}» chưa có địa danh hành chính. Ghi đủ tên cơ sở y tế và địa danh theo Giấy chứng sinh."
            en "{field}: “{value}” names no administrative unit. Write facility and unit as the birth notice has them.",
    },
    examples: [
        Birth fail Submit "a hospital, but which": r#"{"child":{"birthPlace":"Bệnh viện"}}"#,
        Birth fail Submit "its name alone": r#"{"child":{"birthPlace":"Bệnh viện Từ Dũ"}}"#,
        Birth pass Submit "its name is that of its province": r#"{"child":{"birthPlace":"Bệnh viện Phụ sản Hà Nội"}}"#,
        Birth pass Submit "its name and unit": r#"{"child":{"birthPlace":"Bệnh viện Phụ sản, phường Ba Đình, thành phố Hà Nội"}}"#,
        Birth pass Submit "the unit in its own field": r#"{"child":{"birthPlace":"Tại nhà","birthPlaceUnit":"xã Ba Vì, thành phố Hà Nội"}}"#,
        Birth not_in_force Archive "an old book": r#"{"registration":{"date":"05/03/1968"},"child":{"birthPlace":"Nhà hộ sinh"}}"#,
    ],
}

/// Names of hospitals are shorter than their addresses.
const LONGEST: usize = 48;
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

fn check(_: &Check<'_>, Given { place, unit, entry, .. }: Given<'_>) -> Answer<Says> {
    // Where it was abroad the foreign paper says what it says.
    if unit || place.len() > LONGEST || entry == Ok(Code::ForeignNote) {
        return Err(Not::Broken);
    }
    // A province may be in the name of its hospital.
    let facility = || is_bare_facility(place) && find_units(place, None, None).is_empty();
    if !KINDS.contains(&text::fold(place).as_str()) && !facility() {
        return Err(Not::Broken);
    }
    Ok(Says::NoName { value: place.to_owned() }.into())
}
