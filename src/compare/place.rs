//! Places as codes of units, before and after the mergers, and how far two agree.

use super::level::Level;
use super::stored::{stored, stored_array};
use crate::place::{Candidate, Communes, Unit, UnitLevel, find_units};
use crate::text::fold;

/// Where something is, as far as it was read: codes, 0 where there is none.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    /// Of the text, for what no list has, and of the name that it begins with.
    text: u16,
    name: u16,
    /// The commune of before July 2025, and that of today.
    old: u16,
    today: u16,
    district: u16,
    /// The province of today.
    pub(super) province: u8,
}

stored!(Place: text name old today district province);
stored_array!(Place, 4);

impl Place {
    pub(super) const NONE: Self = Self { text: 0, name: 0, old: 0, today: 0, district: 0, province: 0 };

    /// Reads a place. Without a table of communes text and province alone are compared.
    pub(super) fn of(text: &str, communes: Option<&Communes>) -> Self {
        let folded = fold(text);
        let core = without_type(&folded);
        if core.is_empty() {
            return Self::NONE;
        }
        // Hamlets and houses have numbers and names alike everywhere.
        let first = fold(text.split([',', ';']).next().unwrap_or_default());
        let name = Some(without_type(&first)).filter(|name| name.len() < first.len());
        let name = name.map_or(0, |name| hash(name).max(1));
        let mut place = Self { text: hash(core).max(1), name, ..Self::NONE };
        let found = units(text, communes);
        let Some(best) = found.first() else { return place };
        let number = |code: u32| u16::try_from(code).unwrap_or(0);
        place.province = u8::try_from(best.unit.province.code_today()).unwrap_or(0);
        // Two communes of one name are none; the province still counts.
        if found.get(1).is_some_and(|second| second.score == best.score) {
            let others = found.iter().take_while(|other| other.score == best.score);
            let alike =
                |code: u8| others.clone().all(|other| other.unit.province.code_today() == u16::from(code));
            place.province = if alike(place.province) { place.province } else { 0 };
            return place;
        }
        match best.unit.kind.level() {
            // The only one of its name in the list may be another one in the book: what stands around it is left out there.
            UnitLevel::Commune if !is_told(&folded, &best.unit) => {
                place.name = hash(core).max(1);
                place.province = 0;
            }
            UnitLevel::Commune => {
                let successors = communes.map(|communes| communes.successors_of_unit(&best.unit));
                let today =
                    successors.as_ref().and_then(|units| units.first()).map(|it| number(it.unit.code));
                place.today = today.unwrap_or(0);
                if let Some((district, ..)) = best.unit.district {
                    place.old = number(best.unit.code);
                    place.district = number(district);
                }
            }
            UnitLevel::District => place.district = number(best.unit.code),
            UnitLevel::Province => {}
        }
        place
    }

    pub(super) const fn is_missing(self) -> bool {
        self.text == 0
    }

    /// A number that stands for the smallest unit that is known.
    pub(super) const fn smallest(self) -> u32 {
        if self.today != 0 {
            self.today as u32
        } else if self.district != 0 {
            1 << 16 | self.district as u32
        } else {
            2 << 16 | self.text as u32
        }
    }

    /// Whether both are one office: two that became one have books of their own.
    pub(super) fn is_one_office(self, other: Self) -> bool {
        match self.level(other) {
            Level::Same => true,
            Level::Merged => self.old == 0 || other.old == 0,
            _ => false,
        }
    }

    /// How far two places agree.
    pub(super) fn level(self, other: Self) -> Level {
        let same = |a: u16, b: u16| a != 0 && a == b;
        if self.is_missing() || other.is_missing() {
            Level::Missing
        } else if self.text == other.text || same(self.old, other.old) {
            Level::Same
        } else if same(self.today, other.today) {
            if self.old == 0 && other.old == 0 { Level::Same } else { Level::Merged }
        } else if same(self.district, other.district) {
            Level::District
        } else if same(self.province.into(), other.province.into()) {
            Level::Province
        } else if (self.province == 0 || other.province == 0) && same(self.name, other.name) {
            // The books of one commune do not say where it lies.
            Level::Same
        } else if self.province == 0 || other.province == 0 {
            Level::Missing
        } else {
            Level::Different
        }
    }
}

