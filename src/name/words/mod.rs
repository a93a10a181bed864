//! Words of names that something is known by: the commonest, clans, titles. From `data/name_lists.tsv`.

mod table;

use std::sync::LazyLock;

use super::syllable::Spelling;
use crate::text::insert_sorted;

pub(super) use table::{CLAN_ENDS, CLANS, COMPOUND_SURNAMES, PARTICLES, TITLES};

/// The commonest words by the numbers of their spellings, each with whether it is a surname.
static COMMON: LazyLock<Vec<(u64, bool)>> = LazyLock::new(|| {
    let mut words = Vec::new();
    for (list, surname) in [(table::COMMON, false), (table::SURNAMES, true)] {
        for spelling in list.split(' ').filter_map(Spelling::of) {
            insert_sorted(&mut words, (spelling.key(), surname));
        }
    }
    words
});

/// Whether a word is listed, in whatever case, and then whether as a surname.
fn find(word: &str) -> Option<bool> {
    let key = Spelling::of(word)?.key();
    let at = COMMON.binary_search_by_key(&key, |&(key, _)| key).ok()?;
    COMMON.get(at).map(|&(_, surname)| surname)
}

/// Whether a word is among the commonest: what an encoding is known by, and where a name begins.
pub(super) fn is_common(word: &str) -> bool {
    find(word).is_some()
}

/// Whether a word is among the commonest and has a mark, which no word of another language has by chance.
pub(super) fn is_common_marked(word: &str) -> bool {
    !word.is_ascii() && is_common(word)
}

/// The commonest surnames, in the order of the alphabet.
pub(super) fn surnames() -> impl Iterator<Item = &'static str> {
    table::SURNAMES.split(' ')
}

/// Whether a word is among the commonest surnames.
pub(super) fn is_surname(word: &str) -> bool {
    find(word) == Some(true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::name::syllable::is_good;

    #[test]
    fn words_are_listed_once() {
        assert!(COMMON.iter().zip(COMMON.iter().skip(1)).all(|((a, _), (b, _))| a < b));
        let listed = table::COMMON.split(' ').count() + surnames().count();
        assert_eq!(COMMON.len(), listed, "each is a word of Vietnamese letters");
        assert!(is_surname("Nguyễn") && !is_surname("Thị") && is_common("thị") && !is_common("Kễn"));
        assert!(is_common("HÒA") && !is_common("hoà"));
        // As `likeness` has it.
        assert!(table::COMMON.split(' ').chain(surnames()).all(is_good));
    }

    #[test]
    fn clans_are_sorted() {
        assert!(CLANS.is_sorted());
    }
}
