//! 8-bit encodings of other languages, as what UTF-8 gets shown in.

use super::legacy::bytes_of_cp1252;

/// An 8-bit encoding that UTF-8 gets read in.
#[derive(Clone, Copy)]
pub(crate) enum Page {
    Cp1252,
    Latin9,
    Cp1258,
    Latin2,
    Cp1250,
    MacRoman,
}

impl Page {
    /// The byte that such a page shows as this character.
    pub(crate) fn byte_of(self, c: char) -> Option<u8> {
        if c.is_ascii() {
            return u8::try_from(c).ok();
        }
        let single = || match u8::try_from(c) {
            Ok(byte) => Some(byte),
            Err(_) => bytes_of_cp1252(c.encode_utf8(&mut [0; 4]))?.first().copied(),
        };
        match self {
            Self::Cp1252 => single(),
            // Latin-1 but for eight signs.
            Self::Latin9 => match c {
                '€' => Some(0xa4),
                'Š' => Some(0xa6),
                'š' => Some(0xa8),
                'Ž' => Some(0xb4),
                'ž' => Some(0xb8),
                'Œ' => Some(0xbc),
                'œ' => Some(0xbd),
                'Ÿ' => Some(0xbe),
                _ => single(),
            },
            Self::Cp1258 => match c {
                'Ă' => Some(0xc3),
                'ă' => Some(0xe3),
                'Đ' => Some(0xd0),
                'đ' => Some(0xf0),
                'Ơ' => Some(0xd5),
                'ơ' => Some(0xf5),
                'Ư' => Some(0xdd),
                'ư' => Some(0xfd),
                '\u{300}' => Some(0xcc),
                '\u{309}' => Some(0xd2),
                '\u{303}' => Some(0xde),
                '\u{301}' => Some(0xec),
                '\u{323}' => Some(0xf2),
                '₫' => Some(0xfe),
                _ => single(),
            },
            Self::Latin2 => byte_in(c, &LATIN2, 0xa0)
                .or_else(|| ('\u{80}'..='\u{9f}').contains(&c).then(|| u8::try_from(c).ok()).flatten()),
            Self::MacRoman => byte_in(c, &MAC_ROMAN, 0x80),
            Self::Cp1250 => {
                byte_in(c, &CP1250, 0x80).or_else(|| byte_in(c, &LATIN2, 0xa0).filter(|&byte| byte >= 0xc0))
            }
        }
    }
}

/// Encodings of DOS and of Cyrillic, which only descriptions know.
#[derive(Clone, Copy)]
pub(crate) enum OldPage {
    Cp437,
    Cp850,
    Cp866,
    Cp1251,
}

impl OldPage {
    pub(crate) const ALL: [Self; 4] = [Self::Cp437, Self::Cp850, Self::Cp866, Self::Cp1251];

    /// The bytes that such a page shows as a text.
    pub(crate) fn bytes_of(self, text: &str) -> Option<Vec<u8>> {
        let table = match self {
            Self::Cp437 => &CP437,
            Self::Cp850 => &CP850,
            Self::Cp866 => &CP866,
            Self::Cp1251 => &CP1251,
        };
        let byte = |c: char| if c.is_ascii() { u8::try_from(c).ok() } else { byte_in(c, table, 0x80) };
        text.chars().map(byte).collect()
    }
}

fn byte_in(c: char, table: &[u16], from: u8) -> Option<u8> {
    // Letters of Vietnamese with two marks are in none.
    let code = u16::try_from(u32::from(c)).ok().filter(|code| !(0x1e00..0x1f00).contains(code))?;
    // Without an early end it is one pass of vectors.
    let found = (1_u8..).zip(table).fold(0, |found, (at, &shown)| found | if shown == code { at } else { 0 });
    from.checked_add(found.checked_sub(1)?)
}

/// The numbers of the characters of a text, none of which has four bytes.
#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const fn numbers<const COUNT: usize>(text: &str) -> [u16; COUNT] {
    let (bytes, mut numbers) = (text.as_bytes(), [0; COUNT]);
    let (mut at, mut byte) = (0, 0);
    while byte < bytes.len() {
        let first = bytes[byte] as u16;
        let (number, more) = match first {
            0..0x80 => (first, 0),
            0x80..0xe0 => (first & 0x1f, 1),
            _ => (first & 0xf, 2),
        };
        numbers[at] = number;
        let end = byte + more;
        while byte < end {
            byte += 1;
            numbers[at] = numbers[at] << 6 | (bytes[byte] & 0x3f) as u16;
        }
        (at, byte) = (at + 1, byte + 1);
    }
    assert!(at == COUNT, "as many characters as there are numbers");
    numbers
}

/// ISO 8859-2 from 0xA0.
static LATIN2: [u16; 96] = numbers(
    "\u{a0}Ą˘Ł¤ĽŚ§¨ŠŞŤŹ\u{ad}ŽŻ°ą˛ł´ľśˇ¸šşťź˝žż\
    ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙",
);
/// Windows-1250 from 0x80 to 0xBF; U+FFFF where it has nothing.
static CP1250: [u16; 64] = numbers(
    "€\u{81}‚\u{83}„…†‡\u{88}‰Š‹ŚŤŽŹ\u{90}‘’“”•–—\u{98}™š›śťžź\
    \u{a0}ˇ˘Ł¤Ą¦§¨©Ş«¬\u{ad}®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľż",
);
/// Mac OS Roman from 0x80.
static MAC_ROMAN: [u16; 128] = numbers(
    "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø\
    ¿¡¬√ƒ≈∆«»…\u{a0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{f8ff}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ",
);
/// Code page 437 (DOS) from 0x80.
static CP437: [u16; 128] = numbers(
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐\
    └┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}",
);
/// Code page 850 (DOS of Western Europe) from 0x80.
static CP850: [u16; 128] = numbers(
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐\
    └┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}",
);
/// Code page 866 (DOS in Cyrillic) from 0x80.
static CP866: [u16; 128] = numbers(
    "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмноп░▒▓│┤╡╢╖╕╣║╗╝╜╛┐\
    └┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀рстуфхцчшщъыьэюяЁёЄєЇїЎў°∙·√№¤■\u{a0}",
);
/// Windows-1251 (Cyrillic) from 0x80.
static CP1251: [u16; 128] = numbers(
    "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{98}™љ›њќћџ\u{a0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{ad}®Ї°±Ііґµ¶·ё№є»јЅѕї\
    АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя",
);
