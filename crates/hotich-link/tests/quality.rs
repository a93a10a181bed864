//! A small book of families: what is found, and that threads change nothing.

use hotich::book::Options;
use hotich::compare::{Class, Weights};
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

/// Pairs of class `no` are told sooner where they are not asked for: nothing else is left out, whatever levels are worth.
#[test]
fn what_is_not_written_is_of_class_no() {
    let book = families::book(3000, 17);
    let options = Options::new(Context::new(day(2026, 11, 29))).kind(Kind::Birth);
    let changes = [
        ("", ""),
        ("possible = 0 ", "possible = -3000 "),
        ("possible = 0 ", "possible = 4000 "),
        ("probable = 768 ", "probable = -6000 "),
        ("family = 2048 ", "family = -3000 "),
        ("prior-stranger = ", "prior-stranger = -900 # "),
        ("\n[place]\n", "\n[place]\nprovince = [900, -4000, -30, 5]\n"),
        ("\n[entry]\n", "\n[entry]\nnext = [-100, -3000, 0, 0]\n"),
        ("\n[event]\n", "\n[event]\nswapped = [-9000, 9000, 0, 0]\n"),
    ];
    for (before, after) in changes {
        let mut store = Store::new(Bounds::default()).unwrap();
        let keep = |rows| store.push(rows).map_err(Stop::Keep);
        read(&mut book.csv.as_bytes(), &options, 1, |_| {}, |_| {}, keep).unwrap();
        let text = store.survey(None, 1).unwrap().to_toml();
        let text = text.split_once('\n').unwrap().1;
        assert!(text.contains(before), "{before}");
        let weights = Weights::from_toml(&text.replacen(before, after, 1)).unwrap();
        let [all, some] = [true, false].map(|all| {
            let found =
                Job { split: None, weights: &weights, threads: 1, all }.run(&mut store, |_| {}).unwrap();
            (found.pairs.to_vec().unwrap(), found.compared)
        });
        let told: Vec<Pair> = all.0.iter().copied().filter(|pair| pair.class != Class::No).collect();
        assert!(all.0.len() as u64 == all.1 && told.len() < all.0.len(), "{after}");
        assert_eq!((told, all.1), some, "{after}");
    }
}
