//! The ethnic groups of Vietnam, by code and by their many names.

use std::sync::LazyLock;

use super::ethnic_group::EthnicGroup;
use super::ethnicity_table;
use crate::text;

/// All groups in order of code.
pub static ETHNIC_GROUPS: &[EthnicGroup] = ethnicity_table::TABLE;

/// Code of a foreigner.
pub const FOREIGNER: u8 = 55;
/// Code of an unknown ethnicity.
pub const UNKNOWN: u8 = 56;

/// The group that a text means: a code, an official name, or another name that belongs to one group only.
///
/// Marks decide where they tell names apart (`Lào` and `Lao`); without a match they are ignored.
#[must_use]
pub fn ethnic_group(raw: &str) -> Option<&'static EthnicGroup> {
    if let Ok(code) = raw.parse::<u8>() {
        return ETHNIC_GROUPS.iter().find(|group| group.code == code);
    }
    // Nearly every entry of nearly every book.
    if raw.eq_ignore_ascii_case("kinh") {
        return ETHNIC_GROUPS.first();
    }
    let marked = key(raw);
    let folded = text::fold(raw);
    let plain: &[&str] = &["dantoc", "nguoi"];
    let stripped = plain.iter().find_map(|prefix| folded.strip_prefix(prefix)).unwrap_or(&folded);
    [(marked.as_str(), Key::Marked), (folded.as_str(), Key::Folded), (stripped, Key::Folded)]
        .into_iter()
        .find_map(|(key, level)| find(key, level))
}

/// Lower case without spaces, hyphens and apostrophes; marks stay.
fn key(raw: &str) -> String {
    raw.chars().filter(|&c| text::is_letter(c)).map(text::to_lower).collect()
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Marked,
    Folded,
}

/// (level, key, is another name, code), sorted.
static INDEX: LazyLock<Vec<(Key, String, bool, u8)>> = LazyLock::new(|| {
    let mut index = Vec::new();
    for group in ETHNIC_GROUPS {
        let others = group.other_names().map(|name| (name, true));
        for (name, other) in [(group.name, false)].into_iter().chain(others) {
            text::insert_sorted(&mut index, (Key::Marked, key(name), other, group.code));
            text::insert_sorted(&mut index, (Key::Folded, text::fold(name), other, group.code));
        }
    }
    index.dedup();
    index
});

/// Official names win; among other names only a single owner counts.
fn find(wanted: &str, level: Key) -> Option<&'static EthnicGroup> {
    let from = INDEX.partition_point(|(l, key, _, _)| (*l, key.as_str()) < (level, wanted));
    let mut hits = INDEX.get(from..)?.iter().take_while(|(l, key, _, _)| *l == level && key == wanted);
    let (_, _, other, code) = hits.next()?;
    if *other && hits.next().is_some() {
        return None;
    }
    ETHNIC_GROUPS.iter().find(|group| group.code == *code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_groups() {
        for (raw, expected) in [
            ("Kinh", 1),
            ("KINH", 1),
            ("01", 1),
            ("Việt", 1),
            ("Ê Đê", 12),
            ("Ê-đê", 12),
            ("Ede", 12),
            ("Ra-đê", 12),
            ("H'Mông", 8),
            ("Hmông", 8),
            ("Mông", 8),
            ("Khmer", 5),
            ("Khơ me", 5),
            ("Lào", 37),
            ("Thổ", 24),
            ("K'Ho", 16),
            ("Gia Rai", 10),
            ("Dân tộc Tày", 2),
            ("Người nước ngoài", 55),
            ("Không rõ", 56),
            ("Ba Na", 13),
            ("Mường", 6),
            ("Muong", 6),
        ] {
            assert_eq!(ethnic_group(raw).map(|group| group.code), Some(expected), "{raw}");
        }
        // Names of two groups decide nothing, nor do words that are none.
        for raw in ["Hạ", "Xá Khao", "Klingon", "", "57", "0"] {
            assert_eq!(ethnic_group(raw).map(|group| group.code), None, "{raw}");
        }
    }
}
