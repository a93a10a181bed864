//! The page on what is found in the sample book.

use std::fmt::Write as _;

use anyhow::{Context as _, Result, bail};
use hotich::book::{Book, Options, Output};
use hotich::date::day;
use hotich::{Context, Kind, Stage};
use hotich_sample::birth::{SAMPLE, TRUTH, book};
use hotich_sample::measure::{Measure, measure};

fn measured() -> Result<Measure> {
    let book = book(SAMPLE);
    let (rows, truth) = (book.csv(), book.truth());
    let mut options = Options::new(Context::new(day(2026, 11, 23)).stage(Stage::Archive)).kind(Kind::Birth);
    options.output = Output::Csv;
    let (mut checked, mut findings) = (Book::new(options), String::new());
    let done =
        checked.push(rows.as_bytes(), &mut findings).and_then(|()| checked.finish(&mut findings).map(drop));
    done.context("check the sample book")?;
    Ok(measure(&TRUTH, (&rows, &truth), &findings, |rule, path| {
        let field = Kind::Birth.layout().find(path).map(|column| column.field);
        let fields = hotich::rules::find(rule).map(hotich::catalogue::fields_of).unwrap_or_default();
        field.is_some_and(|field| fields.contains(&field))
    }))
}

/// `docs/sample-quality.md`.
pub(super) fn make() -> Result<Vec<u8>> {
    let measured = measured()?;
    if !measured.unlisted.is_empty() {
        bail!("no rule is listed for {}", measured.unlisted.join(", "));
    }
    let damaged: usize = measured.kinds.values().map(|tally| tally.rows).sum();
    let found: usize = measured.kinds.values().map(|tally| tally.found).sum();
    let mut out = String::from(
        "# What is found in the sample book\n\nWritten by `cargo xtask gen` from a check of \
         [data/samples/birth.csv](../data/samples/README.md) as an archive, as of 2026-11-23. \
         `tests/it/sample_book.rs` fails where a kind of mistake is named less often than here, and where \
         something right gets an error or a warning.\n\n",
    );
    let _ = writeln!(
        out,
        "{} rows, {damaged} of them with one mistake each, made by the generator. Mistakes named: {found} of \
         {damaged}. False alarms (errors or warnings about what is right): {}.\n\nThe mistakes are those the \
         authors thought of, so the figures say that known mistakes are not missed, and nothing about unknown ones.\n",
        measured.rows,
        measured.false_alarms.len()
    );
    out.push_str("| mistake | rows | named | by |\n|---|---:|---:|---|\n");
    for (kind, tally) in &measured.kinds {
        let rules: Vec<String> = tally.by.iter().map(|rule| format!("`{rule}`")).collect();
        let _ = writeln!(out, "| {kind} | {} | {} | {} |", tally.rows, tally.found, rules.join(", "));
    }
    out.push_str("\nNot named in every row:\n\n");
    for (kind, why) in TRUTH.gaps {
        let _ = writeln!(out, "- {kind}: {why}.");
    }
    Ok(out.into_bytes())
}
