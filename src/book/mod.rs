//! Whole books: CSV and JSON Lines of any size, row by row with flat memory, no row lost.
//!
//! [`Splitter`] cuts a stream of bytes into chunks of whole rows, [`Checker`] checks a chunk. The two are apart
//! so that a program can check chunks on several threads; [`Book`] puts them together for one.

mod cards;
mod check;
mod closing;
mod columns;
mod convert;
mod csv;
mod encoded;
mod error;
mod heading;
mod options;
pub mod sheet;
mod split;
mod summary;
mod utf16;
mod whole;

pub use cards::{MATTERS, MatterCard};
pub use check::{Checked, Checker, Seen};
pub use columns::{Mapped, Mapping, MappingError, Origin, mapping_json, mapping_name};
pub use convert::{Column, Conversion, Converter, Lost, Open};
pub use csv::cells;
pub use error::Error;
pub use options::{Format, Options, Output};
pub use split::{Chunk, Header, Splitter, not_text, separator, without_marks};
#[cfg(not(feature = "small"))]
pub use summary::Everywhere;
pub use summary::{RuleSummary, Sample, Summary};
pub use utf16::Wide;
pub use whole::{Closing, Matter, Whole};

use crate::check::Scratch;

/// Checks a book on one thread: bytes in, lines out, the summary at the end.
#[derive(Debug)]
pub struct Book {
    options: Options,
    splitter: Splitter,
    checker: Option<Checker>,
    scratch: Scratch,
    summary: Summary,
}

impl Book {
    /// A book that has not begun.
    #[must_use]
    pub fn new(options: Options) -> Self {
        let splitter = Splitter::new(&options);
        Self { options, splitter, checker: None, scratch: Scratch::default(), summary: Summary::default() }
    }

    /// Takes the next bytes of the file and appends what comes out for the rows that are whole.
    ///
    /// # Errors
    /// Where the file is no book; see [`Error`].
    pub fn push(&mut self, bytes: &[u8], out: &mut String) -> Result<(), Error> {
        self.splitter.push(bytes);
        self.drain(false, out)
    }

    /// Takes the end of the file.
    ///
    /// # Errors
    /// Where the file is no book; see [`Error`].
    pub fn finish(&mut self, out: &mut String) -> Result<&Summary, Error> {
        self.drain(true, out)?;
        out.push_str(&Checker::whole(&self.options, &self.summary));
        Ok(&self.summary)
    }

    /// What is known of a sheet before its first row: its header, and the checker that has read its columns. Nothing while
    /// too little of it has come.
    #[must_use]
    pub fn begun(&self) -> Option<(&Header, &Checker)> {
        self.splitter.header().zip(self.checker.as_ref())
    }

