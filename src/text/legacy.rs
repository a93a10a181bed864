//! The encodings of before Unicode: TCVN3 (ABC), VNI-Windows, VISCII, VPS, CP1258, VIQR and TCVN 5712-VN1.
//!
//! Byte tables in `data/encodings`, each compared with the tools that know the encoding.

#[path = "legacy_table.rs"]
mod table;

use super::{Normal as _, has_char, lossy, words_of};

use super::letter::{is_lower, is_upper, to_lower, to_upper};
use crate::named::named;

/// An encoding of Vietnamese.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// TCVN3, the fonts .VnTime and their like: toned capitals use the bytes of small letters.
    Tcvn3,
    /// VNI-Windows: a letter and a byte for its marks.
    Vni,
    /// VISCII 1.1 (RFC 1456).
    Viscii,
    /// VPS.
    Vps,
    /// Windows-1258: some marks are bytes of their own.
    Cp1258,
    /// VIQR (RFC 1456): marks as ASCII signs after the letter.
    Viqr,
    /// TCVN 5712:1993 VN1, a standard and no font encoding.
    Tcvn5712,
}

impl Encoding {
    /// Every encoding.
    pub const ALL: [Self; 8] = [
        Self::Utf8,
        Self::Tcvn3,
        Self::Vni,
        Self::Viscii,
        Self::Vps,
        Self::Cp1258,
        Self::Viqr,
        Self::Tcvn5712,
    ];

    /// Name in options and reports.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Tcvn3 => "tcvn3",
            Self::Vni => "vni",
            Self::Viscii => "viscii",
            Self::Vps => "vps",
            Self::Cp1258 => "cp1258",
            Self::Viqr => "viqr",
            Self::Tcvn5712 => "tcvn5712",
        }
    }

    /// Single bytes that differ from Latin-1, sorted by byte.
    const fn table(self) -> &'static [(u8, u16)] {
        match self {
            Self::Tcvn3 => &table::TCVN3_ABC,
            Self::Viscii => &table::VISCII,
            Self::Vps => &table::VPS,
            Self::Cp1258 => &table::CP1258,
            Self::Tcvn5712 => &table::TCVN5712_VN1,
            Self::Utf8 | Self::Vni | Self::Viqr => &[],
        }
    }
}

named!(Encoding, "unknown-encoding", "bảng mã" "encoding");

/// Text from bytes, in NFC; what the encoding does not know becomes U+FFFD and is counted.
#[must_use]
pub fn decode(bytes: &[u8], encoding: Encoding) -> (String, usize) {
    let text: String = match encoding {
        Encoding::Utf8 => lossy(bytes),
        Encoding::Vni => decode_vni(bytes),
        Encoding::Viqr => decode_viqr(&lossy(bytes)),
        _ => {
            let table = encoding.table();
            let letters: String = bytes.iter().map(|&byte| decode_byte(byte, table)).collect();
            let text = super::nfc(&letters);
            if encoding == Encoding::Tcvn3 { in_capitals(text) } else { text }
        }
    };
    let lost = text.chars().filter(|&c| c == char::REPLACEMENT_CHARACTER).count();
    (text, lost)
}

/// The same with the bytes themselves, as `\\xNN`, where the encoding does not know them: nothing is lost.
#[must_use]
pub fn decode_escaped(bytes: &[u8], encoding: Encoding) -> (String, usize) {
    let unknown = |byte: u8| match encoding {
        Encoding::Utf8 | Encoding::Viqr => false,
        Encoding::Vni => vni_letter(byte).is_none() && decode_high(byte) == char::REPLACEMENT_CHARACTER,
        _ => decode_byte(byte, encoding.table()) == char::REPLACEMENT_CHARACTER,
    };
    if !bytes.iter().any(|&byte| unknown(byte)) {
        if std::str::from_utf8(bytes).is_err() && matches!(encoding, Encoding::Utf8 | Encoding::Viqr) {
            return escape_utf8(bytes, encoding);
        }
        return (decode(bytes, encoding).0, 0);
    }
    let (mut out, mut lost) = (String::with_capacity(bytes.len()), 0_usize);
    for piece in bytes.split_inclusive(|&byte| unknown(byte)) {
        let (known, last) = match piece.split_last() {
            Some((&last, known)) if unknown(last) => (known, Some(last)),
            _ => (piece, None),
        };
        out.push_str(&decode(known, encoding).0);
        if let Some(byte) = last {
            escape(byte, &mut out);
            lost = lost.saturating_add(1);
        }
    }
    (out, lost)
}

