//! A binary workbook of Excel by hand, from the records that [MS-XLSB] tells: no program at hand writes one.

use std::io::{Cursor, Write as _};

/// What stands in a cell.
pub(crate) enum Cell<'a> {
    /// A text in the list of all texts.
    Shared(&'a str),
    /// A text in the cell itself.
    Inline(&'a str),
    /// A number of eight bytes.
    Number(f64),
    /// A whole number packed into four bytes.
    Packed(u32),
    /// A day, counted from 1900.
    Day(f64),
    /// What the formula `=A4+1` has come to.
    Formula(f64),
}

/// A row by its number from 0, whether it is hidden, and its cells by column.
pub(crate) type Row<'a> = (u32, bool, &'a [(u32, Cell<'a>)]);

/// A workbook of one sheet, whose first row has its cells merged.
pub(crate) fn workbook(sheet: &str, rows: &[Row<'_>]) -> Vec<u8> {
    let mut shared: Vec<&str> = Vec::new();
    let parts = [
        ("xl/worksheets/sheet1.bin", cells(rows, &mut shared)),
        ("xl/workbook.bin", book(sheet)),
        ("xl/styles.bin", styles()),
        ("xl/sharedStrings.bin", strings(&shared)),
        ("[Content_Types].xml", TYPES.into()),
        ("_rels/.rels", relations(&[("officeDocument", "xl/workbook.bin")])),
        (
            "xl/_rels/workbook.bin.rels",
            relations(&[
                ("worksheet", "worksheets/sheet1.bin"),
                ("styles", "styles.bin"),
                ("sharedStrings", "sharedStrings.bin"),
            ]),
        ),
    ];
    let mut to = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        to.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        to.write_all(&bytes).unwrap();
    }
    to.finish().unwrap().into_inner()
}

const TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/worksheets/sheet1.bin" ContentType="application/vnd.ms-excel.worksheet"/><Override PartName="/xl/styles.bin" ContentType="application/vnd.ms-excel.styles"/><Override PartName="/xl/sharedStrings.bin" ContentType="application/vnd.ms-excel.sharedStrings"/></Types>"#;

fn relations(of: &[(&str, &str)]) -> Vec<u8> {
    let mut text = String::from(
        r#"<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#,
    );
    for (number, (kind, target)) in (1..).zip(of) {
        text += &format!(
            r#"<Relationship Id="rId{number}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}"/>"#
        );
    }
    (text + "</Relationships>").into()
}

/// A record: its number and its length in groups of seven bits, the lowest first, and what is in it.
fn record(to: &mut Vec<u8>, number: u16, content: &[u8]) {
    if number < 0x80 {
        to.push(number as u8);
    } else {
        to.extend([number as u8 | 0x80, (number >> 7) as u8]);
    }
    let mut length = content.len();
    while length >= 0x80 {
        to.push(length as u8 | 0x80);
        length >>= 7;
    }
    to.push(length as u8);
    to.extend(content);
}

fn numbers(of: &[u32]) -> Vec<u8> {
    of.iter().flat_map(|number| number.to_le_bytes()).collect()
}

/// `XLWideString`: how many units of UTF-16, and these.
fn wide(text: &str) -> Vec<u8> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let mut bytes = numbers(&[units.len() as u32]);
    bytes.extend(units.iter().flat_map(|unit| unit.to_le_bytes()));
    bytes
}

fn book(sheet: &str) -> Vec<u8> {
    let mut out = Vec::new();
    record(&mut out, 0x83, &[]); // BrtBeginBook
    record(&mut out, 0x99, &[numbers(&[0, 0]), wide("")].concat()); // BrtWbProp
    record(&mut out, 0x8f, &[]); // BrtBeginBundleShs
    record(&mut out, 0x9c, &[numbers(&[0, 1]), wide("rId1"), wide(sheet)].concat()); // BrtBundleSh
    record(&mut out, 0x90, &[]); // BrtEndBundleShs
    record(&mut out, 0x84, &[]); // BrtEndBook
    out
}

/// Two formats of cells: as it is, and the day as `dd/mm/yyyy`.
fn styles() -> Vec<u8> {
    let (mut out, day) = (Vec::new(), 164_u16);
    record(&mut out, 0x116, &[]); // BrtBeginStyleSheet
    record(&mut out, 0x267, &numbers(&[1])); // BrtBeginFmts
    record(&mut out, 0x2c, &[day.to_le_bytes().to_vec(), wide("dd/mm/yyyy")].concat()); // BrtFmt
    record(&mut out, 0x268, &[]); // BrtEndFmts
    record(&mut out, 0x269, &numbers(&[2])); // BrtBeginCellXFs
    for format in [0, day] {
        let mut cell = [0; 16];
        cell[2..4].copy_from_slice(&format.to_le_bytes());
        record(&mut out, 0x2f, &cell); // BrtXF
    }
    record(&mut out, 0x26a, &[]); // BrtEndCellXFs
    record(&mut out, 0x117, &[]); // BrtEndStyleSheet
    out
}

fn strings(shared: &[&str]) -> Vec<u8> {
    let (mut out, count) = (Vec::new(), shared.len() as u32);
    record(&mut out, 0x9f, &numbers(&[count, count])); // BrtBeginSst
    for text in shared {
        record(&mut out, 0x13, &[vec![0], wide(text)].concat()); // BrtSSTItem
    }
    record(&mut out, 0xa0, &[]); // BrtEndSst
    out
}

fn cells<'a>(rows: &[Row<'a>], shared: &mut Vec<&'a str>) -> Vec<u8> {
    let columns = rows.iter().flat_map(|(_, _, cells)| cells.iter().map(|(column, _)| *column));
    let (last_row, last_column) = (rows.iter().map(|(row, ..)| *row).max(), columns.max());
    let mut out = Vec::new();
    record(&mut out, 0x81, &[]); // BrtBeginSheet
    record(&mut out, 0x94, &numbers(&[0, last_row.unwrap(), 0, last_column.unwrap()])); // BrtWsDim
    record(&mut out, 0x91, &[]); // BrtBeginSheetData
    for (row, hidden, cells) in rows {
        let flags = [0, if *hidden { 0x10 } else { 0 }, 0];
        let height = 300_u16.to_le_bytes();
        let head = [&numbers(&[*row, 0]), &height[..], &flags, &numbers(&[0])].concat();
        record(&mut out, 0x00, &head); // BrtRowHdr
        for (column, cell) in *cells {
            let (number, content, style) = match cell {
                Cell::Shared(text) => {
                    shared.push(text);
                    (0x07, numbers(&[shared.len() as u32 - 1]), 0) // BrtCellIsst
                }
                Cell::Inline(text) => (0x06, wide(text), 0), // BrtCellSt
                Cell::Number(number) => (0x05, number.to_le_bytes().to_vec(), 0), // BrtCellReal
                Cell::Day(day) => (0x05, day.to_le_bytes().to_vec(), 1),
                // The second bit of the lower two says that it is whole.
                Cell::Packed(number) => (0x02, numbers(&[number << 2 | 2]), 0), // BrtCellRk
                Cell::Formula(value) => {
                    // A4, 1, plus.
                    let formula = [0x44, 3, 0, 0, 0, 0, 0xc0, 0x1e, 1, 0, 0x03];
                    let parts =
                        [&value.to_le_bytes()[..], &[0, 0], &numbers(&[11]), &formula, &numbers(&[0])];
                    (0x09, parts.concat(), 0) // BrtFmlaNum
                }
            };
            record(&mut out, number, &[numbers(&[*column, style]), content].concat());
        }
    }
    record(&mut out, 0x92, &[]); // BrtEndSheetData
    record(&mut out, 0xb1, &numbers(&[1])); // BrtBeginMergeCells
    record(&mut out, 0xb0, &numbers(&[0, 0, 0, last_column.unwrap()])); // BrtMergeCell
    record(&mut out, 0xb2, &[]); // BrtEndMergeCells
    record(&mut out, 0x82, &[]); // BrtEndSheet
    out
}
