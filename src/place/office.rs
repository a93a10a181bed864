//! What the name of an office says of itself.

use super::find::{Candidate, find};
use super::kind::UnitLevel;
use super::unit::AnyProvince;
use crate::text;

/// What the name of an office says of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Office {
    /// The level of government that it belongs to.
    pub level: Option<UnitLevel>,
    /// The province where it is.
    pub province: NamedProvince,
}

/// The province that a text names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NamedProvince {
    /// None that is sure: a name by itself may be that of a commune of today (`phường Bạc Liêu`).
    Unclear,
    /// One whose name is that of a province of today.
    Today,
    /// One that ended with June 2025, and whose name no province has today.
    Ended,
}

impl Office {
    /// Reads the name of an office.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let province = match province_named(text).map(|it| it.unit.province) {
            None => NamedProvince::Unclear,
            Some(AnyProvince::Old(old)) if !old.keeps_name() => NamedProvince::Ended,
            Some(_) => NamedProvince::Today,
        };
        Self { level: level(text), province }
    }
}

/// The province that a text surely names.
#[must_use]
pub fn province_named(text: &str) -> Option<Candidate> {
    let found = find(text, None, None).into_iter().next();
    found.filter(|it| !it.kind_differs && (it.kind_named || text.contains([',', ';', '-'])))
}

/// The level that the first words of an office's name say. A “thành phố” may be of either level, unless a province
/// follows: “thành phố Vinh, tỉnh Nghệ An”. A bare place may be of any.
fn level(office: &str) -> Option<UnitLevel> {
    let folded = text::fold(office);
    let rest = ["uybannhandan", "ubnd", "uybanhanhchinh", "ubhc", "tuphap", "phongtuphap"]
        .iter()
        .find_map(|prefix| folded.strip_prefix(prefix))
        .unwrap_or(&folded);
    let begins = |words: &[&str]| words.iter().any(|word| rest.starts_with(word));
    if begins(&["thixa", "huyen", "quan"]) && !begins(&["quanlythi"]) || folded.starts_with("phongtuphap") {
        Some(UnitLevel::District)
    } else if begins(&["sotuphap", "tinh"]) {
        Some(UnitLevel::Province)
    } else if begins(&["xa", "phuong", "thitran", "dackhu"]) {
        Some(UnitLevel::Commune)
    } else if begins(&["thanhpho", "tp"])
        && office.split(',').skip(1).any(|part| text::fold(part).starts_with("tinh"))
    {
        Some(UnitLevel::District)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_words_tell() {
        for (office, expected) in [
            ("UBND xã Ba Vì, huyện Ba Vì, Hà Nội", Some(UnitLevel::Commune)),
            ("Ủy ban nhân dân phường Bến Nghé", Some(UnitLevel::Commune)),
            ("UBND quận 1, TP. Hồ Chí Minh", Some(UnitLevel::District)),
            ("Huyện Ba Vì", Some(UnitLevel::District)),
            ("UBND thị xã Sơn Tây", Some(UnitLevel::District)),
            ("Phòng Tư pháp huyện Ba Vì", Some(UnitLevel::District)),
            ("Sở Tư pháp thành phố Hà Nội", Some(UnitLevel::Province)),
            ("UBND tỉnh Lào Cai", Some(UnitLevel::Province)),
            ("UBND thành phố Thủ Đức", None),
            ("UBND thành phố Vinh, tỉnh Nghệ An", Some(UnitLevel::District)),
            ("UBND TP. Hà Tĩnh, tỉnh Hà Tĩnh", Some(UnitLevel::District)),
            ("UBND thành phố Hà Tĩnh", None),
            ("Ba Vì", None),
            ("Thị trấn Quân Chu", Some(UnitLevel::Commune)),
        ] {
            assert_eq!(level(office), expected, "{office}");
        }
    }
}
