//! Another name behind the name.

use super::work::Work;
use crate::name::step::{Confidence, Step};
use crate::text::{has_char, is_letter, is_upper, lower, parted};

/// Takes another name off, which stands in brackets or after a word that says so.
pub(super) fn take_off(work: &mut Work) {
    let alias = bracketed(&work.likely).or_else(|| said_alias(&work.likely)).or_else(|| remark(&work.likely));
    if let Some((name, inside)) = alias {
        // A remark is no name: `(đã chết)`, `(SN 1960)`, `(Nam)`.
        let is_name = inside.chars().find(|&c| is_letter(c)).is_some_and(is_upper)
            && !inside.contains(|c: char| c.is_ascii_digit())
            && !matches!(&*lower(&inside), "nam" | "nữ");
        work.apply(Step::Alias, Confidence::Likely, |_| Some(name.clone()));
        work.alias = is_name.then_some(inside);
    }
}

/// `KPă Bằng (KSor Phiến)`
fn bracketed(name: &str) -> Option<(String, String)> {
    let open = name.find(['(', '[', '{'])?;
    let (before, after) = name.split_at_checked(open)?;
    let inside = after.get(1..)?;
    let (inside, tail) =
        inside.split_once([')', ']', '}']).or(before.ends_with(' ').then_some((inside, "")))?;
    let whole = !before.trim().is_empty() && tail.trim().is_empty();
    whole.then(|| (before.trim().to_owned(), inside.trim().to_owned()))
}

/// `Nguyễn Văn An đã chết`, `Nguyễn Văn An - đã chết`, `Nguyễn Văn An, sinh năm 1960`
fn remark(name: &str) -> Option<(String, String)> {
    let (before, after) = [" đã ", " chết", " sinh năm ", ", sinh ", " (đã "]
        .into_iter()
        .find_map(|word| parted(name, word))?;
    let before = before.trim_end_matches([' ', ',', '-', '–', ';', '/']);
    (has_char(before, ' ') && before.chars().any(is_upper)).then(|| (before.to_owned(), lower(after)))
}

/// `Nguyễn Văn An tức Ba`
fn said_alias(name: &str) -> Option<(String, String)> {
    let (before, after) = [" tức ", " tự ", " hay ", " còn gọi là ", " tên khác ", " bí danh "]
        .into_iter()
        .find_map(|word| parted(name, word))?;
    let full =
        has_char(before, ' ') && before.chars().any(is_upper) && after.chars().next().is_some_and(is_upper);
    full.then(|| (before.trim_end_matches([' ', ',']).to_owned(), after.to_owned()))
}
