//! How many of the mistakes in the sample book are named, and how many alarms are false.

use hotich::book::{Book, Options, Output};
use hotich::date::day;
use hotich::{Context, Kind, Stage};
use hotich_sample::birth::{self, TRUTH};
use hotich_sample::measure::{self, Measure};

fn read(name: &str) -> String {
    std::fs::read_to_string(format!("{}/data/samples/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// What is found in the book as an archive, as of the day that all samples take as today.
fn measure(book: &str, truth: &str) -> Measure {
    let mut options = Options::new(Context::new(day(2026, 11, 23)).stage(Stage::Archive)).kind(Kind::Birth);
    options.output = Output::Csv;
    let (mut checked, mut findings) = (Book::new(options), String::new());
    checked.push(book.as_bytes(), &mut findings).unwrap();
    checked.finish(&mut findings).unwrap();
    measure::measure(&TRUTH, (book, truth), &findings, |rule, path| {
        let field = Kind::Birth.layout().find(path).map(|column| column.field);
        let fields = hotich::rules::find(rule).map(hotich::catalogue::fields_of).unwrap_or_default();
        field.is_some_and(|field| fields.contains(&field))
    })
}

fn measured() -> Measure {
    measure(&read("birth.csv"), &read("birth.truth.csv"))
}

/// The generator keeps a list of its own, which must be that of the library.
#[test]
fn the_columns_are_those_of_the_field_table() {
    let columns: Vec<&str> = Kind::Birth
        .layout()
        .columns
        .iter()
        .filter_map(|spec| match (spec.column, spec.path) {
            ("", "child.personalId") => Some("nksSoDinhDanh"),
            ("", _) => None,
            (column, _) => Some(column),
        })
        .collect();
    assert_eq!(birth::book(birth::SAMPLE).csv().lines().next().unwrap(), columns.join(","));
}

/// Without the truth every mistake that is named must look like a false alarm; otherwise none would ever be seen.
#[test]
fn false_alarms_would_be_seen() {
    let blind = measure(&read("birth.csv"), "row,mistake,path,true_value\n");
    let rows: std::collections::BTreeSet<usize> = blind.false_alarms.iter().map(|seen| seen.row).collect();
    assert!((120..=175).contains(&rows.len()), "{} rows", rows.len());
}

#[test]
fn every_kind_of_mistake_is_named_in_every_row() {
    let measure = measured();
    assert_eq!(measure.rows, 500);
    assert!(measure.unlisted.is_empty(), "no rule is listed for {:?}", measure.unlisted);
    assert!(measure.kinds.len() >= 60, "{} kinds", measure.kinds.len());
    for (kind, tally) in &measure.kinds {
        let gap = TRUTH.gaps.iter().find(|(name, _)| name == kind);
        let whole = tally.found == tally.rows;
        match gap {
            None => assert!(whole, "{kind}: missed in rows {:?}", tally.missed),
            Some((_, why)) => assert!(!whole, "{kind} is found now, though listed as a gap: {why}"),
        }
    }
}

#[test]
fn most_mistakes_are_named() {
    let measure = measured();
    let (rows, found) =
        measure.kinds.values().fold((0, 0), |(rows, found), tally| (rows + tally.rows, found + tally.found));
    assert!(rows >= 150 && found * 100 >= rows * 94, "{found} of {rows}");
}

#[test]
fn what_is_right_raises_no_alarm() {
    let alarms: Vec<String> = measured()
        .false_alarms
        .iter()
        .map(|seen| format!("row {}: {} {} at {}", seen.row, seen.severity, seen.rule, seen.path))
        .collect();
    assert!(alarms.is_empty(), "{} false alarms:\n{}", alarms.len(), alarms.join("\n"));
}