fn escape_utf8(bytes: &[u8], encoding: Encoding) -> (String, usize) {
    let (mut out, mut lost) = (String::with_capacity(bytes.len()), 0_usize);
    for chunk in bytes.utf8_chunks() {
        out.push_str(&decode(chunk.valid().as_bytes(), encoding).0);
        for &byte in chunk.invalid() {
            escape(byte, &mut out);
            lost = lost.saturating_add(1);
        }
    }
    (out, lost)
}

fn escape(byte: u8, out: &mut String) {
    let digit = |value: u8| char::from_digit(u32::from(value), 16).unwrap_or('0');
    out.push_str("\\x");
    out.extend([digit(byte >> 4), digit(byte & 15)]);
}

/// A byte of a table; what is not listed is as in Latin-1, without its control characters from 0x80 on.
fn decode_byte(byte: u8, table: &[(u8, u16)]) -> char {
    let found = table.binary_search_by_key(&byte, |&(byte, _)| byte).ok().and_then(|at| table.get(at));
    match (found, byte) {
        (Some(&(_, code)), _) => char::from_u32(u32::from(code)).unwrap_or(char::REPLACEMENT_CHARACTER),
        (None, 0x80..=0x9f) => char::REPLACEMENT_CHARACTER,
        (None, _) => char::from(byte),
    }
}

/// A byte of a font that has its marks beside Windows-1252.
fn decode_high(byte: u8) -> char {
    let high = byte.checked_sub(0x80).and_then(|at| CP1252_HIGH.get(usize::from(at)));
    match high {
        Some('\u{ffff}') => char::REPLACEMENT_CHARACTER,
        Some(&c) => c,
        None => char::from(byte),
    }
}

/// Bytes from text; `None` where the encoding does not carry a letter. TCVN3 gives toned capitals as small
/// letters, which [`decode`] recovers in words of capitals.
#[must_use]
pub fn encode(text: &str, encoding: Encoding) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(text.len());
    for c in text.chars().nfc() {
        match encoding {
            Encoding::Utf8 => out.extend(c.encode_utf8(&mut [0; 4]).as_bytes()),
            Encoding::Vni => encode_vni(c, &mut out)?,
            Encoding::Viqr => encode_viqr(c, &mut out)?,
            _ => encode_byte(c, encoding, &mut out)?,
        }
    }
    Some(out)
}

fn encode_byte(c: char, encoding: Encoding, out: &mut Vec<u8>) -> Option<()> {
    let table = encoding.table();
    let byte = |c: char| {
        let code = u16::try_from(u32::from(c)).ok()?;
        let listed = table.iter().find(|&&(_, to)| to == code).map(|&(byte, _)| byte);
        listed.or_else(|| u8::try_from(code).ok().filter(|&byte| decode_byte(byte, table) == c))
    };
    if let Some(byte) = byte(c) {
        out.push(byte);
        return Some(());
    }
    if encoding == Encoding::Tcvn3 {
        out.push(byte(to_lower(c))?);
        return Some(());
    }
    if encoding == Encoding::Cp1258 {
        // A letter with its shape, then the tone as a byte of its own.
        let (base, tone) = split_tone(c)?;
        out.push(byte(base)?);
        out.push(byte(tone)?);
        return Some(());
    }
    None
}

/// A letter without its tone, and the tone.
fn split_tone(c: char) -> Option<(char, char)> {
    let mut tone = None;
    let base: String = std::iter::once(c)
        .nfd()
        .filter(|&part| {
            let is_tone = matches!(part, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}');
            if is_tone {
                tone = Some(part);
            }
            !is_tone
        })
        .nfc()
        .collect();
    Some((base.chars().next()?, tone?))
}

