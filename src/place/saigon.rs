//! Districts of Sài Gòn that had a number until 1976 which the city of Hồ Chí Minh gave to others, on other ground, in 1997
//! (`data/old_units.tsv`). No list of units tells of that time.

use super::candidate::Candidate;
use super::kind::Kind;
use crate::date::{NaiveDate, Truth, day};

/// The year in which the districts of today's numbers were made.
const SINCE: NaiveDate = day(1997, 1, 1);
/// Quận 2, 7 and 9 by name.
const NUMBERS: [&str; 3] = ["2", "7", "9"];
const CITY: u16 = 79;

/// Says of a unit in such a district that it was not there yet.
pub(super) fn before(found: &mut [Candidate], day: NaiveDate) {
    if SINCE <= day {
        return;
    }
    for it in found.iter_mut().filter(|it| it.unit.province.code() == CITY) {
        let own = (it.unit.kind, it.unit.name.as_str());
        let (kind, name) = it.unit.district.as_ref().map_or(own, |(_, kind, name)| (*kind, name.as_str()));
        if kind == Kind::UrbanDistrict && NUMBERS.contains(&name) {
            it.exists = Truth::No;
        }
    }
}
