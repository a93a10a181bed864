//! The name that remarks tell beside that of the person: the one before or after a change, or another that is used.

use super::name::Name;
use crate::text::{fold, lower};

/// What such a name stands behind, word by word without marks.
const BEHIND: &[&[&str]] = &[
    &["ten", "cu"],
    &["ten", "moi"],
    &["ten", "truoc", "day"],
    &["ten", "goi", "khac"],
    &["ten", "khac"],
    &["truoc", "day", "co", "ten"],
    &["truoc", "day", "ten"],
    &["truoc", "co", "ten"],
    &["truoc", "ten"],
    &["doi", "ten"],
    &["doi", "ho"],
    &["doi", "chu", "dem"],
    &["chinh", "ten"],
    &["chinh", "ho"],
    &["chinh", "tu"],
    &["nay", "la"],
    &["nay", "ten"],
];

/// Words between that and the name.
const FILLERS: &[&str] = &["la", "ho", "va", "chu", "dem", "ten", "tu", "thanh", ""];

/// Words that such a name ends before where all is in capitals.
const ENDS: &[&str] =
    &["thành", "sang", "theo", "tại", "ngày", "nay", "do", "qđ", "căn", "số", "đã", "được", "và"];

/// Words of a name at most.
const WORDS: usize = 8;

/// The first name that remarks tell, if it is not the person's own. One of one word is none, for of that alone nobody is known; one
/// that is only given has the person's surname.
pub(super) fn name(remarks: &str, own: &str) -> Option<Name> {
    if remarks.is_empty() {
        return None;
    }
    let words: Vec<(&str, String)> = remarks.split_whitespace().map(|word| (word, fold(word))).collect();
    let begins = |at: usize| {
        let is_there = |(step, word): (usize, &&str)| words.get(at + step).is_some_and(|(_, is)| is == word);
        let behind = BEHIND.iter().find(|phrase| phrase.iter().enumerate().all(is_there))?;
        Some(at + behind.len())
    };
    let of_own = Name::of(own);
    let surname = own.split(' ').next().unwrap_or_default();
    let starts = (0..words.len()).filter_map(begins);
    let told = starts.flat_map(|start| {
        let (first, behind) = told(&words, start);
        // `từ A thành B`: either may be the person's own.
        let second = first.is_some().then(|| told_behind(&words, behind)).flatten();
        [first, second]
    });
    told.flatten().find_map(|told| {
        let alone = Name::of(&told);
        if alone.has_letters_of(&of_own) {
            return None;
        }
        // `Bảo Long` of a Trần Gia Khiêm.
        let is_given = told.split(' ').count() + 1 == own.split(' ').count() && !alone.same_surname(&of_own);
        let whole = if is_given { Name::of(&format!("{surname} {told}")) } else { alone };
        (!whole.has_letters_of(&of_own)).then_some(whole)
    })
}

/// The name behind `thành` or `sang`.
fn told_behind(words: &[(&str, String)], at: usize) -> Option<String> {
    let (_, between) = words.get(at)?;
    if matches!(between.as_str(), "thanh" | "sang") { told(words, at + 1).0 } else { None }
}

/// The name of two words or more that begins with a word, or behind fillers, and where it ends.
fn told(words: &[(&str, String)], start: usize) -> (Option<String>, usize) {
    // In capitals Từ is a surname, too, unless it says from which name to which.
    let is_from = |(word, folded): &(&str, String)| {
        let mut behind = words.iter().skip(start + 1).map(|(_, folded)| folded.as_str());
        folded == "tu"
            && !word.chars().any(char::is_lowercase)
            && behind.any(|word| matches!(word, "thanh" | "sang"))
    };
    let is_filler = |word: &&(&str, String)| {
        FILLERS.contains(&word.1.as_str()) && !word.0.starts_with(char::is_uppercase) || is_from(word)
    };
    let start = start + words.iter().skip(start).take_while(is_filler).count();
    let told = words.get(start..).unwrap_or_default();
    let mut name = String::new();
    let mut length = 0;
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
        if !name.is_empty() {
            name.push(' ');
        }
        name.push_str(word.trim_matches(|c: char| !c.is_alphabetic()));
        length = at + 1;
        if word.ends_with([',', ';', '.', ')', '"', '”']) {
            break;
        }
    }
    let is_name = name.split(' ').count() >= 2;
    (is_name.then_some(name), start + length)
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
            ("Cải chính họ tên: Lê Thanh Lãm thành Trần Gia Khiêm", "Lê Thanh Lãm"),
            ("Điều chỉnh họ và tên từ Lê Thanh Lãm thành Trần Gia Khiêm", "Lê Thanh Lãm"),
            ("Đổi tên Bảo Long thành Gia Khiêm", "Trần Bảo Long"),
            ("Đổi tên Gia Khiêm thành Bảo Long", "Trần Bảo Long"),
            ("Thay đổi họ tên từ Trần Gia Khiêm thành Lê Bảo Long", "Lê Bảo Long"),
            ("Đã thay đổi họ tên thành Lê Bảo Long theo QĐ 12", "Lê Bảo Long"),
            ("Nay là Lê Bảo Long", "Lê Bảo Long"),
        ] {
            assert!(
                name(remarks, "Trần Gia Khiêm").is_some_and(|name| name == Name::of(expected)),
                "{remarks}"
            );
        }
        for remarks in [
            "",
            "Đổi tên theo QĐ 12",
            "Tên cũ: Lãm",
            "đăng ký lại",
            "Tên cũ không rõ",
            "Đổi tên từ nhỏ",
            "Xã Hải Châu nay là xã Hòa Khánh",
        ] {
            assert!(name(remarks, "Trần Gia Khiêm").is_none(), "{remarks}");
        }
    }
}
