//! What a book as a whole looks like.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::split::Place;
use super::whole::{Matter, Whole};
use crate::card::Severity;
use crate::finding::Finding;
use crate::language::Language;
use crate::report::{FORMAT, Report};
use crate::rule::Rule;
use crate::rules;
use crate::schema::{Kind, Stage};
use crate::text::json::{Object, list, write_string};

/// Rows named for each rule; the rest is counted.
const MAX_ROWS: usize = 12;
/// Paths told apart for each rule: more than a kind has fields.
const MAX_PATHS: usize = 100;
/// Findings kept for each rule.
const MAX_SAMPLES: usize = 3;

/// Counts over a book. Merging the summaries of chunks in order gives that of the whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Summary {
    /// Rows read, broken ones included.
    pub rows: u64,
    /// Blank lines and rows of empty cells, which are no rows.
    pub blank: u64,
    /// Lines above the header of a sheet, such as titles, which are no rows.
    pub above: u64,
    /// Rows that are no entries: a header that stands there again, numbers of columns, lines of who signs.
    pub no_entries: u64,
    /// The first of them as a spreadsheet numbers them.
    pub no_entry_rows: Vec<u64>,
    /// Columns without a name, from 0, and how many cells of each have a value that nobody looks at.
    pub unnamed: BTreeMap<usize, u64>,
    /// Rows that lack something that must be there when a record is handed in.
    pub incomplete: u64,
    /// Rows by the kind of record that they were checked as; that of a sheet stands here without any row, too.
    pub kinds: BTreeMap<Kind, u64>,
    /// Rows whose worst finding is an error, a warning, an info.
    pub worst: [u64; 3],
    /// Findings that are errors, warnings, infos.
    pub findings: [u64; 3],
    /// Findings by rule.
    pub by_rule: BTreeMap<&'static str, RuleSummary>,
    /// The book as a whole, where that was asked for.
    pub book: Option<Whole>,
    /// The stage and the language of the check.
    asked: Option<(Stage, Language)>,
}

/// The findings of one rule over a book.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RuleSummary {
    /// How many.
    pub count: u64,
    /// The worst severity among them.
    pub severity: Severity,
    /// The first rows that have one; 0 is the header.
    pub rows: Vec<u64>,
    /// The same as a spreadsheet numbers them.
    pub sheet_rows: Vec<u64>,
    /// How many are on each path.
    pub paths: BTreeMap<String, u64>,
    /// How many offer a fix.
    pub fixable: u64,
    /// The first findings themselves.
    samples: Vec<Kept>,
}

/// A sample: as it was told, or the finding itself. Of the samples of all chunks few are read, and to write one takes 3,000
/// instructions. In the module size counts: there each is written at once.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Kept {
    Told(Sample),
    #[cfg(not(feature = "small"))]
    Found {
        at: Place,
        finding: Finding,
        language: Language,
        masked: bool,
    },
}

impl Kept {
    #[cfg(not(feature = "small"))]
    fn new(at: Place, finding: &Finding, language: Language, masked: bool) -> Self {
        Self::Found { at, finding: finding.clone(), language, masked }
    }

    #[cfg(feature = "small")]
    fn new(at: Place, finding: &Finding, language: Language, masked: bool) -> Self {
        Self::Told(written(at, finding, language, masked))
    }

    fn sample(&self) -> Sample {
        match self {
            Self::Told(sample) => sample.clone(),
            #[cfg(not(feature = "small"))]
            Self::Found { at, finding, language, masked } => written(*at, finding, *language, *masked),
        }
    }
}

fn written(at: Place, finding: &Finding, language: Language, masked: bool) -> Sample {
    Sample {
        path: finding.path().to_owned(),
        message: finding.message(language, masked).into_owned(),
        fix: finding.fix_text(masked),
        basis: finding.basis().iter().map(|citation| citation.in_language(language)).collect(),
        ..Sample::new(at.row, at.line, at.sheet)
    }
}

/// A finding as a person reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Sample {
    /// Number of the row; 0 is the header.
    pub row: u64,
    /// Its first line in the file.
    pub line: u64,
    /// Its number in a spreadsheet.
    pub sheet_row: u64,
    /// Path of the field, or of what is no field; empty for the row as a whole.
    pub path: String,
    /// Message in the language of the check.
    pub message: String,
    /// What would mend it; empty where nothing is offered.
    pub fix: String,
    /// The law of its day, in the language of the check.
    pub basis: Vec<String>,
}

