//! What must not be repaired: names of the other languages of Vietnam.

use super::words::{CLANS, Place, weight};
use crate::text::{is_upper, lower, to_lower};

pub(super) fn is_clan(word: &str) -> bool {
    CLANS.binary_search(&word).is_ok()
}

/// Words of clans that may also be Vietnamese ones that lost a letter (`Dơng`, of Dương): clans where no other word of the
/// name is one of Vietnamese names.
pub(super) fn is_rare_clan(word: &str, words: &[&str]) -> bool {
    RARE_CLANS.contains(&lower(word).as_str())
        && words.iter().all(|other| *other == word || weight(other, Place::Middle) == 0)
}

/// Of the K'Ho, Chu Ru and Mnông.
const RARE_CLANS: [&str; 4] = ["dơng", "lơng", "nơng", "trăo"];

/// French names that would be syllables in VNI.
pub(super) fn is_foreign(word: &str) -> bool {
    word.contains(['ï', 'Ï']) && matches!(lower(word).as_str(), "loïc" | "aïda" | "maï")
}

/// Small letters that only minority languages write; ñ is left out because VNI text is full of it.
fn is_minority_letter(c: char) -> bool {
    !c.is_ascii() && matches!(c, 'ƀ' | 'č' | 'ĕ' | 'ĭ' | 'ŏ' | 'ŭ' | '\u{306}')
}

/// `H'Hen`, `K'Brếp`, `Y'`, `b'lan`: one letter and an apostrophe before a word.
pub(super) fn has_prefix(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(|c| matches!(to_lower(c), 'h' | 'k' | 'y' | 'm' | 'r' | 'n' | 'b' | 's'))
        && chars.next() == Some('\'')
}

/// Whether the name bears a sign of a minority language: then repairs by syllable would do harm.
pub(super) fn is_minority(name: &str) -> bool {
    // What most of them show, before they are written small.
    if name.as_bytes().contains(&b'\'') && name.split(' ').any(has_prefix) {
        return true;
    }
    let small = lower(name);
    small.chars().any(is_minority_letter)
        || small
            .split(' ')
            .any(|word| matches!(word, "h" | "k" | "h'" | "k'" | "ka" | "ka'" | "ya'") || is_clan(word))
        || small.starts_with("nay ")
        || name.strip_prefix("Y ").is_some_and(|rest| rest.starts_with(is_upper))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minority_names_are_known() {
        for name in [
            "Y Ñŭng Knul",
            "H'Hen Niê",
            "Y Lurh Êban",
            "Rơ Châm Hlum",
            "K' Brếp",
            "Ksor Phiến",
            "Ka Thị Mai",
            "H Ra Bi Ayŭn",
        ] {
            assert!(is_minority(name), "{name}");
        }
        for name in ["Nguyễn Văn An", "Samuel Trần", "Hoàng Y Nhung", "Ñaëng Vaên"] {
            assert!(!is_minority(name), "{name}");
        }
    }
}
