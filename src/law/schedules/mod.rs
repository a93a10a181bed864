//! What the law changes with time, one matter a file: rows with their interval, their value and their ground.

mod adoption;
mod de_facto_marriage;
mod deadline;
mod kin_ban;
mod marriage_age;
mod marriage_office;
mod monogamy;
mod registered_again;
mod status_paper;

pub use adoption::{ADOPTEE_AGE, ADOPTER_GAP, AdopteeAge, AdopterGap};
pub use de_facto_marriage::{CountsFrom, DE_FACTO_MARRIAGE, counts_from_start};
pub use deadline::{BIRTH_DEADLINE, DEATH_DEADLINE, Deadline, deadline_end, lateness};
pub use kin_ban::{KIN_BAN, KinBan};
pub use marriage_age::{Ages, MARRIAGE_AGE, MarriageAge, Spouse, differs_by_territory, marriage_age};
pub use marriage_office::FOREIGN_MARRIAGE_OFFICE;
pub use monogamy::MONOGAMY;
pub use registered_again::REGISTERED_AGAIN;
pub use status_paper::{STATUS_PAPER, status_paper_expired};

use super::{Citation, Effectivity, Schedule};

/// A schedule by its name, with the interval and the ground of each row.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Listed {
    /// Its name in this library.
    pub name: &'static str,
    /// The rows in order.
    pub rows: Vec<(Effectivity, Citation)>,
}

impl Listed {
    fn of<T>(name: &'static str, schedule: &Schedule<T>) -> Self {
        Self { name, rows: schedule.rows.iter().map(|row| (row.in_force, row.basis)).collect() }
    }
}

macro_rules! listed {
    ($($name:ident),+ $(,)?) => {
        /// Every schedule, in order of their names.
        #[must_use]
        pub fn listed() -> Vec<Listed> {
            vec![$(Listed::of(stringify!($name), &$name)),+]
        }
    };
}

listed! {
    ADOPTEE_AGE, ADOPTER_GAP, BIRTH_DEADLINE, DEATH_DEADLINE, DE_FACTO_MARRIAGE, FOREIGN_MARRIAGE_OFFICE, KIN_BAN, MARRIAGE_AGE, MONOGAMY, REGISTERED_AGAIN,
    STATUS_PAPER,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::Truth;
    use crate::law::{Row, Schedule, Span};
    use crate::place::Territory;

    /// Rows are in order; those that hold on one day in one territory are none; an act is in force when its row begins.
    fn in_order<T>(schedule: &Schedule<T>, territory: impl Fn(&T) -> Option<Territory>) {
        let ids = |row: &Row<T>| (row.basis.act.id, row.in_force);
        for (at, row) in schedule.rows.iter().enumerate() {
            if let Some(from) = row.in_force.from {
                assert_ne!(row.basis.act.in_force.covers(Span::day(from)), Truth::No, "{:?}", ids(row));
            }
            for other in schedule.rows.iter().skip(at + 1) {
                let (here, there) = (territory(&row.value), territory(&other.value));
                let apart = here.zip(there).is_some_and(|(here, there)| here != there);
                let (to, from) = (row.in_force.to.unwrap(), other.in_force.from.unwrap());
                assert!(to < from || apart, "{:?} {:?}", ids(row), ids(other));
                assert!(
                    row.in_force.from.is_none_or(|first| first <= from),
                    "{:?} {:?}",
                    ids(row),
                    ids(other)
                );
            }
        }
    }

    #[test]
    fn rows_are_in_order() {
        in_order(&ADOPTEE_AGE, |_| None);
        in_order(&ADOPTER_GAP, |_| None);
        in_order(&BIRTH_DEADLINE, |_| None);
        in_order(&DEATH_DEADLINE, |_| None);
        in_order(&KIN_BAN, |ban| ban.territory);
        in_order(&MARRIAGE_AGE, |age| age.territory);
        in_order(&FOREIGN_MARRIAGE_OFFICE, |_| None);
        in_order(&MONOGAMY, |territory| *territory);
        in_order(&REGISTERED_AGAIN, |_| None);
        in_order(&STATUS_PAPER, |_| None);
    }
}
