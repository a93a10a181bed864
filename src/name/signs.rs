//! One look at a name: the signs by which repairs know whether they can have anything to do.

use std::sync::LazyLock;

use super::common::{Case, Common};
use super::syllable::{BEYOND, BYTE, CAPITAL, LATIN, Spelling, letter};
use crate::text::{Words, is_letter, is_lower, is_upper, words_of};

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
    /// `Và` or `và`, which joins the names of two.
    pub(super) const AND: Self = Self(1 << 24);
    /// What every name shows: for what is cheaper done than asked about.
    pub(super) const NAME: Self = Self(1 << 23);

    /// The first word may be a title. Told by what remembers words alone, as the next one.
    pub(super) const TITLE: Self = Self(1 << 25);
    /// A word is a sign of a minority language.
    pub(super) const MINORITY: Self = Self(1 << 26);

    /// What a syllable in capitals shows.
    pub(super) const IN_CAPITALS: Self = Self::CAPITAL.or(Self::INNER_CAPITAL);

    /// What a plain name may show.
    const PLAIN: Self =
        Self::NAME.or(Self::BYTE).or(Self::CAPITAL).or(Self::THO).or(Self::TITLE).or(Self::MINORITY);
    /// What words of Vietnamese letters may show, each with a capital in front and single spaces between.
    const ORDINARY: Self = Self::PLAIN
        .or(Self::AND)
        .or(Self::NO_SYLLABLE)
        .or(Self::MISSPELT)
        .or(Self::MISPLACED)
        .or(Self::ODD_WORD);
    /// What a name of a minority language may show that is in order.
    const SETTLED: Self = Self::ORDINARY.or(Self::FOREIGN).or(Self::APOSTROPHE).or(Self::HYPHEN);
    /// What a name of Vietnamese syllables may show in whatever case.
    const CASED: Self = Self::PLAIN.or(Self::SMALL_START).or(Self::INNER_CAPITAL);

    /// These and others.
    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// These without others.
    pub(super) const fn without(self, others: Self) -> Self {
        Self(self.0 & !others.0)
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
    Look::of(name).whole()
}

/// A look at a name, word by word.
pub(super) struct Look<'a> {
    words: Words<'a>,
    signs: Signs,
}

impl<'a> Look<'a> {
    pub(super) const fn of(name: &'a str) -> Self {
        Self { words: words_of(name), signs: Signs::NAME }
    }

    /// The signs up to the first word that is not plain, and of that one.
    pub(super) fn until_odd(&mut self) -> Signs {
        while self.signs.are_plain()
            && let Some(word) = self.words.next()
        {
            self.signs = self.signs.or(of_word(word));
        }
        self.signs
    }

    /// The signs of the whole name.
    pub(super) fn whole(self) -> Signs {
        self.words.fold(self.signs, |signs, word| signs.or(of_word(word)))
    }
}

/// The signs of a word. In native programs those of the commonest words are remembered; in the module size counts.
fn of_word(word: &str) -> Signs {
    let common = if cfg!(feature = "small") { None } else { COMMON.of(word) };
    common.map_or_else(|| look_at_word(word), signs_of)
}

static COMMON: LazyLock<Common> =
    LazyLock::new(|| Common::new(|word, case| look_at_word(word) == signs_of(case)));

const fn signs_of(case: Case) -> Signs {
    match case {
        Case::Capital => Signs::CAPITAL,
        Case::Capitals => Signs::IN_CAPITALS,
    }
}

