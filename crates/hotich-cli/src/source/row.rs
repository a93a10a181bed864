//! Rows of a sheet as rows of CSV.

/// Writes a row of at least this many cells; a row without texts is a blank line. Cells stay as they are: an apostrophe
/// before what a spreadsheet would run, as results have it, would be read as data.
pub(super) fn write_row(cells: &[String], width: usize, out: &mut String) {
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
