//! The name that remarks tell beside that of the person: the one before a change, or another that is used.

use super::name::Name;
use crate::text::{fold, lower};

/// What such a name stands behind, word by word without marks.
const BEHIND: &[&[&str]] = &[
    &["ten", "cu"],
    &["ten", "truoc", "day"],
    &["ten", "goi", "khac"],
    &["ten", "khac"],
    &["truoc", "day", "co", "ten"],
    &["truoc", "day", "ten"],
    &["truoc", "co", "ten"],
    &["truoc", "ten"],
    &["doi", "ten", "tu"],
    &["doi", "ho", "ten", "tu"],
    &["doi", "ho", "tu"],
    &["doi", "chu", "dem", "tu"],
    &["cai", "chinh", "ten", "tu"],
    &["cai", "chinh", "ho", "ten", "tu"],
    &["cai", "chinh", "ho", "tu"],
    &["cai", "chinh", "tu"],
];

/// Words that such a name ends before where all is in capitals.
const ENDS: &[&str] =
    &["thành", "sang", "theo", "tại", "ngày", "nay", "do", "qđ", "căn", "số", "đã", "được", "và"];

/// Words of a name at most.
const WORDS: usize = 8;

/// The name, of two words at least: of one alone nobody is known.
pub(super) fn name(remarks: &str) -> Option<Name> {
    if remarks.is_empty() {
        return None;
    }
    let words: Vec<(&str, String)> = remarks.split_whitespace().map(|word| (word, fold(word))).collect();
    let begins = |at: usize| {
        let behind = |phrase: &&&[&str]| {
            phrase
                .iter()
                .enumerate()
                .all(|(step, word)| words.get(at + step).is_some_and(|(_, folded)| folded == word))
        };
        BEHIND.iter().find(behind).map(|phrase| at + phrase.len())
    };
    let start = (0..words.len()).find_map(begins)?;
    let is_filler = |folded: &str| matches!(folded, "la" | "ho" | "ten" | "va" | "");
    let told = words.get(start..)?;
    let told =
        told.iter().skip_while(|(word, folded)| is_filler(folded) && !word.starts_with(char::is_uppercase));
    let mut name = String::new();
    let told: Vec<_> = told.collect();
    // Thành is a name of persons, too: where another one follows, or `sang`, it is.
    let is_name = |at: usize| {
        let mut behind = told.iter().skip(at + 1).map(|(word, _)| lower(word));
        told.get(at).is_some_and(|(word, _)| lower(word) == "thành")
            && behind.any(|word| word == "sang" || word == "thành")
    };
    for (at, (word, folded)) in told.iter().enumerate().take(WORDS) {
        // A word that ends a name begins with a small letter, unless all is in capitals.
        let is_capital = word.starts_with(|c: char| c.is_uppercase() || matches!(c, '"' | '“' | '\''));
        if folded.is_empty() || !is_capital || folded.starts_with(|c: char| c.is_ascii_digit()) {
            break;
        }
        let is_end = word.chars().all(|c| !c.is_lowercase()) && ENDS.contains(&lower(word).as_str());
        if is_end && !name.is_empty() && !is_name(at) {
            break;
        }
        name.push(' ');
        name.push_str(word.trim_matches(|c: char| !c.is_alphabetic()));
        if word.ends_with([',', ';', '.', ')', '"', '”']) {
            break;
        }
    }
    (name.split_whitespace().count() >= 2).then(|| Name::of(name.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_remarks() {
        for (remarks, expected) in [
            ("Thay đổi tên từ Đậu Minh Khôi sang Đậu Minh Khang theo QĐ số 12", "Đậu Minh Khôi"),
            ("Cải chính họ tên từ Lương Thị Tám thành Lương Thị Thắm", "Lương Thị Tám"),
            ("Tên cũ: Lê Thanh Lãm", "Lê Thanh Lãm"),
            ("Họ tên cũ là “Lê Thanh Lãm”; QĐ 3/2001", "Lê Thanh Lãm"),
            ("Trước đây có tên là Lê Thanh Lãm, đổi năm 2001", "Lê Thanh Lãm"),
            ("Tên gọi khác: Lê Thanh Lãm.", "Lê Thanh Lãm"),
            ("ĐỔI TÊN TỪ LÊ VĂN THÀNH SANG LÊ VĂN LÂM", "Lê Văn Thành"),
            ("ĐỔI TÊN TỪ LÊ THANH LÃM THÀNH LÊ THANH LÂM", "Lê Thanh Lãm"),
        ] {
            assert!(name(remarks).is_some_and(|name| name == Name::of(expected)), "{remarks}");
        }
        for remarks in
            ["", "Đổi tên theo QĐ 12", "Tên cũ: Lãm", "đăng ký lại", "Tên cũ không rõ", "Đổi tên từ nhỏ"]
        {
            assert!(name(remarks).is_none(), "{remarks}");
        }
    }
}
