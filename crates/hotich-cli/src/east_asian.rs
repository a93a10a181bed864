//! Vietnamese that was read by an encoding of East Asia, as readers of codes and sheets do: UTF-8 (`Nguy峄卬` was `Nguyễn`), and
//! the encodings of before (`Nguy詎` was `Nguyễn` in TCVN3).

use encoding_rs::{BIG5, EUC_KR, GBK, SHIFT_JIS};
use hotich::text::legacy::{self, Encoding};

/// The encodings of Chinese, Japanese and Korean Windows.
const PAGES: [&encoding_rs::Encoding; 4] = [GBK, BIG5, SHIFT_JIS, EUC_KR];
/// What names were written in, the likeliest first.
const WRITTEN: [Encoding; 4] = [Encoding::Utf8, Encoding::Tcvn3, Encoding::Vni, Encoding::Cp1258];

/// What a text was before it was read by each of these encodings, each reading once: words whose bytes are letters of
/// another one, and the other words as they are. None for a text without such words.
pub(crate) fn readings(text: &str) -> Vec<String> {
    let mut readings = Vec::new();
    // A euro sign alone is a byte of an encoding of before, read as Windows-1252.
    if !text.contains(|c| is_other(c) && c != '€') {
        return readings;
    }
    // Every byte is a letter of the encodings of before: a word that is of another script throughout may be one.
    let mixed = |word: &str| word.contains(is_other) && word.contains(|c: char| c.is_ascii_alphabetic());
    let mixed = text.split(' ').any(mixed);
    for written in WRITTEN.iter().filter(|&&written| written == Encoding::Utf8 || mixed) {
        for page in PAGES {
            let word = |word| reread(word, page, *written);
            let words: Vec<String> =
                text.split(' ').map(|given| word(given).unwrap_or_else(|| given.to_owned())).collect();
            let reading = words.join(" ");
            if reading != text && !readings.contains(&reading) {
                readings.push(reading);
            }
        }
    }
    readings
}

/// Letters of other scripts, and other signs.
fn is_other(c: char) -> bool {
    c >= '\u{370}' && !matches!(c, '\u{1e00}'..='\u{206f}' | char::REPLACEMENT_CHARACTER)
}

/// What the bytes of a word in an encoding are in the one that it was written in.
fn reread(word: &str, page: &'static encoding_rs::Encoding, written: Encoding) -> Option<String> {
    if word.is_ascii() {
        return None;
    }
    let kept = word.replace(char::REPLACEMENT_CHARACTER, "");
    let (bytes, _, unknown) = page.encode(&kept);
    // What was lost is the last byte of each torn letter, or was left out; more is beyond repair.
    let lost = word.matches(char::REPLACEMENT_CHARACTER).count();
    let (read, torn) = match written {
        Encoding::Utf8 => from_utf8(&bytes)?,
        _ => {
            let (text, unread) = legacy::decode(&bytes, written);
            (text, if unread == 0 { 0 } else { return None })
        }
    };
    (!unknown && (lost == torn || lost == 0) && read != kept).then_some(read)
}

/// Text of UTF-8 and how many of its letters are torn: of a letter whose last byte was lost on the way the others stay as
/// Latin-1 has them, which names are restored from.
fn from_utf8(bytes: &[u8]) -> Option<(String, usize)> {
    let (mut read, mut torn) = (String::new(), 0);
    for chunk in bytes.utf8_chunks() {
        read.push_str(chunk.valid());
        match chunk.invalid() {
            [] => {}
            [0xe1, 0xba | 0xbb] => {
                torn += 1;
                read.extend(chunk.invalid().iter().copied().map(char::from));
            }
            _ => return None,
        }
    }
    Some((read, torn))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is read wrongly here is what Python's codecs make of the names: cp950, cp932, gbk and cp949, the last name by cp932
    /// with `errors="replace"`.
    #[test]
    fn names_are_read_again() {
        for (text, name) in [
            ("Hu廙軟h Hi廕簑 Thu廕要", "Huỳnh Hiếu Thuận"),
            ("Lﾃｪ H盻渡g Sﾆ｡n", "Lê Hồng Sơn"),
            ("Nguy峄卬 Th煤y", "Nguyễn Thúy"),
            ("휂梳톘g H沼칤", "Đặng Hữu"),
            // The last byte of `ị` and a space are no character of that page.
            ("Ph蘯｡m Th盻\u{fffd} Lan", "Phạm Thá» Lan"),
        ] {
            assert!(readings(text).iter().any(|reading| reading == name), "{text}: {:?}", readings(text));
        }
        // A whole letter is gone: what is left was most likely UTF-8, else each encoding of before has its reading. In Python
        // `V천` is C3 B5 by cp949, `Võ` by UTF-8 and `VĂµ` by cp1258; it has no codec of TCVN3 and VNI.
        let torn = ["Võ", "VÃà", "VÃµ", "VĂµ"].map(|word| format!("{word} \u{fffd}\u{fffd}챙nh"));
        assert_eq!(readings("V천 \u{fffd}\u{fffd}챙nh"), torn);
        for text in ["Kim Min Su 김민수", "王小明", "王小明 An", "Nguyễn Thúy", "Lê An", ""] {
            assert_eq!(readings(text), [""; 0], "{text}");
        }
    }

    /// The bytes are those of the encoding of before; what gbk, cp950, cp932 and cp949 make of them where each begins or ends a
    /// letter there is what Python's codecs say.
    #[test]
    fn letters_of_before_are_read_again() {
        for (bytes, name, read) in [
            (&b"Nguy\xd4n V\xa8n"[..], "Nguyễn Văn", &["Nguy詎 V╪", "Nguy勓 V盯", "Nguyﾔn Vｨn"][..]),
            (b"Tr\xad\xacng", "Trương", &["Tr閂ng", "Trｭｬng"]),
            (b"Nguye\xe3n", "Nguyễn", &["Nguye鉵", "Nguye緋", "Nguye縅"]),
            (b"Tr\xfd\xf5ng", "Trương", &["Tr晞ng"]),
        ] {
            for text in read {
                assert!(PAGES.iter().any(|page| page.encode(text).0 == bytes), "{text}");
                let found = readings(text);
                assert!(found.iter().any(|reading| reading == name), "{text}: {found:?}");
            }
        }
    }
}
