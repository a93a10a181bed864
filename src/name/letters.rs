//! Which characters a name is made of, and how it is capitalised.

use super::signs::look;
use crate::text;

/// The first character that is no part of any name: everything but letters, spaces, apostrophes, hyphens and the
/// period after an initial (`Nguyễn V. An`).
#[must_use]
pub fn odd_character(name: &str) -> Option<char> {
    let mut run: usize = 0;
    for c in name.chars() {
        let known = match c {
            'a'..='z' | 'A'..='Z' | ' ' | '\'' | '-' => true,
            '.' => run == 1,
            // Ordinals and the micro sign are letters to Unicode and slips in a name.
            'ª' | 'º' | 'µ' => false,
            _ => text::is_letter(c),
        };
        if !known {
            return Some(c);
        }
        run = if matches!(c, ' ' | '\'' | '-' | '.') { 0 } else { run.saturating_add(1) };
    }
    None
}

/// A name without the slips that have one likely reading: punctuation at its ends, `_` for a space, the figure 0
/// beside letters for `o`. `None` where something else is odd as well, or nothing is.
#[must_use]
pub fn without_slips(name: &str) -> Option<String> {
    odd_character(name)?;
    let mut out = String::with_capacity(name.len());
    let mut before = ' ';
    let mut chars = name.chars().peekable();
    while let Some(c) = chars.next() {
        let after = chars.peek().copied().unwrap_or(' ');
        let mended = match c {
            '_' => ' ',
            '0' if text::is_upper(after) || (text::is_letter(after) && !text::is_letter(before)) => 'O',
            '0' if text::is_upper(before) && !text::is_letter(after) => 'O',
            '0' if text::is_letter(before) => 'o',
            c => c,
        };
        out.push(mended);
        before = mended;
    }
    let ends = |c: char| {
        matches!(c, ' ' | '.' | ',' | ';' | ':' | '*' | '"' | '/' | '\\' | '|' | '!' | '?' | '+' | '=')
    };
    let mended = text::clean(out.trim_matches(ends)).0.into_owned();
    (!mended.is_empty() && odd_character(&mended).is_none()).then_some(mended)
}

/// The first letter, with its marks, that no language of Vietnam writes: neither the Vietnamese alphabet nor
/// `f j w z` nor the letters of `data/minority_letters.tsv` (`ƀ č ĕ ĭ ñ ŏ ŭ`, a free breve, grave, acute, tilde
/// or dot below on any vowel).
#[must_use]
pub fn foreign_letter(name: &str) -> Option<String> {
    if look(name).are_ordinary() {
        return None;
    }
    let mut cluster = String::new();
    for c in name.chars() {
        if !text::is_mark(c) {
            if !is_of_vietnam(&cluster) {
                return Some(cluster);
            }
            cluster.clear();
        }
        cluster.push(c);
    }
    (!is_of_vietnam(&cluster)).then_some(cluster)
}

/// Whether all words behind the first are of another language: in letters without marks, and with a letter, an end or a double
/// consonant that no syllable of Vietnamese has (`Lê Christopher Michael`). The peoples of Vietnam have such words, too.
#[must_use]
pub fn is_of_elsewhere(name: &str) -> bool {
    let of_elsewhere = |word: &str| {
        let small = word.to_ascii_lowercase();
        let end = small.trim_end_matches(['a', 'e', 'i', 'o', 'u', 'y']).len();
        let ends = end < small.len()
            || ["c", "ch", "m", "n", "ng", "nh", "p", "t"].iter().any(|it| small.ends_with(it));
        let twice =
            small.as_bytes().windows(2).any(|pair| matches!(pair, [a, b] if a == b && !b"aeou".contains(a)));
        word.len() > 2
            && word.bytes().all(|byte| byte.is_ascii_alphabetic())
            && (!ends || twice || small.contains(['f', 'j', 'w', 'z']))
    };
    let mut words = text::words_of(name).skip(1).peekable();
    words.peek().is_some() && words.all(of_elsewhere)
}

/// Whether a letter with its marks belongs to some language of Vietnam; what is no letter is not asked about.
fn is_of_vietnam(cluster: &str) -> bool {
    let mut base = None;
    let mut fits = true;
    for c in cluster.chars() {
        text::decompose_canonical(text::to_lower(c), |part| match base {
            None => base = Some(part),
            Some(base) => fits &= takes_mark(base, part),
        });
    }
    fits && match base {
        Some('a'..='z' | 'đ' | 'ƀ') | None => true,
        Some(base) => !text::is_letter(base),
    }
}