/// Marks of VNI by the byte after a small letter; capitals use the byte 0x20 lower.
const VNI_MARKS: [(u8, &str); 17] = [
    (0xf8, "\u{300}"),
    (0xfb, "\u{309}"),
    (0xf5, "\u{303}"),
    (0xf9, "\u{301}"),
    (0xef, "\u{323}"),
    (0xea, "\u{306}"),
    (0xe8, "\u{306}\u{300}"),
    (0xfa, "\u{306}\u{309}"),
    (0xfc, "\u{306}\u{303}"),
    (0xe9, "\u{306}\u{301}"),
    (0xeb, "\u{323}\u{306}"),
    (0xe2, "\u{302}"),
    (0xe0, "\u{302}\u{300}"),
    (0xe5, "\u{302}\u{309}"),
    (0xe3, "\u{302}\u{303}"),
    (0xe1, "\u{302}\u{301}"),
    (0xe4, "\u{323}\u{302}"),
];

/// Letters of VNI with a byte of their own, small; capitals are 0x20 lower.
const VNI_LETTERS: [(u8, char); 9] = [
    (0xec, 'ì'),
    (0xe6, 'ỉ'),
    (0xf3, 'ĩ'),
    (0xed, 'í'),
    (0xf2, 'ị'),
    (0xf4, 'ơ'),
    (0xf6, 'ư'),
    (0xee, 'ỵ'),
    (0xf1, 'đ'),
];

fn vni_marks(byte: u8) -> Option<&'static str> {
    let small = |byte: u8| VNI_MARKS.iter().find(|&&(mark, _)| mark == byte).map(|&(_, marks)| marks);
    small(byte).or_else(|| small(byte.saturating_add(0x20)).filter(|_| byte < 0xe0))
}

fn vni_letter(byte: u8) -> Option<char> {
    let small = |byte: u8| VNI_LETTERS.iter().find(|&&(letter, _)| letter == byte).map(|&(_, c)| c);
    small(byte).or_else(|| small(byte.saturating_add(0x20)).filter(|_| byte < 0xe0).map(to_upper))
}

/// Which marks a letter can take: a breve on `a` alone, a circumflex on `a e o`.
fn vni_takes(base: char, marks: &str) -> bool {
    match to_lower(base) {
        'a' => true,
        'e' | 'o' => !has_char(marks, '\u{306}'),
        'u' | 'y' | 'ơ' | 'ư' => !marks.contains(['\u{306}', '\u{302}']),
        _ => false,
    }
}

fn decode_vni(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len());
    let mut iter = bytes.iter().copied().peekable();
    while let Some(byte) = iter.next() {
        let base = vni_letter(byte).unwrap_or(decode_high(byte));
        out.push(base);
        // Real data mixes the case of letter and mark (`Aùnh`), so either byte counts.
        if let Some(marks) = iter.peek().copied().and_then(vni_marks).filter(|marks| vni_takes(base, marks)) {
            iter.next();
            out.push_str(marks);
        }
    }
    super::nfc(&out)
}

