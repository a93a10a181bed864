//! Cells of a row of CSV.

use std::ops::Range;

use memchr::memchr;

/// A cell: where it stands in the row, or what it is once doubled quotation marks are single.
#[derive(Debug)]
pub(super) enum Cell<'a> {
    Plain(Range<usize>),
    Rebuilt(&'a [u8]),
}

impl<'a> Cell<'a> {
    /// The bytes of the cell.
    pub(super) fn bytes<'b>(&self, row: &'b [u8]) -> &'b [u8]
    where
        'a: 'b,
    {
        match self {
            Self::Plain(range) => row.get(range.clone()).unwrap_or_default(),
            Self::Rebuilt(bytes) => bytes,
        }
    }
}

/// The cells of a row. Quoted cells are unquoted; a quotation mark inside an unquoted cell is an ordinary character, and
/// what follows a closing one is kept.
pub(super) struct Cells<'a> {
    row: &'a [u8],
    separator: u8,
    stops: Stops<'a>,
    /// Where the next cell begins; behind the row where there is none.
    at: usize,
    unquoted: Vec<u8>,
}

impl<'a> Cells<'a> {
    pub(super) fn new(row: &'a [u8], separator: u8) -> Self {
        Self { row, separator, stops: Stops::new(row, separator), at: 0, unquoted: Vec::new() }
    }

    // Worth 1,600 instructions a row; in the module size counts.
    #[cfg_attr(not(target_family = "wasm"), inline(always))]
    pub(super) fn next(&mut self) -> Option<Cell<'_>> {
        let at = self.at;
        if at > self.row.len() {
            return None;
        }
        if self.row.get(at) == Some(&b'"') {
            return Some(self.quoted(at.wrapping_add(1)));
        }
        // Separators inside of quotation marks are none.
        let end = self.stops.by_ref().find(|&stop| stop >= at).unwrap_or(self.row.len());
        self.at = end.wrapping_add(1);
        Some(Cell::Plain(at..end))
    }

    /// A cell whose text begins behind a quotation mark.
    fn quoted(&mut self, start: usize) -> Cell<'_> {
        let row = self.row;
        let inner = row.get(start..).unwrap_or_default();
        // Mostly the first mark is the closing one, with the separator or the end of the row behind it.
        let mark = memchr(b'"', inner).map(|length| start.saturating_add(length));
        let plain =
            mark.filter(|mark| row.get(mark.saturating_add(1)).is_none_or(|&byte| byte == self.separator));
        self.at = match plain {
            Some(mark) => mark.saturating_add(2),
            None => {
                let tail = unquote(inner, self.separator, &mut self.unquoted);
                tail.map_or(row.len().saturating_add(1), |tail| row.len().saturating_sub(tail.len()))
            }
        };
        plain.map_or(Cell::Rebuilt(&self.unquoted), |mark| Cell::Plain(start..mark))
    }
}

/// Where the quotation mark is that closes a cell whose text begins at `start`: the first that is not doubled. Looked for
/// up to `end`.
pub(super) fn closing(bytes: &[u8], start: usize, end: usize) -> Option<usize> {
    let mut at = start;
    loop {
        let mark = at.saturating_add(memchr(b'"', bytes.get(at..end.min(bytes.len()))?)?);
        let after = mark.saturating_add(1);
        if bytes.get(after) != Some(&b'"') {
            return Some(mark);
        }
        at = after.saturating_add(1);
    }
}

/// Where a byte stands in a row, eight bytes looked at together: cells are too short for a call for each.
struct Stops<'a> {
    words: std::slice::Iter<'a, [u8; 8]>,
    /// What is left of the row behind them.
    tail: &'a [u8],
    /// The byte, eight times.
    wanted: u64,
    /// Where the word at hand ends.
    end: usize,
    /// The top bit of each of its bytes that is wanted and was not given yet, the first on the right.
    hits: u64,
}

/// Each byte of a word is 1.
const ONES: u64 = u64::MAX / 0xff;
/// Each byte has all bits but the top one.
const LOW: u64 = 0x7f * ONES;

impl<'a> Stops<'a> {
    fn new(bytes: &'a [u8], wanted: u8) -> Self {
        let (words, tail) = bytes.as_chunks();
        let wanted = ONES.wrapping_mul(u64::from(wanted));
        Self { words: words.iter(), tail, wanted, end: 0, hits: 0 }
    }

    /// What is left as a word; bytes that are not there are not wanted.
    fn last(&mut self) -> Option<u64> {
        let tail = std::mem::take(&mut self.tail);
        let word = tail.iter().rev().fold(!self.wanted, |word, &byte| (word << 8) | u64::from(byte));
        (!tail.is_empty()).then_some(word)
    }
}

