//! Text as people type it: normal form, spaces, invisible characters, case and folding.
//!
//! Unicode behaviour comes from the tables of `unicode` and the small ones here, never from the compiler's own `char`
//! tables, which change with its version.

mod decoding;
mod fingerprint;
pub mod json;
pub mod legacy;
mod letter;
mod normal;
mod page;
mod places;
mod unicode;

use std::borrow::Cow;
use std::str::Chars;

pub use decoding::{Decoding, guess_decoding};
pub(crate) use fingerprint::fingerprint;
pub(crate) use letter::latin_alike;
pub use letter::{is_letter, is_lower, is_mark, is_upper, is_vietnamese, to_lower, to_upper};
pub(crate) use normal::{Normal, nfc, quick_nfc};
pub(crate) use page::{OldPage, Page};
pub(crate) use places::{BLOCK, filled_up, places};
pub(crate) use unicode::{compose, decompose_canonical};

/// What [`clean`] did to a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
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
    if is_surely_clean(raw.as_bytes()) {
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
    if !normal::is_nfc(text) {
        let composed = normal::nfc(text);
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

/// Single inner spaces and otherwise only printable ASCII, the Latin letters below U+0300 and those of U+1E00 to
/// U+1EFF, all of which are composed: nearly every value, decided on bytes in one pass.
fn is_surely_clean(bytes: &[u8]) -> bool {
    let mut after_space = true;
    let mut rest = bytes;
    loop {
        rest = match rest {
            [b' ', tail @ ..] => {
                if after_space {
                    return false;
                }
                after_space = true;
                tail
            }
            [0x21..=0x7e, tail @ ..] => {
                after_space = false;
                tail
            }
            // U+00A1 on, without the soft hyphen; the bytes are those of a `str`, so a continuation follows.
            [0xc2, 0xa1..=0xac | 0xae..=0xbf, tail @ ..] | [0xc3..=0xcb, _, tail @ ..] => {
                after_space = false;
                tail
            }
            [0xe1, 0xb8..=0xbb, _, tail @ ..] => {
                after_space = false;
                tail
            }
            [] => return !after_space || bytes.is_empty(),
            _ => return false,
        };
    }
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

/// Whether [`clean`] makes a plain space of it.
pub(crate) fn is_space(c: char) -> bool {
    matches!(class(c), Class::Space)
}

/// Whether [`clean`] removes it.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(class(c), Class::Invisible)
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
        decompose_canonical(c, |part| {
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

/// What stands within the marks by which sheets keep a value as text: `'0123`, `="0123"`, `"0123"`.
#[must_use]
pub(crate) fn without_sheet_mark(text: &str) -> Option<&str> {
    let quoted =
        text.strip_prefix('=').unwrap_or(text).strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    let inner =
        quoted.or_else(|| text.strip_prefix(['\'', '’', '‘']).map(|rest| rest.trim_end_matches('\'')));
    inner.map(str::trim).filter(|inner| !inner.is_empty())
}

/// Whether there are digits of ASCII and nothing else.
pub(crate) fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The text in lower case, letter by letter.
#[must_use]
pub fn lower(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        out.push(to_lower(c));
    }
    out
}

/// Number of Unicode scalar values: the length that limits are counted in.
#[must_use]
pub fn length(text: &str) -> usize {
    // Bytes that begin a character: all but continuations.
    text.bytes().filter(|&byte| byte & 0xc0 != 0x80).count()
}

/// Whether a text has only printable ASCII, Latin letters that are composed, and no two spaces together: then its
/// parts are clean but for spaces at their ends. Written for vectors, so it may say no to a clean text (one with
/// a degree sign, for instance).
#[must_use]
pub(crate) fn is_tidy(text: &str) -> bool {
    let bytes = text.as_bytes();
    let after = bytes.get(1..).unwrap_or_default();
    let is_strange = |byte: u8| {
        // From the lead CC on to the last control, which lie together behind each other, but for E1.
        // A question mark may stand for a letter that was lost.
        ((byte.wrapping_sub(0xcc) < 0x54) & (byte != 0xe1)) | (byte & 0xbf == b'?') | (byte == 0xc2)
    };
    let odd = bytes.iter().zip(after).fold(false, |odd, (&byte, &next)| {
        // Of three bytes only U+1E00 to U+1EFF: the second is B8 to BB.
        let is_beyond = (byte == 0xe1) & (next & 0xfc != 0xb8);
        odd | is_beyond | ((byte == b' ') & (next == b' ')) | is_strange(byte)
    });
    !odd && bytes.last().is_none_or(|&byte| !is_strange(byte))
}

/// The words between single spaces, empty ones too; as `str::split(' ')`, whose search is made for long texts.
pub(crate) const fn words_of(text: &str) -> Words<'_> {
    Words(Some(text))
}

/// The texts of a list with a stroke between them; none of an empty one. As one text a list is smaller than as many, of which each
/// has a place and a length: three bytes of the module after brotli.
pub(crate) const fn list_of(text: &str) -> Words<'_, b'|'> {
    Words(if text.is_empty() { None } else { Some(text) })
}

/// What [`words_of`] and [`list_of`] give.
#[derive(Clone)]
pub(crate) struct Words<'a, const BETWEEN: u8 = b' '>(Option<&'a str>);

impl<'a, const BETWEEN: u8> Iterator for Words<'a, BETWEEN> {
    type Item = &'a str;

    // It is asked in forty places; in the module size counts.
    #[cfg_attr(feature = "small", inline(never))]
    #[cfg_attr(not(feature = "small"), inline)]
    fn next(&mut self) -> Option<&'a str> {
        let rest = self.0?;
        let cut = rest.bytes().position(|byte| byte == BETWEEN).and_then(|at| rest.split_at_checked(at));
        let (word, rest) = cut.map_or((rest, None), |(word, tail)| (word, tail.get(1..)));
        self.0 = rest;
        Some(word)
    }
}

