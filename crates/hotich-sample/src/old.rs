//! Offices of before 1976, North and South, under the names of their time.

use crate::calendar::{Day, day};
use crate::chance::Chance;
use crate::place::COMMUNES;
use crate::text::capital;

/// An office that kept a book in the years before the country was one.
pub(crate) struct OldOffice {
    /// Whether it lies south of the line of 1954.
    pub(crate) south: bool,
    /// The unit from a day on, as residents name it; the last day of the book is that before an empty name.
    names: &'static [(Day, &'static str)],
    /// What stands before the unit in the name of the office.
    body: &'static [(Day, &'static str)],
}

impl OldOffice {
    /// The unit on a day; `None` where the book does not reach.
    pub(crate) fn unit(&self, on: Day) -> Option<&'static str> {
        at(self.names, on).filter(|name| !name.is_empty())
    }

    /// The office on a day.
    pub(crate) fn office(&self, on: Day) -> Option<String> {
        let unit = self.unit(on)?;
        let body = at(self.body, on)?;
        Some(if body.is_empty() { capital(unit) } else { format!("{body} {unit}") })
    }
}

fn at(names: &[(Day, &'static str)], on: Day) -> Option<&'static str> {
    names.iter().rev().find(|(from, _)| *from <= on).map(|(_, name)| *name)
}

/// Committees of the resistance, then administrative committees.
const NORTH: &[(Day, &str)] = &[
    (day(1945, 9, 2), "Ủy ban hành chính"),
    (day(1946, 12, 19), "Ủy ban kháng chiến hành chính"),
    (day(1954, 7, 21), "Ủy ban hành chính"),
];
const SOUTH: &[(Day, &str)] = &[(day(1945, 9, 2), "")];

/// The offices.
const OLD_OFFICES: &[OldOffice] = &[
    OldOffice {
        south: false,
        names: &[(day(1945, 10, 10), "xã Hợp Thành, huyện Yên Thành, tỉnh Nghệ An"), (day(1975, 12, 27), "")],
        body: NORTH,
    },
    OldOffice {
        south: false,
        names: &[
            (day(1945, 10, 10), "xã Vân Canh, huyện Hoài Đức, tỉnh Hà Đông"),
            (day(1965, 4, 21), "xã Vân Canh, huyện Hoài Đức, tỉnh Hà Tây"),
            (day(1975, 12, 27), ""),
        ],
        body: NORTH,
    },
    OldOffice {
        south: true,
        names: &[(day(1956, 10, 22), "quận Nhì, Đô thành Sài Gòn"), (day(1975, 4, 30), "")],
        body: SOUTH,
    },
    OldOffice {
        south: true,
        names: &[
            (day(1956, 10, 22), "xã Tân Phú Trung, quận Củ Chi, tỉnh Bình Dương"),
            (day(1963, 10, 15), "xã Tân Phú Trung, quận Củ Chi, tỉnh Hậu Nghĩa"),
            (day(1975, 4, 30), ""),
        ],
        body: SOUTH,
    },
];

/// The office of before 1976 at a place.
pub(crate) fn office(place: usize) -> Option<&'static OldOffice> {
    OLD_OFFICES.get(place.checked_sub(COMMUNES.len())?)
}

/// An office that keeps a book on a day, by its place: a commune, or before 1976 one of those behind them.
pub(crate) fn place(on: Day, chance: &mut Chance) -> Option<usize> {
    let open: Vec<usize> = if on < day(1976, 7, 2) {
        let old = (0..OLD_OFFICES.len()).filter(|&at| OLD_OFFICES[at].unit(on).is_some());
        old.map(|at| COMMUNES.len() + at).collect()
    } else {
        (0..COMMUNES.len()).filter(|&at| COMMUNES[at].first() <= on).collect()
    };
    (!open.is_empty()).then(|| chance.of(&open))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_their_time() {
        let office = |at: usize, on| OLD_OFFICES[at].office(on);
        assert_eq!(office(0, day(1945, 10, 9)), None);
        assert_eq!(
            office(0, day(1949, 3, 1)).unwrap(),
            "Ủy ban kháng chiến hành chính xã Hợp Thành, huyện Yên Thành, tỉnh Nghệ An"
        );
        assert_eq!(
            office(1, day(1972, 8, 20)).unwrap(),
            "Ủy ban hành chính xã Vân Canh, huyện Hoài Đức, tỉnh Hà Tây"
        );
        assert_eq!(office(2, day(1968, 10, 12)).unwrap(), "Quận Nhì, Đô thành Sài Gòn");
        assert_eq!(office(3, day(1975, 4, 30)), None);
    }
}
