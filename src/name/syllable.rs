//! Vietnamese syllables: onset, rime and tone, decided exactly from the inventory.

#[path = "syllable_table.rs"]
mod table;

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

    /// Its figure in keys; none for the level tone.
    pub(super) const fn figure(self) -> Option<char> {
        match self {
            Self::Level => None,
            Self::Grave => Some('1'),
            Self::Acute => Some('2'),
            Self::Hook => Some('3'),
            Self::Tilde => Some('4'),
            Self::Dot => Some('5'),
        }
    }

    const fn of_code(code: u8) -> Self {
        match code {
            1 => Self::Grave,
            2 => Self::Acute,
            3 => Self::Hook,
            4 => Self::Tilde,
            5 => Self::Dot,
            _ => Self::Level,
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

/// The 29 letters of the alphabet; a letter's code is its place here plus one.
const ALPHABET: [char; 29] = [
    'a', 'ă', 'â', 'b', 'c', 'd', 'đ', 'e', 'ê', 'g', 'h', 'i', 'k', 'l', 'm', 'n', 'o', 'ô', 'ơ', 'p', 'q',
    'r', 's', 't', 'u', 'ư', 'v', 'x', 'y',
];

/// The vowels, each with huyền, sắc, hỏi, ngã, nặng, small and capital.
const VOWELS: [[char; 12]; 12] = [
    ['a', 'à', 'á', 'ả', 'ã', 'ạ', 'A', 'À', 'Á', 'Ả', 'Ã', 'Ạ'],
    ['ă', 'ằ', 'ắ', 'ẳ', 'ẵ', 'ặ', 'Ă', 'Ằ', 'Ắ', 'Ẳ', 'Ẵ', 'Ặ'],
    ['â', 'ầ', 'ấ', 'ẩ', 'ẫ', 'ậ', 'Â', 'Ầ', 'Ấ', 'Ẩ', 'Ẫ', 'Ậ'],
    ['e', 'è', 'é', 'ẻ', 'ẽ', 'ẹ', 'E', 'È', 'É', 'Ẻ', 'Ẽ', 'Ẹ'],
    ['ê', 'ề', 'ế', 'ể', 'ễ', 'ệ', 'Ê', 'Ề', 'Ế', 'Ể', 'Ễ', 'Ệ'],
    ['i', 'ì', 'í', 'ỉ', 'ĩ', 'ị', 'I', 'Ì', 'Í', 'Ỉ', 'Ĩ', 'Ị'],
    ['o', 'ò', 'ó', 'ỏ', 'õ', 'ọ', 'O', 'Ò', 'Ó', 'Ỏ', 'Õ', 'Ọ'],
    ['ô', 'ồ', 'ố', 'ổ', 'ỗ', 'ộ', 'Ô', 'Ồ', 'Ố', 'Ổ', 'Ỗ', 'Ộ'],
    ['ơ', 'ờ', 'ớ', 'ở', 'ỡ', 'ợ', 'Ơ', 'Ờ', 'Ớ', 'Ở', 'Ỡ', 'Ợ'],
    ['u', 'ù', 'ú', 'ủ', 'ũ', 'ụ', 'U', 'Ù', 'Ú', 'Ủ', 'Ũ', 'Ụ'],
    ['ư', 'ừ', 'ứ', 'ử', 'ữ', 'ự', 'Ư', 'Ừ', 'Ứ', 'Ử', 'Ữ', 'Ự'],
    ['y', 'ỳ', 'ý', 'ỷ', 'ỹ', 'ỵ', 'Y', 'Ỳ', 'Ý', 'Ỷ', 'Ỹ', 'Ỵ'],
];

/// Where the letters from Ạ to ỹ follow those up to ư in [`CODES`].
const LATER: usize = 0x1b1;

/// The code of each letter, small or capital, times eight plus its tone; 0 where there is none.
static CODES: [u8; LATER + 90] = codes();

#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const fn codes() -> [u8; LATER + 90] {
    let mut table = [0; LATER + 90];
    let mut at = 0;
    while at < ALPHABET.len() {
        let letter = ALPHABET[at];
        let code = (at as u8 + 1) * 8;
        table[slot(letter)] = code;
        if letter.is_ascii() {
            table[slot(letter.to_ascii_uppercase())] = code;
        }
        let mut vowel = 0;
        while vowel < VOWELS.len() {
            if VOWELS[vowel][0] == letter {
                let mut form = 0;
                while form < 12 {
                    table[slot(VOWELS[vowel][form])] = code + (form % 6) as u8;
                    form += 1;
                }
            }
            vowel += 1;
        }
        at += 1;
    }
    table[slot('Đ')] = table[slot('đ')];
    table
}

/// The place of a character in [`CODES`]; past the end for one that cannot have a place.
const fn slot(c: char) -> usize {
    match c as usize {
        low if low < LATER => low,
        high @ 0x1ea0..=0x1ef9 => high - 0x1ea0 + LATER,
        _ => usize::MAX,
    }
}

const fn code(c: char) -> u8 {
    let mut at = 0;
    while at < ALPHABET.len() {
        #[expect(clippy::indexing_slicing, reason = "within the array")]
        if ALPHABET[at] == c {
            return at as u8 + 1;
        }
        at += 1;
    }
    0
}

/// Codes of the letters that rules of spelling name.
mod is {
    use super::code;
    pub(super) const A: u8 = code('a');
    pub(super) const C: u8 = code('c');
    pub(super) const E: u8 = code('e');
    pub(super) const G: u8 = code('g');
    pub(super) const H: u8 = code('h');
    pub(super) const I: u8 = code('i');
    pub(super) const K: u8 = code('k');
    pub(super) const N: u8 = code('n');
    pub(super) const O: u8 = code('o');
    pub(super) const P: u8 = code('p');
    pub(super) const Q: u8 = code('q');
    pub(super) const R: u8 = code('r');
    pub(super) const T: u8 = code('t');
    pub(super) const U: u8 = code('u');
    pub(super) const Y: u8 = code('y');
}

/// Letters in one number, five bits each: equal where the letters are.
const fn pack(letters: &[u8]) -> u32 {
    let mut packed = 0;
    let mut at = 0;
    while at < letters.len() {
        #[expect(clippy::indexing_slicing, reason = "within the slice")]
        let letter = letters[at];
        packed = (packed << 5) | letter as u32;
        at += 1;
    }
    packed
}

/// A word taken apart: codes of its letters without tone, and the tone.
struct Letters {
    letters: [u8; MAX_LETTERS],
    count: usize,
    tone: Tone,
    /// Which letter bears the tone.
    tone_at: Option<usize>,
}

/// Takes a word apart. `None` where it has another character than a Vietnamese letter, two tones, or too many
/// letters.
fn letters(word: &str) -> Option<Letters> {
    let mut out = Letters { letters: [0; MAX_LETTERS], count: 0, tone: Tone::Level, tone_at: None };
    for c in word.chars() {
        let found = CODES.get(slot(c)).copied().filter(|&code| code != 0)?;
        let tone = Tone::of_code(found & 7);
        if tone != Tone::Level {
            if out.tone_at.is_some() {
                return None;
            }
            (out.tone, out.tone_at) = (tone, Some(out.count));
        }
        *out.letters.get_mut(out.count)? = found >> 3;
        out.count = out.count.checked_add(1)?;
    }
    (out.count > 0).then_some(out)
}

/// A small Vietnamese letter without its tone, and the tone.
pub(super) fn split(c: char) -> Option<(char, Tone)> {
    let found = CODES.get(slot(c)).copied().filter(|&code| code != 0)?;
    let letter = ALPHABET.get(usize::from(found >> 3).checked_sub(1)?)?;
    Some((*letter, Tone::of_code(found & 7)))
}

pub(super) fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'ă' | 'â' | 'e' | 'ê' | 'i' | 'o' | 'ô' | 'ơ' | 'u' | 'ư' | 'y')
}

