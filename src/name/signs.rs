//! One look at a name: the signs by which repairs know whether they can have anything to do.

use std::str::Chars;

use super::syllable::{BEYOND, BYTE, CAPITAL, LATIN, Spelling, letter};
use crate::text::{is_letter, is_lower, is_upper};

/// What a name shows: one bit a sign.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Signs(u32);

impl Signs {
    /// `&`, `%` or a backslash.
    pub(super) const ESCAPE: Self = Self(1);
    /// A figure.
    pub(super) const DIGIT: Self = Self(1 << 1);
    /// An opening bracket.
    pub(super) const BRACKET: Self = Self(1 << 2);
    /// A sign of VIQR other than `'`.
    pub(super) const VIQR: Self = Self(1 << 3);
    /// `'`
    pub(super) const APOSTROPHE: Self = Self(1 << 4);
    /// `-`
    pub(super) const HYPHEN: Self = Self(1 << 5);
    /// `'` or `-` where no word has begun.
    pub(super) const BARE_SIGN: Self = Self(1 << 6);
    /// A sign that may stand at the end of a name and is no part of it.
    pub(super) const PUNCTUATION: Self = Self(1 << 7);
    /// A space that is none of those between words, or a character that nobody sees.
    pub(super) const SPACE: Self = Self(1 << 8);
    /// Latin-1 between its control characters and its letters, `Ã` or `Ă`: bytes of UTF-8 show as these.
    pub(super) const BYTE: Self = Self(1 << 9);
    /// A letter of a language that is none of Vietnam, or of a minority.
    pub(super) const FOREIGN: Self = Self(1 << 10);
    /// Đ by another name, or a stroke over a letter.
    pub(super) const STROKE: Self = Self(1 << 11);
    /// A mark by itself.
    pub(super) const MARK: Self = Self(1 << 12);
    /// Another script, or a sign of print.
    pub(super) const OTHER: Self = Self(1 << 13);
    /// Any character that is neither a letter nor of those above that names have.
    pub(super) const STRANGE: Self = Self(1 << 14);
    /// A capital anywhere.
    pub(super) const CAPITAL: Self = Self(1 << 15);
    /// A small letter where a word or a part of it begins.
    pub(super) const SMALL_START: Self = Self(1 << 16);
    /// A capital elsewhere.
    pub(super) const INNER_CAPITAL: Self = Self(1 << 17);
    /// A word that is not a syllable, rightly spelt.
    pub(super) const NO_SYLLABLE: Self = Self(1 << 18);
    /// Such a word of Vietnamese letters.
    pub(super) const MISSPELT: Self = Self(1 << 19);
    /// Such a word with a tone on the wrong letter.
    pub(super) const MISPLACED: Self = Self(1 << 20);
    /// Such a word with something beyond printable ASCII; or small letters around a capital of Latin-1 with a mark.
    pub(super) const ODD_WORD: Self = Self(1 << 21);
    /// `Thò`
    pub(super) const THO: Self = Self(1 << 22);
    /// What every name shows: for what is cheaper done than asked about.
    pub(super) const NAME: Self = Self(1 << 23);

    /// What a plain name may show.
    const PLAIN: Self = Self::NAME.or(Self::BYTE).or(Self::CAPITAL).or(Self::THO);
    /// What words of Vietnamese letters may show, each with a capital in front and single spaces between.
    const ORDINARY: Self =
        Self::PLAIN.or(Self::NO_SYLLABLE).or(Self::MISSPELT).or(Self::MISPLACED).or(Self::ODD_WORD);
    /// What a name of a minority language may show that is in order.
    const SETTLED: Self = Self::ORDINARY.or(Self::FOREIGN).or(Self::APOSTROPHE).or(Self::HYPHEN);
    /// What a name of Vietnamese syllables may show in whatever case.
    const CASED: Self = Self::PLAIN.or(Self::SMALL_START).or(Self::INNER_CAPITAL);

    /// These and others.
    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether any of these is among others.
    pub(super) const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    const fn within(self, other: Self) -> bool {
        self.0 & !other.0 == 0
    }

    /// Capitalised Vietnamese syllables with single spaces.
    pub(super) const fn are_plain(self) -> bool {
        self.within(Self::PLAIN)
    }

    /// Capitalised words of Vietnamese letters with single spaces.
    pub(super) const fn are_ordinary(self) -> bool {
        self.within(Self::ORDINARY)
    }

