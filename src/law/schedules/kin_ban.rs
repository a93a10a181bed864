//! Which kin may not marry each other.

use crate::date::day;
use crate::law::{
    Effectivity, FAMILY_LAW_1959, FAMILY_LAW_1986, FAMILY_LAW_2000, FAMILY_LAW_2014, Row, Schedule,
};
use crate::place::Territory;

/// Kin that may not marry, beside the direct line, which no law since 1960 allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KinBan {
    /// Where it held; `None` in the whole country.
    pub territory: Option<Territory>,
    /// Generations from common parents on, which are the first: two for brothers and sisters, three for first cousins and
    /// for uncle and niece.
    pub generations: u8,
    /// Generations that custom decides on, beyond those.
    pub by_custom: Option<u8>,
    /// Adoptive parent and adopted child.
    pub by_adoption: bool,
    /// Also where the adoption has ended, and those who are or were parents-in-law or step-parents and children.
    pub formerly: bool,
}

/// The bans of the laws on marriage and family. Those of colonial times and of the South were not found.
pub static KIN_BAN: Schedule<KinBan> = Schedule {
    rows: &[
        Row {
            in_force: Effectivity::between(day(1960, 1, 13), day(1977, 3, 24)),
            value: KinBan { territory: Some(Territory::North), ..OF_1959 },
            basis: FAMILY_LAW_1959.verified("Điều 9"),
        },
        Row {
            in_force: Effectivity::between(day(1977, 3, 25), day(1987, 1, 2)),
            value: OF_1959,
            basis: FAMILY_LAW_1959.verified("Điều 9"),
        },
        Row {
            in_force: Effectivity::between(day(1987, 1, 3), day(2000, 12, 31)),
            value: KinBan { generations: 3, by_custom: None, ..OF_1959 },
            basis: FAMILY_LAW_1986.unverified("Điều 7"),
        },
        Row {
            in_force: Effectivity::between(day(2001, 1, 1), day(2014, 12, 31)),
            value: SINCE_2001,
            basis: FAMILY_LAW_2000.secondary("Điều 10 khoản 3, 4"),
        },
        Row {
            in_force: Effectivity::from(day(2015, 1, 1)),
            value: SINCE_2001,
            basis: FAMILY_LAW_2014.verified("Điều 5 khoản 2 điểm d"),
        },
    ],
};

const OF_1959: KinBan =
    KinBan { territory: None, generations: 2, by_custom: Some(5), by_adoption: true, formerly: false };
const SINCE_2001: KinBan =
    KinBan { territory: None, generations: 3, by_custom: None, by_adoption: true, formerly: true };
