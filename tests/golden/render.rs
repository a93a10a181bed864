//! What every rule says about its own examples, as a person reads it: one text a rule. Used by the test and by
//! `cargo xtask gen`, which writes `tests/golden/`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use hotich::card::Example;
use hotich::check::{related_verdict, verdict};
use hotich::date::PartialDate;
use hotich::{Context, Language, Record, Related, Render, Rule};
use serde_json::Value;

/// The texts by the paths of their files below `tests/golden/`.
pub(crate) fn files() -> BTreeMap<String, String> {
    hotich::rules::RULES.iter().map(|rule| (format!("{}.txt", rule.card.name), page(rule))).collect()
}

fn page(rule: &'static Rule) -> String {
    let summary = rule.card.docs.text.en.trim().split("\n\n").next().unwrap_or_default();
    let mut out = format!("{}\n{}\n", rule.card.name, shown(&summary.replace('\n', " ")));
    for (number, example) in (1..).zip(rule.card.docs.examples) {
        let _ = writeln!(out, "\n{number}. {}", example.note);
        told(rule, example, &mut out);
    }
    for (vi, en) in without_example(rule) {
        let _ = writeln!(out, "\nNo example shows:\n     vi   {}\n     en   {}", shown(&vi), shown(&en));
    }
    out
}

/// The rule's sentences, in both languages, that no finding of an example says.
pub(crate) fn without_example(rule: &'static Rule) -> Vec<(String, String)> {
    let reports = rule.card.docs.examples.iter().map(|example| reports(example)[0].clone());
    let said: Vec<String> = reports
        .flat_map(|report| {
            of_rule(&report, "findings", rule)
                .map(|said| text(&said["message"]).to_owned())
                .collect::<Vec<_>>()
        })
        .collect();
    let [vi, en] = [Language::Vi, Language::En].map(|language| {
        let mut json = String::new();
        hotich::catalogue::rule_json(rule, language, &mut json);
        let rule: Value = serde_json::from_str(&json).unwrap_or_default();
        texts(&rule["messages"]).into_iter().map(str::to_owned).collect::<Vec<_>>()
    });
    vi.into_iter().zip(en).filter(|(vi, _)| !said.iter().any(|said| fills(vi, said))).collect()
}

/// Whether a sentence is this one with something in place of each `{argument}`.
fn fills(sentence: &str, said: &str) -> bool {
    let mut pieces = sentence.split('{').map(|piece| piece.split_once('}').map_or(piece, |(_, after)| after));
    let Some(mut rest) = pieces.next().and_then(|first| said.strip_prefix(first)) else { return false };
    let mut last = "";
    for piece in pieces {
        let Some(at) = rest.find(piece) else { return false };
        rest = &rest[at + piece.len()..];
        last = piece;
    }
    rest.is_empty() || (last.is_empty() && sentence.ends_with('}'))
}

/// The reports on an example, in Vietnamese and in English.
fn reports(example: &Example) -> [Value; 2] {
    let report = hotich::check_related(&record(example), &related(example), &context(example));
    [Language::Vi, Language::En].map(|language| {
        let json = report.to_json(&Render::new(language));
        serde_json::from_str(&json).unwrap_or_default()
    })
}

fn record(example: &Example) -> Record {
    Record::from_json(example.kind, example.record)
}

fn related(example: &Example) -> Related {
    example.related.iter().map(|(kind, text)| Record::from_json(*kind, text)).collect()
}

fn context(example: &Example) -> Context {
    let context = Context::new(example.today).stage(example.stage);
    if example.communes { context.communes(hotich::place::Communes::embedded()) } else { context }
}

fn told(rule: &Rule, example: &Example, out: &mut String) {
    let verdict = match rule.is_of_related() {
        true => related_verdict(rule.card.name, &record(example), &related(example), &context(example)),
        false => verdict(rule.card.name, &record(example), &context(example)),
    };
    let verdict = verdict.map_or("no such rule", |verdict| verdict.name());
    let [vi, en] = reports(example);
    given(example.record, out);
    for (kind, text) in example.related {
        let _ = writeln!(out, "   beside a record of {kind}:");
        given(text, out);
    }
    let _ = write!(out, "   {}, {}", example.stage.name(), PartialDate::from(example.today));
    let _ = write!(out, "{}: {verdict}", if example.communes { ", with communes" } else { "" });
    for open in of_rule(&vi, "undetermined", rule) {
        let _ = write!(out, ", needs {}", texts(&open["needs"]).join(", "));
    }
    out.push('\n');
    for (vi, en) in of_rule(&vi, "findings", rule).zip(of_rule(&en, "findings", rule)) {
        finding(vi, en, out);
    }
}