    /// Precomposed letters and single spaces, a capital at the start of each word and after each apostrophe and hyphen,
    /// none elsewhere.
    pub(super) const fn are_settled(self) -> bool {
        self.within(Self::SETTLED)
    }

    /// Vietnamese syllables with single spaces in capitals, small letters or a mixture. A small word beside capitals is
    /// not among them: it may be the end of one, `Nguy ễn`.
    pub(super) const fn are_cased(self) -> bool {
        self.within(Self::CASED) && !(self.meets(Self::SMALL_START) && self.meets(Self::CAPITAL))
    }
}

/// The signs of a name.
pub(super) fn look(name: &str) -> Signs {
    let mut signs = Signs::NAME;
    let mut chars = name.chars();
    loop {
        let (of_word, ended) = look_at_word(&mut chars);
        signs = signs.or(of_word);
        if ended {
            return signs;
        }
    }
}

/// The signs of the next word, and whether it is the last.
#[inline]
fn look_at_word(chars: &mut Chars<'_>) -> (Signs, bool) {
    let mut signs = Signs::default();
    // Whether the word or a part of it begins here.
    let mut start = true;
    // What its letters say, but for capitals at the start of a part; and whether there are others.
    let (mut word, mut letters, mut every, mut mixed) = (Spelling::default(), 0, CAPITAL, false);
    let ended = loop {
        let Some(c) = chars.next() else { break true };
        let found = letter(c);
        if found == 0 {
            if c == ' ' {
                break false;
            }
            mixed = true;
            signs = signs.or(strange(c, &mut start));
            continue;
        }
        word.push(found);
        if start {
            letters |= found & !CAPITAL;
            signs = signs.or(if found & CAPITAL != 0 { Signs::CAPITAL } else { Signs::SMALL_START });
            start = false;
        } else {
            letters |= found;
            every &= found;
        }
    };
    if letters & CAPITAL != 0 {
        signs = signs.or(Signs::CAPITAL).or(Signs::INNER_CAPITAL);
    }
    if letters & BYTE != 0 {
        signs = signs.or(Signs::BYTE);
    }
    // `PhÕm`: an old font rather than a slip of case.
    if letters & LATIN != 0 && every == 0 {
        signs = signs.or(Signs::ODD_WORD);
    }
    let beyond = if letters & BEYOND != 0 { Signs::ODD_WORD } else { Signs::default() };
    let of_letters = match word.syllable() {
        _ if mixed => Signs::NO_SYLLABLE.or(beyond),
        Some(syllable) if !syllable.well_placed => Signs::NO_SYLLABLE.or(Signs::MISPLACED).or(beyond),
        Some(_) if word.is_tho() => Signs::THO,
        Some(_) => Signs::default(),
        None if letters == 0 => Signs::SPACE,
        None => Signs::NO_SYLLABLE.or(Signs::MISSPELT).or(beyond),
    };
    (signs.or(of_letters), ended)
}

