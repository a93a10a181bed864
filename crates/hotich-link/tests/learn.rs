//! Weights that are learned, beside what is true of the book that they are learned from.

use std::collections::BTreeMap;

use hotich::book::Options;
use hotich::compare::{Level, Table, Weights, pair};
use hotich::date::day;
use hotich::{Context, Kind};
use hotich_link::{Bounds, Job, Stop, Store, learn, read};
use hotich_sample::families::{self, Families, Quality};

fn store(book: &Families) -> (Store, Weights) {
    let options = Options::new(Context::new(day(2026, 11, 29))).kind(Kind::Birth);
    let mut store = Store::new(Bounds::default()).unwrap();
    let keep = |rows| store.push(rows).map_err(Stop::Keep);
    read(&mut book.csv.as_bytes(), &options, 2, |_| {}, |_| {}, keep).unwrap();
    let weights = store.survey(None, 2).unwrap();
    (store, weights)
}

fn job(weights: &Weights) -> Job<'_> {
    Job { split: None, weights, threads: 2, all: true }
}

/// How often each level happens with one event, by the truth of the book, as logarithms in 1/256 bit, with how many were seen.
fn truth(book: &Families, store: &Store, weights: &Weights) -> BTreeMap<(usize, Level), (i32, u32)> {
    let records = store.in_memory().unwrap();
    let mut rows: Vec<(u32, usize)> = book.origins.iter().map(|of| of.event).zip(0..).collect();
    rows.sort_unstable();
    let mut counts: BTreeMap<(usize, Level), u32> = BTreeMap::new();
    for event in rows.chunk_by(|a, b| a.0 == b.0) {
        for (at, (_, a)) in event.iter().enumerate() {
            for (_, b) in &event[at + 1..] {
                for it in pair(&records[*a], &records[*b], weights).fields() {
                    if it.level != Level::Missing {
                        *counts.entry((it.table as usize, it.level)).or_default() += 1;
                    }
                }
            }
        }
    }
    let of_table = |table: usize| -> u32 {
        counts.iter().filter(|(key, _)| key.0 == table).map(|(_, count)| count).sum()
    };
    let share = |(key, count): (&(usize, Level), &u32)| {
        let bits = (f64::from(*count) / f64::from(of_table(key.0))).log2() * 256.0;
        (*key, (bits.round() as i32, *count))
    };
    counts.iter().map(share).collect()
}

#[test]
fn what_is_learned_is_nearer_to_the_truth_than_what_was_told() {
    let book = families::book(8000, 21);
    let (mut store, told) = store(&book);
    let pairs = job(&told).run(&mut store, |_| {}).unwrap().pairs.to_vec().unwrap();
    let learned = learn(store.in_memory().unwrap(), &pairs, &told, 1);
    assert_eq!(learned, learn(store.in_memory().unwrap(), &pairs, &told, 3), "whatever the threads");
    // Levels that are seen often enough to say how often they happen, without those that learning leaves out.
    let (mut before, mut after, mut levels) = (0, 0, 0);
    for table in
        [Table::Birth, Table::OtherName, Table::OtherBirth, Table::Number, Table::OtherNumber, Table::Sex]
    {
        for ((of, level), (bits, seen)) in truth(&book, &store, &told) {
            if of == table as usize && seen >= 25 && level != Level::Unmarked {
                let apart = |weights: &Weights| (weights.chances(table, level).0 - bits).abs();
                before += apart(&told);
                after += apart(&learned);
                levels += 1;
                assert!(
                    apart(&learned) < 3 * 256,
                    "{table:?} {level:?}: {} for {bits}",
                    learned.chances(table, level).0
                );
            }
        }
    }
    assert!(levels >= 12 && after < before, "{levels} levels, {before} before, {after} after");
    // Links by them are good, too; not better, for what was told was made for such books.
    let f1 = |weights: &Weights, store: &mut Store| {
        let found = job(weights).run(store, |_| {}).unwrap().pairs.to_vec().unwrap();
        let links = found.iter().filter(|pair| pair.class.is_link());
        Quality::of(&book.origins, links.map(|pair| (pair.a as usize, pair.b as usize))).f1()
    };
    let (of_told, of_learned) = (f1(&told, &mut store), f1(&learned, &mut store));
    assert!(of_learned > 0.95, "{of_told:.4} by what was told, {of_learned:.4} by what was learned");
    assert_eq!(Weights::from_toml(&learned.to_toml()), Ok(learned));
}
