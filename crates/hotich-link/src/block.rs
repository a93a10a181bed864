//! Pairs by keys: records that share one are compared, each pair by the first key that it shares. One key after the other; what
//! was found by one that is done stays found, so that a run that was ended goes on.

use std::io::{self, Read as _};
use std::ops::Range;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

use hotich::compare::{Class, Features, KEYS, REFINED, Sieve, Weights, judge, refined};

use crate::folder::Folder;
use crate::runs::{self, Item, Merge};
use crate::store::{Bounds, IN_MEMORY, Kept, Store, finer_file, key_file, refined_file};

/// Records that may share a key; of more it is refined.
const CAP: usize = 250;
/// What cannot be refined any more is compared with as many behind it.
const WINDOW: usize = 40;
/// Pairs that a thread takes at a time, about.
const BATCH: u64 = 1 << 15;

/// Two records and what they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The place of the first among all records, from 0.
    pub a: u32,
    /// That of the second, which is greater.
    pub b: u32,
    /// The weight, in 1/256 bit.
    pub weight: i32,
    /// What they are.
    pub class: Class,
}

impl Item for Pair {
    const BYTES: usize = 13;

    fn order(&self) -> u64 {
        u64::from(self.a) << 32 | u64::from(self.b)
    }

    fn put(&self, to: &mut Vec<u8>) {
        to.extend_from_slice(&self.a.to_le_bytes());
        to.extend_from_slice(&self.b.to_le_bytes());
        to.extend_from_slice(&self.weight.to_le_bytes());
        to.push(self.class as u8);
    }

    fn take(bytes: &[u8]) -> Option<Self> {
        let (a, rest) = bytes.split_first_chunk()?;
        let (b, rest) = rest.split_first_chunk()?;
        let (weight, rest) = rest.split_first_chunk()?;
        let class = rest.first().and_then(|class| Class::ALL.get(usize::from(*class)))?;
        let [a, b] = [a, b].map(|bytes| u32::from_le_bytes(*bytes));
        Some(Self { a, b, weight: i32::from_le_bytes(*weight), class: *class })
    }
}

/// What is to be compared, and how.
#[derive(Debug)]
pub struct Job<'a> {
    /// Where the second book begins, if one is compared against the other: pairs within a book are then none.
    pub split: Option<usize>,
    /// What levels are worth.
    pub weights: &'a Weights,
    /// Threads.
    pub threads: usize,
    /// Whether pairs of class `no` are kept, too.
    pub all: bool,
}

/// What became of a key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct KeyStatistics {
    /// Records that have it.
    pub records: u64,
    /// Values that several share.
    pub groups: u64,
    /// The most records that shared one.
    pub largest: u64,
    /// Pairs by this key that no key before had.
    pub pairs: u64,
    /// Values that too many shared, and pairs that were not compared by this key therefore.
    pub capped: u64,
    /// Pairs that this key left out.
    pub left_out: u64,
}

impl KeyStatistics {
    fn to_text(self) -> String {
        let Self { records, groups, largest, pairs, capped, left_out } = self;
        format!("{records} {groups} {largest} {pairs} {capped} {left_out}")
    }

    fn from_text(text: &str) -> Option<Self> {
        let numbers: Vec<u64> = text.split(' ').map(|number| number.parse().ok()).collect::<Option<_>>()?;
        let [records, groups, largest, pairs, capped, left_out] = *numbers.as_slice() else { return None };
        Some(Self { records, groups, largest, pairs, capped, left_out })
    }
}

/// How far the comparing has come.
#[derive(Clone, Copy, Debug)]
pub struct Progress {
    /// Keys that are done.
    pub keys: usize,
    /// What is done of the next one, in a thousand.
    pub part: u32,
    /// Pairs that were compared.
    pub compared: u64,
}

/// Pairs by `a`, then `b`, each once.
#[derive(Debug, Default)]
pub struct Pairs {
    held: Vec<Pair>,
    runs: Vec<String>,
    folder: Option<Folder>,
}

