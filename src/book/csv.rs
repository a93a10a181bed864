//! Cells of a row of CSV.

use std::ops::Range;

use memchr::memchr;

use crate::text::{BLOCK, filled_up, places};

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

    pub(super) fn next(&mut self) -> Option<Cell<'_>> {
        let at = self.at;
        if at > self.row.len() {
            return None;
        }
        if self.row.get(at) == Some(&b'"') {
            let (cell, next) = quoted(self.row, at.wrapping_add(1), self.separator, &mut self.unquoted);
            self.at = next;
            return Some(cell);
        }
        // Separators inside of quotation marks are none.
        let end = self.stops.by_ref().find(|&stop| stop >= at)?;
        self.at = end.wrapping_add(1);
        Some(Cell::Plain(at..end))
    }
}

/// Hands over the filled cells of a row with the number of each, and gives the number of all: what [`Cells`] gives one by
/// one, in a third of its time.
#[inline(always)]
pub(super) fn each_filled(row: &[u8], separator: u8, mut take: impl FnMut(usize, Cell<'_>)) -> usize {
    let mut ends = [0; BLOCKS];
    // In the module size counts.
    let whole = if cfg!(feature = "small") { None } else { whole_cells(row, separator, &mut ends) };
    let Some(blocks) = whole else {
        return each_filled_slowly(row, separator, &mut take);
    };
    let (mut start, mut number) = (0_usize, 0_usize);
    for (base, &(mut stops)) in (0..).step_by(BLOCK).zip(ends.iter().take(blocks)) {
        while stops != 0 {
            let stop = stops.trailing_zeros() as usize | base;
            stops &= stops.wrapping_sub(1);
            // Of an empty cell the first byte is not looked at.
            if start != stop {
                if row.get(start) != Some(&b'"') {
                    take(number, Cell::Plain(start..stop));
                } else if stop.wrapping_sub(start) > 2 {
                    take(number, Cell::Plain(start.wrapping_add(1)..stop.wrapping_sub(1)));
                }
            }
            number = number.wrapping_add(1);
            start = stop.wrapping_add(1);
        }
    }
    number
}

/// The same for a row of any length with quotation marks anywhere.
#[cold]
fn each_filled_slowly(row: &[u8], separator: u8, take: &mut dyn FnMut(usize, Cell<'_>)) -> usize {
    let (mut cells, mut number) = (Cells::new(row, separator), 0_usize);
    while let Some(cell) = cells.next() {
        if !matches!(&cell, Cell::Plain(range) if range.is_empty()) {
            take(number, cell);
        }
        number = number.wrapping_add(1);
    }
    number
}

/// A row with more blocks is cut slowly.
const BLOCKS: usize = 64;

/// Where its cells end, a bit for each byte and one for the end of the row, and how many blocks there are: of a row that is not
/// too long, and whose quotation marks all stand around whole cells, without one inside.
fn whole_cells(row: &[u8], separator: u8, ends: &mut [u64; BLOCKS]) -> Option<usize> {
    let (blocks, tail) = row.as_chunks::<BLOCK>();
    // Behind the end of the row there are separators.
    let last = filled_up(tail, separator);
    let count = blocks.len().wrapping_add(1);
    let ends = ends.get_mut(..count)?;
    let (mut quoted_before, mut cell_begins, mut mark_before, mut wrong) = (0, 1, 0, 0);
    for (block, ends) in blocks.iter().chain([&last]).zip(&mut *ends) {
        let (marks, stops) = (places(block, b'"'), places(block, separator));
        let quoted = odd_many(marks) ^ quoted_before;
        // One that opens stands where a cell begins, one that closes before a separator.
        wrong |= marks & quoted & !(stops << 1 | cell_begins);
        let closing = marks & !quoted;
        wrong |= (closing << 1 | mark_before) & !stops;
        (quoted_before, cell_begins, mark_before) =
            ((quoted >> 63).wrapping_neg(), stops >> 63, closing >> 63);
        *ends = stops & !quoted;
    }
    if let Some(ends) = ends.last_mut() {
        *ends &= u64::MAX >> (63_usize.wrapping_sub(tail.len()) % BLOCK);
    }
    (wrong | quoted_before | mark_before == 0).then_some(count)
}

/// Whether the quotation marks of a row all stand around whole cells, without one inside.
pub(super) fn are_whole_cells(row: &[u8], separator: u8) -> bool {
    let Some(first) = memchr(b'"', row) else { return true };
    let (blocks, tail) = row.as_chunks::<BLOCK>();
    let last = filled_up(tail, separator);
    let mut opened = false;
    for (base, block) in (0..).step_by(BLOCK).zip(blocks.iter().chain([&last])).skip(first / BLOCK) {
        let mut marks = places(block, b'"');
        while marks != 0 {
            let at = marks.trailing_zeros() as usize | base;
            marks &= marks.wrapping_sub(1);
            let beside = if opened { at.wrapping_add(1) } else { at.wrapping_sub(1) };
            // Before the first byte and behind the last there is none.
            if row.get(beside).is_some_and(|&byte| byte != separator) {
                return false;
            }
            opened = !opened;
        }
    }
    !opened
}

/// The bits up to which, with their own, there is an odd number of bits.
const fn odd_many(bits: u64) -> u64 {
    let (mut odd, mut by) = (bits, 1);
    while by < BLOCK {
        odd ^= odd << by;
        by *= 2;
    }
    odd
}

/// A cell whose text begins behind a quotation mark, and where the next cell begins.
fn quoted<'u>(row: &[u8], start: usize, separator: u8, unquoted: &'u mut Vec<u8>) -> (Cell<'u>, usize) {
    let inner = row.get(start..).unwrap_or_default();
    // Mostly the first mark is the closing one, with the separator or the end of the row behind it.
    let mark = memchr(b'"', inner).map(|length| start.saturating_add(length));
    match mark.filter(|mark| row.get(mark.saturating_add(1)).is_none_or(|&byte| byte == separator)) {
        Some(mark) => (Cell::Plain(start..mark), mark.saturating_add(2)),
        None => {
            let tail = unquote(inner, separator, unquoted);
            let next = tail.map_or(row.len().saturating_add(1), |tail| row.len().saturating_sub(tail.len()));
            (Cell::Rebuilt(unquoted), next)
        }
    }
}

/// The cells of a row of CSV: where each stands, quotation marks included, and its text; bytes that are no text are `\u{fffd}` there.
#[must_use]
pub fn cells(row: &[u8], separator: u8) -> Vec<(Range<usize>, String)> {
    let mut all = Vec::new();
    let mut cells = Cells::new(row, separator);
    let mut from = 0;
    while let Some(cell) = cells.next() {
        let text = String::from_utf8_lossy(cell.bytes(row)).into_owned();
        all.push((from..cells.at.saturating_sub(1).min(row.len()), text));
        from = cells.at;
    }
    all
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

/// Where a byte stands in a row, and at last where the row ends, eight bytes looked at together: cells are too short for a
/// call for each.
struct Stops<'a> {
    words: std::slice::Iter<'a, [u8; 8]>,
    /// What is left of the row behind them, until that was looked at.
    tail: Option<&'a [u8]>,
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
        Self { words: words.iter(), tail: Some(tail), wanted, end: 0, hits: 0 }
    }

    /// What is left as a word, with a wanted byte behind it; all others that are not there are not wanted.
    fn last(&mut self) -> Option<u64> {
        let tail = self.tail.take()?;
        let end = (!self.wanted << 8) | (self.wanted & 0xff);
        Some(tail.iter().rev().fold(end, |word, &byte| (word << 8) | u64::from(byte)))
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

    /// The filled cells that are handed over, each at its number.
    fn handed_over(row: &str) -> Vec<String> {
        let mut filled = Vec::new();
        let width = each_filled(row.as_bytes(), b',', |number, cell| {
            filled.push((number, String::from_utf8_lossy(cell.bytes(row.as_bytes())).into_owned()));
        });
        let mut cells = vec![String::new(); width];
        filled.into_iter().for_each(|(number, cell)| cells[number] = cell);
        cells
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
            let long = ["-".repeat(BLOCK - 7), ",bcd".repeat(BLOCK / 4 - 1)];
            for lead in ["", "a", ",bcd,", "a,b,c,d", &*long[0], &*long[1]] {
                for length in [3, 8] {
                    let row = [lead, &row[..length]].concat();
                    let cells = slowly(row.as_bytes());
                    assert_eq!((read(&row, b','), handed_over(&row)), (cells.clone(), cells), "{row}");
                    let whole = whole_cells(row.as_bytes(), b',', &mut [0; BLOCKS]).is_some();
                    assert_eq!(are_whole_cells(row.as_bytes(), b','), whole, "{row}");
                }
            }
        }
    }

    /// A row of any length has the cells that it has.
    #[test]
    fn long_rows_are_cut() {
        for cells in [1, 16, 17, 200, 1000] {
            let row =
                (0..cells).map(|at| format!("\"{at},{}\"", "x".repeat(at % 7))).collect::<Vec<_>>().join(",");
            assert_eq!(handed_over(&row), read(&row, b','));
            assert_eq!(handed_over(&row).len(), cells);
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
