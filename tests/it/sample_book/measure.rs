//! What is found in the sample book, counted against what was done to it. Used by the test and by
//! `cargo xtask gen`, which writes the table in docs/sample-quality.md.

use std::collections::{BTreeMap, BTreeSet};

use hotich::book::{Book, Options, Output};
use hotich::date::day;
use hotich::record::{Field, Kind};
use hotich::{Context, Stage};

/// The rules that name a kind of mistake. Which they are follows from what was done and from the law, not from
/// what came out.
const NAMED_BY: &[(&str, &[&str])] = &[
    ("birth-date-missing", &["birth/required-child", "birth/incomplete-old-entry"]),
    ("birth-place-missing", &["birth/required-child"]),
    ("book-missing", &["birth/required-entry"]),
    ("book-other-form", &["birth/book-number"]),
    ("book-other-year", &["birth/book-year"]),
    ("cell-lost", &["record/row-width"]),
    ("child-number-leading-zero-lost", &["id/personal-id-format"]),
    ("child-number-letter", &["id/personal-id-format"]),
    ("child-number-missing", &["birth/personal-id-missing"]),
    ("child-number-other-province", &["birth/personal-id-province"]),
    ("child-number-unknown-place", &["id/personal-id-origin"]),
    ("child-number-wrong-century", &["birth/personal-id-birth-year", "id/personal-id-century"]),
    ("child-number-wrong-sex", &["birth/personal-id-sex"]),
    ("child-number-wrong-year", &["birth/personal-id-birth-year"]),
    ("citizen-card-before-2016", &["id/paper-era", "id/paper-number"]),
    ("date-unreadable", &["date/unreadable"]),
    ("day-month-swapped", &["birth/date-in-words"]),
    ("declarant-missing", &["birth/required-declarant"]),
    ("district-after-2025", &["birth/office-district"]),
    ("entry-repeated", &[]),
    ("ethnicity-misspelt", &["choice/ethnicity"]),
    ("ethnicity-missing", &["birth/required-child"]),
    (
        "ethnicity-of-neither-parent",
        &["birth/ethnicity-of-parents", "birth/ethnicity-same-parents", "birth/ethnicity-before-2017"],
    ),
    ("father-too-young", &["birth/father-age"]),
    ("father-written-though-unknown", &["birth/father-not-blank"]),
    ("foreign-block-missing", &["birth/foreign-block-missing"]),
    ("foundling-note-missing", &["birth/foundling-note"]),
    ("impossible-date", &["date/impossible"]),
    ("letter-in-date", &["date/unreadable"]),
    ("mother-copied-to-father", &["birth/parents-same-person"]),
    ("mother-too-old", &["birth/mother-age"]),
    ("mother-too-young", &["birth/mother-age"]),
    ("name-alias", &["name/alias"]),
    ("name-decomposed", &["text/normalised"]),
    ("name-digit", &["name/digits"]),
    ("name-extra-spaces", &["text/normalised"]),
    ("name-look-alike-letter", &["text/normalised", "name/letters-only", "name/language"]),
    ("name-lower-case", &["name/case"]),
    ("name-missing", &["birth/required-child", "birth/incomplete-old-entry"]),
    ("name-mixed-case", &["name/case"]),
    (
        "name-mojibake",
        &["name/encoding", "name/letters-only", "name/language", "name/digits", "record/broken-text"],
    ),
    ("name-placeholder", &["text/placeholder"]),
    ("nationality-of-neither-parent", &["birth/nationality-of-parents"]),
    ("number-missing", &["birth/required-entry"]),
    ("number-not-a-number", &["birth/entry-number"]),
    ("office-missing", &["birth/required-entry"]),
    ("other-sex", &["birth/personal-id-sex"]),
    ("paper-issued-after-registration", &["birth/paper-issued-after-registration"]),
    ("parent-born-after-child", &["birth/parent-born-after-child"]),
    ("parent-card-digit-lost", &["id/paper-number", "id/parent-personal-id"]),
    ("parent-card-letter", &["id/paper-number"]),
    ("parent-ethnicity-missing", &["birth/required-parents"]),
    ("parent-skipped", &["birth/birth-type-parent-missing"]),
    ("parents-same-number", &["birth/id-repeated"]),
    ("registered-before-birth", &["birth/registered-before-birth"]),
    ("registered-in-future", &["birth/registered-in-future"]),
    ("registration-date-missing", &["birth/required-entry"]),
    ("sex-missing", &["birth/required-child", "birth/incomplete-old-entry"]),
    ("sex-unknown-code", &["choice/sex"]),
    ("short-year", &["date/short-year"]),
    ("surname-not-the-mothers", &["birth/surname-of-mother", "birth/surname-of-parents-before-2017"]),
    ("surname-of-neither-parent", &["birth/surname-of-parents", "birth/surname-of-parents-before-2017"]),
    ("type-again-though-born-since-2016", &["birth/registered-again"]),
    ("type-late-though-on-time", &["birth/registration-type"]),
    ("type-on-time-though-late", &["birth/registration-type"]),
    ("type-unknown-code", &["choice/unknown-code"]),
    ("words-cut-off", &["date/words-unreadable"]),
    ("words-other-date", &["birth/date-in-words"]),
    ("year-with-wrong-digit", &["date/implausible-year", "birth/born-in-future", "birth/date-in-words"]),
];

