//! Vietnamese syllables: onset, rime and tone, decided exactly from the inventory.

#[path = "syllable_table.rs"]
mod table;

use unicode_normalization::char as unicode_char;

use crate::text;

/// The six tones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tone {
    /// Thanh ngang: no mark.
    #[default]
    Level,
    /// Huyền: grave.
    Grave,
    /// Sắc: acute.
    Acute,
    /// Hỏi: hook above.
    Hook,
    /// Ngã: tilde.
    Tilde,
    /// Nặng: dot below.
    Dot,
}

impl Tone {
    /// Its combining mark.
    #[must_use]
    pub const fn mark(self) -> Option<char> {
        match self {
            Self::Level => None,
            Self::Grave => Some('\u{300}'),
            Self::Acute => Some('\u{301}'),
            Self::Hook => Some('\u{309}'),
            Self::Tilde => Some('\u{303}'),
            Self::Dot => Some('\u{323}'),
        }
    }

    /// The tone of a combining mark.
    #[must_use]
    pub const fn of_mark(mark: char) -> Option<Self> {
        match mark {
            '\u{300}' => Some(Self::Grave),
            '\u{301}' => Some(Self::Acute),
            '\u{309}' => Some(Self::Hook),
            '\u{303}' => Some(Self::Tilde),
            '\u{323}' => Some(Self::Dot),
            _ => None,
        }
    }
}

/// A syllable of Vietnamese.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Syllable {
    onset: u8,
    rime: u8,
    /// The tone.
    pub tone: Tone,
    /// Whether the mark of the tone stands where spelling puts it, in the old or the new way.
    pub well_placed: bool,
}

/// What a word of a name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grade {
    /// A syllable of Vietnamese, rightly spelt.
    Syllable,
    /// A syllable with the mark of its tone on the wrong letter.
    Misplaced,
    /// Letters that Vietnamese has, in an order that it has not.
    NotSyllable,
    /// Letters that Vietnamese has not: another language of Vietnam, a foreign name, or damage.
    OtherLetters,
}

/// The letters of a word without tone, small, at most this many.
const MAX_LETTERS: usize = 8;

/// A word taken apart: small letters without tone, and the tone.
struct Letters {
    letters: [char; MAX_LETTERS],
    count: usize,
    tone: Tone,
    /// Which letter bears the tone.
    tone_at: Option<usize>,
}

/// Takes a word apart. `None` where it has another character than a Vietnamese letter, two tones, or too many
/// letters.
fn letters(word: &str) -> Option<Letters> {
    let mut out = Letters { letters: ['\0'; MAX_LETTERS], count: 0, tone: Tone::Level, tone_at: None };
    for c in word.chars() {
        let (letter, tone) = split(text::to_lower(c))?;
        if tone != Tone::Level {
            if out.tone_at.is_some() {
                return None;
            }
            (out.tone, out.tone_at) = (tone, Some(out.count));
        }
        *out.letters.get_mut(out.count)? = letter;
        out.count = out.count.checked_add(1)?;
    }
    (out.count > 0).then_some(out)
}

/// A small Vietnamese letter without its tone, and the tone.
pub(super) fn split(c: char) -> Option<(char, Tone)> {
    if c.is_ascii_lowercase() && !matches!(c, 'f' | 'j' | 'w' | 'z') {
        return Some((c, Tone::Level));
    }
    if matches!(c, 'ă' | 'â' | 'đ' | 'ê' | 'ô' | 'ơ' | 'ư') {
        return Some((c, Tone::Level));
    }
    if c.is_ascii() || !text::is_vietnamese(c) {
        return None;
    }
    let mut base = c;
    let mut shape = None;
    let mut tone = Tone::Level;
    unicode_char::decompose_canonical(c, |part| match Tone::of_mark(part) {
        Some(found) => tone = found,
        None if part.is_ascii() => base = part,
        None => shape = Some(part),
    });
    let letter = shape.map_or(Some(base), |shape| unicode_char::compose(base, shape))?;
    Some((letter, tone))
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'ă' | 'â' | 'e' | 'ê' | 'i' | 'o' | 'ô' | 'ơ' | 'u' | 'ư' | 'y')
}

/// The onset that a word may begin with, longest first: its position in the table and its length.
fn onsets(letters: &[char]) -> impl Iterator<Item = (u8, usize)> {
    (0..=letters.len().min(3)).rev().filter_map(move |length| {
        let onset = letters.get(..length)?;
        let at = table::ONSETS.iter().position(|known| known.chars().eq(onset.iter().copied()))?;
        Some((u8::try_from(at).ok()?, length))
    })
}

fn rime(letters: &[char]) -> Option<(u8, u32)> {
    let mut buffer = [0_u8; MAX_LETTERS * 2];
    let mut length = 0_usize;
    for &c in letters {
        let width = c.len_utf8();
        c.encode_utf8(buffer.get_mut(length..length.checked_add(width)?)?);
        length = length.checked_add(width)?;
    }
    let wanted = std::str::from_utf8(buffer.get(..length)?).ok()?;
    let at = table::RIMES.binary_search_by_key(&wanted, |&(rime, _)| rime).ok()?;
    Some((u8::try_from(at).ok()?, table::RIMES.get(at)?.1))
}

