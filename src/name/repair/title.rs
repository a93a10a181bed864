//! Titles and words of address before a name.

use super::work::Work;
use crate::name::parts::surname;
use crate::name::step::{Change, Confidence, Step};
use crate::name::syllable::is_good;
use crate::name::words::{NO_PERSONS, Place, Sieve, TITLES, UNNAMED, is_surname, table, weight};
use crate::text::{has_char, holds, is_lower, is_upper, lower, parted, to_lower, words_of};

/// Takes a title off a full name.
pub(super) fn take_off(work: &mut Work) {
    if work.no_name {
        return;
    }
    work.apply(Step::Title, Confidence::Likely, |name| {
        without_title(name).or_else(|| without_title_behind(name)).map(str::to_owned)
    });
}

/// The name before a title: `Nguyễn Văn An, Phó Chủ tịch`.
fn without_title_behind(name: &str) -> Option<&str> {
    name.bytes().any(|byte| matches!(byte, b',' | b'-')).then_some(())?;
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
    may_be_addressed(name).then_some(())?;
    let (first, rest) = name.split_once(' ')?;
    let small = lower(first);
    if let Some((_, proofs)) = ADDRESSES.iter().find(|(word, _)| *word == small) {
        let mut words = words_of(rest);
        let surname = words.next().is_some_and(is_surname);
        let proved = words.next().is_some_and(|word| proofs.contains(&lower(word).as_str()));
        return (surname && proved && words.next().is_some()).then_some(rest);
    }
    may_begin(name, &TITLES).then_some(())?;
    // Titles of any number of words, one after another (`KT. CHỦ TỊCH`); monks have the surname of the Buddha.
    let whole = lower(name);
    let mut after = whole.as_str();
    while let Some(rest) = TITLES.iter().find_map(|title| {
        let rest = after.strip_prefix(title)?;
        rest.strip_prefix(". ").or_else(|| rest.strip_prefix([' ', '.', ',']))
    }) {
        after = rest;
    }
    let words = words_of(after).count();
    let before = words_of(name).count().checked_sub(words).filter(|before| *before > 0)?;
    let (at, _) = name.match_indices(' ').nth(before.saturating_sub(1))?;
    let rest = name.get(at.saturating_add(1)..)?;
    let first = words_of(rest).next().unwrap_or_default();
    ((is_surname(first) || lower(first) == "thích") && words > 1).then_some(rest)
}

/// What is no name of one person: nothing of it is changed, and no word has a capital for certain. An organisation, which is
/// a guardian or brings a record, writes itself as it likes.
pub(super) fn refuse(work: &mut Work) {
    if !may_be_addressed(&work.likely) {
        return;
    }
    match no_person(&work.likely) {
        Some(words) if words >= UNNAMED => work.finished = words_of(&work.likely).nth(2).is_some(),
        // Also a title without a name.
        Some(_) => {
            work.no_name = true;
            work.changes.push(Change::suggested(Step::NoName, &work.likely, ""));
        }
        None => {}
    }
}

/// The same of the names of two.
pub(super) fn part(work: &mut Work) {
    let name = work.likely.as_str();
    let signs = |byte: &u8| matches!(byte, b'&' | b';' | b'+' | b'/' | b',' | b'-');
    if !name.as_bytes().iter().any(signs) && !may_be_joined(name) {
        return;
    }
    let small = lower(name);
    let sides =
        [" và ", " & ", "; ", " + ", " / ", "/", ", ", " - ", " với ", " cùng "].iter().find_map(|sign| {
            let at = parted(&small, sign)?.0.len();
            Some((*sign, name.get(..at)?, name.get(at.saturating_add(sign.len())..)?))
        });
    let Some((sign, one, other)) = sides else { return };
    let [of_one, of_other] = [one, other].map(unaddressed);
    // `và chồng`: the other one has no name. Với and Cùng are names.
    let of_kin = of_other.len() < other.len() || is_address(other);
    let two = match sign {
        " và " => {
            is_full(of_one) && (is_full(of_other) || holds(name, sign)) || of_one.len() < one.len() && of_kin
        }
        " với " | " cùng " => is_joined(name) && is_full(of_one) && (is_full(of_other) || of_kin),
        _ => is_full(of_one) && is_full(of_other),
    };
    if two {
        let persons = [of_one, of_other].into_iter().filter(|person| is_full(person));
        let mut changes: Vec<Change> =
            persons.map(|person| Change::suggested(Step::NoName, name, person)).collect();
        if changes.is_empty() {
            changes.push(Change::suggested(Step::NoName, name, ""));
        }
        work.no_name = true;
        work.changes.extend(changes);
    }
}

