//! What people write otherwise than the lists do: the number of a district in words, types in English, an island.

use std::borrow::Cow;

use crate::text;

/// Numbers of urban districts in words; `Quận Nhứt` is the South's first.
const NUMBERS: [(&str, &str); 13] = [
    ("nhất", "1"),
    ("nhứt", "1"),
    ("nhì", "2"),
    ("hai", "2"),
    ("ba", "3"),
    ("tư", "4"),
    ("năm", "5"),
    ("sáu", "6"),
    ("bảy", "7"),
    ("tám", "8"),
    ("chín", "9"),
    ("mười", "10"),
    ("mười một", "11"),
];
/// English types before a name or a number, and behind a name.
const BEFORE: [(&str, &str); 3] = [("ward ", "phường "), ("district ", "quận "), ("commune ", "xã ")];
const BEHIND: [(&str, &str); 5] = [
    (" ward", "phường "),
    (" commune", "xã "),
    // Urban or rural.
    (" district", ""),
    (" city", "thành phố "),
    (" province", "tỉnh "),
];

/// A text with such parts as the lists have them.
pub(super) fn out(text: &str) -> Cow<'_, str> {
    let mut changed = false;
    let parts = text.split(',').map(|part| {
        let other = part_out(part.trim());
        changed |= other.is_some();
        other.unwrap_or_else(|| part.trim().to_owned())
    });
    let parts: Vec<String> = parts.collect();
    if changed { Cow::Owned(parts.join(", ")) } else { Cow::Borrowed(text) }
}

fn part_out(part: &str) -> Option<String> {
    let lower = text::lower(part);
    let number = |words: &str| NUMBERS.iter().find(|(word, _)| *word == words).map(|(_, figure)| *figure);
    if let Some(figure) = lower.strip_prefix("quận ").and_then(|rest| number(rest.trim())) {
        return Some(format!("quận {figure}"));
    }
    // Letters of the same length in either case.
    let rest = |length: usize| part.get(length..).map(str::to_owned);
    if lower.starts_with("đảo ") {
        return rest("đảo ".len());
    }
    for (word, kind) in BEFORE {
        if lower.starts_with(word) {
            return rest(word.len()).map(|name| format!("{kind}{name}"));
        }
    }
    BEHIND.iter().find_map(|(word, kind)| {
        let name = part.get(..lower.strip_suffix(word)?.len())?;
        Some(format!("{kind}{name}"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts() {
        for (text, expected) in [
            ("Quận Năm, Sài Gòn", "quận 5, Sài Gòn"),
            ("quận Mười Một", "quận 11"),
            ("Quận Hai Bà Trưng, Hà Nội", "Quận Hai Bà Trưng, Hà Nội"),
            ("Quận Ba Đình", "Quận Ba Đình"),
            ("Ward 1, District 3, Ho Chi Minh City", "phường 1, quận 3, thành phố Ho Chi Minh"),
            ("Cu Chi District, Ho Chi Minh City", "Cu Chi, thành phố Ho Chi Minh"),
            ("Đảo Cồn Cỏ, Quảng Trị", "Cồn Cỏ, Quảng Trị"),
            ("xã Tân Hội", "xã Tân Hội"),
        ] {
            assert_eq!(out(text), expected);
        }
    }
}
