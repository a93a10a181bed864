//! Letters spelt by signs that programs leave now and then: what only descriptions read.

use crate::text::{self, is_letter, parted};

/// How a letter is spelt.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Spelt {
    /// The number of a letter in figures to the base, of as many digits at most, behind a sign; another sign may follow.
    Number { radix: u32, least: usize, most: usize },
    /// A byte of UTF-8 in figures to the base, of as many digits.
    Byte { radix: u32, digits: usize },
}

/// The sign before, how what follows is read, and the sign behind, which must stand there where it is told.
const WAYS: [(&str, Spelt, &str); 11] = [
    ("&#x", Spelt::Number { radix: 16, least: 2, most: 5 }, ","),
    ("&#", Spelt::Number { radix: 10, least: 3, most: 5 }, ","),
    ("%u", Spelt::Number { radix: 16, least: 4, most: 4 }, ""),
    ("_x", Spelt::Number { radix: 16, least: 4, most: 4 }, "_"),
    ("<U+", Spelt::Number { radix: 16, least: 4, most: 4 }, ">"),
    ("\\u{", Spelt::Number { radix: 16, least: 2, most: 5 }, "}"),
    // As rich text has it, with a sign for programs that know no Unicode.
    ("\\u", Spelt::Number { radix: 10, least: 3, most: 5 }, "?"),
    ("u", Spelt::Number { radix: 16, least: 4, most: 4 }, ""),
    ("=", Spelt::Byte { radix: 16, digits: 2 }, ""),
    ("\\x", Spelt::Byte { radix: 16, digits: 2 }, ""),
    ("\\", Spelt::Byte { radix: 8, digits: 3 }, ""),
];

/// The text with its letters, where one way of spelling makes Vietnamese of every sign of it.
pub(super) fn decode(text: &str) -> Option<String> {
    WAYS.iter().find_map(|&(lead, spelt, tail)| {
        text::holds(text, lead).then_some(())?;
        let read = match spelt {
            Spelt::Number { radix, least, most } => numbers(text, lead, radix, least..=most, tail)?,
            Spelt::Byte { radix, digits } => bytes(text, lead, radix, digits)?,
        };
        // What is left of the sign was none; the letter u is one of many words.
        let whole = lead == "u" || !text::holds(&read, lead);
        (read != text && whole && read.chars().all(is_of_name)).then_some(read)
    })
}

fn is_of_name(c: char) -> bool {
    c.is_ascii() && !c.is_control() || is_letter(c) || text::is_mark(c)
}

fn numbers(
    text: &str,
    lead: &str,
    radix: u32,
    digits: std::ops::RangeInclusive<usize>,
    tail: &str,
) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = parted(rest, lead) {
        out.push_str(before);
        let is_digit = |c: char| c.is_digit(radix) && (lead != "u" || !c.is_ascii_uppercase());
        let end = after.find(|c| !is_digit(c)).unwrap_or(after.len()).min(*digits.end());
        let code = after.get(..end).filter(|code| digits.contains(&code.len()));
        let letter = code.and_then(|code| u32::from_str_radix(code, radix).ok()).and_then(char::from_u32);
        // The ends of lines that sheets write in signs: `An_x000D_`.
        let letter = letter.map(|c| if lead == "_x" && (c.is_control() || c == ' ') { ' ' } else { c });
        let of_name = |c: &char| !c.is_ascii() && text::is_vietnamese(*c) || text::is_mark(*c) || *c == ' ';
        let Some(letter) = letter.filter(of_name) else {
            out.push_str(lead);
            rest = after;
            continue;
        };
        out.push(letter);
        rest = after.get(end..)?;
        rest = match rest.strip_prefix(tail) {
            Some(behind) => behind,
            // A semicolon or a comma may be lost; the others are not.
            None if matches!(tail, ",") => rest,
            None => return None,
        };
    }
    out.push_str(rest);
    Some(out)
}

/// Bytes of UTF-8 in figures, of which nothing else is one.
fn bytes(text: &str, lead: &str, radix: u32, digits: usize) -> Option<String> {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = parted(rest, lead) {
        out.extend_from_slice(before.as_bytes());
        // In eights no letter of ASCII.
        let byte = u8::from_str_radix(after.get(..digits)?, radix).ok()?;
        out.push(Some(byte).filter(|byte| radix == 16 || *byte > 0x7f)?);
        rest = after.get(digits..)?;
    }
    out.extend_from_slice(rest.as_bytes());
    String::from_utf8(out).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_of_spelling() {
        for text in [
            "Nguy&#7877n Th&#7883 An",
            "Nguy&#7877,n Th&#7883, An",
            "Nguy&#x1ec5n Th&#x1ecb An",
            "Nguy%u1EC5n Th%u1ECB An",
            "Nguy\\u{1ec5}n Th\\u{1ecb} An",
            "Nguy_x1EC5_n Th_x1ECB_ An",
            "Nguy<U+1EC5>n Th<U+1ECB> An",
            "Nguy\\u7877?n Th\\u7883? An",
            "Nguyu1ec5n Thu1ecb An",
            "Nguy=E1=BB=85n Th=E1=BB=8B An",
            "Nguy\\xe1\\xbb\\x85n Th\\xe1\\xbb\\x8b An",
            "Nguy\\341\\273\\205n Th\\341\\273\\213 An",
        ] {
            assert_eq!(decode(text).as_deref(), Some("Nguyễn Thị An"), "{text}");
        }
        for text in ["Nguyễn Thu Ba", "Vu Fade", "Thu1990", "=\"An\"", "An & Bình", "Nguy_x", "\\u7877", ""]
        {
            assert_eq!(decode(text), None, "{text}");
        }
    }
}
