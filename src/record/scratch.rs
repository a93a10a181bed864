//! What a checker remembers from record to record, so that it is worked out once.

use super::parsed::Parsed;
use crate::name::Known;
use crate::place::Office;
use crate::schema::Column;

/// Texts remembered.
const TEXTS: usize = 512;
/// A longer text is remembered as it is.
const LONGEST: usize = 16;
/// Such texts remembered, and the bytes of the longest.
const LONG_TEXTS: usize = 64;
const LONGEST_OF_ALL: usize = 160;

/// What a checker remembers from record to record: words of names, what short texts of columns mean, what offices
/// say of themselves. All of that follows from the text alone, so that no report depends on it; and it is bounded, however
/// many records come.
#[derive(Debug)]
pub struct Scratch {
    pub(super) words: Known,
    pub(super) meanings: Meanings,
    pub(super) offices: Offices,
    pub(super) values: Values,
}

/// A value of a record: its text as given and what that means.
#[derive(Clone, Copy, Debug)]
pub(super) struct Value<'r> {
    pub(super) text: &'r str,
    pub(super) parsed: Parsed,
}

pub(super) const ABSENT: Value<'static> = Value { text: "", parsed: Parsed::Absent };

/// Room for the values of the next record.
#[derive(Debug, Default)]
pub(super) struct Values(#[cfg(not(feature = "small"))] Vec<Value<'static>>);

// In the module size counts: there each record has room of its own.
#[cfg(feature = "small")]
impl Values {
    /// Room for so many values, all of them absent.
    pub(super) fn room<'r>(&mut self, length: usize) -> Vec<Value<'r>> {
        vec![ABSENT; length]
    }

    /// Takes the room of a record that is done with.
    pub(super) fn take_back(&mut self, _: Vec<Value<'_>>) {}
}

#[cfg(not(feature = "small"))]
impl Values {
    /// Room for so many values, all of them absent.
    pub(super) fn room<'r>(&mut self, length: usize) -> Vec<Value<'r>> {
        let mut room: Vec<Value<'r>> = std::mem::take(&mut self.0);
        room.resize(length, ABSENT);
        room
    }

    /// Takes the room of a record that is done with.
    pub(super) fn take_back(&mut self, mut room: Vec<Value<'_>>) {
        room.clear();
        // Collected in place: there is nothing in it but room.
        self.0 = room.into_iter().map(|_| ABSENT).collect();
    }
}

impl Scratch {
    /// With room to remember.
    #[must_use]
    pub fn new() -> Self {
        // In the module size counts.
        let long = if cfg!(feature = "small") { Vec::new() } else { vec![None; LONG_TEXTS] };
        let meanings = Meanings { short: vec![None; TEXTS], long };
        Self { words: Known::new(), meanings, offices: Offices::default(), values: Values::default() }
    }

    /// Without: for one record, where to make room would cost more than it saves.
    pub(crate) fn none() -> Self {
        Self {
            words: Known::default(),
            meanings: Meanings::default(),
            offices: Offices::default(),
            values: Values::default(),
        }
    }
}

impl Default for Scratch {
    fn default() -> Self {
        Self::new()
    }
}

/// What texts mean in columns of few values, of which a book has the same in nearly every row.
#[derive(Default)]
pub(super) struct Meanings {
    short: Vec<Option<(Text, &'static Column, Parsed)>>,
    /// Sentences of a code list: a tenth of what it takes to find one there, and an adoption has five.
    long: Vec<Option<(String, &'static Column, Parsed)>>,
}

/// The bytes of a short text: its first and its last ones, which meet or overlap, and how many there are.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Text {
    first: u64,
    last: u64,
    length: u8,
}

impl Text {
    /// A text that may be remembered.
    #[cfg_attr(not(feature = "small"), inline(always))]
    fn new(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let (first, last) = match (bytes.first_chunk(), bytes.last_chunk()) {
            (Some(first), Some(last)) => (u64::from_le_bytes(*first), u64::from_le_bytes(*last)),
            _ => match (bytes.first_chunk(), bytes.last_chunk()) {
                (Some(first), Some(last)) => {
                    (u64::from(u32::from_le_bytes(*first)), u64::from(u32::from_le_bytes(*last)))
                }
                _ => (bytes.iter().fold(0, |word, &byte| word << 8 | u64::from(byte)), 0),
            },
        };
        let length = u8::try_from(bytes.len()).ok().filter(|&length| usize::from(length) <= LONGEST)?;
        Some(Self { first, last, length })
    }

    /// Where it is remembered for a column.
    fn place(self, column: &Column) -> usize {
        let mixed = self.first ^ self.last.rotate_left(24) ^ u64::from(column.slot) << 24;
        usize::try_from(mixed.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40).unwrap_or_default() % TEXTS
    }
}

impl Meanings {
    /// What a text means, if it is remembered.
    #[cfg_attr(not(feature = "small"), inline(always))]
    pub(super) fn get(&self, column: &'static Column, text: &str) -> Option<Parsed> {
        let short = match Text::new(text) {
            Some(short) => short,
            None if cfg!(feature = "small") => return None,
            None => return self.get_long(column, text),
        };
        let &(known, of, parsed) = self.short.get(short.place(column))?.as_ref()?;
        (known == short && of == column).then_some(parsed)
    }

    #[cfg_attr(not(feature = "small"), inline(never))]
    fn get_long(&self, column: &'static Column, text: &str) -> Option<Parsed> {
        let (known, of, parsed) = self.long.get(place_of_long(column, text))?.as_ref()?;
        (known == text && *of == column).then_some(*parsed)
    }

    /// Remembers what a text means, in the place of another.
    pub(super) fn remember(&mut self, column: &'static Column, text: &str, parsed: Parsed) {
        if let Some(short) = Text::new(text) {
            if let Some(known) = self.short.get_mut(short.place(column)) {
                *known = Some((short, column, parsed));
            }
        } else if !cfg!(feature = "small")
            && let Some(known) = self.long.get_mut(place_of_long(column, text))
            && text.len() <= LONGEST_OF_ALL
        {
            *known = Some((text.to_owned(), column, parsed));
        }
    }
}

/// Where a long text is remembered for a column: sentences of one list mostly differ in their ends or their length.
fn place_of_long(column: &Column, text: &str) -> usize {
    let ends = [text.as_bytes().first_chunk(), text.as_bytes().last_chunk()];
    let [first, last] = ends.map(|end| end.map_or(0, |end| u64::from_le_bytes(*end)));
    let mixed = first ^ last.rotate_left(24) ^ (text.len() as u64) << 7 ^ u64::from(column.slot) << 24;
    usize::try_from(mixed.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40).unwrap_or_default() % LONG_TEXTS
}

/// Shows nothing of persons.
impl std::fmt::Debug for Meanings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Meanings").field(&self.short.len()).field(&self.long.len()).finish()
    }
}

/// Offices remembered: a book has one, or a few.
const OFFICES: usize = 32;

/// What the offices of the last records say of themselves.
#[derive(Default)]
pub(super) struct Offices {
    known: Vec<(String, Office)>,
    /// Which one gives way to the next.
    next: usize,
}

impl Offices {
    pub(super) fn of(&mut self, text: &str) -> Office {
        if let Some((_, office)) = self.known.iter().find(|(known, _)| known == text) {
            return *office;
        }
        let office = Office::of(text);
        if self.known.len() < OFFICES {
            self.known.push((text.to_owned(), office));
        } else if let Some(oldest) = self.known.get_mut(self.next) {
            *oldest = (text.to_owned(), office);
            self.next = self.next.saturating_add(1) % OFFICES;
        }
        office
    }
}

/// Shows nothing of persons.
impl std::fmt::Debug for Offices {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Offices").field(&self.known.len()).finish()
    }
}
