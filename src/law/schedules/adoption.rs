//! Who may be adopted by whom, by age.

use crate::date::day;
use crate::law::{ADOPTION_LAW_2010, Effectivity, FAMILY_LAW_1986, FAMILY_LAW_2000, Row, Schedule};

/// The ages from which somebody may no more be adopted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AdopteeAge {
    /// By anybody, in completed years.
    pub by_anybody: u8,
    /// By a step-parent, or an aunt or uncle by blood.
    pub by_kin: u8,
    /// Whether invalids, the incapacitated and children of the old and lonely could be older.
    pub exceptions: bool,
}

/// How much older than the adoptee an adopter must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AdopterGap {
    /// Years.
    pub years: u8,
    /// Whether step-parents, aunts and uncles by blood need not.
    pub not_kin: bool,
}

const UNTIL_2000: Effectivity = Effectivity::between(day(1987, 1, 3), day(2000, 12, 31));
const UNTIL_2010: Effectivity = Effectivity::between(day(2001, 1, 1), day(2010, 12, 31));
const SINCE_2011: Effectivity = Effectivity::from(day(2011, 1, 1));
const FIFTEEN_AT_MOST: AdopteeAge = AdopteeAge { by_anybody: 16, by_kin: 16, exceptions: true };

/// How old an adoptee may be on the day of registration. Of the law of 1959 no age was found.
pub static ADOPTEE_AGE: Schedule<AdopteeAge> = Schedule {
    rows: &[
        Row {
            in_force: UNTIL_2000, value: FIFTEEN_AT_MOST, basis: FAMILY_LAW_1986.unverified("Điều 34–36")
        },
        Row { in_force: UNTIL_2010, value: FIFTEEN_AT_MOST, basis: FAMILY_LAW_2000.verified("Điều 68") },
        Row {
            in_force: SINCE_2011,
            value: AdopteeAge { by_anybody: 16, by_kin: 18, exceptions: false },
            basis: ADOPTION_LAW_2010.verified("Điều 8"),
        },
    ],
};

/// How much older each adopter must be. Of the law of 1959 no such rule was found.
pub static ADOPTER_GAP: Schedule<AdopterGap> = Schedule {
    rows: &[
        Row {
            in_force: UNTIL_2000,
            value: AdopterGap { years: 20, not_kin: false },
            basis: FAMILY_LAW_1986.unverified("Điều 34–36"),
        },
        Row {
            in_force: UNTIL_2010,
            value: AdopterGap { years: 20, not_kin: false },
            basis: FAMILY_LAW_2000.verified("Điều 69"),
        },
        Row {
            in_force: SINCE_2011,
            value: AdopterGap { years: 20, not_kin: true },
            basis: ADOPTION_LAW_2010.verified("Điều 14 khoản 1 điểm b"),
        },
    ],
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::Span;

    #[test]
    fn each_day_has_its_law() {
        let on = |year, month, of| {
            let span = Span::day(day(year, month, of));
            let age = ADOPTEE_AGE.at(span).next().map(|row| row.basis.act.id);
            let gap = ADOPTER_GAP.at(span).next().map(|row| row.basis.act.id);
            assert_eq!(age, gap);
            age
        };
        assert_eq!(on(1987, 1, 2), None);
        assert_eq!(on(1987, 1, 3), Some("luat-hon-nhan-gia-dinh-1986"));
        assert_eq!(on(2000, 12, 31), Some("luat-hon-nhan-gia-dinh-1986"));
        assert_eq!(on(2001, 1, 1), Some("luat-hon-nhan-gia-dinh-2000"));
        assert_eq!(on(2010, 12, 31), Some("luat-hon-nhan-gia-dinh-2000"));
        assert_eq!(on(2011, 1, 1), Some("luat-nuoi-con-nuoi-2010"));
    }
}
