//! Cuts a stream of bytes into chunks of whole rows.

use std::ops::Range;
use std::sync::Arc;

use memchr::{memchr, memchr2};

use super::columns::{self, Mapping};
use super::csv;
use super::error::Error;
use super::heading::{self, together};
use super::options::{Format, Options};
use super::utf16::{LOOKED_AT, Utf16, Wide};
use crate::input::{inner_record, kind_of_json};
use crate::name::likeness;
use crate::record::Malformed;
use crate::schema::Kind;
use crate::text::{Decoding, guess_decoding};

/// A row longer than this is not read: one finding stands for it.
const MAX_ROW: usize = 1 << 20;
/// A quoted cell that goes on for longer than this was never closed: its first line alone is a broken row.
const MAX_QUOTED: usize = 1 << 16;
/// Rows are handed on when about this many bytes of them are there.
const CHUNK: usize = 1 << 18;
/// A record that tells its kind is looked for in this much of the file, and so is a header.
const TELLING: usize = 1 << 16;
/// The header of a sheet is one of its first rows: titles stand above it.
const HEADER_WITHIN: usize = 20;
/// Column names that make a row a header without a look at the rows below.
const SURE: usize = 3;
/// Separators of cells, the usual one first.
const SEPARATORS: [u8; 6] = *b",;\t|^~";
/// Characters of the first line that are shown where there is no header.
const SHOWN: usize = 100;

/// Some whole rows.
#[derive(Debug)]
pub struct Chunk {
    pub(super) bytes: Vec<u8>,
    pub(super) rows: Vec<Row>,
    /// Blank lines among them.
    pub(super) blank: u64,
}

/// One row of a chunk.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) at: Place,
    /// Why its bytes are not to be read, and how many there were.
    pub(super) broken: Option<(Malformed, u64)>,
}

impl Chunk {
    /// Its bytes as UTF-8: rows and what stands between them. A row that is too long to be read is not among them.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Number as a spreadsheet counts, and place among the bytes, of each row.
    pub fn rows(&self) -> impl Iterator<Item = (u64, Range<usize>)> {
        self.rows.iter().map(|row| (row.at.sheet, row.start..row.end))
    }

    /// Whether the bytes of a row are not there, because it is too long.
    #[must_use]
    pub fn has_gaps(&self) -> bool {
        self.rows.iter().any(|row| matches!(row.broken, Some((Malformed::TooLong, _))))
    }
}

/// Where a row stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// Its number, from 1; 0 is the header.
    pub(super) row: u64,
    /// Its first line in the file, from 1.
    pub(super) line: u64,
    /// Its number as a spreadsheet counts: header, titles and blank rows are rows there. Of JSON the line.
    pub(super) sheet: u64,
}

/// The header of a book.
#[derive(Clone, Debug)]
pub struct Header {
    /// How rows are written.
    pub format: Format,
    /// The separator of cells.
    pub(super) separator: u8,
    /// The cells of the header; none for JSON Lines.
    pub(super) cells: Vec<String>,
    /// Where it stands, and how many rows that say something stand above it.
    pub(super) at: Place,
    pub(super) above: u64,
    /// The kind that the columns or the first record tell.
    pub(super) kind: Option<Kind>,
    /// Its rows as they are written.
    pub(super) lines: Vec<Vec<u8>>,
}

/// One of the first rows, in which a header may stand.
struct First {
    cells: Vec<String>,
    at: Place,
    is_blank: bool,
    /// Where it stands behind the first, and where the next begins.
    range: Range<usize>,
    next: usize,
}

/// What may be the header: how many columns of it are known, and the rows that it takes.
struct Candidate {
    known: usize,
    kind: Option<Kind>,
    cells: Vec<String>,
    rows: Range<usize>,
}

impl Header {
    /// The cells of the header; none for JSON Lines.
    #[must_use]
    pub fn cells(&self) -> &[String] {
        &self.cells
    }

