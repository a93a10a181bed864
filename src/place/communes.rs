//! The table of communes in memory: lists, conversion, and an index by name.

#[cfg(feature = "communes")]
use std::sync::LazyLock;

use super::packed::{Corrupt, Name, Reader};
use super::province::{NewProvince, new_province, province_by_code};
use super::unit::{AnyProvince, Era, Kind, Unit};
use super::words::{Hash, Words};
use crate::date::{NaiveDate, PartialDate, Truth};

#[cfg(feature = "communes")]
static PACKED: &[u8] = include_bytes!("communes.bin");

const COMMUNES: [Kind; 4] = [Kind::Commune, Kind::Ward, Kind::Township, Kind::SpecialZone];
const DISTRICTS: [Kind; 4] = [Kind::RuralDistrict, Kind::UrbanDistrict, Kind::Town, Kind::City];
/// Bit of a district of history.
const ENDED: u8 = 8;

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

/// The lists that a row may be of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum List {
    /// Districts of 2024 and before.
    District,
    /// Communes of 2025-03-01 to 2025-06-30.
    Old,
    /// Communes since 2025-07-01.
    New,
    /// Communes that ended before 2025-03-01, as snapshots have them.
    Former,
}

/// A row of any list.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    pub(super) list: List,
    pub(super) code: u32,
    kind: u8,
    /// Row of the district, or code of the province of a district or a new commune.
    pub(super) place: u16,
    name: Name,
    /// Change of a new commune (from 1), or first and last month of a former one.
    extra: (u8, u8),
}

/// A name in the index.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    bare: Hash,
    pub(super) marked: Hash,
    pub(super) row: u16,
    next: u16,
}

/// Rows by the hash of their names.
#[derive(Debug, Default)]
pub(super) struct Index {
    /// First entry of each bucket, plus one.
    heads: Vec<u16>,
    entries: Vec<Entry>,
}

impl Index {
    pub(super) fn with_room(count: usize) -> Self {
        let buckets = count.saturating_mul(2).next_power_of_two();
        Self { heads: vec![0; buckets], entries: Vec::with_capacity(count) }
    }

    fn bucket(&self, bare: Hash) -> usize {
        let mixed = (bare.0 ^ bare.0 >> 32) & 0xffff_ffff;
        usize::try_from(mixed).unwrap_or(0) & self.heads.len().wrapping_sub(1)
    }

    pub(super) fn add(&mut self, name: &str, row: usize) {
        let (bare, marked) = Words::of(name).whole();
        let bucket = self.bucket(bare);
        // Tables have fewer rows: packed.rs.
        let (Ok(number), Ok(row)) = (u16::try_from(self.entries.len()), u16::try_from(row)) else { return };
        if let Some(head) = self.heads.get_mut(bucket) {
            self.entries.push(Entry { bare, marked, row, next: *head });
            *head = number.saturating_add(1);
        }
    }

    /// The entries whose bare letters are these.
    pub(super) fn hits(&self, bare: Hash) -> impl Iterator<Item = Entry> {
        let mut at = self.heads.get(self.bucket(bare)).copied().unwrap_or(0);
        std::iter::from_fn(move || {
            loop {
                let entry = *self.entries.get(usize::from(at).wrapping_sub(1))?;
                at = entry.next;
                if entry.bare == bare {
                    return Some(entry);
                }
            }
        })
    }
}

/// Districts and communes in their times, and the conversion to those of today.
#[derive(Debug)]
pub struct Communes {
    hash: u64,
    /// The syllables after each other, and where each ends.
    text: String,
    ends: Vec<u32>,
    pool: Vec<u16>,
    pub(super) rows: Vec<Row>,
    /// First row of the old, new and former communes.
    starts: [usize; 3],
    changes: Vec<(NaiveDate, u8)>,
    months: Vec<(NaiveDate, NaiveDate)>,
    /// Where the targets of each old commune begin; row and relation of each.
    targets_from: Vec<u32>,
    targets: Vec<(u16, u8)>,
    /// (list, code, other code).
    other_codes: Vec<(u8, u32, u32)>,
    pub(super) index: Index,
}