impl Sample {
    /// A finding in a row, with nothing said of it yet.
    #[must_use]
    pub fn new(row: u64, line: u64, sheet_row: u64) -> Self {
        let (path, message, fix) = (String::new(), String::new(), String::new());
        Self { row, line, sheet_row, path, message, fix, basis: Vec::new() }
    }
}

impl RuleSummary {
    /// A rule without any finding yet.
    #[must_use]
    pub fn new(severity: Severity) -> Self {
        Self {
            count: 0,
            severity,
            rows: Vec::new(),
            sheet_rows: Vec::new(),
            paths: BTreeMap::new(),
            fixable: 0,
            samples: Vec::new(),
        }
    }

    /// The first findings themselves.
    pub fn samples(&self) -> impl Iterator<Item = Sample> {
        self.samples.iter().map(Kept::sample)
    }

    /// Adds a sample that was told before.
    pub fn add_sample(&mut self, sample: Sample) {
        self.samples.push(Kept::Told(sample));
    }

    /// The paths on which every row of a book of several has a finding of the rule: what is true of the book as a whole.
    pub fn everywhere<'a>(&'a self, of: &Summary) -> impl Iterator<Item = &'a str> {
        let rows = if of.rows > 1 { of.rows } else { u64::MAX };
        self.paths.iter().filter(move |&(_, &count)| count == rows).map(|(path, _)| path.as_str())
    }
}

/// Adds to the count of a path; what no field is called is not told apart without end.
fn count_path(paths: &mut BTreeMap<String, u64>, path: &str, more: u64) {
    if let Some(count) = paths.get_mut(path) {
        *count = count.saturating_add(more);
    } else if paths.len() < MAX_PATHS {
        paths.insert(path.to_owned(), more);
    }
}

impl Summary {
    /// Counts a row.
    pub(super) fn add(&mut self, at: Place, report: &Report, language: Language, masked: bool) {
        self.asked = Some((report.stage, language));
        if at.row > 0 {
            self.rows = self.rows.saturating_add(1);
            let lacks = |finding: &Finding| rules::find(finding.rule()).is_some_and(Rule::requires);
            if report.stage == Stage::Submit && report.findings.iter().any(lacks) {
                self.incomplete = self.incomplete.saturating_add(1);
            }
            if let Some(worst) = report.findings.iter().map(|finding| finding.severity()).min()
                && let Some(count) = self.worst.get_mut(worst as usize)
            {
                *count = count.saturating_add(1);
            }
        }
        for finding in &report.findings {
            self.add_finding(at, finding, language, masked);
        }
    }

    /// A book begins of which the whole is looked at.
    pub(super) fn begin(&mut self, book: Option<Whole>, stage: Stage, language: Language) {
        (self.book, self.asked) = (book, Some((stage, language)));
    }

    /// Counts a row that is no entry.
    pub(super) fn add_no_entry(&mut self, at: Place) {
        self.no_entries = self.no_entries.saturating_add(1);
        if self.no_entry_rows.len() < MAX_ROWS {
            self.no_entry_rows.push(at.sheet);
        }
    }

    /// Counts a value in a column without a name.
    pub(super) fn add_unnamed(&mut self, column: usize) {
        let count = self.unnamed.entry(column).or_default();
        *count = count.saturating_add(1);
    }

    fn add_finding(&mut self, at: Place, finding: &Finding, language: Language, masked: bool) {
        if let Some(count) = self.findings.get_mut(finding.severity() as usize) {
            *count = count.saturating_add(1);
        }
        let entry =
            self.by_rule.entry(finding.rule()).or_insert_with(|| RuleSummary::new(finding.severity()));
        entry.count = entry.count.saturating_add(1);
        entry.severity = entry.severity.min(finding.severity());
        entry.fixable = entry.fixable.saturating_add(u64::from(finding.fix.is_some()));
        if entry.rows.len() < MAX_ROWS && entry.rows.last() != Some(&at.row) {
            entry.rows.push(at.row);
            entry.sheet_rows.push(at.sheet);
        }
        count_path(&mut entry.paths, finding.path(), 1);
        if entry.samples.len() < MAX_SAMPLES {
            entry.samples.push(Kept::new(at, finding, language, masked));
        }
    }