/// Whether a text is a surname and more.
pub(super) fn is_full(name: &str) -> bool {
    has_char(name, ' ') && words_of(name).next().is_some_and(is_surname)
}

/// Whether a word stands between two names, and in no name that is in order: `với`, `CÙNG`.
pub(in crate::name) fn is_joined(name: &str) -> bool {
    let joins = |word: &str| {
        let of = |other: &str| word.chars().map(to_lower).eq(other.chars());
        let titled = word.starts_with(is_upper) && word.chars().skip(1).all(is_lower);
        word.starts_with(['v', 'V', 'c', 'C']) && !titled && (of("với") || of("cùng"))
    };
    may_be_joined(name) && words_of(name).skip(2).any(joins)
}

/// Whether a word behind the first begins as `và`, `với` and `cùng` do, by its bytes: half of going through the words.
fn may_be_joined(name: &str) -> bool {
    let begins = |bytes: &[u8]| matches!(bytes, [b' ', b'v' | b'V' | b'c' | b'C', 0xe1 | 0xc3]);
    name.as_bytes().windows(3).any(begins)
}

/// The text behind a word of address.
fn unaddressed(side: &str) -> &str {
    side.split_once(' ').filter(|(first, _)| is_address(first)).map_or(side, |(_, rest)| rest)
}

/// Whether a text is a word by which somebody is addressed, or a relative.
fn is_address(word: &str) -> bool {
    let small = lower(word);
    ADDRESSES.iter().any(|(address, _)| *address == small)
        || matches!(&*small, "vợ" | "chồng" | "con" | "mẹ" | "cha" | "bố" | "em")
}

/// Which words a text begins with that no name of a person does. Organisations have three words or more.
fn no_person(name: &str) -> Option<usize> {
    let title = may_begin(name, &TITLES);
    (title || may_begin(name, &NO_PERSONS)).then_some(())?;
    let small = lower(name);
    let title = TITLES.contains(&small.as_str()).then_some(0);
    NO_PERSONS.iter().position(|words| begins(&small, words)).or(title)
}

/// Whether a name is that of an organisation.
pub(crate) fn is_organisation(name: &str) -> bool {
    may_be_addressed(name)
        && words_of(name).nth(2).is_some()
        && no_person(name).is_some_and(|words| words >= UNNAMED)
}

/// Whether something seems to stand before a name that is none of it, as titles do that nobody listed: a word that is no
/// surname first, and a surname with a middle word that proves it, or behind two words without such a one.
pub(in crate::name) fn is_led(name: &str) -> bool {
    led(name).is_some()
}

/// Whether a title of several words stands before a name, or alone.
pub(in crate::name) fn is_titled(name: &str) -> bool {
    may_begin(name, &TITLES) && {
        let small = lower(name);
        TITLES.iter().any(|title| has_char(title, ' ') && begins(&small, title))
    }
}

/// How many words stand before such a name.
pub(super) fn led(name: &str) -> Option<usize> {
    // A title, a surname, a middle word and a name; or two words and two.
    words_of(name).nth(3)?;
    let mut words = words_of(name);
    let first = words.next().unwrap_or_default();
    // Commoner as a surname than any word of a title; or the name of a saint, as some have it in front.
    let short = || has_char(first, '.') || !first.contains(is_lower) && name.contains(is_lower);
    let saint = || first.chars().nth(3).is_some() && !is_good(first) && !short();
    if is_surname(first) || saint() || weight(first, Place::First) > 4 || surname(name).len() > first.len() {
        return None;
    }
    // Without a small word nothing tells a title from a rare name.
    let mixed = words_of(name).any(|word| word.starts_with(is_lower)) && name.chars().any(is_upper);
    let is_marker = |word: &str| MALE.iter().chain(FEMALE).any(|marker| lower(word) == *marker);
    let mut words = words.enumerate().take_while(|(_, word)| !is_marker(word)).peekable();
    let mut found = None;
    while let Some((at, word)) = words.next() {
        let proved = || words_of(name).nth(at.saturating_add(2)).is_some_and(is_marker);
        if is_surname(word) && (mixed && at > 0 && words.peek().is_some() || proved()) {
            found.get_or_insert(at.saturating_add(1));
        }
    }
    found
}

