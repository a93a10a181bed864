//! What must not be repaired: names of the other languages of Vietnam.

use crate::text::{is_lower, is_upper, lower, to_lower};

/// Clan names and first words of ethnic minorities that no Kinh name has, small letters, sorted.
#[rustfmt::skip]
const CLANS: [&str; 75] = [
    "adrơng", "alê", "alăng", "arul", "arâl", "arất", "ayun", "ayŭn", "bdap", "bhling", "bhnướch", "bhriu", "bkrông", "bling", "bloong", "blôk", "byă", "chamaléa", "cil", "cill", "cơlâu", "hdruê", "hiao", "hmok", "hwing", "hđơk", "jrang", "jăn", "jơ", "jơlơng", "katơr", "kbuor", "kbuôr", "kdăm", "knul", "kpuih", "kpă", "kpă̆", "kring", "kriêng", "krông", "kră", "ksor", "ksơr", "ktla", "ktul", "kđoh", "kơ", "mdrang", "mlô", "neh", "neàng", "neáng", "niê", "niê̆", "néang", "pinăng", "puih", "pupor", "pơloong", "rahlan", "rchom", "rcom", "rmah", "rơ", "siu", "tou", "touneh", "zơrâm", "êban", "êcăm", "ênuôl", "êya", "êñuôl", "êčăm",
];

pub(super) fn is_clan(word: &str) -> bool {
    CLANS.binary_search(&word).is_ok()
}

/// French names that would be syllables in VNI.
pub(super) fn is_foreign(word: &str) -> bool {
    matches!(lower(word).as_str(), "loïc" | "aïda" | "maï")
}

/// Letters that only minority languages write; ñ is left out because VNI text is full of it.
fn is_minority_letter(c: char) -> bool {
    matches!(to_lower(c), 'ƀ' | 'č' | 'ĕ' | 'ĭ' | 'ŏ' | 'ŭ' | '\u{306}')
}

/// `H'Hen`, `K'Brếp`, `Y'`, `b'lan`: one letter and an apostrophe before a word.
pub(super) fn has_prefix(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(|c| matches!(to_lower(c), 'h' | 'k' | 'y' | 'm' | 'r' | 'n' | 'b' | 's'))
        && chars.next() == Some('\'')
}

/// Whether the name bears a sign of a minority language: then repairs by syllable would do harm.
pub(super) fn is_minority(name: &str) -> bool {
    if name.chars().any(is_minority_letter) {
        return true;
    }
    name.split(' ').any(|word| {
        let particle = matches!(word, "H" | "K" | "H'" | "K'" | "h" | "k" | "h'" | "k'");
        let small = lower(word);
        particle || has_prefix(word) || is_clan(&small) || matches!(small.as_str(), "ka" | "ka'" | "ya'")
    }) || name.strip_prefix("Y ").is_some_and(|rest| rest.chars().next().is_some_and(is_upper))
}

/// Whether a name of a minority language is in order as it is: precomposed letters and single spaces, a capital at the
/// start of each word and after each apostrophe and hyphen, none elsewhere. No step has anything to say about it.
pub(super) fn is_settled(name: &str) -> bool {
    let mut before = ' ';
    for c in name.chars() {
        let start = matches!(before, ' ' | '\'' | '-');
        let fits = match c {
            ' ' => before != ' ',
            '\'' | '-' => !start,
            // Precomposed letters only: marks by themselves may have to be put in order.
            c if c < '\u{300}' || ('\u{1ea0}'..='\u{1ef9}').contains(&c) => {
                if start {
                    is_upper(c)
                } else {
                    is_lower(c)
                }
            }
            _ => false,
        };
        if !fits || matches!(c, 'Ð' | 'ð' | 'Ɖ' | 'ɖ') {
            return false;
        }
        before = c;
    }
    before != ' ' && is_minority(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clans_are_sorted() {
        assert!(CLANS.is_sorted());
    }

    #[test]
    fn minority_names_are_known() {
        for name in [
            "Y Ñĭng Knul",
            "H'Hen Niê",
            "Y Luys Êban",
            "Rơ Châm Hlum",
            "K' Brếp",
            "Ksor Phước",
            "Ka Thị Mai",
            "H Na Li Ayŭn",
        ] {
            assert!(is_minority(name), "{name}");
        }
        for name in ["Nguyễn Văn An", "Samuel Trần", "Hoàng Y Nhung", "Ñaëng Vaên"] {
            assert!(!is_minority(name), "{name}");
        }
    }
}