fn takes_mark(base: char, mark: char) -> bool {
    match mark {
        // Grave, acute, tilde, hook above, breve, dot below.
        '\u{303}' if base == 'n' => true,
        '\u{306}' if base == 'c' => true,
        '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{306}' | '\u{323}' => {
            matches!(base, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
        }
        '\u{302}' => matches!(base, 'a' | 'e' | 'o'),
        '\u{30c}' => base == 'c',
        '\u{31b}' => matches!(base, 'o' | 'u'),
        _ => false,
    }
}

/// Splits brackets off a name: `KPă Bằng (KSor Phiến)` is `KPă Bằng` and `KSor Phiến`. `None` without brackets, or
/// where nothing stands outside of them.
#[must_use]
pub fn split_alias(name: &str) -> Option<(String, String)> {
    // Every bracket below has one of these bytes; a fold without an early end is one pass of vectors.
    let may_have = |byte: u8| matches!(byte, b'(' | b')' | b'[' | b']' | b'{' | b'}' | 0xef);
    if !name.bytes().fold(false, |found, byte| found | may_have(byte)) {
        return None;
    }
    let open = |c: char| matches!(c, '(' | '[' | '{' | '（');
    let close = |c: char| matches!(c, ')' | ']' | '}' | '）');
    if !name.contains(|c| open(c) || close(c)) {
        return None;
    }
    let (mut main, mut alias, mut inside) = (String::new(), String::new(), false);
    for c in name.chars() {
        if open(c) || close(c) {
            if open(c) && !alias.is_empty() {
                alias.push_str(", ");
            }
            inside = open(c);
            main.push(' ');
        } else if inside {
            alias.push(c);
        } else {
            main.push(c);
        }
    }
    let (main, alias) = (text::clean(&main).0.into_owned(), text::clean(&alias).0.into_owned());
    (!main.is_empty()).then_some((main, alias))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn odd_characters() {
        for name in ["Nguyễn V. An", "N.V.An", "H'Hen Niê", "Đa-Vít", "Y Ñŭng Knul", "王 小明", "Kpă Ô̆n"]
        {
            assert_eq!(odd_character(name), None, "{name}");
        }
        for (name, odd) in
            [("Nguyễn Văn 3", '3'), ("An.", '.'), ("Lê @An", '@'), ("Lê, An", ','), ("Nº", 'º')]
        {
            assert_eq!(odd_character(name), Some(odd), "{name}");
        }
    }

    #[test]
    fn slips_with_one_reading() {
        for (name, mended) in [
            ("Nguyễn Văn T0àn", Some("Nguyễn Văn Toàn")),
            ("HO0NG", Some("HOONG")),
            ("Lê 0anh", Some("Lê Oanh")),
            ("Nguyễn Văn An.,", Some("Nguyễn Văn An")),
            ("Nguyễn_Văn_An", Some("Nguyễn Văn An")),
            ("Nguyễn Văn An 2", None),
            ("Nguyễn Văn An", None),
            ("???", None),
        ] {
            assert_eq!(without_slips(name).as_deref(), mended, "{name}");
        }
    }

    #[test]
    fn letters_of_vietnam() {
        for name in [
            "Nguyễn Thị Ánh Tuyết",
            "Ƀlŭl Č c̆ ĕ ĭ ñ ŏ ŭ ê̆ ô̆ ơ̆ ư̆ â̆ ệ̆",
            "Fa Jăn Wừ Zơ",
            "H'Hen Niê",
            "Bru ŏ́ ỡ",
            "K' 12 (x)",
            "",
        ] {
            assert_eq!(foreign_letter(name), None, "{name}");
        }
        for (name, letter) in [
            ("Müller", "ü"),
            ("Łukasz", "Ł"),
            ("Александр", "А"),
            ("Nguyeãn Vaên Ñöùc", "ö"),
            ("王", "王"),
            ("Dağ", "ğ"),
            ("Benoît", "î"),
            ("Ẽ̈va", "Ẽ̈"),
            ("François", "ç"),
        ] {
            assert_eq!(foreign_letter(name).as_deref(), Some(letter), "{name}");
        }
    }

    #[test]
    fn aliases() {
        for (name, expected) in [
            ("KPă Bằng (KSor Phiến)", Some(("KPă Bằng", "KSor Phiến"))),
            ("Lê An [Ba] (Tư)", Some(("Lê An", "Ba, Tư"))),
            ("Lê An (Ba", Some(("Lê An", "Ba"))),
            ("Lê (Ba) An", Some(("Lê An", "Ba"))),
            ("Lê An)", Some(("Lê An", ""))),
            ("(Lê An)", None),
            ("Lê An", None),
        ] {
            let found = split_alias(name);
            assert_eq!(found.as_ref().map(|(a, b)| (a.as_str(), b.as_str())), expected, "{name}");
        }
    }
}
