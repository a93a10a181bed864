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

/// Whether a name of capitalised syllables begins with a word of address or a title.
pub(in crate::name) fn is_addressed(name: &str) -> bool {
    // The first words of those that look like names.
    let first = name.bytes().position(|byte| byte == b' ').and_then(|end| name.get(..end));
    let may_be = matches!(
        first,
        Some(
            "Ông"
                | "Bà"
                | "Anh"
                | "Chị"
                | "Cô"
                | "Chú"
                | "Cụ"
                | "Linh"
                | "Giám"
                | "Mục"
                | "Hòa"
                | "Hoà"
                | "Thượng"
                | "Đại"
                | "Ni"
                | "Sư"
                | "Đồng"
        )
    );
    may_be && without_title(name).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::name::normalise;
    use crate::name::repair::titled;
    use crate::name::signs::look;

    /// The quick look at the first bytes misses none of the titles that look like names.
    #[test]
    fn titles_and_addresses_are_seen() {
        let addresses =
            ADDRESSES.iter().map(|(word, proofs)| (*word, proofs.first().copied().unwrap_or_default()));
        let mut like_names = 0;
        for (title, middle) in TITLES.iter().map(|title| (*title, "văn")).chain(addresses) {
            let name = titled(&format!("{title} nguyễn {middle} an"));
            if look(&name).are_plain() {
                like_names += 1;
                assert!(is_addressed(&name), "{name}");
                assert_ne!(normalise(&name).accepted(), name);
            }
        }
        assert_eq!(like_names, 19, "twelve titles of two words, seven words of address");
    }
}
