//! What stands where a name does and is none, or says more than one: placeholders, two persons, a signature, remarks. Only
//! descriptions ask.

use super::title::is_full;
use crate::name::normalise::normalise;
use crate::name::step::{Change, Confidence, Normalised, Step};
use crate::name::words::{RARE_SURNAMES, is_surname};
use crate::text::{self, is_letter, lower, parted, words_of};

/// Words that say that nobody knows a name, or that a program has none, small and without points.
const NONE: [&str; 29] = [
    "không",
    "khong",
    "ko",
    "n/a",
    "na",
    "null",
    "none",
    "trống",
    "nil",
    "khuyết danh",
    "không khai",
    "ko khai",
    "k khai",
    "ko rõ",
    "k rõ",
    "kg rõ",
    "ko/rõ",
    "k/rõ",
    "ko biết",
    "k biết",
    "kg biết",
    "kxđ",
    "ko xđ",
    "k xđ",
    "undefined",
    "#name?",
    "#value!",
    "#ref!",
    "#null!",
];

/// What stands for no name: no letter, or a word that says so.
pub(super) fn is_placeholder(input: &str) -> bool {
    let input = input.trim();
    let small = lower(input).replace('.', "");
    let word = small.trim_start_matches('#');
    // Nan is a name.
    !small.is_empty()
        && (!small.contains(is_letter)
            || word.len() > 2 && word.chars().all(|c| c == 'x')
            || input == "NaN"
            || NONE.contains(&small.as_str())
            || NONE.contains(&word))
}

/// Reads what says more than a name; whether it was that.
pub(super) fn read(input: &str, normal: &mut Normalised<'_>) -> bool {
    if let Some(name) = signed(input) {
        set(input, normal, Step::Title, Confidence::Likely, &[name]);
        return true;
    }
    if let Some(persons) = either(input) {
        set(input, normal, Step::NoName, Confidence::Suggested, &persons);
        return true;
    }
    if let Some(persons) = several(input) {
        set(input, normal, Step::NoName, Confidence::Suggested, &persons);
        return true;
    }
    if let Some(name) = without_remark(input) {
        set(input, normal, Step::Alias, Confidence::Likely, &[name]);
        return true;
    }
    false
}

/// What was read in the place of all changes: the value stays as it was given.
fn set(input: &str, normal: &mut Normalised<'_>, step: Step, confidence: Confidence, names: &[String]) {
    let read: Vec<String> = names.iter().map(|name| normalise(name).accepted().to_owned()).collect();
    normal.value = input.to_owned().into();
    normal.changes = read.iter().map(|name| Change::new(step, confidence, input, name)).collect();
    normal.likely = if confidence == Confidence::Likely { read.into_iter().next() } else { None };
}

/// The name behind `đã ký`.
fn signed(input: &str) -> Option<String> {
    let text = input.trim();
    let small = lower(text);
    let rest = ["đã ký", "(đã ký)", "đã kí"].iter().find_map(|said| small.strip_prefix(said))?;
    let name = text.get(text.len().checked_sub(rest.len())?..)?.trim_start_matches([':', ' ', '-', ',', '.']);
    is_full(name).then(|| name.to_owned())
}

/// The persons of whom one is meant: `Nguyễn Văn An hoặc Nguyễn Văn Anh`, `Nguyễn Văn An/Anh`.
fn either(input: &str) -> Option<Vec<String>> {
    let text = input.trim();
    let small = lower(text);
    let (before, after, sign) = [" hoặc ", " hay là ", "/"].iter().find_map(|sign| {
        let (before, after) = parted(&small, sign)?;
        let after = text.get(text.len().checked_sub(after.len())?..)?;
        Some((text.get(..before.len())?.trim_end(), after.trim_start(), *sign))
    })?;
    let plain = |part: &str| !part.is_empty() && part.chars().all(|c| is_letter(c) || c == ' ');
    if !is_full(before)
        || !plain(before)
        || !plain(after)
        || sign == "/" && after.contains(text::is_lower) != before.contains(text::is_lower)
    {
        return None;
    }
    let other = match before.rsplit_once(' ') {
        Some((front, _)) if !after.contains(' ') => format!("{front} {after}"),
        _ => after.to_owned(),
    };
    Some(vec![before.to_owned(), other])
}