/// The record: a line for each value, or the text itself where that would not show all of it.
fn given(record: &str, out: &mut String) {
    let mut lines = Vec::new();
    if let Ok(Value::Object(members)) = serde_json::from_str(record) {
        for (key, value) in &members {
            match value {
                Value::Object(inner) if !inner.is_empty() => {
                    lines.extend(inner.iter().map(|(name, value)| (format!("{key}.{name}"), value.clone())));
                }
                value => lines.push((key.clone(), value.clone())),
            }
        }
    }
    let roles: BTreeSet<&str> = lines.iter().filter_map(|(path, _)| Some(path.split_once('.')?.0)).collect();
    if lines.is_empty() || lines.len() + roles.len() != members(record) {
        let _ = writeln!(out, "   {}", shown(record));
        return;
    }
    lines.sort_by(|(a, _), (b, _)| a.cmp(b));
    let width = lines.iter().map(|(path, _)| path.chars().count()).max().unwrap_or_default();
    for (path, value) in lines {
        let value = value.as_str().map_or_else(|| value.to_string(), |text| format!("“{text}”"));
        let _ = writeln!(out, "   {path:width$}  {}", shown(&value));
    }
}

/// How many keys a text of JSON has, those that stand twice counted twice.
fn members(text: &str) -> usize {
    let (mut inside, mut escaped, mut count) = (false, false, 0);
    for byte in text.bytes() {
        inside ^= byte == b'"' && !escaped;
        escaped = inside && byte == b'\\' && !escaped;
        count += usize::from(byte == b':' && !inside);
    }
    count
}

fn finding(vi: &Value, en: &Value, out: &mut String) {
    let path = vi["path"].as_str().filter(|path| !path.is_empty()).unwrap_or("the record");
    let _ = writeln!(out, "   → {} at {}", text(&vi["severity"]), shown(path));
    let _ = writeln!(out, "     vi   {}", shown(text(&vi["message"])));
    let _ = writeln!(out, "     en   {}", shown(text(&en["message"])));
    for (index, citation) in texts(&vi["basis"]).iter().enumerate() {
        let _ = writeln!(out, "     {}  {citation}", if index > 0 { "   " } else { "law" });
    }
    let edits = vi["fix"]["edits"].as_array();
    for (index, edit) in edits.into_iter().flatten().enumerate() {
        let sure = if index > 0 { "and" } else { text(&vi["fix"]["confidence"]) };
        let _ =
            writeln!(out, "     fix  {sure}: {} = “{}”", text(&edit["path"]), shown(text(&edit["value"])));
    }
}

/// What a report says of one rule.
fn of_rule<'v>(report: &'v Value, list: &str, rule: &Rule) -> impl Iterator<Item = &'v Value> {
    report[list].as_array().into_iter().flatten().filter(|said| said["rule"] == rule.card.name)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn texts(value: &Value) -> Vec<&str> {
    value.as_array().into_iter().flatten().map(text).collect()
}

/// A text in which nothing hides: marks that stand alone, invisible characters, ends of lines and the two letters that
/// look like Đ by their numbers.
fn shown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let hidden = matches!(c,
            '\0'..='\u{1f}' | '\u{7f}'..='\u{a0}' | '\u{ad}' | 'Ð' | 'Ɖ' | '\u{300}'..='\u{36f}' | '\u{2000}'..='\u{200f}'
            | '\u{2028}'..='\u{202f}' | '\u{2060}'..='\u{206f}' | '\u{3000}' | '\u{e000}'..='\u{f8ff}' | '\u{feff}'
            | '\u{fffd}');
        if hidden {
            let _ = write!(out, "‹{:04x}›", u32::from(c));
        } else {
            out.push(c);
        }
    }
    out
}
