//! Checks chunks of rows.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::ops::Range;

use super::closing;
use super::columns::{self, Mapped, Origin, Piece};
use super::csv;
use super::error::Error;
use super::options::{Format, Options, Output};
use super::split::{Chunk, Header, Place, Row};
use super::summary::Summary;
use super::whole::Whole;
use crate::card::Severity;
use crate::check::{self, Scratch};
use crate::date::PartialDate;
use crate::finding::{Finding, MASK};
use crate::input::{KIND, inner_record, json, kind_of_json, other_kind_of_json};
use crate::record::{At, Destination, ProblemKind, Record};
use crate::report::{FORMAT, Report};
use crate::schema::{Attribute, Column, Kind};
use crate::text::is_tidy;
use crate::text::json::{Object, write_string};

/// Checks rows; the same for all chunks of a book, on any thread.
#[derive(Clone, Debug)]
pub struct Checker {
    options: Options,
    kind: Kind,
    format: Format,
    separator: u8,
    /// The field of each column; none where the header names no field, or a field has several columns.
    columns: Vec<Option<Destination>>,
    /// The field of each column of several.
    joined: Vec<(usize, &'static Column)>,
    mapped: Vec<Mapped>,
    /// What a mapping names that is no column here.
    not_there: Vec<String>,
    /// The kind that the columns look like, where somebody has named another.
    looks_like: Option<Kind>,
    /// Whether some column has no name.
    has_unnamed: bool,
    /// The rows of the header as they are written.
    lines: Vec<Vec<u8>>,
    head: Checked,
    /// What is found in the header.
    found: Vec<Finding>,
}

/// A row that was checked, for a program that wants more of it than a line.
#[derive(Debug)]
#[non_exhaustive]
pub struct Seen<'a> {
    /// Its number, from 1.
    pub row: u64,
    /// Its first line in the file, from 1.
    pub line: u64,
    /// Its number as a spreadsheet counts.
    pub sheet_row: u64,
    /// Where it stands among the bytes of the chunk.
    pub range: Range<usize>,
    /// What it holds.
    pub record: &'a Record,
    /// What the check says of it.
    pub report: &'a Report,
}

/// What came out of a chunk.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    /// Lines for its rows, in order.
    pub text: String,
    /// Counts.
    pub summary: Summary,
}

impl Checker {
    /// The columns of [`Output::Csv`]; with a name of the file, a column `file` stands before them.
    pub const CSV_HEADER: &'static str = "row,line,path,column,rule,severity,value,message,fix,sheetRow\n";

    /// A checker for a book with this header.
    ///
    /// # Errors
    /// [`Error::NoKnownColumn`] where no column is known, [`Error::Empty`] without a header; [`Error::UnclearKind`] and
    /// [`Error::OtherKind`] where the kind is not told, or the columns are those of another.
    pub fn new(options: &Options, header: Option<&Header>) -> Result<Self, Error> {
        let header = header.ok_or(Error::Empty)?;
        let mut checker = Self {
            kind: kind(options, header)?,
            not_there: Vec::new(),
            looks_like: None,
            has_unnamed: false,
            lines: header.lines.clone(),
            options: options.clone(),
            format: header.format,
            separator: header.separator,
            columns: Vec::new(),
            joined: Vec::new(),
            mapped: Vec::new(),
            head: Checked::default(),
            found: Vec::new(),
        };
        if let Some(closing) = options.closing {
            // A book without any entry is one, too.
            let whole = Some(Whole::new(closing, options.render.masked));
            checker.head.summary.begin(whole, options.context.settings().stage, options.render.language);
        }
        if header.format == Format::Csv {
            checker.looks_like = header.kind.filter(|&kind| kind != checker.kind);
            // A sheet is of this kind, whatever rows it has.
            checker.head.summary.kinds.insert(checker.kind, 0);
            checker.head.summary.above = header.above;
            checker.read_columns(header)?;
        }
        Ok(checker)
    }

