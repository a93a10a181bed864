//! Which characters a name is made of, and how it is capitalised.

use unicode_normalization::char as unicode_char;

use crate::text;

/// Whether a name is written as nearly all are: words of Vietnamese letters with single spaces between, each with
/// one capital in front. Then it is in normal form, and nothing below has anything to say about it.
#[must_use]
pub(crate) fn is_ordinary(name: &str) -> bool {
    let mut start = true;
    let mut rest = name.as_bytes();
    loop {
        // The letter at the front: whether it is a capital, and what follows it.
        let (capital, tail) = match rest {
            [b' ', tail @ ..] if !start => {
                start = true;
                rest = tail;
                continue;
            }
            [byte @ b'A'..=b'Z', tail @ ..] | [byte @ b'a'..=b'z', tail @ ..] => (*byte <= b'Z', tail),
            // À Á Â Ã È É Ê Ì Í Ò Ó Ô Õ Ù Ú Ý and the same in small letters.
            [0xc3, byte, tail @ ..]
                if matches!(
                    byte & 0x1f,
                    0x00..=0x03 | 0x08..=0x0a | 0x0c | 0x0d | 0x12..=0x15 | 0x19 | 0x1a | 0x1d
                ) =>
            {
                (*byte < 0xa0, tail)
            }
            // Ă Đ Ĩ, Ũ, Ơ.
            [0xc4, byte @ (0x82 | 0x83 | 0x90 | 0x91 | 0xa8 | 0xa9), tail @ ..]
            | [0xc5, byte @ (0xa8 | 0xa9), tail @ ..]
            | [0xc6, byte @ (0xa0 | 0xa1), tail @ ..] => (byte & 1 == 0, tail),
            [0xc6, byte @ (0xaf | 0xb0), tail @ ..] => (*byte == 0xaf, tail),
            // Ạ to ỹ.
            [0xe1, 0xba, byte @ 0xa0..=0xbf, tail @ ..] | [0xe1, 0xbb, byte @ 0x80..=0xb9, tail @ ..] => {
                (byte & 1 == 0, tail)
            }
            [] => return !start,
            _ => return false,
        };
        if capital != start {
            return false;
        }
        start = false;
        rest = tail;
    }
}

/// The identity key of an ordinary name, letter by letter from a table.
pub(crate) fn ordinary_key(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut tone = ' ';
    for c in name.chars() {
        let (letter, of) = match c {
            ' ' => (' ', ' '),
            c => without_tone(text::to_lower(c)),
        };
        if letter == ' ' && tone != ' ' {
            out.push(tone);
        }
        tone = if of != ' ' || letter == ' ' { of } else { tone };
        out.push(letter);
    }
    if tone != ' ' {
        out.push(tone);
    }
    out
}

/// A small Vietnamese letter without its tone, and the figure of the tone or a space.
#[rustfmt::skip]
fn without_tone(c: char) -> (char, char) {
    match c {
        'à' => ('a', '2'), 'á' => ('a', '3'), 'ả' => ('a', '4'), 'ã' => ('a', '5'), 'ạ' => ('a', '6'),
        'ằ' => ('ă', '2'), 'ắ' => ('ă', '3'), 'ẳ' => ('ă', '4'), 'ẵ' => ('ă', '5'), 'ặ' => ('ă', '6'),
        'ầ' => ('â', '2'), 'ấ' => ('â', '3'), 'ẩ' => ('â', '4'), 'ẫ' => ('â', '5'), 'ậ' => ('â', '6'),
        'è' => ('e', '2'), 'é' => ('e', '3'), 'ẻ' => ('e', '4'), 'ẽ' => ('e', '5'), 'ẹ' => ('e', '6'),
        'ề' => ('ê', '2'), 'ế' => ('ê', '3'), 'ể' => ('ê', '4'), 'ễ' => ('ê', '5'), 'ệ' => ('ê', '6'),
        'ì' => ('i', '2'), 'í' => ('i', '3'), 'ỉ' => ('i', '4'), 'ĩ' => ('i', '5'), 'ị' => ('i', '6'),
        'ò' => ('o', '2'), 'ó' => ('o', '3'), 'ỏ' => ('o', '4'), 'õ' => ('o', '5'), 'ọ' => ('o', '6'),
        'ồ' => ('ô', '2'), 'ố' => ('ô', '3'), 'ổ' => ('ô', '4'), 'ỗ' => ('ô', '5'), 'ộ' => ('ô', '6'),
        'ờ' => ('ơ', '2'), 'ớ' => ('ơ', '3'), 'ở' => ('ơ', '4'), 'ỡ' => ('ơ', '5'), 'ợ' => ('ơ', '6'),
        'ù' => ('u', '2'), 'ú' => ('u', '3'), 'ủ' => ('u', '4'), 'ũ' => ('u', '5'), 'ụ' => ('u', '6'),
        'ừ' => ('ư', '2'), 'ứ' => ('ư', '3'), 'ử' => ('ư', '4'), 'ữ' => ('ư', '5'), 'ự' => ('ư', '6'),
        'ỳ' => ('y', '2'), 'ý' => ('y', '3'), 'ỷ' => ('y', '4'), 'ỹ' => ('y', '5'), 'ỵ' => ('y', '6'),
        c => (c, ' '),
    }
}

