//! The city of Hà Nội from 1978-12-29 to 1991-08-12 (resolutions of the National Assembly of these days), which held
//! districts that before and after it were of other provinces until 2008-08-01. No list of units tells of that time.

use super::candidate::Candidate;
use super::kind::UnitLevel;
use super::unit::AnyProvince;
use crate::date::{NaiveDate, Truth, day};

/// The years in which the city may be named; offices followed the second resolution about 1991-10-01.
const FROM: NaiveDate = day(1978, 12, 29);
const TO: NaiveDate = day(1991, 12, 31);
const HANOI: u16 = 1;
/// Mê Linh, Hà Đông, Sơn Tây, Ba Vì, Phúc Thọ, Đan Phượng, Hoài Đức and Thạch Thất.
const DISTRICTS: [u32; 8] = [250, 268, 269, 271, 272, 273, 274, 276];

/// Takes a unit that a text of those years writes in Hà Nội as one that was there.
pub(super) fn take_back(found: &mut Vec<Candidate>, day: NaiveDate) {
    if !(FROM..=TO).contains(&day) {
        return;
    }
    let is = |it: &Candidate| {
        let district = match it.unit.kind.level() {
            UnitLevel::District => Some(it.unit.code),
            _ => it.unit.district.as_ref().map(|(code, ..)| *code),
        };
        matches!(it.unit.province, AnyProvince::Old(old) if old.code == HANOI)
            && district.is_some_and(|code| DISTRICTS.contains(&code))
            && it.matched.has(UnitLevel::Province)
            && !it.apart
            && it.conflicts.count() == 0
    };
    let Some(mut it) = found.iter().find(|it| is(it)).cloned() else { return };
    let best = found.first().map_or(0, |first| first.score);
    (it.exists, it.score) = (Truth::Open, best.max(it.score));
    found.retain(|other| other.unit.code != it.unit.code);
    for other in found.iter_mut() {
        other.score = other.score.min(it.score.saturating_sub(1));
    }
    found.insert(0, it);
}