/// Rimes that end in a stop take two tones only.
fn allows(rime: &[char], tone: Tone) -> bool {
    let stop = matches!(rime, [.., 'c' | 'p' | 't'] | [.., 'c', 'h']);
    !stop || matches!(tone, Tone::Acute | Tone::Dot)
}

/// The letters of a rime on which its tone may stand: the first is where new spelling puts it.
fn places(onset: &[char], rime: &[char]) -> [Option<usize>; 2] {
    // The vowel with a shape bears the tone; of ươ the second.
    if let Some(shaped) = rime.iter().rposition(|c| matches!(c, 'ă' | 'â' | 'ê' | 'ô' | 'ơ' | 'ư')) {
        return [Some(shaped), None];
    }
    let vowels = rime.iter().take_while(|&&c| is_vowel(c)).count();
    let closed = vowels < rime.len();
    match (vowels, rime) {
        (0 | 1, _) => [Some(0), None],
        (2, ['o', 'a' | 'e'] | ['u', 'y']) if onset != ['q', 'u'] => [Some(1), Some(0)],
        (2, _) if closed => [Some(1), None],
        (2, _) => [Some(0), None],
        _ => [Some(1), None],
    }
}

/// Reads a word as a syllable.
#[must_use]
pub fn parse(word: &str) -> Option<Syllable> {
    let parts = letters(word)?;
    let all = parts.letters.get(..parts.count)?;
    for (onset, length) in onsets(all) {
        let (head, tail) = all.split_at_checked(length)?;
        // `gì`, `gìn`: with nothing else the i of gi is the vowel.
        let mut whole = ['\0'; MAX_LETTERS];
        let tail = match (head, tail) {
            (['g', 'i'], []) => &['i'][..],
            (['g', 'i'], [first, ..]) if !is_vowel(*first) => {
                let (i, rest) = whole.split_first_mut()?;
                *i = 'i';
                rest.get_mut(..tail.len())?.copy_from_slice(tail);
                whole.get(..tail.len().checked_add(1)?)?
            }
            _ => tail,
        };
        let Some((rime, onsets)) = rime(tail) else { continue };
        if onsets & (1 << onset) == 0 || !allows(tail, parts.tone) {
            continue;
        }
        let offset = parts.count.checked_sub(tail.len())?;
        let well_placed = parts
            .tone_at
            .is_none_or(|at| places(head, tail).into_iter().flatten().any(|place| place.checked_add(offset) == Some(at)));
        return Some(Syllable { onset, rime, tone: parts.tone, well_placed });
    }
    None
}

impl Syllable {
    /// Onset, empty where the syllable begins with its vowel.
    #[must_use]
    pub fn onset(self) -> &'static str {
        table::ONSETS.get(usize::from(self.onset)).copied().unwrap_or_default()
    }

    /// Rime without tone.
    #[must_use]
    pub fn rime(self) -> &'static str {
        table::RIMES.get(usize::from(self.rime)).map_or("", |&(rime, _)| rime)
    }
}

/// What a word is.
#[must_use]
pub fn grade(word: &str) -> Grade {
    match parse(word) {
        Some(syllable) if syllable.well_placed => Grade::Syllable,
        Some(_) => Grade::Misplaced,
        None if word.chars().all(text::is_vietnamese) && !word.is_empty() => Grade::NotSyllable,
        None => Grade::OtherLetters,
    }
}

/// The word with the mark of its tone on the right letter, its case kept; `None` where it is no syllable or
/// nothing changes.
#[must_use]
pub fn replace_tone(word: &str) -> Option<String> {
    let syllable = parse(word).filter(|syllable| !syllable.well_placed)?;
    let offset_from_end = {
        let rime: Vec<char> = syllable.rime().chars().collect();
        let onset: Vec<char> = syllable.onset().chars().collect();
        let place = places(&onset, &rime).into_iter().flatten().last()?;
        rime.len().checked_sub(place)?
    };
    let count = word.chars().count();
    let target = count.checked_sub(offset_from_end)?;
    Some(put_tone(word, target, syllable.tone))
}

/// The word with its tone taken away and another put on the letter at `target`.
pub(super) fn put_tone(word: &str, target: usize, tone: Tone) -> String {
    use unicode_normalization::UnicodeNormalization;
    word.chars()
        .enumerate()
        .flat_map(|(index, c)| {
            let bare: Vec<char> = std::iter::once(c).nfd().filter(|&part| Tone::of_mark(part).is_none()).collect();
            bare.into_iter().chain(tone.mark().filter(|_| index == target))
        })
        .nfc()
        .collect()
}

