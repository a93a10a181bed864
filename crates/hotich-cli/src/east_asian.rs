//! UTF-8 that was read by an encoding of East Asia, as readers of codes and sheets do: `Nguy峄卬` was `Nguyễn`.

use encoding_rs::{BIG5, EUC_KR, Encoding, GBK, SHIFT_JIS};

/// The encodings of Chinese, Japanese and Korean Windows.
const PAGES: [&Encoding; 4] = [GBK, BIG5, SHIFT_JIS, EUC_KR];

/// What a text was before it was read by each of these encodings, each reading once: words whose bytes are UTF-8 of other
/// letters, and the other words as they are. None for a text without such words.
pub(crate) fn readings(text: &str) -> Vec<String> {
    let mut readings = Vec::new();
    if text.chars().all(|c| c < '\u{1100}' || ('\u{1e00}'..'\u{2000}').contains(&c)) {
        return readings;
    }
    for page in PAGES {
        let words: Vec<String> =
            text.split(' ').map(|word| reread(word, page).unwrap_or_else(|| word.to_owned())).collect();
        let reading = words.join(" ");
        if reading != text && !readings.contains(&reading) {
            readings.push(reading);
        }
    }
    readings
}

/// A word whose bytes in an encoding are UTF-8. Of a letter whose last byte was lost on the way the others stay as Latin-1
/// has them, which names are restored from.
fn reread(word: &str, page: &'static Encoding) -> Option<String> {
    if word.is_ascii() {
        return None;
    }
    let kept = word.replace(char::REPLACEMENT_CHARACTER, "");
    let (bytes, _, unknown) = page.encode(&kept);
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
    // What was lost is the last byte of each torn letter, or was left out; more is beyond repair.
    let lost = word.matches(char::REPLACEMENT_CHARACTER).count();
    (!unknown && (lost == torn || lost == 0) && read != kept).then_some(read)
}

#[cfg(test)]
mod tests {
    use super::*;

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
        // A whole letter is gone.
        assert_eq!(readings("V천 \u{fffd}\u{fffd}챙nh"), ["Võ \u{fffd}\u{fffd}챙nh"]);
        for text in ["Kim Min Su 김민수", "王小明", "Nguyễn Thúy", "Lê An", ""] {
            assert_eq!(readings(text), [""; 0], "{text}");
        }
    }
}
