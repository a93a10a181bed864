//! Which encoding a number of texts is in: the one in which their words are Vietnamese.

use super::bytes::likeness;
use crate::text::legacy::{self, Encoding};

/// The 8-bit encodings, the commonest first: of equals the first wins.
const BYTES: [Encoding; 6] =
    [Encoding::Tcvn3, Encoding::Vni, Encoding::Viscii, Encoding::Vps, Encoding::Cp1258, Encoding::Tcvn5712];

/// What an unknown byte speaks against an encoding, in [`likeness`] of a common word.
const LOSS: usize = 2;

/// How the letters of texts are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reading {
    /// The bytes are in this encoding.
    Bytes(Encoding),
    /// The bytes are UTF-8, yet the letters are those that this encoding shows as in Windows-1252: text of an old
    /// font that was pasted into a program of Unicode.
    Letters(Encoding),
}

impl Reading {
    /// UTF-8, nothing to do.
    pub const UTF8: Self = Self::Bytes(Encoding::Utf8);

    /// How texts of one source are written where the encoding is known: as its bytes, or as its letters in UTF-8.
    #[must_use]
    pub fn of(encoding: Encoding, texts: &[&[u8]]) -> Self {
        let ascii = matches!(encoding, Encoding::Utf8 | Encoding::Viqr);
        if ascii || texts.iter().any(|text| std::str::from_utf8(text).is_err()) {
            Self::Bytes(encoding)
        } else {
            Self::Letters(encoding)
        }
    }

    /// The encoding.
    #[must_use]
    pub const fn encoding(self) -> Encoding {
        match self {
            Self::Bytes(encoding) | Self::Letters(encoding) => encoding,
        }
    }

    /// The text, with every byte that the reading does not know as `\xNN`, and how many of these there are.
    ///
    /// What is Unicode already among texts that are not stays as it is.
    #[must_use]
    pub fn decode(self, bytes: &[u8]) -> (String, usize) {
        let text = std::str::from_utf8(bytes).ok().filter(|text| !text.is_ascii());
        match (self, text) {
            (Self::Letters(encoding), Some(text)) => match legacy::bytes_of_cp1252(text) {
                Some(bytes) => legacy::decode_escaped(&bytes, encoding),
                None if text.chars().all(is_at_home) => (text.to_owned(), 0),
                None => legacy::decode_escaped(bytes, encoding),
            },
            (Self::Bytes(_), Some(text)) if text.chars().all(is_at_home) => {
                legacy::decode_escaped(text.as_bytes(), self.ascii_or_utf8())
            }
            (Self::Bytes(encoding) | Self::Letters(encoding), _) => legacy::decode_escaped(bytes, encoding),
        }
    }

    /// VIQR is made of ASCII, so that it goes on in a text of Unicode.
    const fn ascii_or_utf8(self) -> Encoding {
        match self.encoding() {
            Encoding::Viqr => Encoding::Viqr,
            _ => Encoding::Utf8,
        }
    }
}

/// What a text of Vietnam holds in Unicode: Latin letters, marks, punctuation. Bytes of an old encoding that happen to
/// be UTF-8 (`ươ` of VISCII) are letters of scripts far away.
fn is_at_home(c: char) -> bool {
    matches!(c, '\0'..='\u{24f}' | '\u{2b0}'..='\u{36f}' | '\u{1e00}'..='\u{1eff}' | '\u{2000}'..='\u{2122}' | '\u{feff}')
}

/// How texts of one source are written, by all of them together; `None` where nothing speaks for anything: plain
/// ASCII.
///
/// Texts that are UTF-8 say nothing where others are not: one source has one encoding.
#[must_use]
pub fn guess_reading(texts: &[&[u8]]) -> Option<Reading> {
    let of_bytes = BYTES.map(Reading::Bytes);
    let raw: Vec<&[u8]> = texts.iter().copied().filter(|text| std::str::from_utf8(text).is_err()).collect();
    if !raw.is_empty() {
        return best(&raw, &of_bytes);
    }
    let controls = |text: &[u8]| text.iter().any(|byte| byte.is_ascii_control() && !b"\t\r\n".contains(byte));
    let telling = |text: &&[u8]| !text.is_ascii() || controls(text);
    let telling: Vec<&[u8]> = texts.iter().copied().filter(telling).collect();
    if telling.is_empty() {
        // Signs after vowels, in ASCII.
        let viqr = Reading::Bytes(Encoding::Viqr);
        return best(texts, &[Reading::UTF8, viqr]).filter(|&reading| reading == viqr);
    }
    let readings: Vec<Reading> =
        [Reading::UTF8].into_iter().chain(BYTES.map(Reading::Letters)).chain(of_bytes).collect();
    best(&telling, &readings)
}

