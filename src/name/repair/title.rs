//! Titles and words of address before a name.

use super::work::Work;
use crate::name::step::{Change, Confidence, Step};
use crate::name::words::{TITLES, is_surname};
use crate::text::{has_char, holds, lower, parted};

/// Takes a title off a full name.
pub(super) fn take_off(work: &mut Work) {
    work.apply(Step::Title, Confidence::Likely, |name| {
        without_title(name).or_else(|| without_title_behind(name)).map(str::to_owned)
    });
}

/// The name before a title: `Nguyễn Văn An, Phó Chủ tịch`.
fn without_title_behind(name: &str) -> Option<&str> {
    let (before, behind) = [", ", " - "].iter().find_map(|sign| parted(name, sign))?;
    let behind = lower(behind.trim_start_matches([',', ' ', '-']));
    (has_char(before, ' ') && TITLES.iter().any(|title| begins(&behind, title))).then_some(before)
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
    if let Some((_, proofs)) = ADDRESSES.iter().find(|(word, _)| *word == small) {
        let mut words = rest.split(' ');
        let surname = words.next().is_some_and(is_surname);
        let proved = words.next().is_some_and(|word| proofs.contains(&lower(word).as_str()));
        return (surname && proved && words.next().is_some()).then_some(rest);
    }
    // Titles of any number of words, one after another (`KT. CHỦ TỊCH`); monks have the surname of the Buddha.
    let whole = lower(name);
    let mut after = whole.as_str();
    while let Some(rest) = TITLES.iter().find_map(|title| {
        let rest = after.strip_prefix(title)?;
        rest.strip_prefix(". ").or_else(|| rest.strip_prefix([' ', '.', ',']))
    }) {
        after = rest;
    }
    let words = after.split(' ').count();
    let before = name.split(' ').count().checked_sub(words).filter(|before| *before > 0)?;
    let (at, _) = name.match_indices(' ').nth(before.saturating_sub(1))?;
    let rest = name.get(at.saturating_add(1)..)?;
    let first = rest.split(' ').next().unwrap_or_default();
    ((is_surname(first) || lower(first) == "thích") && words > 1).then_some(rest)
}

/// What is no name of one person: nothing of it is changed, and no word has a capital for certain.
pub(super) fn refuse(work: &mut Work) {
    let name = work.likely.as_str();
    let small = lower(name);
    let changes = if is_no_name(&small) {
        vec![Change::suggested(Step::NoName, name, "")]
    } else {
        let full = |side: &str| has_char(side, ' ') && side.split(' ').next().is_some_and(is_surname);
        let sides = [" và ", " & ", "; ", " + ", " / ", "/", ", "].iter().find_map(|sign| {
            let at = parted(&small, sign)?.0.len();
            Some((name.get(..at)?, name.get(at.saturating_add(sign.len())..)?))
        });
        let Some((one, other)) = sides.filter(|(one, _)| full(one)) else { return };
        let persons = [one, other].into_iter().filter(|person| full(person));
        // `và chồng`: the other one has no name.
        if !(full(other) || holds(name, " và ")) {
            return;
        }
        persons.map(|person| Change::suggested(Step::NoName, name, person)).collect()
    };
    work.no_name = true;
    work.changes.extend(changes);
}

/// Words with which no name begins.
const NO_NAMES: [&str; 14] = [
    "chưa đặt",
    "chưa có",
    "chưa rõ",
    "không có",
    "không tên",
    "không rõ",
    "vô danh",
    "con bà",
    "con ông",
    "con của",
    "con chị",
    "bé trai",
    "bé gái",
    "trẻ ",
];

/// Whether a text in small letters begins with words with which no name does.
fn is_no_name(small: &str) -> bool {
    NO_NAMES.iter().any(|words| begins(small, words))
}

/// Whether a text begins with whole words.
fn begins(text: &str, words: &str) -> bool {
    text.strip_prefix(words)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(' ') || words.ends_with(' '))
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
                | "Thiếu"
                | "Trung"
                | "Hiệu"
                | "Dược"
                | "Cử"
                | "Bác"
                | "Chủ"
                | "Phó"
                | "Giáo"
                | "Tiến"
                | "Thạc"
                | "Luật"
                | "Kỹ"
                | "Công"
                | "Trưởng"
                | "Chưa"
                | "Không"
                | "Con"
                | "Bé"
                | "Trẻ"
                | "Vô"
        )
    );
    may_be && (without_title(name).is_some() || is_no_name(&lower(name)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::name::normalise;
    use crate::name::repair::titled;
    use crate::name::signs::look;

    #[test]
    fn titles_behind_a_name() {
        for (name, likely) in [
            ("Nguyễn Văn An, Phó Chủ tịch", Some("Nguyễn Văn An")),
            ("Nguyễn Văn An - Chủ tịch UBND xã", Some("Nguyễn Văn An")),
            ("Nguyễn Văn An, Chủ", None),
            ("Trần Thị Lan, Bình", None),
        ] {
            let normal = normalise(name);
            assert_eq!(normal.likely.as_deref(), likely, "{name}");
            assert!(likely.is_none() || normal.value == name, "{name}: {}", normal.value);
        }
    }

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
        assert_eq!(like_names, 45, "thirty-eight titles, seven words of address");
    }
}
