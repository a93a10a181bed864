//! `src/place/communes.bin`: the tables of communes, packed by columns so that they compress well. Its reader is
//! `src/place/packed.rs`, where the layout is described.

use std::collections::{BTreeMap, BTreeSet};

use hotich::text::{self, lower};

use super::tables::{Rows, cell};
use anyhow::{Context as _, Result};

/// The types of unit by their place in the file.
const COMMUNES: [&str; 4] = ["xã", "phường", "thị trấn", "đặc khu"];
const DISTRICTS: [&str; 4] = ["huyện", "quận", "thị xã", "thành phố"];
/// What a relation of the conversion table means.
const RELATIONS: [&str; 5] = ["all", "part", "kept", "part_area_all_population", "renamed"];
/// Syllables that are written with one byte.
const SHORT: usize = 240;
/// Bit of a district that ended before the list of 2024 or had another name.
const ENDED: u8 = 8;

/// A unit's type and name.
type Named = (u8, String);

/// One commune of a table.
struct Unit {
    code: u32,
    named: Named,
    /// District of an old unit, province of a new one.
    place: usize,
    /// Change of type of a new unit.
    pair: Option<(u32, u32)>,
    /// First day and first day no more, as 20250101; 0 where no table tells.
    days: (u32, u32),
}

/// A row of the table of 2004 to 2025 that is none of the list of 2024 ended with that list's first day at the latest.
const LIST: u32 = 20250301;

/// The file.
pub(super) fn make() -> Result<Vec<u8>> {
    pack(&Tables::read(Rows::read)?)
}

fn pack(tables: &Tables) -> Result<Vec<u8>> {
    let mut out = Writer::default();
    let syllables = tables.syllables();
    let names = Names { ids: &syllables };
    out.text(&format!("{}\n", names.in_order().join("\n")));
    tables.write_pairs(&mut out);
    let days = tables.days();
    out.number(days.len());
    out.deltas(days.iter().copied());
    tables.write_districts(&names, &mut out)?;
    let none = BTreeMap::new();
    let old = tables.old.iter().map(|unit| (unit.code, unit.named.1.as_str())).collect();
    tables.write_units(&tables.old, &[|unit| unit.days.0], &names, &none, &mut out)?;
    tables.write_units(&tables.new, &[], &names, &old, &mut out)?;
    tables.write_units(&tables.former, &[|unit| unit.days.0, |unit| unit.days.1], &names, &old, &mut out)?;
    tables.write_map(&mut out)?;
    tables.write_aliases(&names, &mut out)?;
    let mut file = b"HTXC\x02".to_vec();
    file.extend(fnv(&out.bytes).to_le_bytes());
    file.extend(out.bytes);
    Ok(file)
}

/// Everything that goes into the file.
struct Tables {
    /// Code, whether ended, type and name, province.
    districts: BTreeSet<(u32, bool, Named, u32)>,
    old: Vec<Unit>,
    new: Vec<Unit>,
    former: Vec<Unit>,
    /// Days and types of changes after 2025-07-01.
    pairs: Vec<(u32, u32)>,
    /// New code and relation by old code.
    map: BTreeMap<u32, Vec<(u32, u8)>>,
    /// (table, code, name): other names of districts (0), old (1) and new communes (2).
    other_names: Vec<(u8, u32, String)>,
    /// (table, code, other code).
    other_codes: Vec<(u8, u32, u32)>,
}

