//! Workbooks: the sheets of Excel and OpenDocument as text of CSV, row by row, each at its own number.

use std::collections::BTreeMap;
use std::io::{self, Read};
use std::sync::Arc;

use calamine::{Data, Ods, Reader, SheetType, Style, Xls, Xlsb, Xlsx};
use hotich::Language;
use hotich::book::sheet;
use hotich::book::{Format, Options};

use super::bytes::{Bytes, Input};
use super::gaps::{Filler, Gaps};
use super::pieces::{Pieces, To};
use super::shown::Shown;
use super::{MAX_COLUMNS, Meter, Opened, Stream};
use crate::workbook::{OURS, without_macro_sheets};

/// Rows that are looked at before the first is handed on: titles and header are among them.
const FIRST: usize = 40;
/// Bytes that all parts of a workbook may unpack to, and those that are held at once: what is not a sheet.
const MAX_UNPACKED: u64 = 4 << 30;
const MAX_HELD: u64 = 512 << 20;
const MAX_PARTS: usize = 10_000;
/// Bytes between two tags: a cell of Excel has 32,767 characters, each of which takes some bytes.
const MAX_TEXT: u64 = 1 << 20;
/// Cells behind the last column that a book has.
const MAX_FAR: usize = 100;
/// A password makes an archive of the old kind, which names this among its first bytes.
const LOCKED: &str = "EncryptedPackage";

/// How a workbook is written.
#[derive(Clone, Copy)]
enum Shape {
    Xlsx,
    Xlsb,
    Xls,
    Ods,
}

enum Workbook {
    Xlsx(Xlsx<Input>),
    Xlsb(Xlsb<Input>),
    Xls(Xls<Input>),
    Ods(Ods<Input>),
}

/// The sheets of a workbook that have a header, each as a stream; the first with anything in it where none has, so that
/// its error is told.
pub(super) fn open(bytes: &Bytes, name: &str, options: &Options) -> Result<Opened, String> {
    let language = options.render.language;
    let shape = Shape::of(bytes, language)?;
    let (held, macros) = match shape {
        Shape::Xlsx => without_macros(bytes),
        _ => (None, Vec::new()),
    };
    let bytes = held.as_ref().unwrap_or(bytes);
    let mut book = Workbook::open(bytes, shape, language)?;
    let (mut books, mut others) = (Vec::new(), Vec::new());
    for sheet in book.sheets() {
        let mut rows = Rows::default();
        book.cells(&sheet, language, &Meter::default(), &mut |row, column, text| {
            rows.take(row, column, text, &mut |_| true) && rows.whole.len() < FIRST
        })?;
        rows.end_row();
        if let Some(header) = sheet::header_row(&rows.whole, options) {
            books.push((sheet, header));
        } else if !rows.whole.is_empty() {
            others.push(sheet);
        }
    }
    if books.is_empty() && !others.is_empty() {
        books.push((others.remove(0), 0));
    }
    let several = books.len() > 1;
    let mut untold = Vec::new();
    let streams = books.into_iter().map(|(sheet, header)| {
        let gaps = if matches!(shape, Shape::Xlsx) { Gaps::of(bytes, &sheet) } else { Gaps::default() };
        untold.extend(gaps.note(name, &sheet, language));
        let filler = Filler::new(gaps, header);
        let start = Start { bytes: bytes.clone(), shape, sheet: sheet.clone(), filler, language };
        let meter = Meter::default();
        let done = meter.clone();
        Stream {
            name: if several { format!("{name} [{sheet}]") } else { name.to_owned() },
            input: Box::new(Pieces::new(move |to| send(start, &done, to))),
            format: Some(Format::Csv),
            sheet: Some(sheet),
            meter,
        }
    });
    let note = |sheet: &String| match language {
        Language::Vi => format!("{name}: trang «{sheet}» không có dòng tên cột, không xét"),
        Language::En => format!("{name}: sheet “{sheet}” has no header and is not checked"),
    };
    let macro_note = |sheet: &String| match language {
        Language::Vi => format!("{name}: trang «{sheet}» là trang macro, không xét"),
        Language::En => format!("{name}: sheet “{sheet}” is one of macros and is not checked"),
    };
    let streams = streams.collect();
    let opened = Opened {
        streams,
        notes: others.iter().map(note).chain(macros.iter().map(macro_note)).chain(untold).collect(),
        is_xlsx: matches!(shape, Shape::Xlsx),
    };
    if opened.streams.is_empty() {
        return Err(hotich::book::Error::Empty.message(language));
    }
    Ok(opened)
}

