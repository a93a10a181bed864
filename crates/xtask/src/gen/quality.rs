//! The page on what is found in the sample books.

use std::fmt::Write as _;

use anyhow::{Context as _, Result, bail};
use hotich::book::{Book, Options, Output};
use hotich::date::day;
use hotich::{Context, Kind, Stage};
use hotich_sample::kinds::{self, KINDS};
use hotich_sample::measure::{Truth, measure};
use hotich_sample::{Book as SampleBook, birth, marriage};

/// `docs/sample-quality.md`.
pub(super) fn make() -> Result<Vec<u8>> {
    let mut out = String::from(
        "# What is found in the sample books\n\nWritten by `cargo xtask gen` from a check of the books in \
         [data/samples](../data/samples/README.md), and of books of the other kinds that are kept nowhere, as archives, \
         as of 2026-11-23. `tests/it/sample_book.rs` fails \
         where a kind of mistake is named less often than here, and where something right gets an error or a \
         warning; of the other kinds, where fewer than 99 in a hundred are named, entries that are repeated apart, or one \
         row in two hundred gets a warning without cause.\n\nThe mistakes are those the authors thought of, so the figures say that known mistakes are not \
         missed, and nothing about unknown ones.\n",
    );
    section(&mut out, Kind::Birth, "Births", &birth::book(birth::SAMPLE), &birth::TRUTH)?;
    section(&mut out, Kind::Marriage, "Marriages", &marriage::book(marriage::SAMPLE), &marriage::TRUTH)?;
    for of in KINDS {
        let kind: Kind = of.name.parse()?;
        let title = format!("Kind `{}`", of.name);
        section(&mut out, kind, &title, &of.book(kinds::SAMPLE), &kinds::TRUTH)?;
    }
    Ok(out.into_bytes())
}

fn section(out: &mut String, kind: Kind, title: &str, book: &SampleBook, truth: &Truth) -> Result<()> {
    let (rows, done) = (book.csv(), book.truth());
    let mut options = Options::new(Context::new(day(2026, 11, 23)).stage(Stage::Archive)).kind(kind);
    options.output = Output::Csv;
    let (mut checked, mut findings) = (Book::new(options), String::new());
    let pushed = checked.push(rows.as_bytes(), &mut findings);
    pushed.and_then(|()| checked.finish(&mut findings).map(drop)).context("check a sample book")?;
    let measured = measure(truth, (&rows, &done), &findings, |rule, path| {
        let field = kind.layout().find(path).map(|column| column.field);
        let fields = hotich::rules::find(rule).map(hotich::catalogue::fields_of).unwrap_or_default();
        field.is_some_and(|field| fields.contains(&field))
    });
    if !measured.unlisted.is_empty() {
        bail!("no rule is listed for {}", measured.unlisted.join(", "));
    }
    let damaged: usize = measured.kinds.values().map(|tally| tally.rows).sum();
    let found: usize = measured.kinds.values().map(|tally| tally.found).sum();
    let _ = writeln!(
        out,
        "\n## {title}\n\n{} rows, {damaged} of them with one mistake each, made by the generator. Mistakes named: \
         {found} of {damaged}. False alarms (errors or warnings about what is right): {}.\n",
        measured.rows,
        measured.false_alarms.len()
    );
    out.push_str("| mistake | rows | named | by |\n|---|---:|---:|---|\n");
    for (mistake, tally) in &measured.kinds {
        let rules: Vec<String> = tally.by.iter().map(|rule| format!("`{rule}`")).collect();
        let _ = writeln!(out, "| {mistake} | {} | {} | {} |", tally.rows, tally.found, rules.join(", "));
    }
    out.push_str("\nNot named in every row:\n\n");
    for (mistake, why) in truth.gaps {
        let _ = writeln!(out, "- {mistake}: {why}.");
    }
    Ok(())
}
