//! Pairs and clusters as tables.

use std::fmt::Write as _;
use std::io;
use std::thread;

use hotich::compare::{Features, Score, Weights, fields_of, match_keys, pair};
use hotich::{Field, Kind};

use crate::block::{Pair, Pairs};
use crate::cluster::Clusters;
use crate::store::{IN_MEMORY, Store};

/// The books that the records are of: names, and where each begins.
#[derive(Clone, Debug, Default)]
pub struct Books {
    books: Vec<(String, usize)>,
    /// Whether there is one alone, or one against another: then no name of a file is needed.
    plain: bool,
}

impl Books {
    /// Books with their names and numbers of records, in order; `plain` where the number of the row is enough.
    #[must_use]
    pub fn new(books: impl IntoIterator<Item = (String, usize)>, plain: bool) -> Self {
        let mut start = 0;
        let books = books.into_iter().map(|(name, count)| {
            let from = start;
            start += count;
            (name, from)
        });
        Self { books: books.collect(), plain }
    }

    /// What a record is called: the number of its row, from 1, behind the name of its file.
    #[must_use]
    pub fn name(&self, record: u32) -> String {
        let mut name = String::new();
        self.write_name(record, &mut name);
        name
    }

    /// The same with the name of its file wherever there are several: of two books one against the other, too.
    fn whole_name(&self, record: u32) -> String {
        let mut name = String::new();
        self.write(record, self.books.len() <= 1, &mut name);
        name
    }

    fn write_name(&self, record: u32, out: &mut String) {
        self.write(record, self.plain, out);
    }

    fn write(&self, record: u32, plain: bool, out: &mut String) {
        let record = record as usize;
        let book = self.books.iter().rev().find(|(_, from)| *from <= record);
        let (name, from) = book.map_or(("", 0), |(name, from)| (name.as_str(), *from));
        let row = record - from + 1;
        // Writing into a String cannot fail.
        let _ = if plain { write!(out, "{row}") } else { write!(out, "{}", cell(&format!("{name}:{row}"))) };
    }
}

fn cell(text: &str) -> String {
    if text.contains(['"', ',', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

/// Pairs that are written in one go at most.
const AT_ONCE: usize = 1 << 17;

/// Writes pairs as CSV, piece by piece: `a,b,class,weight`, then for each field its level and weight; last what speaks before
/// any field is looked at, with the alternative that it is against.
///
/// # Errors
/// Where a folder cannot be read; those of `out`.
pub fn write_pairs<E: From<io::Error>>(
    store: &Store,
    books: &Books,
    pairs: &Pairs,
    weights: &Weights,
    threads: usize,
    mut out: impl FnMut(&str) -> Result<(), E>,
) -> Result<(), E> {
    let fields = fields(store)?;
    let mut head = String::from("a,b,class,weight");
    for field in &fields {
        let _ = write!(head, ",{field},{field}.weight");
    }
    head.push_str(",prior,prior.weight\n");
    out(&head)?;
    let lines = |pairs: &[Pair], rows: &[u32], records: &[Features]| {
        let mut text = String::new();
        let record = |row: u32| rows.binary_search(&row).ok().and_then(|at| records.get(at));
        for found in pairs {
            if let (Some(a), Some(b)) = (record(found.a), record(found.b)) {
                line(found, &pair(a, b, weights), &fields, books, &mut text);
            }
        }
        text
    };
    let mut write = |held: &mut Vec<Pair>| {
        let mut rows: Vec<u32> = held.iter().flat_map(|pair| [pair.a, pair.b]).collect();
        rows.sort_unstable();
        rows.dedup();
        let records = store.load(&rows)?;
        let share = held.len().div_ceil(threads.max(1)).max(1);
        let texts: Vec<String> = thread::scope(|scope| {
            let (rows, records, lines) = (&rows, &records, &lines);
            let workers: Vec<_> =
                held.chunks(share).map(|pairs| scope.spawn(move || lines(pairs, rows, records))).collect();
            let join = |worker: thread::ScopedJoinHandle<'_, String>| {
                worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
            };
            workers.into_iter().map(join).collect()
        });
        held.clear();
        texts.iter().try_for_each(|text| out(text))
    };
    let most = (store.share(4) / (2 * IN_MEMORY)).clamp(1, AT_ONCE);
    let mut held = Vec::new();
    pairs.each(|pair| {
        held.push(pair);
        if held.len() >= most { write(&mut held) } else { Ok(()) }
    })?;
    write(&mut held)
}

/// The fields of all kinds that there are, in the order in which the kinds come.
fn fields(store: &Store) -> io::Result<Vec<Field>> {
    let (mut fields, mut kinds): (Vec<Field>, Vec<Kind>) = (Vec::new(), Vec::new());
    store.each::<io::Error>(|records| {
        for record in records {
            if !kinds.contains(&record.kind()) {
                kinds.push(record.kind());
                for field in fields_of(record) {
                    if !fields.contains(&field) {
                        fields.push(field);
                    }
                }
            }
        }
        Ok(())
    })?;
    Ok(fields)
}

fn line(found: &Pair, score: &Score, fields: &[Field], books: &Books, text: &mut String) {
    books.write_name(found.a, text);
    text.push(',');
    books.write_name(found.b, text);
    let _ = write!(text, ",{},{}", score.class.name(), score.weight);
    for field in fields {
        match score.fields().find(|it| it.field == *field) {
            Some(it) => {
                let _ = write!(text, ",{},{}", it.level.name(), it.weight);
            }
            None => text.push_str(",,"),
        }
    }
    let _ = writeln!(text, ",{},{}", score.against.name(), score.prior);
}

/// Writes clusters as CSV: `cluster,record,size`, the records of a cluster below each other.
#[must_use]
pub fn write_clusters(books: &Books, clusters: &Clusters) -> String {
    let mut text = String::from("cluster,record,size\n");
    for (number, members) in clusters.clusters.iter().enumerate() {
        for record in members {
            let _ = writeln!(text, "{},{},{}", number + 1, books.whole_name(*record), members.len());
        }
    }
    text
}

/// Writes the keys of every record as CSV, piece by piece: `record,key`. Records that may be one share a key.
///
/// # Errors
/// Where a folder cannot be read; those of `out`.
pub fn write_keys<E: From<io::Error>>(
    store: &Store,
    books: &Books,
    mut out: impl FnMut(&str) -> Result<(), E>,
) -> Result<(), E> {
    let mut text = String::from("record,key\n");
    let mut at = 0_u32;
    store.each::<E>(|records| {
        for record in records {
            if !record.is_empty() {
                let name = books.name(at);
                for key in match_keys(record) {
                    let _ = writeln!(text, "{name},{key}");
                }
            }
            at = at.wrapping_add(1);
        }
        out(&text)?;
        text.clear();
        Ok(())
    })?;
    out(&text)
}
