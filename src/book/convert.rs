//! Files of old encodings: a CSV file becomes UTF-8, column by column, since the columns of one file often come from
//! several programs. Rows, cells and quotation marks stay where they are.

use super::csv;
use super::encoded::Encoded;
use super::split::{line_end, separator, without_marks};
use super::utf16::{LOOKED_AT, Utf16};
use crate::report::FORMAT;
use crate::text::json::Object;
use crate::text::legacy::Encoding;
use crate::text::{Decoding, is_letter};

/// About how much of a file is converted at a time: thousands of rows, enough for columns to be decided by.
const PIECE: usize = 1 << 20;
/// How much has to be there for that: whole rows end behind the piece.
const FIRST: usize = 2 * PIECE;
/// Bytes of a cell that vote: an encoding shows in less.
const MAX_SAMPLE: usize = 1 << 12;
/// A quoted cell that goes on for longer was never closed: its mark is an ordinary character.
const MAX_QUOTED: usize = 1 << 16;
/// Columns that are told apart, as many as a spreadsheet has; what lies beyond counts as the last.
const MAX_COLUMNS: usize = 1 << 14;
/// Cells of a column that vote.
const SAMPLES: usize = 2_000;
/// Cells with unknown bytes, and cells that are open, that the report lists; all are counted.
const LISTED: usize = 1_000;

/// Converts a CSV file that comes in pieces.
#[derive(Debug)]
pub struct Converter {
    encoding: Option<Encoding>,
    chosen: Vec<Chosen>,
    /// The start of the file, until it is known whether that is UTF-16.
    start: Option<Vec<u8>>,
    utf16: Option<Utf16>,
    buffer: Vec<u8>,
    separator: Option<u8>,
    /// Bytes that have to be there before the next look for whole rows.
    wanted: usize,
    /// How the header is read, once it was seen.
    header: Option<Encoded>,
    /// How each column is read, as far as it is decided.
    encoded: Vec<Option<Encoded>>,
    report: Conversion,
}

/// An encoding that somebody has named for a column.
#[derive(Debug)]
struct Chosen {
    column: String,
    encoding: Encoding,
    /// Whether there is such a column.
    is_there: bool,
}

/// What became of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Conversion {
    /// Whether the file was UTF-16.
    pub utf16: bool,
    /// Rows, the header among them.
    pub rows: u64,
    /// The columns in order.
    pub columns: Vec<Column>,
    /// Cells with bytes that their encoding does not know.
    pub lost_cells: u64,
    /// Cells with letters that were lost before; no encoding brings them back.
    pub damaged_cells: u64,
    /// Cells that may be of an old encoding among others in Unicode, and stay as they are.
    pub open_cells: u64,
    /// The first with unknown bytes.
    pub lost: Vec<Lost>,
    /// The first that are open.
    pub open: Vec<Open>,
    /// Columns that were named and are not there: of these nothing was read as was asked.
    pub not_there: Vec<String>,
}

/// A column of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Column {
    /// Its header, decoded.
    pub name: String,
    /// How it was read; `None` while it is plain ASCII.
    pub decoding: Option<Decoding>,
    /// Cells below the header that are not empty.
    pub cells: u64,
    /// Cells that became another text.
    pub changed: u64,
    /// Cells with unknown bytes, which stand in the result as `\xNN`.
    pub lost: u64,
    /// Cells with letters that were lost before: `?` inside of a word, or what stands for a character that nobody knew.
    pub damaged: u64,
    /// Cells that may be of an old encoding, and stay as they are.
    pub open: u64,
}

/// A cell that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Open {
    /// The row, from 1 for the header.
    pub row: u64,
    /// The column, from 1.
    pub column: usize,
}

/// A cell with unknown bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Lost {
    /// The row, from 1 for the header.
    pub row: u64,
    /// The column, from 1.
    pub column: usize,
    /// Unknown bytes.
    pub bytes: usize,
}

/// One cell of the piece at hand, with its quotation marks.
struct Span {
    start: usize,
    end: usize,
    column: usize,
    last: bool,
}

/// What the cells of a column say about its encoding.
#[derive(Default)]
struct Votes<'a> {
    header: &'a [u8],
    /// Cells below the header with other bytes than ASCII.
    marked: Vec<&'a [u8]>,
    plain: Vec<&'a [u8]>,
}

