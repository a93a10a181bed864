//! Text as people type it: normal form, spaces, invisible characters, case and folding.
//!
//! Unicode behaviour comes from `unicode-normalization` and from the small tables here, never from the
//! compiler's own `char` tables, which change with its version.

mod letter;

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, char as unicode_char, is_nfc_quick};

pub use letter::{is_letter, is_lower, is_mark, is_upper, is_vietnamese, to_lower, to_upper};

/// What [`clean`] did to a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// The text was not in Unicode normal form C.
    pub composed: bool,
    /// Leading, trailing, repeated or unusual spaces.
    pub spaces: bool,
    /// Invisible characters (zero-width marks, soft hyphens, controls) were removed.
    pub invisible: bool,
}

impl Changes {
    /// Whether anything changed at all.
    #[must_use]
    pub fn any(self) -> bool {
        self.composed || self.spaces || self.invisible
    }
}

/// Brings a text into the form in which values are stored and compared: NFC, single inner spaces, none at the
/// ends, no invisible characters. Letters, case and punctuation stay as they are.
///
/// Borrows when nothing changes, which is the case for most values.
#[must_use]
pub fn clean(raw: &str) -> (Cow<'_, str>, Changes) {
    if is_clean_ascii(raw.as_bytes()) {
        return (Cow::Borrowed(raw), Changes::default());
    }
    let mut changes = Changes::default();
    let trimmed = raw.trim_matches(|c| c == ' ');
    changes.spaces = trimmed.len() != raw.len();
    let mut rebuilt: Option<String> = None;
    if !is_plain(trimmed) {
        let mut out = String::with_capacity(trimmed.len());
        let mut pending = false;
        for c in trimmed.chars() {
            match class(c) {
                Class::Invisible => changes.invisible = true,
                Class::Space => {
                    changes.spaces |= c != ' ' || pending || out.is_empty();
                    pending = true;
                }
                Class::Plain => {
                    if pending && !out.is_empty() {
                        out.push(' ');
                    }
                    pending = false;
                    out.push(c);
                }
            }
        }
        changes.spaces |= pending;
        rebuilt = Some(out);
    }
    let text = rebuilt.as_deref().unwrap_or(trimmed);
    if is_nfc_quick(text.chars()) != IsNormalized::Yes {
        let composed: String = text.nfc().collect();
        if composed != text {
            changes.composed = true;
            return (Cow::Owned(composed), changes);
        }
    }
    match rebuilt {
        Some(text) => (Cow::Owned(text), changes),
        None => (Cow::Borrowed(trimmed), changes),
    }
}

/// Printable ASCII with single inner spaces only: the common case, decided on bytes.
fn is_clean_ascii(bytes: &[u8]) -> bool {
    let mut previous = b' ';
    for &byte in bytes {
        if !(0x20..0x7f).contains(&byte) || (byte == b' ' && previous == b' ') {
            return false;
        }
        previous = byte;
    }
    previous != b' ' || bytes.is_empty()
}

/// No character that [`clean`] would remove or replace, and no double space.
fn is_plain(text: &str) -> bool {
    let mut after_space = false;
    for c in text.chars() {
        match class(c) {
            Class::Plain => after_space = false,
            Class::Space if c == ' ' && !after_space => after_space = true,
            _ => return false,
        }
    }
    true
}

enum Class {
    Plain,
    Space,
    Invisible,
}

fn class(c: char) -> Class {
    match c {
        ' '
        | '\t'
        | '\n'
        | '\r'
        | '\u{b}'
        | '\u{c}'
        | '\u{85}'
        | '\u{a0}'
        | '\u{1680}'
        | '\u{2000}'..='\u{200a}'
        | '\u{2028}'
        | '\u{2029}'
        | '\u{202f}'
        | '\u{205f}'
        | '\u{3000}' => Class::Space,
        '\0'..='\u{1f}'
        | '\u{7f}'..='\u{9f}'
        | '\u{ad}'
        | '\u{34f}'
        | '\u{61c}'
        | '\u{180e}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}' => Class::Invisible,
        _ => Class::Plain,
    }
}

/// The comparison key of labels, headers and place names: base letters in lower case and digits, nothing else.
/// `Đ` becomes `d`; marks, spaces and punctuation vanish. Never use it to decide that two persons are one.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    fold_into(text, &mut out);
    out
}

/// [`fold`] into a buffer that is cleared first.
pub fn fold_into(text: &str, out: &mut String) {
    out.clear();
    for c in text.chars() {
        if c.is_ascii() {
            if c.is_ascii_alphanumeric() {
                out.push(c.to_ascii_lowercase());
            }
            continue;
        }
        let mut base = None;
        unicode_char::decompose_canonical(c, |part| {
            base.get_or_insert(part);
        });
        match base.unwrap_or(c) {
            'Đ' | 'đ' | 'Ð' | 'ð' | 'Ɖ' | 'ɖ' => out.push('d'),
            base if base.is_ascii_alphanumeric() => out.push(base.to_ascii_lowercase()),
            base if is_letter(base) && !letter::is_mark(base) => out.push(to_lower(base)),
            _ => {}
        }
    }
}

/// The text in lower case, letter by letter.
#[must_use]
pub fn lower(text: &str) -> String {
    text.chars().map(to_lower).collect()
}

/// Number of Unicode scalar values: the length that limits are counted in.
#[must_use]
pub fn length(text: &str) -> usize {
    text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clean_borrows_what_is_clean() {
        for text in ["", "Nguyễn Văn An", "12.03.1968", "H'Hen Niê", "Y Ñĭng Knul"] {
            let (cleaned, changes) = clean(text);
            assert!(matches!(cleaned, Cow::Borrowed(_)), "{text}");
            assert_eq!((&*cleaned, changes), (text, Changes::default()));
        }
    }

    #[test]
    fn clean_repairs_spaces_marks_and_order() {
        let cases = [
            ("  Lê  Văn\tTám ", "Lê Văn Tám"),
            ("Lê\u{a0}Văn", "Lê Văn"),
            ("Nguy\u{200b}ễn", "Nguyễn"),
            ("Nguye\u{302}\u{303}n", "Nguyễn"),
            ("e\u{323}\u{302}", "ệ"),
            ("\u{feff}Lê\n", "Lê"),
            ("\u{a0}", ""),
            (" ", ""),
        ];
        for (raw, expected) in cases {
            let (cleaned, changes) = clean(raw);
            assert_eq!(cleaned, expected);
            assert!(changes.any(), "{raw:?}");
        }
    }

    #[test]
    fn fold_keeps_base_letters_and_digits() {
        assert_eq!(fold("Họ, chữ đệm, tên (mẹ)"), "hochudemtenme");
        assert_eq!(fold("TP. Hồ Chí Minh"), "tphochiminh");
        assert_eq!(fold("ĐẮK LẮK"), "daklak");
        assert_eq!(fold("nksHoTen"), "nkshoten");
    }
}
