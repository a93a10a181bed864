//! 8-bit encodings of other languages, as what UTF-8 gets shown in.

use super::legacy::bytes_of_cp1252;

/// An 8-bit encoding that UTF-8 gets read in.
#[derive(Clone, Copy)]
pub(crate) enum Page {
    Cp1252,
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
            Self::Latin2 => byte_in(c, LATIN2, 0xa0)
                .or_else(|| ('\u{80}'..='\u{9f}').contains(&c).then(|| u8::try_from(c).ok()).flatten()),
            Self::MacRoman => byte_in(c, MAC_ROMAN, 0x80),
            Self::Cp1250 => {
                byte_in(c, CP1250, 0x80).or_else(|| byte_in(c, LATIN2, 0xa0).filter(|&byte| byte >= 0xc0))
            }
        }
    }
}

fn byte_in(c: char, table: &str, from: u8) -> Option<u8> {
    // Quicker than character by character.
    let before = table.get(..table.find(c)?)?;
    from.checked_add(u8::try_from(super::length(before)).ok()?)
}

/// ISO 8859-2 from 0xA0.
const LATIN2: &str = "\u{a0}Ą˘Ł¤ĽŚ§¨ŠŞŤŹ\u{ad}ŽŻ°ą˛ł´ľśˇ¸šşťź˝žż\
    ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙";
/// Windows-1250 from 0x80 to 0xBF; U+FFFF where it has nothing.
const CP1250: &str = "€\u{81}‚\u{83}„…†‡\u{88}‰Š‹ŚŤŽŹ\u{90}‘’“”•–—\u{98}™š›śťžź\
    \u{a0}ˇ˘Ł¤Ą¦§¨©Ş«¬\u{ad}®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľż";
/// Mac OS Roman from 0x80.
const MAC_ROMAN: &str = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø\
    ¿¡¬√ƒ≈∆«»…\u{a0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{f8ff}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";
