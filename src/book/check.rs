//! Checks chunks of rows.

use std::fmt::Write as _;

use super::split::{Header, Row};
use super::{Chunk, Error, Format, Options, Output, Summary, csv};
use crate::record::{Field, FieldSet, ProblemKind, Record, json, lookup};
use crate::report::{Place, Report};
use crate::rule;

/// Checks rows; the same for all chunks of a book, on any thread.
#[derive(Clone, Debug)]
pub struct Checker {
    options: Options,
    format: Format,
    separator: u8,
    /// The field of each column; none where the header names no field.
    columns: Vec<Option<Field>>,
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
    /// A checker for a book with this header.
    ///
    /// # Errors
    /// [`Error::NoKnownColumn`] where no column is known, [`Error::Empty`] without a header.
    pub fn new(options: &Options, header: Option<&Header>) -> Result<Self, Error> {
        let header = header.ok_or(Error::Empty)?;
        let mut checker = Self {
            options: options.clone(),
            format: header.format,
            separator: header.separator,
            columns: Vec::new(),
            head: Checked::default(),
        };
        if checker.options.output == Output::Csv {
            checker.head.text.push_str("row,line,severity,rule,path,message,fix\n");
        }
        if header.format == Format::Csv {
            checker.read_columns(&header.cells)?;
        }
        Ok(checker)
    }

    /// Finds the field of each column. What no field is called, and a field named twice, are findings of the
    /// header, once for the book.
    fn read_columns(&mut self, cells: &[String]) -> Result<(), Error> {
        let mut record = Record::new(self.options.kind);
        let mut seen = FieldSet::EMPTY;
        for cell in cells {
            let name = cell.trim();
            let field = lookup(self.options.kind, name);
            match field {
                None if name.is_empty() => {}
                None => record.stray(name, ProblemKind::UnknownField),
                Some(field) if seen.has(field) => record.problem(ProblemKind::Duplicate, Place::Field(field)),
                Some(field) => {
                    seen.insert(field);
                    self.columns.push(Some(field));
                    continue;
                }
            }
            self.columns.push(None);
        }
        if seen.is_empty() {
            return Err(Error::NoKnownColumn);
        }
        let mut report = rule::check(&record, &self.options.context);
        report.findings.retain(|finding| finding.rule().name.starts_with("record/"));
        if !report.findings.is_empty() {
            let mut head = std::mem::take(&mut self.head);
            self.emit(0, 1, &report, &mut head);
            self.head = head;
        }
        Ok(())
    }

    /// What came out of the header.
    #[must_use]
    pub fn header(&self) -> Checked {
        self.head.clone()
    }

    /// Checks the rows of a chunk.
    #[must_use]
    pub fn check(&self, chunk: &Chunk) -> Checked {
        let mut checked = Checked::default();
        checked.summary.blank = chunk.blank;
        let mut record = Record::new(self.options.kind);
        for row in &chunk.rows {
            record.clear();
            self.read(chunk.bytes.get(row.start..row.end).unwrap_or_default(), row, &mut record);
            let report = rule::check(&record, &self.options.context);
            self.emit(row.row, row.line, &report, &mut checked);
        }
        checked
    }

    fn read(&self, bytes: &[u8], row: &Row, record: &mut Record) {
        if let Some((why, offset)) = row.broken {
            record.problem(ProblemKind::Malformed { why, offset }, Place::Record);
            return;
        }
        if self.format == Format::JsonLines {
            json::read_record(bytes, record);
            return;
        }
        let mut width = 0_usize;
        csv::cells(bytes, self.separator, |index, cell| {
            width = index.saturating_add(1);
            let Some(Some(field)) = self.columns.get(index).copied() else {
                return;
            };
            match std::str::from_utf8(cell) {
                // An empty cell is no value, and a sheet has many.
                Ok("") => {}
                Ok(text) => record.set(field, text),
                Err(_) => {
                    record.set(field, &String::from_utf8_lossy(cell));
                    record.problem(ProblemKind::BrokenText, Place::Field(field));
                }
            }
        });
        let count = |more: usize| u32::try_from(more).unwrap_or(u32::MAX);
        if width > self.columns.len() {
            record.problem(
                ProblemKind::ExtraCells(count(width.saturating_sub(self.columns.len()))),
                Place::Record,
            );
        } else if width < self.columns.len() {
            record.problem(
                ProblemKind::MissingCells(count(self.columns.len().saturating_sub(width))),
                Place::Record,
            );
        }
    }

    fn emit(&self, row: u64, line: u64, report: &Report, checked: &mut Checked) {
        let render = &self.options.render;
        match self.options.output {
            Output::None => {}
            Output::JsonLines => {
                let _ = write!(checked.text, "{{\"row\":{row},\"line\":{line},");
                report.write_members(render, &mut checked.text);
                checked.text.push_str("}\n");
            }
            Output::Csv => {
                for finding in &report.findings {
                    let text = &mut checked.text;
                    let (severity, rule) = (finding.severity.name(), finding.rule().name);
                    let _ = write!(text, "{row},{line},{severity},{rule},");
                    csv::write_cell(finding.path(), text);
                    text.push(',');
                    csv::write_cell(&finding.message(render.language, render.masked), text);
                    text.push(',');
                    let fix = finding.fix.as_ref().and_then(|fix| fix.edits.first());
                    csv::write_cell(
                        fix.map_or("", |(_, value)| if render.masked { crate::message::MASK } else { value }),
                        text,
                    );
                    text.push('\n');
                }
            }
        }
        checked.summary.add(row, report, render.language, render.masked);
    }
}
