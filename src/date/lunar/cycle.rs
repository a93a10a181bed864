//! The cycle of sixty years.

/// The ten stems (can).
pub const STEMS: [&str; 10] = ["Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý"];
/// The twelve branches (chi).
pub const BRANCHES: [&str; 12] =
    ["Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi"];
/// Both as they are written without marks; mẹo, vị, kỉ, quí, tí and tị are other spellings.
const PLAIN_STEMS: [&str; 10] = ["giap", "at", "binh", "dinh", "mau", "ky", "canh", "tan", "nham", "quy"];
const PLAIN_BRANCHES: [&str; 12] =
    ["ty", "suu", "dan", "mao", "thin", "ty", "ngo", "mui", "than", "dau", "tuat", "hoi"];

/// The position of a lunar year in its cycle: 0 for Giáp Tý (1924, 1984) to 59 for Quý Hợi.
#[must_use]
pub const fn cycle_of(year: i32) -> u8 {
    year.wrapping_sub(4).rem_euclid(60) as u8
}

/// The name of a lunar year: 1968 is Mậu Thân.
#[must_use]
pub fn can_chi(year: i32) -> String {
    let at = usize::from(cycle_of(year));
    let stem = STEMS.get(at % 10).copied().unwrap_or_default();
    let branch = BRANCHES.get(at % 12).copied().unwrap_or_default();
    [stem, " ", branch].concat()
}

/// Whether two words without marks are a stem and a branch; and the position in the cycle, where they go together.
///
/// Tý and Tỵ are one word without marks, but never stand with the same stem.
pub(super) fn cycle_named(stem: &str, branch: &str) -> Option<Option<u8>> {
    let stem = match stem {
        "ki" => "ky",
        "qui" => "quy",
        other => other,
    };
    let branch = match branch {
        "meo" => "mao",
        "vi" => "mui",
        "ti" => "ty",
        other => other,
    };
    let stem = PLAIN_STEMS.iter().position(|known| *known == stem)?;
    let mut branch = PLAIN_BRANCHES.iter().position(|known| *known == branch)?;
    if branch == 0 && stem % 2 == 1 {
        branch = 5;
    }
    // A pair of the cycle has both even or both odd.
    let at = (60 + 6 * stem).checked_sub(5 * branch)? % 60;
    Some(u8::try_from(at).ok().filter(|_| stem % 2 == branch % 2))
}
