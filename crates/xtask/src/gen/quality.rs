//! The page on what is found in the sample book.

#[path = "../../../../tests/it/sample_book/measure.rs"]
mod measure;

use std::fmt::Write as _;

use crate::failure::{Context, Failure, Result};
use measure::{KNOWN_GAPS, measure};

/// `docs/sample-quality.md`.
pub(super) fn make() -> Result<Vec<u8>> {
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).context("read the sample book");
    let measured = measure(&text(crate::sample::book()?)?, &text(crate::sample::truth()?)?);
    if !measured.unlisted.is_empty() {
        return Err(Failure::new(format!("no rule is listed for {}", measured.unlisted.join(", "))));
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
    for (kind, why) in KNOWN_GAPS {
        let _ = writeln!(out, "- {kind}: {why}.");
    }
    Ok(out.into_bytes())
}