/// What stands before and after the first place of a word in a text; as `str::split_once`, whose search is made for long
/// texts and costs the Wasm module four kilobytes.
pub(crate) fn parted<'a>(text: &'a str, word: &str) -> Option<(&'a str, &'a str)> {
    let last = text.len().checked_sub(word.len())?;
    (0..=last).find_map(|at| {
        let (before, rest) = text.split_at_checked(at)?;
        Some((before, rest.strip_prefix(word)?))
    })
}

/// Whether a word stands in a text; as `str::contains`, see [`parted`].
pub(crate) fn holds(text: &str, word: &str) -> bool {
    parted(text, word).is_some()
}

/// Whether a character stands in a text. `str::contains` looks for one beyond ASCII as for a word, with the two-way search.
#[inline(never)]
pub(crate) fn has_char(text: &str, wanted: char) -> bool {
    text.chars().any(|c| c == wanted)
}

/// As `String::from_utf8_lossy`, which costs the Wasm module half a kilobyte.
pub(crate) fn lossy(mut bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len());
    loop {
        match std::str::from_utf8(bytes) {
            Ok(text) => {
                out.push_str(text);
                return out;
            }
            Err(error) => {
                let (text, broken) = bytes.split_at_checked(error.valid_up_to()).unwrap_or_default();
                out.push_str(std::str::from_utf8(text).unwrap_or_default());
                out.push('\u{fffd}');
                bytes = error.error_len().and_then(|len| broken.get(len..)).unwrap_or_default();
            }
        }
    }
}

/// Puts a value where it belongs in a sorted list: the tables here are short and made once, and the sorts of the
/// standard library cost several kilobytes of Wasm for each type.
pub(crate) fn insert_sorted<T: Ord>(list: &mut Vec<T>, value: T) {
    let at = list.partition_point(|other| *other <= value);
    list.insert(at, value);
}

/// The same by a key; those of one key stay in the order in which they come.
pub(crate) fn insert_by_key<T, K: Ord>(list: &mut Vec<T>, value: T, key: impl Fn(&T) -> K) {
    let at = list.partition_point(|other| key(other) <= key(&value));
    list.insert(at, value);
}