impl<'a> Votes<'a> {
    fn add(&mut self, cell: &'a [u8], in_header: bool) {
        if in_header {
            self.header = cell;
            return;
        }
        let list = if cell.is_ascii() { &mut self.plain } else { &mut self.marked };
        if list.len() < SAMPLES && !cell.is_empty() {
            list.push(start_of(cell));
        }
    }

    /// Cells of ASCII tell something only where there are no others: VIQR is made of it.
    fn samples(&self) -> &[&'a [u8]] {
        if self.marked.is_empty() { &self.plain } else { &self.marked }
    }
}

impl Converter {
    /// A converter for a file in an encoding; `None` finds it for each column.
    #[must_use]
    pub fn new(encoding: Option<Encoding>) -> Self {
        Self {
            encoding,
            chosen: Vec::new(),
            start: Some(Vec::new()),
            utf16: None,
            buffer: Vec::new(),
            separator: None,
            wanted: FIRST,
            header: None,
            encoded: Vec::new(),
            report: Conversion::default(),
        }
    }

    /// Names the encoding of one column, by its header or by its number from 1.
    #[must_use]
    pub fn column(mut self, column: &str, encoding: Encoding) -> Self {
        self.chosen.push(Chosen { column: column.to_owned(), encoding, is_there: false });
        self
    }

    /// Columns that were named and are not among those seen so far; none before the first row is seen.
    #[must_use]
    pub fn not_there(&self) -> Vec<&str> {
        let missing = self.chosen.iter().filter(|chosen| self.header.is_some() && !chosen.is_there);
        missing.map(|chosen| chosen.column.as_str()).collect()
    }

    /// Takes the next bytes of the file and appends what is done.
    pub fn push(&mut self, bytes: &[u8], out: &mut String) {
        self.take(bytes);
        while self.buffer.len() >= self.wanted {
            // A row that is longer than the buffer is looked at again when there is twice as much of it.
            let done = self.convert(false, out);
            self.wanted = if done { FIRST } else { self.buffer.len().saturating_mul(2) };
        }
    }

    /// Puts bytes into the buffer, those of UTF-16 as UTF-8.
    fn take(&mut self, bytes: &[u8]) {
        if let Some(start) = &mut self.start {
            start.extend_from_slice(bytes);
            if start.len() >= LOOKED_AT {
                self.begin();
            }
            return;
        }
        match &mut self.utf16 {
            Some(utf16) => utf16.push(bytes, &mut self.buffer),
            None => self.buffer.extend_from_slice(bytes),
        }
    }

    /// Looks at the start of the file.
    fn begin(&mut self) {
        if let Some(start) = self.start.take() {
            self.utf16 = Utf16::of(&start);
            self.report.utf16 = self.utf16.is_some();
            self.take(&start);
        }
    }

    /// Takes the end of the file.
    pub fn finish(mut self, out: &mut String) -> Conversion {
        self.begin();
        if let Some(utf16) = &mut self.utf16 {
            utf16.finish(&mut self.buffer);
        }
        while !self.buffer.is_empty() && self.convert(true, out) {}
        let missing = self.chosen.into_iter().filter(|chosen| !chosen.is_there);
        self.report.not_there = missing.map(|chosen| chosen.column).collect();
        self.report
    }

    /// Converts the whole rows at the front of the buffer, about a piece of them; `false` where there is none.
    fn convert(&mut self, end: bool, out: &mut String) -> bool {
        let separator = *self.separator.get_or_insert_with(|| separator(&self.buffer));
        let (spans, used) = cut(&self.buffer, separator, end);
        if used == 0 {
            return false;
        }
        let piece: Vec<u8> = self.buffer.drain(..used).collect();
        self.decide(&piece, &spans);
        let mut done = 0_usize;
        for span in &spans {
            // Separators and line ends between the cells.
            out.push_str(&String::from_utf8_lossy(piece.get(done..span.start).unwrap_or_default()));
            self.cell(piece.get(span.start..span.end).unwrap_or_default(), span, out);
            done = span.end;
        }
        out.push_str(&String::from_utf8_lossy(piece.get(done..).unwrap_or_default()));
        true
    }

