//! Which level of government registers marriages.

use crate::date::day;
use crate::law::{
    CIVIL_STATUS_LAW_2014, CIVIL_STATUS_LAW_2026, DECREE_24_2013, DECREE_68_2002, DECREE_83_1998,
    DECREE_120_2025, DECREE_126_2014, Effectivity, Row, Schedule,
};
use crate::place::UnitLevel;

/// The level that registers a marriage with a foreigner, or one of citizens of whom one lives abroad. From 2016 to June
/// 2025 communes at the border were competent for citizens of the neighbouring country, too.
pub static FOREIGN_MARRIAGE_OFFICE: Schedule<UnitLevel> = Schedule {
    rows: &[
        Row {
            in_force: Effectivity::between(day(1998, 10, 25), day(2003, 1, 1)),
            value: UnitLevel::Province,
            basis: DECREE_83_1998.verified("Điều 68"),
        },
        Row {
            in_force: Effectivity::between(day(2003, 1, 2), day(2013, 5, 14)),
            value: UnitLevel::Province,
            basis: DECREE_68_2002.unverified(""),
        },
        Row {
            in_force: Effectivity::between(day(2013, 5, 15), day(2015, 2, 14)),
            value: UnitLevel::Province,
            basis: DECREE_24_2013.unverified(""),
        },
        Row {
            in_force: Effectivity::between(day(2015, 2, 15), day(2015, 12, 31)),
            value: UnitLevel::Province,
            basis: DECREE_126_2014.unverified(""),
        },
        Row {
            in_force: Effectivity::between(day(2016, 1, 1), day(2025, 6, 30)),
            value: UnitLevel::District,
            basis: CIVIL_STATUS_LAW_2014.verified("Điều 7 khoản 2, Điều 37"),
        },
        Row {
            in_force: Effectivity::between(day(2025, 7, 1), day(2027, 2, 28)),
            value: UnitLevel::Commune,
            basis: DECREE_120_2025.verified("Điều 4, Điều 8 khoản 1"),
        },
        Row {
            in_force: Effectivity::from(day(2027, 3, 1)),
            value: UnitLevel::Commune,
            basis: CIVIL_STATUS_LAW_2026.secondary("Điều 16"),
        },
    ],
};
