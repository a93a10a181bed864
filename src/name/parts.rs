//! The parts of a name: family name, middle, given name, and what their order is known by.

use super::guard;
use super::words::{self, CLAN_ENDS, COMPOUND_SURNAMES, Place, is_surname, weight};
use crate::text::{fold, is_letter, lower, to_lower, words_of};

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
#[non_exhaustive]
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
    let words = COMPOUND_SURNAMES
        .iter()
        .find(|known| small.strip_prefix(**known).is_some_and(|rest| rest.starts_with(' ')))
        .map_or(1, |known| words_of(known).count());
    let end = name.match_indices(' ').nth(words.saturating_sub(1)).map_or(name.len(), |(at, _)| at);
    name.get(..end).unwrap_or(name)
}

/// What the middle words of a name, or its prefix, say about the sex of the bearer, and for how many in a thousand
/// bearers it holds. Never a ground for an error.
#[must_use]
pub fn gender_hint(name: &str) -> Option<(Gender, u16)> {
    // The capitals of these letters have as many bytes.
    let same = |word: &str, marker: &str| {
        word.len() == marker.len()
            && (is_capitalised(word, marker) || word.chars().map(to_lower).eq(marker.chars()))
    };
    if matches!(name.as_bytes(), [b'H' | b'h', b'\'', _, ..]) {
        return Some((Gender::Female, 999));
    }
    let mut words = words_of(name).skip(1).peekable();
    while let Some(word) = words.next() {
        // The last word is the given name.
        words.peek()?;
        if let Some(&(_, gender, strength)) = MARKERS.iter().find(|(marker, ..)| same(word, marker)) {
            return Some((gender, strength));
        }
    }
    None
}

/// Whether a word is another one as it is, or with a capital without marks in front.
fn is_capitalised(word: &str, small: &str) -> bool {
    match (word.as_bytes(), small.as_bytes()) {
        ([a, word @ ..], [b, small @ ..]) => a.eq_ignore_ascii_case(b) && word == small,
        _ => false,
    }
}

/// In which order a people writes the parts of its names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// Family name, middle, given: Kinh and most others.
    FamilyFirst,
    /// Particle, given name, clan: `Y Lurh Êban`.
    ClanLast,
    /// A particle in the place of a family name, `A` or `Y`: those who have none. Who has one puts it first.
    Particle,
    /// Both orders are met, or too little is known.
    Unknown,
}

impl Order {
    /// The order of an ethnic group, by its code of 1979. From memory and lists of codes: for taking names apart,
    /// never for an error.
    #[must_use]
    pub const fn of_group(code: u8) -> Self {
        match code {
            // Tày, Thái, Hoa, Mường, Nùng, Mông, Dao … as Kinh.
            1..=4 | 6..=9 | 11 | 15 | 18 | 19 | 21 | 23..=26 | 29..=31 | 35 | 41 | 44 => Self::FamilyFirst,
            // Ê Đê, Mnông.
            12 | 20 => Self::ClanLast,
            // Ba Na, Xơ Đăng, Giẻ Triêng.
            13 | 14 | 27 => Self::Particle,
            _ => Self::Unknown,
        }
    }
}

/// Takes a name apart. It should be in normal form.
///
/// The order of a name with signs of a minority language stays unknown: Ê Đê and Mnông put the clan last, Gia Rai
/// mostly first, others have none. [`split_in`] decides where the ethnicity is known.
#[must_use]
pub fn split(name: &str) -> Parts {
    split_in(name, if guard::is_minority(name) { Order::Unknown } else { Order::FamilyFirst })
}

/// Takes a name apart that has its parts in a known order.
#[must_use]
pub fn split_in(name: &str, order: Order) -> Parts {
    let words: Vec<&str> = words_of(name).filter(|word| !word.is_empty()).collect();
    let initials = words.iter().any(|word| {
        let mut chars = word.chars();
        chars.next().is_some_and(is_letter) && chars.next() == Some('.')
    });
    let base = Parts { initials, gender: gender_in(name, order), ..Parts::default() };
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return base };
    // A comma stands behind the surname.
    let listed = first.ends_with(',');
    if words.len() == 1 {
        return Parts { given: (*last).to_owned(), ..base };
    }
    let particle = matches!(*first, "A" | "Y");
    if order == Order::FamilyFirst && !listed && may_end_with_surname(first, last, name.is_ascii()) {
        return Parts { given: name.to_owned(), ..base };
    }
    match order {
        Order::Unknown => Parts { given: name.to_owned(), ..base },
        Order::Particle if particle => Parts { given: name.to_owned(), order_known: true, ..base },
        Order::ClanLast if has_clan(&words) => {
            let small = lower(name);
            let several = CLAN_ENDS
                .iter()
                .find(|clan| small.strip_suffix(**clan).is_some_and(|rest| rest.trim_end() != rest));
            let count = several.map_or(1, |clan| words_of(clan).count());
            let (given, family) = words.split_at(words.len().saturating_sub(count));
            Parts { family: family.join(" "), given: given.join(" "), order_known: true, ..base }
        }
        Order::FamilyFirst | Order::ClanLast | Order::Particle => {
            Parts { order_known: order != Order::ClanLast, ..family_first(name, &words, base) }
        }
    }
}

