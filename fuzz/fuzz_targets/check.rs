//! Records made of values that are hard to get right: one report however they are given, masked where asked.
//!
//! The first line holds the stage and today; each other line a field, the value from the list, and what is added
//! to it. With `=` in place of a value the rest of the line is the value.
#![no_main]

use std::collections::BTreeSet;
use std::sync::LazyLock;

use hotich::date::{NaiveDate, PartialDate, day};
use hotich::record::ValueKind;
use hotich::record::field::FIELD_COUNT;
use hotich::report::{Arg, Confidence, Finding, Fix, write_string};
use hotich::{Context, Field, Kind, Language, Record, Render, Report, Stage};
use libfuzzer_sys::fuzz_target;

static VALUES: LazyLock<Vec<&str>> = LazyLock::new(|| include_str!("../values.txt").lines().collect());

const TODAYS: [NaiveDate; 4] = [day(2026, 11, 23), day(2025, 7, 1), day(2016, 1, 1), day(1961, 1, 31)];

/// What a report says of its own accord, whatever the record holds.
static OWN_WORDS: LazyLock<String> = LazyLock::new(|| {
    let mut words = hotich::catalogue::fields_json(Kind::Birth);
    for language in [Language::Vi, Language::En] {
        words.push_str(&hotich::catalogue::rules_json(language));
    }
    words
});

fuzz_target!(|data: &[u8]| {
    let mut lines = data.split(|&byte| byte == b'\n');
    let head = lines.next().unwrap_or_default();
    let pick = |at: usize| usize::from(head.get(at).copied().unwrap_or(0).wrapping_sub(b'0'));
    let stage = [Stage::Draft, Stage::Submit, Stage::Archive][pick(0) % 3];
    let context = Context::new(TODAYS[pick(1) % TODAYS.len()]).stage(stage);
    let given: Vec<(Field, String)> = lines.filter_map(value).collect();
    let mut record = Record::new(Kind::Birth);
    for (field, value) in &given {
        record.set(*field, value);
    }
    let report = hotich::check(&record, &context);
    assert!(report == hotich::check(&record, &context), "not the same twice");
    ways(&given, &context, &report);
    masked(&given, &context, &report);
    fixes(&record, &context, &report);
    let touched: BTreeSet<Field> = given.iter().map(|(field, _)| *field).collect();
    for field in touched {
        let here = hotich::check_field(&record, field, &context);
        let on = |finding: &&Finding| finding.path() == field.path();
        assert!(here.findings.iter().eq(report.findings.iter().filter(on)));
    }
});

fn value(line: &[u8]) -> Option<(Field, String)> {
    let (field, rest) = line.split_first()?;
    let (pick, rest) = rest.split_first()?;
    let field = Field::at(usize::from(field.wrapping_sub(b'0')) % FIELD_COUNT)?;
    let rest = String::from_utf8_lossy(rest);
    let known = if *pick == b'=' { "" } else { VALUES[usize::from(*pick) % VALUES.len()] };
    Some((field, format!("{known}{rest}")))
}

/// The same report from JSON, from packed units and from a value of serde.
fn ways(given: &[(Field, String)], context: &Context, expected: &Report) {
    let mut json = String::from("{");
    let mut units = Vec::new();
    for (index, (field, value)) in given.iter().enumerate() {
        json.push_str(if index > 0 { "," } else { "" });
        write_string(field.path(), &mut json);
        json.push(':');
        write_string(value, &mut json);
        let text: Vec<u16> = value.encode_utf16().collect();
        units.extend([field.index() as u16, 0, text.len() as u16, (text.len() >> 16) as u16]);
        units.extend(text);
    }
    json.push('}');
    let report = hotich::check(&Record::from_json(Kind::Birth, &json), context);
    assert!(report == *expected, "from JSON");
    let report = hotich::check(&Record::from_packed(Kind::Birth, &units), context);
    assert!(report == *expected, "packed");
    let mut input = serde_json::Deserializer::from_str(&json);
    let record = Record::from_deserializer(Kind::Birth, &mut input).expect("an object of texts");
    assert!(hotich::check(&record, context) == *expected, "through serde");
}

/// No value of some length is in a masked report, unless it is a word of the library's own.
fn masked(given: &[(Field, String)], context: &Context, report: &Report) {
    let empty = hotich::check(&Record::new(Kind::Birth), context);
    for language in [Language::Vi, Language::En] {
        let render = Render::new(language).masked(true);
        let text = report.to_json(&render);
        serde_json::from_str::<serde_json::Value>(&text).expect("a report is JSON");
        let mut own = empty.to_json(&render);
        // Days of the law, as rules mention them.
        for (_, arg) in report.findings.iter().flat_map(|finding| &finding.args) {
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
                assert!(OWN_WORDS.contains(shown) || own.contains(shown), "shows {value}");
            }
        }
    }
}

/// Fixes are applied. A certain one does away with its finding: at once, or in a few rounds where it is one of a
/// name, in which each change may bring to light what the last one hid.
fn fixes(record: &Record, context: &Context, report: &Report) {
    for finding in &report.findings {
        let (_, _) = (finding.fix_text(false), finding.message(Language::En, false));
        let Some(mut fix) = finding.fix.clone() else { continue };
        let rule = finding.rule().name;
        let is_name = fix.edits.iter().all(|(field, _)| field.spec().value == ValueKind::Name);
        let mut record = record.clone();
        for round in 0.. {
            record = fixed(&record, &fix);
            let after = hotich::check(&record, context);
            let Some(still) = after.of_rule(rule).find(|other| other.place == finding.place) else { break };
            if fix.confidence != Confidence::Certain {
                break;
            }
            assert!(is_name && round < 3, "{rule} stays at {}", finding.path());
            let Some(again) = &still.fix else { break };
            fix = again.clone();
        }
    }
}

fn fixed(record: &Record, fix: &Fix) -> Record {
    let mut fixed = Record::new(record.kind());
    for field in Field::all() {
        let edit = fix.edits.iter().find(|(of, _)| *of == field);
        if let Some(value) = edit.map(|(_, value)| &**value).or_else(|| record.raw(field)) {
            fixed.set(field, value);
        }
    }
    fixed
}
