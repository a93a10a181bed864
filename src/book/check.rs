//! Checks chunks of rows.

use std::fmt::Write as _;

use super::csv;
use super::error::Error;
use super::options::{Format, Options, Output};
use super::split::{Chunk, Header, Row};
use super::summary::Summary;
use crate::check;
use crate::finding::{Finding, MASK};
use crate::input::{KIND, json, kind_of_json};
use crate::record::{At, ProblemKind, Record, Scratch};
use crate::report::Report;
use crate::schema::{Column, Kind, Slots};
use crate::text::json::write_string;

/// Checks rows; the same for all chunks of a book, on any thread.
#[derive(Clone, Debug)]
pub struct Checker {
    options: Options,
    kind: Kind,
    format: Format,
    separator: u8,
    /// The field of each column; none where the header names no field.
    columns: Vec<Option<&'static Column>>,
    /// What the columns are called in the header.
    headers: Vec<String>,
    head: Checked,
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
    pub const CSV_HEADER: &'static str = "row,line,path,column,rule,severity,value,message,fix\n";

    /// A checker for a book with this header.
    ///
    /// # Errors
    /// [`Error::NoKnownColumn`] where no column is known, [`Error::Empty`] without a header; [`Error::UnclearKind`] and
    /// [`Error::OtherKind`] where the kind is not told, or the columns are those of another.
    pub fn new(options: &Options, header: Option<&Header>) -> Result<Self, Error> {
        let header = header.ok_or(Error::Empty)?;
        let mut checker = Self {
            kind: kind(options, header)?,
            options: options.clone(),
            format: header.format,
            separator: header.separator,
            columns: Vec::new(),
            headers: header.cells.clone(),
            head: Checked::default(),
        };
        if header.format == Format::Csv {
            // A sheet is of this kind, whatever rows it has.
            checker.head.summary.kinds.insert(checker.kind, 0);
            checker.read_columns(&header.cells)?;
        }
        Ok(checker)
    }

    /// Finds the field of each column. What no field is called, and a field named twice, are findings of the
    /// header, once for the book.
    fn read_columns(&mut self, cells: &[String]) -> Result<(), Error> {
        let mut record = Record::new(self.kind);
        let mut seen = Slots::EMPTY;
        for cell in cells {
            let name = cell.trim();
            match record.layout().find(name) {
                None if name.is_empty() => {}
                None => record.stray(name, ProblemKind::UnknownField),
                Some(column) if seen.has(column.slot) => {
                    record.problem(ProblemKind::Duplicate, At::Field(column));
                }
                Some(column) => {
                    seen.insert(column.slot);
                    self.columns.push(Some(column));
                    continue;
                }
            }
            self.columns.push(None);
        }
        if seen.is_empty() {
            return Err(Error::NoKnownColumn);
        }
        let mut report = check::check(&record, &self.options.context);
        report.findings.retain(|finding| finding.is_of_input());
        if !report.findings.is_empty() {
            let mut head = std::mem::take(&mut self.head);
            self.emit((0, 1), &record, &report, &mut head);
            self.head = head;
        }
        Ok(())
    }

    /// What came out of the header.
    #[must_use]
    pub fn header(&self) -> Checked {
        self.head.clone()
    }

    /// Checks the rows of a chunk. Who checks several keeps the scratch: it saves time and changes nothing.
    #[must_use]
    pub fn check(&self, chunk: &Chunk, scratch: &mut Scratch) -> Checked {
        let mut checked = Checked::default();
        checked.summary.blank = chunk.blank;
        let mut record = Record::new(self.kind);
        for row in &chunk.rows {
            record.clear();
            let bytes = chunk.bytes.get(row.start..row.end).unwrap_or_default();
            self.read(bytes, row, &mut record);
            let at = (row.row, row.line);
            // What says that it is of a kind that nobody knows is read as no other either.
            let is_strange = record.problems().iter().any(|problem| problem.what == ProblemKind::OtherKind);
            match self.other_kind(bytes, &record) {
                Some(kind) if self.options.kind.is_none() => {
                    let mut record = Record::new(kind);
                    json::read_record(bytes, &mut record);
                    self.emit(at, &record, &self.report(&record, scratch), &mut checked);
                }
                None if !is_strange => self.emit(at, &record, &self.report(&record, scratch), &mut checked),
                _ => {
                    record.clear();
                    record.stray(KIND, ProblemKind::OtherKind);
                    let mut report = self.report(&record, scratch);
                    report.findings.retain(|finding| finding.is_of_input());
                    self.emit(at, &record, &report, &mut checked);
                }
            }
        }
        checked
    }

