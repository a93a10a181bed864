//! A small book of families: what is found, and that threads change nothing.

use hotich::book::Options;
use hotich::date::day;
use hotich::{Context, Kind};
use hotich_link::{Bounds, Job, KeyStatistics, Pair, Stop, Store, clusters, read};
use hotich_sample::families::{self, Families, Quality};

fn found(book: &Families, threads: usize) -> (Vec<Pair>, Vec<KeyStatistics>, usize) {
    let options = Options::new(Context::new(day(2026, 11, 29))).kind(Kind::Birth);
    let mut store = Store::new(Bounds::default()).unwrap();
    let keep = |rows| store.push(rows).map_err(Stop::Keep);
    read(&mut book.csv.as_bytes(), &options, threads, |_| {}, |_| {}, keep).unwrap();
    assert_eq!(store.len(), book.origins.len());
    let weights = store.survey(None, threads).unwrap();
    let found = Job { split: None, weights: &weights, threads, all: false }.run(&mut store, |_| {}).unwrap();
    let clusters = clusters(&store, &found.pairs).unwrap();
    (found.pairs.to_vec().unwrap(), found.keys, clusters.clusters.len())
}

#[test]
fn most_duplicates_are_found_and_twins_are_not_taken_for_one() {
    let book = families::book(6000, 3);
    let (pairs, _, clusters) = found(&book, 1);
    let links =
        pairs.iter().filter(|pair| pair.class.is_link()).map(|pair| (pair.a as usize, pair.b as usize));
    let quality = Quality::of(&book.origins, links);
    let (precision, recall) = (quality.precision(), quality.recall());
    assert!(precision >= 0.97 && recall >= 0.9, "precision {precision:.4}, recall {recall:.4}: {quality:?}");
    assert!(quality.twins.1 * 12 <= quality.twins.0, "{quality:?}");
    assert!(clusters > 500, "{clusters}");
}

#[test]
fn threads_change_nothing() {
    let book = families::book(2500, 11);
    assert_eq!(found(&book, 1), found(&book, 3));
}