    /// Lets the cells of a piece vote on every column that is not decided.
    fn decide(&mut self, piece: &[u8], spans: &[Span]) {
        let width = spans.iter().map(|span| span.column.saturating_add(1)).max().unwrap_or(0);
        if self.report.columns.len() < width {
            self.report.columns.resize_with(width, Column::default);
            self.encoded.resize(width, None);
        }
        let mut in_header = self.header.is_none();
        let mut votes: Vec<Votes<'_>> = self.report.columns.iter().map(|_| Votes::default()).collect();
        for span in spans {
            let cell = piece.get(span.start..span.end).unwrap_or_default();
            if let Some(votes) = votes.get_mut(span.column) {
                votes.add(cell, in_header);
            }
            in_header &= !span.last;
        }
        if self.header.is_none() {
            // Headers are few words: they are read as the file mostly is.
            let telling: Vec<&[u8]> =
                votes.iter().flat_map(|votes| votes.marked.iter().take(100)).copied().take(SAMPLES).collect();
            let encoded = match self.encoding {
                Some(encoding) => Some(Encoded::named(encoding, &telling)),
                None => Encoded::guess(&telling),
            };
            let mut encoded = encoded.unwrap_or(Encoded::UTF8);
            for (column, votes) in self.report.columns.iter_mut().zip(&votes) {
                column.name = encoded.read(trimmed(votes.header)).text;
            }
            self.header = Some(encoded);
        }
        for (index, votes) in votes.iter().enumerate() {
            let undecided = self.report.columns.get(index).is_some_and(|column| column.decoding.is_none());
            if !undecided {
                continue;
            }
            let samples = votes.samples();
            let encoded = match self.encoding_of(index, votes.header) {
                Some(encoding) => Some(Encoded::named(encoding, samples)),
                None => Encoded::guess(samples),
            };
            if let (Some(column), Some(own)) =
                (self.report.columns.get_mut(index), self.encoded.get_mut(index))
            {
                (column.decoding, *own) = (encoded.map(|encoded| encoded.decoding), encoded);
            }
        }
    }

    /// The encoding that was asked for a column: by its number, or by its name as it is written or as the report tells it.
    fn encoding_of(&mut self, index: usize, header: &[u8]) -> Option<Encoding> {
        let number = index.saturating_add(1).to_string();
        let name = self.report.columns.get(index).map_or("", |column| column.name.as_str());
        let header = trimmed(header);
        let mut own = None;
        for chosen in &mut self.chosen {
            let (column, encoding) = (chosen.column.as_str(), chosen.encoding);
            let is_meant = column == number
                || column.as_bytes() == header
                || column == name
                || Decoding::of(encoding, &[header]).decode(header).0 == column;
            chosen.is_there |= is_meant;
            own = own.or(is_meant.then_some(encoding));
        }
        own.or(self.encoding)
    }

    fn cell(&mut self, bytes: &[u8], span: &Span, out: &mut String) {
        let report = &mut self.report;
        let header = report.rows == 0;
        let row = report.rows.saturating_add(1);
        report.rows = if span.last { row } else { report.rows };
        let Some(column) = report.columns.get_mut(span.column) else { return };
        if header {
            out.push_str(&self.header.unwrap_or(Encoded::UTF8).read(bytes).text);
            return;
        }
        let mut undecided = Encoded::UTF8;
        let encoded = self.encoded.get_mut(span.column).and_then(Option::as_mut).unwrap_or(&mut undecided);
        let super::encoded::Cell { text, lost, open } = encoded.read(bytes);
        column.cells = column.cells.saturating_add(u64::from(!bytes.is_empty()));
        column.changed = column.changed.saturating_add(u64::from(text.as_bytes() != bytes));
        if lost > 0 {
            column.lost = column.lost.saturating_add(1);
            report.lost_cells = report.lost_cells.saturating_add(1);
            if report.lost.len() < LISTED {
                report.lost.push(Lost { row, column: span.column.saturating_add(1), bytes: lost });
            }
        }
        if open {
            column.open = column.open.saturating_add(1);
            report.open_cells = report.open_cells.saturating_add(1);
            if report.open.len() < LISTED {
                report.open.push(Open { row, column: span.column.saturating_add(1) });
            }
        }
        let damaged = u64::from(is_damaged(&text));
        column.damaged = column.damaged.saturating_add(damaged);
        report.damaged_cells = report.damaged_cells.saturating_add(damaged);
        out.push_str(&text);
    }
}

/// Whether a letter was lost before the text came here: a question mark has letters on both sides, or the sign stands there
/// that takes the place of what nobody knew.
fn is_damaged(text: &str) -> bool {
    let letters = |c: Option<char>| c.is_some_and(is_letter);
    let inside = |(at, _): (usize, &str)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after =
            text.get(at..).map(|after| after.trim_start_matches('?')).and_then(|after| after.chars().next());
        letters(before) && letters(after)
    };
    text.contains('\u{fffd}') || text.match_indices('?').any(inside)
}