/// The signs of a character that is neither a space nor a Vietnamese letter.
fn strange(c: char, start: &mut bool) -> Signs {
    let starts = *start;
    let signs = match c {
        '\u{300}'..='\u{36f}' => {
            *start = false;
            let stroke = matches!(c, '\u{335}' | '\u{336}');
            return Signs::MARK.or(Signs::ODD_WORD).or(if stroke { Signs::STROKE } else { Signs::MARK });
        }
        'f' | 'j' | 'w' | 'z' | 'F' | 'J' | 'W' | 'Z' => Signs::default(),
        '0'..='9' => return Signs::DIGIT,
        '\'' | '-' | '(' | '.' => {
            *start = true;
            let bare = if starts { Signs::BARE_SIGN } else { Signs::default() };
            return bare.or(match c {
                '\'' => Signs::APOSTROPHE,
                '-' => Signs::HYPHEN,
                '(' => Signs::BRACKET.or(Signs::VIQR),
                _ => Signs::PUNCTUATION.or(Signs::VIQR),
            });
        }
        '&' | '%' | '\\' => return Signs::ESCAPE,
        '[' | '{' => return Signs::BRACKET,
        '^' | '+' | '~' | '`' | '?' => return Signs::VIQR,
        ',' | ';' | ':' | '*' | '"' | '_' | '/' | '|' | '=' => return Signs::PUNCTUATION,
        '!'..='~' => return Signs::STRANGE,
        '\0'..='\u{a0}' | '\u{ad}' => Signs::SPACE.or(Signs::BYTE).or(Signs::STRANGE).or(Signs::ODD_WORD),
        '\u{a1}'..='\u{bf}' => Signs::BYTE.or(Signs::STRANGE).or(Signs::ODD_WORD),
        'Ð' | 'ð' | 'Ɖ' | 'ɖ' => Signs::FOREIGN.or(Signs::STROKE).or(Signs::ODD_WORD),
        // With a caron, which may be meant for a breve.
        'Ě' | 'ě' | '\u{1cd}'..='\u{1d4}' => Signs::FOREIGN.or(Signs::STRANGE).or(Signs::ODD_WORD),
        '\u{c0}'..='\u{2af}' if is_upper(c) || is_lower(c) => Signs::FOREIGN.or(Signs::ODD_WORD),
        '\u{c0}'..='\u{2af}' | '\u{1e00}'..='\u{1eff}' => {
            Signs::FOREIGN.or(Signs::STRANGE).or(Signs::ODD_WORD)
        }
        _ => Signs::OTHER.or(Signs::ODD_WORD),
    };
    if !is_letter(c) {
        return signs;
    }
    *start = false;
    if is_upper(c) {
        signs.or(if starts { Signs::CAPITAL } else { Signs::CAPITAL.or(Signs::INNER_CAPITAL) })
    } else {
        signs.or(if starts && is_lower(c) { Signs::SMALL_START } else { Signs::default() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::name::{foreign_letter, odd_character};
    use crate::text::{clean, is_vietnamese};

    /// The look against the letters one by one, for every character at every place.
    #[test]
    fn ordinary_names() {
        let is_ordinary = |name: &str| look(name).are_ordinary();
        for c in '\0'..='\u{2fff}' {
            let (capital, small) = (
                is_vietnamese(c) && is_upper(c) || c.is_ascii_uppercase(),
                is_vietnamese(c) && is_lower(c) || c.is_ascii_lowercase(),
            );
            assert_eq!(is_ordinary(&format!("{c}a")), capital, "{c:?}");
            assert_eq!(is_ordinary(&format!("A {c}")), capital, "{c:?}");
            assert_eq!(is_ordinary(&format!("A{c}")), small, "{c:?}");
            if capital || small {
                let (name, cased) = (format!("A{c}"), format!("{c}A"));
                assert!(!is_ordinary(&cased));
                assert_eq!((clean(&name).1.any(), odd_character(&name)), (false, None));
                assert_eq!(foreign_letter(&name), None, "{c:?}");
            }
        }
        for name in ["", " ", "A ", " A", "A  B", "A-B", "Nguyễn Văn an", "H'Hen"] {
            assert!(!is_ordinary(name), "{name}");
        }
        for name in ["Nguyễn Văn An", "Ê Đê", "Á", "Y Moan"] {
            assert!(is_ordinary(name), "{name}");
        }
    }

    #[test]
    fn what_names_show() {
        for (name, shown) in [
            ("Nguyễn Văn An", Signs::CAPITAL),
            ("Thò Ăn", Signs::CAPITAL.or(Signs::THO).or(Signs::BYTE)),
            ("nguyễn An", Signs::CAPITAL.or(Signs::SMALL_START)),
            ("NGUYỄN", Signs::CAPITAL.or(Signs::INNER_CAPITAL)),
            ("H'Hen", Signs::CAPITAL.or(Signs::APOSTROPHE).or(Signs::NO_SYLLABLE)),
            (
                "'An ",
                Signs::APOSTROPHE
                    .or(Signs::BARE_SIGN)
                    .or(Signs::CAPITAL)
                    .or(Signs::SPACE)
                    .or(Signs::NO_SYLLABLE),
            ),
            ("Max", Signs::CAPITAL.or(Signs::NO_SYLLABLE).or(Signs::MISSPELT)),
            ("Qúy", Signs::CAPITAL.or(Signs::NO_SYLLABLE).or(Signs::MISPLACED).or(Signs::ODD_WORD)),
            ("1", Signs::DIGIT.or(Signs::NO_SYLLABLE)),
            ("", Signs::SPACE),
        ] {
            assert_eq!(look(name), shown.or(Signs::NAME), "{name}");
        }
    }
}
