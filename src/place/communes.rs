//! The table of communes in memory: lists, conversion, and an index by name.

use super::index::Index;
use super::kind::Kind;
use super::packed::Name;
use super::province::{HUE, MERGERS, NewProvince};
use super::provinces::{former_province, new_province, province_by_code};
use super::row::{ENDED, List, Row};
use super::unit::{AnyProvince, Era, Unit};
use super::words::Words;
use crate::date::{NaiveDate, PartialDate, Truth};
use crate::text;

/// The code of Hà Tây, which became a part of Hà Nội on 2008-08-01.
pub(super) const HA_TAY: u16 = 28;
const PHU_QUOC: u32 = 911;
/// The first day of the city of Huế, as 20250101.
const CITY_OF_HUE: u32 = 20_250_101;
/// The first day of the table of former units.
pub(crate) const TABLE: NaiveDate = crate::date::day(2004, 8, 31);
/// Days of change since are compared with the acts.
pub(crate) const COMPARED: NaiveDate = crate::date::day(2022, 6, 1);

const COMMUNES: [Kind; 4] = [Kind::Commune, Kind::Ward, Kind::Township, Kind::SpecialZone];
const DISTRICTS: [Kind; 4] = [Kind::RuralDistrict, Kind::UrbanDistrict, Kind::Town, Kind::City];

/// How much of a unit went to a new one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Share {
    /// All of it.
    Whole,
    /// A part: street or hamlet decide.
    Part,
    /// A part of the area with all of the people.
    AllPeople,
}

impl Share {
    /// `whole`, `part` or `all-people`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::Part => "part",
            Self::AllPeople => "all-people",
        }
    }
}

/// A unit of today that a former one went to.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Successor {
    /// The unit of today.
    pub unit: Unit,
    /// How much went there.
    pub share: Share,
}

impl Successor {
    /// A province of today, of which a former one is a part.
    #[must_use]
    pub fn of_province(province: &'static NewProvince) -> Self {
        let unit = Unit::of_province(AnyProvince::New(province), None);
        Self { unit, share: Share::Whole }
    }
}

/// Districts and communes in their times, and the conversion to those of today.
#[derive(Debug)]
pub struct Communes {
    hash: u64,
    /// The syllables after each other, and where each ends.
    pub(super) text: String,
    pub(super) ends: Vec<u32>,
    pub(super) pool: Vec<u16>,
    pub(super) rows: Vec<Row>,
    /// First row of each list, and the end.
    pub(super) starts: Vec<usize>,
    /// Days (20260430) with the type from then on.
    pub(super) pairs: Vec<(u32, u32)>,
    /// Days on which units began or ended, as 20250101.
    pub(super) days: Vec<u32>,
    /// Where the targets of each old commune begin; row and relation of each.
    pub(super) targets_from: Vec<u16>,
    pub(super) targets: Vec<(u16, u8)>,
    /// (list, code, other code).
    pub(super) other_codes: Vec<(u8, u32, u32)>,
    pub(super) index: Index,
}

impl Communes {
    pub(super) fn empty(hash: u64) -> Self {
        Self {
            hash,
            text: String::new(),
            ends: Vec::new(),
            pool: Vec::new(),
            rows: Vec::new(),
            starts: vec![0],
            pairs: Vec::new(),
            days: Vec::new(),
            targets_from: Vec::new(),
            targets: Vec::new(),
            other_codes: Vec::new(),
            index: Index::default(),
        }
    }

    /// The fingerprint of the table: that of its bytes.
    #[must_use]
    pub fn fingerprint(&self) -> u64 {
        self.hash
    }

    /// Day and type of a change that a row has beside its columns.
    fn pair(&self, row: &Row) -> Option<(u32, u32)> {
        self.pairs.get(usize::from(row.pair).checked_sub(1)?).copied()
    }

    pub(super) fn start(&self, list: List) -> usize {
        self.starts.get(list as usize).copied().unwrap_or(0)
    }

    pub(super) fn number_of(&self, list: List, code: u32) -> Option<usize> {
        let from = self.start(list);
        let to = self.starts.get((list as usize).wrapping_add(1)).copied().unwrap_or(from);
        let at = self.rows.get(from..to)?.partition_point(|row| row.code < code).checked_add(from)?;
        self.rows.get(at).filter(|row| row.list == list && row.code == code).map(|_| at)
    }

    /// The code by which the list has a unit, where it is known by two.
    fn main_code(&self, list: List, code: u32) -> u32 {
        let known =
            self.other_codes.iter().find(|(of, _, other)| *other == code && List::of(*of) == Some(list));
        known.map_or(code, |(_, main, _)| *main)
    }

    /// The syllables of a row's name.
    pub(super) fn syllables(&self, row: &Row) -> &[u16] {
        row.name.of(&self.pool)
    }

