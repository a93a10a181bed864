//! Sheets of workbooks: their rows as rows of CSV.

use super::{Format, Options, Splitter};

/// Writes a row of at least this many cells; a row without texts is a blank line. Cells stay as they are: an apostrophe
/// before what a spreadsheet would run, as results have it, would be read as data.
pub fn write_row(cells: &[String], width: usize, out: &mut String) {
    if cells.iter().any(|cell| !cell.trim().is_empty()) {
        for column in 0..width.max(cells.len()) {
            if column > 0 {
                out.push(',');
            }
            let cell = cells.get(column).map_or("", String::as_str);
            if cell.contains(['"', ',', ';', '|', '\t', '\n', '\r']) {
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

/// Whether the first rows of a sheet have a header among them.
#[must_use]
pub fn has_header(rows: &[Vec<String>], options: &Options) -> bool {
    splitter(rows, options).is_some()
}

/// The last row of the header among the first rows of a sheet, as a spreadsheet counts; none without a header.
#[must_use]
pub fn header_row(rows: &[Vec<String>], options: &Options) -> Option<u64> {
    splitter(rows, options)?.header().map(super::Header::sheet_row)
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

    /// What the columns of a sheet are called, and the row of its header.
    fn header(of: &[&[&str]]) -> (Vec<String>, u64) {
        let rows: Vec<Vec<String>> =
            of.iter().map(|row| row.iter().map(|&cell| cell.to_owned()).collect()).collect();
        let splitter = splitter(&rows, &Options::new(Context::new(day(2026, 11, 29)))).unwrap();
        let header = splitter.header().unwrap();
        (header.cells().to_vec(), header.sheet_row())
    }

    #[test]
    fn a_group_above_its_columns_is_one_header_with_them() {
        let found = header(&[
            &["Sổ khai sinh", "", "", ""],
            &["Số", "Mẹ", "", "Ngày đăng ký"],
            &["", "Họ tên", "Năm sinh", ""],
            &["1", "Lê Thị Mừng", "1970", "02/03/1999"],
        ]);
        let wanted = ["Số", "Họ tên Mẹ", "Năm sinh Mẹ", "Ngày đăng ký"].map(str::to_owned);
        assert_eq!(found, (wanted.to_vec(), 3));
    }

    #[test]
    fn values_below_a_header_are_never_put_together() {
        // Above each other the two sexes are the name of a column.
        let (cells, row) = header(&[
            &["Họ tên con", "Giới tính", "Ngày sinh", "Họ tên cha"],
            &["Trần Thị Mai", "Nữ", "02/03/1999", ""],
            &["Lê Văn Ánh", "Nam", "05/06/2001", "Lê Văn Tư"],
        ]);
        assert_eq!((cells[1].as_str(), row), ("Giới tính", 1));
    }
}