impl Pairs {
    /// Goes through the pairs in order.
    ///
    /// # Errors
    /// Where the folder cannot be read; those of `take`.
    pub fn each<E: From<io::Error>>(&self, mut take: impl FnMut(Pair) -> Result<(), E>) -> Result<(), E> {
        match &self.folder {
            None => self.held.iter().try_for_each(|pair| take(*pair)),
            Some(folder) => {
                for pair in Merge::open(folder, &self.runs, &self.held)? {
                    take(pair?)?;
                }
                Ok(())
            }
        }
    }

    /// All of them.
    ///
    /// # Errors
    /// Where the folder cannot be read.
    pub fn to_vec(&self) -> io::Result<Vec<Pair>> {
        let mut pairs = Vec::new();
        self.each::<io::Error>(|pair| {
            pairs.push(pair);
            Ok(())
        })?;
        Ok(pairs)
    }
}

/// All pairs.
#[derive(Debug, Default)]
pub struct Found {
    /// The pairs.
    pub pairs: Pairs,
    /// What became of each key.
    pub keys: Vec<KeyStatistics>,
    /// Pairs that were compared.
    pub compared: u64,
}

/// Records by a key: places in the list of the pass, and whether all are compared with all.
#[derive(Clone, Copy)]
struct Group {
    from: usize,
    to: usize,
    windowed: bool,
}

/// Groups that are compared with their records at hand.
#[derive(Default)]
struct Groups {
    /// Places of records, a group behind the other.
    members: Vec<u32>,
    groups: Vec<Group>,
    pairs: u64,
}

impl Groups {
    fn add(&mut self, members: impl Iterator<Item = u32>, windowed: bool) -> u64 {
        let from = self.members.len();
        self.members.extend(members);
        let group = Group { from, to: self.members.len(), windowed };
        let pairs = group.pairs();
        if pairs > 0 {
            self.groups.push(group);
            self.pairs += pairs;
        } else {
            self.members.truncate(from);
        }
        pairs
    }
}

/// Records, and the keys of those before the one of the pass.
struct AtHand<'a> {
    records: &'a [Features],
    keys: &'a [[u32; KEYS]],
    /// Where the second book begins.
    split: Option<usize>,
}

