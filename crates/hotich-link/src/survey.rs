//! What the book itself says of chance: how many records it has, how many of them live in one place or are of one year.

use std::collections::BTreeMap;
use std::thread;

use hotich::compare::{Census, Features, Weights, log2};

/// Fewer records say nothing of chance.
const LEAST: u64 = 500;

/// Counts over all records.
#[derive(Default)]
pub(crate) struct Survey {
    census: Census,
    records: u64,
    units: BTreeMap<u32, u64>,
    years: BTreeMap<u16, u64>,
}

impl Survey {
    /// Counts records, each of some threads a share: sums are the same in any order.
    pub(crate) fn look(&mut self, records: &[Features], threads: usize) {
        let share = records.len().div_ceil(threads.max(1)).max(1);
        let parts = thread::scope(|scope| {
            let count = |records: &[Features]| {
                let mut part = Self::default();
                records.iter().for_each(|record| part.add(record));
                part
            };
            let workers: Vec<_> =
                records.chunks(share).map(|records| scope.spawn(move || count(records))).collect();
            let join = |worker: thread::ScopedJoinHandle<'_, Self>| {
                worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
            };
            workers.into_iter().map(join).collect::<Vec<_>>()
        });
        for part in parts {
            if self.records == 0 {
                *self = part;
                continue;
            }
            self.records += part.records;
            self.census.merge(part.census);
            part.units.into_iter().for_each(|(unit, count)| *self.units.entry(unit).or_default() += count);
            part.years.into_iter().for_each(|(year, count)| *self.years.entry(year).or_default() += count);
        }
    }

    fn add(&mut self, record: &Features) {
        self.records += 1;
        self.census.add(record);
        record.unit().into_iter().for_each(|unit| *self.units.entry(unit).or_default() += 1);
        record.year().into_iter().for_each(|year| *self.years.entry(year).or_default() += 1);
    }

    pub(crate) const fn census(&self) -> &Census {
        &self.census
    }

    /// Weights for such records.
    pub(crate) fn weights(&self, weights: Weights) -> Weights {
        let weights = weights.for_records(self.records);
        match (chance(self.units.values()), chance(self.years.values())) {
            (Some(unit), Some(year)) if self.records >= LEAST => weights.for_chances(unit, year),
            _ => weights,
        }
    }
}

/// The logarithm of the chance that two are the same, in 1/256 bit.
fn chance<'a>(counts: impl Iterator<Item = &'a u64> + Clone) -> Option<i32> {
    let all: u64 = counts.clone().sum();
    let same: u64 = counts.map(|count| count * count).sum();
    (all >= LEAST).then(|| log2(same) - 2 * log2(all))
}
