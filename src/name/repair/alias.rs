//! Another name behind the name.

use super::work::Work;
use crate::name::step::{Confidence, Step};
use crate::text::{has_char, is_upper, lower, parted, words_of};

/// Takes another name off, which stands in brackets or after a word that says so.
pub(super) fn take_off(work: &mut Work) {
    let alias = bracketed(&work.likely).or_else(|| said_alias(&work.likely)).or_else(|| remark(&work.likely));
    if let Some((name, inside)) = alias {
        // A remark is no name: `(đã chết)`, `(SN 1960)`, `(Nam)`.
        let is_name = words_of(&inside).all(|word| word.starts_with(is_upper))
            && !inside.contains(|c: char| c.is_ascii_digit())
            && !matches!(&*lower(&inside), "nam" | "nữ" | "vợ" | "con");
        work.apply(Step::Alias, Confidence::Likely, |_| Some(name.clone()));
        work.alias = is_name.then_some(inside);
    }
}

/// What says that another name follows.
const SAID: [&str; 8] =
    [" tức ", " tự ", " hay ", " còn gọi là ", " thường gọi là ", " tên khác ", " bí danh ", " biệt danh "];

/// `KPă Bằng (KSor Phiến)`, `Lê Văn Tư (tức Hai)`
fn bracketed(name: &str) -> Option<(String, String)> {
    let open = name.find(['(', '[', '{'])?;
    let (before, after) = name.split_at_checked(open)?;
    let inside = after.get(1..)?;
    let (inside, tail) =
        inside.split_once([')', ']', '}']).or(before.ends_with(' ').then_some((inside, "")))?;
    let whole = !before.trim().is_empty() && tail.trim().is_empty();
    let inside = inside.trim();
    let said = SAID.iter().find_map(|said| inside.strip_prefix(said.trim_start()));
    whole
        .then(|| (before.trim().to_owned(), said.unwrap_or(inside).trim_start_matches([':', ' ']).to_owned()))
}

/// `Nguyễn Văn An đã chết`, `Nguyễn Văn An - đã chết`, `Nguyễn Văn An, sinh năm 1960`
fn remark(name: &str) -> Option<(String, String)> {
    // Behind a comma in whatever case: all may be in capitals.
    let small = if has_char(name, ',') { lower(name) } else { name.to_owned() };
    let words = [" đã ", " chết", " sinh năm ", " sinh ngày ", ", sinh ", ", sn ", " (đã "];
    let (before, after) = words.into_iter().find_map(|word| parted(&small, word))?;
    let before = name.get(..before.len())?;
    let before = before.trim_end_matches([' ', ',', '-', '–', ';', '/']);
    (has_char(before, ' ') && before.chars().any(is_upper)).then(|| (before.to_owned(), lower(after)))
}

/// `Nguyễn Văn An tức Ba`
fn said_alias(name: &str) -> Option<(String, String)> {
    let (before, after) = SAID.iter().find_map(|word| parted(name, word))?;
    let full =
        has_char(before, ' ') && before.chars().any(is_upper) && after.chars().next().is_some_and(is_upper);
    full.then(|| (before.trim_end_matches([' ', ',']).to_owned(), after.to_owned()))
}
