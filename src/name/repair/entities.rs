//! Letters spelt by signs of web pages and programs.

use super::work::Work;
use crate::name::step::{Confidence, Step};
use crate::text::{compose, has_char, holds, is_letter, parted};

/// Decodes HTML entities and percent signs, as web forms leave them.
pub(super) fn decode(work: &mut Work) {
    work.apply(Step::Entities, Confidence::Certain, |name| {
        if has_char(name, '&') && has_char(name, ';') {
            return Some(decode_entities(name));
        }
        if holds(name, "\\u") {
            return Some(decode_escapes(name));
        }
        has_char(name, '%').then(|| decode_percent(name)).flatten()
    });
}

/// `Nguy\u1ec5n`, as JSON and programs write letters. A sign behind the figures is rich text, where they are no hexadecimal ones.
fn decode_escapes(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut rest = name;
    while let Some((before, after)) = parted(rest, "\\u") {
        out.push_str(before);
        let code = after.get(..4).and_then(|digits| u32::from_str_radix(digits, 16).ok());
        let tail = after.get(4..).filter(|tail| !tail.starts_with('?'));
        match code.and_then(char::from_u32).filter(|c| is_letter(*c)).zip(tail) {
            Some((c, tail)) => {
                out.push(c);
                rest = tail;
            }
            None => {
                out.push_str("\\u");
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

fn decode_entities(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut rest = name;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        match after.split_once(';').and_then(|(entity, tail)| Some((entity_char(entity)?, tail))) {
            Some((text, tail)) => {
                out.push_str(&text);
                rest = tail;
            }
            None => {
                out.push('&');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

fn entity_char(entity: &str) -> Option<String> {
    if let Some(number) = entity.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16),
            None => number.parse(),
        };
        // Control characters beyond ASCII may be bytes of UTF-8.
        return char::from_u32(code.ok()?).filter(|c| !c.is_ascii_control()).map(String::from);
    }
    let simple = match entity {
        "amp" => "&",
        "apos" | "lsquo" | "rsquo" => "'",
        "quot" => "\"",
        "nbsp" => " ",
        "ETH" => "Đ",
        "eth" => "đ",
        _ => "",
    };
    if !simple.is_empty() {
        return Some(simple.to_owned());
    }
    let mut chars = entity.chars();
    let letter = chars.next().filter(char::is_ascii_alphabetic)?;
    let mark = match chars.as_str() {
        "grave" => '\u{300}',
        "acute" => '\u{301}',
        "circ" => '\u{302}',
        "tilde" => '\u{303}',
        "uml" => '\u{308}',
        "ring" => '\u{30a}',
        "cedil" => '\u{327}',
        _ => return None,
    };
    Some(compose(letter, mark).map_or_else(|| String::from_iter([letter, mark]), String::from))
}

fn decode_percent(name: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(name.len());
    let mut high = false;
    let mut iter = name.bytes();
    while let Some(byte) = iter.next() {
        if byte != b'%' {
            bytes.push(if byte == b'+' { b' ' } else { byte });
            continue;
        }
        let digit = |byte: Option<u8>| char::from(byte?).to_digit(16);
        let value = digit(iter.next())?.checked_mul(16)?.checked_add(digit(iter.next())?)?;
        high |= value >= 0x80;
        bytes.push(u8::try_from(value).ok()?);
    }
    String::from_utf8(bytes).ok().filter(|_| high)
}