/// The workbook without its sheets of macros, which hold no book, and the names of these; nothing where there are none.
fn without_macros(bytes: &Bytes) -> (Option<Bytes>, Vec<String>) {
    let found = bytes.open().ok().and_then(|input| without_macro_sheets(input).ok());
    match found.flatten() {
        Some((bytes, names)) => (Some(Bytes::Held(Arc::from(bytes))), names),
        None => (None, Vec::new()),
    }
}

/// The texts of a sheet by row and column.
pub(super) fn texts(
    bytes: &Bytes,
    sheet: &str,
    language: Language,
) -> Result<BTreeMap<(u32, u32), String>, String> {
    let shape = Shape::of(bytes, language)?;
    let (held, _) = without_macros(bytes);
    let mut book = Workbook::open(held.as_ref().unwrap_or(bytes), shape, language)?;
    let mut all = BTreeMap::new();
    if book.sheets().iter().any(|name| name == sheet) {
        book.cells(sheet, language, &Meter::default(), &mut |row, column, text| {
            all.insert((row, column), text).is_none()
        })?;
    }
    Ok(all)
}

/// A workbook that is more than any program should unpack.
pub(super) fn too_large(language: Language) -> String {
    match language {
        Language::Vi => "bảng tính giải nén ra quá lớn, không đọc".to_owned(),
        Language::En => "the spreadsheet unpacks to too much and is not read".to_owned(),
    }
}

/// A workbook in which some text is longer than Excel can write.
fn too_long(language: Language) -> String {
    match language {
        Language::Vi => "bảng tính có ô dài quá mức của Excel (32.767 ký tự) nhiều lần, không đọc".to_owned(),
        Language::En => {
            "the spreadsheet has a cell many times longer than Excel allows (32,767 characters) and is not read"
                .to_owned()
        }
    }
}

/// What a library says of a broken file, which is English, in the language of the command.
fn broken(error: &dyn std::fmt::Display, language: Language) -> String {
    let said = error.to_string();
    if language == Language::En {
        return format!("this spreadsheet or archive cannot be read ({said})");
    }
    let said = said.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| said.contains(word));
    let why = if has(&["eocd", "invalid zip", "central directory", "local file header"]) {
        "không phải tệp nén trọn vẹn, có thể bị cụt"
    } else if has(&["deflate", "checksum", "crc", "corrupt"]) {
        "dữ liệu nén bị hỏng"
    } else if has(&["xml"]) {
        "có phần viết sai, có thể bị cụt"
    } else if has(&["cfb", "ole "]) {
        "không phải bảng tính Excel 97–2003 trọn vẹn"
    } else if has(&["not found", "missing", "no such"]) {
        "thiếu một phần của bảng tính"
    } else {
        "cấu trúc không đúng"
    };
    format!("bảng tính hoặc tệp nén này không đọc được ({why})")
}

impl Shape {
    /// Looks at the whole of an archive: what it unpacks to is known to be bearable before any of it is held.
    fn of(bytes: &Bytes, language: Language) -> Result<Self, String> {
        let failed = |error: &dyn std::fmt::Display| broken(error, language);
        let input = || bytes.open().map_err(|error| failed(&error));
        let mut head = Vec::new();
        input()?.take(1 << 16).read_to_end(&mut head).map_err(|error| failed(&error))?;
        if !head.starts_with(b"PK") {
            let locked: Vec<u8> = LOCKED.encode_utf16().flat_map(u16::to_le_bytes).collect();
            if head.windows(locked.len()).any(|bytes| bytes == locked) {
                return Err(match language {
                    Language::Vi => "bảng tính có mật khẩu; hãy bỏ mật khẩu rồi kiểm tra lại".to_owned(),
                    Language::En => "the spreadsheet has a password; take it off and check again".to_owned(),
                });
            }
            return Ok(Self::Xls);
        }
        let parts = unpacked(input()?, language)?;
        let has = |wanted: &str| parts.iter().any(|part| part == wanted);
        Ok(if has("xl/workbook.bin") {
            Self::Xlsb
        } else if has("content.xml") {
            Self::Ods
        } else {
            Self::Xlsx
        })
    }
}

impl Workbook {
    fn open(bytes: &Bytes, shape: Shape, language: Language) -> Result<Self, String> {
        let failed = |error: &dyn std::fmt::Display| broken(error, language);
        let input = bytes.open().map_err(|error| failed(&error))?;
        match shape {
            Shape::Xlsx => Xlsx::new(input).map(Self::Xlsx).map_err(|error| failed(&error)),
            Shape::Xlsb => Xlsb::new(input).map(Self::Xlsb).map_err(|error| failed(&error)),
            Shape::Xls => Xls::new(input).map(Self::Xls).map_err(|error| failed(&error)),
            Shape::Ods => Ods::new(input).map(Self::Ods).map_err(|error| failed(&error)),
        }
    }

