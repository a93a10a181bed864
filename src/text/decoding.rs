//! How the bytes of a file become text, and which encoding a number of texts is in: the one in which their words are
//! most like what they should be.

use super::legacy::{self, Encoding};

/// The 8-bit encodings, the commonest first: of equals the first wins.
const BYTES: [Encoding; 6] =
    [Encoding::Tcvn3, Encoding::Vni, Encoding::Viscii, Encoding::Vps, Encoding::Cp1258, Encoding::Tcvn5712];

/// What an unknown byte speaks against an encoding, in the measure of likeness.
const LOSS: usize = 2;

/// How the letters of texts are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Decoding {
    /// The bytes are in this encoding.
    Bytes(Encoding),
    /// The bytes are UTF-8, yet the letters are those that this encoding shows as in Windows-1252: text of an old
    /// font that was pasted into a program of Unicode.
    Letters(Encoding),
}

impl Decoding {
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

    /// The text, with every byte that the decoding does not know as `\xNN`, and how many of these there are.
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
/// ASCII. `likeness` says how much a text looks like what the source holds: for names it is
/// [`name::likeness`](crate::name::likeness).
///
/// Texts that are UTF-8 say nothing where others are not: one source has one encoding.
#[must_use]
pub fn guess_decoding(texts: &[&[u8]], likeness: fn(&str) -> usize) -> Option<Decoding> {
    let best = |texts: &[&[u8]], decodings: &[Decoding]| best(texts, decodings, likeness);
    let of_bytes = BYTES.map(Decoding::Bytes);
    let raw: Vec<&[u8]> = texts.iter().copied().filter(|text| std::str::from_utf8(text).is_err()).collect();
    if !raw.is_empty() {
        return best(&raw, &of_bytes);
    }
    let controls = |text: &[u8]| text.iter().any(|byte| byte.is_ascii_control() && !b"\t\r\n".contains(byte));
    let telling = |text: &&[u8]| !text.is_ascii() || controls(text);
    let telling: Vec<&[u8]> = texts.iter().copied().filter(telling).collect();
    if telling.is_empty() {
        // Signs after vowels, in ASCII.
        let viqr = Decoding::Bytes(Encoding::Viqr);
        return best(texts, &[Decoding::UTF8, viqr]).filter(|&decoding| decoding == viqr);
    }
    let decodings: Vec<Decoding> =
        [Decoding::UTF8].into_iter().chain(BYTES.map(Decoding::Letters)).chain(of_bytes).collect();
    best(&telling, &decodings)
}

/// The decoding whose texts are most like what they should be; the first of equals.
fn best(texts: &[&[u8]], decodings: &[Decoding], likeness: fn(&str) -> usize) -> Option<Decoding> {
    let score = |decoding: Decoding| {
        texts.iter().fold((0_usize, 0_usize), |(likely, lost), text| {
            let (text, unknown) = decoding.decode(text);
            (likely.saturating_add(likeness(&text)), lost.saturating_add(unknown))
        })
    };
    decodings
        .iter()
        .map(|&decoding| {
            let (likely, lost) = score(decoding);
            (decoding, likely.saturating_sub(lost.saturating_mul(LOSS)))
        })
        .reduce(|best, next| if next.1 > best.1 { next } else { best })
        .map(|(decoding, _)| decoding)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::legacy::encode;

    fn guess(texts: &[&[u8]]) -> Option<Decoding> {
        guess_decoding(texts, crate::name::likeness)
    }

    const NAMES: [&str; 6] =
        ["Nguyễn Văn Đức", "Trần Thị Hồng", "PHẠM QUỐC HÙNG", "Lê Mỹ Lệ", "Đỗ Thị Thuỷ", "Vũ Hữu Lượng"];

    /// Names encoded by our own tables, which `tests/it/oracle_encodings.rs` holds against iconv and recode.
    #[test]
    fn encodings_are_told_apart() {
        for encoding in BYTES {
            let texts: Vec<Vec<u8>> = NAMES.iter().filter_map(|name| encode(name, encoding)).collect();
            assert!(texts.len() > 3, "{encoding:?}");
            let texts: Vec<&[u8]> = texts.iter().map(Vec::as_slice).collect();
            assert_eq!(guess(&texts), Some(Decoding::Bytes(encoding)));
        }
    }

    #[test]
    fn text_of_old_fonts_in_unicode() {
        let vni: [&[u8]; 2] = ["Nguyeãn Vaên Ñöùc".as_bytes(), "Hoà Thò Myõ".as_bytes()];
        assert_eq!(guess(&vni), Some(Decoding::Letters(Encoding::Vni)));
        assert_eq!(Decoding::Letters(Encoding::Vni).decode(vni[1]).0, "Hồ Thị Mỹ");
        let tcvn3: [&[u8]; 1] = ["NguyÔn V¨n §øc".as_bytes()];
        assert_eq!(guess(&tcvn3), Some(Decoding::Letters(Encoding::Tcvn3)));
    }

    #[test]
    fn unicode_and_ascii_stay() {
        let unicode: Vec<&[u8]> = NAMES.iter().map(|name| name.as_bytes()).collect();
        assert_eq!(guess(&unicode), Some(Decoding::UTF8));
        assert_eq!(guess(&[b"Nguyen Van An", b""]), None);
        assert_eq!(guess(&[]), None);
        assert_eq!(guess(&[b"Nguye^~n Va(n DDu+'c"]), Some(Decoding::Bytes(Encoding::Viqr)));
        assert_eq!(guess(&["José".as_bytes()]), Some(Decoding::UTF8));
    }

    #[test]
    fn bytes_that_happen_to_be_unicode() {
        // `ươ` of VISCII is a letter of N'Ko in UTF-8.
        let text = encode("Trương", Encoding::Viscii).unwrap();
        assert!(std::str::from_utf8(&text).is_ok());
        assert_eq!(Decoding::of(Encoding::Viscii, &[&text]).decode(&text).0, "Trương");
        let texts: [&[u8]; 2] = [&text, b"An"];
        assert_eq!(guess(&texts).map(|decoding| decoding.decode(&text).0).as_deref(), Some("Trương"));
    }

    #[test]
    fn unicode_among_bytes_stays() {
        let vni = encode("Nguyễn Văn Đức", Encoding::Vni).unwrap();
        let texts: [&[u8]; 2] = [&vni, "Phạm Thị Hoà".as_bytes()];
        let decoding = guess(&texts).unwrap();
        assert_eq!(decoding, Decoding::Bytes(Encoding::Vni));
        assert_eq!(decoding.decode(texts[1]).0, "Phạm Thị Hoà");
    }

    #[test]
    fn unknown_bytes_are_kept() {
        assert_eq!(Decoding::UTF8.decode(b"L\xea An"), ("L\\xea An".to_owned(), 1));
        assert_eq!(Decoding::Bytes(Encoding::Vps).decode(b"a\x91b"), ("a\\x91b".to_owned(), 1));
    }
}
