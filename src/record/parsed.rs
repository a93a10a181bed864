//! What the text of a field means, or why it means nothing.

use super::count;
use crate::date::{self, PartialDate, Unreadable};
use crate::id::{Invalid, cmnd, personal_id};
use crate::place::Office;
use crate::schema::codes::ethnic_group;
use crate::schema::{Code, Sex, ValueKind};
use crate::text;

/// Nationality, as far as rules tell it apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nationality {
    /// Việt Nam.
    Vietnamese,
    /// Another country, or stateless.
    Foreign,
}

impl Nationality {
    fn parse(raw: &str) -> Self {
        if raw == "Việt Nam" {
            return Self::Vietnamese;
        }
        // Two in one cell, “Việt Nam, Hoa Kỳ”: a citizen of Vietnam, whatever else.
        if raw.contains([',', ';', '/', '+', '&']) {
            let vietnamese =
                raw.split([',', ';', '/', '+', '&']).any(|part| Self::one(part) == Self::Vietnamese);
            return if vietnamese { Self::Vietnamese } else { Self::Foreign };
        }
        Self::one(raw)
    }

    /// One alone, or two with a word between: whoever has that of Vietnam is a citizen, but not who comes from there, lives
    /// there, or gave it up.
    fn one(raw: &str) -> Self {
        let folded = text::fold(raw);
        let vietnamese = match text::parted(&folded, "vietnam") {
            Some((before, behind)) => {
                let is_told = |words: &[&str], text: &str| words.iter().any(|word| text::holds(text, word));
                !before.ends_with("tai") && !is_told(&NO_CITIZEN, before) && !is_told(&NO_MORE, behind)
            }
            None => matches!(folded.as_str(), "vn" | "vnm" | "vnam" | "viet" | "nguoiviet"),
        };
        if vietnamese { Self::Vietnamese } else { Self::Foreign }
    }
}

/// Words before Việt Nam that say of whom it is not the nationality, folded: of that origin, given up, lost, without.
const NO_CITIZEN: [&str; 14] = [
    "goc",
    "thoi",
    "mat",
    "khong",
    "nuocngoai",
    "chua",
    "tubo",
    "tuoc",
    "nguyenquoctich",
    "tung",
    "truoc",
    "thuongtru",
    "cutru",
    "song",
];
/// The same behind it.
const NO_MORE: [&str; 4] = ["thoi", "matquoctich", "tubo", "tuoc"];

/// What the text of a field means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Parsed {
    /// No value.
    Absent,
    /// A text that means itself.
    Text,
    /// A date.
    Date(PartialDate),
    /// No date, and why.
    BadDate(Unreadable),
    /// A date in words that is not understood.
    BadWords,
    /// A sex.
    Sex(Sex),
    /// A code of the field's list.
    Code(Code),
    /// The number of an ethnic group.
    Ethnicity(u8),
    /// A text that is in no list.
    NotListed,
    /// A nationality.
    Nationality(Nationality),
    /// A personal number of right shape.
    PersonalId(personal_id::PersonalId),
    /// The number of a paper that has nine digits.
    Cmnd(cmnd::Cmnd),
    /// No personal number, and why.
    BadPersonalId(Invalid),
    /// Which one of several it is, from 1.
    Count(u8),
    /// No such number.
    BadCount,
    /// An office.
    Office(Office),
}

impl Parsed {
    /// Whether there is a text, but not of what the field holds.
    #[must_use]
    pub const fn is_unread(self) -> bool {
        matches!(
            self,
            Self::BadDate(_) | Self::BadWords | Self::NotListed | Self::BadPersonalId(_) | Self::BadCount
        )
    }