/// Whether one slip of the fingers at most lies between two texts: a letter too many, too few, another one, or two
/// neighbours swapped.
#[must_use]
pub fn within_one_slip(a: &str, b: &str) -> bool {
    let (mut a, mut b) = (a.chars(), b.chars());
    // What is the same in front, and then what is behind.
    for next in [Chars::next, Chars::next_back] {
        loop {
            let (mut after_a, mut after_b) = (a.clone(), b.clone());
            match (next(&mut after_a), next(&mut after_b)) {
                (Some(one), Some(other)) if one == other => (a, b) = (after_a, after_b),
                _ => break,
            }
        }
    }
    let three = |mut chars: Chars<'_>| [chars.next(), chars.next(), chars.next()];
    match (three(a), three(b)) {
        ([_, None, _], [_, None, _]) => true,
        ([x @ Some(_), y, None], [z @ Some(_), w, None]) => x == w && y == z,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn words_are_found_as_the_standard_library_finds_them(text in "[aăb🙂]{0,9}", word in "[aăb🙂]{0,3}") {
            prop_assert_eq!(parted(&text, &word), text.split_once(&word));
            prop_assert_eq!(holds(&text, &word), text.contains(&word));
        }

        #[test]
        fn broken_bytes_are_read_as_the_standard_library_reads_them(
            mut bytes in proptest::collection::vec(prop_oneof![any::<u8>(), 0x80..=0xc4_u8, 0xe0..=0xf5_u8], 0..12),
            text in "[aă🙂]{0,3}",
        ) {
            bytes.extend(text.bytes());
            prop_assert_eq!(lossy(&bytes), String::from_utf8_lossy(&bytes));
        }

        #[test]
        fn slips_are_seen_as_from_lists_of_letters(a in "[aăb🙂]{0,6}", b in "[aăb🙂]{0,6}") {
            prop_assert_eq!(within_one_slip(&a, &b), within_one_slip_by_lists(&a, &b));
        }
    }

    fn within_one_slip_by_lists(a: &str, b: &str) -> bool {
        let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
        let start = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
        let (a, b) = (a.get(start..).unwrap_or(&[]), b.get(start..).unwrap_or(&[]));
        let end = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
        let (a, b) = (a.get(..a.len().saturating_sub(end)), b.get(..b.len().saturating_sub(end)));
        match (a.unwrap_or(&[]), b.unwrap_or(&[])) {
            ([], []) | ([_], [] | [_]) | ([], [_]) => true,
            ([x, y], [z, w]) => x == w && y == z,
            _ => false,
        }
    }

    #[test]
    fn clean_borrows_what_is_clean() {
        for text in ["", "Nguyễn Văn An", "12.03.1968", "H'Hen Niê", "Y Ñŭng Knul"] {
            let (cleaned, changes) = clean(text);
            assert!(matches!(cleaned, Cow::Borrowed(_)), "{text}");
            assert_eq!((&*cleaned, changes), (text, Changes::default()));
        }
    }

    /// What the quick look calls clean is clean by the long way, for every character alone and between others.
    #[test]
    fn the_quick_look_agrees_with_the_long_way() {
        for c in '\0'..='\u{ffff}' {
            for text in
                [format!("{c}"), format!("a{c}"), format!("{c}b"), format!("a {c} b"), format!("ơ{c}{c}")]
            {
                if is_surely_clean(text.as_bytes()) {
                    let plain = !text.starts_with(' ') && !text.ends_with(' ') && is_plain(&text);
                    assert!(plain && normal::is_nfc(&text), "{text:?}");
                }
            }
        }
        assert!(is_surely_clean("Nguyễn Thị Ánh Tuyết, Đắk Lắk, ngày 5/3".as_bytes()));
    }

    /// Parts of a tidy text without spaces at their ends are clean.
    #[test]
    fn tidy_texts_have_clean_parts() {
        for c in '\0'..='\u{ffff}' {
            for text in [format!("a{c}"), format!("a{c}b"), format!("a {c} b"), format!("ơ{c}{c}")] {
                let part = text.trim_matches(' ');
                assert!(!is_tidy(&text) || !clean(part).1.any(), "{text:?}");
            }
        }
        assert!(is_tidy("1,01/1968,\"xã Đoàn Kết, tỉnh Đắk Lắk\",Nguyễn Thị Ánh Tuyết, x"));
        assert!(!is_tidy("a  b") && !is_tidy("a\tb") && !is_tidy("e\u{301}"));
        for text in ["", "a", "ệ", "Đắk Lắk", "漢字", "e\u{301}"] {
            assert_eq!(length(text), text.chars().count());
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
    fn slips() {
        for (a, b) in [
            ("kinh", "kinh"),
            ("knh", "kinh"),
            ("kinhh", "kinh"),
            ("kimh", "kinh"),
            ("knih", "kinh"),
            ("", "a"),
        ] {
            assert!(within_one_slip(a, b) && within_one_slip(b, a), "{a} {b}");
        }
        for (a, b) in [("kn", "kinh"), ("tay", "thai"), ("ab", "cd"), ("abc", "cab"), ("", "ab")] {
            assert!(!within_one_slip(a, b) && !within_one_slip(b, a), "{a} {b}");
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