    /// A name, put together from its syllables.
    pub(super) fn name(&self, name: Name) -> String {
        let mut out = String::new();
        for id in name.of(&self.pool) {
            let id = usize::from(*id);
            let end = |at: usize| self.ends.get(at).and_then(|end| usize::try_from(*end).ok());
            let from = id.checked_sub(1).and_then(end).map_or(0, |end| end.wrapping_add(1));
            let syllable = end(id).and_then(|end| self.text.get(from..end));
            if !out.is_empty() {
                out.push(' ');
            }
            out.push_str(syllable.unwrap_or_default());
        }
        out
    }

    pub(super) fn kind(&self, row: &Row, day: Option<NaiveDate>) -> Kind {
        let change = self.pair(row).filter(|_| row.list == List::New);
        let later = change.filter(|(since, _)| day.is_none_or(|day| *since <= number(day)));
        let kind = later.map_or(u32::from(row.kind & !ENDED), |(_, kind)| kind);
        let list = if row.list == List::District { DISTRICTS } else { COMMUNES };
        usize::try_from(kind).ok().and_then(|kind| list.get(kind)).copied().unwrap_or(Kind::Commune)
    }

    pub(super) fn province(&self, row: &Row) -> Option<AnyProvince> {
        match row.list {
            List::New => new_province(row.place).map(AnyProvince::New),
            List::District if row.place == HA_TAY => former_province("Hà Tây").map(AnyProvince::Former),
            // Districts of the city never were of the province.
            List::District if row.place == HUE && self.number_of_day(row.from) >= CITY_OF_HUE => {
                new_province(row.place).map(AnyProvince::New)
            }
            List::District => province_by_code(row.place).map(AnyProvince::Old),
            _ => self.province(self.rows.get(usize::from(row.place))?),
        }
    }

    pub(super) fn era(&self, row: &Row) -> Era {
        if row.list == List::New {
            return Era::NEW;
        }
        let (from, to) = (self.day(row.from), self.day(row.to));
        Era {
            known_from: from.unwrap_or(TABLE),
            begins: from.is_some(),
            known_to: to.and_then(|day| day.pred_opt()).unwrap_or(Era::OLD.known_to),
            gone_from: to.or(Era::OLD.gone_from),
        }
    }

    fn number_of_day(&self, at: u8) -> u32 {
        usize::from(at).checked_sub(1).and_then(|at| self.days.get(at)).copied().unwrap_or(0)
    }

    fn day(&self, at: u8) -> Option<NaiveDate> {
        let number = self.number_of_day(at);
        NaiveDate::from_ymd_opt(i32::try_from(number / 10_000).ok()?, number / 100 % 100, number % 100)
    }

    pub(super) fn exists(&self, row: &Row, day: Option<NaiveDate>) -> Truth {
        day.map_or(Truth::Open, |day| {
            let covers = self.era(row).covers(day);
            if covers == Truth::Yes && day < COMPARED { Truth::Open } else { covers }
        })
    }

    /// The unit of a row.
    pub(super) fn unit(&self, number: usize, day: Option<NaiveDate>) -> Option<Unit> {
        let row = self.rows.get(number)?;
        let province = self.province(row)?;
        let district = match row.list {
            List::Old | List::Former => {
                let district = self.rows.get(usize::from(row.place))?;
                Some((district.code, self.kind(district, None), self.name(district.name)))
            }
            List::District | List::New => None,
        };
        Some(Unit {
            kind: self.kind(row, day),
            code: row.code,
            name: self.name(row.name),
            district,
            province,
            province_kind: province.kind(day),
            era: self.era(row),
            row: Some(number),
        })
    }

    /// The communes as of a day, in order of code: those since 2025-07-01, before it those of 2025.
    pub(crate) fn all_on(&self, day: Option<NaiveDate>) -> impl Iterator<Item = Unit> {
        let list = if day.is_some_and(|day| day < MERGERS) { List::Old } else { List::New };
        let from = self.start(list);
        let to = self.starts.get((list as usize).saturating_add(1)).copied().unwrap_or(from);
        (from..to).filter_map(move |number| self.unit(number, day))
    }

    /// The commune with a five-digit code as of a day: of the list of 2025 from 2025-07-01 on, else as it was in its
    /// district on that day, else of the list of 2024. Without a day the newest list that has it.
    #[must_use]
    pub fn commune(&self, code: u32, day: Option<NaiveDate>) -> Option<Unit> {
        self.unit(self.row_as_of(code, day)?, day)
    }

    fn row_as_of(&self, code: u32, day: Option<NaiveDate>) -> Option<usize> {
        let lists: &[List] = match day {
            Some(day) if day < MERGERS => {
                if let Some(row) = self.former_on(code, day) {
                    return Some(row);
                }
                &[List::Old, List::Former]
            }
            Some(_) => &[List::New],
            None => &[List::New, List::Old, List::Former],
        };
        // The code of the list itself comes before one that only means the same.
        lists.iter().find_map(|list| {
            self.number_of(*list, code).or_else(|| self.number_of(*list, self.main_code(*list, code)))
        })
    }