fn encode_vni(c: char, out: &mut Vec<u8>) -> Option<()> {
    if c.is_ascii() {
        out.push(u8::try_from(c).ok()?);
        return Some(());
    }
    let down = if is_upper(c) { 0x20 } else { 0 };
    let small = to_lower(c);
    if let Some(&(byte, _)) = VNI_LETTERS.iter().find(|&&(_, letter)| letter == small) {
        out.push(byte.wrapping_sub(down));
        return Some(());
    }
    let parts: String = std::iter::once(small).nfd().collect();
    let horned: String = parts
        .chars()
        .filter(|c| !matches!(c, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}'))
        .nfc()
        .collect();
    let (base, marks) = match horned.as_str() {
        "ơ" => (0xf4, parts.replace(['o', '\u{31b}'], "")),
        "ư" => (0xf6, parts.replace(['u', '\u{31b}'], "")),
        _ => {
            let base = parts.chars().next().filter(|base| matches!(base, 'a' | 'e' | 'o' | 'u' | 'y'))?;
            (u8::try_from(base).ok()?, parts.chars().skip(1).collect())
        }
    };
    let wanted: String = marks.chars().nfd().collect();
    let &(mark, _) = VNI_MARKS.iter().find(|&&(_, marks)| marks.chars().nfd().eq(wanted.chars()))?;
    out.push(base.wrapping_sub(down));
    out.push(mark.wrapping_sub(down));
    Some(())
}

/// Signs of VIQR and their marks.
const VIQR_SIGNS: [(char, char); 8] = [
    ('`', '\u{300}'),
    ('\'', '\u{301}'),
    ('?', '\u{309}'),
    ('~', '\u{303}'),
    ('.', '\u{323}'),
    ('^', '\u{302}'),
    ('(', '\u{306}'),
    ('+', '\u{31b}'),
];

/// Text from VIQR: a shape and a tone after a vowel, `dd` for đ, a backslash before a sign that is none. Half-converted text
/// has the tone behind a letter that has its shape (`Nguyê~n`): of these the two signs that have no other use are tones.
#[must_use]
pub fn decode_viqr(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut iter = text.chars().peekable();
    while let Some(c) = iter.next() {
        match c {
            '\\' => match iter.next_if(|next| has_char(r"\,;`'?~.^(+dD", *next)) {
                Some(sign) => out.push(sign),
                None => out.push(c),
            },
            'd' if iter.next_if(|&next| matches!(next, 'd' | 'D')).is_some() => out.push('đ'),
            'D' if iter.next_if(|&next| matches!(next, 'd' | 'D')).is_some() => out.push('Đ'),
            _ => {
                out.push(c);
                let vowel = to_lower(c);
                if matches!(vowel, 'ă' | 'â' | 'ê' | 'ô' | 'ơ' | 'ư') {
                    out.extend(iter.next_if(|&sign| matches!(sign, '`' | '~')).and_then(viqr_mark));
                    continue;
                }
                if !matches!(vowel, 'a' | 'e' | 'i' | 'o' | 'u' | 'y') {
                    continue;
                }
                let shape = |sign: char| match sign {
                    '(' => vowel == 'a',
                    '^' => matches!(vowel, 'a' | 'e' | 'o'),
                    // Some have a star for the horn.
                    '+' | '*' => matches!(vowel, 'o' | 'u'),
                    _ => false,
                };
                if let Some(sign) = iter.next_if(|&sign| shape(sign)) {
                    out.extend(viqr_mark(if sign == '*' { '+' } else { sign }));
                }
                if let Some(sign) = iter.next_if(|&sign| matches!(sign, '`' | '\'' | '?' | '~' | '.')) {
                    out.extend(viqr_mark(sign));
                }
            }
        }
    }
    super::nfc(&out)
}

fn viqr_mark(sign: char) -> Option<char> {
    VIQR_SIGNS.iter().find(|&&(listed, _)| listed == sign).map(|&(_, mark)| mark)
}

fn encode_viqr(c: char, out: &mut Vec<u8>) -> Option<()> {
    match c {
        'đ' => out.extend(b"dd"),
        'Đ' => out.extend(b"DD"),
        '\\' => out.extend(b"\\\\"),
        // A mark without its letter would go on the one before.
        _ if VIQR_SIGNS.iter().any(|&(_, mark)| mark == c) => return None,
        _ => {
            let mut tone = None;
            for part in std::iter::once(c).nfd() {
                let sign = VIQR_SIGNS.iter().find(|&&(_, mark)| mark == part).map(|&(sign, _)| sign);
                match (part, sign) {
                    // The shape comes before the tone, whatever the order of decomposition.
                    ('\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}', Some(sign)) => {
                        tone = Some(sign)
                    }
                    (_, Some(sign)) => out.push(u8::try_from(sign).ok()?),
                    (part, None) => {
                        let after_vowel = out.last().is_some_and(|b| b"aeiouyAEIOUY^(+".contains(b));
                        let ascii = u8::try_from(part).ok().filter(u8::is_ascii)?;
                        if after_vowel && b"`'?~.^(+".contains(&ascii) {
                            out.push(b'\\');
                        }
                        if matches!(out.last(), Some(b'd' | b'D')) && matches!(ascii, b'd' | b'D') {
                            out.push(b'\\');
                        }
                        out.push(ascii);
                    }
                }
            }
            if let Some(sign) = tone {
                out.push(u8::try_from(sign).ok()?);
            }
        }
    }
    Some(())
}

/// How a word was cased, by its letters that have a capital of their own in TCVN3.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cased {
    /// It has a small letter of ASCII.
    Small,
    /// Two capitals or more, and no small letter of ASCII.
    Capitals,
    /// One capital at most: `Mỹ` or `MỸ`.
    Open,
}