    /// Reads a cleaned text as what its field holds.
    pub(super) fn of(value: ValueKind, text: &str) -> Self {
        match value {
            ValueKind::Date => date::parse(text).map_or_else(Self::BadDate, Self::Date),
            ValueKind::DateInWords => date::from_words(text).map_or(Self::BadWords, Self::Date),
            ValueKind::Sex => Sex::parse(text).map_or(Self::NotListed, Self::Sex),
            ValueKind::Choice(list) => list.find(text).map_or(Self::NotListed, Self::Code),
            ValueKind::Ethnicity => {
                ethnic_group(text).map_or(Self::NotListed, |group| Self::Ethnicity(group.code))
            }
            ValueKind::Nationality => Self::Nationality(Nationality::parse(text)),
            ValueKind::PersonalId => {
                personal_id::parse(text).map_or_else(Self::BadPersonalId, Self::PersonalId)
            }
            ValueKind::Count => count::parse(text).map_or(Self::BadCount, Self::Count),
            // Of nine digits no personal number is looked for.
            ValueKind::PaperNumber
                if text.len() == 9 && text::is_digits(text) && !cfg!(feature = "small") =>
            {
                cmnd::parse(text).map_or(Self::Text, Self::Cmnd)
            }
            ValueKind::PaperNumber => match personal_id::parse(text) {
                Ok(number) => Self::PersonalId(number),
                Err(Invalid::Length) => cmnd::parse(text).map_or(Self::Text, Self::Cmnd),
                Err(_) => Self::Text,
            },
            _ => Self::Text,
        }
    }
}

/// A text that says there is no value. `Không rõ` as an ethnicity has a code of its own and is a value, and the
/// dashes of a date mark its unknown parts.
pub(super) fn is_placeholder(kind: ValueKind, value: &str) -> bool {
    if !may_be_placeholder(value) {
        return false;
    }
    let mark = |c: char| matches!(c, '-' | '–' | '_' | '.' | '…' | '/' | '\\' | '?' | '*' | ' ' | ',');
    let mut chars = value.chars();
    let (first, second) = (chars.next().unwrap_or(' '), chars.next().unwrap_or(' '));
    if mark(first) && chars.chain([second]).all(mark) {
        return true;
    }
    if matches!(kind, ValueKind::Ethnicity | ValueKind::Choice(_) | ValueKind::Sex) {
        return false;
    }
    // Only words that begin so need folding: `khong`, `chua`, `na`, `null`, `none`; what is no letter vanishes in
    // folding, so it may stand between.
    let second = second.to_ascii_lowercase();
    let worth_folding = match first.to_ascii_lowercase() {
        'k' | 'c' => second == 'h' || !second.is_ascii_lowercase(),
        'n' => matches!(second, 'a' | 'u' | 'o') || !second.is_ascii_lowercase(),
        'x' | 't' | 'Đ' | 'đ' => true,
        _ => false,
    };
    if !worth_folding {
        return false;
    }
    // A cross or a word through a field that stays blank; where a text may be an answer, `không` is one. Khổng and Trọng are
    // names.
    let crossed = matches!(
        kind,
        ValueKind::Name
            | ValueKind::Date
            | ValueKind::DateInWords
            | ValueKind::PersonalId
            | ValueKind::PaperNumber
            | ValueKind::Place
    );
    if crossed && matches!(text::lower(value).as_str(), "x" | "xx" | "xxx" | "không" | "trống" | "để trống")
    {
        return true;
    }
    matches!(
        text::fold(value).as_str(),
        "khongro"
            | "khongxacdinh"
            | "chuaxacdinh"
            | "chuaro"
            | "khongcothongtin"
            | "khongghi"
            | "na"
            | "null"
            | "none"
            | "chuaco"
            | "khongco"
    )
}

/// A set of letters: the bit of each, by its place in the alphabet.
const fn letters(letters: &[u8]) -> u32 {
    let (mut set, mut rest) = (0, letters);
    while let [letter, tail @ ..] = rest {
        set |= 1 << (*letter & 0x1f);
        rest = tail;
    }
    set
}