/// The units in a text, in which lines may stand for commas.
fn units(text: &str, communes: Option<&Communes>) -> Vec<Candidate> {
    let found = find_units(text, None, communes);
    let is_open =
        found.get(1).is_some_and(|second| found.first().is_some_and(|best| best.score == second.score));
    let has_lines = !text.contains(',') && crate::text::holds(text, " - ");
    if has_lines && (is_open || found.is_empty()) {
        let read = find_units(&text.replace(" - ", ", "), None, communes);
        return if read.is_empty() { found } else { read };
    }
    found
}

/// Whether a folded text tells the district or the province of a unit.
fn is_told(folded: &str, unit: &Unit) -> bool {
    let told = |name: &str| crate::text::holds(folded, &fold(name));
    told(unit.province.name()) || unit.district.as_ref().is_some_and(|(.., name)| told(name))
}

/// A folded text without what kind of office or unit it is.
fn without_type(folded: &str) -> &str {
    let types = ["uybannhandan", "uybanhanhchinh", "ubnd", "ubhc", "xa", "phuong", "thitran"];
    types.iter().fold(folded, |core, before| core.strip_prefix(before).unwrap_or(core))
}

fn hash(text: &str) -> u16 {
    let hash = super::hash::hash(text.as_bytes());
    ((hash >> 32) ^ hash) as u16
}

/// The unit in a text, without what stands before it: hamlet, street, hospital.
pub(super) fn unit_of(text: &str) -> &str {
    let mut commas = text.rmatch_indices([',', ';']);
    let third = commas.nth(2).map(|(at, comma)| at + comma.len());
    third.and_then(|at| text.get(at..)).unwrap_or(text).trim()
}

#[cfg(all(test, feature = "communes"))]
mod tests {
    use super::*;

    #[test]
    fn levels_of_places() {
        let table = Some(Communes::embedded());
        for (a, b, expected) in [
            ("xã Nghi Phú, thành phố Vinh, tỉnh Nghệ An", "UBND xã Nghi Phú, TP Vinh, Nghệ An", Level::Same),
            ("xã Nghi Phú, thành phố Vinh, tỉnh Nghệ An", "phường Vinh Phú, tỉnh Nghệ An", Level::Merged),
            (
                "xã Nghi Phú, thành phố Vinh, tỉnh Nghệ An",
                "xã Hưng Lộc, thành phố Vinh, tỉnh Nghệ An",
                Level::District,
            ),
            (
                "xã Nghi Phú, thành phố Vinh, tỉnh Nghệ An",
                "xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An",
                Level::Province,
            ),
            (
                "xã Nghi Phú, thành phố Vinh, tỉnh Nghệ An",
                "phường Bến Nghé, quận 1, TP. Hồ Chí Minh",
                Level::Different,
            ),
            ("xã Nghi Phú, thành phố Vinh, tỉnh Nghệ An", "", Level::Missing),
            ("xã Nghi Phú, thành phố Vinh, tỉnh Nghệ An", "UBND xã Nghi Phú", Level::Same),
            ("xã Nghi Phú, thành phố Vinh, tỉnh Nghệ An", "UBND xã Tân Lập", Level::Missing),
        ] {
            let (one, other) = (Place::of(a, table), Place::of(b, table));
            assert_eq!(one.level(other), expected, "{a} / {b}");
            assert_eq!(other.level(one), expected, "{b} / {a}");
        }
        // A hamlet is no commune.
        let [one, other] = ["Tổ 5, phường Vinh Phú, tỉnh Nghệ An", "Tổ 5, phường Xuân Hòa"];
        assert_ne!(Place::of(one, table).level(Place::of(other, table)), Level::Same);
    }

    #[test]
    fn the_unit_behind_the_hamlet() {
        assert_eq!(unit_of("thôn 3, xã A, huyện B, tỉnh C"), "xã A, huyện B, tỉnh C");
        assert_eq!(unit_of("xã A, tỉnh C"), "xã A, tỉnh C");
    }
}