/// The persons that signs or numbers part: `Trần Văn Lợi | Lê Thị Mai`, `1. Trần Văn Lợi 2. Lê Thị Mai`. Beside signs that names
/// have, too, each has three words.
fn several(input: &str) -> Option<Vec<String>> {
    let text = input.trim();
    let numbered = |text: &str| text.bytes().filter(u8::is_ascii_digit).count() > 1;
    let (parts, least): (Vec<&str>, usize) = match () {
        () if text.contains('|') => (text.split('|').collect(), 2),
        () if text.contains(" + ") => (text.split(" + ").collect(), 1),
        () if text.starts_with(|c: char| c.is_ascii_digit()) && numbered(text) => {
            (text.split(|c: char| c.is_ascii_digit()).filter(|part| !part.is_empty()).collect(), 2)
        }
        () if text.contains(',') => (text.split(',').collect(), 3),
        () => (text.split('-').collect(), 3),
    };
    let trimmed =
        |part: &str| part.trim_matches(|c: char| matches!(c, ' ' | '.' | ')' | ',' | ';' | '/')).to_owned();
    let parts: Vec<String> = parts.into_iter().map(trimmed).collect();
    let [first, others @ ..] = parts.as_slice() else { return None };
    let plain = |part: &String| !part.is_empty() && part.chars().all(|c| is_letter(c) || c == ' ');
    let named = |part: &String| words_of(part).count() >= least && (least == 1 || is_full(part));
    let two = is_full(first) && !others.is_empty() && parts.iter().all(|part| plain(part) && named(part));
    two.then_some(parts)
}

/// What says that another name or a remark follows, in whatever case, which the repairs of every name do not know.
const REMARKS: [&str; 14] = [
    " tên gọi khác",
    ", tên gọi khác",
    " tên thường gọi",
    ", bí danh",
    ", biệt danh",
    " alias ",
    " aka ",
    " - mẹ đẻ",
    " - cha đẻ",
    " - bố đẻ",
    " - mẹ nuôi",
    " - cha nuôi",
    " (mẹ đẻ",
    " (cha đẻ",
];

/// The name before a remark, or before an office for short: `An P.CT`, `An - TP-HT`.
fn without_remark(input: &str) -> Option<String> {
    let text = input.trim();
    let small = lower(text);
    let at = REMARKS.iter().filter_map(|remark| Some(parted(&small, remark)?.0.len())).min();
    let before = match at {
        Some(at) => text.get(..at)?,
        None if beside_small(text).is_some() => beside_small(text)?,
        None => {
            let (before, last) = text.rsplit_once(' ')?;
            let short = last.contains(['.', '-']) && !last.ends_with('.');
            let parts = || last.split(['.', '-']);
            // A program has that where nothing more was written.
            if matches!(last, "NULL" | "null" | "undefined" | "#N/A") && is_full(before) {
                return Some(before.to_owned());
            }
            let capitals =
                |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_uppercase());
            let vowels = |part: &str| part.len() > 1 && !part.contains(['A', 'E', 'I', 'O', 'U', 'Y']);
            (short && parts().all(capitals) && parts().any(vowels) && before.contains(text::is_lower))
                .then_some(before)?
        }
    };
    let name = before.trim_end_matches([' ', ',', '-', '–', ';', '(']);
    is_full(name).then(|| name.to_owned())
}

/// What stands before a dash or a comma behind which there are small words, of a name with capitals: `An - thôn 3`.
fn beside_small(text: &str) -> Option<&str> {
    let (before, after) = [" - ", ", ", " – ", "; "].iter().find_map(|sign| parted(text, sign))?;
    let small = |word: &str| word.chars().nth(1).is_some() && word.starts_with(text::is_lower);
    let named = words_of(before).all(|word| word.starts_with(text::is_upper));
    (named && words_of(after).any(small)).then_some(before)
}

/// Words with which names of the peoples of the Central Highlands, of Muslims and of monks begin: near to none of Vietnamese.
const BEGIN: [&str; 15] = [
    "avô", "briu", "clâu", "coor", "haji", "hajji", "hốih", "lơ", "não", "patâu", "rah", "ríah", "thích",
    "tơ", "đamăt",
];

/// How many words of a name are a surname of a list with which it begins, the longest one: `Dơng Gur` and `Phạn` are as they
/// should be, however near to others.
pub(super) fn listed_surname(name: &str) -> usize {
    let small = lower(name);
    let begins = |surname: &&&str| {
        small.strip_prefix(**surname).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    RARE_SURNAMES.iter().filter(begins).map(|surname| words_of(surname).count()).max().unwrap_or(0)
}

/// Whether a word that is near to one of Vietnamese is rather one of another people: in a name that begins so, or with an end or two
/// consonants at the start that Vietnamese does not have, where no surname of Vietnamese is in front.
pub(super) fn is_of_people(name: &str, word: &str) -> bool {
    let listed = words_of(name).take(listed_surname(name));
    if listed.into_iter().any(|of_surname| of_surname == word) {
        return true;
    }
    let first = lower(words_of(name).next().unwrap_or_default());
    let small = lower(word);
    let mut letters = small.chars();
    let both = letters.next().zip(letters.next());
    let cluster = matches!(both, Some(('b' | 'd' | 'g' | 'h' | 'k' | 'm' | 'p', 'l' | 'r')));
    let ends = !small.is_ascii() && (small.ends_with(['l', 'r']) || small.ends_with("ne"));
    BEGIN.contains(&first.as_str()) || (cluster || ends) && !is_surname(&first)
}

/// Signs for letters that a program could not write.
const fn is_sign(c: char) -> bool {
    matches!(c, '?' | '_' | '*' | '#' | '\u{bf}' | char::REPLACEMENT_CHARACTER)
}

/// Whether a word has signs for lost letters: `Nguy?n`, `N��ng`, `Nguy_n`, `Nguy*n`, `???`. At its ends some have another use.
pub(super) fn is_damaged(word: &str) -> bool {
    let word = word.trim_end_matches(['*', '_', ',']).trim_start_matches(['*', '_', '#']);
    let lost = |c: char| matches!(c, '?' | char::REPLACEMENT_CHARACTER);
    word.contains(is_sign) && (word.contains(lost) || word.contains(is_letter))
}

/// The known words of which a damaged one has all letters but those that signs stand for, up to three for a letter; the
/// commonest first.
pub(super) fn restored<'k>(word: &str, known: impl Iterator<Item = (u32, &'k str)>) -> Vec<&'k str> {
    let small = lower(word);
    if !small.contains(is_letter) {
        return Vec::new();
    }
    let mut found: Vec<(u32, &str)> = Vec::new();
    for (rank, known) in known.filter(|(rank, known)| *rank > 0 && !known.is_ascii()) {
        if fits(&small, known) {
            text::insert_by_key(&mut found, (rank, known), |(rank, _)| u32::MAX.saturating_sub(*rank));
        }
    }
    found.into_iter().map(|(_, known)| known).collect()
}

