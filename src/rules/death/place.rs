use crate::date::day;
use crate::law::{CIRCULAR_4_2020, Effectivity};
use crate::rule::{Answer, Check, Not, rule};
use crate::rules::death::notice::FACILITIES;
use crate::text;

rule! {
    /// The place of death is a facility or a kind of place without its administrative unit.
    ///
    /// Who died in a health facility has its name and its unit; anywhere else the unit is written where the person died or was
    /// found. Add commune and province; in a book look at the scan.
    vi
    /// Nơi chết chỉ ghi tên cơ sở hoặc loại nơi, không có đơn vị hành chính.
    ///
    /// Chết tại cơ sở y tế thì ghi tên cơ sở và đơn vị hành chính; chết nơi khác thì ghi đơn vị hành chính nơi chết
    /// hoặc nơi phát hiện. Ghi thêm xã và tỉnh; với sổ thì xem lại bản scan.
    "death/place",
    on: Deceased.DeathPlace,
    when: [Deceased.DeathPlace given, Registration.Type not (Again | ForeignNote)],
    given: { value: it as text },
    severity: Warning,
    law: [CIRCULAR_4_2020.verified("Điều 34 khoản 2")],
    in_force: Effectivity::from(day(2020, 7, 16)),
    says: {
        NoUnit { value: Text }
            vi "{field}: «{value}» chưa có địa danh hành chính. Ghi thêm xã, tỉnh nơi chết."
            en "{field}: “{value}” names no administrative unit. Add commune and province.",
    },
    examples: [
        Death fail Submit "a hospital alone": r#"{"registration":{"date":"16/03/2026"},"deceased":{"deathPlace":"Bệnh viện Đa khoa khu vực Yên Thành"}}"#,
        Death fail Archive "at home": r#"{"registration":{"date":"16/07/2020"},"deceased":{"deathPlace":"Tại nhà"}}"#,
        Death fail Submit "of which district": r#"{"registration":{"date":"16/03/2026"},"deceased":{"deathPlace":"Bệnh viện Đa khoa huyện"}}"#,
        Death pass Submit "with its unit": r#"{"registration":{"date":"16/03/2026"},"deceased":{"deathPlace":"Bệnh viện Đa khoa khu vực Yên Thành, xã Yên Thành, tỉnh Nghệ An"}}"#,
        Death pass Submit "a front of the war": r#"{"registration":{"date":"16/03/2026"},"deceased":{"deathPlace":"Mặt trận phía Nam"}}"#,
        Death not_in_force Archive "the day before": r#"{"registration":{"date":"15/07/2020"},"deceased":{"deathPlace":"Tại nhà"}}"#,
    ],
}

/// Places that are no unit by themselves, folded.
const NOWHERE: [&str; 6] = ["tainha", "nha", "nharieng", "oduong", "trenduong", "docduong"];
/// Words that name a unit.
const UNITS: [&str; 9] = ["xã", "phường", "trấn", "huyện", "quận", "tỉnh", "thành phố", "tp", "đặc khu"];

/// Whether a place is a facility by its name, without a unit.
pub(in crate::rules) fn is_bare_facility(value: &str) -> bool {
    // What stands behind a comma is taken for the unit, and of a text without marks nobody knows.
    if value.contains([',', '(', '-']) || value.is_ascii() {
        return false;
    }
    let folded = text::fold(value);
    let small = text::lower(value);
    // `Bệnh viện Đa khoa huyện` does not say which.
    let named = |unit| text::parted(&small, unit).is_some_and(|(_, name)| !name.is_empty());
    FACILITIES.iter().any(|facility| folded.starts_with(facility)) && !UNITS.into_iter().any(named)
}

fn check(_: &Check<'_>, Given { value, .. }: Given<'_>) -> Answer<Says> {
    if is_bare_facility(value) || NOWHERE.contains(&text::fold(value).as_str()) {
        return Ok(Says::NoUnit { value: value.to_owned() }.into());
    }
    Err(Not::Broken)
}
