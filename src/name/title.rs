//! Titles and words of address before a name.

use super::common::is_surname;
use crate::text::lower;

/// Titles that stand before names.
const TITLES: [&str; 24] = [
    "gs.ts",
    "pgs.ts",
    "pgs",
    "gs",
    "ts",
    "ths",
    "bs",
    "ls",
    "ks",
    "cn",
    "đbqh",
    "lm",
    "linh mục",
    "giám mục",
    "mục sư",
    "hòa thượng",
    "hoà thượng",
    "thượng tọa",
    "thượng toạ",
    "đại đức",
    "ni sư",
    "ni trưởng",
    "sư cô",
    "đồng chí",
];

/// Words by which people are addressed, some of them rare surnames too, and the middle words that prove the sex.
const ADDRESSES: [(&str, &[&str]); 7] = [
    ("ông", MALE),
    ("bà", FEMALE),
    ("anh", MALE),
    ("chị", FEMALE),
    ("cô", FEMALE),
    ("chú", MALE),
    ("cụ", &["văn", "hữu", "đình", "bá", "đức", "thị"]),
];

const MALE: &[&str] = &["văn", "hữu", "đình", "bá", "đức"];
const FEMALE: &[&str] = &["thị"];

/// The name after a title.
///
/// A word of address is a title only before a surname and a middle word that proves the sex: Ông, Cô and others are
/// surnames too, and `Ông Phạm Minh Quân` and `Ông Cao Thắng` are full names.
pub(super) fn without_title(name: &str) -> Option<&str> {
    let (first, rest) = name.split_once(' ')?;
    let small = lower(first);
    let mut words = rest.split(' ');
    let surname = words.next().is_some_and(is_surname);
    if let Some((_, proofs)) = ADDRESSES.iter().find(|(word, _)| *word == small) {
        let is_proof = |word: &str| proofs.contains(&lower(word).as_str());
        let proved = words.next().is_some_and(is_proof);
        return (surname && proved && words.next().is_some()).then_some(rest);
    }
    if surname && TITLES.contains(&small.trim_end_matches('.')) && words.next().is_some() {
        return Some(rest);
    }
    // Titles of two words; monks have the surname of the Buddha.
    let (second, rest) = rest.split_once(' ')?;
    let title = TITLES.contains(&format!("{small} {}", lower(second)).as_str());
    let named = rest.split(' ').next().is_some_and(|word| is_surname(word) || lower(word) == "thích");
    (title && named && rest.contains(' ')).then_some(rest)
}

/// Whether a name of syllables begins with a word of address or a title.
pub(super) fn is_addressed(name: &str) -> bool {
    // The first letters of ông, bà, anh, chị, cô, chú, cụ, linh, giám, mục, hòa, thượng, đại, đồng, ni, sư.
    let may_be = matches!(
        name.as_bytes(),
        [0xc3, 0x94, b'n', ..]
            | [0xc4, 0x90, 0xe1, ..]
            | [b'B', 0xc3, 0xa0, b' ', ..]
            | [b'A', b'n', b'h', b' ', ..]
            | [b'C', b'h' | 0xc3 | 0xe1, ..]
            | [b'L', b'i', b'n', b'h', ..]
            | [b'G', b'i', 0xc3, ..]
            | [b'M', 0xe1, ..]
            | [b'H', b'o' | 0xc3, ..]
            | [b'T', b'h', 0xc6, ..]
            | [b'N', b'i', b' ', ..]
            | [b'S', 0xc6, ..]
    );
    may_be && without_title(name).is_some()
}