    /// The sheets with cells: neither charts nor macros, nor what an earlier check has added.
    fn sheets(&self) -> Vec<String> {
        let all = match self {
            Self::Xlsx(book) => book.sheets_metadata(),
            Self::Xlsb(book) => book.sheets_metadata(),
            Self::Xls(book) => book.sheets_metadata(),
            Self::Ods(book) => book.sheets_metadata(),
        };
        let is_book = |name: &str| !name.starts_with(OURS);
        let cells = all.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet && is_book(&sheet.name));
        cells.map(|sheet| sheet.name.clone()).collect()
    }

    /// Calls `each` with row, column and text of every cell that has any, until it wants no more.
    fn cells(
        &mut self,
        sheet: &str,
        language: Language,
        meter: &Meter,
        each: &mut dyn FnMut(u32, u32, String) -> bool,
    ) -> Result<(), String> {
        let failed = |error: &dyn std::fmt::Display| broken(error, language);
        let plain = Shown::default();
        // Of the two new formats of Excel no more than a cell is held.
        macro_rules! stream {
            ($cells:ident, $next:expr) => {{
                meter.expect(u64::from($cells.dimensions().end.0) + 1);
                while let Some((cell, shown)) = $next.map_err(|error| failed(&error))? {
                    let (row, column) = cell.get_position();
                    let text = text(&cell.get_value().clone().into(), shown);
                    if !text.is_empty() && !each(row, column, text) {
                        return Ok(());
                    }
                }
                return Ok(());
            }};
        }
        let range = match self {
            Self::Xlsx(book) => {
                let mut cells = book.worksheet_cells_reader(sheet).map_err(|error| failed(&error))?;
                let format =
                    |style: &Style| style.number_format.as_ref().map(|it| Shown::of(&it.format_code));
                let all: Vec<_> =
                    cells.styles().iter().map(|style| format(style).unwrap_or_default()).collect();
                let shown = |style: usize| all.get(style).unwrap_or(&plain);
                let next = |(cell, style)| (cell, shown(style));
                stream!(cells, cells.next_cell_with_style_id().map(|cell| cell.map(next)))
            }
            Self::Xlsb(book) => {
                let mut cells = book.worksheet_cells_reader(sheet).map_err(|error| failed(&error))?;
                stream!(cells, cells.next_cell().map(|cell| cell.map(|cell| (cell, &plain))))
            }
            Self::Xls(book) => book.worksheet_range(sheet).map_err(|error| failed(&error))?,
            Self::Ods(book) => book.worksheet_range(sheet).map_err(|error| failed(&error))?,
        };
        let (top, left) = range.start().unwrap_or_default();
        meter.expect(range.end().map_or(0, |(bottom, _)| u64::from(bottom) + 1));
        for (row, column, value) in range.used_cells() {
            let text = text(value, &plain);
            let at = |start: u32, more: usize| start.saturating_add(u32::try_from(more).unwrap_or(u32::MAX));
            if !text.is_empty() && !each(at(top, row), at(left, column), text) {
                break;
            }
        }
        Ok(())
    }
}

/// The names of the parts of an archive, once it is sure that they unpack to no more than they may. What an archive says
/// of its own sizes is not believed.
fn unpacked(input: Input, language: Language) -> Result<Vec<String>, String> {
    let failed = |error: &dyn std::fmt::Display| broken(error, language);
    let mut archive = zip::ZipArchive::new(input).map_err(|error| failed(&error))?;
    if archive.len() > MAX_PARTS {
        return Err(too_large(language));
    }
    let (mut names, mut all, mut held) = (Vec::new(), 0_u64, 0_u64);
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|error| failed(&error))?;
        let name = part.name().map_err(|error| failed(&error))?.into_owned();
        let mut pieces = Longest::default();
        let length = io::copy(&mut part.take(MAX_UNPACKED - all + 1), &mut pieces);
        let length = length.map_err(|error| failed(&error))?;
        all += length;
        held += if name.starts_with("xl/worksheets/") { 0 } else { length };
        if all > MAX_UNPACKED || held > MAX_HELD {
            return Err(too_large(language));
        }
        let is_text = name.ends_with(".xml");
        if is_text && pieces.longest > MAX_TEXT {
            return Err(too_long(language));
        }
        names.push(name);
    }
    Ok(names)
}

/// How far apart the signs of XML stand, each of which begins a tag: so long is a text at most.
#[derive(Default)]
struct Longest {
    at_hand: u64,
    longest: u64,
}