/// The signs of a word, letter by letter.
pub(super) fn look_at_word(text: &str) -> Signs {
    let mut signs = Signs::default();
    // Whether the word or a part of it begins here.
    let mut start = true;
    // What its letters say, but for capitals at the start of a part; and whether there are others.
    let (mut word, mut letters, mut every, mut mixed) = (Spelling::default(), 0, CAPITAL, false);
    for c in text.chars() {
        let found = letter(c);
        if found == 0 {
            mixed = true;
            let (of_sign, starts) = strange(c, start);
            (signs, start) = (signs.or(of_sign), starts);
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
    }
    if letters & CAPITAL != 0 {
        signs = signs.or(Signs::CAPITAL).or(Signs::INNER_CAPITAL);
    }
    if letters & BYTE != 0 {
        signs = signs.or(Signs::BYTE);
    }
    // `PhÕm`: an old font rather than a slip of case. `Ánh` has no capital within.
    if letters & LATIN != 0 && letters & CAPITAL != 0 && every == 0 {
        signs = signs.or(Signs::ODD_WORD);
    }
    let beyond = if letters & BEYOND != 0 { Signs::ODD_WORD } else { Signs::default() };
    let of_letters = match word.syllable() {
        _ if mixed => Signs::NO_SYLLABLE.or(beyond),
        Some(syllable) if !syllable.well_placed => Signs::NO_SYLLABLE.or(Signs::MISPLACED).or(beyond),
        Some(_) if word.is_tho() => Signs::THO,
        Some(_) if word.is_and() => Signs::AND,
        Some(_) => Signs::default(),
        None if letters == 0 => Signs::SPACE,
        None => Signs::NO_SYLLABLE.or(Signs::MISSPELT).or(beyond),
    };
    signs.or(of_letters)
}

/// The signs of a character that is neither a space nor a Vietnamese letter, and whether a part begins behind it.
fn strange(c: char, starts: bool) -> (Signs, bool) {
    let signs = match c {
        '\u{300}'..='\u{36f}' => {
            let stroke = if matches!(c, '\u{335}' | '\u{336}') { Signs::STROKE } else { Signs::MARK };
            return (Signs::MARK.or(Signs::ODD_WORD).or(stroke), false);
        }
        'f' | 'j' | 'w' | 'z' | 'F' | 'J' | 'W' | 'Z' => Signs::default(),
        '0'..='9' => return (Signs::DIGIT, starts),
        '\'' | '-' | '(' | '.' => {
            let bare = if starts { Signs::BARE_SIGN } else { Signs::default() };
            let sign = match c {
                '\'' => Signs::APOSTROPHE,
                '-' => Signs::HYPHEN,
                '(' => Signs::BRACKET.or(Signs::VIQR),
                _ => Signs::PUNCTUATION.or(Signs::VIQR),
            };
            return (bare.or(sign), true);
        }
        '&' | '%' | '\\' => return (Signs::ESCAPE, starts),
        '[' | '{' => return (Signs::BRACKET, starts),
        '^' | '+' | '~' | '`' | '?' => return (Signs::VIQR, starts),
        ',' | ';' | ':' | '*' | '"' | '_' | '/' | '|' | '=' => return (Signs::PUNCTUATION, starts),
        '!'..='~' => return (Signs::STRANGE, starts),
        '\0'..='\u{a0}' | '\u{ad}' => Signs::SPACE.or(Signs::BYTE).or(Signs::STRANGE).or(Signs::ODD_WORD),
        '\u{a1}'..='\u{bf}' => Signs::BYTE.or(Signs::STRANGE).or(Signs::ODD_WORD),
        'Ð' | 'ð' | 'Ɖ' | 'ɖ' => Signs::FOREIGN.or(Signs::STROKE).or(Signs::ODD_WORD),
        // Gha, which is none of Vietnam: ư is meant.
        'Ƣ' | 'ƣ' => Signs::OTHER.or(Signs::ODD_WORD),
        // With a caron, which may be meant for a breve.
        'Ě' | 'ě' | '\u{1cd}'..='\u{1d4}' => Signs::FOREIGN.or(Signs::STRANGE).or(Signs::ODD_WORD),
        '\u{c0}'..='\u{2af}' if is_upper(c) || is_lower(c) => Signs::FOREIGN.or(Signs::ODD_WORD),
        '\u{c0}'..='\u{2af}' | '\u{1e00}'..='\u{1eff}' => {
            Signs::FOREIGN.or(Signs::STRANGE).or(Signs::ODD_WORD)
        }
        _ => Signs::OTHER.or(Signs::ODD_WORD),
    };
    if !is_letter(c) {
        return (signs, starts);
    }
    let case = match () {
        () if is_upper(c) && starts => Signs::CAPITAL,
        () if is_upper(c) => Signs::CAPITAL.or(Signs::INNER_CAPITAL),
        () if starts && is_lower(c) => Signs::SMALL_START,
        () => Signs::default(),
    };
    (signs.or(case), false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_commonest_words_are_as_their_letters_say() {
        for (word, case) in
            [("Nguyễn", Some(Case::Capital)), ("NGUYỄN", Some(Case::Capitals)), ("Ksor", None)]
        {
            assert_eq!(COMMON.of(word), case, "{word}");
        }
        for book in
            [include_str!("../../data/samples/birth.csv"), include_str!("../../data/samples/marriage.csv")]
        {
            for word in book.split([' ', ',', '"', '\n']) {
                for form in [word.to_owned(), word.to_uppercase(), word.to_lowercase()] {
                    assert!(
                        COMMON.of(&form).is_none_or(|case| signs_of(case) == look_at_word(&form)),
                        "{form}"
                    );
                }
            }
        }
    }
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
            ("Út Và", Signs::CAPITAL.or(Signs::AND)),
            ("PhÕm", Signs::CAPITAL.or(Signs::INNER_CAPITAL).or(Signs::ODD_WORD)),
        ] {
            assert_eq!(look(name), shown.or(Signs::NAME), "{name}");
        }
    }
}