fn fits(damaged: &str, known: &str) -> bool {
    let (mut rest, mut signs) = (known.chars(), 0_u32);
    for c in damaged.chars().chain([' ']) {
        if is_sign(c) {
            signs = signs.saturating_add(1);
            continue;
        }
        // A letter is two bytes or three, of which each may have left a sign; none of ASCII was lost.
        if signs > 0 {
            let mut letters = signs;
            let whole = loop {
                let after = rest.clone().nth(usize::try_from(letters).unwrap_or(0)).unwrap_or(' ');
                let lost = || rest.clone().take(usize::try_from(letters).unwrap_or(0)).all(|c| !c.is_ascii());
                if after == c && lost() {
                    break letters;
                }
                letters = letters.saturating_sub(1);
                if letters == 0 {
                    return false;
                }
            };
            if signs > whole.saturating_mul(3) {
                return false;
            }
            for _ in 0..whole {
                rest.next();
            }
            signs = 0;
        }
        if rest.next().unwrap_or(' ') != c {
            return false;
        }
    }
    rest.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name() {
        for text in
            ["khuyết danh", "KXĐ", "ko rõ", "K/rõ", "undefined", "NaN", "N.A", "#NAME?", "###", "#N/A", "-"]
        {
            assert!(is_placeholder(text), "{text}");
        }
        for text in ["Nan", "Na Na", "Khuyết", "Ko Rô", "Nguyễn Văn Không"] {
            assert!(!is_placeholder(text), "{text}");
        }
    }

    #[test]
    fn words_that_lost_letters() {
        let known = [(3, "nguyễn"), (2, "nông"), (1, "đức"), (1, "năng")];
        for (word, expected) in [
            ("Nguy?n", &["nguyễn"][..]),
            ("Nguy���n", &["nguyễn"]),
            ("N��ng", &["nông", "năng"]),
            ("??c", &["đức"]),
            ("Nguy_n", &["nguyễn"]),
            ("???", &[]),
        ] {
            assert!(is_damaged(word), "{word}");
            assert_eq!(restored(word, known.into_iter()), expected, "{word}");
        }
        for word in ["An*", "*An", "Nguyễn", "_", "*", "#1"] {
            assert!(!is_damaged(word), "{word}");
        }
    }

    #[test]
    fn more_than_a_name() {
        let found = |text: &str| {
            let mut normal = normalise(text);
            let read = read(text, &mut normal);
            (read, normal.likely, normal.changes.last().map(|change| change.to.clone()))
        };
        let an = || Some("Nguyễn Văn An".to_owned());
        for text in [
            "Đã ký: Nguyễn Văn An",
            "ĐÃ KÝ NGUYỄN VĂN AN",
            "Nguyễn Văn An, bí danh: Bình",
            "Nguyễn Văn An tên gọi khác: Bình",
            "Nguyễn Văn An alias Bình",
            "Nguyễn Văn An - mẹ đẻ",
            "Nguyễn Văn An P.CT",
        ] {
            assert_eq!(found(text), (true, an(), an()), "{text}");
        }
        for text in ["Nguyễn Văn An hoặc Nguyễn Văn Anh", "Nguyễn Văn An/Anh", "Nguyễn Văn An hay là Anh"]
        {
            assert_eq!(found(text), (true, None, Some("Nguyễn Văn Anh".to_owned())), "{text}");
        }
        for text in ["Nguyễn Văn An", "Nguyễn Thị Hay", "Lê A.B", "Trần T.H", "Y Alias", "Đã Ký"]
        {
            assert!(!found(text).0, "{text}");
        }
    }
}
