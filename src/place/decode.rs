//! The table of communes out of its file.

#[cfg(feature = "communes")]
use std::sync::LazyLock;

use super::communes::{Communes, HA_TAY};
use super::index::Index;
use super::packed::{Corrupt, Reader};
use super::provinces::{new_province, province_by_code};
use super::row::{ENDED, List, Row};

#[cfg(feature = "communes")]
static PACKED: &[u8] = include_bytes!("communes.bin");

impl Communes {
    /// The table that is part of this build.
    #[cfg(feature = "communes")]
    #[must_use]
    pub fn embedded() -> &'static Self {
        static TABLE: LazyLock<Communes> =
            LazyLock::new(|| Communes::from_bytes(PACKED).unwrap_or_else(|_| Communes::empty(0)));
        &TABLE
    }

    /// Reads `communes.bin`.
    ///
    /// # Errors
    /// Where the file is damaged or of another version.
    pub fn from_bytes(file: &[u8]) -> Result<Self, Corrupt> {
        let (mut reader, hash) = Reader::open(file)?;
        let mut table = Self::empty(hash);
        table.read(&mut reader)?;
        Ok(table)
    }

    fn read(&mut self, reader: &mut Reader<'_>) -> Result<(), Corrupt> {
        let length = usize::try_from(reader.number()?).map_err(|_| Corrupt)?;
        let text = std::str::from_utf8(reader.take(length)?).map_err(|_| Corrupt)?;
        text.clone_into(&mut self.text);
        for (at, byte) in (0_u32..).zip(text.bytes()) {
            if byte == b'\n' {
                self.ends.push(at);
            }
        }
        for _ in 0..reader.count()? {
            self.pairs.push((reader.number()?, reader.number()?));
        }
        let days = reader.count()?;
        self.days = reader.deltas(days)?;
        for list in [List::District, List::Old, List::New, List::Former] {
            self.read_rows(list, reader)?;
            self.starts.push(self.rows.len());
        }
        self.date_districts();
        self.read_targets(reader)?;
        self.read_others(reader)?;
        reader.end()
    }

    fn read_rows(&mut self, list: List, reader: &mut Reader<'_>) -> Result<(), Corrupt> {
        let count = reader.count()?;
        let codes = reader.deltas(count)?;
        let places = reader.deltas(count)?;
        let kinds = reader.take(count)?;
        let ends = list == List::Former;
        let from = if ends || list == List::Old { reader.take(count)? } else { &[] };
        let to = if ends { reader.take(count)? } else { &[] };
        for (at, ((code, place), kind)) in codes.into_iter().zip(places).zip(kinds).enumerate() {
            let mut name = reader.name(self.ends.len(), &mut self.pool)?;
            if name.is_empty() {
                name = self.number_of(List::Old, code).and_then(|at| self.rows.get(at)).ok_or(Corrupt)?.name;
            }
            let place = u16::try_from(place).map_err(|_| Corrupt)?;
            let day = |days: &[u8]| days.get(at).copied().unwrap_or(0);
            let from = if list == List::District { u8::MAX } else { day(from) };
            let to = day(to);
            let row = Row { list, code, kind: *kind & 15, pair: *kind >> 4, from, to, place, name };
            if !self.is_sound(&row) {
                return Err(Corrupt);
            }
            self.rows.push(row);
        }
        Ok(())
    }

    /// A district began with its first commune and ended with its last.
    fn date_districts(&mut self) {
        for at in self.start(List::Old)..self.rows.len() {
            let Some(commune) = self.rows.get(at).copied().filter(|row| row.list != List::New) else {
                continue;
            };
            let Some(district) = self.rows.get_mut(usize::from(commune.place)) else { continue };
            district.from = district.from.min(commune.from);
            if district.kind & ENDED != 0 {
                district.to = district.to.max(commune.to);
            }
        }
        for district in &mut self.rows {
            // An island without communes.
            if district.from == u8::MAX {
                district.from = 0;
            }
        }
    }

    /// Everything that a row refers to is there.
    fn is_sound(&self, row: &Row) -> bool {
        let place = match row.list {
            List::District => province_by_code(row.place).is_some() || row.place == HA_TAY,
            List::New => new_province(row.place).is_some(),
            _ => self.rows.get(usize::from(row.place)).is_some_and(|row| row.list == List::District),
        };
        let ended = if row.list == List::District { ENDED } else { 0 };
        let from = if row.list == List::District { 0 } else { row.from };
        let days = usize::from(from.max(row.to)) <= self.days.len() && self.days.len() < usize::from(u8::MAX);
        place && days && row.kind & !ended < 4 && usize::from(row.pair) <= self.pairs.len()
    }

    fn read_targets(&mut self, reader: &mut Reader<'_>) -> Result<(), Corrupt> {
        let (old, new) = (self.start(List::Old), self.start(List::New));
        let counts = reader.take(new.saturating_sub(old))?;
        let mut total = 0_u16;
        for count in counts {
            self.targets_from.push(total);
            total = total.checked_add(u16::from(*count)).ok_or(Corrupt)?;
        }
        self.targets_from.push(total);
        let total = usize::from(total);
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
            let list = List::of(reader.byte()?).ok_or(Corrupt)?;
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
}