impl Tables {
    fn read(table: fn(&'static str) -> Result<Rows>) -> Result<Self> {
        let mut tables = Self {
            districts: BTreeSet::new(),
            old: Vec::new(),
            new: Vec::new(),
            former: Vec::new(),
            pairs: Vec::new(),
            map: BTreeMap::new(),
            other_names: Vec::new(),
            other_codes: Vec::new(),
        };
        let old = table("communes_2024.tsv")?;
        let former = table("units_2004_2025.tsv")?;
        tables.read_districts(&old, &table("districts_islands.tsv")?, &former)?;
        tables.read_old(&old)?;
        tables.read_new(&table("communes_2025.tsv")?)?;
        tables.read_former(&former)?;
        tables.read_aliases(&table("place_aliases.tsv")?)?;
        tables.read_map(&table("communes_map_old_new.tsv")?)?;
        tables.pairs = tables.new.iter().filter_map(|unit| unit.pair).collect();
        tables.pairs.sort_unstable();
        tables.pairs.dedup();
        Ok(tables)
    }

    fn read_districts(&mut self, old: &Rows, islands: &Rows, former: &Rows) -> Result<()> {
        for (rows, ended) in [(old, false), (islands, false), (former, true)] {
            let [code, name, province] = rows.columns(["district_code", "district", "province_code2"])?;
            for row in &rows.rows {
                let (code, named) = (number(cell(row, code))?, named(cell(row, name), &DISTRICTS)?);
                let province = number(cell(row, province))?;
                if !ended || !self.districts.contains(&(code, false, named.clone(), province)) {
                    self.districts.insert((code, ended, named, province));
                }
            }
        }
        Ok(())
    }

    fn district(&self, code: &str, name: &str, province: &str) -> Result<usize> {
        let (code, named, province) = (number(code)?, named(name, &DISTRICTS)?, number(province)?);
        let at = self.districts.iter().position(|key| key.0 == code && key.2 == named && key.3 == province);
        at.with_context(|| format!("no district {code} {name}"))
    }

    fn read_old(&mut self, rows: &Rows) -> Result<()> {
        let [code, name, kind, district_code, district, province] =
            rows.columns(["code", "name", "type", "district_code", "district", "province_code2"])?;
        for row in &rows.rows {
            self.old.push(Unit {
                code: number(cell(row, code))?,
                named: (index(cell(row, kind), &COMMUNES)?, cell(row, name).to_owned()),
                place: self.district(cell(row, district_code), cell(row, district), cell(row, province))?,
                pair: None,
                days: (0, 0),
            });
        }
        self.old.sort_by_key(|unit| unit.code);
        Ok(())
    }

    fn read_new(&mut self, rows: &Rows) -> Result<()> {
        let [code, name, kind, province, later, changed] = rows.columns([
            "code",
            "name",
            "type_20250701",
            "province_code2",
            "type_20261002",
            "type_changed_on",
        ])?;
        for row in &rows.rows {
            let pair = match cell(row, changed) {
                "" => None,
                day => Some((number(&day.replace('-', ""))?, u32::from(index(cell(row, later), &COMMUNES)?))),
            };
            self.new.push(Unit {
                code: number(cell(row, code))?,
                named: (index(cell(row, kind), &COMMUNES)?, cell(row, name).to_owned()),
                place: number(cell(row, province))? as usize,
                pair,
                days: (0, 0),
            });
        }
        self.new.sort_by_key(|unit| unit.code);
        Ok(())
    }

    /// Every commune since 2004 with its days. What the list of 2024 has, too, gives that its first day.
    fn read_former(&mut self, rows: &Rows) -> Result<()> {
        let [code, name, district_code, district, province, from, to] = rows.columns([
            "commune_code",
            "commune",
            "district_code",
            "district",
            "province_code2",
            "from",
            "to",
        ])?;
        for row in &rows.rows {
            let day = |at| match cell(row, at) {
                "" => Ok(0),
                day => number(&day.replace('-', "")),
            };
            let mut unit = Unit {
                code: number(cell(row, code))?,
                named: named(cell(row, name), &COMMUNES)?,
                place: self.district(cell(row, district_code), cell(row, district), cell(row, province))?,
                pair: None,
                days: (day(from)?, day(to)?),
            };
            let old = self.old.iter_mut().find(|old| {
                old.code == unit.code
                    && old.named == unit.named
                    && old.place == unit.place
                    && unit.days.1 == 0
            });
            if let Some(old) = old {
                old.days.0 = unit.days.0;
                continue;
            }
            if unit.days.1 == 0 {
                // Alive under a name that the list spells otherwise: Xa Lý, Sa Lý.
                let same = |old: &&mut Unit| old.code == unit.code && old.place == unit.place;
                if let Some(old) = self.old.iter_mut().find(same) {
                    old.days.0 = unit.days.0;
                    self.other_names.push((1, unit.code, unit.named.1));
                    continue;
                }
                unit.days.1 = LIST;
            }
            self.former.push(unit);
        }
        self.former.sort_by_key(|unit| (unit.code, unit.days));
        Ok(())
    }

    /// Every day on which a unit began or ended.
    fn days(&self) -> Vec<u32> {
        let days = self.old.iter().chain(&self.former).flat_map(|unit| [unit.days.0, unit.days.1]);
        days.filter(|day| *day > 0).collect::<BTreeSet<_>>().into_iter().collect()
    }

    fn read_aliases(&mut self, rows: &Rows) -> Result<()> {
        let [level, code, also_code, also_name] =
            rows.columns(["level", "code", "also_code", "also_name"])?;
        for row in &rows.rows {
            let table = match cell(row, level) {
                "district" => 0,
                "commune_2024" => 1,
                "commune_2025" => 2,
                _ => continue,
            };
            let code = number(cell(row, code))?;
            if cell(row, also_code).is_empty() {
                self.other_names.push((table, code, cell(row, also_name).to_owned()));
            } else {
                self.other_codes.push((table, code, number(cell(row, also_code))?));
            }
        }
        Ok(())
    }

    /// The conversion table; its spellings that differ from those of the list are other names. Three of its rows have
    /// the code of a neighbour: a row is of the commune that has its name.
    fn read_map(&mut self, rows: &Rows) -> Result<()> {
        let [old, name, new, relation] = rows.columns(["old_code", "old_name", "new_code", "relation"])?;
        for row in &rows.rows {
            // Areas that were no commune: islands, land under a district.
            if cell(row, old).is_empty() {
                continue;
            }
            let old = number(cell(row, old))?;
            let new = number(cell(row, new))?;
            let same = |&&(table, _, other): &&(u8, u32, u32)| table == 2 && other == new;
            let new = self.other_codes.iter().find(same).map_or(new, |&(_, code, _)| code);
            let other = named(cell(row, name), &COMMUNES).map_or(String::new(), |(_, name)| name);
            let unit = self.old.iter().find(|unit| unit.code == old);
            let unit = unit.with_context(|| format!("{old} is in no list"))?;
            let is = |unit: &Unit| text::fold(&unit.named.1) == text::fold(&other);
            let neighbour = self.old.iter().find(|it| it.place == unit.place && is(it) && !is(unit));
            let entry = (1, old, other.clone());
            if !other.is_empty() && !is(unit) && neighbour.is_none() && !self.other_names.contains(&entry) {
                self.other_names.push(entry);
            }
            let old = neighbour.map_or(old, |unit| unit.code);
            self.map.entry(old).or_default().push((new, index(cell(row, relation), &RELATIONS)?));
        }
        self.map.values_mut().for_each(|list| list.sort_unstable());
        self.other_names.sort();
        self.other_codes.sort_unstable();
        Ok(())
    }

    /// Every syllable with its number: the commonest first, the rest by the alphabet.
    fn syllables(&self) -> BTreeMap<String, usize> {
        let mut count: BTreeMap<&str, usize> = BTreeMap::new();
        let communes = self.old.iter().chain(&self.new).chain(&self.former).map(|unit| &unit.named.1);
        let others = self.other_names.iter().map(|(_, _, name)| name);
        for name in communes.chain(self.districts.iter().map(|key| &key.2.1)).chain(others) {
            for syllable in name.split(' ') {
                *count.entry(syllable).or_default() += 1;
            }
        }
        let mut order: Vec<(&str, usize)> = count.into_iter().collect();
        order.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
        let rest = SHORT.min(order.len());
        order[rest..].sort_unstable();
        order.into_iter().enumerate().map(|(at, (syllable, _))| (syllable.to_owned(), at)).collect()
    }

    fn write_districts(&self, names: &Names<'_>, out: &mut Writer) -> Result<()> {
        out.number(self.districts.len());
        out.deltas(self.districts.iter().map(|key| key.0));
        out.deltas(self.districts.iter().map(|key| key.3));
        out.bytes.extend(self.districts.iter().map(|key| key.2.0 | if key.1 { ENDED } else { 0 }));
        self.districts.iter().try_for_each(|key| names.write(&key.2.1, out))
    }

    fn write_pairs(&self, out: &mut Writer) {
        out.number(self.pairs.len());
        for (a, b) in &self.pairs {
            out.number(*a as usize);
            out.number(*b as usize);
        }
    }

    /// Names that the list of 2024 has for the same code are left out where it is given.
    fn write_units(
        &self,
        units: &[Unit],
        days: &[fn(&Unit) -> u32],
        names: &Names<'_>,
        old: &BTreeMap<u32, &str>,
        out: &mut Writer,
    ) -> Result<()> {
        out.number(units.len());
        out.deltas(units.iter().map(|unit| unit.code));
        out.deltas(units.iter().map(|unit| unit.place as u32));
        for unit in units {
            let at = unit
                .pair
                .map_or(Some(0), |pair| self.pairs.iter().position(|it| *it == pair).map(|at| at + 1));
            let at = at.and_then(|at| u8::try_from(at).ok()).filter(|at| *at < 16);
            let at = at.context("more changes and months than the file has room for")?;
            out.bytes.push(unit.named.0 | at << 4);
        }
        let known = self.days();
        for day in days {
            for unit in units {
                let at = match day(unit) {
                    0 => 0,
                    day => known.binary_search(&day).map_or(0, |at| at + 1),
                };
                out.bytes.push(u8::try_from(at).context("more days than the file has room for")?);
            }
        }
        units.iter().try_for_each(|unit| names.write_unless(unit, old, out))
    }

    fn write_map(&self, out: &mut Writer) -> Result<()> {
        let none = Vec::new();
        let targets = || self.old.iter().map(|unit| self.map.get(&unit.code).unwrap_or(&none));
        out.bytes.extend(targets().map(|list| list.len() as u8));
        out.bytes.extend(targets().flatten().map(|&(_, relation)| relation));
        let mut places = Vec::new();
        for (code, _) in targets().flatten() {
            let at = self.new.binary_search_by_key(code, |unit| unit.code);
            places.push(at.ok().with_context(|| format!("no new commune {code}"))? as u32);
        }
        out.deltas(places.into_iter());
        Ok(())
    }

    fn write_aliases(&self, names: &Names<'_>, out: &mut Writer) -> Result<()> {
        out.number(self.other_names.len());
        for (table, code, name) in &self.other_names {
            out.bytes.push(*table);
            out.number(*code as usize);
            names.write(name, out)?;
        }
        out.number(self.other_codes.len());
        for (table, code, other) in &self.other_codes {
            out.bytes.push(*table);
            out.number(*code as usize);
            out.number(*other as usize);
        }
        Ok(())
    }
}

/// Names as runs of syllables.
struct Names<'a> {
    ids: &'a BTreeMap<String, usize>,
}

