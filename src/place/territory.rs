//! North or South of the years of two laws, 1954 to 1977, as the name of an office tells.

use std::sync::LazyLock;

use super::index::Index;
use super::territory_name::Territory;
use super::territory_table;
use super::words::{Gap, Hash, Words};
use crate::date::{NaiveDate, PartialDate, day};
use crate::text;

/// The days between the partition and the laws of the North in the South: on others no law asks for the territory.
const TWO_LAWS: (NaiveDate, NaiveDate) = (day(1954, 7, 21), day(1977, 3, 24));
/// Offices and seals follow an act weeks or months later.
const SLACK: u16 = 1;
/// The longest name has fewer words.
const LONGEST: usize = 7;

/// Rows by name.
static BY_NAME: LazyLock<Index> = LazyLock::new(|| {
    let mut index = Index::with_room(512);
    for (at, row) in territory_table::TABLE.iter().enumerate() {
        for name in row.names.split(';') {
            index.add(name, at);
        }
    }
    index
});

/// The territory in which an office lies, from the province that its name ends with or names by its type.
///
/// `None` where the text names no province of that time, or of both territories, and on days on which the whole country
/// had one law. The name must be whole and of its time, with a year of slack; a commune or a district does not count, for
/// many have the name of a province elsewhere. Vĩnh Linh is of the North, the rest of Quảng Trị of the South.
///
/// ```
/// use hotich::date::PartialDate;
/// use hotich::place::{Territory, territory};
///
/// let on = PartialDate::from_year(1968).unwrap();
/// assert_eq!(territory("UBHC xã Vân Canh, huyện Hoài Đức, tỉnh Hà Tây", on), Some(Territory::North));
/// assert_eq!(territory("Quận Nhì, Đô thành Sài Gòn", on), Some(Territory::South));
/// assert_eq!(territory("UBHC xã Hòa Bình", on), None);
/// ```
#[must_use]
pub fn territory(office: &str, on: PartialDate) -> Option<Territory> {
    if on.last() < TWO_LAWS.0 || TWO_LAWS.1 < on.first() {
        return None;
    }
    let (office, _) = text::clean(office);
    let words = Words::of(&office);
    let end = words.list.len();
    let mut found = Found::Nothing;
    for at in 0..end {
        match typed(&words, at) {
            Some(Type::Province) => found.add(named(&words, at, on).or(Some(None))),
            Some(Type::Perhaps) => found.add(named(&words, at, on)),
            None => {}
        }
        if words.bare(at) == b"vinh" && words.bare(at.wrapping_add(1)) == b"linh" {
            found.add(Some(Some(Territory::North)));
        }
    }
    let last = (1..end).rev().find(|&at| gap(&words, at) == Gap::Break);
    if let (Found::Nothing, Some(at)) = (&found, last) {
        found.add(run(&words, at, end).map(|hash| ground(hash, on)));
    }
    match found {
        Found::One(territory) => Some(territory),
        Found::Nothing | Found::Unclear => None,
    }
}

/// What all names together say.
enum Found {
    Nothing,
    One(Territory),
    /// Names of both territories, or one that is not known.
    Unclear,
}

impl Found {
    /// `None`: no name. `Some(None)`: a name that tells nothing.
    fn add(&mut self, name: Option<Option<Territory>>) {
        *self = match (&self, name) {
            (_, None) => return,
            (Self::Nothing, Some(Some(territory))) => Self::One(territory),
            (Self::One(before), Some(Some(territory))) if *before == territory => return,
            _ => Self::Unclear,
        };
    }
}

/// What the type word before a word says.
enum Type {
    /// A province.
    Province,
    /// A province, or a town in one, of the same name or another.
    Perhaps,
}

fn typed(words: &Words, at: usize) -> Option<Type> {
    let word = |back: usize| at.checked_sub(back).map_or(&[] as &[u8], |at| words.bare(at));
    match (word(2), word(1)) {
        (_, b"tinh") => Some(Type::Province),
        (b"thanh", b"pho" | b"thi")
        | (b"thi" | b"t", b"xa" | b"x")
        | (b"t", b"p")
        | (_, b"tp" | b"tx")
        | (b"do", b"thanh")
        | (b"thu", b"do")
        | (b"dac", b"khu")
        | (b"tu", b"tri")
        | (b"khu", b"vuc") => Some(Type::Perhaps),
        _ => None,
    }
}

/// The territory of the longest name that begins at a word; `None` where there is no whole name.
fn named(words: &Words, at: usize, on: PartialDate) -> Option<Option<Territory>> {
    let end = words.list.len();
    (at..end.min(at.saturating_add(LONGEST))).rev().find_map(|last| {
        let behind = last.saturating_add(1);
        let whole = behind >= end || gap(words, behind) >= Gap::Hyphen || begins_type(words, behind);
        let hash = if whole { run(words, at, behind)? } else { return None };
        Some(ground(hash, on))
    })
}

/// Whether a word is, or begins, the type of another unit.
fn begins_type(words: &Words, at: usize) -> bool {
    matches!(words.bare(at), b"huyen" | b"quan" | b"xa" | b"tinh" | b"thi" | b"phu" | b"chau" | b"khu")
        && gap(words, at.saturating_add(1)) == Gap::Weak
}

fn gap(words: &Words, at: usize) -> Gap {
    words.list.get(at).map_or(Gap::Break, |word| word.gap)
}

