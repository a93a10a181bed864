//! The packed table of communes, `communes.bin`, as bytes and numbers. Its writer is
//! `crates/xtask/src/gen/communes.rs`.
//!
//! `HTXC`, a version, the FNV-1a hash of the rest (eight bytes, the lowest first), then columns one after the other. A
//! number has seven bits a byte, the lowest first; differences have their sign in the lowest bit. A name is a run of
//! syllables, each a byte or two, and a zero. Every read is checked: a damaged file is an error.

use super::words::Hash;
use crate::language::{Language, error};

/// Version of the layout.
const HEAD: &[u8] = b"HTXC\x02";
/// More rows than this have no tables of Vietnam.
const MAX_ROWS: u32 = 60_000;
/// Syllables that are written with one byte, plus one.
const LONG: u8 = 241;

/// The packed table is damaged, or of another version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Corrupt;

impl Corrupt {
    /// A stable name for programs: `corrupt-communes`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        "corrupt-communes"
    }

    /// What is wrong.
    #[must_use]
    pub fn message(self, language: Language) -> String {
        match language {
            Language::Vi => "bảng đơn vị cấp xã bị hỏng hoặc thuộc phiên bản khác",
            Language::En => "the table of communes is damaged or of another version",
        }
        .to_owned()
    }
}

error!(Corrupt);

/// Reads the columns in turn.
pub(super) struct Reader<'b> {
    bytes: &'b [u8],
}

impl<'b> Reader<'b> {
    /// Checks head and hash; gives the hash, too.
    pub(super) fn open(file: &'b [u8]) -> Result<(Self, u64), Corrupt> {
        let rest = file.strip_prefix(HEAD).ok_or(Corrupt)?;
        let (hash, bytes) = rest.split_at_checked(8).ok_or(Corrupt)?;
        let hash = hash.iter().rev().fold(0_u64, |hash, byte| hash << 8 | u64::from(*byte));
        if Hash::EMPTY.feed(bytes).0 == hash { Ok((Self { bytes }, hash)) } else { Err(Corrupt) }
    }

    pub(super) fn take(&mut self, count: usize) -> Result<&'b [u8], Corrupt> {
        let (taken, rest) = self.bytes.split_at_checked(count).ok_or(Corrupt)?;
        self.bytes = rest;
        Ok(taken)
    }

    pub(super) fn byte(&mut self) -> Result<u8, Corrupt> {
        let (byte, rest) = self.bytes.split_first().ok_or(Corrupt)?;
        self.bytes = rest;
        Ok(*byte)
    }

    pub(super) fn number(&mut self) -> Result<u32, Corrupt> {
        let mut value = 0_u32;
        for shift in [0, 7, 14, 21] {
            let byte = self.byte()?;
            value |= u32::from(byte & 127) << shift;
            if byte < 128 {
                return Ok(value);
            }
        }
        Err(Corrupt)
    }

    /// How many rows follow.
    pub(super) fn count(&mut self) -> Result<usize, Corrupt> {
        let count = self.number()?;
        // Every row has a byte at least, so a wrong count cannot claim memory.
        let count = usize::try_from(count).ok().filter(|_| count <= MAX_ROWS).ok_or(Corrupt)?;
        if count <= self.bytes.len() { Ok(count) } else { Err(Corrupt) }
    }

    /// A column of differences.
    pub(super) fn deltas(&mut self, count: usize) -> Result<Vec<u32>, Corrupt> {
        let mut value = 0_i32;
        let mut out = Vec::with_capacity(count);
        for _ in 0..count {
            let step = self.number()?;
            let size = i32::try_from(step >> 1).map_err(|_| Corrupt)?;
            let step = if step & 1 == 1 { !size } else { size };
            value = value.checked_add(step).ok_or(Corrupt)?;
            out.push(u32::try_from(value).map_err(|_| Corrupt)?);
        }
        Ok(out)
    }

    /// A name: adds its syllables to the pool.
    pub(super) fn name(&mut self, syllables: usize, pool: &mut Vec<u16>) -> Result<Name, Corrupt> {
        let from = u32::try_from(pool.len()).map_err(|_| Corrupt)?;
        loop {
            let id = match self.byte()? {
                0 => break,
                short @ 1..LONG => u16::from(short).saturating_sub(1),
                long => {
                    let high = u16::from(long.saturating_sub(LONG)) << 8;
                    high.saturating_add(u16::from(self.byte()?)).saturating_add(u16::from(LONG) - 1)
                }
            };
            if usize::from(id) >= syllables {
                return Err(Corrupt);
            }
            pool.push(id);
        }
        let to = u32::try_from(pool.len()).map_err(|_| Corrupt)?;
        Ok(Name { from, to })
    }

    /// Everything must have been read.
    pub(super) fn end(&self) -> Result<(), Corrupt> {
        if self.bytes.is_empty() { Ok(()) } else { Err(Corrupt) }
    }
}

/// A run of the pool of syllables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Name {
    pub(super) from: u32,
    pub(super) to: u32,
}

impl Name {
    pub(super) fn is_empty(self) -> bool {
        self.from == self.to
    }

    pub(super) fn of(self, pool: &[u16]) -> &[u16] {
        let range = usize::try_from(self.from).ok().zip(usize::try_from(self.to).ok());
        range.and_then(|(from, to)| pool.get(from..to)).unwrap_or_default()
    }
}