impl Names<'_> {
    fn in_order(&self) -> Vec<&str> {
        let mut order: Vec<(&usize, &str)> = self.ids.iter().map(|(name, at)| (at, name.as_str())).collect();
        order.sort_unstable();
        order.into_iter().map(|(_, name)| name).collect()
    }

    fn write(&self, name: &str, out: &mut Writer) -> Result<()> {
        for syllable in name.split(' ') {
            let id = *self.ids.get(syllable).with_context(|| format!("no syllable {syllable}"))?;
            match id.checked_sub(SHORT) {
                None => out.bytes.push(id as u8 + 1),
                Some(long) => out.bytes.extend([(SHORT + 1 + long / 256) as u8, (long % 256) as u8]),
            }
        }
        out.bytes.push(0);
        Ok(())
    }

    /// Nothing where the old unit of the same code has the same name.
    fn write_unless(&self, unit: &Unit, old: &BTreeMap<u32, &str>, out: &mut Writer) -> Result<()> {
        if old.get(&unit.code) == Some(&unit.named.1.as_str()) {
            out.bytes.push(0);
            return Ok(());
        }
        self.write(&unit.named.1, out)
    }
}

#[derive(Default)]
struct Writer {
    bytes: Vec<u8>,
}

impl Writer {
    /// Seven bits a byte, the lowest first.
    fn number(&mut self, mut value: usize) {
        while value > 127 {
            self.bytes.push((value & 127) as u8 | 128);
            value >>= 7;
        }
        self.bytes.push(value as u8);
    }

