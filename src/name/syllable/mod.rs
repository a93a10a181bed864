//! Vietnamese syllables: onset, rime and tone, decided exactly from the inventory.

mod mend;
mod spelling;
mod table;

use crate::text;

pub(in crate::name) use mend::with_tone;
pub use mend::{nearest, replace_tone};
use spelling::{ALPHABET, RIME_LETTERS};
pub(in crate::name) use spelling::{BEYOND, BYTE, CAPITAL, Spelling, THO, is_vowel, letter, split};

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
        match self.code() {
            0 => None,
            code => Some((b'0' + code as u8) as char),
        }
    }

    const fn code(self) -> u16 {
        match self {
            Self::Level => 0,
            Self::Grave => 1,
            Self::Acute => 2,
            Self::Hook => 3,
            Self::Tilde => 4,
            Self::Dot => 5,
        }
    }

    const fn of_code(code: u16) -> Self {
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

/// Reads a word as a syllable.
#[must_use]
pub fn parse(word: &str) -> Option<Syllable> {
    Spelling::of(word)?.syllable()
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
        let (packed, _) = self.row();
        let codes = (0..RIME_LETTERS).rev().map(|at| (packed >> (5 * at) & 31) as usize);
        codes.filter_map(|code| ALPHABET.get(code.checked_sub(1)?)).collect()
    }

    /// Its rime in the table.
    fn row(self) -> (u32, u32) {
        table::RIMES.get(usize::from(self.rime)).copied().unwrap_or_default()
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