    /// Its number as a spreadsheet counts.
    #[must_use]
    pub fn sheet_row(&self) -> u64 {
        self.at.sheet
    }

    /// The separator of cells.
    #[must_use]
    pub fn separator(&self) -> u8 {
        self.separator
    }
}

/// Takes bytes as they come and gives chunks of whole rows.
#[derive(Debug)]
pub struct Splitter {
    format: Option<Format>,
    /// Whether somebody has named the kind already.
    named: bool,
    /// What somebody has said of columns.
    mapping: Option<Arc<Mapping>>,
    /// How UTF-16 becomes UTF-8.
    utf16: Option<Utf16>,
    /// The separator that somebody names, or the file itself; and whether it was looked for there.
    told_separator: Option<u8>,
    has_looked: bool,
    /// Bytes at the start that are spaces.
    spaces: usize,
    /// Bytes of lines that did not tell it.
    looked: usize,
    header: Option<Header>,
    /// Everything up to the first row.
    head: Vec<u8>,
    buffer: Vec<u8>,
    /// Bytes of the buffer that are done.
    done: usize,
    row: u64,
    line: u64,
    /// Rows of the sheet so far.
    sheet: u64,
    started: bool,
    /// Bytes of a row that is too long, thrown away so far.
    skipping: Option<u64>,
}

/// What a look for the end of a row found.
enum Scan {
    /// The row ends here, and the next begins there, this many lines on.
    Row { end: usize, next: usize, lines: u64 },
    /// No end in sight yet.
    More,
    /// A quotation mark is never closed; the first line ends here.
    OpenQuote { end: usize, next: usize },
    /// Longer than a row may be.
    TooLong,
}

impl Splitter {
    /// A splitter at the start of a file.
    #[must_use]
    pub fn new(options: &Options) -> Self {
        Self {
            format: options.format,
            named: options.kind.is_some(),
            mapping: options.mapping.clone(),
            utf16: None,
            told_separator: options.separator,
            has_looked: false,
            spaces: 0,
            looked: 0,
            header: None,
            head: Vec::new(),
            buffer: Vec::new(),
            done: 0,
            row: 0,
            line: 1,
            sheet: 0,
            started: false,
            skipping: None,
        }
    }

    /// Takes the next bytes of the file.
    pub fn push(&mut self, bytes: &[u8]) {
        self.buffer.drain(..self.done.min(self.buffer.len()));
        self.done = 0;
        match &mut self.utf16 {
            Some(utf16) => utf16.push(bytes, &mut self.buffer),
            None => self.buffer.extend_from_slice(bytes),
        }
    }

    /// The start of the first line, for whoever has to say why there is no header. It may hold values of a person.
    #[must_use]
    pub fn first_line(&self) -> String {
        let line = self.rest().split(|&byte| byte == b'\n').next().unwrap_or_default();
        let line = String::from_utf8_lossy(line.get(..line.len().min(4 * SHOWN)).unwrap_or_default());
        line.trim().chars().take(SHOWN).map(|c| if c.is_control() { ' ' } else { c }).collect()
    }

    /// The header, once the first chunk was given.
    #[must_use]
    pub fn header(&self) -> Option<&Header> {
        self.header.as_ref()
    }

    /// Everything up to the first row as UTF-8, once the first chunk was given: byte order mark, titles, header.
    #[must_use]
    pub fn head(&self) -> &[u8] {
        &self.head
    }

    /// How the file is written where it is in UTF-16, once the first chunk was given.
    #[must_use]
    pub fn utf16(&self) -> Option<Wide> {
        self.utf16.as_ref().map(Utf16::wide)
    }

