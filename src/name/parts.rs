//! The parts of a name: family name, middle, given name, and what their order is known by.

use super::guard;
use crate::text::{is_letter, lower, to_lower};

/// A hint at the sex of the bearer; never a ground for an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    /// Male.
    Male,
    /// Female.
    Female,
}

impl Gender {
    /// `male` or `female`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Male => "male",
            Self::Female => "female",
        }
    }
}

/// A name taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    /// Family name (họ); empty where there is none or its place is unknown.
    pub family: String,
    /// Middle words (chữ đệm).
    pub middle: String,
    /// Given name (tên).
    pub given: String,
    /// Whether the family name stands first: not known for ethnic groups that put the clan last or have none.
    pub order_known: bool,
    /// Two common surnames begin the name: it may be a double surname, which the name alone does not tell.
    pub possible_double: bool,
    /// Some word is an initial (`V.`).
    pub initials: bool,
    /// A hint at the sex, and how many in a thousand bearers it holds for.
    pub gender: Option<(Gender, u16)>,
}

/// Surnames of several words, longest first; the royal ones are certain, the Chinese ones possible.
const COMPOUND: [&str; 16] = [
    "công tằng tôn nữ",
    "công huyền tôn nữ",
    "công tôn nữ",
    "huyền tôn nữ",
    "tôn nữ",
    "tôn thất",
    "hoàng phủ",
    "âu dương",
    "tư mã",
    "tư đồ",
    "gia cát",
    "thượng quan",
    "tây môn",
    "hạ hầu",
    "đông phương",
    "mộ dung",
];

/// Middle words and how many in a thousand bearers are of the sex: counted over 100,302 names.
const MARKERS: [(&str, Gender, u16); 7] = [
    ("thị", Gender::Female, 998),
    ("văn", Gender::Male, 998),
    ("nữ", Gender::Female, 993),
    ("hữu", Gender::Male, 978),
    ("đức", Gender::Male, 988),
    ("đình", Gender::Male, 970),
    ("bá", Gender::Male, 974),
];

/// The surname as the first words of a name: a compound one where the name begins with it, else the first word.
/// The whole where the name has one word.
#[must_use]
pub fn surname(name: &str) -> &str {
    let small = lower(name);
    let words = COMPOUND
        .iter()
        .find(|known| small.strip_prefix(**known).is_some_and(|rest| rest.starts_with(' ')))
        .map_or(1, |known| known.split(' ').count());
    let end = name.match_indices(' ').nth(words.saturating_sub(1)).map_or(name.len(), |(at, _)| at);
    name.get(..end).unwrap_or(name)
}

/// What the middle words of a name, or its prefix, say about the sex of the bearer, and for how many in a thousand
/// bearers it holds. Never a ground for an error.
#[must_use]
pub fn gender_hint(name: &str) -> Option<(Gender, u16)> {
    let same = |word: &str, marker: &str| word.chars().map(to_lower).eq(marker.chars());
    if matches!(name.as_bytes(), [b'H' | b'h', b'\'', _, ..]) {
        return Some((Gender::Female, 999));
    }
    let mut words = name.split(' ').skip(1).peekable();
    while let Some(word) = words.next() {
        // The last word is the given name.
        words.peek()?;
        if let Some(&(_, gender, strength)) = MARKERS.iter().find(|(marker, ..)| same(word, marker)) {
            return Some((gender, strength));
        }
    }
    None
}

/// Takes a name apart. It should be in normal form.
#[must_use]
pub fn split(name: &str) -> Parts {
    let words: Vec<&str> = name.split(' ').filter(|word| !word.is_empty()).collect();
    let initials = words.iter().any(|word| {
        let mut chars = word.chars();
        chars.next().is_some_and(is_letter) && chars.next() == Some('.')
    });
    let gender = gender_hint(name);
    let base = Parts { initials, gender, ..Parts::default() };
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return base };
    if words.len() == 1 {
        return Parts { given: (*last).to_owned(), ..base };
    }
    if guard::is_minority(name) {
        // Ê Đê and Mnông put the clan last, Gia Rai mostly first, others have none.
        return Parts { given: name.to_owned(), ..base };
    }
    let family = surname(name);
    let family = if family.len() == name.len() { *first } else { family };
    let count = family.split(' ').count();
    let middle = words.get(count..words.len().saturating_sub(1)).unwrap_or_default().join(" ");
    let second_is_surname = words.get(1).is_some_and(|word| super::common::is_surname(word));
    Parts {
        family: family.to_owned(),
        middle,
        given: (*last).to_owned(),
        order_known: true,
        possible_double: count == 1
            && words.len() >= 4
            && super::common::is_surname(first)
            && second_is_surname,
        ..base
    }
}
