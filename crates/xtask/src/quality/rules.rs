//! What rules find in books of every kind, and what they say about what is right: `docs/quality.md`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;

use anyhow::{Context as _, Result, ensure};
use hotich::book::{Book, Options, Output};
use hotich::date::day;
use hotich::{Attribute, Context, Field, Kind, Record, Related, Role, Stage};
use hotich_sample::kinds;
use hotich_sample::measure::{self, Measure, Truth, cells};
use hotich_sample::{Book as SampleBook, Plan, birth, marriage};

use crate::repository::{root, say};
use crate::sample;

const PAGE: &str = "docs/quality.md";
/// Of the mistakes that a record shows so many in a hundred have to be named.
const NAMED: usize = 99;
/// On fewer than one row in so many something may be said about what is right.
const ALARMS: usize = 200;
const PLAN: Plan = sample::plan(4000, 2026);
const REPEATED: &str = "entry-repeated";

/// A kind with what was found in its book.
struct Found {
    kind: Kind,
    truth: &'static Truth,
    measure: Measure,
    /// Entries that stand in the book twice, and how many of them were told beside the others; none where no rule does.
    repeated: Option<[usize; 2]>,
}

pub(crate) fn run() -> Result<()> {
    let mut found = Vec::new();
    for &kind in Kind::ALL {
        let truth = match kind {
            Kind::Birth => &birth::TRUTH,
            Kind::Marriage => &marriage::TRUTH,
            _ => &kinds::TRUTH,
        };
        found.push(of_kind(kind, &sample::book(kind.name(), PLAN)?, truth)?);
    }
    let page = page(&found);
    print!("{page}");
    fs::write(root().join(PAGE), page)?;
    let short: Vec<String> = found.iter().flat_map(Found::short).collect();
    ensure!(short.is_empty(), "{}", short.join("\n"));
    Ok(())
}

fn context() -> Context {
    Context::new(day(2026, 11, 23)).stage(Stage::Archive)
}

fn of_kind(kind: Kind, book: &SampleBook, truth: &'static Truth) -> Result<Found> {
    say(kind.name());
    let (rows, done) = (book.csv(), book.truth());
    let mut options = Options::new(context()).kind(kind);
    options.output = Output::Csv;
    let (mut checked, mut findings) = (Book::new(options), String::new());
    let pushed = checked.push(rows.as_bytes(), &mut findings);
    pushed.and_then(|()| checked.finish(&mut findings).map(drop)).context("check a sample book")?;
    let measure = measure::measure(truth, (&rows, &done), &findings, |rule, path| {
        let field = kind.layout().find(path).map(|column| column.field);
        let fields = hotich::rules::find(rule).map(hotich::catalogue::fields_of).unwrap_or_default();
        field.is_some_and(|field| fields.contains(&field))
    });
    ensure!(measure.unlisted.is_empty(), "no rule is listed for {}", measure.unlisted.join(", "));
    Ok(Found { kind, truth, measure, repeated: repeated(kind, &rows, &done) })
}

/// Looks at each entry that stands in the book twice beside all entries that stand there once. One whose type says that it is
/// registered again is left out: nothing in it shows that it stands there twice.
fn repeated(kind: Kind, rows: &str, done: &str) -> Option<[usize; 2]> {
    const RULE: &str = "related/registered-twice";
    const TYPE: Field = Role::Registration.at(Attribute::Type);
    let runs =
        hotich::rules::find(RULE).is_some_and(|rule| hotich::catalogue::kinds_of(rule).any(|of| of == kind));
    let again: BTreeSet<usize> = done
        .lines()
        .map(cells)
        .filter(|cells| cells.get(1).is_some_and(|mistake| mistake == REPEATED))
        .filter_map(|cells| cells.first()?.parse().ok())
        .collect();
    let mut lines = rows.lines();
    let header = cells(lines.next()?);
    let (mut once, mut twice) = (Related::new(), Vec::new());
    for (number, line) in (1..).zip(lines) {
        let cells = cells(line);
        let filled = header.iter().zip(cells).filter(|(_, cell)| !cell.is_empty());
        let json: serde_json::Map<_, _> = filled.map(|(name, cell)| (name.clone(), cell.into())).collect();
        let record = Record::from_json(kind, &serde_json::Value::Object(json).to_string());
        let is_again = record.get(TYPE).is_some_and(|of| of == "2" || of.starts_with("Đăng ký lại"));
        match again.contains(&number) {
            true if is_again => {}
            true => twice.push(record),
            false => once.add(record),
        }
    }
    let told =
        |record: &&Record| hotich::check_related(record, &once, &context()).of_rule(RULE).next().is_some();
    runs.then(|| [twice.len(), twice.iter().filter(told).count()])
}

