//! Books of entries of any kind: numbered, damaged, with some entries repeated and some rows torn.

use crate::chance::Chance;
use crate::damage::Damage;
use crate::entry::{Cells, Entry};

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
/// Those of the office.
const NAMES_IN_OFFICE: &[&str] = &["registration.signer", "registration.officer"];
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

    /// The names of persons in the order in which a reader of the rows meets them.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let is_name = |path: &str| path.ends_with(".name") || NAMES_IN_OFFICE.contains(&path);
        let columns = self.columns.iter().map(|(path, _)| *path).filter(move |path| is_name(path));
        let cells = self.rows.iter().flat_map(move |row| columns.clone().map(|path| row.cells.get(path)));
        cells.flatten().map(String::as_str).filter(|name| !name.is_empty())
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

/// What holds for the book of every kind.
#[cfg(test)]
pub(crate) mod tests {
    use std::collections::BTreeSet;

    use super::{Book, Plan};
    use crate::damage::Damage;
    use crate::measure::Truth;

    /// A kind of record with its sample book.
    pub(crate) struct Kind<F: 'static> {
        pub(crate) book: fn(Plan) -> Book,
        pub(crate) sample: Plan,
        pub(crate) columns: usize,
        pub(crate) damages: &'static [Damage<F>],
        pub(crate) truth: &'static Truth,
    }

    impl<F> Kind<F> {
        /// Asserts all of it.
        pub(crate) fn assert_sound(&self) {
            self.assert_whole();
            self.assert_same_every_time();
            self.assert_told();
        }

        /// The size that is promised, a third with mistakes, each kind of them often enough.
        fn assert_whole(&self) {
            let book = (self.book)(self.sample);
            assert_eq!(book.rows(), 500);
            assert_eq!(book.columns.len(), self.columns);
            let mistakes: Vec<_> = book.rows.iter().filter_map(|row| row.mistake.as_ref()).collect();
            assert!((140..=190).contains(&mistakes.len()), "{} rows with mistakes", mistakes.len());
            for damage in self.damages {
                let times = mistakes.iter().filter(|mistake| mistake.name == damage.name).count();
                assert!(times >= self.sample.per_damage, "{}: {times} times", damage.name);
            }
        }

        fn assert_same_every_time(&self) {
            let (one, two) = ((self.book)(self.sample), (self.book)(self.sample));
            assert_eq!(one.csv(), two.csv());
            assert_eq!(one.truth(), two.truth());
            let of_seed =
                |seed| (self.book)(Plan { seed, entries: 100, per_damage: 0, repeated: 1, torn: 1 });
            assert_eq!(of_seed(1).rows(), 101);
            assert_ne!(of_seed(1).csv(), of_seed(2).csv());
        }

        /// Every mistake has its line in the truth, and every line its mistake.
        fn assert_told(&self) {
            let named: BTreeSet<&str> = self.truth.named_by.iter().map(|(name, _)| *name).collect();
            let of_any_kind = ["cell-lost", "entry-repeated"];
            let done: BTreeSet<&str> =
                self.damages.iter().map(|damage| damage.name).chain(of_any_kind).collect();
            assert_eq!(named, done);
            for (name, _) in self.truth.gaps.iter().chain(self.truth.follows) {
                assert!(done.contains(name), "{name}");
            }
        }
    }
}