/// The reading whose words are most like those of names; the first of equals.
fn best(texts: &[&[u8]], readings: &[Reading]) -> Option<Reading> {
    let score = |reading: Reading| {
        texts.iter().fold((0_usize, 0_usize), |(likely, lost), text| {
            let (text, unknown) = reading.decode(text);
            (likely.saturating_add(likeness(&text)), lost.saturating_add(unknown))
        })
    };
    readings
        .iter()
        .map(|&reading| {
            let (likely, lost) = score(reading);
            (reading, likely.saturating_sub(lost.saturating_mul(LOSS)))
        })
        .reduce(|best, next| if next.1 > best.1 { next } else { best })
        .map(|(reading, _)| reading)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::legacy::encode;

    const NAMES: [&str; 6] =
        ["Nguyễn Văn Đức", "Trần Thị Hồng", "PHẠM QUỐC HÙNG", "Lê Mỹ Lệ", "Đỗ Thị Thuỷ", "Vũ Hữu Lượng"];

    /// Names encoded by our own tables, which `tests/it/oracle_encodings.rs` holds against iconv and recode.
    #[test]
    fn encodings_are_told_apart() {
        for encoding in BYTES {
            let texts: Vec<Vec<u8>> = NAMES.iter().filter_map(|name| encode(name, encoding)).collect();
            assert!(texts.len() > 3, "{encoding:?}");
            let texts: Vec<&[u8]> = texts.iter().map(Vec::as_slice).collect();
            assert_eq!(guess_reading(&texts), Some(Reading::Bytes(encoding)));
        }
    }

    #[test]
    fn text_of_old_fonts_in_unicode() {
        let vni: [&[u8]; 2] = ["Nguyeãn Vaên Ñöùc".as_bytes(), "Hoà Thò Myõ".as_bytes()];
        assert_eq!(guess_reading(&vni), Some(Reading::Letters(Encoding::Vni)));
        assert_eq!(Reading::Letters(Encoding::Vni).decode(vni[1]).0, "Hồ Thị Mỹ");
        let tcvn3: [&[u8]; 1] = ["NguyÔn V¨n §øc".as_bytes()];
        assert_eq!(guess_reading(&tcvn3), Some(Reading::Letters(Encoding::Tcvn3)));
    }

    #[test]
    fn unicode_and_ascii_stay() {
        let unicode: Vec<&[u8]> = NAMES.iter().map(|name| name.as_bytes()).collect();
        assert_eq!(guess_reading(&unicode), Some(Reading::UTF8));
        assert_eq!(guess_reading(&[b"Nguyen Van An", b""]), None);
        assert_eq!(guess_reading(&[]), None);
        assert_eq!(guess_reading(&[b"Nguye^~n Va(n DDu+'c"]), Some(Reading::Bytes(Encoding::Viqr)));
        assert_eq!(guess_reading(&["José".as_bytes()]), Some(Reading::UTF8));
    }

    #[test]
    fn bytes_that_happen_to_be_unicode() {
        // `ươ` of VISCII is a letter of N'Ko in UTF-8.
        let text = encode("Trương", Encoding::Viscii).unwrap();
        assert!(std::str::from_utf8(&text).is_ok());
        assert_eq!(Reading::of(Encoding::Viscii, &[&text]).decode(&text).0, "Trương");
        let texts: [&[u8]; 2] = [&text, b"An"];
        assert_eq!(guess_reading(&texts).map(|reading| reading.decode(&text).0).as_deref(), Some("Trương"));
    }

    #[test]
    fn unicode_among_bytes_stays() {
        let vni = encode("Nguyễn Văn Đức", Encoding::Vni).unwrap();
        let texts: [&[u8]; 2] = [&vni, "Phạm Thị Hoà".as_bytes()];
        let reading = guess_reading(&texts).unwrap();
        assert_eq!(reading, Reading::Bytes(Encoding::Vni));
        assert_eq!(reading.decode(texts[1]).0, "Phạm Thị Hoà");
    }

    #[test]
    fn unknown_bytes_are_kept() {
        assert_eq!(Reading::UTF8.decode(b"L\xea An"), ("L\\xea An".to_owned(), 1));
        assert_eq!(Reading::Bytes(Encoding::Vps).decode(b"a\x91b"), ("a\\x91b".to_owned(), 1));
    }
}