impl Communes {
    /// The table that is part of this build.
    #[cfg(feature = "communes")]
    #[must_use]
    pub fn embedded() -> &'static Self {
        static TABLE: LazyLock<Communes> =
            LazyLock::new(|| Communes::from_bytes(PACKED).unwrap_or_else(|Corrupt| Communes::empty(0)));
        &TABLE
    }

    fn empty(hash: u64) -> Self {
        Self {
            hash,
            text: String::new(),
            ends: Vec::new(),
            pool: Vec::new(),
            rows: Vec::new(),
            starts: [0; 3],
            changes: Vec::new(),
            months: Vec::new(),
            targets_from: Vec::new(),
            targets: Vec::new(),
            other_codes: Vec::new(),
            index: Index::default(),
        }
    }

    /// Reads `communes.bin`.
    ///
    /// # Errors
    /// Where the file is damaged or of another version.
    pub fn from_bytes(file: &[u8]) -> Result<Self, Corrupt> {
        let (mut reader, hash) = Reader::open(file)?;
        let mut table = Self::empty(hash);
        let length = usize::try_from(reader.number()?).map_err(|_| Corrupt)?;
        let text = std::str::from_utf8(reader.take(length)?).map_err(|_| Corrupt)?;
        table.text = text.to_owned();
        let ends = (0_u32..).zip(text.bytes()).filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at);
        table.ends = ends.collect();
        table.read_rows(List::District, &mut reader)?;
        table.read_rows(List::Old, &mut reader)?;
        for _ in 0..reader.count()? {
            let change = (date(reader.number()?)?, reader.byte()?);
            table.changes.push(change);
        }
        table.read_rows(List::New, &mut reader)?;
        table.read_targets(&mut reader)?;
        for _ in 0..reader.count()? {
            let month = date(reader.number()?.saturating_mul(100).saturating_add(1))?;
            let last = PartialDate::from_year_month(year_of(month), month_of(month)).ok_or(Corrupt)?.last();
            table.months.push((month, last));
        }
        table.read_rows(List::Former, &mut reader)?;
        table.read_others(&mut reader)?;
        reader.end()?;
        Ok(table)
    }

    fn read_rows(&mut self, list: List, reader: &mut Reader<'_>) -> Result<(), Corrupt> {
        let start = self.rows.len();
        match list {
            List::District => {}
            List::Old => self.starts = [start; 3],
            List::New => self.starts = [self.starts[0], start, start],
            List::Former => self.starts[2] = start,
        }
        let count = reader.count()?;
        let codes = reader.deltas(count)?;
        // Districts have their provinces before their types.
        let early = if list == List::District { Some(reader.deltas(count)?) } else { None };
        let kinds = reader.take(count)?;
        let places = match early {
            Some(places) => places,
            None => reader.deltas(count)?,
        };
        let (first, last): (&[u8], &[u8]) = match list {
            List::Former => (reader.take(count)?, reader.take(count)?),
            _ => (&[], &[]),
        };
        for (at, ((code, kind), place)) in codes.into_iter().zip(kinds).zip(places).enumerate() {
            let mut name = reader.name(self.ends.len(), &mut self.pool)?;
            if name.is_empty() {
                name = self.row_of(List::Old, code).ok_or(Corrupt)?.name;
            }
            let place = u16::try_from(place).map_err(|_| Corrupt)?;
            let month = |column: &[u8]| column.get(at).copied().unwrap_or(0);
            let extra = if list == List::New { (*kind >> 4, 0) } else { (month(first), month(last)) };
            let kind = if list == List::New { *kind & 15 } else { *kind };
            let row = Row { list, code, kind, place, name, extra };
            self.check(&row)?;
            self.rows.push(row);
        }
        Ok(())
    }

    /// Everything that a row refers to is there.
    fn check(&self, row: &Row) -> Result<(), Corrupt> {
        let district = || self.rows.get(usize::from(row.place)).filter(|row| row.list == List::District);
        let ok = match row.list {
            List::District => row.kind & !ENDED < 4 && province_by_code(row.place).is_some(),
            List::Old => row.kind < 4 && district().is_some(),
            List::New => {
                let changed = usize::from(row.extra.0).checked_sub(1);
                let changed = changed.is_none_or(|at| self.changes.get(at).is_some_and(|it| it.1 < 4));
                row.kind < 4 && changed && new_province(row.place).is_some()
            }
            List::Former => {
                let months = [row.extra.0, row.extra.1].map(|at| self.months.get(usize::from(at)).is_some());
                row.kind < 4 && district().is_some() && months == [true; 2]
            }
        };
        if ok { Ok(()) } else { Err(Corrupt) }
    }

    fn read_targets(&mut self, reader: &mut Reader<'_>) -> Result<(), Corrupt> {
        let [old, new, _] = self.starts;
        let counts = reader.take(new.saturating_sub(old))?;
        let mut total = 0_u32;
        for count in counts {
            self.targets_from.push(total);
            total = total.saturating_add(u32::from(*count));
        }
        self.targets_from.push(total);
        let total = usize::try_from(total).map_err(|_| Corrupt)?;
        let relations = reader.take(total)?;
        for (place, relation) in reader.deltas(total)?.into_iter().zip(relations) {
            let row = usize::try_from(place).map_err(|_| Corrupt)?.saturating_add(new);
            if row >= self.rows.len() || *relation > 4 {
                return Err(Corrupt);
            }
            self.targets.push((u16::try_from(row).map_err(|_| Corrupt)?, *relation));
        }
        Ok(())
    }

    /// Other names and codes, and with them the index.
    fn read_others(&mut self, reader: &mut Reader<'_>) -> Result<(), Corrupt> {
        let others = reader.count()?;
        let mut index = Index::with_room(self.rows.len().saturating_add(others));
        for (number, row) in self.rows.iter().enumerate() {
            index.add(&self.name(row.name), number);
        }
        for _ in 0..others {
            let list = list_of(reader.byte()?)?;
            let code = reader.number()?;
            let name = reader.name(self.ends.len(), &mut self.pool)?;
            index.add(&self.name(name), self.number_of(list, code).ok_or(Corrupt)?);
        }
        self.index = index;
        for _ in 0..reader.count()? {
            let other = (reader.byte()?, reader.number()?, reader.number()?);
            self.other_codes.push(other);
        }
        Ok(())
    }

    /// The fingerprint of the table: that of its bytes.
    #[must_use]
    pub fn fingerprint(&self) -> u64 {
        self.hash
    }

    fn number_of(&self, list: List, code: u32) -> Option<usize> {
        let [old, new, former] = self.starts;
        let (from, to) = match list {
            List::District => (0, old),
            List::Old => (old, new),
            List::New => (new, former),
            List::Former => (former, self.rows.len()),
        };
        let at = self.rows.get(from..to)?.partition_point(|row| row.code < code).checked_add(from)?;
        self.rows.get(at).filter(|row| row.list == list && row.code == code).map(|_| at)
    }

    fn row_of(&self, list: List, code: u32) -> Option<&Row> {
        self.number_of(list, code).and_then(|at| self.rows.get(at))
    }

    /// The code by which the list has a unit, where it is known by two.
    fn main_code(&self, list: List, code: u32) -> u32 {
        let known = self.other_codes.iter().find(|(of, _, other)| *other == code && list_of(*of) == Ok(list));
        known.map_or(code, |(_, main, _)| *main)
    }

    /// A name, put together from its syllables.
    fn name(&self, name: Name) -> String {
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
        let list = if row.list == List::District { DISTRICTS } else { COMMUNES };
        let change = usize::from(row.extra.0).checked_sub(1).filter(|_| row.list == List::New);
        let change = change.and_then(|at| self.changes.get(at));
        let later = change.filter(|(since, _)| day.is_none_or(|day| *since <= day));
        let kind = later.map_or(row.kind & !ENDED, |(_, kind)| *kind);
        list.get(usize::from(kind)).copied().unwrap_or(Kind::Commune)
    }

    pub(super) fn province(&self, row: &Row) -> Option<AnyProvince> {
        match row.list {
            List::New => new_province(row.place).map(AnyProvince::New),
            List::District => province_by_code(row.place).map(AnyProvince::Old),
            _ => self.province(self.rows.get(usize::from(row.place))?),
        }
    }

    pub(super) fn era(&self, row: &Row) -> Era {
        match row.list {
            List::District if row.kind & ENDED != 0 => Era { known_to: Era::OLD.known_from, ..Era::OLD },
            List::New => Era::NEW,
            List::Former => {
                let month = |at: u8| self.months.get(usize::from(at));
                let from = month(row.extra.0).map_or(Era::OLD.known_from, |month| month.0);
                let to = month(row.extra.1).map_or(Era::OLD.known_from, |month| month.1);
                Era { known_from: from, known_to: to, begins: false, gone_from: Some(Era::OLD.known_from) }
            }
            _ => Era::OLD,
        }
    }

    pub(super) fn exists(&self, row: &Row, day: Option<NaiveDate>) -> Truth {
        day.map_or(Truth::Open, |day| {
            let covers = self.era(row).covers(day);
            // Snapshots are no legal dates: they hint.
            let hint = row.list == List::Former || row.kind & ENDED != 0 && row.list == List::District;
            if hint && covers == Truth::Yes { Truth::Open } else { covers }
        })
    }

    /// The unit of a row.
    pub(super) fn unit(&self, row: &Row, day: Option<NaiveDate>) -> Option<Unit> {
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
        })
    }

    /// The commune with a five-digit code as of a day: of the list of 2025 from 2025-07-01 on, else of the list of
    /// 2024, else of the snapshots before. Without a day the newest list that has it.
    #[must_use]
    pub fn commune(&self, code: u32, day: Option<NaiveDate>) -> Option<Unit> {
        self.unit(self.row_as_of(code, day)?, day)
    }

    fn row_as_of(&self, code: u32, day: Option<NaiveDate>) -> Option<&Row> {
        let lists: &[List] = match day {
            Some(day) if day < super::MERGERS => &[List::Old, List::Former],
            Some(_) => &[List::New],
            None => &[List::New, List::Old, List::Former],
        };
        // The code of the list itself comes before one that only means the same.
        lists.iter().find_map(|list| {
            self.row_of(*list, code).or_else(|| self.row_of(*list, self.main_code(*list, code)))
        })
    }

    /// The units of today that a commune went to, in order of code. A unit of today is its own; `None` where no list
    /// has the code, an empty list where it ended before 2025-03-01 and no table tells where it went. More than one:
    /// street or hamlet decide, and nothing here does.
    ///
    /// The day tells which list the code is of; without one it is the list of 2024, where that has it.
    #[must_use]
    pub fn successors(&self, code: u32, day: Option<NaiveDate>) -> Option<Vec<Successor>> {
        let old = day.is_none().then(|| self.row_of(List::Old, code)).flatten();
        let row = old.or_else(|| self.row_as_of(code, day))?;
        Some(self.successors_of(row))
    }

    /// The same for a unit that was found.
    #[must_use]
    pub fn successors_of_unit(&self, unit: &Unit) -> Vec<Successor> {
        let lists = match unit.province {
            AnyProvince::New(_) => [List::New; 2],
            AnyProvince::Old(_) => [List::Old, List::Former],
        };
        let list = if unit.era == Era::OLD || unit.era == Era::NEW { lists[0] } else { lists[1] };
        self.row_of(list, unit.code).map(|row| self.successors_of(row)).unwrap_or_default()
    }

    fn successors_of(&self, row: &Row) -> Vec<Successor> {
        let mut found = Vec::new();
        let mut add =
            |row: &Row, share| found.extend(self.unit(row, None).map(|unit| Successor { unit, share }));
        match row.list {
            List::New => add(row, Share::Whole),
            List::Old => {
                let number = self.number_of(List::Old, row.code);
                let at = number.and_then(|number| number.checked_sub(self.starts[0]));
                let range = at.and_then(|at| {
                    Some((*self.targets_from.get(at)?, *self.targets_from.get(at.checked_add(1)?)?))
                });
                let (from, to) = range.unwrap_or((0, 0));
                let range = usize::try_from(from).unwrap_or(0)..usize::try_from(to).unwrap_or(0);
                for (target, relation) in self.targets.get(range).unwrap_or_default() {
                    let share = match relation {
                        1 => Share::Part,
                        3 => Share::AllPeople,
                        _ => Share::Whole,
                    };
                    if let Some(row) = self.rows.get(usize::from(*target)) {
                        add(row, share);
                    }
                }
            }
            List::District | List::Former => {}
        }
        found
    }
}

fn list_of(byte: u8) -> Result<List, Corrupt> {
    [List::District, List::Old, List::New].get(usize::from(byte)).copied().ok_or(Corrupt)
}

/// A day written as 20260430.
fn date(number: u32) -> Result<NaiveDate, Corrupt> {
    let part = |by: u32, of: u32| number.checked_div(by).and_then(|it| it.checked_rem(of)).unwrap_or(0);
    let year = i32::try_from(part(10_000, 10_000)).map_err(|_| Corrupt)?;
    NaiveDate::from_ymd_opt(year, part(100, 100), part(1, 100)).ok_or(Corrupt)
}

fn year_of(day: NaiveDate) -> i32 {
    PartialDate::from(day).year()
}

fn month_of(day: NaiveDate) -> u32 {
    PartialDate::from(day).month().unwrap_or(1)
}
