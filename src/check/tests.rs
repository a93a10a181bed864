//! The plan leaves nothing out: what is asked by its lists is what all rules say that are asked of everything.

use std::fs;
use std::path::{Path, PathBuf};

use hotich_sample::kinds::KINDS;
use hotich_sample::measure::cells;
use hotich_sample::{Book, birth, marriage};
use serde_json::Value;

use super::engine::check_by;
use super::plan::{Plan, PlannedRuns};
use super::{Context, Profile, Scratch, check_with};
use crate::date::day;
use crate::finding::Finding;
use crate::place::Communes;
use crate::record::Record;
use crate::report::Report;
use crate::rule::Gate;
use crate::rules::RULES;
use crate::schema::{Kind, Stage};

/// A plan without lists: every rule is asked of every value, but for those about a change, an unreadable
/// text or what stands for no value, which say so of whatever they are asked.
fn exhaustive(kind: Kind, stage: Stage) -> Plan {
    let mut plan = Plan::make(kind, stage);
    let mut odd = std::mem::take(&mut plan.odd);
    for planned in &mut odd {
        if let PlannedRuns::Each(gate @ Gate::Odd, _) = &mut planned.runs {
            *gate = Gate::Given;
        }
    }
    plan.usual.append(&mut odd);
    plan.usual.append(&mut plan.problems);
    plan.usual.sort_by_key(|planned| planned.index);
    plan
}

struct Comparison {
    plans: Vec<(Kind, Stage, &'static Plan)>,
    contexts: Vec<Context>,
    /// Kept from record to record.
    scratch: Scratch,
    compared: usize,
    findings: usize,
}

impl Comparison {
    fn new() -> Self {
        let kinds = Kind::ALL.iter().flat_map(|&kind| Stage::ALL.map(|stage| (kind, stage)));
        let profile = r#"{"off":["name/case"],"severity":{"date/impossible":"info"},"nameLength":12,
            "patterns":[{"field":"registration.number","pattern":"^[0-9]+$","vi":"Số.","en":"Digits."}]}"#;
        let plain = Context::new(day(2026, 11, 23));
        let others = [
            plain.clone().communes(Communes::embedded()),
            plain.clone().profile(Profile::from_json(profile).unwrap_or_else(|_| unreachable!())),
        ];
        Self {
            plans: kinds
                .map(|(kind, stage)| (kind, stage, &*Box::leak(Box::new(exhaustive(kind, stage)))))
                .collect(),
            contexts: [plain].into_iter().chain(others).collect(),
            scratch: Scratch::default(),
            compared: 0,
            findings: 0,
        }
    }

    /// In every stage, alone, with communes and with a profile.
    fn compare(&mut self, record: &Record, contexts: usize) {
        for (kind, stage, plan) in self.plans.iter().filter(|(kind, ..)| *kind == record.kind()) {
            for context in self.contexts.iter().take(contexts) {
                let context = context.clone().stage(*stage);
                let long = check_by(plan, &mut Scratch::none(), record, &context, true, |_, _| {});
                let full = check_with(&mut self.scratch, record, &context, true);
                let short = check_with(&mut self.scratch, record, &context, false);
                let shown = || format!("{kind} at {stage}: {:?}", record.given());
                let told = |report: &Report| {
                    let rules: Vec<String> =
                        report.findings.iter().map(Finding::rule).map(str::to_owned).collect();
                    let open: Vec<String> = report
                        .undetermined
                        .iter()
                        .map(|open| format!("{} {:?}", open.rule(), open.needs))
                        .collect();
                    (rules, open)
                };
                assert!(full == long, "{}\n{:?}\n{:?}", shown(), told(&full), told(&long));
                assert!(short.findings == long.findings, "{}\n{:?}", shown(), told(&short));
                self.compared += 1;
                self.findings += long.findings.len();
            }
        }
    }

    fn compare_book(&mut self, kind: Kind, book: &Book, contexts: usize) {
        let csv = book.csv();
        let mut lines = csv.lines().map(cells);
        let header = lines.next().unwrap_or_default();
        for cells in lines {
            let mut record = Record::new(kind);
            for (name, cell) in header.iter().zip(&cells).filter(|(_, cell)| !cell.is_empty()) {
                record.set_named(name, cell);
            }
            self.compare(&record, contexts);
        }
    }

    fn compare_books(&mut self, entries: usize, contexts: usize) {
        for per_damage in [0, entries / 200] {
            let plan = |sample| hotich_sample::Plan { entries, per_damage, repeated: 0, torn: 0, ..sample };
            self.compare_book(Kind::Birth, &birth::book(plan(birth::SAMPLE)), contexts);
            self.compare_book(Kind::Marriage, &marriage::book(plan(marriage::SAMPLE)), contexts);
            for of in KINDS {
                self.compare_book(of.name.parse().unwrap(), &of.book(plan(marriage::SAMPLE)), contexts);
            }
        }
    }
}

/// The records of the conformance suite.
fn vectors() -> Vec<(Kind, String)> {
    let (mut open, mut found): (Vec<PathBuf>, _) =
        (vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suite")], Vec::new());
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
        } else if path.extension().is_some_and(|extension| extension == "json") {
            let file: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
            for vector in file["vectors"].as_array().into_iter().flatten() {
                let record = match (&vector["text"], &vector["record"]) {
                    (Value::String(text), _) => text.clone(),
                    (_, record) => record.to_string(),
                };
                // A submission of a linked procedure is no record.
                if let Ok(kind) = vector["options"]["kind"].as_str().unwrap_or("birth").parse() {
                    found.push((kind, record));
                }
            }
        }
    }
    found
}

#[test]
fn the_plan_leaves_nothing_out() {
    let mut comparison = Comparison::new();
    for example in RULES.iter().flat_map(|rule| rule.card.docs.examples) {
        comparison.compare(&Record::from_json(example.kind, example.record), 3);
    }
    let vectors = vectors();
    for (kind, record) in &vectors {
        comparison.compare(&Record::from_json(*kind, record), 3);
    }
    comparison.compare_book(Kind::Birth, &birth::book(birth::SAMPLE), 3);
    comparison.compare_book(Kind::Marriage, &marriage::book(marriage::SAMPLE), 3);
    for of in KINDS {
        let plan = hotich_sample::Plan { entries: 200, ..marriage::SAMPLE };
        comparison.compare_book(of.name.parse().unwrap(), &of.book(plan), 1);
    }
    assert!(vectors.len() > 1000 && comparison.compared > 15_000 && comparison.findings > 20_000);
}

/// The same with 100,000 records of each kind: `cargo test --release --lib the_plan_leaves_nothing_out -- --ignored`.
#[test]
#[ignore = "takes minutes"]
fn the_plan_leaves_nothing_out_of_many() {
    let mut comparison = Comparison::new();
    comparison.compare_books(50_000, 3);
    assert!(comparison.compared > 1_500_000, "{}", comparison.compared);
}
