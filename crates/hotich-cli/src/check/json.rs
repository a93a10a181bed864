//! The whole check as one JSON object: what was asked, every row, every file, the kinds of record, the sum.

use std::fmt::Write as _;

use hotich::book::{Options, Summary};
use hotich::date::PartialDate;
use hotich::report::FORMAT;
use hotich::text::json::write_string;

use super::Book;
use crate::failure::Failure;
use crate::output::Output;

/// The object up to its first row.
pub(super) fn head(options: &Options) -> String {
    format!(
        "{{\"format\":{FORMAT},\"hotich\":\"{}\",\"ruleSet\":\"{:016x}\",\"stage\":\"{}\",\"today\":\"{}\",\"rows\":[",
        hotich::VERSION,
        if options.related.is_some() {
            hotich::rules::digest_with_related()
        } else {
            hotich::rules::digest()
        },
        options.context.settings().stage.name(),
        PartialDate::from(options.context.settings().today)
    )
}

/// Makes elements of an array out of lines.
#[derive(Default)]
pub(super) struct Rows {
    begun: bool,
}

impl Rows {
    /// Writes lines of JSON, each as an element.
    pub(super) fn write(&mut self, lines: &str, output: &mut Output) -> Result<(), Failure> {
        let lines = lines.trim_end_matches('\n');
        if lines.is_empty() {
            return Ok(());
        }
        output.write(if self.begun { ",\n" } else { "\n" })?;
        self.begun = true;
        // A line break inside a value is escaped, so every other one ends a row.
        output.write(&lines.replace('\n', ",\n"))
    }
}

/// The object from its last row on.
pub(super) fn tail(books: &[Book], total: &Summary) -> String {
    let mut out = String::from("\n],\"files\":[");
    for (index, book) in books.iter().enumerate() {
        out.push_str(if index > 0 { ",\n{\"file\":" } else { "\n{\"file\":" });
        write_string(&book.name, &mut out);
        match &book.outcome {
            Ok(summary) => drop(write!(out, ",\"summary\":{}}}", summary.to_json())),
            Err(why) => {
                out.push_str(",\"error\":");
                write_string(why, &mut out);
                out.push('}');
            }
        }
    }
    let kinds: Vec<String> = total.kinds.keys().map(|kind| format!("\"{}\"", kind.name())).collect();
    let _ = write!(out, "\n],\"kinds\":[{}],\"summary\":{}}}\n", kinds.join(","), total.to_json());
    out
}