    /// The next rows that are whole, or `None` until there are more bytes; at the `end` everything that is left.
    /// The chunk after the header may be empty.
    ///
    /// # Errors
    /// Where the file is no book.
    pub fn next_chunk(&mut self, end: bool) -> Result<Option<Chunk>, Error> {
        if self.started {
            self.flush(end);
        }
        let fresh = self.header.is_none();
        if fresh && !self.read_header(end)? {
            return Ok(None);
        }
        if fresh {
            self.head = self.buffer.get(..self.done).unwrap_or_default().to_vec();
        }
        if !fresh && !end && self.buffer.len().saturating_sub(self.done) < CHUNK {
            return Ok(None);
        }
        let chunk = self.cut(end);
        let nothing = chunk.rows.is_empty() && chunk.blank == 0 && !fresh;
        Ok((!nothing).then_some(chunk))
    }

    /// Reads what stands before the first row. `false` while there is too little of it.
    fn read_header(&mut self, end: bool) -> Result<bool, Error> {
        if !self.started {
            if self.buffer.len() < LOOKED_AT && !end {
                return Ok(false);
            }
            self.started = true;
            if let Some(mut utf16) = Utf16::of(&self.buffer) {
                let bytes = std::mem::take(&mut self.buffer);
                utf16.push(&bytes, &mut self.buffer);
                self.utf16 = Some(utf16);
            }
            self.flush(end);
            sniff(&self.buffer)?;
            self.done = marks(&self.buffer);
        }
        let more = self.rest().get(self.spaces..).unwrap_or_default();
        let more = more.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        self.spaces = self.spaces.saturating_add(more);
        let Some(first) = self.rest().get(self.spaces) else {
            return if end { Err(Error::Empty) } else { Ok(false) };
        };
        let format =
            self.format.unwrap_or(if matches!(first, b'{' | b'[') { Format::JsonLines } else { Format::Csv });
        if format == Format::JsonLines {
            let Some(kind) = self.told_kind(end) else { return Ok(false) };
            let at = Place { row: 0, line: 1, sheet: 1 };
            let (cells, lines) = (Vec::new(), Vec::new());
            self.header = Some(Header { format, separator: 0, cells, at, above: 0, kind, lines });
            return Ok(true);
        }
        if !self.has_looked && self.row_of_separator(end).is_none() {
            return Ok(false);
        }
        self.find_header(end)
    }