impl Job<'_> {
    /// Finds all pairs.
    ///
    /// # Errors
    /// Where a folder cannot be read or written.
    pub fn run(&self, store: &mut Store, mut progress: impl FnMut(Progress)) -> io::Result<Found> {
        match store.folder() {
            None => self.in_memory(store, &mut progress),
            Some(_) => self.in_folder(store, &mut progress),
        }
    }

    fn in_memory(&self, store: &mut Store, progress: &mut dyn FnMut(Progress)) -> io::Result<Found> {
        let mut found = Found::default();
        let most = store.share(8) / size_of::<Pair>();
        let Kept::Memory(rows) = &mut store.kept else { return Ok(found) };
        let (records, keys) = (&rows.records, &mut rows.keys);
        for at in 0..KEYS {
            let key_of = |(row, keys): (usize, &[u32; KEYS])| {
                let key = keys.get(at).copied().filter(|key| *key != 0)?;
                Some(u64::from(key) << 32 | row as u64)
            };
            let mut entries: Vec<u64> = keys.iter().enumerate().filter_map(key_of).collect();
            sort(&mut entries);
            let finer = |row: u32| {
                let record = records.get(row as usize);
                Ok(record.map_or([0; REFINED], |record| std::array::from_fn(|step| refined(record, step))))
            };
            let mut cutter = Cutter { finer, renamed: Vec::new(), statistics: KeyStatistics::default() };
            let mut groups = Groups::default();
            for entries in entries.chunk_by(|a, b| a >> 32 == b >> 32) {
                cutter.cut(entries, &mut groups)?;
            }
            drop(entries);
            let Cutter { renamed, mut statistics, .. } = cutter;
            for (row, key) in renamed {
                if let Some(place) = keys.get_mut(row as usize).and_then(|keys| keys.get_mut(at)) {
                    *place = key;
                }
            }
            let at_hand = AtHand { records, keys, split: self.split };
            let before = found.compared;
            let mut tick =
                |part, compared| progress(Progress { keys: at, part, compared: before + compared });
            let (pairs, compared) = self.compare(at, &at_hand, &groups, &mut tick);
            statistics.pairs = compared;
            found.compared += compared;
            found.keys.push(statistics);
            found.pairs.held.extend(pairs);
            if found.pairs.held.len() > most {
                found.pairs.spill(&store.bounds, at)?;
            }
        }
        found.pairs.sort();
        Ok(found)
    }

    fn in_folder(&self, store: &mut Store, progress: &mut dyn FnMut(Progress)) -> io::Result<Found> {
        let mut found = Found::default();
        let Some(folder) = store.folder() else { return Ok(found) };
        for at in 0..KEYS {
            let statistics = match folder.text(&pass_file(at))?.as_deref().and_then(KeyStatistics::from_text)
            {
                Some(done) => done,
                None => self.pass(store, folder, at, found.compared, progress)?,
            };
            found.compared += statistics.pairs;
            found.keys.push(statistics);
            found.pairs.runs.push(pairs_file(at));
            progress(Progress { keys: at + 1, part: 0, compared: found.compared });
        }
        found.pairs.folder = Some(folder.clone());
        Ok(found)
    }

    /// Compares by one key, and writes what was found. Groups are gathered until their records fill the memory; these are
    /// then read in one go through the file.
    fn pass(
        &self,
        store: &Store,
        folder: &Folder,
        at: usize,
        before: u64,
        progress: &mut dyn FnMut(Progress),
    ) -> io::Result<KeyStatistics> {
        let key = key_file(at);
        let limit = store.share(8) / size_of::<u64>();
        let (runs, held, all) = entries(folder, &key, limit.max(1))?;
        let mut columns: Vec<_> =
            (0..REFINED).map(|step| folder.items(&finer_file(step), 4)).collect::<io::Result<_>>()?;
        let finer = |row: u32| {
            let mut numbers = [0; REFINED];
            for (number, items) in numbers.iter_mut().zip(&mut columns) {
                *number = items.number(row as usize)?;
            }
            Ok(numbers)
        };
        let mut cutter = Cutter { finer, renamed: Vec::new(), statistics: KeyStatistics::default() };
        let (records, pairs) = (store.share(2) / IN_MEMORY, (store.share(8) / size_of::<Pair>()) as u64);
        let (mut groups, mut group, mut number, mut compared) = (Groups::default(), Vec::new(), 0, 0);
        let mut done = 0_u64;
        let mut flush = |groups: &mut Groups, done: u64| {
            let name = format!("pairs-{at:02}-{number:06}");
            number += 1;
            let part = (done * 1000 / all.max(1)) as u32;
            if !folder.has(&name) {
                self.batch(store, folder, at, groups, &name)?;
            }
            *groups = Groups::default();
            compared += runs::number(folder, &name)?;
            progress(Progress { keys: at, part, compared: before + compared });
            io::Result::Ok(())
        };
        for entry in Merge::open(folder, &runs, &held)?.map(Some).chain([None]) {
            let entry = entry.transpose()?;
            let ends = match (entry, group.first()) {
                (Some(entry), Some(first)) => entry >> 32 != first >> 32,
                (None, _) => true,
                (Some(_), None) => false,
            };
            if ends {
                done += group.len() as u64;
                cutter.cut(&group, &mut groups)?;
                group.clear();
                if groups.members.len() >= records || groups.pairs >= pairs {
                    flush(&mut groups, done)?;
                }
            }
            group.extend(entry);
        }
        if groups.pairs > 0 {
            flush(&mut groups, done)?;
        }
        let Cutter { mut renamed, mut statistics, .. } = cutter;
        statistics.pairs = compared;
        renamed.sort_unstable();
        rename(folder, &key, &refined_file(at), &renamed)?;
        let parts: Vec<String> = (0..number).map(|number| format!("pairs-{at:02}-{number:06}")).collect();
        let few = runs::fewer::<Pair>(folder, parts.clone(), |number| {
            format!("pairs-{at:02}-{number:06}-{number}")
        })?;
        runs::write(folder, &pairs_file(at), compared, Merge::<Pair>::open(folder, &few, &[])?)?;
        folder.write_text(&pass_file(at), &statistics.to_text())?;
        // From here on they are not needed to go on.
        parts.iter().chain(&few).chain(&runs).chain([&key]).try_for_each(|name| folder.remove(name))?;
        Ok(statistics)
    }

    /// Compares some groups with their records from the folder.
    fn batch(
        &self,
        store: &Store,
        folder: &Folder,
        at: usize,
        groups: &mut Groups,
        name: &str,
    ) -> io::Result<()> {
        let mut rows = groups.members.clone();
        rows.sort_unstable();
        for member in &mut groups.members {
            *member = rows.binary_search(member).unwrap_or(0) as u32;
        }
        let records = store.load(&rows)?;
        let mut keys = vec![[0; KEYS]; rows.len()];
        for earlier in 0..at {
            let mut items = folder.items(&refined_file(earlier), 4)?;
            for (keys, row) in keys.iter_mut().zip(&rows) {
                if let Some(place) = keys.get_mut(earlier) {
                    *place = items.number(*row as usize)?;
                }
            }
        }
        let split = self.split.map(|split| rows.partition_point(|row| (*row as usize) < split));
        let (mut pairs, compared) =
            self.compare(at, &AtHand { records: &records, keys: &keys, split }, groups, &mut |_, _| {});
        let row = |at: u32| rows.get(at as usize).copied().unwrap_or(at);
        pairs.iter_mut().for_each(|pair| (pair.a, pair.b) = (row(pair.a), row(pair.b)));
        pairs.sort_unstable_by_key(Item::order);
        runs::write(folder, name, compared, pairs.into_iter().map(Ok))
    }

    /// Compares the records of groups with each other, on several threads.
    fn compare(
        &self,
        at: usize,
        at_hand: &AtHand<'_>,
        groups: &Groups,
        tick: &mut dyn FnMut(u32, u64),
    ) -> (Vec<Pair>, u64) {
        // Batches of about as many pairs.
        let (mut batches, mut from, mut size) = (Vec::new(), 0, 0);
        for (to, group) in groups.groups.iter().enumerate() {
            size += group.pairs();
            if size >= BATCH {
                batches.push(from..to + 1);
                (from, size) = (to + 1, 0);
            }
        }
        batches.push(from..groups.groups.len());
        let (next, compared) = (AtomicUsize::new(0), AtomicU64::new(0));
        let results = Mutex::new(Vec::new());
        let work = |tick: &mut dyn FnMut(u32, u64)| {
            let mut pairs = Vec::new();
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                let Some(batch) = batches.get(number) else { break };
                let more = self.batch_of(at, at_hand, groups, batch, &mut pairs);
                let all = compared.fetch_add(more, Ordering::Relaxed) + more;
                tick((number * 1000 / batches.len()) as u32, all);
            }
            results.lock().unwrap_or_else(PoisonError::into_inner).append(&mut pairs);
        };
        thread::scope(|scope| {
            for _ in 1..self.threads {
                scope.spawn(|| work(&mut |_, _| {}));
            }
            work(tick);
        });
        (results.into_inner().unwrap_or_else(PoisonError::into_inner), compared.into_inner())
    }

    /// By itself, so that what a pair costs can be counted.
    #[inline(never)]
    fn batch_of(
        &self,
        at: usize,
        at_hand: &AtHand<'_>,
        groups: &Groups,
        batch: &Range<usize>,
        pairs: &mut Vec<Pair>,
    ) -> u64 {
        let mut compared = 0;
        let sieve = Sieve::new(self.weights);
        for group in groups.groups.get(batch.clone()).unwrap_or_default() {
            let members = groups.members.get(group.from..group.to).unwrap_or_default();
            for (index, one) in members.iter().enumerate() {
                let rest = members.get(index + 1..).unwrap_or_default();
                let rest = if group.windowed {
                    rest.get(..WINDOW.min(rest.len())).unwrap_or_default()
                } else {
                    rest
                };
                let (Some(record), Some(own)) = at_hand.get(*one) else { continue };
                // Keys of later passes say nothing: these are compared by then.
                let mut earlier = *own;
                earlier.iter_mut().skip(at).for_each(|key| *key = 0);
                for other in rest {
                    let (a, b) = (*one.min(other), *one.max(other));
                    if at_hand.split.is_some_and(|split| (a as usize) >= split || (b as usize) < split) {
                        continue;
                    }
                    let (Some(second), Some(others)) = at_hand.get(*other) else { continue };
                    if shares(&earlier, others) {
                        continue;
                    }
                    compared += 1;
                    let (first, second) = if one < other { (record, second) } else { (second, record) };
                    let judged = if self.all {
                        Some(judge(first, second, self.weights))
                    } else {
                        sieve.judge(first, second)
                    };
                    if let Some(judged) = judged {
                        pairs.push(Pair { a, b, weight: judged.weight, class: judged.class });
                    }
                }
            }
        }
        compared
    }
}

