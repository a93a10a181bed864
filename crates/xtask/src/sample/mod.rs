//! The sample book: a generated register of births with known mistakes.

mod calendar;
mod chance;
mod damage;
mod entry;
mod people;
mod place;

use hotich::record::{Field, Kind};

use crate::args::Args;
use crate::failure::Result;
use crate::generate;
use chance::Chance;
use damage::DAMAGES;
use entry::Entry;

const HELP: &str = "\
cargo xtask sample

Writes the sample book data/samples/birth.csv and what is wrong in it, birth.truth.csv. Both come from
a fixed seed: the same files on every machine. `cargo xtask gen` writes them too.";

/// Entries without the repeated ones.
const ENTRIES: usize = 496;
/// Rows damaged in each way; every second way gets one more, which damages a third of the book.
const PER_DAMAGE: usize = 2;
/// Entries that stand in the book twice.
const REPEATED: usize = 4;
/// Rows that lost a cell on the way.
const TORN: usize = 3;

/// A row and what was done to it.
struct Row {
    entry: Entry,
    /// The kind of mistake, the field and what stood there; none where the row is as it should be.
    damage: Option<(&'static str, &'static str, String)>,
}

/// The task.
pub(crate) fn run(args: Args) -> Result {
    if args.help(HELP) {
        return Ok(());
    }
    args.finish()?;
    generate::run_only("data/samples/")
}

/// `data/samples/birth.csv`.
pub(crate) fn book() -> Result<Vec<u8>> {
    let columns: Vec<Field> = columns();
    let mut out = columns.iter().map(|field| header(*field)).collect::<Vec<_>>().join(",");
    out.push('\n');
    for row in rows() {
        let torn = row.damage.as_ref().is_some_and(|(name, ..)| *name == "cell-lost");
        let mut cells: Vec<String> =
            columns.iter().map(|field| quoted(row.entry.get(field.path()))).collect();
        if torn {
            // The officer's cell: what follows moves one column to the left.
            cells.remove(8);
        }
        out.push_str(&cells.join(","));
        out.push('\n');
    }
    Ok(out.into_bytes())
}

/// `data/samples/birth.truth.csv`.
pub(crate) fn truth() -> Result<Vec<u8>> {
    let mut out = String::from("row,mistake,path,true_value\n");
    for (number, row) in (1..).zip(rows()) {
        if let Some((name, path, was)) = row.damage {
            out.push_str(&format!("{number},{name},{path},{}\n", quoted(&was)));
        }
    }
    Ok(out.into_bytes())
}

/// The columns of the template, with that of the personal number, which the template has none for.
fn columns() -> Vec<Field> {
    Field::all()
        .filter(|field| field.spec().kinds.has(Kind::Birth))
        .filter(|field| !field.spec().column.is_empty() || field.path() == "child.personalId")
        .collect()
}

fn header(field: Field) -> &'static str {
    if field.path() == "child.personalId" { "nksSoDinhDanh" } else { field.spec().column }
}

fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\n']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

fn rows() -> Vec<Row> {
    let mut chance = Chance::seeded(1987);
    let mut entries: Vec<Entry> = (0..ENTRIES).map(|_| entry::make(&mut chance)).collect();
    entries.sort_by_key(|entry| (entry.commune, entry.registered, entry.born));
    number(&mut entries, &mut chance);
    let mut rows: Vec<Row> = entries.into_iter().map(|entry| Row { entry, damage: None }).collect();
    for round in 0..=PER_DAMAGE {
        for damage in DAMAGES.iter().step_by(if round == PER_DAMAGE { 2 } else { 1 }) {
            // Not every entry can have every mistake: a few are tried.
            for _ in 0..4000 {
                let row = &mut rows[chance.below(ENTRIES)];
                if row.damage.is_some() {
                    continue;
                }
                let mut copy = row.entry.clone();
                if let Some(path) = (damage.apply)(&mut copy, &mut chance) {
                    row.damage = Some((damage.name, path, row.entry.get(path).to_owned()));
                    row.entry = copy;
                    break;
                }
            }
        }
    }
    repeat(&mut rows, &mut chance);
    let mut torn = 0;
    while torn < TORN {
        let at = chance.below(rows.len());
        let row = &mut rows[at];
        if row.damage.is_none() {
            row.damage = Some(("cell-lost", "", row.entry.get("registration.officer").to_owned()));
            torn += 1;
        }
    }
    rows
}

/// Numbers the entries of each commune through each year; others that are not in the sample stand between.
fn number(entries: &mut [Entry], chance: &mut Chance) {
    let mut last = (usize::MAX, 0);
    let mut number = 0;
    for entry in entries {
        let now = (entry.commune, entry.registered.year);
        if now != last {
            (last, number) = (now, 0);
        }
        number += 1 + chance.below(9);
        entry.set("registration.number", format!("{number:03}"));
        entry.set("registration.page", number.to_string());
    }
}

/// Enters some once more, a few rows further down, under another number.
fn repeat(rows: &mut Vec<Row>, chance: &mut Chance) {
    let mut done = 0;
    while done < REPEATED {
        let at = chance.below(rows.len());
        if rows[at].damage.is_some() {
            continue;
        }
        let mut entry = rows[at].entry.clone();
        let old = entry.get("registration.number").to_owned();
        let number = old.parse::<usize>().unwrap_or(1) + 1;
        entry.set("registration.number", format!("{number:03}"));
        entry.set("registration.page", number.to_string());
        rows.insert(at + 1, Row { entry, damage: Some(("entry-repeated", "", old)) });
        done += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_book_is_whole() {
        let rows = rows();
        assert_eq!(rows.len(), 500);
        let damaged = rows.iter().filter(|row| row.damage.is_some()).count();
        assert!((150..=190).contains(&damaged), "{damaged} rows with mistakes");
        assert_eq!(columns().len(), 61);
        for damage in DAMAGES {
            let times =
                rows.iter().filter(|row| row.damage.as_ref().is_some_and(|d| d.0 == damage.name)).count();
            assert!(times >= PER_DAMAGE, "{}: {times} times", damage.name);
        }
    }

    #[test]
    fn it_is_the_same_every_time() {
        assert_eq!(book().unwrap(), book().unwrap());
    }
}
