//! Tables of any kind: columns are compared as texts, and what a level of a column is worth is learned from the table itself. What records
//! of civil registration say of each other (families, twins, numbers, places, law) is not known here; see [`hotich::compare`] for
//! these.
//!
//! The model of Fellegi and Sunter with two classes. Floating point is used while weights are learned, which are then rounded once.

use std::collections::BTreeMap;

use hotich::compare::log2;
use hotich::text::fold;

/// Rows that may share a key; of more it says nothing.
const CAP: usize = 250;
/// Random pairs, for how often levels happen by chance.
const RANDOM: u64 = 400_000;
/// Rounds of expectation and maximisation.
const ROUNDS: usize = 20;
/// Pairs of each level that are taken to have been seen, before any is.
const BEFORE: f64 = 0.5;
/// From here on two rows are one most likely, and surely, in 1/256 bit: even odds, and a thousand to one.
const LINK: [i32; 2] = [0, 10 * 256];

/// How far two cells agree.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Agreement {
    /// A side says nothing.
    Missing,
    /// The same, but for marks, capitals and signs.
    Same,
    /// What the other row says in another column, and the other way round.
    Swapped,
    /// One letter apart, or two neighbours that changed places.
    Slip,
    /// A few letters apart.
    Slips,
    /// One begins or ends with the other.
    Part,
    /// Something else.
    Different,
}

impl Agreement {
    const ALL: [(Self, &str); 7] = [
        (Self::Missing, "missing"),
        (Self::Same, "same"),
        (Self::Swapped, "swapped"),
        (Self::Slip, "slip"),
        (Self::Slips, "slips"),
        (Self::Part, "part"),
        (Self::Different, "different"),
    ];
    const COUNT: usize = Self::ALL.len();
    /// How often each is taken to happen with one thing, before anything is learned.
    const OFTEN: [f64; Self::COUNT] = [0.0, 0.75, 0.01, 0.09, 0.04, 0.03, 0.08];

    /// The name in tables.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(of, _)| *of == self).map_or("", |(_, name)| name)
    }

    fn of(a: &str, b: &str) -> Self {
        if a.is_empty() || b.is_empty() {
            return Self::Missing;
        }
        if a == b {
            return Self::Same;
        }
        let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
        let slips = if long.len() - short.len() > 3 { usize::MAX } else { strsim::osa_distance(a, b) };
        match slips {
            1 => Self::Slip,
            2 => Self::Slips,
            3 if short.len() >= 8 => Self::Slips,
            _ if short.len() >= 3 && (long.starts_with(short) || long.ends_with(short)) => Self::Part,
            _ => Self::Different,
        }
    }
}

/// Two rows, and how sure it is that they are one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// The place of the first, from 0.
    pub a: u32,
    /// That of the second.
    pub b: u32,
    /// How much speaks for one, in 1/256 bit: what all columns are worth, and the prior.
    pub weight: i32,
    /// What speaks before any column is looked at.
    pub prior: i32,
    /// Each column with what it is worth.
    pub columns: Vec<(Agreement, i32)>,
}

impl Match {
    /// `certain` and `probable`, which are links, or `no`.
    #[must_use]
    pub const fn class(&self) -> &'static str {
        let [probable, certain] = LINK;
        match self.weight {
            weight if weight >= certain => "certain",
            weight if weight >= probable => "probable",
            _ => "no",
        }
    }
}

/// Rows as they are compared.
#[derive(Clone, Debug, Default)]
pub struct Plain {
    rows: Vec<Vec<String>>,
    columns: usize,
    /// Where the second table begins, if one is compared against the other.
    split: Option<usize>,
}

/// What was learned: of each column each level, and what speaks before any is looked at.
struct Worth {
    levels: Vec<[i32; Agreement::COUNT]>,
    prior: i32,
}

impl Plain {
    /// How many rows there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// An empty table of so many columns.
    #[must_use]
    pub fn new(columns: usize) -> Self {
        Self { rows: Vec::new(), columns, split: None }
    }