/// The start of a cell, without half a character of UTF-8 at its end.
fn start_of(cell: &[u8]) -> &[u8] {
    let Some(start) = cell.get(..MAX_SAMPLE) else { return cell };
    match std::str::from_utf8(start) {
        Err(torn) if torn.error_len().is_none() => start.get(..torn.valid_up_to()).unwrap_or(start),
        _ => start,
    }
}

/// A header without its quotation marks.
fn trimmed(header: &[u8]) -> &[u8] {
    let header = without_marks(header);
    header.strip_prefix(b"\"").and_then(|inner| inner.strip_suffix(b"\"")).unwrap_or(header).trim_ascii()
}

/// The cells of the whole rows at the front, about a piece of them, and how many bytes these rows take.
fn cut(bytes: &[u8], separator: u8, end: bool) -> (Vec<Span>, usize) {
    let (mut spans, mut used, mut whole) = (Vec::new(), 0_usize, 0_usize);
    let (mut at, mut column) = (0_usize, 0_usize);
    while at < bytes.len() && (used < PIECE || end) {
        let rest = bytes.get(at..).unwrap_or_default();
        let Some(length) = cell_length(rest, separator, end) else { break };
        let stop = at.saturating_add(length);
        let ended = bytes.get(stop);
        let last = ended != Some(&separator);
        if ended.is_none() && !end {
            break;
        }
        let line = bytes.get(at..stop).unwrap_or_default();
        let text = if last { line.strip_suffix(b"\r").unwrap_or(line) } else { line };
        spans.push(Span { start: at, end: at.saturating_add(text.len()), column, last });
        at = stop.saturating_add(1);
        column = if last { 0 } else { column.saturating_add(1).min(MAX_COLUMNS - 1) };
        if last {
            (used, whole) = (at.min(bytes.len()), spans.len());
        }
    }
    if end && at >= bytes.len() {
        // A separator at the very end has an empty cell behind it.
        if column > 0 {
            spans.push(Span { start: bytes.len(), end: bytes.len(), column, last: true });
        }
        (used, whole) = (bytes.len(), spans.len());
    }
    spans.truncate(whole);
    (spans, used)
}

/// Length of a cell up to its separator or line end; `None` where more bytes are needed to tell.
fn cell_length(rest: &[u8], separator: u8, end: bool) -> Option<usize> {
    let plain = |from: usize| {
        let tail = rest.get(from..).unwrap_or_default();
        let length = tail.iter().position(|&b| b == separator || matches!(b, b'\n' | b'\r'));
        let stop = from.saturating_add(length.unwrap_or(tail.len()));
        // What ends a line may be one carriage return, or stand before a line feed.
        if rest.get(stop) == Some(&b'\r') { line_end(rest, stop, end) } else { Some(stop) }
    };
    if rest.first() != Some(&b'"') {
        return plain(0);
    }
    match csv::closing(rest, 1, MAX_QUOTED) {
        Some(mark) => {
            let after = mark.saturating_add(1);
            (after < rest.len() || end).then(|| plain(after)).flatten()
        }
        // Never closed: the mark is an ordinary character.
        None => (end || rest.len() > MAX_QUOTED).then(|| plain(0)).flatten(),
    }
}

impl Conversion {
    /// The report as canonical JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
        let mut out = String::new();
        Object::write(&mut out, |object| {
            object.number("format", i64::from(FORMAT));
            object.flag("utf16", self.utf16);
            object.number("rows", number(self.rows));
            object.list("columns", &self.columns, |column, out| {
                Object::write(out, |object| {
                    object.text("name", &column.name);
                    object.maybe("encoding", column.decoding.map(|decoding| decoding.encoding().name()));
                    object.flag("letters", matches!(column.decoding, Some(Decoding::Letters(_))));
                    object.number("cells", number(column.cells));
                    object.number("changed", number(column.changed));
                    object.number("lost", number(column.lost));
                    object.number("damaged", number(column.damaged));
                    object.number("open", number(column.open));
                });
            });
            object.number("lostCells", number(self.lost_cells));
            object.number("damagedCells", number(self.damaged_cells));
            object.number("openCells", number(self.open_cells));
            object.list("lost", &self.lost, |lost, out| {
                Object::write(out, |object| {
                    object.number("row", number(lost.row));
                    object.number("column", i64::try_from(lost.column).unwrap_or(i64::MAX));
                    object.number("bytes", i64::try_from(lost.bytes).unwrap_or(i64::MAX));
                });
            });
            object.list("open", &self.open, |open, out| {
                Object::write(out, |object| {
                    object.number("row", number(open.row));
                    object.number("column", i64::try_from(open.column).unwrap_or(i64::MAX));
                });
            });
        });
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::legacy::encode;