    /// Finds the field of each column. What no field is called, and a field named twice, are findings of the
    /// header, once for the book.
    fn read_columns(&mut self, header: &Header) -> Result<(), Error> {
        let mut record = Record::new(self.kind);
        let mapping = self.options.mapping.as_deref();
        self.mapped = columns::map(self.kind, &header.cells, mapping);
        self.has_unnamed = self.mapped.iter().any(|mapped| mapped.origin == Origin::Blank);
        let not_there = mapping.map(|mapping| mapping.not_in(&header.cells)).unwrap_or_default();
        self.not_there = not_there.into_iter().map(str::to_owned).collect();
        for (index, mapped) in self.mapped.iter().enumerate() {
            match (mapped.column, mapped.origin) {
                (None, Origin::Unknown) => record.stray(&mapped.header, ProblemKind::UnknownField),
                (Some(column), Origin::Twice) => record.problem(ProblemKind::Duplicate, At::Field(column)),
                (Some(column), _) if mapped.joined => self.joined.push((index, column)),
                _ => {}
            }
            let alone = !mapped.joined && mapped.origin != Origin::Twice;
            self.columns.push(mapped.column.filter(|_| alone).map(Destination::new));
        }
        if self.joined.is_empty() && self.columns.iter().all(Option::is_none) {
            return Err(Error::NoKnownColumn);
        }
        let mut report = check::check(&record, &self.options.context);
        report.findings.retain(|finding| finding.is_of_input());
        if !report.findings.is_empty() {
            let mut head = std::mem::take(&mut self.head);
            self.emit(header.at, &record, &report, &mut head);
            self.head = head;
            self.found = report.findings;
        }
        Ok(())
    }

    /// What the columns of a sheet hold; empty for lines of JSON.
    #[must_use]
    pub fn columns(&self) -> &[Mapped] {
        &self.mapped
    }

    /// What a mapping names that is no column of the sheet.
    #[must_use]
    pub fn not_there(&self) -> &[String] {
        &self.not_there
    }

    /// The kind that the columns look like, where somebody has named another.
    #[must_use]
    pub fn looks_like(&self) -> Option<Kind> {
        self.looks_like
    }

    /// What is found in the header: columns that no field is called, fields that have two.
    #[must_use]
    pub fn header_findings(&self) -> &[Finding] {
        &self.found
    }

    /// What came out of the header.
    #[must_use]
    pub fn header(&self) -> Checked {
        self.head.clone()
    }

    /// The kind of the book; lines of JSON may say that they are of another.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// How rows are written.
    #[must_use]
    pub fn format(&self) -> Format {
        self.format
    }

    /// The separator of the cells of a sheet.
    #[must_use]
    pub fn separator(&self) -> u8 {
        self.separator
    }

    /// Checks the rows of a chunk. Who checks several keeps the scratch: it saves time and changes nothing.
    #[must_use]
    pub fn check(&self, chunk: &Chunk, scratch: &mut Scratch) -> Checked {
        self.check_each(chunk, scratch, &mut |_| {})
    }