    /// Adds a row; cells that it lacks are blank.
    pub fn push<'c>(&mut self, cells: impl IntoIterator<Item = &'c str>) {
        let mut row: Vec<String> = cells.into_iter().map(fold).collect();
        row.resize(self.columns, String::new());
        self.rows.push(row);
    }

    /// What comes now is the table that the rows so far are compared against.
    pub fn against(&mut self) {
        self.split = Some(self.rows.len());
    }

    /// All pairs that share the values of two columns, or of one that is hardly ever the same by chance, in their order.
    #[must_use]
    pub fn matches(&self) -> Vec<Match> {
        let pairs = self.pairs();
        let levels: Vec<Vec<Agreement>> = pairs.iter().map(|(a, b)| self.levels(*a, *b)).collect();
        let rarity = self.rarity();
        let worth = self.learn(&levels);
        let judge = |((a, b), levels): (&(u32, u32), Vec<Agreement>)| {
            let of = |(column, level): (usize, Agreement)| {
                let learned =
                    worth.levels.get(column).and_then(|of| of.get(level as usize)).copied().unwrap_or(0);
                // A value that is common says less than one that is rare.
                let value = self.cell(*a, column);
                let more = if level == Agreement::Same {
                    rarity.get(column).and_then(|of| of.get(value)).copied().unwrap_or(0)
                } else {
                    0
                };
                (level, learned + more)
            };
            let columns: Vec<(Agreement, i32)> = levels.into_iter().enumerate().map(of).collect();
            let prior = worth.prior;
            let weight = prior + columns.iter().map(|(_, worth)| worth).sum::<i32>();
            Match { a: *a, b: *b, weight, prior, columns }
        };
        pairs.iter().zip(levels).map(judge).collect()
    }

    fn cell(&self, row: u32, column: usize) -> &str {
        self.rows.get(row as usize).and_then(|row| row.get(column)).map_or("", String::as_str)
    }

    fn levels(&self, a: u32, b: u32) -> Vec<Agreement> {
        let pair = |column: usize| (self.cell(a, column), self.cell(b, column));
        let mut levels: Vec<Agreement> = (0..self.columns)
            .map(|column| {
                let (one, other) = pair(column);
                Agreement::of(one, other)
            })
            .collect();
        for one in 0..self.columns {
            for other in one + 1..self.columns {
                let ((a, b), (of_a, of_b)) = (pair(one), pair(other));
                // Given name and surname in each other's column: counted once.
                if !a.is_empty() && !of_a.is_empty() && a != of_a && a == of_b && b == of_a {
                    for (column, level) in [(one, Agreement::Swapped), (other, Agreement::Missing)] {
                        if let Some(place) = levels.get_mut(column) {
                            *place = level;
                        }
                    }
                }
            }
        }
        levels
    }

    /// Pairs of rows that share a key: two columns, or one.
    fn pairs(&self) -> Vec<(u32, u32)> {
        let mut pairs = Vec::new();
        for one in 0..self.columns {
            for other in one..self.columns {
                let mut groups: BTreeMap<(&str, &str), Vec<u32>> = BTreeMap::new();
                for row in 0..self.rows.len() as u32 {
                    let key = (self.cell(row, one), self.cell(row, other));
                    if !key.0.is_empty() && !key.1.is_empty() {
                        groups.entry(key).or_default().push(row);
                    }
                }
                // Of one column only what is nearly its own for each row.
                let cap = if one == other { 12 } else { CAP };
                for group in groups.values().filter(|group| group.len() <= cap) {
                    for (at, a) in group.iter().enumerate() {
                        pairs.extend(group.iter().skip(at + 1).map(|b| (*a, *b)));
                    }
                }
                pairs.retain(|(a, b)| {
                    self.split.is_none_or(|split| (*a as usize) < split && *b as usize >= split)
                });
                pairs.sort_unstable();
                pairs.dedup();
            }
        }
        pairs
    }

    /// How much rarer each value is than two of its column are the same by chance.
    fn rarity(&self) -> Vec<BTreeMap<&str, i32>> {
        let of_column = |column: usize| {
            let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
            for row in 0..self.rows.len() as u32 {
                *counts.entry(self.cell(row, column)).or_default() += 1;
            }
            counts.remove("");
            let all: u64 = counts.values().sum();
            let same: u64 = counts.values().map(|count| count * count).sum();
            let chance = log2(same.max(1)) - log2(all.max(1));
            counts.into_iter().map(|(value, count)| (value, chance - log2(count))).collect()
        };
        (0..self.columns).map(of_column).collect()
    }

    /// Learns what levels are worth: by chance from random pairs, with one thing by expectation and maximisation.
    fn learn(&self, levels: &[Vec<Agreement>]) -> Worth {
        let share = |counts: [f64; Agreement::COUNT]| {
            let all: f64 = counts.iter().skip(1).sum();
            counts.map(|count| count / all.max(f64::MIN_POSITIVE))
        };
        let mut patterns: BTreeMap<&[Agreement], f64> = BTreeMap::new();
        levels.iter().for_each(|levels| *patterns.entry(levels.as_slice()).or_default() += 1.0);
        let chance: Vec<_> = self.by_chance().into_iter().map(share).collect();
        let mut often = vec![share(Agreement::OFTEN); self.columns];
        let rows = self.rows.len() as f64;
        let all = self
            .split
            .map_or(rows * (rows - 1.0) / 2.0, |split| split as f64 * (rows - split as f64))
            .max(1.0);
        // One row in ten there twice, before anything is seen.
        let mut prior = (rows / 10.0 / all).min(0.5);
        let bits = |often: &[[f64; Agreement::COUNT]], column: usize, level: Agreement| {
            let of = |of: &[[f64; Agreement::COUNT]]| {
                of.get(column).and_then(|of| of.get(level as usize)).copied()
            };
            match (level, of(often), of(&chance)) {
                (Agreement::Missing, ..) => 0.0,
                (_, Some(often), Some(chance)) => (often / chance).log2(),
                _ => 0.0,
            }
        };
        for _ in 0..ROUNDS {
            let (mut counts, mut ones) = (vec![[BEFORE; Agreement::COUNT]; self.columns], 0.0);
            for (levels, count) in &patterns {
                let worth = |(column, level): (usize, &Agreement)| bits(&often, column, *level);
                let weight =
                    (prior / (1.0 - prior)).log2() + levels.iter().enumerate().map(worth).sum::<f64>();
                let likely = count / (1.0 + (-weight.clamp(-60.0, 60.0)).exp2());
                ones += likely;
                for (counts, level) in counts.iter_mut().zip(*levels) {
                    if let Some(place) = counts.get_mut(*level as usize) {
                        *place += likely;
                    }
                }
            }
            often = counts.into_iter().map(share).collect();
            prior = (ones.max(1.0) / all).min(0.5);
        }
        let units = |bits: f64| (bits * 256.0).round() as i32;
        let of_column = |column| Agreement::ALL.map(|(level, _)| units(bits(&often, column, level)));
        Worth {
            levels: (0..self.columns).map(of_column).collect(),
            prior: units((prior / (1.0 - prior)).log2()),
        }
    }

    /// How often each level happens in random pairs.
    fn by_chance(&self) -> Vec<[f64; Agreement::COUNT]> {
        let mut counts = vec![[BEFORE; Agreement::COUNT]; self.columns];
        let rows = self.rows.len() as u64;
        let mut seed = 0x9e37_79b9_7f4a_7c15_u64;
        let mut next = || {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            ((seed >> 16) % rows.max(1)) as u32
        };
        for _ in 0..RANDOM.min(rows.saturating_mul(rows)) {
            let (a, b) = (next(), next());
            if a != b {
                for (counts, level) in counts.iter_mut().zip(self.levels(a, b)) {
                    if let Some(place) = counts.get_mut(level as usize) {
                        *place += 1.0;
                    }
                }
            }
        }
        counts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_agree() {
        for (a, b, expected) in [
            ("", "lan", Agreement::Missing),
            ("lan", "lan", Agreement::Same),
            ("lan", "lna", Agreement::Slip),
            ("pridhamstreet", "pridhmastret", Agreement::Slips),
            ("lan", "lanphuong", Agreement::Part),
            ("lan", "tuyet", Agreement::Different),
        ] {
            assert_eq!((Agreement::of(a, b), Agreement::of(b, a)), (expected, expected), "{a} {b}");
        }
    }

    /// People of whom one in four is there twice, with a slip in a column: nobody else has two columns in common with them.
    fn people() -> Plain {
        let mut plain = Plain::new(4);
        for number in 0..400_usize {
            let word = |of: usize| -> String {
                (0..7)
                    .map(|at| {
                        char::from(b'a' + ((number * 7919 + of * 104_729) / 3_usize.pow(at) % 17) as u8)
                    })
                    .collect()
            };
            let row = [
                word(1),
                word(2),
                format!("19{:02}{:02}", number % 83, number % 12),
                format!("town{}", number % 9),
            ];
            plain.push(row.iter().map(String::as_str));
            if number % 4 == 0 {
                let slip = format!("{}x{}", &row[0][..3], &row[0][4..]);
                plain.push([slip.as_str(), row[1].as_str(), row[2].as_str(), row[3].as_str()]);
            }
        }
        plain
    }

    #[test]
    fn who_is_there_twice_is_found() {
        let matches = people().matches();
        let links = matches.iter().filter(|found| found.class() != "no").map(|found| (found.a, found.b));
        let expected = (0..100).map(|at| (at * 5, at * 5 + 1));
        assert_eq!(links.collect::<Vec<(u32, u32)>>(), expected.collect::<Vec<_>>());
        for found in matches {
            assert_eq!(found.weight, found.prior + found.columns.iter().map(|(_, worth)| worth).sum::<i32>());
        }
    }

    #[test]
    fn one_table_against_another() {
        let mut plain = people();
        plain.against();
        let first = plain.len() as u32;
        plain.push(["aaaaaaa", "nobody", "190000", "town1"]);
        let copy: Vec<String> = plain.rows[10].clone();
        plain.push(copy.iter().map(String::as_str));
        let links: Vec<(u32, u32)> = plain
            .matches()
            .iter()
            .filter(|found| found.class() != "no")
            .map(|found| (found.a, found.b))
            .collect();
        assert!(
            links.contains(&(10, first + 1)) && links.iter().all(|(a, b)| *a < first && *b == first + 1),
            "{links:?}"
        );
    }
}
