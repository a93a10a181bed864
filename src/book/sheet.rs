//! Sheets of workbooks: their rows as rows of CSV, and headers of two rows: «Cha» above «Họ tên» and «Năm sinh».

use super::{Checker, Format, Options, Origin, Splitter};

/// Writes a row of at least this many cells; a row without texts is a blank line. Cells stay as they are: an apostrophe
/// before what a spreadsheet would run, as results have it, would be read as data.
pub fn write_row(cells: &[String], width: usize, out: &mut String) {
    if cells.iter().any(|cell| !cell.trim().is_empty()) {
        for column in 0..width.max(cells.len()) {
            if column > 0 {
                out.push(',');
            }
            let cell = cells.get(column).map_or("", String::as_str);
            if cell.contains(['"', ',', ';', '\t', '\n', '\r']) {
                out.push('"');
                out.push_str(&cell.replace('"', "\"\""));
                out.push('"');
            } else {
                out.push_str(cell);
            }
        }
    }
    out.push('\n');
}

/// A header is one of the first rows, as the splitter has it.
const WITHIN: usize = 20;

/// Whether the first rows of a sheet have a header among them.
#[must_use]
pub fn has_header(rows: &[Vec<String>], options: &Options) -> bool {
    splitter(rows, options).is_some()
}

/// A header of two rows as one: where the lower stands, and the texts of both.
#[derive(Clone, Debug)]
pub struct Joined {
    at: usize,
    texts: Vec<String>,
}

/// Two rows that say more together than any row by itself: below a header of one row there are values, however much two of
/// them look like a header, and they stay as they are.
#[must_use]
pub fn joined(rows: &[Vec<String>], options: &Options) -> Option<Joined> {
    let (mut most, mut best) = (0, None);
    for at in 1..rows.len().min(WITHIN) {
        let Some([above, below]) = rows.get(at.saturating_sub(1)..=at) else { break };
        let Some(texts) = together(above, below, options) else { continue };
        let known = known(&texts, options);
        if known > most {
            (most, best) = (known, Some(Joined { at, texts }));
        }
    }
    let alone = rows.iter().take(WITHIN).map(|row| known_alone(row, options)).max();
    best.filter(|_| Some(most) > alone)
}

impl Joined {
    /// The lower row gets both texts and the upper one is blank.
    pub fn write(&self, rows: &mut [Vec<String>]) {
        if let Some(above) = rows.get_mut(self.at.saturating_sub(1)) {
            above.iter_mut().for_each(String::clear);
        }
        if let Some(below) = rows.get_mut(self.at) {
            below.clone_from(&self.texts);
        }
    }
}

/// The texts of two rows by column. A text above is that of the blank cells to the right of it, too: merged cells have
/// their text in the first. `None` where no cell is so.
fn together(above: &[String], below: &[String], options: &Options) -> Option<Vec<String>> {
    let (mut group, mut is_group) = ("", false);
    let mut joined = Vec::new();
    for column in 0..above.len().max(below.len()) {
        let of = |row: &[String]| row.get(column).map_or("", |cell| cell.trim()).to_owned();
        let (upper, lower) = (of(above), of(below));
        if let Some(text) = above.get(column).filter(|_| !upper.is_empty()) {
            group = text.trim();
        }
        joined.push(match (upper.is_empty(), lower.is_empty()) {
            // A cell that goes over both rows ends the group.
            (false, true) => {
                group = "";
                upper
            }
            (true, true) => String::new(),
            _ if group.is_empty() => lower,
            (is_inside, false) => {
                is_group |= is_inside;
                named(&lower, group, options)
            }
        });
    }
    is_group.then_some(joined)
}

/// «Họ tên» of «Phần khai về người mẹ»: with the last words of the group that make a name of a column.
fn named(what: &str, group: &str, options: &Options) -> String {
    let words: Vec<&str> = group.split_whitespace().collect();
    let names = (0..words.len()).filter_map(|from| Some(format!("{what} {}", words.get(from..)?.join(" "))));
    let is_known = |name: &String| splitter(&[vec![name.clone()]], options).is_some();
    names.into_iter().find(is_known).unwrap_or_else(|| what.to_owned())
}

fn known_alone(row: &[String], options: &Options) -> usize {
    if row.iter().filter(|cell| !cell.trim().is_empty()).count() < 2 { 0 } else { known(row, options) }
}

/// Columns of a row that have a field of their own.
fn known(row: &[String], options: &Options) -> usize {
    let Some(splitter) = splitter(&[row.to_vec()], options) else { return 0 };
    Checker::new(options, splitter.header()).map_or(0, |checker| {
        checker.columns().iter().filter(|it| it.column.is_some() && it.origin != Origin::Twice).count()
    })
}

fn splitter(rows: &[Vec<String>], options: &Options) -> Option<Splitter> {
    let mut options = options.clone();
    options.format = Some(Format::Csv);
    let mut text = String::new();
    rows.iter().for_each(|row| write_row(row, row.len(), &mut text));
    let mut splitter = Splitter::new(&options);
    splitter.push(text.as_bytes());
    splitter.next_chunk(true).is_ok().then_some(splitter)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Context;
    use crate::date::day;

    fn rows(of: &[&[&str]]) -> Vec<Vec<String>> {
        of.iter().map(|row| row.iter().map(|&cell| cell.to_owned()).collect()).collect()
    }

    #[test]
    fn a_group_above_its_columns_is_one_header_with_them() {
        let options = Options::new(Context::new(day(2026, 11, 29)));
        let mut sheet = rows(&[
            &["Sổ khai sinh", "", "", ""],
            &["Số", "Mẹ", "", "Ngày đăng ký"],
            &["", "Họ tên", "Năm sinh", ""],
            &["1", "Lê Thị Mừng", "1970", "02/03/1999"],
        ]);
        let found = joined(&sheet, &options).unwrap();
        found.write(&mut sheet);
        assert!(sheet[1].iter().all(String::is_empty));
        assert_eq!(sheet[2], ["Số", "Họ tên Mẹ", "Năm sinh Mẹ", "Ngày đăng ký"]);
        assert_eq!(sheet[3][1], "Lê Thị Mừng");
    }

    #[test]
    fn values_below_a_header_are_never_put_together() {
        let options = Options::new(Context::new(day(2026, 11, 29)));
        // Above each other the two sexes are the name of a column.
        let sheet = rows(&[
            &["Họ tên con", "Giới tính", "Ngày sinh", "Họ tên cha"],
            &["Trần Thị Mai", "Nữ", "02/03/1999", ""],
            &["Lê Văn Ánh", "Nam", "05/06/2001", "Lê Văn Tư"],
        ]);
        assert!(joined(&sheet, &options).is_none());
    }
}
