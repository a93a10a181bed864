//! Sheets of our own.

use std::fmt::Write as _;

use super::styles::{Look, Styles};
use super::xml::{cell_name, column_name, text};

const SHEETS: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/// Excel opens no sheet with more links.
const MAX_LINKS: usize = 60_000;
/// Characters that a cell may hold.
const MAX_TEXT: usize = 32_000;

/// A cell of a sheet of our own.
pub(super) struct Cell {
    pub(super) text: String,
    pub(super) look: Look,
    /// The place in the workbook that it leads to: `'Sổ'!B4`.
    pub(super) link: Option<String>,
}

impl Cell {
    pub(super) fn new(text: impl Into<String>, look: Look) -> Self {
        Self { text: text.into(), look, link: None }
    }

    pub(super) fn plain(text: impl Into<String>) -> Self {
        Self::new(text, Look::Wrapped)
    }
}

/// A sheet with these widths of columns and these rows; with a filter over them and the first row always in sight.
pub(super) fn sheet(widths: &[u32], rows: &[Vec<Cell>], filtered: bool, styles: &mut Styles) -> String {
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"{SHEETS}\"><sheetViews><sheetView workbookViewId=\"0\">"
    );
    if filtered {
        out.push_str("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>");
    }
    out.push_str("</sheetView></sheetViews><cols>");
    for (column, width) in (1..).zip(widths) {
        let _ = write!(out, "<col min=\"{column}\" max=\"{column}\" width=\"{width}\" customWidth=\"1\"/>");
    }
    out.push_str("</cols><sheetData>");
    let mut links = Vec::new();
    for (row, cells) in (0_u32..).zip(rows) {
        let _ = write!(out, "<row r=\"{}\">", row + 1);
        for (column, cell) in (0_u32..).zip(cells).filter(|(_, cell)| !cell.text.is_empty()) {
            let name = cell_name(row, column);
            let is_link = cell.link.is_some() && links.len() < MAX_LINKS;
            let look = if cell.look == Look::Link && !is_link { Look::Wrapped } else { cell.look };
            let _ = write!(out, "<c r=\"{name}\" s=\"{}\"", styles.own(look));
            match cell.text.parse::<u32>() {
                Ok(number) if number.to_string() == cell.text => {
                    let _ = write!(out, "><v>{number}</v></c>");
                }
                _ => {
                    let shown = text(&cell.text.chars().take(MAX_TEXT).collect::<String>());
                    let _ =
                        write!(out, " t=\"inlineStr\"><is><t xml:space=\"preserve\">{shown}</t></is></c>");
                }
            }
            if let Some(link) = cell.link.as_ref().filter(|_| is_link) {
                links.push((name, link));
            }
        }
        out.push_str("</row>");
    }
    out.push_str("</sheetData>");
    if filtered && let Some(last) = u32::try_from(widths.len()).ok().and_then(|count| count.checked_sub(1)) {
        let _ = write!(out, "<autoFilter ref=\"A1:{}{}\"/>", column_name(last), rows.len());
    }
    if !links.is_empty() {
        out.push_str("<hyperlinks>");
        for (name, link) in links {
            let _ = write!(out, "<hyperlink ref=\"{name}\" location=\"{}\" display=\"{name}\"/>", text(link));
        }
        out.push_str("</hyperlinks>");
    }
    out.push_str(
        "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.5\" header=\"0.3\" footer=\"0.3\"/>\
         <pageSetup orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>",
    );
    out
}
