//! Titles and words of address before a name.

use super::work::Work;
use crate::name::step::{Confidence, Step};
use crate::name::words::{TITLES, is_surname};
use crate::text::lower;

/// Takes a title off a full name.
pub(super) fn take_off(work: &mut Work) {
    work.apply(Step::Title, Confidence::Likely, |name| without_title(name).map(str::to_owned));
}

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
fn without_title(name: &str) -> Option<&str> {
    let (first, rest) = name.split_once(' ')?;
    let small = lower(first);
    let mut words = rest.split(' ');
    if let Some((_, proofs)) = ADDRESSES.iter().find(|(word, _)| *word == small) {
        let surname = words.next().is_some_and(is_surname);
        let proved = words.next().is_some_and(|word| proofs.contains(&lower(word).as_str()));
        return (surname && proved && words.next().is_some()).then_some(rest);
    }
    let title = small.trim_end_matches('.');
    if TITLES.contains(&title) && words.next().is_some_and(is_surname) && words.next().is_some() {
        return Some(rest);
    }
    // Titles of two words; monks have the surname of the Buddha.
    let mut seconds =
        TITLES.iter().filter_map(|title| title.strip_prefix(small.as_str())?.strip_prefix(' ')).peekable();
    seconds.peek()?;
    let (second, rest) = rest.split_once(' ')?;
    let second = lower(second);
    let named = rest.split(' ').next().is_some_and(|word| is_surname(word) || lower(word) == "thích");
    (seconds.any(|title| title == second) && named && rest.contains(' ')).then_some(rest)
}

/// Whether a name of syllables begins with a word of address or a title.
pub(in crate::name) fn is_addressed(name: &str) -> bool {
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
