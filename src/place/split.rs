//! Provinces that held districts of others of the 63 while they had the name that one of these has: no list of units tells of
//! that time, in which an address that names them is true.

use super::unit::AnyProvince;
use crate::date::{NaiveDate, day};

/// The day of the last splits (Resolution 22/2003/QH11), with half a year in which offices followed.
const SPLIT: NaiveDate = day(2004, 7, 1);

/// Code of the province that was named, of the one of the 63 that lay in it, and the days between which it did.
const HELD: [(u16, u16, NaiveDate, NaiveDate); 6] = [
    // Lai Châu with Điện Biên, Đắk Lắk with Đắk Nông, Cần Thơ with Hậu Giang.
    (12, 11, NaiveDate::MIN, SPLIT),
    (66, 67, NaiveDate::MIN, SPLIT),
    (92, 93, HAU_GIANG_TO, SPLIT),
    // Hậu Giang of 1976 to 1991 with Cần Thơ and Sóc Trăng, on other ground than that of today.
    (93, 92, HAU_GIANG, HAU_GIANG_TO),
    (93, 94, HAU_GIANG, HAU_GIANG_TO),
    (93, 93, HAU_GIANG, HAU_GIANG_TO),
];
const HAU_GIANG: NaiveDate = day(1976, 2, 24);
const HAU_GIANG_TO: NaiveDate = day(1992, 7, 1);

/// Whether a province of a day held ground of another one of the 63.
pub(super) fn held(named: AnyProvince, of: AnyProvince, day: Option<NaiveDate>) -> bool {
    let (AnyProvince::Old(named), AnyProvince::Old(of), Some(day)) = (named, of, day) else { return false };
    let row = |(name, part, from, to): &(u16, u16, NaiveDate, NaiveDate)| {
        (*name, *part) == (named.code, of.code) && (*from..*to).contains(&day)
    };
    HELD.iter().any(row)
}

/// Whether a province had a name on a day that another of the 63 has, so that a district of its name may be another one.
pub(crate) fn is_on_other_ground(of: AnyProvince, day: Option<NaiveDate>) -> bool {
    held(of, of, day)
}
