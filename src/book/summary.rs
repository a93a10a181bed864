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
    /// The paths on which every row so far has one.
    #[cfg(not(feature = "small"))]
    everywhere: BTreeMap<String, Each>,
}

/// What every row has on a path.
#[cfg(not(feature = "small"))]
#[derive(Clone, Debug, PartialEq, Eq)]
struct Each {
    /// So many rows have it; of one with two findings the first counts.
    rows: u64,
    first: Kept,
    /// Whether all say the same, and offer the same.
    same_words: bool,
    same_fix: bool,
    fixable: u64,
}

/// What every row of a book has on a path.
#[cfg(not(feature = "small"))]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Everywhere<'a> {
    /// Path of the field, or of what is no field.
    pub path: &'a str,
    /// Message in the language of the check; none where rows differ in it.
    pub message: Option<String>,
    /// What would mend it; none where rows differ in it, or have none.
    pub fix: Option<String>,
    /// How many rows have a fix.
    pub fixable: u64,
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

    /// Whether it says what this finding says, and offers what this offers.
    #[cfg(not(feature = "small"))]
    fn is_like(&self, other: &Finding) -> (bool, bool) {
        match self {
            Self::Told(_) => (false, false),
            Self::Found { finding, .. } => {
                let words = |it: &Finding| (it.kind, it.message);
                let same = words(finding) == words(other) && finding.args == other.args;
                (same && finding.own_message == other.own_message, finding.fix == other.fix)
            }
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
            #[cfg(not(feature = "small"))]
            everywhere: BTreeMap::new(),
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

    /// What every row of a book of several has from the rule on one path: what is true of the book as a whole. A value is told
    /// only where it is that of every row.
    #[cfg(not(feature = "small"))]
    pub fn everywhere<'a>(&'a self, of: &Summary) -> impl Iterator<Item = Everywhere<'a>> {
        let rows = if of.rows > 1 { of.rows } else { u64::MAX };
        self.everywhere.iter().filter(move |(_, each)| each.rows == rows).map(|(path, each)| {
            let first = each.first.sample();
            let message = each.same_words.then_some(first.message);
            let fix = Some(first.fix).filter(|fix| each.same_fix && !fix.is_empty());
            Everywhere { path, message, fix, fixable: each.fixable }
        })
    }

    /// Counts a finding in the last of these rows. A path that an earlier row lacks is not looked at: so few rows cost anything.
    #[cfg(not(feature = "small"))]
    fn add_everywhere(&mut self, rows: u64, finding: &Finding, kept: impl FnOnce() -> Kept) {
        if rows == 1 && !self.everywhere.contains_key(finding.path()) && self.everywhere.len() < MAX_PATHS {
            let (first, fixable) = (kept(), u64::from(finding.fix.is_some()));
            let each = Each { rows, first, same_words: true, same_fix: true, fixable };
            self.everywhere.insert(finding.path().to_owned(), each);
            return;
        }
        if self.everywhere.is_empty() {
            return;
        }
        let Some(each) = self.everywhere.get_mut(finding.path()) else { return };
        // A row was without; of one that has several, what is said is not one thing.
        if each.rows.saturating_add(1) < rows {
            self.everywhere.remove(finding.path());
            return;
        }
        if each.same_words || each.same_fix {
            let (words, fix) = each.first.is_like(finding);
            (each.same_words, each.same_fix) = (each.same_words && words, each.same_fix && fix);
        }
        if each.rows < rows {
            each.fixable = each.fixable.saturating_add(u64::from(finding.fix.is_some()));
        }
        each.rows = rows;
    }

    /// Adds what some rows more have on every path, of which there were and are so many.
    #[cfg(not(feature = "small"))]
    fn merge_everywhere(&mut self, before: u64, theirs: &Self, more: u64) {
        // What is found in a header is on no row.
        if before == 0 {
            self.everywhere.clone_from(&theirs.everywhere);
        }
        if before == 0 || more == 0 {
            return;
        }
        self.everywhere.retain(|path, mine| {
            let Some(each) = theirs.everywhere.get(path).filter(|each| each.rows == more) else {
                return false;
            };
            if let Kept::Found { finding, .. } = &each.first {
                let (words, fix) = mine.first.is_like(finding);
                mine.same_words &= words && each.same_words;
                mine.same_fix &= fix && each.same_fix;
            }
            mine.fixable = mine.fixable.saturating_add(each.fixable);
            mine.rows = mine.rows.saturating_add(more);
            mine.rows == before.saturating_add(more)
        });
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
        #[cfg(not(feature = "small"))]
        if at.row > 0 {
            entry.add_everywhere(self.rows, finding, || Kept::new(at, finding, language, masked));
        }
        if entry.samples.len() < MAX_SAMPLES {
            entry.samples.push(Kept::new(at, finding, language, masked));
        }
    }

    /// Adds the summary of the rows that follow.
    pub fn merge(&mut self, other: Self) {
        #[cfg(not(feature = "small"))]
        let (before, more) = (self.rows, other.rows);
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
                    #[cfg(not(feature = "small"))]
                    mine.merge_everywhere(before, &theirs, more);
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