/// The hash of a run of words, where it is the name of a row.
fn run(words: &Words, from: usize, to: usize) -> Option<Hash> {
    let hash = (from..to).fold(Hash::EMPTY, |hash, at| words.feed_bare(hash, at));
    BY_NAME.hits(hash).next().is_some().then_some(hash)
}

/// The territory of the rows of a name that may be of the time.
fn ground(name: Hash, on: PartialDate) -> Option<Territory> {
    let year = |date: NaiveDate| u16::try_from(PartialDate::from(date).year()).unwrap_or(0);
    let (first, last) = (year(on.first()), year(on.last()));
    let rows = BY_NAME.hits(name).filter_map(|hit| territory_table::TABLE.get(usize::from(hit.row)));
    let mut of_time =
        rows.filter(|row| row.from <= last.saturating_add(SLACK) && first <= row.to.saturating_add(SLACK));
    let territory = of_time.next()?.territory;
    of_time.all(|row| row.territory == territory).then_some(territory)
}

#[cfg(test)]
mod tests {
    use super::Territory::{North, South};
    use super::*;
    use crate::date::parse;

    #[test]
    fn offices() {
        for (office, on, expected) in [
            ("Ủy ban hành chính xã Vân Canh, huyện Hoài Đức, tỉnh Hà Tây", "20/08/1972", Some(North)),
            ("UBHC xã Hợp Thành, huyện Yên Thành, Nghệ An", "1962", Some(North)),
            ("ubhc xa hop thanh, huyen yen thanh, tinh nghe an", "1962", Some(North)),
            ("UBHC khu phố Hoàn Kiếm, thành phố Hà Nội", "1970", Some(North)),
            ("UBHC thị xã Thái Bình", "1970", Some(North)),
            ("UBHC xã X, châu Thuận, Khu tự trị Thái - Mèo", "1958", Some(North)),
            ("Khu phố Hồng Hà, Khu Hồng Quảng", "1960", Some(North)),
            ("Quận Nhì, Đô thành Sài Gòn", "12/10/1968", Some(South)),
            ("Tòa Hành chánh Quận Nhì Đô-thành Saigon", "1968", Some(South)),
            ("Xã Tân Phú Trung, quận Củ Chi, tỉnh Hậu Nghĩa", "1966", Some(South)),
            ("Xã An Bình, tỉnh Darlac", "1958", Some(South)),
            ("Xã Thạnh Đức, tỉnh Tây-ninh", "1963", Some(South)),
            ("Thành phố Hồ Chí Minh", "01/1977", Some(South)),
            // Vĩnh Linh and the rest of Quảng Trị.
            ("Xã Vĩnh Kim, khu vực Vĩnh Linh", "1965", Some(North)),
            ("Xã Hải An, quận Hải Lăng, tỉnh Quảng Trị", "1965", Some(South)),
            ("Xã Vĩnh Kim, huyện Vĩnh Linh, tỉnh Quảng Trị", "1955", None),
            // A commune with the name of a province, and whole names only.
            ("Xã Thái Bình, quận Châu Thành, tỉnh Tây Ninh", "1966", Some(South)),
            ("UBHC xã Hòa Bình", "1966", None),
            ("Hòa Bình", "1966", None),
            ("UBHC xã X, tỉnh Hà Nam Ninh", "1976", Some(North)),
            ("UBHC xã X, tỉnh Hà Namm", "1960", None),
            ("UBHC xã X, tỉnh Long Khánh Hòa", "1960", None),
            // Names of both territories, of neither, and of none that is known.
            ("Tỉnh Nghệ An và tỉnh Gia Định", "1960", None),
            ("UBND xã X, tỉnh Bình Trị Thiên", "1976", None),
            ("UBHC xã X, tỉnh Mỹ Lâm", "1960", None),
            ("", "1960", None),
            (", ,", "1960", None),
            // A name ends a year late at most.
            ("Xã X, tỉnh Phước Thành", "1966", Some(South)),
            ("Xã X, tỉnh Phước Thành", "1967", None),
            ("Xã X, tỉnh Phước Thành", "1958", Some(South)),
            ("Xã X, tỉnh Phước Thành", "1957", None),
            // One law for the whole country.
            ("UBHC xã X, tỉnh Nghệ An", "20/07/1954", None),
            ("UBHC xã X, tỉnh Nghệ An", "21/07/1954", Some(North)),
            ("UBHC xã X, tỉnh Nghệ Tĩnh", "24/03/1977", Some(North)),
            ("UBHC xã X, tỉnh Nghệ Tĩnh", "25/03/1977", None),
            ("UBND xã X, tỉnh Nghệ An", "2020", None),
        ] {
            assert_eq!(territory(office, parse(on).unwrap()), expected, "{office} {on}");
        }
    }

    #[test]
    fn no_name_is_of_both_territories() {
        for row in territory_table::TABLE {
            assert!(row.from <= row.to, "{}", row.names);
            for name in row.names.split(';') {
                let (hash, _) = Words::of(name).whole();
                assert!(Words::of(name).list.len() < LONGEST, "{name}");
                for hit in BY_NAME.hits(hash) {
                    let other = &territory_table::TABLE[usize::from(hit.row)];
                    assert_eq!(other.territory, row.territory, "{name}: {}", other.names);
                }
            }
        }
    }
}
