//! Since when registrations of birth, marriage and death are made again, and of which time.

use crate::date::{NaiveDate, day};
use crate::law::{DECREE_83_1998, DECREE_123_2015, DECREE_158_2005, Effectivity, Row, Schedule};

/// What may be registered again, by the day on which that is done: what was first registered before a day; `None` where no
/// such day is known. Before the first row the procedure had no name of its own.
pub static REGISTERED_AGAIN: Schedule<Option<NaiveDate>> = Schedule {
    rows: &[
        Row {
            in_force: Effectivity::between(day(1998, 10, 25), day(2006, 3, 31)),
            value: None,
            basis: DECREE_83_1998.verified("Điều 1 khoản 1"),
        },
        Row {
            in_force: Effectivity::between(day(2006, 4, 1), day(2015, 12, 31)),
            value: None,
            basis: DECREE_158_2005.secondary(""),
        },
        Row {
            in_force: Effectivity::from(day(2016, 1, 1)),
            value: Some(day(2016, 1, 1)),
            basis: DECREE_123_2015.verified("Điều 24 khoản 1"),
        },
    ],
};
