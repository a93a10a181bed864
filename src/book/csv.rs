//! Cells of a row of CSV.

/// Calls `each` with the index and the bytes of every cell. Quoted cells are unquoted; a quotation mark inside an
/// unquoted cell is an ordinary character, and what follows a closing one is kept.
pub(super) fn cells(row: &[u8], separator: u8, mut each: impl FnMut(usize, &[u8])) {
    let mut rest = row;
    let mut index = 0_usize;
    let mut unquoted = Vec::new();
    loop {
        let (cell, tail) = if rest.first() == Some(&b'"') {
            let tail = unquote(rest.get(1..).unwrap_or_default(), separator, &mut unquoted);
            (unquoted.as_slice(), tail)
        } else {
            match rest.iter().position(|&b| b == separator) {
                Some(at) => {
                    let (cell, tail) = rest.split_at_checked(at).unwrap_or_default();
                    (cell, tail.get(1..))
                }
                None => (rest, None),
            }
        };
        each(index, cell);
        let Some(tail) = tail else { return };
        rest = tail;
        index = index.saturating_add(1);
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
        cells(row.as_bytes(), separator, |_, cell| out.push(String::from_utf8_lossy(cell).into_owned()));
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