fn cased(word: &str) -> Cased {
    if word.chars().any(|c| c.is_ascii_lowercase()) {
        Cased::Small
    } else if word.chars().filter(|&c| is_upper(c)).nth(1).is_some() {
        Cased::Capitals
    } else {
        Cased::Open
    }
}

/// A text of TCVN3 that a font of capitals shows: all its letters that have a capital of their own are capitals, so that those that have
/// none are, too. What is in small letters as well was written in another font, and stays as its bytes say.
fn in_capitals(text: String) -> String {
    let capitals = text.chars().filter(|&c| is_upper(c)).count();
    // Toned letters and those that TCVN3 writes small alone tell nothing.
    let tells = |c: char| {
        is_lower(c)
            && encode(&to_upper(c).to_string(), Encoding::Tcvn3) != encode(&c.to_string(), Encoding::Tcvn3)
    };
    if capitals < 2 || text.chars().any(tells) { text } else { text.chars().map(to_upper).collect() }
}

/// Gives the words of a name back their capitals: decoded from TCVN3, where toned capitals have the bytes of small letters and a font
/// of capitals shows them all, they come out small (`NGUYễN VăN`).
///
/// A word with two capitals and no small letter of ASCII is all capitals. One that leaves it open follows the others:
/// capitals only where some word is, and none is in small letters.
#[must_use]
pub fn recover_capitals(text: &str) -> String {
    let words: Vec<&str> = words_of(text).collect();
    let any = |wanted: Cased| words.iter().any(|word| cased(word) == wanted);
    let open_is_capital = any(Cased::Capitals) && !any(Cased::Small);
    // Among words that begin with capitals, one that begins with a toned letter (`ánh`) does too.
    let first = |word: &&str| word.chars().next();
    let told = || words.iter().filter_map(first).filter(|&c| split_tone(c).is_none());
    let names = told().filter(|&c| is_upper(c)).count().saturating_mul(2) >= told().count().max(1);
    let mut out = String::with_capacity(text.len());
    for (index, word) in words.iter().enumerate() {
        if index > 0 {
            out.push(' ');
        }
        let mut letters = word.chars();
        let cased = cased(word);
        if cased == Cased::Capitals || (cased == Cased::Open && open_is_capital) {
            out.extend(letters.map(to_upper));
        } else if names {
            out.extend(letters.next().map(to_upper));
            out.push_str(letters.as_str());
        } else {
            out.push_str(word);
        }
    }
    out
}

/// The bytes that a text has where it was read as Windows-1252 (or Latin-1), which is how legacy text shows in
/// Unicode programs; `None` where a character has no byte.
#[must_use]
pub fn bytes_of_cp1252(text: &str) -> Option<Vec<u8>> {
    text.chars()
        .map(|c| match c {
            '\u{0}'..='\u{ff}' => u8::try_from(c).ok(),
            _ => CP1252_HIGH
                .iter()
                .position(|&high| high == c)
                .and_then(|at| u8::try_from(at).ok())
                .map(|at| 0x80_u8.saturating_add(at)),
        })
        .collect()
}