    /// Differences from one to the next, their sign in the lowest bit.
    fn deltas(&mut self, values: impl Iterator<Item = u32>) {
        let mut before = 0_i64;
        for value in values {
            let step = i64::from(value) - before;
            before = i64::from(value);
            self.number(((step << 1) ^ (step >> 63)) as usize);
        }
    }

    fn text(&mut self, text: &str) {
        self.number(text.len());
        self.bytes.extend(text.bytes());
    }
}

fn number(cell: &str) -> Result<u32> {
    cell.parse().with_context(|| format!("a number: {cell:?}"))
}

fn index(name: &str, list: &[&str]) -> Result<u8> {
    let at = list.iter().position(|known| *known == name);
    at.map(|at| at as u8).with_context(|| format!("{name:?} is none of {list:?}"))
}

/// `Thị xã Sơn Tây` by type and name.
fn named(full: &str, list: &[&str]) -> Result<Named> {
    let small = lower(full);
    // The longest type first: `thị xã` before `xã`.
    let found = (0_u8..).zip(list).filter(|(_, kind)| small.starts_with(&format!("{kind} ")));
    let (at, kind) = found.max_by_key(|(_, kind)| kind.len()).with_context(|| full.to_owned())?;
    Ok((at, full.chars().skip(kind.chars().count() + 1).collect()))
}

/// FNV-1a of 64 bits.
fn fnv(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_of_rows_changes_nothing() {
        let turned = |file| {
            let mut rows = Rows::read(file)?;
            rows.rows.reverse();
            Ok(rows)
        };
        let file = pack(&Tables::read(Rows::read).unwrap()).unwrap();
        assert_eq!(file, pack(&Tables::read(turned).unwrap()).unwrap());
        assert!(file.len() > 100_000);
    }
}