/// One bit for each vowel's code.
const VOWEL_CODES: u32 = {
    let mut bits = 0;
    let mut at = 0;
    while at < VOWELS.len() {
        #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
        let vowel = VOWELS[at][0];
        bits |= 1 << code(vowel);
        at += 1;
    }
    bits
};

const SHAPED: u32 =
    1 << code('ă') | 1 << code('â') | 1 << code('ê') | 1 << code('ô') | 1 << code('ơ') | 1 << code('ư');

const fn has(set: u32, letter: u8) -> bool {
    set & (1 << letter) != 0
}

/// How many letters of a word an onset may have, the longest first; 9 stands for no further one.
fn onset_lengths(letters: &[u8]) -> [usize; 3] {
    let single = |letter: &u8| usize::from(!has(VOWEL_CODES, *letter) && *letter != is::Q);
    match letters {
        [is::N, is::G, is::H, ..] => [3, 2, 1],
        [is::C | is::G | is::K | is::N | is::P | is::T, is::H, ..]
        | [is::N, is::G, ..]
        | [is::G, is::I, ..]
        | [is::T, is::R, ..] => [2, 1, 9],
        [is::Q, is::U, ..] => [2, 9, 9],
        [first, ..] => [single(first), 9, 9],
        [] => [9, 9, 9],
    }
}

