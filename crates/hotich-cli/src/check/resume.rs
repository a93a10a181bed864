//! A check that was broken off goes on where it was: what is written stays, what is counted is known.
//!
//! Beside the results, which grow in a file of their own until they are whole, there is a point from which to go on: how many
//! pieces of which book are done, how many bytes are written, and the counts so far.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, UNIX_EPOCH};

use hotich::book::{RuleSummary, Sample, Summary};
use hotich::{Kind, Language, Severity, rules};
use serde_json::{Map, Value, json};

use crate::failure::Failure;
use crate::output::{Output, sweep};

/// Time between two points.
const PAUSE: Duration = Duration::from_millis(700);

/// How far a check has come.
#[derive(Clone, Debug, Default)]
pub(super) struct Point {
    /// Books that are done.
    pub(super) books: usize,
    /// Pieces of the next one.
    pub(super) pieces: usize,
    /// Bytes of the results.
    pub(super) written: u64,
    /// The counts of the books that are done, and of those pieces.
    pub(super) total: Summary,
    pub(super) part: Summary,
    /// Whether some book that is done has an error as a whole.
    pub(super) wrong: bool,
    /// Whether some book that is done could not be read.
    pub(super) failed: bool,
}

impl Point {
    /// A book is done, with these counts if it could be read.
    pub(super) fn book_is_done(&mut self, number: usize, counts: Option<&Summary>) {
        match counts {
            Some(counts) => {
                self.wrong |= counts.has_errors();
                self.total.merge(counts.clone());
            }
            None => self.failed = true,
        }
        (self.books, self.pieces, self.part) = (number, 0, Summary::default());
    }
}

/// The points of a check.
pub(super) struct Resume {
    path: PathBuf,
    /// What was asked and what is read: a point of another check is of no use.
    of: Value,
    last: Instant,
    pub(super) point: Point,
}

/// Where the point of a check stands: beside its results.
pub(super) fn beside(output: &Path) -> PathBuf {
    let mut name = output.file_name().unwrap_or_default().to_owned();
    name.push(".resume");
    output.with_file_name(name)
}

impl Resume {
    /// Looks for a point of this very check.
    pub(super) fn open(output: &Path, files: &[PathBuf]) -> Self {
        let asked: Vec<String> =
            std::env::args_os().skip(1).map(|it| it.to_string_lossy().into_owned()).collect();
        let read: Vec<Value> = files
            .iter()
            .map(|path| {
                let meta = path.metadata().ok();
                let time = meta.as_ref().and_then(|meta| meta.modified().ok());
                let time =
                    time.and_then(|time| time.duration_since(UNIX_EPOCH).ok()).map(|time| time.as_nanos());
                json!([
                    path.to_string_lossy(),
                    meta.map(|meta| meta.len()),
                    time.map(|time| time.to_string())
                ])
            })
            .collect();
        let digest = format!("{:016x}", rules::digest());
        let of =
            json!({"format": 1, "hotich": hotich::VERSION, "rules": digest, "asked": asked, "read": read});
        let path = beside(output);
        let found = fs::read_to_string(&path).ok().and_then(|text| serde_json::from_str::<Value>(&text).ok());
        let point = found.filter(|found| found["of"] == of).and_then(|found| read_point(&found["point"]));
        Self { path, of, last: Instant::now(), point: point.unwrap_or_default() }
    }

    /// Whether there is something to go on from.
    pub(super) fn is_going_on(&self) -> bool {
        self.point.written > 0
    }

    /// Some pieces are written: after a while, a new point.
    pub(super) fn reached(&mut self, output: &mut Output) -> Result<(), Failure> {
        if self.last.elapsed() < PAUSE {
            return Ok(());
        }
        self.point.written = output.settled()?;
        self.last = Instant::now();
        let text = json!({"of": self.of, "point": write_point(&self.point)}).to_string();
        let mut to = Output::to(Some(&self.path))?;
        to.write(&text)?;
        to.finish()
    }

    /// The results are whole.
    pub(super) fn done(self) {
        // Where it stays, a later run does not find its results and begins anew.
        drop(fs::remove_file(&self.path));
        sweep(&self.path);
    }

    /// What is there of the results does not fit.
    pub(super) fn does_not_fit(&self, language: Language) -> Failure {
        let path = self.path.display();
        Failure::usage(match language {
            Language::Vi => {
                format!("{path}: không khớp với tệp hoặc kết quả hiện có; hãy xóa nó để làm lại từ đầu")
            }
            Language::En => format!("{path}: does not fit the book or the results; remove it to begin anew"),
        })
    }
}