/// Whether two have a key in common. Every key is looked at, which is less than to stop at one.
fn shares(one: &[u32; KEYS], other: &[u32; KEYS]) -> bool {
    let mut shared = false;
    for at in 0..KEYS {
        shared |= (one[at] != 0) & (one[at] == other[at]);
    }
    shared
}

impl AtHand<'_> {
    fn get(&self, at: u32) -> (Option<&Features>, Option<&[u32; KEYS]>) {
        (self.records.get(at as usize), self.keys.get(at as usize))
    }
}

impl Pairs {
    /// What was compared in part by one key may have been by the next.
    fn sort(&mut self) {
        self.held.sort_unstable_by_key(Item::order);
        self.held.dedup_by_key(|pair| Item::order(pair));
    }

    /// Writes what is held as a run, if there is a folder for that.
    fn spill(&mut self, bounds: &Bounds, at: usize) -> io::Result<()> {
        let Some(path) = &bounds.folder else { return Ok(()) };
        let folder = match self.folder.take() {
            Some(folder) => folder,
            None => Folder::anew(path, &bounds.job)?,
        };
        self.sort();
        runs::write(&folder, &pairs_file(at), 0, self.held.drain(..).map(Ok))?;
        self.runs.push(pairs_file(at));
        self.folder = Some(folder);
        Ok(())
    }
}