    /// The former commune with a code that was there on a day.
    fn former_on(&self, code: u32, day: NaiveDate) -> Option<usize> {
        let first = self.number_of(List::Former, code)?;
        let rows = self.rows.get(first..)?.iter().take_while(|row| row.code == code);
        let found = rows.enumerate().find(|(_, row)| self.era(row).covers(day) == Truth::Yes);
        found.map(|(at, _)| first.saturating_add(at))
    }

    /// The units of today that a commune went to, in order of code. A unit of today is its own; `None` where no list
    /// has the code, an empty list where it ended before 2025-03-01 and no table tells where it went: the code may live
    /// on, under the same name or one that is spelt otherwise. More than one: street or hamlet decide, and nothing here does.
    ///
    /// The day tells which list the code is of; without one it is the list of 2024, where that has it.
    #[must_use]
    pub fn successors(&self, code: u32, day: Option<NaiveDate>) -> Option<Vec<Successor>> {
        let old = if day.is_none() { self.number_of(List::Old, code) } else { None };
        Some(self.successors_of(old.or_else(|| self.row_as_of(code, day))?))
    }

    /// The same for a unit that was found in this table.
    #[must_use]
    pub fn successors_of_unit(&self, unit: &Unit) -> Vec<Successor> {
        unit.row.map(|row| self.successors_of(row)).unwrap_or_default()
    }

    fn successors_of(&self, number: usize) -> Vec<Successor> {
        let mut found = Vec::new();
        let mut add = |row, share| {
            found.extend(self.unit(row, None).map(|unit| Successor { unit, share }));
        };
        // Of a former unit those of the one that has its code and, but for a letter, its name.
        let lives_on = |row: &Row| {
            let old = self.number_of(List::Old, row.code)?;
            let name = |row: &Row| text::fold(&self.name(row.name));
            text::within_one_slip(&name(row), &name(self.rows.get(old)?)).then_some(old)
        };
        let number = match self.rows.get(number) {
            Some(row) if row.list == List::Former => lives_on(row).unwrap_or(number),
            _ => number,
        };
        match self.rows.get(number) {
            Some(row) if row.list == List::New => add(number, Share::Whole),
            // A district of islands became the special zone of its name; Phú Quốc, also a city, without Thổ Châu.
            Some(row) if row.list == List::District => {
                let new = self.start(List::New)..self.start(List::Former);
                // `Phú Quí` is spelt otherwise today.
                let name = |row: &Row| Words::of(&self.name(row.name)).whole();
                let province = self.province(row).map_or(0, AnyProvince::code_today);
                let zone = |at: &usize| {
                    self.rows.get(*at).is_some_and(|zone| {
                        zone.place == province
                            && self.kind(zone, None) == Kind::SpecialZone
                            && name(zone) == name(row)
                    })
                };
                if let Some(at) = new.into_iter().find(zone) {
                    // Phú Quốc.
                    add(at, if row.code == PHU_QUOC { Share::Part } else { Share::Whole });
                }
            }
            Some(row) if row.list == List::Old => {
                for (target, relation) in self.targets_of(number).unwrap_or_default() {
                    let share = match relation {
                        1 => Share::Part,
                        3 => Share::AllPeople,
                        _ => Share::Whole,
                    };
                    add(usize::from(*target), share);
                }
            }
            _ => {}
        }
        found
    }

    /// Whether a commune of before went to one of today, all of it or a part.
    pub(super) fn goes_to(&self, before: usize, today: usize) -> bool {
        let former = self.rows.get(before).filter(|row| row.list == List::Former);
        let old = former.and_then(|row| self.number_of(List::Old, row.code)).unwrap_or(before);
        let targets = self.targets_of(old).unwrap_or_default();
        targets.iter().any(|(target, _)| usize::from(*target) == today)
    }

    pub(super) fn targets_of(&self, number: usize) -> Option<&[(u16, u8)]> {
        let at = number.checked_sub(self.start(List::Old))?;
        let (from, to) = (*self.targets_from.get(at)?, *self.targets_from.get(at.wrapping_add(1))?);
        self.targets.get(usize::from(from)..usize::from(to))
    }
}

/// A day as 20260430.
fn number(day: NaiveDate) -> u32 {
    let date = PartialDate::from(day);
    let year = u32::try_from(date.year()).unwrap_or(0).wrapping_mul(10_000);
    let month = date.month().unwrap_or(0).wrapping_mul(100);
    year.wrapping_add(month).wrapping_add(date.day().unwrap_or(0))
}