/// Kinds that are not found in every row, and why. Each must stay true: what is found again leaves the list.
pub(crate) const KNOWN_GAPS: &[(&str, &str)] = &[
    ("entry-repeated", "one record is checked at a time; repeated entries are the matter of duplicates"),
    (
        "mother-copied-to-father",
        "where only the years of birth are known, two persons of one name stay possible",
    ),
    (
        "surname-not-the-mothers",
        "no law known to us bound a fatherless child to the mother's surname before 2016",
    ),
];

/// A finding, as far as it is counted.
pub(crate) struct Seen {
    pub(crate) row: usize,
    pub(crate) path: String,
    pub(crate) rule: String,
    pub(crate) severity: String,
}

/// How a kind of mistake fares.
#[derive(Default)]
pub(crate) struct Tally {
    /// Rows that have it.
    pub(crate) rows: usize,
    /// Rows in which it is named.
    pub(crate) found: usize,
    /// Rules that named it.
    pub(crate) by: BTreeSet<String>,
    /// Numbers of the rows in which it is not.
    pub(crate) missed: Vec<usize>,
}

/// Everything counted.
pub(crate) struct Measure {
    /// Rows in the book.
    pub(crate) rows: usize,
    /// By kind of mistake.
    pub(crate) kinds: BTreeMap<String, Tally>,
    /// Errors and warnings about what is right.
    pub(crate) false_alarms: Vec<Seen>,
    /// Kinds of mistake that no list above names.
    pub(crate) unlisted: Vec<String>,
}

/// Checks the book as an archive, as of the day that all samples take as today, and counts.
pub(crate) fn measure(book: &str, truth: &str) -> Measure {
    let findings = findings(book);
    let mut kinds: BTreeMap<String, Tally> = BTreeMap::new();
    let mut damaged: BTreeMap<usize, (String, String)> = BTreeMap::new();
    let mut unlisted = Vec::new();
    for line in truth.lines().skip(1) {
        let cells = cells(line);
        let (row, kind, path) = (cells[0].parse().unwrap_or(0), &cells[1], &cells[2]);
        damaged.insert(row, (kind.clone(), path.clone()));
        let Some((_, rules)) = NAMED_BY.iter().find(|(name, _)| name == kind) else {
            unlisted.push(kind.clone());
            continue;
        };
        let tally = kinds.entry(kind.clone()).or_default();
        tally.rows += 1;
        let by: Vec<&Seen> = findings
            .iter()
            .filter(|seen| seen.row == row && rules.contains(&seen.rule.as_str()) && touches(seen, path))
            .collect();
        tally.by.extend(by.iter().map(|seen| seen.rule.clone()));
        if by.is_empty() {
            tally.missed.push(row);
        } else {
            tally.found += 1;
        }
    }
    let false_alarms = findings
        .into_iter()
        .filter(|seen| seen.severity != "info")
        .filter(|seen| match damaged.get(&seen.row) {
            None => true,
            Some((kind, _)) if kind == "cell-lost" => false,
            Some((kind, path)) => {
                let named =
                    NAMED_BY.iter().any(|(name, rules)| name == kind && rules.contains(&seen.rule.as_str()));
                // What follows from the damaged field is no false alarm.
                !named && !touches(seen, path) && !follows(kind, &seen.path)
            }
        })
        .collect();
    Measure { rows: book.lines().count() - 1, kinds, false_alarms, unlisted }
}

/// Whether a finding is about a field, or of a rule that reads it.
fn touches(seen: &Seen, path: &str) -> bool {
    if path.is_empty() || seen.path == path {
        return !path.is_empty() || seen.rule.starts_with("record/");
    }
    let field = Field::find(Kind::Birth, path);
    hotich::rules::find(&seen.rule).is_some_and(|rule| rule.reads.iter().any(|read| Some(*read) == field))
}

/// Mistakes that concern several fields.
fn follows(kind: &str, path: &str) -> bool {
    match kind {
        "mother-copied-to-father" => path.starts_with("father."),
        "father-written-though-unknown" => path.starts_with("father."),
        "foreign-block-missing" => path.starts_with("foreign."),
        "registered-before-birth" | "registered-in-future" => path == "registration.book",
        _ => false,
    }
}

fn findings(book: &str) -> Vec<Seen> {
    let context = Context::new(day(2026, 11, 23)).stage(Stage::Archive);
    let mut options = Options::new(Kind::Birth, context);
    options.output = Output::Csv;
    let mut checked = Book::new(options);
    let mut out = String::new();
    let done = checked.push(book.as_bytes(), &mut out).and_then(|()| checked.finish(&mut out).map(drop));
    assert!(done.is_ok(), "the sample book cannot be checked");
    out.lines()
        .filter_map(|line| match cells(line).as_slice() {
            [row, _, path, _, rule, severity, ..] => Some(Seen {
                row: row.parse().ok()?,
                path: path.clone(),
                rule: rule.clone(),
                severity: severity.clone(),
            }),
            _ => None,
        })
        .collect()
}

/// The cells of a line of CSV.
fn cells(line: &str) -> Vec<String> {
    let (mut cells, mut cell, mut quoted) = (Vec::new(), String::new(), false);
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(std::mem::take(&mut cell)),
            c => cell.push(c),
        }
    }
    cells.push(cell);
    cells
}