    /// Adds the summary of the rows that follow.
    pub fn merge(&mut self, other: Self) {
        self.rows = self.rows.saturating_add(other.rows);
        self.blank = self.blank.saturating_add(other.blank);
        self.above = self.above.saturating_add(other.above);
        self.incomplete = self.incomplete.saturating_add(other.incomplete);
        self.no_entries = self.no_entries.saturating_add(other.no_entries);
        let room = MAX_ROWS.saturating_sub(self.no_entry_rows.len());
        self.no_entry_rows.extend(other.no_entry_rows.into_iter().take(room));
        for (column, theirs) in other.unnamed {
            let mine = self.unnamed.entry(column).or_default();
            *mine = mine.saturating_add(theirs);
        }
        for (kind, theirs) in other.kinds {
            let mine = self.kinds.entry(kind).or_default();
            *mine = mine.saturating_add(theirs);
        }
        let sums = self.worst.iter_mut().zip(other.worst).chain(self.findings.iter_mut().zip(other.findings));
        for (mine, theirs) in sums {
            *mine = mine.saturating_add(theirs);
        }
        self.asked = self.asked.or(other.asked);
        match (&mut self.book, other.book) {
            (Some(mine), Some(theirs)) => mine.merge(theirs),
            (mine @ None, theirs) => *mine = theirs,
            (Some(_), None) => {}
        }
        for (name, theirs) in other.by_rule {
            match self.by_rule.get_mut(name) {
                None => drop(self.by_rule.insert(name, theirs)),
                Some(mine) => {
                    mine.count = mine.count.saturating_add(theirs.count);
                    mine.severity = mine.severity.min(theirs.severity);
                    mine.fixable = mine.fixable.saturating_add(theirs.fixable);
                    let room = MAX_ROWS.saturating_sub(mine.rows.len());
                    mine.rows.extend(theirs.rows.into_iter().take(room));
                    mine.sheet_rows.extend(theirs.sheet_rows.into_iter().take(room));
                    for (path, count) in theirs.paths {
                        count_path(&mut mine.paths, &path, count);
                    }
                    let room = MAX_SAMPLES.saturating_sub(mine.samples.len());
                    mine.samples.extend(theirs.samples.into_iter().take(room));
                }
            }
        }
    }

    /// Whether some finding is an error, of a row or of the book as a whole.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        matches!(self.findings, [errors, ..] if errors > 0)
            || self.matters().iter().any(|matter| matter.severity == Severity::Error)
    }

    /// What is odd about the book as a whole, the worst first; nothing where nobody asked.
    #[must_use]
    pub fn matters(&self) -> Vec<Matter> {
        let book = self.book.as_ref().zip(self.asked);
        book.map_or_else(Vec::new, |(book, (stage, _))| book.matters(stage))
    }

    /// Whether somebody has to act before the rows are good: some finding is an error, or a row that is handed in lacks
    /// what must be there.
    #[must_use]
    pub fn needs_work(&self) -> bool {
        self.has_errors() || self.incomplete > 0
    }

    /// The summary as JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut out = String::new();
        let counts = |[error, warning, info]: [u64; 3]| {
            format!("{{\"error\":{error},\"warning\":{warning},\"info\":{info}}}")
        };
        let mut kinds = String::new();
        Object::write(&mut kinds, |object| {
            for (kind, rows) in &self.kinds {
                object.number(kind.name(), i64::try_from(*rows).unwrap_or(i64::MAX));
            }
        });
        let _ = write!(
            out,
            "{{\"format\":{FORMAT},\"rows\":{},\"blank\":{},\"above\":{},\"noEntries\":{},\"incomplete\":{},\"kinds\":{},\"worst\":{},\"findings\":{},\"rules\":[",
            self.rows,
            self.blank,
            self.above,
            self.no_entries,
            self.incomplete,
            kinds,
            counts(self.worst),
            counts(self.findings)
        );
        for (index, (name, rule)) in self.by_rule.iter().enumerate() {
            let comma = if index > 0 { "," } else { "" };
            let _ = write!(
                out,
                "{comma}{{\"rule\":\"{name}\",\"severity\":\"{}\",\"count\":{},\"fixable\":{},\"rows\":",
                rule.severity.name(),
                rule.count,
                rule.fixable
            );
            list(&rule.rows, &mut out, |row, out| {
                let _ = write!(out, "{row}");
            });
            out.push_str(",\"sheetRows\":");
            list(&rule.sheet_rows, &mut out, |row, out| {
                let _ = write!(out, "{row}");
            });
            out.push_str(",\"example\":");
            write_string(&rule.samples().next().map_or_else(String::new, |sample| sample.message), &mut out);
            out.push('}');
        }
        out.push(']');
        if let Some((book, (stage, language))) = self.book.as_ref().zip(self.asked) {
            out.push_str(",\"book\":");
            book.write_json(stage, language, &mut out);
        }
        out.push('}');
        out
    }
}