    fn convert(converter: Converter, bytes: &[u8]) -> (String, Conversion) {
        let mut out = String::new();
        let report = { converter }.finish_after(bytes, &mut out);
        (out, report)
    }

    impl Converter {
        fn finish_after(mut self, bytes: &[u8], out: &mut String) -> Conversion {
            for piece in bytes.chunks(7) {
                self.push(piece, out);
            }
            self.finish(out)
        }
    }

    fn bytes(text: &str, encoding: Encoding) -> Vec<u8> {
        encode(text, encoding).unwrap()
    }

    #[test]
    fn each_column_has_its_encoding() {
        let mut file = b"ho_ten;cha;ghi chu\r\n".to_vec();
        for (child, father) in [("Nguyễn Văn Đức", "Phạm Quốc Hùng"), ("Trần Thị Hồng", "LÊ MỸ LỆ")]
        {
            file.extend(bytes(child, Encoding::Tcvn3));
            file.extend(b";\"");
            file.extend(bytes(father, Encoding::Vni));
            file.extend(b"\";a\r\n");
        }
        let (out, report) = convert(Converter::new(None), &file);
        let expected = "ho_ten;cha;ghi chu\r\nNguyễn Văn Đức;\"Phạm Quốc Hùng\";a\r\n\
                        Trần Thị Hồng;\"LÊ MỸ LỆ\";a\r\n";
        assert_eq!(out, expected);
        let decodings: Vec<_> = report.columns.iter().map(|column| column.decoding).collect();
        let of = |encoding| Some(Decoding::Bytes(encoding));
        assert_eq!(decodings, [of(Encoding::Tcvn3), of(Encoding::Vni), None]);
        assert_eq!((report.rows, report.lost_cells, report.columns[0].changed), (3, 0, 2));
    }

    #[test]
    fn a_column_may_be_told() {
        let mut file = b"a,b\n".to_vec();
        file.extend(bytes("Đỗ", Encoding::Viscii));
        file.extend(b",");
        file.extend(bytes("Đỗ", Encoding::Vps));
        let converter = Converter::new(Some(Encoding::Viscii)).column("b", Encoding::Vps);
        assert_eq!(convert(converter, &file).0, "a,b\nĐỗ,Đỗ");
        let converter = Converter::new(Some(Encoding::Viscii)).column("2", Encoding::Vps);
        assert_eq!(convert(converter, &file).0, "a,b\nĐỗ,Đỗ");
    }

    #[test]
    fn headers_are_read_as_the_file_is() {
        let file = bytes("Họ tên,Nơi sinh\nNguyễn Văn Đức,Hà Nội\nTrần Mỹ Lệ,Huế\n", Encoding::Vni);
        let (out, report) = convert(Converter::new(None), &file);
        assert_eq!(out, "Họ tên,Nơi sinh\nNguyễn Văn Đức,Hà Nội\nTrần Mỹ Lệ,Huế\n");
        assert_eq!(report.columns[1].name, "Nơi sinh");
    }

    #[test]
    fn what_cannot_be_decoded_is_kept_and_told() {
        let (out, report) = convert(Converter::new(Some(Encoding::Vps)), b"a,b\nx\x91,y\n");
        assert_eq!(out, "a,b\nx\\x91,y\n");
        assert_eq!(report.lost, [Lost { row: 2, column: 1, bytes: 1 }]);
        assert_eq!((report.lost_cells, report.columns[0].lost), (1, 1));
    }

    #[test]
    fn a_column_that_is_not_there_is_told() {
        let file = ["Số,Họ tên\n1,".as_bytes(), &bytes("Lê Mỹ\n", Encoding::Tcvn3)].concat();
        let told = |columns: &[&str]| {
            let add = |converter: Converter, column: &&str| converter.column(column, Encoding::Tcvn3);
            convert(columns.iter().fold(Converter::new(None), add), &file).1.not_there
        };
        assert_eq!(told(&["Họ tên", "2", "Số"]), Vec::<String>::new());
        assert_eq!(told(&["Họ tên", "Zzz", "3"]), ["Zzz", "3"]);
    }