/// The first character that is no part of any name: everything but letters, spaces, apostrophes, hyphens and the
/// period after an initial (`Nguyễn V. An`).
#[must_use]
pub fn odd_character(name: &str) -> Option<char> {
    if is_ordinary(name) {
        return None;
    }
    let mut run: usize = 0;
    for c in name.chars() {
        let known = match c {
            ' ' | '\'' | '-' => true,
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
    if is_ordinary(name) {
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

/// Whether a letter with its marks belongs to some language of Vietnam; what is no letter is not asked about.
fn is_of_vietnam(cluster: &str) -> bool {
    let mut base = None;
    let mut fits = true;
    for c in cluster.chars() {
        unicode_char::decompose_canonical(text::to_lower(c), |part| match base {
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

/// Small words inside foreign names that stay small.
const PARTICLES: [&str; 24] = [
    "van", "von", "de", "der", "den", "da", "di", "du", "del", "la", "le", "el", "al", "bin", "binti", "ibn",
    "dos", "das", "do", "e", "y", "ter", "ten", "af",
];

/// The name with a capital at the start of each word, where some word is neither written so nor all in capitals:
/// `nguyễn văn An`, `TrỊnh`. `None` where nothing is to be changed.
///
/// Capitals inside a word of plain letters (`McDonald`) stay, and so do the small particles of foreign names.
#[must_use]
pub fn recased(name: &str) -> Option<String> {
    if is_ordinary(name) || !name.chars().any(text::is_lower) {
        return None;
    }
    let all_small = !name.chars().any(text::is_upper);
    // Capitals with some small letters in between: an old font that kept one code for both.
    let capitals =
        name.split(' ').filter(|word| word.chars().filter(|&c| text::is_upper(c)).count() > 1).count();
    let mostly_capitals = capitals.saturating_mul(2) > name.split(' ').count();
    let mut out = String::with_capacity(name.len());
    let mut slips = false;
    for (index, word) in name.split(' ').enumerate() {
        out.push_str(if index > 0 { " " } else { "" });
        let particle = !all_small && PARTICLES.contains(&word);
        let slip = !particle && is_slip(word);
        slips |= slip;
        if slip || (mostly_capitals && !particle) {
            titled(word, all_small || mostly_capitals, &mut out);
        } else {
            out.push_str(word);
        }
    }
    (slips && out != name).then_some(out)
}

/// Whether a word is neither capitalised, nor in capitals, nor of a mixture that names have (`McDonald`, `H'Hen`).
fn is_slip(word: &str) -> bool {
    let mut letters = word.chars().filter(|&c| text::is_upper(c) || text::is_lower(c));
    let Some(first) = letters.next() else { return false };
    if text::is_lower(first) {
        return true;
    }
    if !letters.clone().any(text::is_lower) || word.contains(['\'', '-', '.']) {
        return false;
    }
    let plain = word.is_ascii();
    // `THanh`: the shift key was held too long.
    let second = letters.next().is_some_and(text::is_upper);
    second || (!plain && letters.any(text::is_upper))
}

/// Writes the word with a capital first letter; `parts` also after each apostrophe and hyphen.
fn titled(word: &str, parts: bool, out: &mut String) {
    let mut start = true;
    for c in word.chars() {
        out.push(if start { text::to_upper(c) } else { text::to_lower(c) });
        if parts && matches!(c, '\'' | '-' | '.') {
            start = true;
        } else if text::is_letter(c) {
            start = false;
        }
    }
}

/// Splits brackets off a name: `KPă Bình (KSor Phước)` is `KPă Bình` and `KSor Phước`. `None` without brackets, or
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

    /// The quick look against the letters one by one, for every character at every place.
    #[test]
    fn ordinary_names() {
        for c in '\0'..='\u{2fff}' {
            let (capital, small) = (
                text::is_vietnamese(c) && text::is_upper(c) || c.is_ascii_uppercase(),
                text::is_vietnamese(c) && text::is_lower(c) || c.is_ascii_lowercase(),
            );
            assert_eq!(is_ordinary(&format!("{c}a")), capital, "{c:?}");
            assert_eq!(is_ordinary(&format!("A {c}")), capital, "{c:?}");
            assert_eq!(is_ordinary(&format!("A{c}")), small, "{c:?}");
            if capital || small {
                let (name, cased) = (format!("A{c}"), format!("{c}A"));
                assert!(!is_ordinary(&cased));
                assert_eq!((text::clean(&name).1.any(), odd_character(&name)), (false, None));
                assert!(is_of_vietnam(&c.to_string()), "{c:?}");
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
    fn odd_characters() {
        for name in ["Nguyễn V. An", "N.V.An", "H'Hen Niê", "Đa-Vít", "Y Ñĭng Knul", "王 小明", "Kpă Ô̆n"]
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
    fn capitals() {
        for (name, expected) in [
            ("nguyễn văn An", Some("Nguyễn Văn An")),
            ("nguyễn văn an", Some("Nguyễn Văn An")),
            ("h'hen niê", Some("H'Hen Niê")),
            ("TrỊnh Thị Hoa", Some("Trịnh Thị Hoa")),
            ("NGUYễN VăN A", Some("Nguyễn Văn A")),
            ("Nguyễn THanh", Some("Nguyễn Thanh")),
            ("Lê thị Hoa", Some("Lê Thị Hoa")),
            ("NGUYỄN VĂN AN", None),
            ("NGUYỄN Văn An", None),
            ("Nguyễn Văn An", None),
            ("Vincent van der Berg", None),
            ("Ronald McDonald", None),
            ("H'hen Niê", None),
            ("Đào Hồng Đa-vít", None),
            ("Y Ñĭng Knul", None),
            ("王小明", None),
            ("", None),
        ] {
            assert_eq!(recased(name).as_deref(), expected, "{name}");
        }
    }

    #[test]
    fn aliases() {
        for (name, expected) in [
            ("KPă Bình (KSor Phước)", Some(("KPă Bình", "KSor Phước"))),
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
