//! Cuts a stream of bytes into chunks of whole rows.

use memchr::memchr;

use super::csv;
use super::error::Error;
use super::options::{Format, Options};
use crate::input::{kind_of_json, kind_of_names};
use crate::record::Malformed;
use crate::schema::Kind;

/// A row longer than this is not read: one finding stands for it.
const MAX_ROW: usize = 1 << 20;
/// A quoted cell that goes on for longer than this was never closed: its first line alone is a broken row.
const MAX_QUOTED: usize = 1 << 16;
/// Rows are handed on when about this many bytes of them are there.
const CHUNK: usize = 1 << 18;
/// A record that tells its kind is looked for in this much of the file.
const TELLING: usize = 1 << 16;

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
    /// Number of the row, from 1, and of its first line in the file, from 1.
    pub(super) row: u64,
    pub(super) line: u64,
    /// Why its bytes are not to be read, and how many there were.
    pub(super) broken: Option<(Malformed, u64)>,
}

/// The header of a book.
#[derive(Clone, Debug)]
pub struct Header {
    /// How rows are written.
    pub format: Format,
    /// The separator of cells.
    pub(super) separator: u8,
    /// The cells of the first line; none for JSON Lines.
    pub(super) cells: Vec<String>,
    /// The kind that the columns or the first record tell.
    pub(super) kind: Option<Kind>,
}

/// Takes bytes as they come and gives chunks of whole rows.
#[derive(Debug)]
pub struct Splitter {
    format: Option<Format>,
    /// Whether somebody has named the kind already.
    named: bool,
    /// Bytes of lines that did not tell it.
    looked: usize,
    header: Option<Header>,
    buffer: Vec<u8>,
    /// Bytes of the buffer that are done.
    done: usize,
    row: u64,
    line: u64,
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
            looked: 0,
            header: None,
            buffer: Vec::new(),
            done: 0,
            row: 0,
            line: 1,
            started: false,
            skipping: None,
        }
    }

    /// Takes the next bytes of the file.
    pub fn push(&mut self, bytes: &[u8]) {
        self.buffer.drain(..self.done.min(self.buffer.len()));
        self.done = 0;
        self.buffer.extend_from_slice(bytes);
    }

    /// The header, once the first chunk was given.
    #[must_use]
    pub fn header(&self) -> Option<&Header> {
        self.header.as_ref()
    }

    /// The next rows that are whole, or `None` until there are more bytes; at the `end` everything that is left.
    /// The chunk after the header may be empty.
    ///
    /// # Errors
    /// Where the file is no book.
    pub fn next_chunk(&mut self, end: bool) -> Result<Option<Chunk>, Error> {
        let fresh = self.header.is_none();
        if fresh && !self.read_header(end)? {
            return Ok(None);
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
            if self.buffer.len() < 4096 && !end {
                return Ok(false);
            }
            self.started = true;
            sniff(&self.buffer)?;
            if self.buffer.starts_with(b"\xef\xbb\xbf") {
                self.done = 3;
            }
        }
        let rest = self.rest();
        let Some(first) = rest.iter().find(|b| !b.is_ascii_whitespace()) else {
            return if end { Err(Error::Empty) } else { Ok(false) };
        };
        let format =
            self.format.unwrap_or(if matches!(first, b'{' | b'[') { Format::JsonLines } else { Format::Csv });
        if format == Format::JsonLines {
            let Some(kind) = self.told_kind(end) else { return Ok(false) };
            self.header = Some(Header { format, separator: 0, cells: Vec::new(), kind });
            return Ok(true);
        }
        let separator = separator(rest);
        match scan(rest, Format::Csv, separator, end) {
            Scan::Row { end: at, next, lines } => {
                let mut cells = Vec::new();
                let row = rest.get(..at).unwrap_or_default();
                let mut of_row = csv::Cells::new(row, separator);
                while let Some(cell) = of_row.next() {
                    cells.push(String::from_utf8_lossy(cell.bytes(row)).into_owned());
                }
                self.done = self.done.saturating_add(next);
                self.line = self.line.saturating_add(lines);
                let kind = kind_of_names(cells.iter().map(String::as_str));
                self.header = Some(Header { format, separator, cells, kind });
                Ok(true)
            }
            Scan::More if !end => Ok(false),
            _ => Err(Error::NoKnownColumn),
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
            kind = kind_of_json(line.get(..length).unwrap_or_default());
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
        while self.done.saturating_sub(from) < CHUNK {
            if self.skipping.is_some() && !self.skip(end, &mut rows) {
                break;
            }
            let rest = self.rest();
            if rest.is_empty() {
                break;
            }
            let start = self.done.saturating_sub(from);
            let (length, next, lines, broken) = match scan(rest, format, separator, end) {
                Scan::Row { end, next, lines } => (end, next, lines, None),
                Scan::OpenQuote { end, next } => (end, next, 1, Some((Malformed::OpenQuote, 0))),
                Scan::TooLong => {
                    self.skipping = Some(0);
                    continue;
                }
                Scan::More => break,
            };
            let blank = broken.is_none()
                && rest
                    .get(..length)
                    .unwrap_or_default()
                    .iter()
                    .all(|&b| b.is_ascii_whitespace() || (format == Format::Csv && b == separator));
            if blank {
                blank_rows = blank_rows.saturating_add(1);
            } else {
                self.row = self.row.saturating_add(1);
                rows.push(Row {
                    start,
                    end: start.saturating_add(length),
                    row: self.row,
                    line: self.line,
                    broken,
                });
            }
            self.done = self.done.saturating_add(next);
            self.line = self.line.saturating_add(lines);
        }
        let bytes = self.buffer.get(from..self.done).unwrap_or_default().to_vec();
        Chunk { bytes, rows, blank: blank_rows }
    }

    /// Throws away the rest of a row that is too long. `false` while its end is not in sight.
    fn skip(&mut self, end: bool, rows: &mut Vec<Row>) -> bool {
        let rest = self.rest();
        let newline = memchr(b'\n', rest);
        let gone = newline.map_or(rest.len(), |at| at.saturating_add(1));
        let total = self.skipping.unwrap_or(0).saturating_add(gone as u64);
        self.done = self.done.saturating_add(gone);
        if newline.is_none() && !end {
            self.skipping = Some(total);
            return false;
        }
        self.skipping = None;
        self.row = self.row.saturating_add(1);
        let broken = Some((Malformed::TooLong, total));
        rows.push(Row { start: 0, end: 0, row: self.row, line: self.line, broken });
        self.line = self.line.saturating_add(1);
        true
    }
}

