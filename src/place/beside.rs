//! Units of the rank of provinces that were none (đô thành, đặc khu, khu tự trị, thị xã directly under the state), and the
//! years in which no province had the name of one of before. Only descriptions ask.

#[path = "beside_table.rs"]
mod table;

use std::sync::LazyLock;

use super::candidate::Candidate;
use super::index::Index;
use super::kind::{UnitLevel, UnitLevels};
use super::unit::{AnyProvince, Unit};
use super::words::{Gap, Words};
use crate::date::{NaiveDate, Truth};
use crate::text;

/// The units by their names, with their type and, where that is no other place's, without.
static BY_NAME: LazyLock<Index> = LazyLock::new(|| {
    let mut index = Index::with_room(128);
    for (at, (unit, also)) in table::TABLE.iter().enumerate() {
        for name in also.iter().chain([&unit.name]) {
            index.add(name, at);
        }
    }
    index
});

/// What a whole text names. A name that a district has, too, means that but in the years of the other.
pub(super) fn unit_named(text: &str, day: Option<NaiveDate>) -> Option<Candidate> {
    let words = Words::of(text);
    let (bare, marked) = words.whole();
    let hit = BY_NAME.hits(bare).find(|hit| words.is_bare || hit.marked == marked)?;
    let (unit, _) = table::TABLE.get(usize::from(hit.row))?;
    let unit = Unit::of_province(AnyProvince::Former(unit), day);
    let exists = day.map_or(Truth::Open, |day| unit.era.covers(day));
    let own = |word: &str| text::lower(text).starts_with(word);
    let kind_named = own(unit.name.split(text::is_upper).next().unwrap_or_default().trim());
    let told = kind_named && !own("thị xã") || words.list.iter().any(|word| word.gap == Gap::Hyphen);
    (told || day.is_some() && exists != Truth::No).then(|| Candidate {
        unit,
        score: 130,
        matched: UnitLevels::of(&[UnitLevel::Province]),
        conflicts: UnitLevels::default(),
        kind_named,
        kind_differs: false,
        in_former: false,
        marks_differ: false,
        left_over: false,
        apart: false,
        exists,
    })
}

/// Whether no province had the name of one of before 2008 in a year between those in which one had it.
pub(crate) fn was_absent(name: &str, year: i32) -> bool {
    let between = |first: u16, last: u16| (i32::from(first)..=i32::from(last)).contains(&year);
    table::ABSENT.iter().any(|(of, first, last)| *of == name && between(*first, *last))
}
