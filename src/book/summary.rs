//! What a book as a whole looks like.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::card::Severity;
use crate::finding::Finding;
use crate::language::Language;
use crate::report::{FORMAT, Report};
use crate::schema::Kind;
use crate::text::json::{Object, list, write_string};

/// Rows named for each rule; the rest is counted.
const MAX_ROWS: usize = 12;
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
    /// Rows by the kind of record that they were checked as; that of a sheet stands here without any row, too.
    pub kinds: BTreeMap<Kind, u64>,
    /// Rows whose worst finding is an error, a warning, an info.
    pub worst: [u64; 3],
    /// Findings that are errors, warnings, infos.
    pub findings: [u64; 3],
    /// Findings by rule.
    pub by_rule: BTreeMap<&'static str, RuleSummary>,
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
    /// The first findings themselves.
    pub samples: Vec<Sample>,
    /// How many offer a fix.
    pub fixable: u64,
}

/// A finding as a person reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Sample {
    /// Number of the row; 0 is the header.
    pub row: u64,
    /// Its first line in the file.
    pub line: u64,
    /// Path of the field, or of what is no field; empty for the row as a whole.
    pub path: String,
    /// Message in the language of the check.
    pub message: String,
    /// What would mend it; empty where nothing is offered.
    pub fix: String,
}

impl Summary {
    /// Counts a row.
    pub(super) fn add(&mut self, at: (u64, u64), report: &Report, language: Language, masked: bool) {
        let (row, _) = at;
        if row > 0 {
            self.rows = self.rows.saturating_add(1);
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

    fn add_finding(&mut self, (row, line): (u64, u64), finding: &Finding, language: Language, masked: bool) {
        if let Some(count) = self.findings.get_mut(finding.severity() as usize) {
            *count = count.saturating_add(1);
        }
        let entry = self.by_rule.entry(finding.rule()).or_insert_with(|| RuleSummary {
            count: 0,
            severity: finding.severity(),
            rows: Vec::new(),
            samples: Vec::new(),
            fixable: 0,
        });
        entry.count = entry.count.saturating_add(1);
        entry.severity = entry.severity.min(finding.severity());
        entry.fixable = entry.fixable.saturating_add(u64::from(finding.fix.is_some()));
        if entry.rows.len() < MAX_ROWS && entry.rows.last() != Some(&row) {
            entry.rows.push(row);
        }
        if entry.samples.len() < MAX_SAMPLES {
            entry.samples.push(Sample {
                row,
                line,
                path: finding.path().to_owned(),
                message: finding.message(language, masked).into_owned(),
                fix: finding.fix_text(masked),
            });
        }
    }

    /// Adds the summary of the rows that follow.
    pub fn merge(&mut self, other: Self) {
        self.rows = self.rows.saturating_add(other.rows);
        self.blank = self.blank.saturating_add(other.blank);
        for (kind, theirs) in other.kinds {
            let mine = self.kinds.entry(kind).or_default();
            *mine = mine.saturating_add(theirs);
        }
        let sums = self.worst.iter_mut().zip(other.worst).chain(self.findings.iter_mut().zip(other.findings));
        for (mine, theirs) in sums {
            *mine = mine.saturating_add(theirs);
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
                    let room = MAX_SAMPLES.saturating_sub(mine.samples.len());
                    mine.samples.extend(theirs.samples.into_iter().take(room));
                }
            }
        }
    }

    /// Whether some finding is an error.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        matches!(self.findings, [errors, ..] if errors > 0)
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
            "{{\"format\":{FORMAT},\"rows\":{},\"blank\":{},\"kinds\":{},\"worst\":{},\"findings\":{},\"rules\":[",
            self.rows,
            self.blank,
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
            out.push_str(",\"example\":");
            write_string(rule.samples.first().map_or("", |sample| &sample.message), &mut out);
            out.push('}');
        }
        out.push_str("]}");
        out
    }
}