impl io::Write for Longest {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut from = 0;
        for (at, _) in bytes.iter().enumerate().filter(|(_, byte)| **byte == b'<') {
            self.longest = self.longest.max(self.at_hand + (at - from) as u64);
            (self.at_hand, from) = (0, at);
        }
        self.at_hand += (bytes.len() - from) as u64;
        self.longest = self.longest.max(self.at_hand);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A cell as a person reads it: numbers and dates with as much as its format shows of them.
fn text(value: &Data, shown: &Shown) -> String {
    match value {
        Data::Empty => String::new(),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => shown.number(*number).unwrap_or_else(|| number.to_string()),
        Data::String(text) => text.clone(),
        Data::Bool(value) => if *value { "TRUE" } else { "FALSE" }.to_owned(),
        Data::DateTime(date) => shown.date(date),
        Data::DateTimeIso(text) => text.strip_suffix("T00:00:00").unwrap_or(text).to_owned(),
        Data::DurationIso(text) => text.clone(),
        Data::Error(error) => error.to_string(),
    }
}

/// Puts cells together to rows; a row of the sheet that has none is a row, too.
#[derive(Default)]
struct Rows {
    /// Rows that are whole.
    whole: Vec<Vec<String>>,
    row: Vec<String>,
    /// The number of the row at hand.
    number: u32,
    /// Texts far behind the last column that a book has, by their row; and how many there are in all.
    far: BTreeMap<u32, Vec<String>>,
    far_cells: usize,
}

impl Rows {
    /// Takes a cell; hands rows on while `on` wants them. `false` at the end.
    fn take(&mut self, row: u32, column: u32, text: String, on: &mut dyn FnMut(&mut Self) -> bool) -> bool {
        while self.number < row {
            self.end_row();
            if self.whole.len() >= FIRST && !on(self) {
                return false;
            }
        }
        if column >= MAX_COLUMNS {
            // A stray cell is one too many of its row; many of them are a sheet that is no book.
            self.far_cells += 1;
            self.far.entry(row).or_default().push(text);
            return self.far_cells <= MAX_FAR;
        }
        let column = column as usize;
        if self.row.len() <= column {
            self.row.resize(column + 1, String::new());
        }
        if let Some(cell) = self.row.get_mut(column) {
            *cell = text;
        }
        true
    }

    fn end_row(&mut self) {
        self.whole.push(std::mem::take(&mut self.row));
        self.number += 1;
    }
}

/// Where a sheet is, and how it is to be read.
struct Start {
    bytes: Bytes,
    shape: Shape,
    sheet: String,
    /// What a person sees in cells without a text.
    filler: Filler,
    language: Language,
}

/// Sends a sheet as pieces of text.
fn send(start: Start, done: &Meter, to: &To) -> Result<(), String> {
    let Start { bytes, shape, sheet, mut filler, language } = start;
    let mut book = Workbook::open(&bytes, shape, language)?;
    let (mut rows, mut width, mut out) = (Rows::default(), None, Vec::new());
    let mut line = String::new();
    // Columns that an earlier check has added are none of the book.
    let mut end = usize::MAX;
    let mut number = 0_u32;
    let mut write = |rows: &mut Rows, is_last: bool| {
        let width = *width.get_or_insert_with(|| {
            let ours = rows.whole.iter().filter_map(|row| row.iter().position(|cell| cell.starts_with(OURS)));
            end = ours.min().unwrap_or(usize::MAX);
            rows.whole.iter().map(|row| row.len().min(end)).max().unwrap_or(0)
        });
        for mut row in rows.whole.drain(..) {
            row.truncate(end);
            filler.fill(number, &mut row, end.min(MAX_COLUMNS as usize));
            if let Some(far) = rows.far.remove(&number) {
                row.resize(width.max(row.len()), String::new());
                row.extend(far);
            }
            number += 1;
            sheet::write_row(&row, width, &mut line);
            out.extend_from_slice(line.as_bytes());
            line.clear();
            done.add(1);
        }
        to.hand_on(&mut out, is_last)
    };
    book.cells(&sheet, language, done, &mut |row, column, text| {
        rows.take(row, column, text, &mut |rows| write(rows, false))
    })?;
    if rows.far_cells > MAX_FAR {
        return Err(match language {
            Language::Vi => format!("trang «{sheet}» có hơn {MAX_COLUMNS} cột, không phải sổ"),
            Language::En => format!("sheet “{sheet}” has more than {MAX_COLUMNS} columns and is no book"),
        });
    }
    rows.end_row();
    write(&mut rows, true);
    Ok(())
}
