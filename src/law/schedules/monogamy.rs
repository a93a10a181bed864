//! Since when a married person may not marry.

use crate::date::day;
use crate::law::{
    CIVIL_CODE_SOUTH_1972, DECREE_LAW_SOUTH_1964, Effectivity, FAMILY_LAW_1959, FAMILY_LAW_1986,
    FAMILY_LAW_2000, FAMILY_LAW_2014, FAMILY_LAW_SOUTH_1959, Row, Schedule,
};
use crate::place::Territory;

/// The bans on marrying while married, each with the territory where it held; `None` in the whole country.
///
/// Before them several wives could be lawful. The South kept the ban of 1959 in its later acts, whose articles were not
/// found; from their end until the law of 1959 reached the South none is known.
pub static MONOGAMY: Schedule<Option<Territory>> = Schedule {
    rows: &[
        Row {
            in_force: Effectivity::between(day(1959, 1, 2), day(1964, 7, 22)),
            value: Some(Territory::South),
            basis: FAMILY_LAW_SOUTH_1959.secondary(""),
        },
        Row {
            in_force: Effectivity::between(day(1960, 1, 13), day(1977, 3, 24)),
            value: Some(Territory::North),
            basis: FAMILY_LAW_1959.verified("Điều 5"),
        },
        Row {
            in_force: Effectivity::between(day(1964, 7, 23), day(1972, 12, 19)),
            value: Some(Territory::South),
            basis: DECREE_LAW_SOUTH_1964.unverified(""),
        },
        Row {
            in_force: Effectivity::between(day(1972, 12, 20), day(1975, 4, 30)),
            value: Some(Territory::South),
            basis: CIVIL_CODE_SOUTH_1972.unverified(""),
        },
        Row {
            in_force: Effectivity::between(day(1977, 3, 25), day(1987, 1, 2)),
            value: None,
            basis: FAMILY_LAW_1959.verified("Điều 5"),
        },
        Row {
            in_force: Effectivity::between(day(1987, 1, 3), day(2000, 12, 31)),
            value: None,
            basis: FAMILY_LAW_1986.unverified("Điều 7"),
        },
        Row {
            in_force: Effectivity::between(day(2001, 1, 1), day(2014, 12, 31)),
            value: None,
            basis: FAMILY_LAW_2000.secondary("Điều 10 khoản 1"),
        },
        Row {
            in_force: Effectivity::from(day(2015, 1, 1)),
            value: None,
            basis: FAMILY_LAW_2014.verified("Điều 5 khoản 2 điểm c"),
        },
    ],
};
