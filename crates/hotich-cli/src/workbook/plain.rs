//! A workbook of what is none: rows of CSV, lines of JSON or a sheet of an old format, cell for cell as text.

use std::fmt::Write as _;
use std::io::Cursor;

use rust_xlsxwriter::{Format, Workbook, XlsxError};

use super::package::{MAX_PART, Package};
use super::xml::{cell_name, text};

/// Rows and columns that a sheet of Excel has.
const MAX_ROWS: u64 = 1_048_576;
const MAX_COLUMNS: usize = 16_384;
/// Characters that a cell may hold.
const MAX_TEXT: usize = 32_767;
const SHEETS: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/// Rows as they come.
#[derive(Default)]
pub(crate) struct Plain {
    /// The sheets so far: name, rows as XML.
    sheets: Vec<(String, String)>,
    cut: u64,
}

/// Why rows are not written.
pub(crate) enum Unwritable {
    TooMany,
    Told(String),
}

impl From<XlsxError> for Unwritable {
    fn from(error: XlsxError) -> Self {
        Self::Told(error.to_string())
    }
}

impl From<String> for Unwritable {
    fn from(error: String) -> Self {
        Self::Told(error)
    }
}

impl Plain {
    /// Begins a sheet; gives the name that it got.
    pub(crate) fn sheet(&mut self, name: &str) -> String {
        let name = if name.is_empty() { "Sổ" } else { name };
        self.sheets.push((name.to_owned(), String::new()));
        name.to_owned()
    }

    /// Writes a row at its number, from 1; rows come in order.
    pub(crate) fn row(&mut self, number: u64, cells: &[String]) -> Result<(), Unwritable> {
        let row = number.checked_sub(1).filter(|row| *row < MAX_ROWS);
        let row = row.and_then(|row| u32::try_from(row).ok()).ok_or(Unwritable::TooMany)?;
        let Some((_, out)) = self.sheets.last_mut() else { return Ok(()) };
        let _ = write!(out, "<row r=\"{number}\">");
        for (column, value) in (0_u32..).zip(cells.iter().take(MAX_COLUMNS)).filter(|(_, it)| !it.is_empty())
        {
            let is_long = value.len() > MAX_TEXT && value.encode_utf16().count() > MAX_TEXT;
            self.cut += u64::from(is_long);
            // Half as many fit however wide they are.
            let shown = if is_long { value.chars().take(MAX_TEXT / 2).collect() } else { value.clone() };
            let (name, shown) = (cell_name(row, column), text(&shown));
            let _ = write!(
                out,
                "<c r=\"{name}\" s=\"1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{shown}</t></is></c>"
            );
        }
        out.push_str("</row>");
        if out.len() as u64 > MAX_PART { Err(Unwritable::TooMany) } else { Ok(()) }
    }

    /// Cells that were too long for a spreadsheet.
    pub(crate) fn cut(&self) -> u64 {
        self.cut
    }

    pub(super) fn finish(self) -> Result<Package, Unwritable> {
        // Everything about a workbook but its cells, and the format in which dates and numbers of papers stay texts.
        let mut book = Workbook::new();
        let as_text = Format::new().set_num_format("@");
        for (name, _) in &self.sheets {
            book.add_worksheet().set_name(name)?.write_blank(0, 0, &as_text)?;
        }
        let mut package = Package::open(Cursor::new(book.save_to_buffer()?))?;
        for (part, (_, rows)) in package.sheets()?.into_iter().zip(self.sheets) {
            let xml = format!(
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"{SHEETS}\"><cols>\
                 <col min=\"1\" max=\"{MAX_COLUMNS}\" width=\"16\" style=\"1\" customWidth=\"1\"/></cols>\
                 <sheetData>{rows}</sheetData></worksheet>"
            );
            package.set(&part.path, xml);
        }
        Ok(package)
    }
}
