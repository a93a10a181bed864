//! Headers of two or three rows: «Mẹ» above «Họ tên» and «Năm sinh».

use super::columns::{self, Mapping};

/// Rows that a header may have.
pub(super) const ROWS: usize = 3;

/// Bytes of the name of a column in a group, and words at the end of a group that may be part of it.
const LONGEST: usize = 64;
const WORDS: usize = 6;

/// The texts of some rows by column, as one header. A text above is that of the blank cells to the right of it, too: merged cells
/// have their text in the first. `None` where no cell is so.
pub(super) fn together(rows: &[&[String]], mapping: Option<&Mapping>) -> Option<Vec<String>> {
    let (below, above) = rows.split_last()?;
    let of = |row: &[String], column: usize| row.get(column).map_or("", |cell| cell.trim()).to_owned();
    let width = rows.iter().map(|row| row.len()).max().unwrap_or(0);
    // Of most rows below a header each cell has one above: to name them would take a start of six million instructions.
    let is_below_none =
        |column| !of(below, column).is_empty() && above.iter().all(|row| of(row, column).is_empty());
    if !(0..width).any(is_below_none) {
        return None;
    }
    let mut groups = vec![String::new(); above.len()];
    let (mut joined, mut is_group) = (Vec::new(), false);
    for column in 0..width {
        let lower = of(below, column);
        let (mut own, mut of_level) = (String::new(), 0_usize);
        for (level, row) in above.iter().enumerate() {
            let text = of(row, column);
            if !text.is_empty() {
                // With a group, those beneath the one before it end.
                groups.iter_mut().skip(level).for_each(String::clear);
                own.clone_from(&text);
                of_level = level;
                if let Some(group) = groups.get_mut(level) {
                    *group = text;
                }
            }
        }
        if lower.is_empty() {
            // A cell that goes over the rows below it is of the groups above, and ends the others.
            let above = groups.get(..of_level).unwrap_or_default();
            let is_of_group = !own.is_empty() && above.iter().any(|group| !group.is_empty());
            joined.push(if is_of_group { named(&own, above, mapping) } else { own.clone() });
            if !own.is_empty() {
                groups.iter_mut().skip(of_level).for_each(String::clear);
            }
        } else if groups.iter().all(String::is_empty) {
            joined.push(lower);
        } else {
            is_group |= own.is_empty();
            joined.push(named(&lower, &groups, mapping));
        }
    }
    is_group.then_some(joined)
}

/// «Họ tên» of «Phần khai về người mẹ»: with the last words of the group that make a name of a column. Where nobody knows whom
/// the group means, its column is open: it is not that of the person whom a header without a name means.
fn named(what: &str, groups: &[String], mapping: Option<&Mapping>) -> String {
    let is_known = |name: &str| columns::is_known(name, mapping);
    // «Tháng» of «Ngày sinh» of «Mẹ»: a part of the value that the group means.
    let (mut above, mut own) = (groups, "");
    while let Some((last, rest)) = above.split_last().filter(|_| own.is_empty()) {
        (above, own) = (rest, last.as_str());
    }
    if let Some(part) = columns::Piece::of(what).filter(|part| !own.is_empty() && part.is_of(own)) {
        let name = named(own, above, mapping);
        if is_known(&name) {
            return format!("{name} ({})", part.name());
        }
    }
    // Values below a header are looked at like headers: most of them can be none.
    let may_be_header = what.len() <= LONGEST && !what.bytes().any(|byte| byte.is_ascii_digit());
    for group in groups.iter().rev().filter(|group| may_be_header && !group.is_empty()) {
        let words: Vec<&str> = group.split_whitespace().collect();
        let words = words.get(words.len().saturating_sub(WORDS)..).unwrap_or_default();
        let names =
            (0..words.len()).filter_map(|from| Some(format!("{what} {}", words.get(from..)?.join(" "))));
        if let Some(name) = names.into_iter().find(|name| is_known(name)) {
            return name;
        }
    }
    let group = groups.iter().rev().find(|group| !group.is_empty());
    match group.filter(|_| columns::names_nobody(what)) {
        Some(group) => format!("{what} – {group}"),
        None => what.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(rows: &[&str]) -> Option<Vec<String>> {
        let rows: Vec<Vec<String>> =
            rows.iter().map(|row| row.split('|').map(str::to_owned).collect()).collect();
        let rows: Vec<&[String]> = rows.iter().map(Vec::as_slice).collect();
        together(&rows, None)
    }

    #[test]
    fn groups_give_their_columns_a_name() {
        let two = joined(&["Số|Mẹ||Ngày đăng ký", "|Họ tên|Năm sinh|"]).unwrap();
        assert_eq!(two, ["Số", "Họ tên Mẹ", "Năm sinh Mẹ", "Ngày đăng ký"]);
        let three = joined(&[
            "STT|Số|Phần ghi về cha mẹ||||Ghi chú",
            "||Mẹ||Cha||",
            "||Họ tên|Năm sinh|Họ tên|Năm sinh|",
        ]);
        let wanted = ["STT", "Số", "Họ tên Mẹ", "Năm sinh Mẹ", "Họ tên Cha", "Năm sinh Cha", "Ghi chú"];
        assert_eq!(three.unwrap(), wanted);
        // Nobody knows whose name it is.
        assert_eq!(joined(&["Số|Ông bà|", "|Họ tên|Tuổi"]).unwrap()[1], "Họ tên – Ông bà");
        assert_eq!(joined(&["Số|Họ tên", "1|An"]), None);
        // Pieces of one value.
        let date = joined(&["Số|Ngày sinh|||Giới tính|", "|Ngày|Tháng|Năm|Nam|Nữ"]).unwrap();
        let wanted =
            ["Ngày sinh (ngày)", "Ngày sinh (tháng)", "Ngày sinh (năm)", "Giới tính (nam)", "Giới tính (nữ)"];
        assert_eq!(date[1..], wanted);
        let three = joined(&["Số|Mẹ|||", "|Họ tên|Ngày sinh||", "||Ngày|Tháng|Năm"]).unwrap();
        assert_eq!(three[1], "Họ tên Mẹ");
        assert_eq!(three[2..], ["Ngày sinh Mẹ (ngày)", "Ngày sinh Mẹ (tháng)", "Ngày sinh Mẹ (năm)"]);
        // A year of a person is none of the name.
        assert_eq!(joined(&["Số|Mẹ|", "|Họ tên|Năm"]).unwrap()[2], "Năm");
    }
}
