//! What a province is, before and since the mergers of 2025.

use super::kind::Kind;
use crate::date::{NaiveDate, day};

/// The first day of the 34 provinces, of communes directly below them and of no districts.
pub const MERGERS: NaiveDate = day(2025, 7, 1);

/// Thừa Thiên Huế, and the city of Huế.
pub(super) const HUE: u16 = 46;

/// One of the 63 provinces of 2008 to 2025, whose codes personal numbers keep.
#[derive(Debug, PartialEq, Eq)]
pub struct Province {
    /// Code of the personal number: 1 to 96.
    pub code: u16,
    /// Name without its type.
    pub name: &'static str,
    /// Folded name.
    pub(crate) key: &'static str,
    /// Statistical code of the province it belongs to since 2025-07-01.
    pub since_2025: u16,
    /// Province or city, in 2024.
    pub kind: Kind,
}

/// One of the 34 provinces since 2025-07-01 (Resolution 202/2025/QH15, Decision 19/2025/QĐ-TTg).
#[derive(Debug, PartialEq, Eq)]
pub struct NewProvince {
    /// Statistical code: that of one of the provinces that it was made of.
    pub code: u16,
    /// Name without its type.
    pub name: &'static str,
    /// The day since which it is a city; `None` for a province.
    pub city_since: Option<NaiveDate>,
}

/// A province of 1945 to 2008 whose name none of the 63 has: Hà Nam Ninh, Sông Bé, Gia Định.
#[derive(Debug, PartialEq, Eq)]
pub struct FormerProvince {
    /// Name without its type.
    pub name: &'static str,
    /// First year; 0 for one of before 1945.
    pub from: u16,
    /// The year in which it ended.
    pub to: u16,
    /// Codes of those of the 63 that lie where it lay, all or a part of each.
    pub areas: &'static [u16],
}

impl NewProvince {
    /// Province or city on a day; before there were the 34, what it was on their first.
    #[must_use]
    pub fn kind_on(&self, day: NaiveDate) -> Kind {
        let day = day.max(MERGERS);
        if self.city_since.is_some_and(|since| since <= day) { Kind::Municipality } else { Kind::Province }
    }
}

impl Province {
    /// Whether both belong to the same province since the mergers of 2025.
    #[must_use]
    pub fn is_same_today(&self, other: &Self) -> bool {
        self.since_2025 == other.since_2025
    }
}
