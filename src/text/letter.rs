//! Letters, from tables of our own: Latin with its extensions, combining marks, and a coarse view of the rest.

/// A combining mark of the Latin script.
#[must_use]
pub fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}')
}

/// A letter or a mark on one, of any script that a name may be written in.
///
/// Coarse outside Latin on purpose: a foreign name is not judged letter by letter.
#[must_use]
pub fn is_letter(c: char) -> bool {
    match c {
        'a'..='z' | 'A'..='Z' => true,
        '\0'..='\u{7f}' => false,
        '\u{aa}' | '\u{b5}' | '\u{ba}' => true,
        '\u{80}'..='\u{bf}' | '×' | '÷' => false,
        '\u{c0}'..='\u{2af}' | '\u{300}'..='\u{36f}' => true,
        '\u{2b0}'..='\u{2ff}' => false,
        '\u{370}'..='\u{1fff}' => !matches!(c, '\u{37e}' | '\u{387}' | '\u{1680}' | '\u{180e}'),
        '\u{2c00}'..='\u{2dff}' | '\u{2e80}'..='\u{2fdf}' => true,
        '\u{3005}'..='\u{3007}' | '\u{3031}'..='\u{ff00}' => !matches!(c, '\u{d7fc}'..='\u{f8ff}'),
        '\u{ff21}'..='\u{ff3a}' | '\u{ff41}'..='\u{ff5a}' | '\u{ff66}'..='\u{ffdc}' => true,
        '\u{10000}'..='\u{1efff}' | '\u{20000}'..='\u{3ffff}' => true,
        _ => false,
    }
}

/// A letter of the Vietnamese alphabet: `a`–`z` without `f j w z`, `ă â đ ê ô ơ ư` and their tones.
#[must_use]
pub fn is_vietnamese(c: char) -> bool {
    match c {
        'f' | 'j' | 'w' | 'z' | 'F' | 'J' | 'W' | 'Z' => false,
        'a'..='z' | 'A'..='Z' => true,
        'À' | 'Á' | 'Â' | 'Ã' | 'È' | 'É' | 'Ê' | 'Ì' | 'Í' | 'Ò' | 'Ó' | 'Ô' | 'Õ' | 'Ù' | 'Ú' | 'Ý' => {
            true
        }
        'à' | 'á' | 'â' | 'ã' | 'è' | 'é' | 'ê' | 'ì' | 'í' | 'ò' | 'ó' | 'ô' | 'õ' | 'ù' | 'ú' | 'ý' => {
            true
        }
        'Ă' | 'ă' | 'Đ' | 'đ' | 'Ĩ' | 'ĩ' | 'Ũ' | 'ũ' | 'Ơ' | 'ơ' | 'Ư' | 'ư' => true,
        _ => matches!(c, '\u{1ea0}'..='\u{1ef9}'),
    }
}

/// Whether the letter is a capital that [`to_lower`] changes.
#[must_use]
pub fn is_upper(c: char) -> bool {
    to_lower(c) != c
}

/// Whether the letter is a small one that [`to_upper`] changes.
#[must_use]
pub fn is_lower(c: char) -> bool {
    to_upper(c) != c
}

/// Small letter of a Latin, Greek or Cyrillic capital; every other character stays.
#[must_use]
pub fn to_lower(c: char) -> char {
    match c {
        '\0'..='\u{7f}' => c.to_ascii_lowercase(),
        // Capitals are even there.
        'Ạ'..='ỹ' => char::from_u32(c as u32 | 1).unwrap_or(c),
        _ => shift(c, true),
    }
}

/// Capital of a Latin, Greek or Cyrillic small letter; every other character stays.
#[must_use]
pub fn to_upper(c: char) -> char {
    match c {
        '\0'..='\u{7f}' => c.to_ascii_uppercase(),
        'Ạ'..='ỹ' => char::from_u32(c as u32 & !1).unwrap_or(c),
        _ => shift(c, false),
    }
}

