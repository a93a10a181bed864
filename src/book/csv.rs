//! Cells of a row of CSV.

use std::ops::Range;

use memchr::memchr;

/// A cell: where it stands in the row, or what it is once doubled quotation marks are single.
#[derive(Clone, Debug)]
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

/// Calls `each` with the index and every cell. Quoted cells are unquoted; a quotation mark inside an unquoted
/// cell is an ordinary character, and what follows a closing one is kept.
pub(super) fn cells(row: &[u8], separator: u8, mut each: impl FnMut(usize, &Cell<'_>)) {
    let mut at = 0_usize;
    let mut index = 0_usize;
    let mut unquoted = Vec::new();
    loop {
        let rest = row.get(at..).unwrap_or_default();
        let next = if rest.first() == Some(&b'"') {
            let start = at.saturating_add(1);
            let inner = row.get(start..).unwrap_or_default();
            match plain_length(inner, separator) {
                Some(length) => {
                    let end = start.saturating_add(length);
                    each(index, &Cell::Plain(start..end));
                    let after = end.saturating_add(1);
                    (after < row.len()).then(|| after.saturating_add(1))
                }
                None => {
                    let tail = unquote(inner, separator, &mut unquoted);
                    each(index, &Cell::Rebuilt(&unquoted));
                    tail.map(|tail| row.len().saturating_sub(tail.len()))
                }
            }
        } else {
            let length = memchr(separator, rest);
            let end = length.map_or(row.len(), |length| at.saturating_add(length));
            each(index, &Cell::Plain(at..end));
            length.map(|_| end.saturating_add(1))
        };
        let Some(next) = next else { return };
        at = next;
        index = index.saturating_add(1);
    }
}

/// Length of a quoted cell whose first quotation mark is the closing one, with the separator or the end of the
/// row behind it: it can be read where it stands.
fn plain_length(inner: &[u8], separator: u8) -> Option<usize> {
    let length = memchr(b'"', inner)?;
    let after = inner.get(length.saturating_add(1));
    after.is_none_or(|&after| after == separator).then_some(length)
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
        cells(row, separator, |_, cell| out.push(String::from_utf8_lossy(cell.bytes(row)).into_owned()));
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
