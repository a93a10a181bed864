//! Any bytes, read as a record and as a book: no panic, every row reported, whatever the pieces.
//!
//! The first byte picks how the rest is read, as which kind, and what comes out.
#![no_main]

use hotich::book::{Book, Error, Format, Options, Output, Summary};
use hotich::date::day;
use hotich::input::{json, kind_of_json};
use hotich::{Context, Kind, Record, Render, Stage};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let (how, bytes) = data.split_first().map_or((0, data), |(how, rest)| (usize::from(*how), rest));
    // Beyond the kinds, the input tells its kind itself.
    let kind = Kind::ALL.get(how / 64).copied();
    record(kind.or_else(|| kind_of_json(bytes)).unwrap_or(Kind::Birth), bytes);
    let mut options = Options::new(Context::new(day(2026, 11, 23)).stage(Stage::Archive));
    options.kind = kind;
    options.format = [None, Some(Format::Csv), Some(Format::JsonLines), None][how % 4];
    options.output = [Output::JsonLines, Output::Csv][how / 4 % 2];
    options.render.masked = how / 8 % 2 == 1;
    options.render.full = how / 16 % 2 == 1;
    options.file = (how / 32 % 2 == 1).then(|| "sổ \"1\".csv".to_owned());
    let whole = book(&options, bytes, bytes.len());
    for step in [1, 1 + how % 13, 64] {
        assert!(whole == book(&options, bytes, step), "cut every {step} bytes");
    }
    if let Ok((out, summary)) = whole {
        reported(&options, &out, &summary);
    }
});

fn record(kind: Kind, bytes: &[u8]) {
    let context = Context::new(day(2026, 11, 23));
    let mut record = Record::new(kind);
    json::read_record(bytes, &mut record);
    let report = hotich::check(&record, &context);
    for masked in [false, true] {
        let render = Render::default().masked(masked);
        let text = report.to_json(&render);
        let value: serde_json::Value = serde_json::from_str(&text).expect("a report is JSON");
        assert_eq!(value["findings"].as_array().map(Vec::len), Some(report.findings().len()));
    }
    assert_eq!(record.is_broken(), report.of_rule("input/malformed").next().is_some());
    if let Ok(text) = std::str::from_utf8(bytes) {
        assert!(hotich::check(&Record::from_json(kind, text), &context) == report);
        // What another reader takes, through serde: the same record. Its objects have each key once, and what is
        // not plain there is none here.
        let mut other = serde_json::Deserializer::from_str(text);
        if let Ok(read) = Record::from_deserializer(kind, &mut other)
            && other.end().is_ok()
        {
            assert_eq!(read.is_broken(), record.is_broken());
            if !read.is_broken() && !long_number(text) {
                assert!(hotich::check(&read, &context) == report);
            }
        }
    }
}

/// Whole numbers of twenty digits are fractions to serde_json, from 2^64 on.
fn long_number(text: &str) -> bool {
    text.as_bytes().windows(20).any(|run| run.iter().all(u8::is_ascii_digit))
}

fn book(options: &Options, bytes: &[u8], step: usize) -> Result<(String, Summary), Error> {
    let mut book = Book::new(options.clone());
    let mut out = String::new();
    for piece in bytes.chunks(step.max(1)) {
        book.push(piece, &mut out)?;
    }
    let summary = book.finish(&mut out)?.clone();
    Ok((out, summary))
}

/// Each row has its line, each finding of the summary is in the lines.
fn reported(options: &Options, out: &str, summary: &Summary) {
    serde_json::from_str::<serde_json::Value>(&summary.to_json()).expect("a summary is JSON");
    let findings: u64 = summary.findings.iter().sum();
    assert_eq!(summary.kinds.values().sum::<u64>(), summary.rows);
    assert!(options.kind.is_none_or(|kind| summary.kinds.keys().all(|of| *of == kind)));
    assert_eq!(findings, summary.by_rule.values().map(|rule| rule.count).sum::<u64>());
    if options.output == Output::Csv {
        let mut quoted = false;
        let ends = out.bytes().filter(|&byte| {
            quoted ^= byte == b'"';
            byte == b'\n' && !quoted
        });
        assert_eq!(ends.count() as u64, findings);
        return;
    }
    let (mut row, mut line, mut lines, mut found) = (0, 0, 0, 0);
    for text in out.lines() {
        let value: serde_json::Value = serde_json::from_str(text).expect("a line is JSON");
        let here = value["row"].as_u64().expect("a row has a number");
        let at = value["line"].as_u64().expect("a row has a line");
        // Only the header has the number 0, and stands first. A row that is no entry has a number, and no line.
        assert!(here > row || (here == 0 && row == 0 && line == 0));
        assert!(at > line || (line == 1 && at == 1));
        (row, line, lines) = (here, at, lines + u64::from(here > 0));
        found += value["findings"].as_array().map_or(0, |list| list.len() as u64);
    }
    assert_eq!((lines, found), (summary.rows, findings));
    assert!((summary.rows..=summary.rows + summary.no_entries).contains(&row), "every number is a row's");
}