/// How bytes show where they are read as Windows-1252.
pub(crate) fn shown_in_cp1252(bytes: &[u8]) -> String {
    let shown = |&byte: &u8| match decode_high(byte) {
        char::REPLACEMENT_CHARACTER => char::from(byte),
        c => c,
    };
    bytes.iter().map(shown).collect()
}

/// Windows-1252 from 0x80 to 0x9F; U+FFFF where it has nothing.
const CP1252_HIGH: [char; 32] = [
    '€', '\u{ffff}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{ffff}', 'Ž', '\u{ffff}',
    '\u{ffff}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{ffff}', 'ž', 'Ÿ',
];

#[cfg(test)]
mod tests {
    use super::super::is_vietnamese;
    use super::*;

    fn letters() -> impl Iterator<Item = char> {
        ('\u{80}'..='\u{1ef9}').filter(|&c| is_vietnamese(c))
    }

    #[test]
    fn every_letter_survives_every_encoding() {
        assert_eq!(letters().count(), 134);
        for encoding in Encoding::ALL {
            for c in letters() {
                let Some(bytes) = encode(&c.to_string(), encoding) else {
                    panic!("{encoding:?} does not carry {c}");
                };
                let (back, lost) = decode(&bytes, encoding);
                assert_eq!(lost, 0);
                let wanted = if encoding == Encoding::Tcvn3
                    && encode(&to_lower(c).to_string(), encoding) == Some(bytes.clone())
                {
                    to_lower(c)
                } else {
                    c
                };
                assert_eq!(back, wanted.to_string(), "{encoding:?} {c} {bytes:02x?}");
            }
        }
    }

    /// Only a text that is all capitals has a font that shows it so.
    #[test]
    fn tcvn3_says_what_its_bytes_say() {
        let of = |text: &str| decode(&encode(text, Encoding::Tcvn3).unwrap(), Encoding::Tcvn3).0;
        for same in
            ["thành phố Hà Nội", "Chủ tịch", "UBND xã Nghi Phú", "Họ và tên", "LÊ THỊ MỸ LỆ", "ĐỨC", "Q. Đ"]
        {
            assert_eq!(of(same), same);
        }
        // What has no byte as a capital.
        assert_eq!((of("Trần Ấn"), of("Lê Ý")), ("Trần ấn".to_owned(), "Lê ý".to_owned()));
    }

    #[test]
    fn names_survive() {
        for name in ["Nguyễn Văn Đức", "Phạm Thị Hồng Nhung", "NGUYỄN THỊ MỸ LỆ", "Trần Hải Đường"]
        {
            for encoding in Encoding::ALL {
                let bytes = encode(name, encoding).unwrap();
                assert_eq!(decode(&bytes, encoding).0, name, "{encoding:?}");
            }
        }
    }

    #[test]
    fn capitals_of_tcvn3_come_back() {
        for (decoded, expected) in [
            ("NGUYễN VăN ĐứC", "NGUYỄN VĂN ĐỨC"),
            ("Lê Mỹ Lệ", "Lê Mỹ Lệ"),
            ("TRầN Lê Mỹ", "TRẦN LÊ MỸ"),
            ("Trần ánh ý", "Trần Ánh Ý"),
            ("LÊ THị ý", "LÊ THỊ Ý"),
            ("Vũ ý Lý", "Vũ Ý Lý"),
            ("Phạm THị Hoa", "Phạm THỊ Hoa"),
        ] {
            assert_eq!(recover_capitals(decoded), expected);
        }
    }

    #[test]
    fn known_bytes() {
        // From the tables of unikey and glibc.
        assert_eq!(encode("Nguyễn", Encoding::Vni).unwrap(), b"Nguye\xe3n");
        assert_eq!(encode("Nguyễn", Encoding::Tcvn3).unwrap(), b"Nguy\xd4n");
        assert_eq!(encode("Nguyễn", Encoding::Viqr).unwrap(), b"Nguye^~n");
        assert_eq!(decode(b"Nguy\xea\xden", Encoding::Cp1258).0, "Nguyễn");
    }
}