/// What a pass was, once it is done.
fn pass_file(at: usize) -> String {
    format!("pass-{at:02}")
}

fn pairs_file(at: usize) -> String {
    format!("pairs-{at:02}")
}

/// The records that have a key, sorted by it: in runs, and what is held; and how many there are.
fn entries(folder: &Folder, column: &str, limit: usize) -> io::Result<(Vec<String>, Vec<u64>, u64)> {
    let (mut held, mut runs, mut all) = (Vec::new(), Vec::new(), 0);
    let mut read = folder.read(column)?;
    let mut row = 0_u64;
    let mut bytes = [0; 4];
    loop {
        match read.read_exact(&mut bytes) {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => break,
            Err(error) => return Err(error),
        }
        let key = u32::from_le_bytes(bytes);
        if key != 0 {
            held.push(u64::from(key) << 32 | row);
            all += 1;
        }
        row += 1;
        if held.len() >= limit {
            sort(&mut held);
            let name = format!("entries-{:06}", runs.len());
            runs::write(folder, &name, 0, held.drain(..).map(Ok))?;
            runs.push(name);
        }
    }
    sort(&mut held);
    let few = runs::fewer::<u64>(folder, runs, |number| format!("entries-{number:06}-{number}"))?;
    Ok((few, held, all))
}

/// Sorts entries whose rows ascend: by their keys, eleven bits at a time, so that rows of one key stay as they are.
fn sort(entries: &mut Vec<u64>) {
    const DIGIT: u32 = 11;
    if entries.len() < 1 << DIGIT {
        entries.sort_unstable();
        return;
    }
    let mut other = vec![0; entries.len()];
    for shift in [32, 32 + DIGIT, 32 + 2 * DIGIT] {
        let digit = |entry: u64| (entry >> shift) as usize & ((1 << DIGIT) - 1);
        let mut places = [0_usize; 1 << DIGIT];
        entries.iter().for_each(|entry| places[digit(*entry)] += 1);
        let mut before = 0;
        for place in &mut places {
            before += std::mem::replace(place, before);
        }
        for entry in entries.iter() {
            let place = &mut places[digit(*entry)];
            other[*place] = *entry;
            *place += 1;
        }
        std::mem::swap(entries, &mut other);
    }
}