/// Whether the surname may stand last, as programs of other countries have it: the last word is a surname, and a commoner
/// one than the first (`Filip Nguyễn`, `Linh Đặng`). Without marks a word is what it may be (`An Van Nguyen`, `Ha Tran`), and
/// the first one has to be a surname at all, unlike `John Smith`.
fn may_end_with_surname(first: &str, last: &str, bare: bool) -> bool {
    if !bare {
        return is_surname(last)
            && !is_surname(first)
            && weight(last, Place::First) > weight(first, Place::First);
    }
    let as_surname = |word: &str| {
        let key = fold(word);
        let weights =
            words::all().filter(|known| fold(known) == key).map(|known| weight(known, Place::Surname));
        weights.max().unwrap_or_default()
    };
    let of_first = as_surname(first);
    of_first == 0 || as_surname(last) > of_first
}

/// Whether a name of Ê Đê or Mnông begins with the particle of its bearer, so that the clan ends it; `Điểu` and `Thị`
/// of some Mnông stand before a name without clan.
fn has_clan(words: &[&str]) -> bool {
    let first = words.first().copied().unwrap_or_default();
    (matches!(first, "Y" | "H") && words.len() > 2) || first.starts_with("H'") || first.starts_with("Y'")
}

fn family_first(name: &str, words: &[&str], base: Parts) -> Parts {
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return base };
    let family = surname(name);
    let family = if family.len() == name.len() { *first } else { family };
    // A comma with nothing before it parts nothing.
    if family.trim_end_matches(',').is_empty() {
        return Parts { given: name.to_owned(), ..base };
    }
    let count = words_of(family).count();
    let middle = words.get(count..words.len().saturating_sub(1)).unwrap_or_default().join(" ");
    let second_is_surname = words.get(1).is_some_and(|word| is_surname(word));
    Parts {
        family: family.trim_end_matches(',').to_owned(),
        middle,
        given: (*last).to_owned(),
        possible_double: count == 1 && words.len() >= 4 && is_surname(first) && second_is_surname,
        ..base
    }
}

/// The hint where the people is known, whose particle tells the sex: `Y` is a man's among Ê Đê and Mnông, a woman's among
/// Ba Na, Xơ Đăng and Giẻ Triêng (211 of 220 names counted), and `A` a man's there.
fn gender_in(name: &str, order: Order) -> Option<(Gender, u16)> {
    let first = words_of(name).next().unwrap_or_default();
    match (order, first) {
        (Order::ClanLast, "Y") => Some((Gender::Male, CUSTOM)),
        (Order::ClanLast, "H") => Some((Gender::Female, CUSTOM)),
        (Order::Particle, "Y") => Some((Gender::Female, 959)),
        (Order::Particle, "A") => Some((Gender::Male, CUSTOM)),
        _ => gender_hint(name),
    }
}

/// Strength of a particle that custom gives to one sex, where nobody has counted.
const CUSTOM: u16 = 900;

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(name: &str, group: u8) -> (String, String, bool) {
        let parts = split_in(name, Order::of_group(group));
        (parts.family, parts.given, parts.order_known)
    }

    /// Patterns of `minority_name_order.tsv`; names of persons in public life.
    #[test]
    fn the_people_decides_the_order() {
        for (name, group, family, given, known) in [
            ("Y Lurh Êban", 12, "Êban", "Y Lurh", true),
            ("H'Hen Niê", 12, "Niê", "H'Hen", true),
            ("Y Thông Niê Kdăm", 12, "Niê Kdăm", "Y Thông", true),
            ("H Ra Bi Ayŭn", 12, "Ayŭn", "H Ra Bi", true),
            ("Điểu Kré", 20, "Điểu", "Kré", false),
            ("Y Pluk", 14, "", "Y Pluk", true),
            ("A Pháo", 14, "", "A Pháo", true),
            ("Đinh Y Nhung", 13, "Đinh", "Nhung", true),
            ("Rơ Châm Hlum", 10, "", "Rơ Châm Hlum", false),
            ("Giàng A Páo", 8, "Giàng", "Páo", true),
            ("Nguyễn Văn An", 1, "Nguyễn", "An", true),
        ] {
            let expected = (family.to_owned(), given.to_owned(), known);
            assert_eq!(shown(name, group), expected, "{name}");
        }
        assert_eq!(split("Y Lurh Êban").given, "Y Lurh Êban");
    }

    /// Found by the fuzzer: the lone comma was taken for a surname, and was gone.
    #[test]
    fn a_comma_alone_is_no_surname() {
        assert_eq!(split(", An").given, ", An");
        assert_eq!(split("Nguyễn, Văn An").family, "Nguyễn");
    }

    #[test]
    fn a_particle_tells_the_sex_of_a_known_people() {
        let hint = |name, group| split_in(name, Order::of_group(group)).gender.map(|(gender, _)| gender);
        assert_eq!(hint("Y Moan Ênuôl", 12), Some(Gender::Male));
        assert_eq!(hint("Y Pluk", 14), Some(Gender::Female));
        assert_eq!(hint("A Pháo", 14), Some(Gender::Male));
        assert_eq!(split("Y Moan Ênuôl").gender, None);
    }
}