    /// Takes a first line `sep=;`, which spreadsheets obey and do not show; `None` while it is not whole.
    fn row_of_separator(&mut self, end: bool) -> Option<()> {
        let rest = self.rest();
        let length = line_end(rest, 0, end).or(end.then_some(rest.len()));
        // No such line is longer.
        let length = length.or((rest.len() > 10).then_some(rest.len()))?;
        let line = rest.get(..length).unwrap_or_default().trim_ascii();
        let line = line.strip_prefix(b"\"").and_then(|line| line.strip_suffix(b"\"")).unwrap_or(line);
        let separator = match line {
            [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', separator] => Some(*separator),
            // The tab itself is no more seen once the line is trimmed.
            [b's' | b'S', b'e' | b'E', b'p' | b'P', b'='] => Some(b'\t'),
            _ => None,
        };
        self.has_looked = true;
        if let Some(separator) =
            separator.filter(|byte| byte.is_ascii() && !matches!(byte, b'"' | b'\r' | b'\n'))
        {
            // What somebody says now counts more than what a program once wrote.
            self.told_separator = self.told_separator.or(Some(separator));
            self.spaces = 0;
            self.done = self.done.saturating_add(length).saturating_add(1).min(self.buffer.len());
            self.line = self.line.saturating_add(1);
        }
        Some(())
    }

    /// Looks for the header: the row with most names of columns among the first, the first of several, or two or three rows
    /// that say more together. `false` while there are too few rows in sight.
    fn find_header(&mut self, end: bool) -> Result<bool, Error> {
        let mut best: Option<(usize, usize, Header)> = None;
        let usual = match (self.told_separator, line_end(self.rest(), self.spaces, end)) {
            (Some(told), _) => told,
            (None, None) if !end && self.rest().len() < TELLING => return Ok(false),
            (None, _) => separator(self.rest()),
        };
        let others = SEPARATORS.into_iter().filter(|&other| other != usual && self.told_separator.is_none());
        for separator in [usual].into_iter().chain(others) {
            let Some(found) = self.search(separator, end) else { return Ok(false) };
            let most = best.as_ref().map_or(0, |&(known, ..)| known);
            if let Some(found) = found.filter(|&(known, ..)| known > most) {
                best = Some(found);
            }
            if best.as_ref().is_some_and(|&(known, ..)| known >= SURE) {
                break;
            }
        }
        let rest = self.rest();
        let Some((_, next, header)) = best else {
            let head = rest.get(..rest.len().min(TELLING)).unwrap_or_default();
            return Err(match () {
                () if is_old(head) => Error::OldEncoding,
                () if are_values(head, usual) => Error::NoHeader,
                () => Error::NoKnownColumn,
            });
        };
        let lines = rest.get(..next.min(rest.len())).unwrap_or_default();
        self.line = self.line.saturating_add(lines_of(lines));
        self.sheet = header.at.sheet;
        self.done = self.done.saturating_add(next).min(self.buffer.len());
        self.header = Some(header);
        Ok(true)
    }

    /// The header if cells are separated so: how many of its columns are known, and where the next row begins. `None` while
    /// there are too few rows in sight.
    #[expect(clippy::option_option, reason = "nothing yet is not nothing there")]
    fn search(&self, separator: u8, end: bool) -> Option<Option<(usize, usize, Header)>> {
        let rest = self.rest();
        let all = end || rest.len() >= TELLING;
        let mapping = self.mapping.as_deref();
        let mut rows: Vec<First> = Vec::new();
        let mut best: Option<Candidate> = None;
        let (mut from, mut line) = (0_usize, self.line);
        loop {
            let sure = best.as_ref().filter(|best| best.known >= SURE);
            // The rows below one that is sure may belong to it.
            let is_enough =
                sure.is_some_and(|sure| rows.len() >= sure.rows.start.saturating_add(heading::ROWS));
            if rows.len() >= HEADER_WITHIN || is_enough {
                break;
            }
            from = from.saturating_add(marks(rest.get(from..).unwrap_or_default()));
            let bytes = rest.get(from..).unwrap_or_default();
            if bytes.is_empty() && all {
                break;
            }
            let (length, next, lines) = match scan(bytes, Format::Csv, separator, end) {
                Scan::Row { end, next, lines } => (end, next, lines),
                Scan::OpenQuote { end, next } => (end, next, 1),
                Scan::More if !all => return None,
                Scan::More | Scan::TooLong => break,
            };
            let row = bytes.get(..length).unwrap_or_default();
            let mut cells = Vec::new();
            let mut of_row = csv::Cells::new(row, separator);
            while let Some(cell) = of_row.next() {
                cells.push(String::from_utf8_lossy(cell.bytes(row)).into_owned());
            }
            let range = from..from.saturating_add(length);
            from = from.saturating_add(next).min(rest.len());
            let sheet = self.sheet.saturating_add(rows.len() as u64).saturating_add(1);
            let at = Place { row: 0, line, sheet };
            line = line.saturating_add(lines);
            let is_sure = sure.is_some();
            rows.push(First { cells, at, is_blank: is_blank(row, separator), range, next: from });
            let most = best.as_ref().map_or(0, |best| best.known);
            let candidate = candidate(&rows, most, is_sure, mapping);
            best = candidate.or(best);
        }
        let Some(best) = best else { return Some(None) };
        let before = rows.get(..best.rows.start).unwrap_or_default();
        let above = before.iter().filter(|row| !row.is_blank).count() as u64;
        let own = rows.get(best.rows.clone()).unwrap_or_default();
        let last = own.last()?;
        let header = Header {
            format: Format::Csv,
            separator,
            cells: best.cells,
            at: last.at,
            above,
            kind: best.kind,
            lines: own
                .iter()
                .map(|row| rest.get(row.range.clone()).unwrap_or_default().trim_ascii().to_vec())
                .collect(),
        };
        Some(Some((best.known, last.next, header)))
    }

    /// At the end, half a character of UTF-16 is a character that was lost.
    fn flush(&mut self, end: bool) {
        if let Some(utf16) = self.utf16.as_mut().filter(|_| end) {
            utf16.finish(&mut self.buffer);
        }
    }

    /// The kind that the first lines of JSON tell, wherever the bytes were cut into pieces; `None` while more of them
    /// are needed.
    fn told_kind(&mut self, end: bool) -> Option<Option<Kind>> {
        if self.named {
            return Some(None);
        }
        let head = self.buffer.get(self.done..).unwrap_or_default();
        let all = end || head.len() >= TELLING;
        let head = head.get(..head.len().min(TELLING)).unwrap_or_default();
        let mut kind = None;
        while kind.is_none() && self.looked < head.len() {
            let line = head.get(self.looked..).unwrap_or_default();
            let length = match memchr(b'\n', line) {
                Some(length) => length,
                None if all => line.len(),
                None => return None,
            };
            let line = line.get(..length).unwrap_or_default();
            kind = kind_of_json(line).or_else(|| kind_of_json(inner_record(line)?));
            self.looked = self.looked.saturating_add(length).saturating_add(1);
        }
        (all || kind.is_some()).then_some(kind)
    }

    fn rest(&self) -> &[u8] {
        self.buffer.get(self.done..).unwrap_or_default()
    }

    /// Cuts off the whole rows at the front of the buffer, a chunk full at most.
    fn cut(&mut self, end: bool) -> Chunk {
        let (format, separator) =
            self.header.as_ref().map_or((Format::Csv, b','), |header| (header.format, header.separator));
        let mut rows = Vec::new();
        let mut blank_rows = 0_u64;
        let from = self.done;
        // What is left behind the last whole row goes with it, unless that is a chunk of its own: less is copied.
        while self.done.saturating_sub(from) < CHUNK || self.rest().len() < CHUNK {
            if self.skipping.is_some() && !self.skip(end, &mut rows) {
                break;
            }
            let rest = self.rest();
            if rest.is_empty() {
                break;
            }
            let mark = marks(rest);
            let rest = rest.get(mark..).unwrap_or_default();
            let start = self.done.saturating_sub(from).saturating_add(mark);
            let (length, next, lines, broken) = match scan(rest, format, separator, end) {
                Scan::Row { end, next, lines } => (end, next, lines, None),
                Scan::OpenQuote { end, next } => (end, next, 1, Some((Malformed::OpenQuote, 0))),
                Scan::TooLong => {
                    self.skipping = Some(0);
                    continue;
                }
                Scan::More => break,
            };
            let row = rest.get(..length).unwrap_or_default();
            let blank =
                broken.is_none() && is_blank(row, if format == Format::Csv { separator } else { b' ' });
            self.sheet = self.sheet.saturating_add(1);
            if blank {
                blank_rows = blank_rows.saturating_add(1);
            } else {
                self.row = self.row.saturating_add(1);
                rows.push(Row { start, end: start.saturating_add(length), at: self.place(), broken });
            }
            self.done = self.done.saturating_add(mark).saturating_add(next);
            self.line = self.line.saturating_add(lines);
        }
        let rest = self.rest();
        let bytes = if from == 0 && rest.len() < CHUNK {
            // The buffer itself, and what is left of it in another: that is less to copy.
            let mut after = Vec::with_capacity(self.buffer.capacity());
            after.extend_from_slice(rest);
            self.buffer.truncate(self.done);
            self.done = 0;
            std::mem::replace(&mut self.buffer, after)
        } else {
            self.buffer.get(from..self.done).unwrap_or_default().to_vec()
        };
        Chunk { bytes, rows, blank: blank_rows }
    }

    /// Where the row at hand stands.
    fn place(&self) -> Place {
        Place { row: self.row, line: self.line, sheet: self.sheet }
    }

    /// Throws away the rest of a row that is too long. `false` while its end is not in sight.
    fn skip(&mut self, end: bool, rows: &mut Vec<Row>) -> bool {
        let rest = self.rest();
        let newline = line_end(rest, 0, end);
        let gone = newline.map_or(rest.len(), |at| at.saturating_add(1));
        let total = self.skipping.unwrap_or(0).saturating_add(gone as u64);
        self.done = self.done.saturating_add(gone);
        if newline.is_none() && !end {
            self.skipping = Some(total);
            return false;
        }
        self.skipping = None;
        self.row = self.row.saturating_add(1);
        self.sheet = self.sheet.saturating_add(1);
        let broken = Some((Malformed::TooLong, total));
        rows.push(Row { start: 0, end: 0, at: self.place(), broken });
        self.line = self.line.saturating_add(1);
        true
    }
}

/// A file, or a line where files were joined, without the byte order marks before it: they say how it is written, and are no
/// part of a name or a value.
#[must_use]
pub fn without_marks(bytes: &[u8]) -> &[u8] {
    bytes.get(marks(bytes)..).unwrap_or_default()
}

/// Bytes of the byte order marks at the start.
fn marks(bytes: &[u8]) -> usize {
    let mut length = 0_usize;
    // Nearly every row begins with another byte.
    while bytes.get(length) == Some(&0xef)
        && bytes.get(length..).is_some_and(|it| it.starts_with(b"\xef\xbb\xbf"))
    {
        length = length.saturating_add(3);
    }
    length
}

/// Tells apart what is no text in a common encoding.
fn sniff(bytes: &[u8]) -> Result<(), Error> {
    let head = bytes.get(..bytes.len().min(4096)).unwrap_or_default();
    let zeros = head.iter().filter(|&&b| b == 0).count();
    if head.is_empty() {
        Err(Error::Empty)
    } else if zeros.saturating_mul(4) > head.len() {
        Err(Error::Binary)
    } else {
        not_text(head).map_or(Ok(()), Err)
    }
}

/// What a file is by its first bytes, where that is no text made of bytes.
#[must_use]
pub fn not_text(head: &[u8]) -> Option<Error> {
    // Workbooks of both forms, gzip, Zstandard, Parquet plain and encrypted.
    let begins: [&[u8]; 6] =
        [b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\x1f\x8b", b"\x28\xb5\x2f\xfd", b"PAR1", b"PARE"];
    begins.iter().any(|begin| head.starts_with(begin)).then_some(Error::Archive)
}

/// Whether a row has nothing in its cells.
fn is_blank(row: &[u8], separator: u8) -> bool {
    row.iter().all(|&byte| byte.is_ascii_whitespace() || byte == separator)
}

/// The best header that ends with the last of some rows, where more of its columns are known than these: that row by itself, unless
/// another is sure, or with one or two above.
fn candidate(rows: &[First], most: usize, is_sure: bool, mapping: Option<&Mapping>) -> Option<Candidate> {
    let (mut most, mut best) = (most, None);
    let end = rows.len();
    for start in (end.saturating_sub(heading::ROWS)..end).rev() {
        let own = rows.get(start..end).unwrap_or_default();
        let texts: Vec<&[String]> = own.iter().map(|row| row.cells.as_slice()).collect();
        let cells = match *texts {
            [_] if is_sure => continue,
            [alone] => alone.to_vec(),
            _ => match together(&texts, mapping) {
                Some(cells) => cells,
                None => continue,
            },
        };
        let (kind, known) = columns::kind_of(&cells, mapping);
        // Below titles, one name alone is chance.
        let is_first = rows.iter().take(start).all(|row| row.is_blank);
        if known > most && known >= if is_first { 1 } else { 2 } {
            (most, best) = (known, Some(Candidate { known, kind, cells, rows: start..end }));
        }
    }
    best
}

/// Whether the start of a file is no text in Unicode: its bytes are not, or its letters are those of an old font.
fn is_old(head: &[u8]) -> bool {
    if std::str::from_utf8(head).is_err_and(|why| why.error_len().is_some()) {
        return true;
    }
    let lines: Vec<&[u8]> = head.split(|&byte| byte == b'\n').take(HEADER_WITHIN).collect();
    matches!(guess_decoding(&lines, likeness), Some(Decoding::Letters(_)))
}

/// Whether every row at the start of a file has a number or a date in a cell, as names of columns are none.
fn are_values(head: &[u8], separator: u8) -> bool {
    let is_number = |cell: &str| {
        let cell = cell.trim();
        cell.bytes().any(|byte| byte.is_ascii_digit())
            && cell
                .bytes()
                .all(|byte| byte.is_ascii_digit() || matches!(byte, b'/' | b'-' | b'.' | b':' | b' '))
    };
    let lines = head.split(|&byte| matches!(byte, b'\n' | b'\r')).filter(|line| !is_blank(line, separator));
    let (mut some, mut all) = (false, true);
    for line in lines.take(HEADER_WITHIN) {
        let cells = csv::cells(line, separator);
        // A title above is one cell.
        if cells.iter().filter(|(_, cell)| !cell.trim().is_empty()).count() > 1 {
            some = true;
            all &= cells.iter().any(|(_, cell)| is_number(cell));
        }
    }
    some && all
}

/// Where the line at hand ends, looked for from here: at a line feed, or at a carriage return without one behind it, as old
/// programs end every line. `None` where more bytes are needed to tell.
pub(super) fn line_end(bytes: &[u8], from: usize, end: bool) -> Option<usize> {
    let at = from.saturating_add(memchr2(b'\n', b'\r', bytes.get(from..)?)?);
    if bytes.get(at) == Some(&b'\n') {
        return Some(at);
    }
    let behind = bytes.get(at..).unwrap_or_default();
    let returns = behind.iter().take_while(|&&byte| byte == b'\r').count();
    let after = at.saturating_add(returns);
    match bytes.get(after) {
        Some(b'\n') => Some(after),
        Some(_) => Some(at),
        None => end.then_some(at),
    }
}

/// How many lines end in these bytes, which are whole lines.
fn lines_of(bytes: &[u8]) -> u64 {
    let (mut lines, mut at) = (0_u64, 0_usize);
    while let Some(end) = line_end(bytes, at, true) {
        lines = lines.saturating_add(1);
        at = end.saturating_add(1);
    }
    lines
}

/// The separator of cells that the first line has most of: comma, semicolon, tab or stroke.
#[must_use]
pub fn separator(bytes: &[u8]) -> u8 {
    let line = bytes.split(|&b| matches!(b, b'\n' | b'\r')).find(|line| !line.is_empty()).unwrap_or_default();
    let count = |wanted: u8| {
        let mut quoted = false;
        line.iter()
            .filter(|&&b| {
                quoted ^= b == b'"';
                b == wanted && !quoted
            })
            .count()
    };
    // The last of equals wins, so the usual one stands last.
    [b'|', b'\t', b';', b','].into_iter().max_by_key(|&b| count(b)).unwrap_or(b',')
}

/// Looks for the end of the row that begins the bytes.
fn scan(bytes: &[u8], format: Format, separator: u8, end: bool) -> Scan {
    let ends = |from: usize| line_end(bytes, from, end);
    let (mut newline, mut lines, mut at) = (ends(0), 1_u64, 0_usize);
    // Nearly every row ends with its line, which is seen in half of the time that looking for each mark takes.
    // In the module size counts.
    let quick = !cfg!(feature = "small") && format == Format::Csv;
    if let Some(next) = newline.filter(|&newline| quick && newline <= MAX_ROW) {
        let end = trim_return(bytes.get(..next).unwrap_or_default());
        if csv::are_whole_cells(bytes.get(..end).unwrap_or_default(), separator) {
            return Scan::Row { end, next: next.saturating_add(1), lines };
        }
    }
    // Quotation marks count in the line at hand; a cell that goes on behind its end moves that on.
    while format == Format::Csv
        && let Some(mark) = bytes.get(at..newline.unwrap_or(bytes.len())).and_then(|rest| memchr(b'"', rest))
    {
        let mark = at.saturating_add(mark);
        at = mark.saturating_add(1);
        if mark > MAX_ROW {
            return Scan::TooLong;
        }
        // Only at the start of a cell does the mark open anything.
        let before = mark.checked_sub(1).and_then(|before| bytes.get(before));
        if before.is_some_and(|&before| before != separator) {
            continue;
        }
        let Some(close) = csv::closing(bytes, at, MAX_ROW.saturating_add(1)) else {
            return open_quote(bytes, end);
        };
        if let Some(inside) = newline.filter(|&newline| newline < close) {
            lines = lines.saturating_add(lines_of(bytes.get(inside..close).unwrap_or_default()));
            newline = ends(close);
        }
        if lines > 1 && close > MAX_QUOTED {
            return open_quote(bytes, end);
        }
        at = close.saturating_add(1);
    }
    let length = newline.unwrap_or(bytes.len());
    let line = bytes.get(..length).unwrap_or_default();
    if length > MAX_ROW {
        Scan::TooLong
    } else if newline.is_some() {
        Scan::Row { end: trim_return(line), next: length.saturating_add(1), lines }
    } else if end {
        Scan::Row { end: trim_return(line), next: length, lines }
    } else {
        Scan::More
    }
}

/// What a row is with a quotation mark that is not closed, as far as there are bytes.
fn open_quote(bytes: &[u8], end: bool) -> Scan {
    match line_end(bytes, 0, end) {
        Some(at) if end || bytes.len() > MAX_QUOTED => {
            let first = bytes.get(..at).unwrap_or_default();
            Scan::OpenQuote { end: trim_return(first), next: at.saturating_add(1) }
        }
        None if end => Scan::OpenQuote { end: bytes.len(), next: bytes.len() },
        None if bytes.len() > MAX_ROW => Scan::TooLong,
        _ => Scan::More,
    }
}

/// Length of a line without the carriage return at its end.
fn trim_return(line: &[u8]) -> usize {
    line.strip_suffix(b"\r").unwrap_or(line).len()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As reading byte by byte says where a row ends, for every few bytes that mean something.
    #[test]
    fn rows_end_as_byte_by_byte() {
        const SIGNS: [u8; 4] = *b"a,\"\n";
        for number in 0..4_usize.pow(8) {
            let bytes: Vec<u8> = (0..8).map(|place| SIGNS[number >> (2 * place) & 3]).collect();
            let (mut quoted, mut lines, mut at) = (false, 1, 0);
            while at < bytes.len() && (quoted || bytes[at] != b'\n') {
                match bytes[at] {
                    b'"' if quoted && bytes.get(at + 1) == Some(&b'"') => at += 1,
                    b'"' if quoted => quoted = false,
                    b'"' => quoted = at == 0 || bytes[at - 1] == b',',
                    b'\n' => lines += 1,
                    _ => {}
                }
                at += 1;
            }
            let found = scan(&bytes, Format::Csv, b',', true);
            match found {
                Scan::Row { end, lines: counted, .. } => {
                    assert_eq!((quoted, end, counted), (false, at, lines), "{bytes:?}")
                }
                Scan::OpenQuote { end, .. } => {
                    assert!(quoted && !bytes[..end].contains(&b'\n'), "{bytes:?}");
                }
                Scan::More | Scan::TooLong => panic!("{bytes:?}"),
            }
        }
    }
}
