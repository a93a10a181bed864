//! Weights from the books themselves: how often each level happens with strangers from random pairs, and with one event by
//! expectation and maximisation over pairs that share a key. Floating point is used here alone, and rounded once.

use std::thread;

use hotich::compare::{Features, KEYS, Level, Table, Weights, key_numbers, pair};

use crate::block::Pair;

/// Random pairs.
const RANDOM: u64 = 400_000;
/// Rounds of expectation and maximisation.
const ROUNDS: usize = 6;
/// Pairs that the weights at hand stand for, before any is seen.
const BEFORE: f64 = 100.0;

/// What each key is made of: a level is never learned from pairs that were found by it.
const MADE_OF: [&[Table]; KEYS] = [
    &[Table::Number],
    &[Table::Number],
    &[Table::Place, Table::Entry],
    &[Table::Name, Table::Birth],
    &[Table::Name, Table::OtherName],
    &[Table::Name, Table::OtherName],
    &[Table::Name, Table::Birth],
    &[Table::OtherName, Table::Birth],
    &[Table::OtherName, Table::Birth],
    &[Table::OtherNumber, Table::Birth],
    &[Table::OtherNumber, Table::Birth],
    &[Table::OtherName, Table::Birth],
    &[Table::Name, Table::Birth],
    &[Table::Name, Table::OtherName, Table::Birth],
    &[Table::Name, Table::OtherName, Table::Birth],
    &[Table::Name, Table::OtherName],
    &[Table::Name, Table::Birth],
    &[Table::Name, Table::Event],
];

/// Tables that are learned of strangers, too; of names the rarity of the words says it.
const OF_STRANGERS: [Table; 8] = [
    Table::Birth,
    Table::OtherBirth,
    Table::Number,
    Table::OtherNumber,
    Table::Sex,
    Table::Place,
    Table::Entry,
    Table::Event,
];
const ALL: [Table; Table::COUNT] = [
    Table::Name,
    Table::OtherName,
    Table::Birth,
    Table::OtherBirth,
    Table::Number,
    Table::OtherNumber,
    Table::Sex,
    Table::Place,
    Table::Entry,
    Table::Event,
];

/// How often each level was seen, by table.
#[derive(Clone)]
struct Counts([[f64; Level::COUNT]; Table::COUNT]);

impl Counts {
    const NONE: Self = Self([[0.0; Level::COUNT]; Table::COUNT]);

    fn add(&mut self, table: Table, level: Level, of: f64) {
        if let Some(count) = self.0.get_mut(table as usize).and_then(|table| table.get_mut(level as usize)) {
            *count += of;
        }
    }

    /// The logarithm of how often a level is among those of its table, in 1/256 bit; none where too few were seen.
    fn chance(&self, table: Table, level: Level, before: i32) -> Option<i32> {
        let of = self.0.get(table as usize)?;
        let all: f64 = of.iter().sum();
        if all < BEFORE {
            return None;
        }
        let seen = of.get(level as usize)? + BEFORE * (f64::from(before) / 256.0).exp2();
        Some(((seen / (all + BEFORE)).log2() * 256.0).round() as i32)
    }
}

/// Learns weights from records and the pairs that share a key of them, beginning with some. The same on every machine of
/// one kind, whatever the threads; what is written to a file is the same everywhere.
#[must_use]
pub fn learn(records: &[Features], pairs: &[Pair], weights: &Weights, threads: usize) -> Weights {
    let mut learned = of_strangers(records, weights);
    let seen: Vec<(u32, u32, u16)> = {
        let free = |found: &Pair| {
            let keys = |at: u32| records.get(at as usize).map_or([0; KEYS], key_numbers);
            let (a, b) = (keys(found.a), keys(found.b));
            let mut free = 0_u16;
            for ((one, other), made_of) in a.iter().zip(b).zip(MADE_OF) {
                if *one != 0 && *one == other {
                    let of = made_of.iter().fold(0_u16, |of, table| of | 1 << *table as u16);
                    free |= !of;
                }
            }
            (found.a, found.b, free)
        };
        pairs.iter().map(free).collect()
    };
    for _ in 0..ROUNDS {
        let share = seen.len().div_ceil(threads.max(1)).max(1);
        // Each thread sums its own share in order, and the shares are added in order: but sums of floats differ by how they
        // are cut, so that the cut is by a fixed number of pairs.
        let pieces: Vec<&[(u32, u32, u16)]> = seen.chunks(4096).collect();
        let per_thread = pieces.len().div_ceil((seen.len() / share).max(1)).max(1);
        let mut counts = Counts::NONE;
        thread::scope(|scope| {
            let workers: Vec<_> = pieces
                .chunks(per_thread)
                .map(|pieces| {
                    let learned = &learned;
                    scope.spawn(move || {
                        pieces.iter().map(|piece| expect(records, piece, learned)).collect::<Vec<Counts>>()
                    })
                })
                .collect();
            for worker in workers {
                for piece in worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)) {
                    for (all, of) in counts.0.iter_mut().flatten().zip(piece.0.iter().flatten()) {
                        *all += of;
                    }
                }
            }
        });
        for table in ALL {
            for level in Level::ALL.iter().filter(|level| !matches!(level, Level::Missing | Level::Unmarked))
            {
                let (before, _) = weights.chances(table, *level);
                if before != 0
                    && let Some(chance) = counts.chance(table, *level, before)
                {
                    learned = learned.with_chances(table, *level, chance, None);
                }
            }
        }
    }
    learned
}

/// How often levels happen in pairs that are of one event as likely as the weights say.
fn expect(records: &[Features], pairs: &[(u32, u32, u16)], weights: &Weights) -> Counts {
    let mut counts = Counts::NONE;
    for (a, b, free) in pairs {
        let (Some(one), Some(other)) = (records.get(*a as usize), records.get(*b as usize)) else { continue };
        let score = pair(one, other, weights);
        let odds = (f64::from(score.weight.clamp(-40 * 256, 40 * 256)) / 256.0).exp2();
        let likely = odds / (1.0 + odds);
        if likely < 0.01 {
            continue;
        }
        // How many sheets have no marks says nothing of how often a name is written so for one event.
        for it in score.fields().filter(|it| !matches!(it.level, Level::Missing | Level::Unmarked)) {
            if free >> (it.table as u16) & 1 == 1 {
                counts.add(it.table, it.level, likely);
            }
        }
    }
    counts
}

fn of_strangers(records: &[Features], weights: &Weights) -> Weights {
    let mut counts = Counts::NONE;
    let count = records.len() as u64;
    let mut seed = 0x9e37_79b9_7f4a_7c15_u64;
    let mut next = || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 16) % count.max(1)
    };
    for _ in 0..RANDOM.min(count * count / 4) {
        let (a, b) = (next(), next());
        let (Some(one), Some(other)) = (records.get(a as usize), records.get(b as usize)) else { continue };
        if a != b {
            for it in pair(one, other, weights).fields().filter(|it| it.level != Level::Missing) {
                counts.add(it.table, it.level, 1.0);
            }
        }
    }
    let mut learned = weights.clone();
    for table in OF_STRANGERS {
        for level in Level::ALL.iter().filter(|level| **level != Level::Missing) {
            let (same, before) = weights.chances(table, *level);
            if before != 0
                && let Some(chance) = counts.chance(table, *level, before)
            {
                learned = learned.with_chances(table, *level, same, Some(chance));
            }
        }
    }
    learned
}