    fn report(&self, record: &Record, scratch: &mut Scratch) -> Report {
        check::check_with(scratch, record, &self.options.context, self.options.render.full)
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
        kind_of_json(bytes).filter(|&kind| kind != self.kind)
    }

    fn read(&self, bytes: &[u8], row: &Row, record: &mut Record) {
        if let Some((why, offset)) = row.broken {
            record.problem(ProblemKind::Malformed { why, offset }, At::Record);
            return;
        }
        if self.format == Format::JsonLines {
            json::read_record(bytes, record);
            return;
        }
        // Cells are then values where they stand, without another copy of each.
        let whole = simdutf8::basic::from_utf8(bytes).is_ok_and(|row| record.hold(row));
        let mut width = 0_usize;
        let mut cells = csv::Cells::new(bytes, self.separator);
        while let Some(cell) = cells.next() {
            let column = self.columns.get(width).copied().flatten();
            width = width.saturating_add(1);
            let Some(column) = column else { continue };
            match cell {
                // An empty cell is no value, and a sheet has many.
                csv::Cell::Plain(range) if range.is_empty() => {}
                csv::Cell::Plain(range) if whole => record.set_held(column, range),
                cell => match std::str::from_utf8(cell.bytes(bytes)) {
                    Ok("") => {}
                    Ok(text) => record.set_column(column, text),
                    Err(_) => {
                        record.set_column(column, &String::from_utf8_lossy(cell.bytes(bytes)));
                        record.problem(ProblemKind::BrokenText, At::Field(column));
                    }
                },
            }
        }
        let count = |more: usize| u32::try_from(more).unwrap_or(u32::MAX);
        if width > self.columns.len() {
            record.problem(
                ProblemKind::ExtraCells(count(width.saturating_sub(self.columns.len()))),
                At::Record,
            );
        } else if width < self.columns.len() {
            record.problem(
                ProblemKind::MissingCells(count(self.columns.len().saturating_sub(width))),
                At::Record,
            );
        }
    }

    fn emit(&self, at: (u64, u64), record: &Record, report: &Report, checked: &mut Checked) {
        let render = &self.options.render;
        let (row, line) = at;
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
                let _ = write!(text, "\"row\":{row},\"line\":{line},");
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
        }
        checked.summary.add(at, report, render.language, render.masked);
    }

    /// A finding as a line of CSV.
    fn write_finding(&self, (row, line): (u64, u64), record: &Record, finding: &Finding, out: &mut String) {
        let render = &self.options.render;
        let (mut column, mut value) = ("", "");
        if let Some(of) = finding.at().column() {
            let named = self.columns.iter().position(|column| *column == Some(of));
            column = named.and_then(|index| self.headers.get(index)).map_or("", |header| header.trim());
            value = record.raw(of.slot).unwrap_or_default();
        }
        if render.masked && !value.is_empty() {
            value = MASK;
        }
        if let Some(file) = &self.options.file {
            csv::write_cell(file, out);
            out.push(',');
        }
        let _ = write!(out, "{row},{line},");
        for cell in [finding.path(), column, finding.rule(), finding.severity().name(), value] {
            csv::write_cell(cell, out);
            out.push(',');
        }
        csv::write_cell(&finding.message(render.language, render.masked), out);
        out.push(',');
        csv::write_cell(&finding.fix_text(render.masked), out);
        out.push('\n');
    }
}

/// The kind of a book: as named, unless the columns are those of another; else as the book tells.
fn kind(options: &Options, header: &Header) -> Result<Kind, Error> {
    match (options.kind, header.kind) {
        (Some(named), Some(told)) if named != told => Err(Error::OtherKind(told)),
        (Some(named), _) => Ok(named),
        (None, Some(told)) => Ok(told),
        (None, None) if header.cells.iter().any(|cell| is_known(cell)) => Err(Error::UnclearKind),
        (None, None) if header.format == Format::Csv => Err(Error::NoKnownColumn),
        (None, None) => Err(Error::UnclearKind),
    }
}

fn is_known(name: &str) -> bool {
    Kind::ALL.iter().any(|kind| kind.layout().find(name.trim()).is_some())
}