impl Iterator for Stops<'_> {
    type Item = usize;

    #[inline(always)]
    fn next(&mut self) -> Option<usize> {
        while self.hits == 0 {
            let word = match self.words.next() {
                Some(word) => u64::from_le_bytes(*word),
                None => self.last()?,
            };
            let word = word ^ self.wanted;
            // A byte that is zero keeps its top bit unset: nothing is carried from one byte to another.
            self.hits = !((word & LOW).wrapping_add(LOW) | word | LOW);
            self.end = self.end.wrapping_add(8);
        }
        let at = self.end.wrapping_sub(8).wrapping_add(self.hits.trailing_zeros() as usize / 8);
        self.hits &= self.hits.wrapping_sub(1);
        Some(at)
    }
}

/// Reads a quoted cell into the buffer; gives what follows its separator, or nothing at the end of the row.
fn unquote<'a>(bytes: &'a [u8], separator: u8, out: &mut Vec<u8>) -> Option<&'a [u8]> {
    out.clear();
    let mut quoted = true;
    let mut iter = bytes.iter().enumerate().peekable();
    while let Some((at, &byte)) = iter.next() {
        match byte {
            b'"' if quoted => match iter.next_if(|&(_, &next)| next == b'"') {
                Some(_) => out.push(b'"'),
                None => quoted = false,
            },
            _ if byte == separator && !quoted => return bytes.get(at.saturating_add(1)..),
            _ => out.push(byte),
        }
    }
    None
}

/// Writes a cell, quoted where it must be. A text that a spreadsheet would run as a formula gets an apostrophe
/// before it, which spreadsheets take as the mark of a text.
pub(super) fn write_cell(text: &str, out: &mut String) {
    let quoted = text.contains(['"', ',', '\n', '\r', ';', '\t']);
    if quoted {
        out.push('"');
    }
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']) {
        out.push('\'');
    }
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('"') {
        out.push_str(before);
        out.push_str("\"\"");
        rest = after;
    }
    out.push_str(rest);
    if quoted {
        out.push('"');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(row: &str, separator: u8) -> Vec<String> {
        let mut out = Vec::new();
        let row = row.as_bytes();
        let mut cells = Cells::new(row, separator);
        while let Some(cell) = cells.next() {
            out.push(String::from_utf8_lossy(cell.bytes(row)).into_owned());
        }
        out
    }

    #[test]
    fn cells_of_rows() {
        assert_eq!(read("a,b,,d", b','), ["a", "b", "", "d"]);
        assert_eq!(read("", b','), [""]);
        assert_eq!(read("a;\"b;\"\"c\"\"\";d", b';'), ["a", "b;\"c\"", "d"]);
        assert_eq!(read("a,5\" tall,b", b','), ["a", "5\" tall", "b"]);
        assert_eq!(read("\"a\"x,b", b','), ["ax", "b"]);
        assert_eq!(read("a,", b','), ["a", ""]);
        assert_eq!(read("\"a\"", b','), ["a"]);
        assert_eq!(read("\"a\",", b','), ["a", ""]);
        assert_eq!(read("\"a,b\",\"\",c", b','), ["a,b", "", "c"]);
        assert_eq!(read("\"a\"\",b\",c", b','), ["a\",b", "c"]);
    }

    /// As cutting byte by byte says, for every row of a few bytes that mean something, at every place of a word.
    #[test]
    fn cells_are_cut_as_byte_by_byte() {
        fn slowly(row: &[u8]) -> Vec<String> {
            let (mut cells, mut cell, mut quoted, mut at) = (Vec::new(), Vec::new(), false, 0);
            let mut fresh = true;
            while let Some(&byte) = row.get(at) {
                match byte {
                    b'"' if fresh => quoted = true,
                    b'"' if quoted && row.get(at + 1) == Some(&b'"') => {
                        cell.push(b'"');
                        at += 1;
                    }
                    b'"' if quoted => quoted = false,
                    b',' if !quoted => cells.push(std::mem::take(&mut cell)),
                    byte => cell.push(byte),
                }
                fresh = byte == b',' && !quoted;
                at += 1;
            }
            cells.push(cell);
            cells.into_iter().map(|cell| String::from_utf8(cell).unwrap()).collect()
        }
        const SIGNS: [char; 4] = ['a', ',', '"', '-'];
        for number in 0..4_usize.pow(8) {
            let row: String = (0..8).map(|place| SIGNS[number >> (2 * place) & 3]).collect();
            for lead in ["", "a", ",bcd,", "a,b,c,d"] {
                for length in [3, 8] {
                    let row = [lead, &row[..length]].concat();
                    assert_eq!(read(&row, b','), slowly(row.as_bytes()), "{row}");
                }
            }
        }
    }

    #[test]
    fn no_cell_is_a_formula() {
        for text in ["=1+1", "+84", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "=HYPERLINK(\"a\")"] {
            let mut out = String::new();
            write_cell(text, &mut out);
            assert_eq!(read(&out, b','), [format!("'{text}")]);
        }
    }

    #[test]
    fn written_cells_read_back() {
        for text in ["", "a", "a,b", "\"", "a\nb", "5\" tall"] {
            let mut out = String::new();
            write_cell(text, &mut out);
            assert_eq!(read(&out, b','), [text]);
        }
    }
}