/// The place in the table of each onset, by its packed letters; the last slot is for `ngh`, the only one of three.
static ONSET_PLACES: [u8; 32 * 32 + 1] = onset_places();

#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const fn onset_places() -> [u8; 32 * 32 + 1] {
    let mut places = [u8::MAX; 32 * 32 + 1];
    let mut at = 0;
    while at < table::ONSETS.len() {
        let bytes = table::ONSETS[at].as_bytes();
        let slot = match bytes.len() {
            0 => 0,
            3 => 32 * 32,
            // The only letter beyond ASCII is đ.
            _ if bytes[0] > 0x7f => code('đ') as usize,
            1 => code(bytes[0] as char) as usize,
            _ => code(bytes[0] as char) as usize * 32 + code(bytes[1] as char) as usize,
        };
        places[slot] = at as u8;
        at += 1;
    }
    places
}

/// The place of an onset in the table: 0 for none.
fn onset(letters: &[u8]) -> Option<u8> {
    let slot = match *letters {
        [] => 0,
        [only] => usize::from(only),
        [first, second] => usize::from(first) << 5 | usize::from(second),
        _ => 32 * 32,
    };
    ONSET_PLACES.get(slot).copied().filter(|&at| at != u8::MAX)
}

/// Where each rime is listed, by the hash of its packed letters; the next free slot where two share one. A search by
/// halves guesses wrong half the time, which is most of what a syllable costs.
static RIME_SLOTS: [u8; 512] = rime_slots();

const fn rime_slot(packed: u32) -> usize {
    (packed.wrapping_mul(0x9e37_79b1) >> 23) as usize
}

#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const fn rime_slots() -> [u8; 512] {
    let mut slots = [u8::MAX; 512];
    let mut at = 0;
    while at < table::RIMES.len() {
        let mut slot = rime_slot(table::RIMES[at].0);
        while slots[slot] != u8::MAX {
            slot = (slot + 1) % 512;
        }
        slots[slot] = at as u8;
        at += 1;
    }
    slots
}

fn rime(letters: &[u8]) -> Option<(u8, u32)> {
    if letters.len() > 6 {
        return None;
    }
    let packed = pack(letters);
    let mut slot = rime_slot(packed);
    loop {
        // A free slot ends the search: no rime is listed at 255.
        let at = *RIME_SLOTS.get(slot)?;
        let &(listed, onsets) = table::RIMES.get(usize::from(at))?;
        if listed == packed {
            return Some((at, onsets));
        }
        slot = (slot + 1) % RIME_SLOTS.len();
    }
}

/// Rimes that end in a stop take two tones only.
fn allows(rime: &[u8], tone: Tone) -> bool {
    let stop = matches!(rime, [.., is::C | is::P | is::T] | [.., is::C, is::H]);
    !stop || matches!(tone, Tone::Acute | Tone::Dot)
}

