//! What free text says in so many words.

use crate::text::{is_letter, lower, to_lower};

/// The words of a text, to find phrases in.
pub(super) struct Remarks {
    words: Vec<Word>,
    /// Whether the text was typed without marks.
    bare: bool,
}

struct Word {
    /// In small letters.
    text: String,
    /// Begins with a capital.
    capital: bool,
    /// All capitals.
    shouted: bool,
}

impl Remarks {
    /// Reads a text.
    pub(super) fn of(text: &str) -> Self {
        Self::read(text, usize::MAX)
    }

    /// Whether a text begins with one of some phrases, of three words at most.
    pub(super) fn begin(text: &str, phrases: &[&'static str]) -> bool {
        let front = Self::read(text, 3);
        phrases.iter().any(|phrase| front.has_at(0, phrase))
    }

    fn read(text: &str, most: usize) -> Self {
        let words = text.split(|c| !is_letter(c) && !c.is_ascii_digit()).filter(|word| !word.is_empty());
        let words = words.map(|word| {
            let small = lower(word);
            let capital = word.chars().next() != small.chars().next();
            let shouted = word.chars().all(|c| !is_letter(c) || to_lower(c) != c);
            Word { text: small, capital, shouted }
        });
        Self { words: words.take(most).collect(), bare: text.is_ascii() }
    }

    /// The first of some phrases that it has. A name is no phrase: “vợ Hai” is not “vợ hai”.
    pub(super) fn first_of(&self, phrases: &[&'static str]) -> Option<&'static str> {
        let starts = || 0..self.words.len();
        phrases.iter().copied().find(|phrase| starts().any(|at| self.has_at(at, phrase)))
    }

    /// Whether it has one of some phrases.
    pub(super) fn has(&self, phrases: &[&'static str]) -> bool {
        self.first_of(phrases).is_some()
    }

    /// Whether it says that a parent in the entry is an adoptive one: “cha, mẹ nuôi”, “mẹ nuôi”, “nhận làm con nuôi”.
    pub(super) fn adopted(text: &str) -> bool {
        const PHRASES: &[&str] = &["cha nuôi", "mẹ nuôi", "bố nuôi", "con nuôi", "nhận nuôi"];
        !text.is_empty() && Self::of(text).has(PHRASES)
    }

    fn has_at(&self, at: usize, phrase: &str) -> bool {
        let mut words = self.words.iter().skip(at);
        let mut first = true;
        phrase.split(' ').all(|wanted| {
            let Some(word) = words.next() else { return false };
            let small = first || !word.capital || word.shouted;
            first = false;
            small && if self.bare { word.text == crate::text::fold(wanted) } else { word.text == wanted }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases() {
        for (text, phrase, expected) in [
            ("Vợ thứ; vợ cả là bà Hồ Thị Nhạn", "vợ thứ", true),
            ("VỢ HAI", "vợ hai", true),
            ("Vo hai", "vợ hai", true),
            // Names, and other words without marks.
            ("Vợ Hai Nhạn làm chứng", "vợ hai", false),
            ("Võ Thu Hà làm chứng", "vợ thứ", false),
            ("Vo Thu Ha", "vợ thứ", false),
            ("Người làm chứng: võ lê", "vợ lẽ", false),
            ("vợ thứ", "vợ thứ hai", false),
            ("cơ vợ ở quê", "có vợ ở", false),
            ("có vợ ở quê", "có vợ ở", true),
        ] {
            assert_eq!(Remarks::of(text).has(&[phrase]), expected, "{text}");
        }
        for text in ["Trẻ bị bỏ rơi; cha, mẹ nuôi", "Mẹ nuôi: bà Hồ Thị Nhạn", "CHA NUÔI", "cha me nuoi"]
        {
            assert!(Remarks::adopted(text), "{text}");
        }
        for text in ["", "Trẻ bị bỏ rơi", "Người đang nuôi dưỡng khai", "Cha Nuôi làm chứng"]
        {
            assert!(!Remarks::adopted(text), "{text}");
        }
        assert!(Remarks::begin("Đã chết (2015)", &["đã mất", "đã chết"]));
        assert!(!Remarks::begin("Người vợ đã chết", &["đã chết"]));
    }
}
