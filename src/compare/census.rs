//! How common names are among the records themselves: a name that is rare in the country may be that of half a commune.

use super::bits::log2;
use super::features::Features;
use super::hash::{hash, mixed};

/// Names of fewer records say nothing of how common a word is.
const LEAST: u32 = 2000;
/// In one unit so many say it.
const LEAST_OF_UNIT: u32 = 600;
/// A whole name that so many have in one unit is no rarer than that; what fewer have may be one who is there twice.
const NAMESAKES: u32 = 4;

/// Counts by number, found by trying one place after the other.
#[derive(Clone, Debug, Default)]
struct Counts {
    /// Numbers and counts; 0 where nothing is.
    places: Vec<(u64, u32)>,
    used: usize,
}

impl Counts {
    fn find(&self, number: u64) -> (usize, u32) {
        let Some(mask) = self.places.len().checked_sub(1) else { return (0, 0) };
        let mut at = number as usize & mask;
        loop {
            match self.places.get(at) {
                Some((found, count)) if *count == 0 || *found == number => return (at, *count),
                Some(_) => at = (at + 1) & mask,
                None => return (0, 0),
            }
        }
    }

    fn get(&self, number: u64) -> u32 {
        self.find(number).1
    }

    fn add(&mut self, number: u64, more: u32) {
        // A power of two, a third of it free.
        if self.used * 3 >= self.places.len() * 2 {
            let larger = vec![(0, 0); (self.places.len() * 2).max(1 << 10)];
            let before = std::mem::replace(&mut self.places, larger);
            self.used = 0;
            before
                .into_iter()
                .filter(|(_, count)| *count > 0)
                .for_each(|(number, count)| self.add(number, count));
        }
        let (at, count) = self.find(number);
        self.used += usize::from(count == 0);
        if let Some(place) = self.places.get_mut(at) {
            *place = (number, count.saturating_add(more));
        }
    }
}

/// Counts of the words of names, by their place in the name, in all records and in those of each unit; and of whole names in
/// each unit.
#[derive(Clone, Debug, Default)]
pub struct Census {
    counts: Counts,
    totals: [u32; 3],
}

/// The number of a word at a place of a name, and the same in a unit.
fn numbers(position: u8, letters: &[u8], unit: Option<u32>) -> (u64, Option<u64>) {
    let word = mixed(hash(letters) ^ u64::from(position));
    (word, unit.map(|unit| mixed(word ^ (u64::from(unit) << 8 | 5))))
}

impl Census {
    /// Counts the names of a record.
    pub fn add(&mut self, record: &Features) {
        let unit = record.unit();
        for person in [&record.subject].into_iter().chain(&record.others) {
            person.name.each_word(|position, letters| {
                let (word, of_unit) = numbers(position, letters, unit);
                self.counts.add(word, 1);
                of_unit.into_iter().for_each(|number| self.counts.add(number, 1));
                if let Some(total) = self.totals.get_mut(usize::from(position)) {
                    *total = total.saturating_add(1);
                }
                let of_position = unit.map(|unit| numbers(position, b"", Some(unit)).1);
                of_position.flatten().into_iter().for_each(|number| self.counts.add(number, 1));
            });
        }
        if let Some((number, of_unit)) = whole(record, unit) {
            self.counts.add(number, 1);
            self.counts.add(of_unit, 1);
        }
    }

    /// What another has counted, too.
    pub fn merge(&mut self, other: Self) {
        for (number, count) in other.counts.places.into_iter().filter(|(_, count)| *count > 0) {
            self.counts.add(number, count);
        }
        self.totals
            .iter_mut()
            .zip(other.totals)
            .for_each(|(total, more)| *total = total.saturating_add(more));
    }

    /// Lets no name of a record be rarer than its words are here, or than they or the whole name are in its unit. Of few records
    /// nothing changes.
    pub fn weigh(&self, record: &mut Features) {
        if self.totals.iter().max().is_none_or(|most| *most < LEAST) {
            return;
        }
        let unit = record.unit();
        // Names of the unit, by the place of the word.
        let of_unit = [0, 1, 2]
            .map(|position| numbers(position, b"", unit).1.map_or(0, |number| self.counts.get(number)));
        let (namesakes, subjects) = whole(record, unit)
            .map_or((0, 0), |(number, of_unit)| (self.counts.get(number), self.counts.get(of_unit)));
        let bits = |count: u32, total: u32| log2(total.max(1).into()) - log2(count.max(1).into());
        let Features { subject, others, .. } = record;
        for (at, person) in [subject].into_iter().chain(others).enumerate() {
            let name = person.name;
            let (mut all, mut first, mut last) = (0, i32::MAX, i32::MAX);
            name.each_word(|position, letters| {
                let (word, number) = numbers(position, letters, unit);
                let place = usize::from(position);
                let mut least = bits(self.counts.get(word), self.totals.get(place).copied().unwrap_or(0));
                if let (Some(number), Some(total)) =
                    (number, of_unit.get(place).filter(|of| **of >= LEAST_OF_UNIT))
                {
                    least = least.min(bits(self.counts.get(number), *total));
                }
                all += least;
                match position {
                    0 => first = least,
                    2 => last = least,
                    _ => {}
                }
            });
            if at == 0 && namesakes >= NAMESAKES && subjects >= LEAST_OF_UNIT {
                all = all.min(bits(namesakes, subjects));
            }
            person.name.no_rarer_than(all, first, last);
        }
    }
}

/// The number of the whole name of the subject in a unit, and that of all subjects there.
fn whole(record: &Features, unit: Option<u32>) -> Option<(u64, u64)> {
    let of_unit = mixed(u64::from(unit?) << 8 | 7);
    let (mut number, name) = (of_unit, &record.subject.name);
    name.each_word(|_, letters| number = mixed(number ^ hash(letters)));
    (!name.is_missing()).then_some((number, of_unit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_kept_while_they_grow() {
        let mut counts = Counts::default();
        for round in 1..=3 {
            (0..5000).for_each(|number| counts.add(mixed(number), 1));
            assert!((0..5000).all(|number| counts.get(mixed(number)) == round));
        }
        assert_eq!((counts.get(mixed(5001)), counts.used), (0, 5000));
    }
}
