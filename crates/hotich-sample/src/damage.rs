//! The mistakes that digitising makes, done to entries on purpose: what they have in common.

use crate::chance::Chance;
use crate::entry::Entry;

/// A kind of mistake.
#[derive(Clone, Copy)]
pub(crate) struct Damage<F> {
    /// Name in the file of the truth.
    pub(crate) name: &'static str,
    /// Does it to an entry and tells the field, or leaves the entry as it is where it cannot happen.
    pub(crate) apply: fn(&mut Entry<F>, &mut Chance) -> Option<&'static str>,
}

/// Lists the mistakes of a kind of record: a name, and what is done to an entry.
macro_rules! damages {
    ($facts:ty; $($name:literal, |$entry:ident, $chance:pat_param| $body:block;)*) => {
        /// Every kind of mistake.
        pub(super) const DAMAGES: &[$crate::damage::Damage<$facts>] = &[$($crate::damage::Damage {
            name: $name,
            apply: {
                fn apply(
                    $entry: &mut $crate::entry::Entry<$facts>,
                    $chance: &mut $crate::chance::Chance,
                ) -> Option<&'static str> $body
                apply
            },
        }),*];
    };
}
pub(crate) use damages;

/// Writes a text and says that the field is damaged, if the text is another.
pub(crate) fn put<F>(
    entry: &mut Entry<F>,
    path: &'static str,
    text: impl Into<String>,
) -> Option<&'static str> {
    let text = text.into();
    if entry.get(path) == text {
        return None;
    }
    entry.set(path, text);
    Some(path)
}

/// Changes a text that is there.
pub(crate) fn change<F>(
    entry: &mut Entry<F>,
    path: &'static str,
    to: impl Fn(&str) -> String,
) -> Option<&'static str> {
    let text = entry.get(path).to_owned();
    if text.is_empty() { None } else { put(entry, path, to(&text)) }
}

/// Days that no calendar has, with their months.
pub(crate) const NO_DAYS: &[(i32, i32)] = &[(31, 4), (30, 2), (31, 2), (31, 9), (31, 11), (12, 13), (29, 14)];
/// What stands where a date should.
pub(crate) const NO_DATES: &[&str] = &["năm Dần", "sinh mùa gặt", "12.?.?.", "xem bản gốc"];
/// Digits read as letters.
pub(crate) const LETTERS_FOR_DIGITS: &[(char, &str)] = &[('0', "O"), ('1', "l"), ('5', "S")];
/// Letters read as digits.
pub(crate) const DIGITS_FOR_LETTERS: &[(char, &str)] =
    &[('o', "0"), ('l', "1"), ('i', "1"), ('g', "9"), ('ô', "6")];
/// Letters of other alphabets that look the same.
pub(crate) const LOOK_ALIKES: &[(char, &str)] = &[('Đ', "Ð"), ('a', "а"), ('o', "ο"), ('H', "Н"), ('e', "е")];
/// Names at home.
pub(crate) const ALIASES: &[&str] = &["Tý", "Cu Tèo", "Bé Ba", "Tí"];
/// What is written for nothing.
pub(crate) const PLACEHOLDERS: &[&str] = &["---", "Không rõ", "…", "?"];

/// Replaces one character by another, the last time it stands in a text.
pub(crate) fn swap_char(text: &str, from: char, to: &str) -> String {
    text.rfind(from)
        .map_or_else(|| text.to_owned(), |at| format!("{}{to}{}", &text[..at], &text[at + from.len_utf8()..]))
}

/// Replaces a digit of a number.
pub(crate) fn with_digit(text: &str, at: usize, digit: u8) -> String {
    text.char_indices().map(|(index, c)| if index == at { char::from(digit) } else { c }).collect()
}

/// Replaces the first word of a name.
pub(crate) fn with_surname(name: &str, surname: &str) -> String {
    name.split_once(' ').map_or_else(|| name.to_owned(), |(_, rest)| format!("{surname} {rest}"))
}

/// Spaces around a text, and two for each between.
pub(crate) fn extra_spaces(text: &str) -> String {
    format!(" {} ", text.replace(' ', "  "))
}

/// A capital inside: the first small letter with a mark, as old encodings leave it. Not in a word of two letters, which
/// would be in capitals throughout: so surnames are written on purpose.
pub(crate) fn mixed_case(text: &str) -> String {
    let is_inside = |at: usize| {
        let start = text[..at].rfind(' ').map_or(0, |space| space + 1);
        text[start..].split(' ').next().is_some_and(|word| word.chars().count() > 2)
    };
    let at =
        text.char_indices().find(|&(at, c)| at > 0 && c.is_lowercase() && !c.is_ascii() && is_inside(at));
    at.map_or_else(
        || text.to_owned(),
        |(at, c)| format!("{}{}{}", &text[..at], c.to_uppercase(), &text[at + c.len_utf8()..]),
    )
}

/// How a Mac writes text: letters and marks apart.
pub(crate) fn decompose(text: &str) -> String {
    const LETTERS: [(char, &str); 24] = [
        ('ễ', "e\u{302}\u{303}"),
        ('ầ', "a\u{302}\u{300}"),
        ('ê', "e\u{302}"),
        ('ô', "o\u{302}"),
        ('ị', "i\u{323}"),
        ('ạ', "a\u{323}"),
        ('à', "a\u{300}"),
        ('á', "a\u{301}"),
        ('ả', "a\u{309}"),
        ('ă', "a\u{306}"),
        ('ồ', "o\u{302}\u{300}"),
        ('ộ', "o\u{323}\u{302}"),
        ('ư', "u\u{31B}"),
        ('ơ', "o\u{31B}"),
        ('ù', "u\u{300}"),
        ('ũ', "u\u{303}"),
        ('ỳ', "y\u{300}"),
        ('ế', "e\u{302}\u{301}"),
        ('ấ', "a\u{302}\u{301}"),
        ('õ', "o\u{303}"),
        ('ò', "o\u{300}"),
        ('ọ', "o\u{323}"),
        ('ứ', "u\u{31B}\u{301}"),
        ('ớ', "o\u{31B}\u{301}"),
    ];
    text.chars()
        .map(|c| {
            LETTERS
                .iter()
                .find(|(letter, _)| *letter == c)
                .map_or_else(|| c.to_string(), |(_, apart)| (*apart).to_owned())
        })
        .collect()
}

/// UTF-8 read as if each byte were a letter of Windows-1252; bytes that it has no letter for are lost.
pub(crate) fn mojibake(text: &str) -> String {
    const HIGH: [char; 32] = [
        '€', '\u{FFFD}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{FFFD}', 'Ž', '\u{FFFD}',
        '\u{FFFD}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{FFFD}', 'ž', 'Ÿ',
    ];
    text.bytes()
        .map(|byte| match byte {
            0x80..=0x9F => HIGH[usize::from(byte - 0x80)],
            _ => char::from(byte),
        })
        .collect()
}