/// Tells apart what is no text in a common encoding.
fn sniff(bytes: &[u8]) -> Result<(), Error> {
    let head = bytes.get(..bytes.len().min(4096)).unwrap_or_default();
    let zeros = head.iter().filter(|&&b| b == 0).count();
    if head.is_empty() {
        Err(Error::Empty)
    } else if zeros.saturating_mul(4) > head.len() {
        Err(Error::Utf16)
    } else {
        not_text(head).map_or(Ok(()), Err)
    }
}

/// What a file is by its first bytes, where that is no text made of bytes.
#[must_use]
pub fn not_text(head: &[u8]) -> Option<Error> {
    if head.starts_with(b"\xff\xfe") || head.starts_with(b"\xfe\xff") {
        Some(Error::Utf16)
    } else if head.starts_with(b"PK\x03\x04") || head.starts_with(b"\xd0\xcf\x11\xe0") {
        Some(Error::Archive)
    } else {
        None
    }
}

/// The separator that the first line has most of.
pub(super) fn separator(bytes: &[u8]) -> u8 {
    let line = bytes.split(|&b| b == b'\n').find(|line| !line.is_empty()).unwrap_or_default();
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
    [b'\t', b';', b','].into_iter().max_by_key(|&b| count(b)).unwrap_or(b',')
}

/// Looks for the end of the row that begins the bytes.
fn scan(bytes: &[u8], format: Format, separator: u8, end: bool) -> Scan {
    let line_end = |from: usize| {
        let rest = bytes.get(from..).unwrap_or_default();
        memchr(b'\n', rest).map(|length| from.saturating_add(length))
    };
    let (mut newline, mut lines, mut at) = (line_end(0), 1_u64, 0_usize);
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
            let more =
                bytes.get(inside..close).unwrap_or_default().iter().filter(|&&byte| byte == b'\n').count();
            lines = lines.saturating_add(more as u64);
            newline = line_end(close);
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
    match memchr(b'\n', bytes) {
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