    fn drain(&mut self, end: bool, out: &mut String) -> Result<(), Error> {
        while let Some(chunk) = self.splitter.next_chunk(end)? {
            let checker = match &mut self.checker {
                Some(checker) => checker,
                empty => {
                    let checker = Checker::new(&self.options, self.splitter.header())?;
                    let head = checker.header();
                    out.push_str(&head.text);
                    self.summary.merge(head.summary);
                    empty.insert(checker)
                }
            };
            let mut checked =
                Checked { text: std::mem::take(out), summary: std::mem::take(&mut self.summary) };
            checker.check_onto(&mut checked, &chunk, &mut self.scratch, &mut |_| {});
            Checked { text: *out, summary: self.summary } = checked;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Context;
    use crate::date::day;
    use crate::schema::{Kind, Stage};

    fn check(file: &[u8], step: usize) -> Result<(String, Summary), Error> {
        let context = Context::new(day(2026, 11, 23)).stage(Stage::Archive);
        let mut book = Book::new(Options::new(context).kind(Kind::Birth));
        let mut out = String::new();
        for bytes in file.chunks(step.max(1)) {
            book.push(bytes, &mut out)?;
        }
        let summary = book.finish(&mut out)?.clone();
        Ok((out, summary))
    }

    const CSV: &str = "\u{feff}so;nksHoTen;nksNgaySinh;ngayDangKy\r\n\
        1;Nguyễn Văn An;05.03.1968;12.03.1968\r\n\
        \r\n\
        2;\"Lê \"\"Tám\"\"\nVăn\";31.02.1968;12.03.1968\r\n\
        3;Trần;1968;12.03.1967";

    #[test]
    fn rows_are_found_whatever_the_pieces() {
        let whole = check(CSV.as_bytes(), CSV.len()).unwrap();
        assert_eq!((whole.1.rows, whole.1.blank), (3, 1));
        assert_eq!(whole.0.lines().count(), 3);
        assert!(whole.0.contains("\"row\":3,\"line\":6"), "{}", whole.0);
        for step in [1, 2, 3, 7, 64] {
            assert_eq!(check(CSV.as_bytes(), step).unwrap(), whole, "{step}");
        }
    }

    #[test]
    fn an_open_quote_swallows_one_line_only() {
        let file = "so,nksHoTen\n1,\"Nguyễn\n2,Lê\n3,Trần\n";
        let (out, summary) = check(file.as_bytes(), 8).unwrap();
        assert_eq!(summary.rows, 3);
        assert_eq!(out.matches("input/malformed").count(), 1);
    }

    #[test]
    fn widths_encodings_and_columns() {
        let (out, summary) = check(b"so,nksHoTen,la\n1,A,B,C\n2\n3,\xff,x\n", 5).unwrap();
        assert_eq!((summary.rows, summary.by_rule["input/row-width"].count), (3, 2));
        assert!(out.contains("input/broken-text"));
        assert!(out.contains("\"row\":0") && out.contains("\"path\":\"la\""));
        assert_eq!(check(b"a,b\n1,2\n", 99).unwrap_err(), Error::NoKnownColumn);
        // Names that nobody knows are names, and values are none.
        assert_eq!(check(b"a;b1\n1;05.03.1968\n", 99).unwrap_err(), Error::NoKnownColumn);
        for rows in ["1,05/03/1968,Lê An\n2,,Lê Tám\n", "Lê An;05.03.1968\r\n", "Sổ cũ;\n\n01;An\n"] {
            assert_eq!(check(rows.as_bytes(), 99).unwrap_err(), Error::NoHeader, "{rows}");
        }
        assert_eq!(check(b"\0\0\0\0\x01\0\0\0", 99).unwrap_err(), Error::Binary);
        assert_eq!(check(b"H\xe4 N\xe9i,b\n1,2\n", 99).unwrap_err(), Error::OldEncoding);
        assert_eq!(check(b"PK\x03\x04....", 99).unwrap_err(), Error::Archive);
        assert_eq!(check(b"", 99).unwrap_err(), Error::Empty);
        assert_eq!(check(b"so,nksHoTen\n", 99).unwrap().1.rows, 0);
    }

    /// Rows of a file, with the paths of what was found in each, whatever the pieces.
    fn found(file: &[u8]) -> (Vec<String>, Summary) {
        let whole = check(file, file.len()).unwrap();
        for step in [1, 3, 50] {
            assert_eq!(check(file, step).unwrap(), whole, "{step}");
        }
        (whole.0.lines().map(str::to_owned).collect(), whole.1)
    }

    #[test]
    fn headers_stand_below_titles() {
        let titles =
            "\u{feff}ỦY BAN NHÂN DÂN XÃ NGHI PHÚ;;;\r\n\"SỔ ĐĂNG KÝ\nKHAI SINH\";;;\r\n;;;\r\nSố: 12;;;\r\n";
        let sheet =
            "TT;Họ tên;Ngày sinh;Tên bố\r\n1;Lê Văn An;31.02.1968;Lê Tám\r\n\r\n2;Lê An;05.03.1968;\r\n";
        let (lines, summary) = found([titles, sheet].concat().as_bytes());
        assert_eq!((summary.rows, summary.blank, summary.above), (2, 1, 3));
        assert!(lines[0].starts_with("{\"row\":1,\"line\":7,\"sheetRow\":6,"), "{}", lines[0]);
        assert!(lines[0].contains("date/impossible"));
        assert!(lines[1].starts_with("{\"row\":2,\"line\":9,\"sheetRow\":8,"), "{}", lines[1]);
        // Twenty rows are looked at, and a row is no header because of one word.
        let far = "Tiêu đề;x\n".repeat(20) + sheet;
        assert_eq!(check(far.as_bytes(), 99).unwrap_err(), Error::NoKnownColumn);
        let near = "Tiêu đề;x\n".repeat(19) + sheet;
        assert_eq!(found(near.as_bytes()).1.above, 19);
        assert_eq!(check("a;b\nSố;c\n".as_bytes(), 99).unwrap_err(), Error::NoKnownColumn);
    }

    /// Files that are joined have byte order marks within; none is a part of a name or a value.
    #[test]
    fn marks_between_rows_say_nothing() {
        let csv =
            ["so;nksHoTen;nksNgaySinh\r\n", "1;Lê An;31.02.1968\r\n", "\"2\";\"Lê; Tám\";05.03.1968\r\n"];
        let lines = ["{\"kind\":\"birth\",\"so\":\"1\"}\n", "{\"kind\":\"death\",\"so\":\"2\"}\n"];
        for rows in [&csv[..], &lines] {
            let twice = [rows.concat(), rows.concat()];
            let plain = found(twice.concat().as_bytes());
            let marked = twice.map(|file| format!("\u{feff}\u{feff}{file}")).concat();
            assert_eq!(found(marked.as_bytes()), plain);
            assert_eq!(plain.1.rows, 4);
            let every = rows.iter().map(|row| format!("\u{feff}{row}")).collect::<String>();
            assert_eq!(found(every.as_bytes()), found(rows.concat().as_bytes()));
            // One behind the last line is no row.
            let (_, summary) = found(format!("{every}\u{feff}").as_bytes());
            assert_eq!((summary.rows, summary.blank), (2, 1));
        }
        // The bytes are there for a copy, with every mark.
        let file = format!("\u{feff}{0}\u{feff}{0}\u{feff}", csv.concat());
        let mut splitter = Splitter::new(&Options::new(Context::new(day(2026, 11, 23))));
        let mut bytes = Vec::new();
        for piece in file.as_bytes().chunks(7) {
            splitter.push(piece);
            while let Some(chunk) = splitter.next_chunk(false).unwrap() {
                bytes.extend_from_slice(chunk.bytes());
            }
        }
        while let Some(chunk) = splitter.next_chunk(true).unwrap() {
            bytes.extend_from_slice(chunk.bytes());
        }
        assert_eq!([splitter.head(), &bytes].concat(), file.as_bytes());
    }

    #[test]
    fn the_file_names_its_separator() {
        for (first, separator) in [("sep=;", ';'), ("SEP=|", '|'), ("\"sep=,\"", ','), ("sep=\t", '\t')] {
            let rows =
                ["so|nksHoTen|nksNgaySinh", "1|Lê, Văn; An|31.02.1968"].map(|row| row.replace('|', "\u{1}"));
            let quoted = rows.map(|row| {
                row.replace("Lê, Văn; An", "\"Lê, Văn; An\"").replace('\u{1}', &separator.to_string())
            });
            let (lines, summary) = found(format!("{first}\r\n{}\r\n{}\r\n", quoted[0], quoted[1]).as_bytes());
            assert_eq!((summary.rows, summary.above), (1, 0), "{first}");
            // A spreadsheet does not show that line.
            assert!(lines[0].starts_with("{\"row\":1,\"line\":3,\"sheetRow\":2,"), "{}", lines[0]);
            assert!(lines[0].contains("date/impossible"));
        }
    }

    #[test]
    fn utf16_is_read() {
        for (mark, little) in [("\u{feff}", true), ("\u{feff}", false), ("", true), ("", false)] {
            let text = [mark, CSV.trim_start_matches('\u{feff}')].concat();
            let of = |unit: u16| if little { unit.to_le_bytes() } else { unit.to_be_bytes() };
            let file: Vec<u8> = text.encode_utf16().flat_map(of).collect();
            assert_eq!(check(&file, 7).unwrap(), check(CSV.as_bytes(), 99).unwrap(), "{mark:?} {little}");
        }
    }

    #[test]
    fn names_in_parts_are_read_as_one() {
        let (lines, _) =
            found("Họ và tên đệm,Tên,Ngày sinh\nNguyễn  Văn,An,05.03.1968\n Lê , An,\n,Bình,\n".as_bytes());
        assert!(lines[0].contains("\"child.name\"") && lines[0].contains("«Nguyễn Văn An»"), "{}", lines[0]);
    }

    #[test]
    fn what_stands_on_the_cover_is_said_once() {
        let told = |set: &[(&str, &str)]| {
            let mut options = Options::new(Context::new(day(2026, 11, 23)).stage(Stage::Archive));
            options.set = set.iter().map(|(path, value)| ((*path).to_owned(), (*value).to_owned())).collect();
            let (mut book, mut out) = (Book::new(options), String::new());
            let rows = "so,quyenSo,ngayDangKy,nksHoTen,noiDangKy\n1,1,12.03.1968,Lê An,\n2,1,12.03.1968,Lê Tám,xã Ba\n";
            book.push(rows.as_bytes(), &mut out).unwrap();
            (book.finish(&mut out).unwrap().clone(), out)
        };
        let (summary, _) = told(&[]);
        let required = &summary.by_rule["entry/required"];
        assert_eq!((required.count, required.everywhere(&summary).count()), (1, 0));
        let incomplete = &summary.by_rule["entry/incomplete"];
        assert_eq!(
            incomplete.everywhere(&summary).map(|it| it.path).collect::<Vec<_>>(),
            ["child.birthDate", "child.sex"]
        );
        let (summary, out) = told(&[("registration.office", "xã Nghi 3 Phú"), ("nksGioiTinh", "Nam")]);
        assert_eq!(summary.by_rule.get("entry/required"), None, "{out}");
        let incomplete = &summary.by_rule["entry/incomplete"];
        assert_eq!(
            incomplete.everywhere(&summary).map(|it| it.path).collect::<Vec<_>>(),
            ["child.birthDate"]
        );
    }

    /// What is said of every row is true of every row, however the book was cut and put together.
    #[test]
    fn a_value_of_every_row_is_that_of_each() {
        type Told = (String, Option<String>, Option<String>, u64);
        let told = |rule: &str, rows: &[&str]| -> Vec<Told> {
            let told = |summary: &Summary| -> Vec<Told> {
                let Some(rule) = summary.by_rule.get(rule) else { return Vec::new() };
                let all = rule.everywhere(summary);
                all.map(|it| (it.path.to_owned(), it.message, it.fix, it.fixable)).collect()
            };
            let header = "so,nksHoTen,nksNgaySinh,cotLa\n";
            let options = Options::new(Context::new(day(2026, 11, 23)).stage(Stage::Archive));
            let (mut book, mut out) = (Book::new(options.clone()), String::new());
            book.push([header, &rows.concat()].concat().as_bytes(), &mut out).unwrap();
            let whole = told(book.finish(&mut out).unwrap());
            for parts in 1..=rows.len() {
                let mut all = Summary::default();
                for rows in rows.chunks(parts) {
                    let mut splitter = Splitter::new(&options);
                    splitter.push([header, &rows.concat()].concat().as_bytes());
                    let chunk = splitter.next_chunk(true).unwrap().unwrap();
                    let checker = Checker::new(&options, splitter.header()).unwrap();
                    all.merge(checker.header().summary);
                    all.merge(checker.check(&chunk, &mut crate::Scratch::default()).summary);
                }
                assert_eq!(told(&all), whole, "{parts}");
            }
            whole
        };
        let path = |path: &str| path.to_owned();
        let dates = ["1,A B,31/02/2018,\n", "2,A B,30/02/2018,\n", "3,A B,31/04/2018,\n"];
        assert_eq!(told("date/impossible", &dates), [(path("child.birthDate"), None, None, 0)]);
        let [same @ .., (_, message, fix, fixable)] = &*told("date/impossible", &[dates[0]; 3]) else {
            panic!()
        };
        assert!(same.is_empty() && message.as_ref().is_some_and(|it| it.contains("31/02/2018")));
        assert_eq!((fix, fixable), (&None, &0));
        // One row alone is no book, and one row without is one too few, wherever it stands.
        assert_eq!(told("date/impossible", &dates[..1]), []);
        for without in 0..3 {
            let mut rows = dates;
            rows[without] = "4,A B,01/02/2018,\n";
            assert_eq!(told("date/impossible", &rows), [], "{without}");
        }
        let names = |names: [&str; 2]| {
            let rows = names.map(|name| format!("1,{name},01/02/2018,\n"));
            let all = told("text/normalised", &[&rows[0], &rows[1]]);
            all.into_iter().map(|(path, _, fix, fixable)| (path, fix, fixable)).collect::<Vec<_>>()
        };
        let fix = |fix: &str| Some(fix.to_owned());
        assert_eq!(names(["Lê  An", "Lê  An"]), [(path("child.name"), fix("Lê An"), 2)]);
        assert_eq!(names(["Lê  An", "Lê  Tám"]), [(path("child.name"), None, 2)]);
    }

    #[test]
    fn what_the_law_requires_is_counted_when_it_is_handed_in() {
        let count = |stage: Stage| {
            let mut book = Book::new(Options::new(Context::new(day(2026, 11, 23)).stage(stage)));
            let rows = "{\"child\":{\"name\":\"Lê An\"}}\n{\"registration\":{\"date\":\"1968-03-05\"},\
                \"child\":{\"name\":\"Lê An\",\"sex\":\"Nam\",\"birthDate\":\"1968-03-01\"}}\n";
            book.push(rows.as_bytes(), &mut String::new()).unwrap();
            book.finish(&mut String::new()).unwrap().incomplete
        };
        assert_eq!([count(Stage::Draft), count(Stage::Submit), count(Stage::Archive)], [0, 1, 0]);
    }

    #[test]
    fn head_and_chunks_are_the_file() {
        let titles = "\u{feff}sep=;\r\nSổ;;\r\n";
        let rows = "so;nksHoTen\r\n1;\"Lê \"\"Tám\"\"\n;Văn\"\r\n\r\n;\n2;Hồ An;x";
        for (file, kind) in
            [([titles, rows].concat(), None), ("\n{\"so\":1}\n\n[\n".to_owned(), Some(Kind::Birth))]
        {
            let mut options = Options::new(Context::new(day(2026, 11, 23)).stage(Stage::Archive));
            options.kind = kind;
            let mut splitter = Splitter::new(&options);
            splitter.push(file.as_bytes());
            let (mut bytes, mut seen, mut told) = (Vec::new(), Vec::new(), Vec::new());
            while let Some(chunk) = splitter.next_chunk(true).unwrap() {
                if bytes.is_empty() {
                    bytes.extend_from_slice(splitter.head());
                }
                let checker = Checker::new(&options, splitter.header()).unwrap();
                bytes.extend_from_slice(chunk.bytes());
                told.extend(chunk.rows());
                let checked = checker.check_each(&chunk, &mut Scratch::default(), &mut |row| {
                    assert_eq!(row.report.kind(), row.record.kind());
                    seen.push((row.sheet_row, row.range.clone()));
                });
                assert_eq!(checked.text, checker.check(&chunk, &mut Scratch::default()).text);
                assert!(!chunk.has_gaps());
            }
            assert_eq!(String::from_utf8(bytes).unwrap(), file);
            assert_eq!((seen.len(), &seen), (2, &told));
        }
        let row = "1;\"Lê \"\"Tám\"\"\n;Văn\";";
        let found = cells(row.as_bytes(), b';');
        let texts: Vec<(&str, &str)> =
            found.iter().map(|(range, text)| (&row[range.clone()], &**text)).collect();
        assert_eq!(texts, [("1", "1"), ("\"Lê \"\"Tám\"\"\n;Văn\"", "Lê \"Tám\"\n;Văn"), ("", "")]);
    }

    #[test]
    fn lines_of_json() {
        let file = "{\"so\":\"1\"}\n\n[[[[\n{\"so\":\n{\"so\":\"2\"}";
        let (out, summary) = check(file.as_bytes(), 6).unwrap();
        assert_eq!((summary.rows, summary.blank), (4, 1));
        assert_eq!(out.matches("input/malformed").count(), 2);
    }

    fn told(kind: Option<Kind>, file: &str, step: usize) -> Result<(Vec<String>, Summary), Error> {
        let mut options = Options::new(Context::new(day(2026, 11, 23)).stage(Stage::Archive));
        options.kind = kind;
        let (mut book, mut out) = (Book::new(options), String::new());
        for bytes in file.as_bytes().chunks(step) {
            book.push(bytes, &mut out)?;
        }
        let summary = book.finish(&mut out)?.clone();
        Ok((out.lines().map(str::to_owned).collect(), summary))
    }

    #[test]
    fn a_sheet_tells_its_kind_by_its_columns() {
        let kinds = |kind, file: &str| told(kind, file, 3).map(|(_, summary)| summary.kinds);
        let (birth, marriage) = ("so,nksHoTen\n1,A\n", "Số,Họ tên chồng\n1,A\n2,B\n");
        assert_eq!(kinds(None, birth).unwrap(), [(Kind::Birth, 1)].into());
        assert_eq!(kinds(None, marriage).unwrap(), [(Kind::Marriage, 2)].into());
        assert_eq!(kinds(Some(Kind::Marriage), "so,quyenSo\n").unwrap(), [(Kind::Marriage, 0)].into());
        assert_eq!(kinds(None, "so,quyenSo\n1,2\n").unwrap_err(), Error::UnclearKind);
        assert_eq!(kinds(Some(Kind::Birth), marriage).unwrap_err(), Error::OtherKind(Kind::Marriage));
        // Who names a kind that some column is of is obeyed.
        let deaths = "Số,Họ tên người chết,Ngày sinh,Ngày chết\n1,A,1920,1999\n";
        assert_eq!(kinds(Some(Kind::Birth), deaths).unwrap(), [(Kind::Birth, 1)].into());
        assert_eq!(kinds(None, deaths).unwrap(), [(Kind::Death, 1)].into());
        assert_eq!(kinds(None, "la,lb\n1,2\n").unwrap_err(), Error::NoKnownColumn);
    }

    #[test]
    fn each_line_of_json_is_checked_as_what_it_is() {
        let file = "{\"so\":\"1\"}\n[[\n{\"husband\":{\"name\":\"Lê An\"}}\n{\"child\":{\"name\":\"Lê An\"}}\n\
            {\"kind\":\"birth\",\"so\":\"2\"}\n";
        let whole = told(None, file, 1000).unwrap();
        let kinds: Vec<_> = whole.0.iter().map(|line| line.contains("\"kind\":\"marriage\"")).collect();
        // The first that tells decides for those that do not.
        assert_eq!(kinds, [true, true, true, false, false]);
        assert_eq!(whole.1.kinds, [(Kind::Birth, 2), (Kind::Marriage, 3)].into());
        assert_eq!(whole.1.by_rule.get("input/unknown-field"), None);
        for step in [1, 7, 40] {
            assert_eq!(told(None, file, step).unwrap(), whole, "{step}");
        }
        assert_eq!(told(None, "{\"so\":\"1\"}\n{}\n", 4).unwrap_err(), Error::UnclearKind);
        // A kind that was named is no guess: another is said to be another, and nothing more.
        let (lines, summary) = told(Some(Kind::Birth), file, 1000).unwrap();
        assert_eq!((lines.len(), summary.kinds), (5, [(Kind::Birth, 5)].into()));
        assert_eq!((lines[2].matches("\"rule\":").count(), lines[2].contains("input/other-kind")), (1, true));
        // One that nobody knows is read as no other.
        let file = "{\"kind\":\"shoe\",\"husband\":{\"name\":\"Lê An\"}}\n{\"kind\":\"marriage\"}\n";
        let (lines, _) = told(None, file, 1000).unwrap();
        assert_eq!((lines[0].matches("\"rule\":").count(), lines[0].contains("input/other-kind")), (1, true));
    }

    #[test]
    fn a_header_of_several_rows_is_one_in_texts_too() {
        let file = "Sổ khai sinh\nSTT,Số,Ngày đăng ký,Phần ghi về cha mẹ,,,\n,,,Mẹ,,Cha,\n\
            ,,,Họ tên,Năm sinh,Họ tên,Năm sinh\n1,12,12/03/1999,Lê Thị Thử,31/02/1970,Trần Văn Giả,1968\n";
        for step in [1, 5, 1000] {
            let (lines, summary) = told(None, file, step).unwrap();
            assert_eq!((summary.kinds.clone(), summary.above), ([(Kind::Birth, 1)].into(), 1));
            assert!(
                lines[0].contains("\"sheetRow\":5,") && lines[0].contains("\"mother.birthDate\""),
                "{lines:?}"
            );
        }
    }

    #[test]
    fn lines_may_end_as_on_old_machines() {
        let lf = "Số,Họ tên con,Ngày sinh\n1,\"Lê\nAn\",31.02.1968\n2,Lê Tám,05.03.1968\n";
        let of = |file: &str, step| told(Some(Kind::Birth), file, step).unwrap();
        let (lines, summary) = of(&lf.replace('\n', "\r"), 1000);
        assert_eq!((summary.rows, lines.len()), (2, 2));
        assert!(
            lines[0].starts_with("{\"row\":1,\"line\":2,\"sheetRow\":2,")
                && lines[0].contains("date/impossible")
        );
        assert!(lines[1].starts_with("{\"row\":2,\"line\":4,\"sheetRow\":3,"), "{}", lines[1]);
        for step in [1, 2, 3, 7] {
            assert_eq!(of(&lf.replace('\n', "\r"), step).0, lines, "{step}");
            assert_eq!(of(&lf.replace('\n', "\r\n"), step), of(lf, 1000), "{step}");
        }
        // One among others ends a row, too.
        assert_eq!(of("Số,Họ tên con\n1,A\n2,B\r3,C\r\n", 2).1.rows, 3);
    }

    #[test]
    fn separators_are_found_by_the_names_of_columns() {
        for separator in [";", "\t", "|", "^", "~"] {
            let cells = ["Số", "Ngày đăng ký", "Họ, chữ đệm, tên", "Ngày, tháng, năm sinh", "Nơi sinh"];
            let rows = [&cells, &["1", "12/03/1998", "Lê An", "31/02/1998", "Xã A, huyện B"]];
            let file = rows.map(|row| row.join(separator)).join("\n");
            let (lines, summary) = told(Some(Kind::Birth), &file, 3).unwrap();
            assert_eq!(summary.rows, 1, "{separator}");
            assert!(lines[0].contains("date/impossible"), "{separator}: {lines:?}");
        }
        let mut options = Options::new(Context::new(day(2026, 11, 23))).kind(Kind::Birth);
        options.separator = Some(b':');
        let (mut book, mut out) = (Book::new(options), String::new());
        book.push("Số:Họ tên con:Ngày sinh\n1:Lê An:31/02/1998\n".as_bytes(), &mut out).unwrap();
        assert_eq!(book.finish(&mut out).unwrap().rows, 1);
        assert!(out.contains("date/impossible"));
    }

    #[test]
    fn what_is_no_entry_is_counted_as_such() {
        let head = "Số,Quyển số,Ngày đăng ký,Họ tên con,Giới tính,Ngày sinh\n";
        let row = |number: u32| format!("{number},01/1998,12.03.1998,Lê An,Nam,01.03.1998\n");
        for (more, at) in [
            ("(1),(2),(3),(4),(5),(6)\n", 2),
            ("1,2,3,4,5,6\n", 2),
            ("Số,Quyển số,Ngày đăng ký,Họ tên con,Giới tính,Ngày sinh\n", 3),
            (",,,Người lập biểu,,\"Xã X, ngày 3 tháng 2\"\n", 3),
            ("Cộng,,,2 trường hợp,,\n", 3),
            (",,,Cộng: 04 trường hợp,,\n", 3),
            ("1,2,3,4,5,6\n", 3),
            ("\u{1a}", 3),
        ] {
            let rows = if at == 2 { [more.to_owned(), row(1)] } else { [row(1), more.to_owned()] };
            let (lines, summary) = told(Some(Kind::Birth), &[head, &rows.concat()].concat(), 9).unwrap();
            assert_eq!((summary.rows, summary.no_entries, lines.len()), (1, 1, 1), "{more}");
            assert_eq!(summary.no_entry_rows, [at], "{more}");
        }
        // An entry of which little is written is one.
        for more in [",,,Công Văn An,,", "2,,,Tống Thị Hoa,,", ",,,Tòng Văn Bé,Nam,", "1,2,,,,", "1,2,3,4,5,"]
        {
            let file = format!("{head}{}{more}\n", row(1));
            let (_, summary) = told(Some(Kind::Birth), &file, 9).unwrap();
            assert_eq!((summary.rows, summary.no_entries), (2, 0), "{more}");
        }
    }

    /// Day, month and year in columns of their own below a name, and a sex that is marked.
    #[test]
    fn pieces_below_a_name_are_one_value() {
        let head =
            "Số,Ngày đăng ký,Họ tên người được khai sinh,Ngày sinh,,,Giới tính,\n,,,Ngày,Tháng,Năm,Nam,Nữ\n";
        let of_sexes = "Số,Ngày đăng ký,Họ tên người được khai sinh,\"Ngày, tháng, năm sinh\",\n,,,Nam,Nữ\n";
        let of = |head: &str, cells: &str| {
            let options = Options::new(Context::new(day(2026, 11, 23)).stage(Stage::Archive));
            let mut splitter = Splitter::new(&options);
            splitter.push(format!("{head}1,05/02/1999,Lê An,{cells}\n").as_bytes());
            let chunk = splitter.next_chunk(true).unwrap().unwrap();
            let checker = Checker::new(&options, splitter.header()).unwrap();
            let mut found = Vec::new();
            checker.records(&chunk, |_, record| {
                let get = |path: &str| {
                    record.layout().find(path).and_then(|it| record.raw(it.slot)).unwrap_or("").to_owned()
                };
                found.push((get("child.birthDate"), get("child.sex")));
            });
            assert_eq!(found.len(), 1);
            assert!(checker.header_findings().is_empty());
            found.remove(0)
        };
        for (cells, date, sex) in [
            ("3,1,1999,x,", "3/1/1999", "Nam"),
            (",1,1999,,x", "1/1999", "Nữ"),
            (",,1999,,", "1999", ""),
            ("3,,1999,1,0", "3//1999", "Nam"),
            (",,,x,x", "", "Nam Nữ"),
            ("3,1,,,không rõ", "3/1/", "không rõ"),
        ] {
            assert_eq!(of(head, cells), (date.to_owned(), sex.to_owned()), "{cells}");
        }
        for (cells, date, sex) in [("3/1/1999,", "3/1/1999", "Nam"), (",1999", "1999", "Nữ"), (",", "", "")]
        {
            assert_eq!(of(of_sexes, cells), (date.to_owned(), sex.to_owned()), "{cells}");
        }
    }

    /// Exporters leave out empty cells at the end; where one of them should be filled, values may stand under wrong headers.
    #[test]
    fn a_short_row_is_an_error_where_something_required_is_missing() {
        let severity = |file: &str| {
            let (lines, _) = told(Some(Kind::Birth), file, 9).unwrap();
            let found = |what: &str| {
                lines.iter().any(|line| {
                    line.contains(&format!(
                        "\"rule\":\"input/row-width\",\"path\":\"\",\"severity\":\"{what}\""
                    ))
                })
            };
            (found("error"), found("warning"))
        };
        assert_eq!(severity("Số,Họ tên con,Ghi chú\n1,Lê An,\n2,Lê Bình\n"), (false, true));
        assert_eq!(severity("Số,Họ tên con,Xyz,Ghi chú\n2,Lê Bình\n"), (false, true));
        assert_eq!(severity("Số,Họ tên con,Ngày sinh,Ghi chú\n2,Lê Bình\n"), (true, false));
        assert_eq!(severity("Số,Họ tên con\n2,Lê Bình,x\n"), (true, false));
    }

    /// What the file still has, and the report has not, no fix throws away.
    #[test]
    fn no_certain_fix_loses_bytes() {
        let (lines, summary) = check(b"so,nksHoTen\n1,L\xea  An\n", 9).unwrap();
        assert!(summary.by_rule.contains_key("text/normalised"), "{lines}");
        assert!(!lines.contains("\"certain\""), "{lines}");
    }

    #[test]
    fn a_masked_book_tells_no_cell() {
        let mut options = Options::new(Context::new(day(2026, 11, 23))).kind(Kind::Birth);
        options.closing = Some(Closing::count(None));
        options.render.masked = true;
        let (mut book, mut out) = (Book::new(options), String::new());
        let rows =
            "so,quyenSo,noiDangKy,nksHoTen\n1,01/1999,xã A,Lê An\n2,Lê Bí Mật,Trần Bí Mật xóm 3,Lê B\n";
        book.push(rows.as_bytes(), &mut out).unwrap();
        let summary = book.finish(&mut out).unwrap().to_json();
        for text in [&out, &summary] {
            assert!(text.contains("book/offices") && text.contains("book/books"), "{text}");
            assert!(!text.contains("Bí Mật") && !text.contains("xã A"), "{text}");
        }
    }

    #[test]
    fn values_without_a_header_are_counted() {
        let file = "Số,Họ tên con,,Giới tính,,\n1,Lê An,01/03/1998,Nam,,x\n2,Lê Tám,,Nam,,y\n";
        assert_eq!(told(None, file, 8).unwrap().1.unnamed, [(2, 1), (5, 2)].into());
    }

    #[test]
    fn records_may_stand_beside_their_kind() {
        let file = "{\"kind\":\"birth\",\"record\":{\"child\":{\"name\":\"Lê An\",\"birthDate\":\"31/02/1998\"}}}\n\
            {\"kind\":\"marriage\",\"record\":{\"husband\":{\"name\":\"Lê An\"}}}\n";
        for step in [2, 1000] {
            let (lines, summary) = told(None, file, step).unwrap();
            assert_eq!(summary.kinds, [(Kind::Birth, 1), (Kind::Marriage, 1)].into());
            assert!(
                lines[0].contains("date/impossible") && !summary.by_rule.contains_key("input/unknown-field")
            );
        }
        // Of a kind that was not named nothing is read.
        let (lines, _) = told(Some(Kind::Birth), file, 9).unwrap();
        assert!(lines[0].contains("date/impossible") && lines[1].contains("input/other-kind"));
    }

    #[test]
    fn findings_of_the_whole_book_come_last() {
        let mut options =
            Options::new(Context::new(day(2026, 11, 23)).stage(Stage::Archive)).kind(Kind::Birth);
        options.closing = Some(Closing::count(Some(2)));
        let out_of = |options: Options| {
            let (mut book, mut out) = (Book::new(options), String::new());
            book.push("so,quyenSo,ngayDangKy\n1,01/2021,04/01/2021\n".as_bytes(), &mut out).unwrap();
            book.finish(&mut out).unwrap();
            out.lines().last().unwrap().to_owned()
        };
        let line = out_of(options.clone());
        assert!(
            line.starts_with("{\"row\":0,\"line\":0,\"sheetRow\":0,")
                && line.contains("\"rule\":\"book/count\"")
        );
        options.output = Output::Csv;
        let line = out_of(options);
        assert!(line.starts_with("0,0,,,book/count,error,,") && line.ends_with(",,0"), "{line}");
    }

    #[test]
    fn a_row_without_end_is_one_row() {
        let mut file = b"so,nksHoTen\n1,".to_vec();
        file.extend(std::iter::repeat_n(b'A', 8 << 20));
        file.extend(b"\n2,B\n");
        let (out, summary) = check(&file, 1 << 16).unwrap();
        assert_eq!(summary.rows, 2);
        assert_eq!(out.lines().count(), 2);
        assert_eq!(summary.by_rule["input/malformed"].count, 1);
    }
}
