//! Lines that close a page or a book: who signs, how many entries there are. A row that may be of a person is an entry: Tống, Tòng
//! and Công are surnames, so that words are read with their tones, and without any only where something else tells.

use super::columns;
use crate::text::{self, is_letter};

/// How a line of who signs begins, in base letters: whole words.
const SIGNATURES: &[&str] = &[
    "nguoi lap",
    "nguoi ghi so",
    "nguoi ky",
    "nguoi thuc hien",
    "nguoi kiem tra",
    "nguoi nhap",
    "nguoi giao",
    "nguoi nhan",
    "can bo ho tich",
    "can bo tu phap",
    "pho chu tich",
    "tm ubnd",
    "tm uy ban",
    "kt chu tich",
    "xac nhan cua",
    "loi khoa so",
];

/// Those that are names of persons in other tones: Chu Tích, Công Chúc.
const LIKE_NAMES: &[&str] = &["chủ tịch", "công chức", "thủ trưởng", "ký tên", "đã ký", "khóa sổ", "khoá sổ"];

/// How a line of a sum begins.
const SUMS: &[&str] = &[
    "tổng cộng",
    "tổng số",
    "cộng trang",
    "cộng sổ",
    "cộng quyển",
    "cộng tháng",
    "cộng năm",
    "cộng dồn",
    "cộng chung",
    "trang này",
    "sổ này",
    "quyển này",
    "quyển sổ này",
    "hết trang",
    "hết sổ",
    "hết quyển",
];

/// Words that are a sum or an end by themselves, and beside a number.
const ALONE: &[&str] = &["tổng", "cộng", "hết"];

/// What is counted in a line of a sum.
const COUNTED: &[&str] = &["việc", "trường hợp", "viec", "truong hop"];

/// Whether a row of few cells is such a line. `is_name` tells columns of names.
pub(super) fn closes(cells: &[String], is_name: &dyn Fn(usize) -> bool) -> bool {
    let filled: Vec<(usize, &str)> =
        cells.iter().map(|cell| cell.trim()).enumerate().filter(|(_, cell)| !cell.is_empty()).collect();
    filled.iter().any(|&(at, cell)| {
        let counts = |&&(other, text): &&(usize, &str)| other > at && is_count(text);
        let beside = filled.len() == 1 || filled.iter().any(|other| counts(&other));
        is_closing(cell, is_name(at), beside, filled.len() == 1)
    })
}

/// Whether a cell begins such a line; in a column of names, beside a number or alone.
fn is_closing(cell: &str, in_names: bool, beside: bool, alone: bool) -> bool {
    let base = columns::words(cell);
    if SIGNATURES.iter().any(|with| begins(&base, with)) {
        return true;
    }
    let words = words(cell);
    let has_digit = cell.bytes().any(|byte| byte.is_ascii_digit());
    if alone && has_digit && COUNTED.iter().any(|what| is_counted(&words, what)) {
        return true;
    }
    // Without tones `TONG CONG` may be Tống Công.
    let tells = |with: &&str| {
        begins(&words, with)
            || (cell.is_ascii() && begins(&base, &columns::words(with)) && (has_digit || !in_names))
    };
    if LIKE_NAMES.iter().chain(SUMS).any(tells) {
        return true;
    }
    ALONE.iter().any(|with| {
        let plain = columns::words(with);
        let toned = begins(&words, with);
        let number = |of: &str| {
            words
                .strip_prefix(of)
                .is_some_and(|rest| rest.trim_start().starts_with(|c: char| c.is_ascii_digit()))
        };
        // `Cộng: 04 trường hợp`.
        number(with)
            || (cell.is_ascii() && number(&plain))
            || (words == *with && toned && (beside || !in_names || cell.ends_with(':')))
            || (words == plain && cell.is_ascii() && !in_names)
    })
}

/// Whether a text begins with whole words.
fn begins(text: &str, words: &str) -> bool {
    text.strip_prefix(words).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// Whether a number of something stands in a text: `04 việc`.
fn is_counted(words: &str, what: &str) -> bool {
    let mut rest = words;
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        rest = rest.get(at..).unwrap_or_default().trim_start_matches(|c: char| c.is_ascii_digit());
        if begins(rest.trim_start(), what) {
            return true;
        }
    }
    false
}

/// Whether a cell is a number of entries, and no year.
fn is_count(cell: &str) -> bool {
    let words = words(cell);
    let rest = words.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = words.len().saturating_sub(rest.len());
    let rest = rest.trim_start();
    (1..4).contains(&digits) && (rest.is_empty() || COUNTED.iter().any(|what| begins(rest, what)))
}

/// The words of a cell with their tones, small, without what stands between them.
fn words(cell: &str) -> String {
    let mut out = String::new();
    let lower = text::lower(&text::nfc(cell));
    for word in lower.split(|c: char| !(is_letter(c) || c.is_ascii_digit())).filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Cells of number, office, name, sex and birth date.
    fn closing(row: &str) -> bool {
        let cells: Vec<String> = row.split('|').map(str::to_owned).collect();
        closes(&cells, &|column| column == 2)
    }

    #[test]
    fn a_person_is_an_entry() {
        for name in [
            "Tống Thị Hoa",
            "Tòng Văn Bé",
            "Tổng Văn An",
            "Tông Thị Lan",
            "Tong Thi Hoa",
            "TONG CONG",
            "Tổng Hợp",
            "Công Văn An",
            "Công Chúc",
            "Chu Tích",
            "CHU TICH",
            "Cong Chuc",
            "Thu Trường",
            "Khoa Sơ",
            "Cong Trang",
        ] {
            for row in ["2||?||", "||?|Nam|", "||?||1970", "||?||"] {
                assert!(!closing(&row.replace('?', name)), "{row} {name}");
            }
        }
        for row in [
            "3||Tổng||",
            "3||Cộng||",
            "||Tổng|Nam|",
            "||Hết||1970",
            "3||TONG||",
            "||Công||4",
            "3||||2 việc khác",
        ] {
            assert!(!closing(row), "{row}");
        }
    }

    #[test]
    fn who_signs_and_what_is_counted_is_none() {
        for row in [
            "Cộng trang: 4 việc||||",
            "||Cộng: 04 trường hợp||",
            "Trang này có 04 việc||||",
            "Cộng trang||4 việc||",
            "Sổ này khóa ngày 31/12/1999, tổng số 12 việc đã đăng ký||||",
            "Tổng cộng||4||",
            "TONG CONG||||4",
            "||TONG CONG: 12||",
            "||Tổng|4|",
            "||Cộng||",
            "||Hết||",
            "Tổng 12||||",
            "||Có 4 việc trong trang||",
            "||Chủ tịch||",
            "CHU TICH||||",
            "||CÔNG CHỨC TƯ PHÁP - HỘ TỊCH||",
            "||Người ghi sổ|Lê An|",
            "||TM. UBND XÃ||",
            "||TỔNG SỐ|12|",
            "Cộng||2 trường hợp||",
            "Hết trang||||",
        ] {
            assert!(closing(row), "{row}");
        }
    }
}
