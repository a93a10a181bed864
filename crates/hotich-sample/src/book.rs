//! Books of entries of any kind: numbered, damaged, with some entries repeated and some rows torn.

use std::collections::BTreeMap;

use crate::calendar::Day;
use crate::chance::Chance;
use crate::damage::Damage;
use crate::place::{COMMUNES, Commune};

/// What a book is made from.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    /// Decides everything that chance does.
    pub seed: u64,
    /// Entries without the repeated ones.
    pub entries: usize,
    /// Rows damaged in each way; every second way gets one more.
    pub per_damage: usize,
    /// Entries that stand in the book twice.
    pub repeated: usize,
    /// Rows that lost a cell on the way.
    pub torn: usize,
}

/// A register with what is wrong in it.
#[derive(Debug)]
pub struct Book {
    columns: &'static [Column],
    rows: Vec<Row>,
}

/// The path of a field and the header of its column.
pub(crate) type Column = (&'static str, &'static str);

type Cells = BTreeMap<&'static str, String>;

#[derive(Debug)]
struct Row {
    cells: Cells,
    mistake: Option<Mistake>,
}

/// What was done to a row.
#[derive(Debug)]
struct Mistake {
    name: &'static str,
    /// The field; empty for the row as a whole.
    path: &'static str,
    /// What stood there.
    was: String,
}

const NUMBER: &str = "registration.number";
const PAGE: &str = "registration.page";
/// The cell that a torn row has lost; what follows moves one column to the left.
const TORN: &str = "registration.officer";

impl Book {
    /// Rows below the header.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.rows.len()
    }

    /// The book in CSV.
    #[must_use]
    pub fn csv(&self) -> String {
        let mut out = self.columns.iter().map(|(_, header)| *header).collect::<Vec<_>>().join(",");
        out.push('\n');
        for Row { cells, mistake } in &self.rows {
            let torn = mistake.as_ref().is_some_and(|mistake| mistake.name == "cell-lost");
            let whole = self.columns.iter().filter(|(path, _)| !torn || *path != TORN);
            let line: Vec<String> =
                whole.map(|(path, _)| quoted(cells.get(path).map_or("", String::as_str))).collect();
            out.push_str(&line.join(","));
            out.push('\n');
        }
        out
    }

    /// What is wrong in it, in CSV: number of the row from 1, mistake, path, what stood there.
    #[must_use]
    pub fn truth(&self) -> String {
        let mut out = String::from("row,mistake,path,true_value\n");
        for (number, row) in (1..).zip(&self.rows) {
            if let Some(Mistake { name, path, was }) = &row.mistake {
                out.push_str(&format!("{number},{name},{path},{}\n", quoted(was)));
            }
        }
        out
    }

    /// Rows with a mistake of this name.
    #[cfg(test)]
    pub(crate) fn times(&self, name: &str) -> usize {
        self.rows
            .iter()
            .filter(|row| row.mistake.as_ref().is_some_and(|mistake| mistake.name == name))
            .count()
    }

    /// Makes a book of entries that stand in their order.
    pub(crate) fn of<F: Clone>(
        columns: &'static [Column],
        mut entries: Vec<Entry<F>>,
        damages: &[Damage<F>],
        plan: Plan,
        chance: &mut Chance,
    ) -> Self {
        number(&mut entries, chance);
        let mut drafts: Vec<Draft<F>> =
            entries.into_iter().map(|entry| Draft { entry, mistake: None }).collect();
        damage(&mut drafts, damages, plan.per_damage, chance);
        repeat(&mut drafts, plan.repeated, chance);
        tear(&mut drafts, plan.torn, chance);
        let rows = drafts.into_iter().map(|Draft { entry, mistake }| Row { cells: entry.cells, mistake });
        Self { columns, rows: rows.collect() }
    }
}

/// An entry of a register: its cells by path, and what the damage needs to know of it.
#[derive(Clone)]
pub(crate) struct Entry<F> {
    cells: Cells,
    /// The commune whose book it stands in, by its place in the list.
    pub(crate) place: usize,
    /// The day it was made.
    pub(crate) registered: Day,
    /// What entries of its kind have.
    pub(crate) facts: F,
}

impl<F> Entry<F> {
    /// An entry without cells.
    pub(crate) fn new(place: usize, registered: Day, facts: F) -> Self {
        Self { cells: Cells::new(), place, registered, facts }
    }

    /// The text of a cell.
    pub(crate) fn get(&self, path: &str) -> &str {
        self.cells.get(path).map_or("", String::as_str)
    }

    /// Writes a cell.
    pub(crate) fn set(&mut self, path: &'static str, text: impl Into<String>) {
        self.cells.insert(path, text.into());
    }

    /// The commune whose book it stands in.
    pub(crate) fn commune(&self) -> &'static Commune {
        &COMMUNES[self.place]
    }
}

struct Draft<F> {
    entry: Entry<F>,
    mistake: Option<Mistake>,
}

/// Numbers the entries of each commune through each year; others that are not in the sample stand between.
fn number<F>(entries: &mut [Entry<F>], chance: &mut Chance) {
    let mut last = (usize::MAX, 0);
    let mut number = 0;
    for entry in entries {
        let now = (entry.place, entry.registered.year);
        if now != last {
            (last, number) = (now, 0);
        }
        number += 1 + chance.below(9);
        write_number(entry, number);
    }
}

fn write_number<F>(entry: &mut Entry<F>, number: usize) {
    entry.set(NUMBER, format!("{number:03}"));
    entry.set(PAGE, number.to_string());
}

fn damage<F: Clone>(drafts: &mut [Draft<F>], damages: &[Damage<F>], per_damage: usize, chance: &mut Chance) {
    for round in 0..=per_damage {
        for damage in damages.iter().step_by(if round == per_damage { 2 } else { 1 }) {
            // Not every entry can have every mistake: a few are tried.
            for _ in 0..4000 {
                let at = chance.below(drafts.len());
                let draft = &mut drafts[at];
                if draft.mistake.is_some() {
                    continue;
                }
                let mut copy = draft.entry.clone();
                if let Some(path) = (damage.apply)(&mut copy, chance) {
                    let was = draft.entry.get(path).to_owned();
                    draft.mistake = Some(Mistake { name: damage.name, path, was });
                    draft.entry = copy;
                    break;
                }
            }
        }
    }
}

/// Enters some once more, right below, under another number.
fn repeat<F: Clone>(drafts: &mut Vec<Draft<F>>, times: usize, chance: &mut Chance) {
    let mut done = 0;
    while done < times {
        let at = chance.below(drafts.len());
        if drafts[at].mistake.is_some() {
            continue;
        }
        let mut entry = drafts[at].entry.clone();
        let was = entry.get(NUMBER).to_owned();
        write_number(&mut entry, was.parse::<usize>().unwrap_or(1) + 1);
        drafts.insert(
            at + 1,
            Draft { entry, mistake: Some(Mistake { name: "entry-repeated", path: "", was }) },
        );
        done += 1;
    }
}

fn tear<F>(drafts: &mut [Draft<F>], times: usize, chance: &mut Chance) {
    let mut done = 0;
    while done < times {
        let at = chance.below(drafts.len());
        let draft = &mut drafts[at];
        if draft.mistake.is_none() {
            let was = draft.entry.get(TORN).to_owned();
            draft.mistake = Some(Mistake { name: "cell-lost", path: "", was });
            done += 1;
        }
    }
}

fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\n']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}