/// Writes a column with some numbers changed; these are in order.
fn rename(folder: &Folder, from: &str, to: &str, renamed: &[(u32, u32)]) -> io::Result<()> {
    let (mut read, mut file) = (folder.read(from)?, folder.create(to)?);
    let mut renamed = renamed.iter().peekable();
    let (mut row, mut bytes) = (0_u32, [0; 4]);
    loop {
        match read.read_exact(&mut bytes) {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return file.finish(),
            Err(error) => return Err(error),
        }
        match renamed.next_if(|(of, _)| *of == row) {
            Some((_, key)) => file.write(&key.to_le_bytes())?,
            None => file.write(&bytes)?,
        }
        row = row.wrapping_add(1);
    }
}

/// Cuts what shares a key into groups, each no larger than it may be.
struct Cutter<F> {
    /// What else a record says, to part what shares a key.
    finer: F,
    /// Keys that are others for later passes: with what their records were parted by.
    renamed: Vec<(u32, u32)>,
    statistics: KeyStatistics,
}

/// A record of a group that is too large.
struct Member {
    finer: [u32; REFINED],
    row: u32,
    key: u32,
}

impl<F: FnMut(u32) -> io::Result<[u32; REFINED]>> Cutter<F> {
    /// Takes the records of one key: the key in the upper half, the place in the lower.
    fn cut(&mut self, entries: &[u64], groups: &mut Groups) -> io::Result<()> {
        let statistics = &mut self.statistics;
        statistics.records += entries.len() as u64;
        if entries.len() < 2 {
            return Ok(());
        }
        statistics.groups += 1;
        statistics.largest = statistics.largest.max(entries.len() as u64);
        if entries.len() <= CAP {
            groups.add(entries.iter().map(|entry| *entry as u32), false);
            return Ok(());
        }
        statistics.capped += 1;
        let mut members = Vec::with_capacity(entries.len());
        for entry in entries {
            let row = *entry as u32;
            members.push(Member { finer: (self.finer)(row)?, row, key: (entry >> 32) as u32 });
        }
        let after = self.refine(&mut members, 0, groups);
        self.statistics.left_out += all_pairs(entries.len()).saturating_sub(after);
        Ok(())
    }

    /// Parts a group that is too large by what else its records say; what stays too large is compared with neighbours alone.
    fn refine(&mut self, members: &mut [Member], step: usize, groups: &mut Groups) -> u64 {
        if members.len() <= CAP || step == REFINED {
            let windowed = members.len() > CAP;
            // By another key these may be compared again, and the rest of them.
            let key = |member: &Member| (member.row, if windowed { 0 } else { member.key });
            self.renamed.extend(members.iter().map(key));
            return groups.add(members.iter().map(|member| member.row), windowed);
        }
        let by = |member: &Member| member.finer.get(step).copied().unwrap_or(0);
        members.sort_unstable_by_key(|member| (by(member), member.row));
        let mut pairs = 0;
        for part in members.chunk_by_mut(|a, b| by(a) == by(b)) {
            for member in part.iter_mut() {
                let by = by(member).wrapping_mul(0x9e37_79b9);
                member.key = (member.key ^ by).rotate_left(7).max(1);
            }
            pairs += self.refine(part, step + 1, groups);
        }
        pairs
    }
}

impl Group {
    const fn pairs(&self) -> u64 {
        let count = self.to - self.from;
        if self.windowed { (count * WINDOW) as u64 } else { all_pairs(count) }
    }
}

const fn all_pairs(count: usize) -> u64 {
    (count as u64) * (count as u64).saturating_sub(1) / 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_sorted_as_by_comparing() {
        let mut seed = 9_u64;
        for count in [0, 1, 100, 2048, 5000, 70_000] {
            let mut entries: Vec<u64> = (0..count)
                .map(|row| {
                    seed =
                        seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                    // Many share a key.
                    (seed >> 32 & if row % 3 == 0 { 0xf00f_000f } else { u64::from(u32::MAX) }) << 32 | row
                })
                .collect();
            let mut expected = entries.clone();
            expected.sort_unstable();
            sort(&mut entries);
            assert!(entries == expected, "{count}");
        }
    }
}