    /// The same, and shows each row to `each`, in order.
    #[must_use]
    pub fn check_each(
        &self,
        chunk: &Chunk,
        scratch: &mut Scratch,
        each: &mut dyn FnMut(&Seen<'_>),
    ) -> Checked {
        let mut checked = Checked::default();
        self.check_onto(&mut checked, chunk, scratch, each);
        checked
    }

    /// The same behind what came out of the chunks before: to count each by itself and put the sums together takes a damaged
    /// row a thousand instructions.
    pub(super) fn check_onto(
        &self,
        checked: &mut Checked,
        chunk: &Chunk,
        scratch: &mut Scratch,
        each: &mut dyn FnMut(&Seen<'_>),
    ) {
        checked.summary.blank = checked.summary.blank.saturating_add(chunk.blank);
        let mut record = Record::new(self.kind);
        let text = self.text_of(chunk);
        for row in &chunk.rows {
            record.clear();
            let bytes = chunk.bytes.get(row.start..row.end).unwrap_or_default();
            let filled = self.read(bytes, text, row, &mut record);
            for column in filled.unnamed {
                checked.summary.add_unnamed(column);
            }
            if self.is_no_entry(bytes, row, filled.count) {
                checked.summary.add_no_entry(row.at);
                continue;
            }
            self.set(&mut record);
            let at = row.at;
            let mut emit = |record: &Record, report: &Report| {
                let Place { row: number, line, sheet } = at;
                let range = row.start..row.end;
                each(&Seen { row: number, line, sheet_row: sheet, range, record, report });
                self.emit(at, record, report, checked);
            };
            if let Some((kind, inner)) = self.wrapped(bytes, &record) {
                let record = self.read_as(kind, inner);
                emit(&record, &self.report(&record, scratch));
                continue;
            }
            // What says that it is of a kind that nobody knows is read as no other either.
            let is_strange = record.problems().iter().any(|problem| problem.what == ProblemKind::OtherKind);
            match self.other_kind(bytes, &record) {
                Some(kind) if self.options.kind.is_none() => {
                    let record = self.read_as(kind, bytes);
                    emit(&record, &self.report(&record, scratch));
                }
                None if !is_strange => emit(&record, &self.report(&record, scratch)),
                _ => {
                    record.clear();
                    record.stray(KIND, ProblemKind::OtherKind);
                    let mut report = self.report(&record, scratch);
                    report.findings.retain(|finding| finding.is_of_input());
                    emit(&record, &report);
                }
            }
        }
    }

    /// Hands on the record of every row of a chunk with its number, as it is read for a check. One of which nothing can be
    /// read has no values.
    pub fn records(&self, chunk: &Chunk, mut each: impl FnMut(u64, &Record)) {
        let mut record = Record::new(self.kind);
        let text = self.text_of(chunk);
        for row in &chunk.rows {
            record.clear();
            let bytes = chunk.bytes.get(row.start..row.end).unwrap_or_default();
            let filled = self.read(bytes, text, row, &mut record);
            if self.is_no_entry(bytes, row, filled.count) {
                each(row.at.row, &Record::new(self.kind));
                continue;
            }
            self.set(&mut record);
            if let Some((kind, inner)) = self.wrapped(bytes, &record) {
                each(row.at.row, &self.read_as(kind, inner));
                continue;
            }
            match self.other_kind(bytes, &record) {
                None => each(row.at.row, &record),
                Some(kind) if self.options.kind.is_none() => each(row.at.row, &self.read_as(kind, bytes)),
                Some(_) => each(row.at.row, &Record::new(self.kind)),
            }
        }
    }

    fn report(&self, record: &Record, scratch: &mut Scratch) -> Report {
        #[cfg(feature = "related")]
        if let Some(related) = &self.options.related {
            let (context, full) = (&self.options.context, self.options.render.full);
            return check::check_related_with(scratch, record, related, context, full);
        }
        check::check_with(scratch, record, &self.options.context, self.options.render.full)
    }

    /// A record of JSON as one of another kind than the book.
    fn read_as(&self, kind: Kind, json: &[u8]) -> Record {
        let mut record = Record::new(kind);
        json::read_record(json, &mut record);
        self.set(&mut record);
        record
    }

    /// The record in a line `{"kind":…,"record":{…}}`, where it may be read as what it says to be.
    fn wrapped<'b>(&self, bytes: &'b [u8], record: &Record) -> Option<(Kind, &'b [u8])> {
        // Such a member is a strange key.
        if self.format != Format::JsonLines || record.problems().is_empty() {
            return None;
        }
        let inner = inner_record(bytes)?;
        let kind = kind_of_json(bytes).or_else(|| kind_of_json(inner)).unwrap_or(self.kind);
        self.options.kind.is_none_or(|named| named == kind).then_some((kind, inner))
    }

    /// Whether a row is none of the book: the header once more, the numbers of the columns, the line of who signs or of the sum, the sign by
    /// which old programs end a file.
    fn is_no_entry(&self, bytes: &[u8], row: &Row, filled: usize) -> bool {
        if bytes.len() < 4 && bytes.trim_ascii() == [END_OF_FILE] {
            return true;
        }
        if self.format != Format::Csv || row.broken.is_some() {
            return false;
        }
        let is_header =
            |line: &Vec<u8>| line.len() == bytes.trim_ascii().len() && *line == bytes.trim_ascii();
        if self.lines.iter().any(is_header) {
            return true;
        }
        // The numbers stand below the header, or below one that stands there again, in brackets or each of them.
        let is_first = row.at.row == 1 || bytes.trim_ascii_start().first() == Some(&b'(');
        let are_plain = bytes.starts_with(&[b'1', self.separator, b'2', self.separator]);
        let may_be_signed = filled <= SIGNED && self.mapped.len() > 2 * SIGNED;
        if !is_first && !are_plain && !may_be_signed {
            return false;
        }
        let cells: Vec<String> =
            csv::cells(bytes, self.separator).into_iter().map(|(_, text)| text).collect();
        let has_all = || cells.len() == self.mapped.len() && cells.iter().all(|cell| !cell.trim().is_empty());
        let is_name = |index: usize| {
            let of = self.mapped.get(index).and_then(|mapped| mapped.column);
            of.is_some_and(|column| column.field.attribute == Attribute::Name)
        };
        ((is_first || are_plain && has_all()) && are_numbers(&cells))
            || (may_be_signed && closing::closes(&cells, &is_name))
    }

    /// The kind that a line of JSON tells, where it is another than that of the book: it is read as that, or where
    /// somebody named the kind, it is not read at all.
    fn other_kind(&self, bytes: &[u8], record: &Record) -> Option<Kind> {
        let strange = |what: ProblemKind| matches!(what, ProblemKind::UnknownField | ProblemKind::OtherKind);
        // What has no strange key can be read as it is.
        if self.format != Format::JsonLines || !record.problems().iter().any(|problem| strange(problem.what))
        {
            return None;
        }
        other_kind_of_json(bytes, self.kind)
    }

    /// Gives a record what it does not have and somebody has said of the whole book.
    fn set(&self, record: &mut Record) {
        for (path, value) in &self.options.set {
            let Some(column) = record.layout().find(path).filter(|_| !record.is_broken()) else { continue };
            if record.raw(column.slot).is_none_or(|raw| raw.trim().is_empty()) {
                record.set_column(column, value);
            }
        }
    }

    /// The rows of a sheet, where all of them are text: for all together that is seen sooner.
    fn text_of<'c>(&self, chunk: &'c Chunk) -> Option<&'c str> {
        (self.format == Format::Csv).then(|| simdutf8::basic::from_utf8(&chunk.bytes).ok()).flatten()
    }

    /// Reads a row of a chunk, of which the text may be known.
    fn read(&self, bytes: &[u8], text: Option<&str>, row: &Row, record: &mut Record) -> Filled {
        let mut filled = Filled::default();
        if let Some((why, offset)) = row.broken {
            record.problem(ProblemKind::Malformed { why, offset }, At::Record);
            return filled;
        }
        if self.format == Format::JsonLines {
            json::read_record(bytes, record);
            return filled;
        }
        // Cells are then values where they stand, without another copy of each.
        let text = text.and_then(|text| text.get(row.start..row.end));
        let text = text.or_else(|| simdutf8::basic::from_utf8(bytes).ok());
        let whole = text.is_some_and(|row| record.hold(row, is_tidy(row)));
        let width = csv::each_filled(bytes, self.separator, |number, cell| {
            filled.count = filled.count.wrapping_add(1);
            let Some(Some(to)) = self.columns.get(number) else {
                if self.has_unnamed && self.is_unnamed(number) {
                    filled.unnamed.push(number);
                }
                return;
            };
            match cell {
                csv::Cell::Plain(range) if whole => record.set_cell(to, range),
                cell => set_bytes(record, to.column, cell.bytes(bytes)),
            }
        });
        if !self.joined.is_empty() {
            self.join(bytes, record);
        }
        let count = |more: usize| u32::try_from(more).unwrap_or(u32::MAX);
        if width > self.columns.len() {
            record.problem(
                ProblemKind::ExtraCells(count(width.saturating_sub(self.columns.len()))),
                At::Record,
            );
        } else if width < self.columns.len() {
            let missing = count(self.columns.len().saturating_sub(width));
            let what = match self.mapped.iter().skip(width).any(|mapped| self.is_required(mapped)) {
                true => ProblemKind::MissingCells(missing),
                false => ProblemKind::EmptyEnd(missing),
            };
            record.problem(what, At::Record);
        }
        filled
    }

    /// Whether records of the kind may have to have what stands in a column.
    fn is_required(&self, mapped: &Mapped) -> bool {
        let demands = self.kind.layout().demands.iter().filter(|demand| !demand.class.is_blank());
        mapped.column.is_some_and(|column| demands.clone().any(|it| it.fields.contains(&column.field)))
    }

    fn is_unnamed(&self, column: usize) -> bool {
        self.mapped.get(column).is_some_and(|mapped| mapped.origin == Origin::Blank)
    }

    /// Puts the fields together that have several columns.
    fn join(&self, bytes: &[u8], record: &mut Record) {
        let (mut cells, mut width) = (csv::Cells::new(bytes, self.separator), 0_usize);
        let mut texts: Vec<(&'static Column, String)> = Vec::new();
        let mut sexes: Vec<(&'static Column, &str)> = Vec::new();
        while let Some(cell) = cells.next() {
            let joined = self.joined.iter().find(|(index, _)| *index == width);
            width = width.saturating_add(1);
            let Some(&(_, column)) = joined else { continue };
            let part = cell.bytes(bytes);
            if std::str::from_utf8(part).is_err() {
                record.problem(ProblemKind::BrokenText, At::Field(column));
            }
            let part = String::from_utf8_lossy(part);
            let piece = self.mapped.get(width.saturating_sub(1)).and_then(|it| Piece::at_end_of(&it.header));
            let sex = match piece {
                Some(Piece::Male) => "Nam",
                Some(Piece::Female) => "Nữ",
                _ => "",
            };
            if !sex.is_empty() && column.field.attribute != Attribute::Sex && !part.trim().is_empty() {
                sexes.push((column, sex));
            }
            let part = match piece {
                // A mark below the word.
                Some(_) if column.field.attribute == Attribute::Sex => marked(&part, sex),
                // A month that is not there is no reason to take the day for it: «3//1999».
                Some(Piece::Day | Piece::Month) if !part.trim().is_empty() => {
                    format!("{}/", part.trim()).into()
                }
                Some(Piece::Month) if texts.iter().any(|(of, _)| *of == column) => "/".into(),
                _ => part,
            };
            match texts.iter_mut().find(|(of, _)| *of == column) {
                _ if part.trim().is_empty() => {}
                None => texts.push((column, part.into_owned())),
                Some((_, text)) => {
                    if !text.ends_with('/') {
                        text.push(' ');
                    }
                    text.push_str(part.trim_start());
                }
            }
        }
        for (column, text) in &texts {
            record.set_column(column, text);
        }
        // A birth date below «Nam» or «Nữ» tells the sex, where no column does.
        if let [(column, word)] = *sexes
            && let Some(sex) = self.kind.layout().of(column.field.role.at(Attribute::Sex))
            && self.mapped.iter().all(|mapped| mapped.column != Some(sex))
        {
            record.set_column(sex, word);
        }
    }

    fn emit(&self, at: Place, record: &Record, report: &Report, checked: &mut Checked) {
        let render = &self.options.render;
        let Place { row, line, sheet } = at;
        match self.options.output {
            Output::None => {}
            Output::JsonLines => {
                let text = &mut checked.text;
                text.push('{');
                if let Some(file) = &self.options.file {
                    text.push_str("\"file\":");
                    write_string(file, text);
                    text.push(',');
                }
                let _ = write!(text, "\"row\":{row},\"line\":{line},\"sheetRow\":{sheet},");
                report.write_members(render, text);
                text.push_str("}\n");
            }
            Output::Csv => {
                for finding in &report.findings {
                    self.write_finding(at, record, finding, &mut checked.text);
                }
            }
        }
        if row > 0 {
            let rows = checked.summary.kinds.entry(record.kind()).or_default();
            *rows = rows.saturating_add(1);
            if let Some(closing) = self.options.closing {
                checked
                    .summary
                    .book
                    .get_or_insert_with(|| Whole::new(closing, render.masked))
                    .add(sheet, record);
            }
        }
        checked.summary.add(at, report, render.language, render.masked);
    }

    /// What is odd about the book as a whole, in the form of the rows: as findings of row 0, line 0, for no row has them. Nothing where
    /// nobody asked, or nothing is odd.
    #[must_use]
    pub fn whole(options: &Options, summary: &Summary) -> String {
        let (render, matters, mut out) = (&options.render, summary.matters(), String::new());
        if matters.is_empty() {
            return out;
        }
        match options.output {
            Output::None => {}
            Output::JsonLines => {
                let settings = options.context.settings();
                let count = |severity| matters.iter().filter(|matter| matter.severity == severity).count();
                let today = PartialDate::from(settings.today);
                let kind = summary.kinds.keys().next().copied().or(options.kind).unwrap_or(Kind::Birth);
                Object::write(&mut out, |object| {
                    if let Some(file) = &options.file {
                        object.text("file", file);
                    }
                    ["row", "line", "sheetRow"].into_iter().for_each(|name| object.number(name, 0));
                    object.number("format", i64::from(FORMAT));
                    object.text("kind", kind.name());
                    object.text("stage", settings.stage.name());
                    object.text("today", &today.to_string());
                    object.text("lawDate", &today.to_string());
                    object.object("counts", |object| {
                        for severity in Severity::ALL {
                            object
                                .number(severity.name(), i64::try_from(count(severity)).unwrap_or(i64::MAX));
                        }
                    });
                    object.list("findings", &matters, |matter, out| {
                        Object::write(out, |object| {
                            object.text("rule", matter.name);
                            object.text("path", "");
                            object.text("severity", matter.severity.name());
                            object.object("args", |_| {});
                            object.text("message", matter.message(render.language));
                            object
                                .list("basis", &matter.basis, |law, out| write_string(&law.to_string(), out));
                        });
                    });
                });
                out.push('\n');
            }
            Output::Csv => {
                for matter in &matters {
                    if let Some(file) = &options.file {
                        csv::write_cell(file, &mut out);
                        out.push(',');
                    }
                    let _ = write!(out, "0,0,,,{},{},,", matter.name, matter.severity.name());
                    csv::write_cell(matter.message(render.language), &mut out);
                    out.push_str(",,0\n");
                }
            }
        }
        out
    }

    /// A finding as a line of CSV.
    fn write_finding(&self, at: Place, record: &Record, finding: &Finding, out: &mut String) {
        let render = &self.options.render;
        let (mut column, mut value) = ("", "");
        if let Some(of) = finding.at().column() {
            column = self.mapped.iter().find(|mapped| mapped.column == Some(of)).map_or("", |it| &it.header);
            value = record.raw(of.slot).unwrap_or_default();
        }
        if render.masked && !value.is_empty() {
            value = MASK;
        }
        if let Some(file) = &self.options.file {
            csv::write_cell(file, out);
            out.push(',');
        }
        let Place { row, line, sheet } = at;
        let _ = write!(out, "{row},{line},");
        for cell in [finding.path(), column, finding.rule(), finding.severity().name(), value] {
            csv::write_cell(cell, out);
            out.push(',');
        }
        csv::write_cell(&finding.message(render.language, render.masked), out);
        out.push(',');
        csv::write_cell(&finding.fix_text(render.masked), out);
        let _ = writeln!(out, ",{sheet}");
    }
}

/// The word above a cell that is marked.
fn marked<'a>(cell: &'a str, word: &'a str) -> Cow<'a, str> {
    match cell.trim() {
        "" | "0" | "-" => "".into(),
        "x" | "X" | "v" | "V" | "1" | "+" | "✓" => word.into(),
        // Who wrote something else said something else.
        _ => cell.into(),
    }
}

/// Gives a column the bytes of a cell. An empty cell is no value, and a sheet has many.
#[cold]
fn set_bytes(record: &mut Record, column: &'static Column, cell: &[u8]) {
    match std::str::from_utf8(cell) {
        Ok("") => {}
        Ok(text) => record.set_column(column, text),
        Err(_) => {
            record.set_column(column, &String::from_utf8_lossy(cell));
            record.problem(ProblemKind::BrokenText, At::Field(column));
        }
    }
}

/// What was filled in a row: how many cells, and those of them that stand in columns without a name.
#[derive(Default)]
struct Filled {
    count: usize,
    unnamed: Vec<usize>,
}

/// By this programs of old end a file.
const END_OF_FILE: u8 = 0x1a;
/// A line of who signs or of a sum has no more cells than this.
const SIGNED: usize = 2;

/// Whether the cells of a row are the numbers of its columns: «(1) (2) (3) …».
fn are_numbers(cells: &[String]) -> bool {
    let is_number = |(number, cell): (usize, &String)| {
        let inner = cell.trim().trim_matches(['(', ')', '[', ']']);
        inner.is_empty() || inner == number.to_string()
    };
    let filled = cells.iter().filter(|cell| !cell.trim().is_empty());
    let in_brackets = filled.clone().all(|cell| cell.trim().starts_with(['(', '[']));
    filled.count() > if in_brackets { 1 } else { 3 } && (1..).zip(cells).all(is_number)
}

/// The kind of a book: as named, unless no column is of it; else as the book tells.
fn kind(options: &Options, header: &Header) -> Result<Kind, Error> {
    match (options.kind, header.kind) {
        // Who names a kind knows more than a guess, unless nothing at all is of it.
        (Some(named), Some(told))
            if named != told && !columns::fits(named, &header.cells, options.mapping.as_deref()) =>
        {
            Err(Error::OtherKind(told))
        }
        (Some(named), _) => Ok(named),
        (None, Some(told)) => Ok(told),
        // A header is one because some kind knows a column of it.
        (None, None) => Err(Error::UnclearKind),
    }
}
