//! What must not be repaired: names of the other languages of Vietnam.

use super::syllable::is_good;
use super::words::{CLANS, Place, Sieve, is_surname, table, weight};
use crate::text::{is_upper, lower, to_lower, words_of};

/// Whether a word is a clan, in whatever case.
pub(super) fn is_clan(word: &str) -> bool {
    // In the module size counts.
    static SIEVE: Sieve = Sieve::EMPTY.with(table::CLANS);
    (cfg!(feature = "small") || SIEVE.may_hold(word)) && CLANS.binary_search(&lower(word).as_str()).is_ok()
}

/// Whether a word that is no syllable may be a Vietnamese one that lost a letter (`Dơng`, of Dương) rather than one of the K'Ho,
/// Chu Ru, Mnông or Ba Na: at the start beside a word that Vietnamese names have, elsewhere behind one that begins such names or
/// is none either.
pub(super) fn may_be_slip(at: usize, words: &[&str]) -> bool {
    let common = |word: &str, least: u8| weight(word, Place::Middle) > least;
    let Some((first, rest)) = words.split_first() else { return true };
    let begins = is_surname(first) || weight(first, Place::First) > 5 || common(first, 8);
    let long = first.chars().nth(1).is_some();
    match rest {
        [] => true,
        _ if at > 0 && is_good(first) => begins && long,
        _ => rest.iter().any(|word| common(word, 6)),
    }
}

/// French names that would be syllables in VNI.
pub(super) fn is_foreign(word: &str) -> bool {
    word.contains(['ï', 'Ï']) && matches!(lower(word).as_str(), "loïc" | "aïda" | "maï")
}

/// Letters that only minority languages write; ñ is left out because VNI text is full of it.
const fn is_minority_letter(c: char) -> bool {
    matches!(c, 'ƀ' | 'č' | 'ĕ' | 'ĭ' | 'ŏ' | 'ŭ' | 'Ƀ' | 'Č' | 'Ĕ' | 'Ĭ' | 'Ŏ' | 'Ŭ' | '\u{306}')
}

/// `H'Hen`, `K'Brếp`, `Y'`, `b'lan`: one letter and an apostrophe before a word.
pub(super) fn has_prefix(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(|c| matches!(to_lower(c), 'h' | 'k' | 'y' | 'm' | 'r' | 'n' | 'b' | 's'))
        && chars.next() == Some('\'')
}

/// Whether the name bears a sign of a minority language: then repairs by syllable would do harm.
pub(super) fn is_minority(name: &str) -> bool {
    words_of(name).any(is_minority_word) || begins_as_minority(name)
}

/// Whether the first word is such a sign where others follow.
pub(super) fn begins_as_minority(name: &str) -> bool {
    name.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("nay "))
        || name.strip_prefix("Y ").is_some_and(|rest| rest.starts_with(is_upper))
}

/// Whether a word alone is such a sign.
pub(super) fn is_minority_word(word: &str) -> bool {
    has_prefix(word) || is_particle(word) || is_clan(word) || word.chars().any(is_minority_letter)
}

/// `H`, `K'`, `Ka`, `Ya'`: words before a name.
fn is_particle(word: &str) -> bool {
    let [first, rest @ ..] = word.as_bytes() else { return false };
    matches!(
        (first | 0x20, rest),
        (b'h' | b'k', [] | [b'\'']) | (b'k', [b'a' | b'A']) | (b'k' | b'y', [b'a' | b'A', b'\''])
    )
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