fn write_point(point: &Point) -> Value {
    json!({
        "books": point.books, "pieces": point.pieces, "written": point.written, "wrong": point.wrong,
        "failed": point.failed,
        "total": write_summary(&point.total), "part": write_summary(&point.part),
    })
}

fn read_point(json: &Value) -> Option<Point> {
    Some(Point {
        books: usize::try_from(json["books"].as_u64()?).ok()?,
        pieces: usize::try_from(json["pieces"].as_u64()?).ok()?,
        written: json["written"].as_u64()?,
        wrong: json["wrong"].as_bool()?,
        failed: json["failed"].as_bool()?,
        total: read_summary(&json["total"])?,
        part: read_summary(&json["part"])?,
    })
}

fn write_summary(summary: &Summary) -> Value {
    let kinds: Map<String, Value> =
        summary.kinds.iter().map(|(kind, rows)| (kind.name().to_owned(), json!(rows))).collect();
    let rules: Map<String, Value> = summary
        .by_rule
        .iter()
        .map(|(name, rule)| {
            let samples: Vec<Value> = rule
                .samples()
                .map(|it| json!([it.row, it.line, it.sheet_row, it.path, it.message, it.fix, it.basis]))
                .collect();
            let rule = json!({
                "count": rule.count, "severity": rule.severity.name(), "rows": rule.rows,
                "sheetRows": rule.sheet_rows, "paths": rule.paths, "fixable": rule.fixable, "samples": samples,
            });
            ((*name).to_owned(), rule)
        })
        .collect();
    json!({
        "rows": summary.rows, "blank": summary.blank, "above": summary.above, "incomplete": summary.incomplete,
        "noEntries": summary.no_entries, "noEntryRows": summary.no_entry_rows,
        "unnamed": summary.unnamed.iter().collect::<Vec<_>>(),
        "worst": summary.worst, "findings": summary.findings, "kinds": kinds, "rules": rules,
    })
}

fn numbers(json: &Value) -> Option<Vec<u64>> {
    json.as_array()?.iter().map(Value::as_u64).collect()
}

fn read_summary(json: &Value) -> Option<Summary> {
    let mut summary = Summary::default();
    summary.rows = json["rows"].as_u64()?;
    summary.blank = json["blank"].as_u64()?;
    summary.above = json["above"].as_u64()?;
    summary.incomplete = json["incomplete"].as_u64()?;
    summary.no_entries = json["noEntries"].as_u64()?;
    summary.no_entry_rows = numbers(&json["noEntryRows"])?;
    for pair in json["unnamed"].as_array()? {
        summary.unnamed.insert(usize::try_from(pair[0].as_u64()?).ok()?, pair[1].as_u64()?);
    }
    summary.worst = numbers(&json["worst"])?.try_into().ok()?;
    summary.findings = numbers(&json["findings"])?.try_into().ok()?;
    for (name, rows) in json["kinds"].as_object()? {
        summary.kinds.insert(name.parse::<Kind>().ok()?, rows.as_u64()?);
    }
    for (name, json) in json["rules"].as_object()? {
        let severity = Severity::ALL.into_iter().find(|it| json["severity"] == it.name())?;
        let mut rule = RuleSummary::new(severity);
        rule.count = json["count"].as_u64()?;
        rule.rows = numbers(&json["rows"])?;
        rule.sheet_rows = numbers(&json["sheetRows"])?;
        rule.fixable = json["fixable"].as_u64()?;
        for (path, count) in json["paths"].as_object()? {
            rule.paths.insert(path.clone(), count.as_u64()?);
        }
        for sample in json["samples"].as_array()? {
            let mut new = Sample::new(sample[0].as_u64()?, sample[1].as_u64()?, sample[2].as_u64()?);
            new.path = sample[3].as_str()?.to_owned();
            new.message = sample[4].as_str()?.to_owned();
            new.fix = sample[5].as_str()?.to_owned();
            let law = sample[6].as_array()?.iter().map(|law| law.as_str().map(str::to_owned));
            new.basis = law.collect::<Option<_>>()?;
            rule.add_sample(new);
        }
        summary.by_rule.insert(rules::find(name)?.card.name, rule);
    }
    Some(summary)
}