/// Simple one-to-one case mapping. Ranges where capitals and small letters alternate are described by the
/// parity of the capital.
fn shift(c: char, lower: bool) -> char {
    let code = c as u32;
    let alternate = |capital_is_even: bool| {
        let is_capital = code.is_multiple_of(2) == capital_is_even;
        match (lower, is_capital) {
            (true, true) => code.saturating_add(1),
            (false, false) => code.saturating_sub(1),
            _ => code,
        }
    };
    let offset = |capitals: std::ops::RangeInclusive<u32>, by: u32| {
        if lower && capitals.contains(&code) {
            code.saturating_add(by)
        } else if !lower && code >= by && capitals.contains(&code.saturating_sub(by)) {
            code.saturating_sub(by)
        } else {
            code
        }
    };
    let mapped = match c {
        'A'..='Z' | 'a'..='z' => offset(0x41..=0x5a, 0x20),
        '×' | '÷' | 'ß' => code,
        'À'..='Þ' | 'à'..='þ' => offset(0xc0..=0xde, 0x20),
        'Ÿ' if lower => 0xff,
        'ÿ' if !lower => 0x178,
        'Ā'..='į' | 'Ĳ'..='ķ' | 'Ŋ'..='ŷ' | 'Ơ'..='ơ' | 'Ǟ'..='ǯ' | 'Ǹ'..='ȟ' | 'Ȣ'..='ȳ' => {
            alternate(true)
        }
        'Ĺ'..='ň' | 'Ź'..='ž' | 'Ư'..='ư' | 'Ǎ'..='ǜ' => alternate(false),
        'Ḁ'..='ẕ' | 'Ạ'..='ỹ' => alternate(true),
        'Ƀ' if lower => 0x180,
        'ƀ' if !lower => 0x243,
        'Ɖ' if lower => 0x256,
        'ɖ' if !lower => 0x189,
        'Ǝ' if lower => 0x1dd,
        'ǝ' if !lower => 0x18e,
        'Ə' if lower => 0x259,
        'ə' if !lower => 0x18f,
        'Ɔ' if lower => 0x254,
        'ɔ' if !lower => 0x186,
        'Ɛ' if lower => 0x25b,
        'ɛ' if !lower => 0x190,
        'Α'..='Ρ' | 'Σ'..='Ϋ' | 'α'..='ρ' | 'σ'..='ϋ' => offset(0x391..=0x3ab, 0x20),
        'А'..='Я' | 'а'..='я' => offset(0x410..=0x42f, 0x20),
        'Ѐ'..='Џ' | 'ѐ'..='џ' => offset(0x400..=0x40f, 0x50),
        _ => code,
    };
    char::from_u32(mapped).unwrap_or(c)
}

/// Greek and Cyrillic letters, and the Latin ones that they look like. Old keyboards have the letter gha for ư.
const SCRIPTS: &str = "АΑаαВΒЕΕеНΗКΚМΜΝОΟоοРΡрρСсТΤУΥуХΧхІΙіινѕƢƣ";
const LATIN: &str = "AAaaBBEEeHHKKMMNOOooPPppCcTTYYyXXxIIiivsƯư";

/// The Latin letter that a Greek or Cyrillic one looks like.
pub(crate) fn latin_alike(c: char) -> Option<char> {
    SCRIPTS.chars().zip(LATIN.chars()).find(|&(other, _)| other == c).map(|(_, latin)| latin)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The standard library is the oracle for every letter of one-to-one case mapping that we claim to map.
    #[test]
    fn case_agrees_with_the_standard_library() {
        for c in ('\u{0}'..='\u{24f}').chain('\u{1e00}'..='\u{1eff}').chain('\u{391}'..='\u{45f}') {
            for (ours, theirs) in [
                (to_lower(c), c.to_lowercase().collect::<String>()),
                (to_upper(c), c.to_uppercase().collect::<String>()),
            ] {
                if ours != c {
                    assert_eq!(ours.to_string(), theirs, "{c:?}");
                }
            }
        }
    }

    #[test]
    fn every_vietnamese_letter_has_both_cases() {
        let letters: Vec<char> = ('\u{0}'..='\u{1eff}').filter(|&c| is_vietnamese(c)).collect();
        // 12 vowels × 6 tones × 2 cases + Đđ + 16 consonants × 2 (b c d g h k l m n p q r s t v x).
        assert_eq!(letters.len(), 146 + 32);
        for c in letters {
            assert_ne!(is_upper(c), is_lower(c), "{c}");
            let (lower, upper) = (c.to_lowercase().next().unwrap(), c.to_uppercase().next().unwrap());
            assert_eq!((to_lower(c), to_upper(c)), (lower, upper));
        }
    }

    #[test]
    fn minority_letters_have_both_cases() {
        for (small, capital) in
            [('ƀ', 'Ƀ'), ('č', 'Č'), ('ĕ', 'Ĕ'), ('ĭ', 'Ĭ'), ('ñ', 'Ñ'), ('ŏ', 'Ŏ'), ('ŭ', 'Ŭ')]
        {
            assert_eq!((to_lower(capital), to_upper(small)), (small, capital));
        }
    }
}
