//! Records that are one, put together from pairs, the surest first. A chain of likely pairs does not put together what is
//! surely two: numbers that contradict each other, or brothers and sisters.

use std::collections::{BTreeMap, BTreeSet};
use std::io;

use hotich::compare::Class;

use crate::block::{Pair, Pairs};
use crate::store::Store;

/// Which records are one.
#[derive(Clone, Debug, Default)]
pub struct Clusters {
    /// Records of each cluster of two or more, by place, in order of the first.
    pub clusters: Vec<Vec<u32>>,
    /// Links that were not followed, for they would have put together what is two.
    pub refused: Vec<Pair>,
}

/// Puts records together by links.
///
/// # Errors
/// Where a folder cannot be read.
pub fn clusters(store: &Store, pairs: &Pairs) -> io::Result<Clusters> {
    let mut links: Vec<Pair> = Vec::new();
    pairs.each::<io::Error>(|pair| {
        links.extend(Some(pair).filter(|pair| pair.class.is_link()));
        Ok(())
    })?;
    let mut linked: Vec<u32> = links.iter().flat_map(|pair| [pair.a, pair.b]).collect();
    linked.sort_unstable();
    linked.dedup();
    let records = store.load(&linked)?;
    let of = |row: u32| linked.binary_search(&row).ok();
    // Of who is in no link nothing is put together.
    let mut apart: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    pairs.each::<io::Error>(|pair| {
        if pair.class == Class::Sibling && of(pair.a).is_some() && of(pair.b).is_some() {
            apart.entry(pair.a).or_default().push(pair.b);
            apart.entry(pair.b).or_default().push(pair.a);
        }
        Ok(())
    })?;
    links.sort_by_key(|pair| (-i64::from(pair.weight), pair.a, pair.b));
    let mut home: BTreeMap<u32, u32> = BTreeMap::new();
    let mut members: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    let mut refused = Vec::new();
    for link in links {
        let home_of = |record: u32| home.get(&record).copied().unwrap_or(record);
        let (one, other) = (home_of(link.a), home_of(link.b));
        if one == other {
            continue;
        }
        let alone = |of: u32| members.get(&of).cloned().unwrap_or_else(|| vec![of]);
        let (mine, others) = (alone(one), alone(other));
        let second: BTreeSet<u32> = others.iter().copied().collect();
        let siblings = mine.iter().any(|record| {
            apart.get(record).is_some_and(|apart| apart.iter().any(|record| second.contains(record)))
        });
        let record = |row: u32| of(row).and_then(|at| records.get(at));
        let contradict = |a: u32, b: u32| match (record(a), record(b)) {
            (Some(a), Some(b)) => a.contradicts(b),
            _ => false,
        };
        if siblings || mine.iter().any(|a| others.iter().any(|b| contradict(*a, *b))) {
            refused.push(link);
            continue;
        }
        let (into, from) = (one.min(other), one.max(other));
        let mut all = [mine, others].concat();
        all.sort_unstable();
        home.extend(all.iter().map(|record| (*record, into)));
        members.remove(&from);
        members.insert(into, all);
    }
    refused.sort_unstable_by_key(|pair| (pair.a, pair.b));
    Ok(Clusters { clusters: members.into_values().collect(), refused })
}
