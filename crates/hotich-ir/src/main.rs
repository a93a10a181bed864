//! What `cargo xtask bench --ir` counts the instructions of: each path through the library over the rows or names of one
//! kind, from the sample books; of kinds that have none, rows without damage that are generated anew and always the same.
//!
//! `hotich-ir list FOLDER` prints a line for each path: its name, how many rows it has, how many filled fields are in
//! them. `hotich-ir run FOLDER PATH PASSES` goes that path over all of its rows so many times: what a pass more costs is
//! the path alone, without start-up and preparation.

mod linear;
mod rows;

use std::hint::black_box;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use hotich::book::{Book, Options, Output};
use hotich::date::day;
use hotich::name::normalise;
use hotich::{Context, Kind, Record, Render, Scratch, Stage};
use hotich_sample::kinds::KINDS;

use rows::{Names, Rows};

/// Entries of the generated books of the kinds that have no sample book.
const GENERATED: usize = 300;

/// Bytes of rows before those that count: two chunks of a book.
const WARM: usize = 2 << 18;

/// A path and what goes along it.
struct Work {
    name: String,
    road: Road,
}

enum Road {
    /// Checked as the command does on one thread, without output.
    Book(Rows),
    /// One at a time from JSON text: the full report, and its JSON where that is wanted.
    Record(Kind, Rows, bool),
    /// The normal form.
    Names(Vec<String>),
}

fn main() -> Result<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["list", folder] => {
            for work in all(Path::new(folder), None)? {
                let (rows, fields) = work.road.size();
                println!("{}\t{rows}\t{fields}", work.name);
            }
            Ok(())
        }
        ["run", folder, name, passes] => {
            let works = all(Path::new(folder), Some(name))?;
            let work = works.iter().find(|work| work.name == *name);
            work.with_context(|| format!("no path `{name}`"))?.road.go(passes.parse()?)
        }
        ["linear"] => {
            linear::list();
            Ok(())
        }
        ["linear", reader, bytes] => linear::run(reader, bytes.parse()?),
        _ => bail!("hotich-ir list FOLDER | run FOLDER PATH PASSES | linear [READER BYTES]"),
    }
}

/// All paths; where one is `wanted`, books are not generated for others.
fn all(folder: &Path, wanted: Option<&str>) -> Result<Vec<Work>> {
    let mut works = Vec::new();
    let mut names = Names::default();
    for (kind, of) in [(Kind::Birth, "births"), (Kind::Marriage, "marriages")] {
        let [clean, damaged] = rows::read(folder, kind, &mut names)?;
        let lines = clean.to_json()?;
        works.push(Work { name: format!("{of}, CSV, clean"), road: Road::Book(clean) });
        works.push(Work { name: format!("{of}, CSV, damaged"), road: Road::Book(damaged) });
        works.push(Work { name: format!("{of}, JSON Lines, clean"), road: Road::Book(lines.clone()) });
        for (what, written) in [("full report", false), ("full report as JSON", true)] {
            let road = Road::Record(kind, lines.clone(), written);
            works.push(Work { name: format!("{of}, one record, {what}"), road });
        }
    }
    for of in KINDS {
        let name = format!("{}, CSV, clean", of.name.replace('_', " "));
        if wanted.is_none_or(|wanted| wanted == name) {
            works.push(Work { name, road: Road::Book(rows::generated(of, GENERATED)?) });
        }
    }
    for (of, list) in names.lists() {
        works.push(Work { name: format!("names, {of}"), road: Road::Names(list) });
    }
    Ok(works)
}

impl Road {
    /// Rows, and filled fields in them.
    fn size(&self) -> (usize, usize) {
        match self {
            Self::Book(rows) | Self::Record(_, rows, _) => (rows.lines.len(), rows.fields),
            Self::Names(names) => (names.len(), names.len()),
        }
    }

    fn go(&self, passes: usize) -> Result<()> {
        let context = Context::new(day(2026, 11, 23)).stage(Stage::Archive);
        match self {
            Self::Book(rows) => {
                let mut options = Options::new(context);
                options.output = Output::None;
                let (mut book, mut out) = (Book::new(options), String::new());
                book.push(rows.header.as_bytes(), &mut out)?;
                let text = rows.lines.concat();
                // Two chunks before those that count: what has to grow has grown, and no row pays for it.
                let before = WARM.div_ceil(text.len().max(1));
                for _ in 0..before.saturating_add(passes) {
                    book.push(text.as_bytes(), &mut out)?;
                }
                black_box(book.finish(&mut out)?);
            }
            Self::Record(kind, rows, written) => {
                // Kept, as a service or a form keeps it.
                let mut scratch = Scratch::new();
                for _ in 0..passes {
                    for line in &rows.lines {
                        let record = Record::from_json(*kind, line.trim_end());
                        let report = hotich::check_with(&mut scratch, &record, &context, true);
                        if *written {
                            black_box(report.to_json(&Render::default()));
                        }
                        black_box(report);
                    }
                }
            }
            Self::Names(names) => {
                for _ in 0..passes {
                    for name in names {
                        black_box(normalise(name));
                    }
                }
            }
        }
        Ok(())
    }
}