    #[test]
    fn letters_lost_before_are_told() {
        let file = "a,b\nNguy?n,Trần ?\nL\u{fffd},Ai?\nNguy??n,H?\n";
        let (out, report) = convert(Converter::new(None), file.as_bytes());
        assert_eq!((out.as_str(), report.lost_cells, report.damaged_cells), (file, 0, 3));
        assert_eq!(report.columns.iter().map(|column| column.damaged).collect::<Vec<_>>(), [3, 0]);
    }

    #[test]
    fn utf16_becomes_utf8() {
        let text = "Họ tên\tNơi sinh\r\nNguyễn Văn An\tHà Nội\r\n";
        for mark in ["\u{feff}", ""] {
            let units = [mark, text].concat();
            let file: Vec<u8> = units.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let (out, report) = convert(Converter::new(None), &file);
            assert_eq!((out.as_str(), report.rows, report.utf16), (text, 2, true), "{mark:?}");
            assert_eq!(report.columns[1].name, "Nơi sinh");
        }
    }

    #[test]
    fn utf8_and_ascii_come_out_byte_for_byte() {
        for file in [
            "\u{feff}Họ tên,b\r\nLê \"Tám\",\"a\"\"b,\nc\"\r\n,\r\n\r\n",
            "a\n\"never closed\nb,c",
            "",
            "\n",
            "a,b,",
            "một\n\"hai\"ba,\"",
        ] {
            assert_eq!(convert(Converter::new(None), file.as_bytes()).0, file, "{file:?}");
        }
    }

    /// Lines end as check has them.
    #[test]
    fn lines_that_end_with_a_carriage_return() {
        for end in ["\r", "\n", "\r\n", "\r\r\n"] {
            let text = ["Số,Họ tên", "1,Nguyễn Văn Đức", "2,\"Lê\rMỹ\"", ""].join(end);
            let (out, report) = convert(Converter::new(None), &bytes(&text, Encoding::Tcvn3));
            assert_eq!((out.as_str(), report.rows, report.lost_cells), (text.as_str(), 3, 0), "{end:?}");
            assert_eq!(report.columns[1].cells, 2, "{end:?}");
        }
    }

    #[test]
    fn a_cell_that_is_open_is_told() {
        let file = "a,b\n1,Nguyễn Văn An\n2,X§¨¸q\n3,Nguyeãn Vaên Ñöùc\n";
        let (out, report) = convert(Converter::new(None), file.as_bytes());
        assert_eq!(out, file.replace("Nguyeãn Vaên Ñöùc", "Nguyễn Văn Đức"));
        assert_eq!((report.open_cells, report.open), (1, vec![Open { row: 3, column: 2 }]));
        assert_eq!((report.columns[1].open, report.columns[1].changed), (1, 1));
    }

    /// A mark that nobody closed hides no rows, however the file comes.
    #[test]
    fn open_quotes() {
        let file = format!("a,b\n\"x,y\n{}r,\"s\"\n", "p,q\n".repeat(30_000));
        let count = |step: usize| {
            let (mut converter, mut out) = (Converter::new(None), String::new());
            for piece in file.as_bytes().chunks(step) {
                converter.push(piece, &mut out);
            }
            let report = converter.finish(&mut out);
            assert_eq!(out, file);
            (report.rows, report.columns.iter().map(|column| column.cells).collect::<Vec<_>>())
        };
        assert_eq!(count(1000), (30_003, vec![30_002, 30_002]));
        assert_eq!(count(1000), count(file.len()));
    }

    /// A sample cut inside a character of UTF-8 is still UTF-8 to the vote of the other cells.
    #[test]
    fn long_cells_vote_by_their_start() {
        let file = format!("a\n{}\n", "ế".repeat(5000));
        assert_eq!(convert(Converter::new(None), file.as_bytes()).0, file);
    }

    #[test]
    fn viqr() {
        let (out, _) = convert(Converter::new(Some(Encoding::Viqr)), b"a\\,b\nNguye^~n,\"Le^\\, A\"\n");
        assert_eq!(out, "a\\,b\nNguyễn,\"Lê, A\"\n");
    }
}
