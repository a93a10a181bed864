//! Keys by which records are found that may be one: stable strings, fit for an index of any database. Two records that share
//! none are not compared.

use super::features::Features;
use super::hash::hash;
use super::name::Name;

/// The longest key.
const LONGEST: usize = 120;

/// A key while it is written.
struct Key {
    bytes: [u8; LONGEST],
    length: usize,
    /// Whether a part that it needs is missing.
    blank: bool,
}

impl Key {
    fn push(&mut self, byte: u8) {
        if let Some(place) = self.bytes.get_mut(self.length) {
            *place = byte;
            self.length += 1;
        }
    }

    fn split(&mut self) {
        self.push(b'|');
    }

    fn number(&mut self, number: u64, digits: u32) {
        self.blank |= number == 0;
        for at in (0..digits).rev() {
            self.push(b'0' + (number / 10_u64.pow(at) % 10) as u8);
        }
    }

    fn name(&mut self, name: &Said) {
        self.blank |= name.length == 0;
        name.bytes.iter().take(name.length).for_each(|byte| self.push(*byte));
    }

    fn sorted(&mut self, name: &Name) {
        self.blank |= name.is_missing();
        name.write_sorted(&mut |byte| self.push(byte));
    }

    /// The last word of a name.
    fn given(&mut self, name: &Said) {
        self.blank |= name.length == 0;
        name.bytes.iter().take(name.length).skip(name.given).for_each(|byte| self.push(*byte));
    }

    fn day(&mut self, date: super::date::Date) {
        self.blank |= !date.is_whole();
        self.number(date.year.into(), 4);
        self.number(date.month.into(), 2);
        self.number(date.day.into(), 2);
    }
}

/// A name as it is said, which several keys have.
struct Said {
    bytes: [u8; 64],
    length: usize,
    /// Where the last word begins.
    given: usize,
}

impl Said {
    fn of(name: &Name) -> Self {
        let mut said = Self { bytes: [0; 64], length: 0, given: 0 };
        name.write_sound(&mut |byte| {
            if let Some(place) = said.bytes.get_mut(said.length) {
                *place = byte;
                said.length += 1;
                said.given = if byte == b'.' { said.length } else { said.given };
            }
        });
        said
    }
}

/// How many keys a record may have.
pub const KEYS: usize = 18;

/// Hands on every key that a record has, with its place among all.
fn each(of: &Features, mut take: impl FnMut(usize, &[u8])) {
    let Features { subject, others: [mother, father], event, entry, places, .. } = of;
    let born = subject.born;
    let [of_subject, of_mother, of_father] = [subject, mother, father].map(|person| Said::of(&person.name));
    let mut key = |at: usize, letter: u8, write: &dyn Fn(&mut Key)| {
        let mut key = Key { bytes: [0; LONGEST], length: 0, blank: false };
        key.push(letter);
        key.split();
        write(&mut key);
        if !key.blank {
            take(at, key.bytes.get(..key.length).unwrap_or_default());
        }
    };
    let year = u64::from(born.year);
    // Numbers first: they find most with the fewest pairs.
    key(0, b'i', &|key| key.number(subject.number.long, 12));
    key(1, b'j', &|key| key.number(subject.number.short.into(), 9));
    key(2, b'e', &|key| {
        let unit = places.first().map_or(0, |place| place.smallest());
        key.blank |= places.first().is_none_or(|place| place.is_missing());
        key.number(unit.into(), 6);
        key.split();
        key.number(entry.year.into(), 4);
        key.split();
        key.number(entry.number.into(), 7);
    });
    key(3, b'n', &|key| {
        key.name(&of_subject);
        key.split();
        key.number(year, 4);
    });
    key(4, b'm', &|key| {
        key.name(&of_subject);
        key.split();
        key.name(&of_mother);
    });
    key(5, b'f', &|key| {
        key.name(&of_subject);
        key.split();
        key.name(&of_father);
    });
    key(6, b'd', &|key| {
        key.day(born);
        key.split();
        key.given(&of_subject);
    });
    key(7, b'o', &|key| {
        key.day(born);
        key.split();
        key.given(&of_mother);
    });
    key(8, b'p', &|key| {
        key.day(born);
        key.split();
        key.given(&of_father);
    });
    let number = |person: &super::features::Person| {
        if person.number.long != 0 { person.number.long } else { person.number.short.into() }
    };
    key(9, b'u', &|key| {
        key.number(number(mother), 12);
        key.split();
        key.number(year, 4);
    });
    key(10, b'v', &|key| {
        key.number(number(father), 12);
        key.split();
        key.number(year, 4);
    });
    key(11, b'b', &|key| {
        key.name(&of_mother);
        key.split();
        key.name(&of_father);
        key.split();
        key.number(year, 4);
    });
    key(12, b's', &|key| {
        key.sorted(&subject.name);
        key.split();
        key.number(year, 4);
    });
    key(13, b'g', &|key| {
        key.given(&of_subject);
        key.split();
        key.name(&of_mother);
        key.split();
        key.number(year, 4);
    });
    key(14, b'h', &|key| {
        key.given(&of_subject);
        key.split();
        key.name(&of_father);
        key.split();
        key.number(year, 4);
    });
    key(15, b'k', &|key| {
        key.name(&of_mother);
        key.split();
        key.name(&of_father);
        key.split();
        key.given(&of_subject);
    });
    // Whatever the year: a slip in it, or years apart.
    key(16, b'y', &|key| {
        key.name(&of_subject);
        key.split();
        key.blank |= !born.is_whole();
        key.number(born.month.into(), 2);
        key.number(born.day.into(), 2);
    });
    key(17, b'r', &|key| {
        key.name(&of_subject);
        key.split();
        key.day(*event);
    });
}

/// The keys of a record as texts: a letter for what it is made of, then the values. Two records that may be one share one.
#[must_use]
pub fn match_keys(of: &Features) -> Vec<String> {
    let mut keys = Vec::new();
    each(of, |_, key| keys.push(String::from_utf8_lossy(key).into_owned()));
    keys
}

/// The same as numbers by their place, 0 where there is none; two that are different as texts are hardly ever the same so.
#[must_use]
pub fn key_numbers(of: &Features) -> [u32; KEYS] {
    let mut numbers = [0_u32; KEYS];
    each(of, |at, key| {
        if let Some(place) = numbers.get_mut(at) {
            *place = ((hash(key) >> 32) as u32).max(1);
        }
    });
    numbers
}

/// A finer number for records that share a key of too many, one for each step; 0 where the record does not tell.
#[must_use]
pub fn refined(of: &Features, step: usize) -> u32 {
    let born = of.subject.born;
    match step {
        0 => u32::from(born.month),
        1 => of.unit().map_or(0, |unit| (hash(&unit.to_le_bytes()) as u32).max(1)),
        2 => u32::from(born.day),
        _ => {
            let mut bytes = [0_u8; 32];
            let mut length = 0_usize;
            let [mother, father] = &of.others;
            let name = if mother.name.is_missing() { &father.name } else { &mother.name };
            name.write_given(&mut |byte| {
                if let Some(place) = bytes.get_mut(length) {
                    *place = byte;
                    length += 1;
                }
            });
            if length == 0 { 0 } else { (hash(&bytes) as u32).max(1) }
        }
    }
}

/// How many steps [`refined`] has.
pub const REFINED: usize = 4;