impl Found {
    /// Why a mistake is not shown by every record that has it.
    fn gap(&self, mistake: &str) -> Option<&'static str> {
        self.truth.gaps.iter().find(|(name, _)| *name == mistake).map(|(_, why)| *why)
    }

    /// Rows with a mistake that the record shows, and those in which it is named.
    fn shown(&self) -> [usize; 2] {
        let shown = self.measure.kinds.iter().filter(|(mistake, _)| self.gap(mistake).is_none());
        let [rows, named] = self.repeated.unwrap_or_default();
        shown.fold([rows, named], |[rows, named], (_, tally)| [rows + tally.rows, named + tally.found])
    }

    /// Rows with an error or a warning about what is right.
    fn alarms(&self) -> usize {
        let seen = self.measure.false_alarms.iter().filter(|seen| seen.severity != "info");
        seen.map(|seen| seen.row).collect::<BTreeSet<_>>().len()
    }

    /// What is not good enough.
    fn short(&self) -> Vec<String> {
        let kind = self.kind.name();
        let mut short = Vec::new();
        for (mistake, tally) in self.measure.kinds.iter().filter(|(mistake, _)| self.gap(mistake).is_none()) {
            if tally.found * 100 < tally.rows * NAMED {
                short.push(format!("{kind}: {mistake}: missed in rows {:?}", tally.missed));
            }
        }
        if let Some([rows, named]) = self.repeated.filter(|[rows, named]| named * 100 < rows * NAMED) {
            short.push(format!("{kind}: {REPEATED}: {named} of {rows}"));
        }
        if self.alarms() * ALARMS >= self.measure.rows {
            let seen = self.measure.false_alarms.iter().filter(|seen| seen.severity != "info");
            let seen: Vec<String> = seen.map(|it| format!("{} {} {}", it.row, it.rule, it.path)).collect();
            short.push(format!("{kind}: false alarms: {}", seen.join("; ")));
        }
        short
    }
}

/// The share in the hundred, to the tenth, cut off.
fn percent(part: usize, whole: usize) -> String {
    let tenths = part * 1000 / whole.max(1);
    format!("{}.{}", tenths / 10, tenths % 10)
}

fn page(found: &[Found]) -> String {
    let mut out = format!(
        "# What is found in books with known mistakes\n\nWritten by `cargo xtask quality rules`: for each kind a book of \
         {} entries by the generator, of all years in which there were such books, every mistake made in at least {} rows, one a \
         row; checked as archives as of 2026-11-23. The command fails where fewer than {NAMED} in a hundred of the mistakes \
         of a kind are named that the record shows, or where one row in {ALARMS} gets an error or a warning about what is right; \
         `tests/it/sample_book.rs` holds smaller books to the same.\n\nThe mistakes are those the authors thought of, so \
         the figures say that known mistakes are not missed, and nothing about unknown ones.\n\n## By kind\n\n\
         | kind | rows | with a mistake | shown by the record | named | % | rows with a false alarm |\n\
         |---|---:|---:|---:|---:|---:|---:|\n",
        PLAN.entries, PLAN.per_damage
    );
    for of in found {
        let damaged: usize = of.measure.kinds.values().map(|tally| tally.rows).sum();
        let [shown, named] = of.shown();
        let _ = writeln!(
            out,
            "| {} | {} | {damaged} | {shown} | {named} | {} | {} |",
            of.kind.name(),
            of.measure.rows,
            percent(named, shown),
            of.alarms()
        );
    }
    let mut rules: BTreeMap<&str, (BTreeSet<&str>, [usize; 2])> = BTreeMap::new();
    for of in found {
        for (mistake, tally) in of.measure.kinds.iter().filter(|(mistake, _)| of.gap(mistake).is_none()) {
            let meant = of.truth.named_by.iter().filter(|(name, _)| name == mistake);
            for rule in meant.flat_map(|(_, rules)| *rules) {
                let (kinds, [rows, named]) = rules.entry(rule).or_default();
                kinds.insert(of.kind.name());
                (*rows, *named) = (*rows + tally.rows, *named + tally.found);
            }
        }
        if let Some([rows, told]) = of.repeated {
            let (kinds, [all, named]) = rules.entry("related/registered-twice").or_default();
            kinds.insert(of.kind.name());
            (*all, *named) = (*all + rows, *named + told);
        }
    }
    out.push_str(
        "\n## By rule\n\nThe rows with a mistake that the rule is meant for, by itself or among others of which one is \
         enough.\n\n| rule | kinds | rows | named | % |\n|---|---:|---:|---:|---:|\n",
    );
    for (rule, (kinds, [rows, named])) in rules {
        let _ = writeln!(out, "| `{rule}` | {} | {rows} | {named} | {} |", kinds.len(), percent(named, rows));
    }
    out.push_str("\n## By mistake\n\n| kind | mistake | rows | named | by |\n|---|---|---:|---:|---|\n");
    for of in found {
        for (mistake, tally) in &of.measure.kinds {
            let by: Vec<String> = tally.by.iter().map(|rule| format!("`{rule}`")).collect();
            let (named, by) = match of.repeated.filter(|_| mistake == REPEATED) {
                Some([_, told]) => (told, "`related/registered-twice`, beside the others".to_owned()),
                None => (tally.found, by.join(", ")),
            };
            let _ = writeln!(out, "| {} | {mistake} | {} | {named} | {by} |", of.kind.name(), tally.rows);
        }
    }
    out.push_str("\n## Not shown by every record\n\n");
    let gaps: BTreeSet<(&str, &str)> = found.iter().flat_map(|of| of.truth.gaps.iter().copied()).collect();
    for (mistake, why) in gaps {
        let _ = writeln!(out, "- {mistake}: {why}.");
    }
    out
}