/// The letters of a rime on which its tone may stand: the first is where new spelling puts it.
fn places(onset: &[u8], rime: &[u8]) -> [Option<usize>; 2] {
    // The vowel with a shape bears the tone; of ươ the second.
    if let Some(shaped) = rime.iter().rposition(|&letter| has(SHAPED, letter)) {
        return [Some(shaped), None];
    }
    let vowels = rime.iter().take_while(|&&letter| has(VOWEL_CODES, letter)).count();
    let closed = vowels < rime.len();
    match (vowels, rime) {
        (0 | 1, _) => [Some(0), None],
        (2, [is::O, is::A | is::E] | [is::U, is::Y]) if onset != [is::Q, is::U] => [Some(1), Some(0)],
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
    for length in onset_lengths(all) {
        let Some((head, tail)) = all.split_at_checked(length) else { continue };
        // `gì`, `gìn`: with nothing else the i of gi is the vowel.
        let tail = match (head, tail) {
            ([is::G, is::I], []) => all.get(1..)?,
            ([is::G, is::I], [first, ..]) if !has(VOWEL_CODES, *first) => all.get(1..)?,
            _ => tail,
        };
        let Some(onset) = onset(head) else { continue };
        let Some((rime, onsets)) = rime(tail) else { continue };
        // The glide is in qu already: `quoác` is none.
        let second_glide =
            head == [is::Q, is::U] && matches!(tail, [is::O | is::U, next, ..] if has(VOWEL_CODES, *next));
        if onsets & (1 << onset) == 0 || second_glide || !allows(tail, parts.tone) {
            continue;
        }
        let offset = parts.count.checked_sub(tail.len())?;
        let well_placed = parts.tone_at.is_none_or(|at| {
            places(head, tail).into_iter().flatten().any(|place| place.checked_add(offset) == Some(at))
        });
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
    pub fn rime(self) -> String {
        self.rime_codes().filter_map(|code| ALPHABET.get(usize::from(code).checked_sub(1)?)).collect()
    }

    /// The codes of the letters of the rime.
    fn rime_codes(self) -> impl Iterator<Item = u8> {
        let packed = table::RIMES.get(usize::from(self.rime)).map_or(0, |&(rime, _)| rime);
        (0..6_u32).rev().map(move |at| (packed >> (5 * at) & 31) as u8).filter(|&code| code != 0)
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
        let rime: Vec<u8> = syllable.rime_codes().collect();
        let onset: Vec<u8> = syllable.onset().chars().map(code).collect();
        let place = places(&onset, &rime).into_iter().flatten().last()?;
        rime.len().checked_sub(place)?
    };
    let count = word.chars().count();
    let target = count.checked_sub(offset_from_end)?;
    Some(put_tone(word, target, syllable.tone))
}

/// The word with its tone taken away and another put on the letter at `target`.
pub(super) fn put_tone(word: &str, target: usize, tone: Tone) -> String {
    use crate::text::Normal as _;

    word.chars()
        .enumerate()
        .flat_map(|(index, c)| {
            let bare: Vec<char> =
                std::iter::once(c).nfd().filter(|&part| Tone::of_mark(part).is_none()).collect();
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

/// Whether a word is a syllable with its tone where it belongs.
pub(super) fn is_good(word: &str) -> bool {
    grade(word) == Grade::Syllable
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_and_others() {
        for word in [
            "nguyễn", "Đức", "quý", "gì", "gìn", "giếng", "già", "hòa", "hoà", "thúy", "thuý", "khuỷu",
            "huỳnh", "quốc", "phước", "ươn", "yến", "y", "a", "oanh", "nghiêm", "khuya", "quyết", "quyên",
            "giữ", "quỳ", "quít", "ngoẹo", "thuở", "huế", "lụa", "biển", "ỷ", "Ý", "mỵ", "duẩn", "dìn",
            "sằm", "voòng", "vừ", "chẩu",
        ] {
            assert_eq!(grade(word), Grade::Syllable, "{word}");
        }
        for word in ["qúy", "gìau", "hùynh", "phứơc", "buì", "húê", "hòang", "hưũ", "qúach", "gía", "hòai"]
        {
            assert_eq!(grade(word), Grade::Misplaced, "{word}");
        }
        for word in [
            "nguyê", "trâ", "duơng", "ngan2", "buøi", "kră", "ksor", "niê", "đuc", "ngê", "cê", "ka2",
            "quoác",
        ] {
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
            for onset in
                table::ONSETS.iter().filter(|onset| !matches!(**onset, "qu" | "k" | "gh" | "ngh" | "gi"))
            {
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