/// Valid syllables that differ from a damaged word in one letter or mark, likeliest first, at most `most`: what
/// bad light or a bad scan leaves (`Nguyê` for Nguyễn is a loss at the end, `duơng` a loss of a shape).
#[must_use]
pub fn nearest(word: &str, most: usize) -> Vec<String> {
    let lower = text::lower(word);
    let base: Vec<char> = lower.chars().collect();
    let mut found: Vec<String> = Vec::new();
    let mut add = |candidate: String| {
        if found.len() < most && !found.contains(&candidate) && grade(&candidate) == Grade::Syllable {
            found.push(candidate);
        }
    };
    // Shapes lost or gained: u/ư, o/ơ/ô, a/ă/â, e/ê, d/đ, alone or two together (`duong` → `dương`).
    let families: [&[char]; 5] = [&['u', 'ư'], &['o', 'ơ', 'ô'], &['a', 'ă', 'â'], &['e', 'ê'], &['d', 'đ']];
    let swaps = |c: char| {
        let (letter, tone) = split(c).unwrap_or((c, Tone::Level));
        families
            .iter()
            .find(|family| family.contains(&letter))
            .into_iter()
            .flat_map(move |family| family.iter().copied().filter(move |&other| other != letter))
            .map(move |other| put_tone(&other.to_string(), 0, tone).chars().next().unwrap_or(other))
    };
    let with = |at: usize, c: char| {
        let mut changed = base.clone();
        if let Some(slot) = changed.get_mut(at) {
            *slot = c;
        }
        changed
    };
    for (at, &c) in base.iter().enumerate() {
        for other in swaps(c) {
            add(with(at, other).into_iter().collect());
        }
    }
    // A letter lost at the end, before or under a mark.
    for end in ["n", "ng", "m", "t", "c", "nh", "u", "i"] {
        add(format!("{lower}{end}"));
    }
    // Two neighbours swapped.
    for at in 1..base.len() {
        let mut changed = base.clone();
        changed.swap(at.saturating_sub(1), at);
        add(changed.into_iter().collect());
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_and_others() {
        for word in [
            "nguyễn", "Đức", "quý", "gì", "gìn", "giếng", "già", "hòa", "hoà", "thúy", "thuý", "khuỷu", "huỳnh", "quốc",
            "phước", "ươn", "yến", "y", "a", "oanh", "nghiêm", "khuya", "quyết", "quyên", "giữ", "quỳ", "quít", "ngoẹo",
            "thuở", "huế", "lụa", "biển", "ỷ", "Ý", "mỵ", "duẩn", "dìn", "sằm", "voòng", "vừ", "chẩu",
        ] {
            assert_eq!(grade(word), Grade::Syllable, "{word}");
        }
        for word in ["qúy", "gìau", "hùynh", "phứơc", "buì", "húê", "hòang", "hưũ", "qúach", "gía", "hòai"] {
            assert_eq!(grade(word), Grade::Misplaced, "{word}");
        }
        for word in ["nguyê", "trâ", "duơng", "ngan2", "buøi", "kră", "ksor", "niê", "đuc", "ngê", "cê", "ka2"] {
            assert_ne!(grade(word), Grade::Syllable, "{word}");
        }
        assert_eq!(grade("Ƀlŭl"), Grade::OtherLetters);
        assert_eq!(grade("hạ́"), Grade::OtherLetters);
    }

    #[test]
    fn marks_go_where_spelling_puts_them() {
        for (wrong, right) in [
            ("qúy", "quý"),
            ("gìau", "giàu"),
            ("Hùynh", "Huỳnh"),
            ("Phứơc", "Phước"),
            ("HƯŨ", "HỮU"),
            ("buì", "bùi"),
            ("Húê", "Huế"),
            ("Qúach", "Quách"),
            ("hòang", "hoàng"),
            ("gía", "giá"),
        ] {
            assert_eq!(replace_tone(wrong).as_deref(), Some(right));
        }
        for right in ["hòa", "hoà", "thúy", "thuý", "khoẻ", "Huỳnh"] {
            assert_eq!(replace_tone(right), None);
        }
    }

    #[test]
    fn inventory() {
        // 360 phonotactically possible pairs of tone placement: open oa, oe, uy with every onset but qu.
        let vowels = [("oa", "òa", "oà"), ("oe", "òe", "oè"), ("uy", "ùy", "uỳ")];
        for (_, old, new) in vowels {
            for onset in table::ONSETS.iter().filter(|onset| !matches!(**onset, "qu" | "k" | "gh" | "ngh" | "gi")) {
                for word in [format!("{onset}{old}"), format!("{onset}{new}")] {
                    assert_eq!(grade(&word), Grade::Syllable, "{word}");
                }
            }
        }
    }

    #[test]
    fn near_syllables() {
        assert!(nearest("nguyê", 8).contains(&"nguyên".to_owned()));
        assert!(nearest("duơng", 8).contains(&"dương".to_owned()));
    }
}
