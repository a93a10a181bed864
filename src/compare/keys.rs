//! Keys by which records are found that may be one: stable strings, fit for an index of any database. Two records that share
//! none are not compared.

use super::features::Features;
use super::hash::{hash, mixed};
use super::name::Name;
use crate::language::Localised;

/// The longest key.
const LONGEST: usize = 120;

/// What a key is made into.
trait Key {
    /// The letter says what it is made of.
    fn new(letter: u8) -> Self;
    fn number(&mut self, number: u64, digits: u32);
    fn text(&mut self, text: &Said);
    /// The last word of a name.
    fn given(&mut self, name: &Said);
    /// Between two parts.
    fn split(&mut self);
}

/// A key as a text.
struct Text {
    bytes: [u8; LONGEST],
    length: usize,
}

impl Text {
    fn push(&mut self, byte: u8) {
        if let Some(place) = self.bytes.get_mut(self.length) {
            *place = byte;
            self.length += 1;
        }
    }
}

impl Key for Text {
    fn new(letter: u8) -> Self {
        let mut text = Self { bytes: [0; LONGEST], length: 0 };
        text.push(letter);
        text.split();
        text
    }

    fn number(&mut self, number: u64, digits: u32) {
        for at in (0..digits).rev() {
            self.push(b'0' + (number / 10_u64.pow(at) % 10) as u8);
        }
    }

    fn text(&mut self, text: &Said) {
        text.bytes.iter().take(text.length).for_each(|byte| self.push(*byte));
    }

    fn given(&mut self, name: &Said) {
        name.bytes.iter().take(name.length).skip(name.given).for_each(|byte| self.push(*byte));
    }

    fn split(&mut self) {
        self.push(b'|');
    }
}

/// A key as a number: its parts are numbers before, so that none is written eighteen times.
struct Number(u64);

impl Key for Number {
    fn new(letter: u8) -> Self {
        Self(mixed(letter.into()))
    }

    fn number(&mut self, number: u64, _: u32) {
        self.0 = mixed(self.0 ^ number);
    }

    fn text(&mut self, text: &Said) {
        self.0 = mixed(self.0 ^ text.number);
    }

    fn given(&mut self, name: &Said) {
        self.0 = mixed(self.0 ^ name.number_of_given);
    }

    /// Which parts there are, the letter says.
    fn split(&mut self) {}
}

/// A key while it is made, and whether a part that it needs is missing.
struct Making<K> {
    key: K,
    blank: bool,
}

impl<K: Key> Making<K> {
    fn split(&mut self) {
        self.key.split();
    }

    fn number(&mut self, number: u64, digits: u32) {
        self.blank |= number == 0;
        self.key.number(number, digits);
    }

    fn name(&mut self, name: &Said) {
        self.blank |= name.length == 0;
        self.key.text(name);
    }

    fn given(&mut self, name: &Said) {
        self.blank |= name.length == 0;
        self.key.given(name);
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
    /// A number for all of it, and one for the last word.
    number: u64,
    number_of_given: u64,
}

impl Said {
    const NONE: Self = Self { bytes: [0; 64], length: 0, given: 0, number: 0, number_of_given: 0 };

    fn of(name: &Name) -> Self {
        let mut said = Self::NONE;
        name.write_sound(&mut |byte| said.push(byte));
        said.numbered()
    }

    /// The words in the order of their letters.
    fn sorted(name: &Name) -> Self {
        let mut said = Self::NONE;
        name.write_sorted(&mut |byte| said.push(byte));
        said.numbered()
    }

    /// Adds a letter, or the point before a word.
    fn push(&mut self, byte: u8) {
        if let Some(place) = self.bytes.get_mut(self.length) {
            *place = byte;
            self.length += 1;
            self.given = if byte == b'.' { self.length } else { self.given };
        }
    }