/// Whether what there is of ASCII letters and digits are letters of a set: a word that folds to others has one beside.
fn is_of(value: &str, letters: u32) -> bool {
    // In the module size counts.
    cfg!(feature = "small")
        || value.bytes().all(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' => letters >> (byte & 0x1f) & 1 == 1,
            _ => !byte.is_ascii_digit(),
        })
}

/// Whether a text begins as a placeholder does, has no letter that none has, and is no longer: hardly any value is so, and of
/// those that are not one in a hundred is folded.
#[inline]
pub(super) fn may_be_placeholder(value: &str) -> bool {
    // In the module size counts.
    let begins = || value.bytes().next().is_some_and(begins_placeholder);
    (cfg!(feature = "small") || begins()) && may_be_one_by_letters(value)
}

/// Whether a placeholder begins with a byte, of a mark or of a word.
#[inline(always)]
const fn begins_placeholder(byte: u8) -> bool {
    matches!(byte, b'k' | b'K' | b'c' | b'C' | b'n' | b'N' | b'x' | b'X' | b't' | b'T' | 0xc4)
        || begins_mark(byte)
}

const fn begins_mark(byte: u8) -> bool {
    matches!(byte, 0xe2 | b' '..=b'/' | b'?' | b'\\' | b'_')
}

fn may_be_one_by_letters(value: &str) -> bool {
    match *value.as_bytes() {
        _ if value.len() > 40 => false,
        // Most names: behind the first letter one that no such word has there.
        [b'n' | b'N', b'b'..=b'n' | b'p'..=b't' | b'v'..=b'z', ..] => false,
        [b'k' | b'K', ..] => is_of(value, const { letters(b"khongrxacdit") }),
        [b'c' | b'C', ..] => is_of(value, const { letters(b"chuaxdinro") }),
        [b'n' | b'N', ..] => is_of(value, const { letters(b"nauloe") }),
        // A cross, `trống` and `để trống`: names and places are longer.
        [b'x' | b'X', ..] => value.len() <= 3,
        [b't' | b'T', ..] => value.len() == "trống".len(),
        [0xc4, ..] => value.len() == "để trống".len(),
        [first, ..] => begins_mark(first),
        [] => false,
    }
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization as _;

    use super::*;

    #[test]
    fn placeholders() {
        for text in [
            "---",
            "…",
            "-",
            "?",
            "- -",
            "Không rõ",
            "KHÔNG XÁC ĐỊNH",
            "chưa rõ",
            "N/A",
            "n.a.",
            "NULL",
            "none",
            "x",
            "X",
            "XXX",
            "Không",
            "KHÔNG",
            "Trống",
            "Để trống",
            "để trống",
        ] {
            assert!(is_placeholder(ValueKind::Name, text), "{text}");
        }
        for text in [
            "Nguyễn Văn An",
            "Khánh",
            "Chu",
            "Nam",
            "Null Văn",
            "-An",
            "K",
            "n",
            "Cao",
            "a-",
            "Na-Uy",
            "Khổng",
            "Trọng",
            "Trong",
            "Xá",
            "Đỗ Trọng",
        ] {
            assert!(!is_placeholder(ValueKind::Name, text), "{text}");
        }
        assert!(!is_placeholder(ValueKind::Ethnicity, "Không rõ"));
        // An answer.
        assert!(!is_placeholder(ValueKind::Text, "Không"));
        assert!(!is_placeholder(ValueKind::Nationality, "Không"));
        // Whatever is put between or beside the letters, and however they are written.
        for word in [
            "không rõ",
            "không xác định",
            "chưa xác định",
            "chưa rõ",
            "không có thông tin",
            "không ghi",
            "n/a",
            "null",
            "none",
            "chưa có",
            "không có",
        ] {
            for text in [
                word.to_owned(),
                word.to_uppercase(),
                word.replace(' ', ""),
                text::fold(word),
                format!("{word} !"),
                word.nfd().collect(),
            ] {
                assert!(is_placeholder(ValueKind::Name, &text), "{text}");
            }
        }
    }
}
