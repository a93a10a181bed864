//! Which level of government an office belongs to, as its name says.

use crate::record::Nationality;
use crate::rule::Not;
use crate::text;

/// The level of government that an office belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum OfficeLevel {
    /// Xã, phường, thị trấn, đặc khu.
    Commune,
    /// Quận, huyện, thị xã.
    District,
    /// Tỉnh, or its department of justice.
    Province,
}

/// The level that the first words of an office's name say. A “thành phố” may be of either level, unless a province
/// follows: “thành phố Vinh, tỉnh Nghệ An”. A bare place may be of any.
pub(super) fn level(office: &str) -> Option<OfficeLevel> {
    let folded = text::fold(office);
    let rest = ["uybannhandan", "ubnd", "uybanhanhchinh", "ubhc", "tuphap", "phongtuphap"]
        .iter()
        .find_map(|prefix| folded.strip_prefix(prefix))
        .unwrap_or(&folded);
    let begins = |words: &[&str]| words.iter().any(|word| rest.starts_with(word));
    if begins(&["thixa", "huyen", "quan"]) && !begins(&["quanlythi"]) || folded.starts_with("phongtuphap") {
        Some(OfficeLevel::District)
    } else if begins(&["sotuphap", "tinh"]) {
        Some(OfficeLevel::Province)
    } else if begins(&["xa", "phuong", "thitran", "dackhu"]) {
        Some(OfficeLevel::Commune)
    } else if begins(&["thanhpho", "tp"])
        && office.split(',').skip(1).any(|part| text::fold(part).starts_with("tinh"))
    {
        Some(OfficeLevel::District)
    } else {
        None
    }
}

/// Missions abroad, folded.
pub(super) const MISSIONS: [&str; 3] = ["daisuquan", "lanhsuquan", "coquandaidien"];

/// Whether an office is a mission abroad.
pub(super) fn is_mission(office: &str) -> bool {
    let folded = text::fold(office);
    MISSIONS.iter().any(|mission| text::holds(&folded, mission))
}

/// Whether one of some persons is a foreigner, by their nationalities.
///
/// # Errors
/// Open where a nationality is not known and none is foreign.
pub(super) fn has_foreign_element(
    nationalities: impl IntoIterator<Item = Result<Nationality, Not>>,
) -> Result<bool, Not> {
    let mut open = None;
    for nationality in nationalities {
        match nationality {
            Ok(Nationality::Foreign) => return Ok(true),
            Ok(Nationality::Vietnamese) => {}
            Err(not) => open = Some(not),
        }
    }
    open.map_or(Ok(false), Err)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_words_tell() {
        for (office, expected) in [
            ("UBND xã Ba Vì, huyện Ba Vì, Hà Nội", Some(OfficeLevel::Commune)),
            ("Ủy ban nhân dân phường Bến Nghé", Some(OfficeLevel::Commune)),
            ("UBND quận 1, TP. Hồ Chí Minh", Some(OfficeLevel::District)),
            ("Huyện Ba Vì", Some(OfficeLevel::District)),
            ("UBND thị xã Sơn Tây", Some(OfficeLevel::District)),
            ("Phòng Tư pháp huyện Ba Vì", Some(OfficeLevel::District)),
            ("Sở Tư pháp thành phố Hà Nội", Some(OfficeLevel::Province)),
            ("UBND tỉnh Lào Cai", Some(OfficeLevel::Province)),
            ("UBND thành phố Thủ Đức", None),
            ("UBND thành phố Vinh, tỉnh Nghệ An", Some(OfficeLevel::District)),
            ("UBND TP. Hà Tĩnh, tỉnh Hà Tĩnh", Some(OfficeLevel::District)),
            ("UBND thành phố Hà Tĩnh", None),
            ("Ba Vì", None),
            ("Thị trấn Quân Chu", Some(OfficeLevel::Commune)),
        ] {
            assert_eq!(level(office), expected, "{office}");
        }
    }
}
