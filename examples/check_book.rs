//! A book of births, checked in pieces as they come from a file or a network: a line of JSON for each row, then the sum.
//!
//! `cargo run --example check_book`. Everybody here is made up.

use std::fmt::Write as _;
use std::io::{Cursor, Read};

use hotich::book::{Book, Options};
use hotich::date::day;
use hotich::{Context, Stage};

/// The lines, the sum by rule and what a spreadsheet is answered.
pub(crate) fn run() -> Result<String, Box<dyn std::error::Error>> {
    let mut file = Cursor::new(include_bytes!("two-births.csv"));
    let options = Options::new(Context::new(day(2026, 11, 23)).stage(Stage::Archive));
    let (mut book, mut out) = (Book::new(options.clone()), String::new());
    let mut piece = [0; 64];
    loop {
        let read = file.read(&mut piece)?;
        if read == 0 {
            break;
        }
        book.push(&piece[..read], &mut out)?;
    }
    let summary = book.finish(&mut out)?;
    for (rule, found) in &summary.by_rule {
        writeln!(out, "{} {rule}: {} in rows {:?}", found.severity, found.count, found.rows)?;
    }
    writeln!(out, "{} rows, errors: {}", summary.rows, summary.has_errors())?;

    // What is no book is an error with a code, and a message that says what to do.
    let (mut sheet, mut none) = (Book::new(options), String::new());
    let read =
        sheet.push(b"PK\x03\x04 a spreadsheet", &mut none).and_then(|()| sheet.finish(&mut none).map(drop));
    if let Err(error) = read {
        writeln!(out, "{}: {error}", error.code())?;
    }
    Ok(out)
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    print!("{}", run()?);
    Ok(())
}
