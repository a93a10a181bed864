//! Records made of values that are hard to get right: one report however they are given, masked where asked.
//!
//! The first line holds the stage, today and the kind; each other line a field by its number in the layout, the value
//! from the list, and what is added to it. With `=` in place of a value the rest of the line is the value.
#![no_main]

use std::collections::BTreeSet;
use std::sync::LazyLock;

use hotich::catalogue::{fields_json, kinds_of, rule_json};
use hotich::date::{NaiveDate, PartialDate, day};
use hotich::finding::{Arg, Confidence, Fix};
use hotich::rules::RULES;
use hotich::schema::{Column, ValueKind};
use hotich::text::json::write_string;
use hotich::{Context, Finding, Kind, Language, Record, Render, Report, Stage};
use libfuzzer_sys::fuzz_target;

static VALUES: LazyLock<Vec<&str>> = LazyLock::new(|| include_str!("../values.txt").lines().collect());

const TODAYS: [NaiveDate; 4] = [day(2026, 11, 23), day(2025, 7, 1), day(2016, 1, 1), day(1961, 1, 31)];

/// A field as the kind has it, and what is given for it.
type Given = (&'static Column, String);

/// What reports on each kind say of their own accord, whatever the record holds.
static OWN_WORDS: LazyLock<Vec<String>> =
    LazyLock::new(|| Kind::ALL.iter().copied().map(own_words).collect());

fn own_words(kind: Kind) -> String {
    let mut words = fields_json(kind);
    for rule in RULES.iter().copied().filter(|rule| kinds_of(rule).any(|of| of == kind)) {
        rule_json(rule, Language::Vi, &mut words);
        rule_json(rule, Language::En, &mut words);
    }
    words
}

fuzz_target!(|data: &[u8]| {
    let mut lines = data.split(|&byte| byte == b'\n');
    let head = lines.next().unwrap_or_default();
    let pick = |at: usize| usize::from(head.get(at).copied().unwrap_or(b'0').wrapping_sub(b'0'));
    let stage = [Stage::Draft, Stage::Submit, Stage::Archive][pick(0) % 3];
    let context = Context::new(TODAYS[pick(1) % TODAYS.len()]).stage(stage);
    let kind = Kind::ALL[pick(2) % Kind::ALL.len()];
    let given: Vec<Given> = lines.filter_map(|line| value(kind, line)).collect();
    let mut record = Record::new(kind);
    for (column, value) in &given {
        record.set(column.field, value);
    }
    let report = hotich::check(&record, &context);
    assert!(report == hotich::check(&record, &context), "not the same twice");
    ways(&given, &context, &report);
    masked(&given, &context, &report);
    fixes(&record, &context, &report);
    let touched: BTreeSet<u8> = given.iter().map(|(column, _)| column.slot).collect();
    for column in touched.into_iter().filter_map(|slot| kind.layout().column(slot)) {
        let here = hotich::check_field(&record, column.field, &context);
        let on = |finding: &&Finding| finding.path() == column.path;
        assert!(here.findings().iter().eq(report.findings().iter().filter(on)));
    }
});

fn value(kind: Kind, line: &[u8]) -> Option<Given> {
    let (number, rest) = line.split_first()?;
    let (pick, rest) = rest.split_first()?;
    let columns = kind.layout().columns;
    let column = &columns[usize::from(number.wrapping_sub(b'0')) % columns.len()];
    let rest = String::from_utf8_lossy(rest);
    let known = if *pick == b'=' { "" } else { VALUES[usize::from(*pick) % VALUES.len()] };
    Some((column, format!("{known}{rest}")))
}

/// The same report from JSON, from a packed text and from a value of serde.
fn ways(given: &[Given], context: &Context, expected: &Report) {
    let kind = expected.kind();
    let mut json = String::from("{");
    let mut packed = String::new();
    for (index, (column, value)) in given.iter().enumerate() {
        json.push_str(if index > 0 { "," } else { "" });
        write_string(column.path, &mut json);
        json.push(':');
        write_string(value, &mut json);
        packed.extend(['~', char::from(b'!' + column.slot)]);
        packed.push_str(value);
    }
    json.push('}');
    let report = hotich::check(&Record::from_json(kind, &json), context);
    assert!(report == *expected, "from JSON");
    // What it cannot say goes as JSON.
    if let Some(record) = Record::from_packed(kind, packed.as_bytes(), given.len()) {
        assert!(hotich::check(&record, context) == *expected, "packed");
    }
    let mut input = serde_json::Deserializer::from_str(&json);
    let record = Record::from_deserializer(kind, &mut input).expect("an object of texts");
    assert!(hotich::check(&record, context) == *expected, "through serde");
}

/// No value of some length is in a masked report, unless it is a word of the library's own.
fn masked(given: &[Given], context: &Context, report: &Report) {
    let words = &OWN_WORDS[report.kind() as usize];
    let empty = hotich::check(&Record::new(report.kind()), context);
    for language in [Language::Vi, Language::En] {
        let render = Render::new(language).masked(true);
        let text = report.to_json(&render);
        serde_json::from_str::<serde_json::Value>(&text).expect("a report is JSON");
        let mut own = empty.to_json(&render);
        // Days of the law, as rules mention them.
        for (_, arg) in report.findings().iter().flat_map(Finding::args) {
            if let Arg::Day(day) = arg {
                let day = PartialDate::from(*day);
                own += &format!(" {day} {}", day.to_form());
            }
        }
        for (_, value) in given {
            // Numbers of a few digits are years and ages of the law.
            let enough = if value.contains(char::is_alphabetic) { 4 } else { 8 };
            if value.chars().count() < enough {
                continue;
            }
            let mut shown = String::new();
            write_string(value, &mut shown);
            let shown = shown.trim_matches('"');
            if !shown.is_empty() && text.contains(shown) {
                assert!(words.contains(shown) || own.contains(shown), "shows {value}");
            }
        }
    }
}

/// Fixes are applied. A certain one does away with its finding: at once, or in a few rounds where it is one of a
/// name, in which each change may bring to light what the last one hid.
fn fixes(record: &Record, context: &Context, report: &Report) {
    for finding in report.findings() {
        let (_, _) = (finding.fix_text(false), finding.message(Language::En, false));
        let Some(mut fix) = finding.fix().cloned() else { continue };
        let rule = finding.rule();
        let is_name = fix.edits.iter().all(|edit| edit.column.value == ValueKind::Name);
        let mut record = record.clone();
        for round in 0.. {
            record = fixed(&record, &fix);
            let after = hotich::check(&record, context);
            let Some(still) = after.of_rule(rule).find(|other| other.at() == finding.at()) else { break };
            if fix.confidence != Confidence::Certain {
                break;
            }
            assert!(is_name && round < 3, "{rule} stays at {}", finding.path());
            let Some(again) = still.fix() else { break };
            fix = again.clone();
        }
    }
}

fn fixed(record: &Record, fix: &Fix) -> Record {
    let mut fixed = Record::new(record.kind());
    for column in record.layout().columns {
        let edit = fix.edits.iter().find(|edit| edit.column == column);
        if let Some(value) = edit.map(|edit| &*edit.value).or_else(|| record.raw(column.slot)) {
            fixed.set(column.field, value);
        }
    }
    fixed
}
