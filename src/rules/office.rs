//! Which level of government an office belongs to, as its name says.

use crate::record::Nationality;
use crate::record::field::{CHILD_NATIONALITY, FATHER_NATIONALITY, MOTHER_NATIONALITY};
use crate::rule::{Check, Verdict};
use crate::text;

/// A level of government.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Level {
    /// Xã, phường, thị trấn, đặc khu.
    Commune,
    /// Quận, huyện, thị xã.
    District,
    /// Tỉnh, or its department of justice.
    Province,
}

/// The level that the first words of an office's name say. A “thành phố” may be of either level, unless a province
/// follows: “thành phố Vinh, tỉnh Nghệ An”. A bare place may be of any.
pub(super) fn level(office: &str) -> Option<Level> {
    let folded = text::fold(office);
    let rest = ["uybannhandan", "ubnd", "uybanhanhchinh", "ubhc", "tuphap", "phongtuphap"]
        .iter()
        .find_map(|prefix| folded.strip_prefix(prefix))
        .unwrap_or(&folded);
    let begins = |words: &[&str]| words.iter().any(|word| rest.starts_with(word));
    if begins(&["thixa", "huyen", "quan"]) && !begins(&["quanlythi"]) || folded.starts_with("phongtuphap") {
        Some(Level::District)
    } else if begins(&["sotuphap", "tinh"]) {
        Some(Level::Province)
    } else if begins(&["xa", "phuong", "thitran", "dackhu"]) {
        Some(Level::Commune)
    } else if begins(&["thanhpho", "tp"])
        && office.split(',').skip(1).any(|part| text::fold(part).starts_with("tinh"))
    {
        Some(Level::District)
    } else {
        None
    }
}

/// Whether child, mother or father is a foreigner.
///
/// # Errors
/// Undetermined where a nationality is not known and none is foreign.
pub(super) fn has_foreign_element(cx: &Check<'_, '_>) -> Result<bool, Verdict> {
    let mut open = None;
    for field in [CHILD_NATIONALITY, MOTHER_NATIONALITY, FATHER_NATIONALITY] {
        match cx.nationality(field) {
            Ok(Nationality::Foreign) => return Ok(true),
            Ok(Nationality::Vietnamese) => {}
            Err(verdict) => open = Some(verdict),
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
            ("UBND xã Ba Vì, huyện Ba Vì, Hà Nội", Some(Level::Commune)),
            ("Ủy ban nhân dân phường Bến Nghé", Some(Level::Commune)),
            ("UBND quận 1, TP. Hồ Chí Minh", Some(Level::District)),
            ("Huyện Ba Vì", Some(Level::District)),
            ("UBND thị xã Sơn Tây", Some(Level::District)),
            ("Phòng Tư pháp huyện Ba Vì", Some(Level::District)),
            ("Sở Tư pháp thành phố Hà Nội", Some(Level::Province)),
            ("UBND tỉnh Lào Cai", Some(Level::Province)),
            ("UBND thành phố Thủ Đức", None),
            ("UBND thành phố Vinh, tỉnh Nghệ An", Some(Level::District)),
            ("UBND TP. Hà Tĩnh, tỉnh Hà Tĩnh", Some(Level::District)),
            ("UBND thành phố Hà Tĩnh", None),
            ("Ba Vì", None),
            ("Thị trấn Quân Chu", Some(Level::Commune)),
        ] {
            assert_eq!(level(office), expected, "{office}");
        }
    }
}