    fn numbered(mut self) -> Self {
        let text = self.bytes.get(..self.length).unwrap_or_default();
        self.number = hash(text);
        self.number_of_given = hash(text.get(self.given..).unwrap_or_default());
        self
    }
}

/// How many keys a record may have.
pub const KEYS: usize = 18;

/// What each key is made of, for a person.
pub const KEY_NAMES: [Localised; KEYS] = [
    Localised { vi: "số định danh", en: "personal number" },
    Localised { vi: "số CMND 9 chữ số", en: "number of nine digits" },
    Localised { vi: "nơi đăng ký, năm, số, tháng", en: "office, year, number, month" },
    Localised { vi: "họ tên, năm sinh", en: "name, year of birth" },
    Localised { vi: "họ tên, họ tên mẹ hoặc vợ", en: "name, name of the mother or wife" },
    Localised { vi: "họ tên, họ tên cha", en: "name, name of the father" },
    Localised { vi: "ngày sinh, tên", en: "day of birth, given name" },
    Localised {
        vi: "ngày sinh, tên mẹ hoặc vợ", en: "day of birth, given name of the mother or wife"
    },
    Localised { vi: "ngày sinh, tên cha", en: "day of birth, given name of the father" },
    Localised {
        vi: "số giấy tờ mẹ hoặc vợ, năm sinh", en: "number of the mother or wife, year of birth"
    },
    Localised { vi: "số giấy tờ cha, năm sinh", en: "number of the father, year of birth" },
    Localised { vi: "họ tên mẹ, họ tên cha, năm sinh", en: "names of both parents, year of birth" },
    Localised {
        vi: "các chữ của họ tên, năm sinh", en: "words of the name in any order, year of birth"
    },
    Localised {
        vi: "tên, họ tên mẹ hoặc vợ, năm sinh",
        en: "given name, name of the mother or wife, year of birth",
    },
    Localised { vi: "tên, họ tên cha, năm sinh", en: "given name, name of the father, year of birth" },
    Localised { vi: "họ tên mẹ, họ tên cha, tên", en: "names of both parents, given name" },
    Localised { vi: "họ tên, ngày và tháng sinh", en: "name, day and month of birth" },
    Localised { vi: "họ tên, ngày của sự kiện", en: "name, day of the event" },
];

/// Hands on every key that a record has, with its place among all.
fn each<K: Key>(of: &Features, mut take: impl FnMut(usize, K)) {
    let Features { subject, others: [mother, father], event, entry, places, .. } = of;
    let born = subject.born;
    let [of_subject, of_mother, of_father] = [subject, mother, father].map(|person| Said::of(&person.name));
    let sorted = Said::sorted(&subject.name);
    let mut key = |at: usize, letter: u8, write: &dyn Fn(&mut Making<K>)| {
        let mut making = Making { key: K::new(letter), blank: false };
        write(&mut making);
        if !making.blank {
            take(at, making.key);
        }
    };
    let year = u64::from(born.year);
    // Numbers first: they find most with the fewest pairs.
    key(0, b'i', &|key| key.number(subject.number.long(), 12));
    key(1, b'j', &|key| key.number(subject.number.short.into(), 9));
    key(2, b'e', &|key| {
        let unit = places.first().map_or(0, |place| place.smallest());
        key.blank |= places.first().is_none_or(|place| place.is_missing());
        key.number(unit.into(), 6);
        key.split();
        key.number(entry.year.into(), 4);
        key.split();
        key.number(entry.number.into(), 7);
        key.split();
        // Communes that became one have the same numbers; a month that is not written is none.
        key.key.number(event.month.into(), 2);
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
        if person.number.long() != 0 { person.number.long() } else { person.number.short.into() }
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
        key.name(&sorted);
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
    each(of, |_, key: Text| {
        keys.push(String::from_utf8_lossy(key.bytes.get(..key.length).unwrap_or_default()).into_owned());
    });
    keys
}

/// The same as numbers by their place, 0 where there is none; two that are different as texts are hardly ever the same so.
#[must_use]
pub fn key_numbers(of: &Features) -> [u32; KEYS] {
    let mut numbers = [0_u32; KEYS];
    each(of, |at, key: Number| {
        if let Some(place) = numbers.get_mut(at) {
            *place = ((key.0 >> 32) as u32).max(1);
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