/// Whether a text may begin with one of some words. In the module size counts.
fn may_begin(text: &str, words: &[&str]) -> bool {
    cfg!(feature = "small") || begun(text, words).next().is_some()
}

/// The words with which a text in small letters begins: a tenth of what it costs to make it small for that.
fn begun<'w>(text: &str, words: &'w [&'w str]) -> impl Iterator<Item = &'w str> {
    let first = text.chars().next().map_or(' ', to_lower).encode_utf8(&mut [0; 4]).bytes().next();
    words.iter().copied().filter(move |words| {
        let mut letters = text.chars().map(to_lower);
        words.bytes().next() == first && words.chars().all(|letter| letters.next() == Some(letter))
    })
}

/// Whether the first word of a name may be one of those that no name begins with: hardly any is.
pub(in crate::name) fn may_be_addressed(name: &str) -> bool {
    #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
    static SIEVE: Sieve = {
        let (mut sieve, mut at) = (Sieve::EMPTY.with(table::TITLES).with(table::NO_PERSONS), 0);
        while at < ADDRESSES.len() {
            sieve = sieve.with(ADDRESSES[at].0);
            at += 1;
        }
        sieve
    };
    SIEVE.may_begin(name)
}

/// Whether a text begins with whole words.
fn begins(text: &str, words: &str) -> bool {
    text.strip_prefix(words)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(' ') || words.ends_with(' '))
}

/// Whether a name of capitalised syllables begins with a word of address or a title, or is none.
pub(in crate::name) fn is_addressed(name: &str) -> bool {
    may_be_addressed(name) && (without_title(name).is_some() || no_person(name).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::name::normalise;
    use crate::name::repair::titled;
    use crate::name::signs::look;
    use crate::name::words::surnames;

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

    /// An organisation writes itself as it likes; who has a name that begins like one is a person.
    #[test]
    fn organisations_keep_their_letters() {
        for name in [
            "Hội Bảo vệ quyền trẻ em thành phố Vinh",
            "Trung tâm Bảo trợ xã hội tỉnh Nghệ An",
            "TRUNG TÂM BẢO TRỢ XÃ HỘI SỐ 2",
            "mái ấm Hoa Sen",
            "UBND xã Nghĩa Đàn",
            "Trường tiểu học Kim Đồng",
            "Công an phường Hàng Bạc",
        ] {
            let normal = normalise(name);
            assert!(normal.value == name && normal.likely.is_none() && normal.changes.is_empty(), "{name}");
        }
        for (name, certain) in [
            ("trường giang", "Trường Giang"),
            ("TRƯỜNG VĂN GIANG", "Trường Văn Giang"),
            ("công văn an", "Công Văn An"),
            ("Nguyễn thị hội", "Nguyễn Thị Hội"),
        ] {
            assert_eq!(normalise(name).value, certain);
        }
        // Spaces are none of its letters.
        assert_eq!(normalise("Hội  Chữ thập đỏ").value, "Hội Chữ thập đỏ");
    }

    /// As the text in small letters says.
    #[test]
    fn words_are_seen_in_any_case() {
        let capitals = |word: &str| word.chars().map(crate::text::to_upper).collect::<String>();
        for word in TITLES.iter().chain(&*NO_PERSONS) {
            for name in
                [word.to_string(), titled(word), capitals(word), format!("{word} An"), format!("x{word}")]
            {
                for words in [&**TITLES, &**NO_PERSONS] {
                    let small = lower(&name);
                    let expected = words.iter().copied().filter(|words| small.starts_with(words));
                    assert!(begun(&name, words).eq(expected), "{name}");
                }
            }
        }
        assert_eq!(begun("", &TITLES).count(), 0);
    }

    /// No surname that is common passes for a title; titles that look like names are none the less seen.
    #[test]
    fn titles_and_addresses_are_seen() {
        let held: Vec<&str> = surnames().filter(|surname| may_be_addressed(surname)).collect();
        assert_eq!(held, [""; 0]);
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
        assert_eq!(like_names, 73, "sixty-six titles, seven words of address");
    }
}
