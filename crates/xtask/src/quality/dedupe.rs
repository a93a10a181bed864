//! How well the search for duplicates does on books with truth.

use anyhow::{Result, anyhow};
use hotich::book::Options;
use hotich::date::day;
use hotich::{Context, Kind};
use hotich_link::{Bounds, Job, Stop, Store, read};
use hotich_sample::families::{self, Quality};

use crate::repository::{root, say};

/// Whole bits at which links are counted.
const THRESHOLDS: [i32; 9] = [-2, 0, 1, 2, 3, 4, 6, 8, 10];

/// Makes a book of families, finds its duplicates and prints precision, recall, F1 and the share of those wrongly linked, by
/// threshold. With `write`, the book and its truth go to `target/families.csv` and `.truth.csv`.
pub(crate) fn dedupe(rows: usize, seed: u64, write: bool) -> Result<()> {
    let book = families::book(rows, seed);
    if write {
        let folder = root().join("target");
        std::fs::write(folder.join("families.csv"), &book.csv)?;
        let mut truth = String::from("row,event,family,delivery,namesake\n");
        for (at, of) in book.origins.iter().enumerate() {
            truth += &format!("{},{},{},{},{}\n", at + 1, of.event, of.family, of.delivery, of.namesake);
        }
        std::fs::write(folder.join("families.truth.csv"), truth)?;
    }
    let options = Options::new(Context::new(day(2026, 11, 29))).kind(Kind::Birth);
    let mut store = Store::new(Bounds::default())?;
    let keep = |rows| store.push(rows).map_err(Stop::Keep);
    read(&mut book.csv.as_bytes(), &options, 2, |_| {}, |_| {}, keep).map_err(|stop| anyhow!("{stop:?}"))?;
    let weights = store.survey(None, 2)?;
    let found = Job { split: None, weights: &weights, threads: 2, all: true }.run(&mut store, |_| {})?;
    let pairs = found.pairs.to_vec()?;
    say(format_args!("{} rows, seed {seed}, {} pairs compared", store.len(), found.compared));
    let places = |pair: &hotich_link::Pair| (pair.a as usize, pair.b as usize);
    let reached = Quality::of(&book.origins, pairs.iter().map(places));
    say(format_args!("keys reach {:.4} of the pairs of one event", reached.recall()));
    println!(
        "{:<9} {:>9} {:>9} {:>9} {:>14} {:>16} {:>14}",
        "link", "precision", "recall", "F1", "twins", "siblings", "namesakes"
    );
    let line = |name: &str, quality: Quality| {
        let part = |of: (u64, u64)| format!("{}/{}", of.1, of.0);
        println!(
            "{name:<9} {:>9.4} {:>9.4} {:>9.4} {:>14} {:>16} {:>14}",
            quality.precision(),
            quality.recall(),
            quality.f1(),
            part(quality.twins),
            part(quality.siblings),
            part(quality.namesakes)
        );
    };
    let links = pairs.iter().filter(|pair| pair.class.is_link());
    line("default", Quality::of(&book.origins, links.map(places)));
    for bits in THRESHOLDS {
        let links = pairs.iter().filter(|pair| pair.weight >= bits * 256);
        line(&format!(">= {bits}"), Quality::of(&book.origins, links.map(places)));
    }
    Ok(())
}
