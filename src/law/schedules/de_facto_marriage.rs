//! From which day a marriage counts that began without registration.

use crate::date::{NaiveDate, PartialDate, Truth, day};
use crate::law::{Effectivity, FAMILY_LAW_2014, RESOLUTION_35_2000, Row, Schedule, Span};

/// What the law makes of living together as spouses without registration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CountsFrom {
    /// From its start, whenever it is registered.
    Start,
    /// From its start, if it was registered by this day; else from registration.
    StartIfBy(NaiveDate),
    /// From registration.
    Registration,
}

/// From which day such a marriage counts, by the day on which it began.
pub static DE_FACTO_MARRIAGE: Schedule<CountsFrom> = Schedule {
    rows: &[
        Row {
            in_force: Effectivity::until(day(1987, 1, 2)),
            value: CountsFrom::Start,
            basis: RESOLUTION_35_2000.secondary("mục 3 điểm a"),
        },
        Row {
            in_force: Effectivity::between(day(1987, 1, 3), day(2000, 12, 31)),
            value: CountsFrom::StartIfBy(day(2003, 1, 1)),
            basis: RESOLUTION_35_2000.secondary("mục 3 điểm b"),
        },
        Row {
            in_force: Effectivity::from(day(2001, 1, 1)),
            value: CountsFrom::Registration,
            basis: FAMILY_LAW_2014.verified("Điều 9 khoản 1, Điều 14 khoản 2"),
        },
    ],
};

/// Whether a marriage that began on a day and was registered on another may count from its start, and the row that says so:
/// the earliest, where the dates leave several.
#[must_use]
pub fn counts_from_start(
    began: PartialDate,
    registered: PartialDate,
) -> (Truth, Option<&'static Row<CountsFrom>>) {
    let mut answer: Option<(Truth, &Row<CountsFrom>)> = None;
    for row in DE_FACTO_MARRIAGE.at(Span::of(began)) {
        let here = match row.value {
            CountsFrom::Start => Truth::Yes,
            CountsFrom::Registration => Truth::No,
            CountsFrom::StartIfBy(last) if registered.last() <= last => Truth::Yes,
            CountsFrom::StartIfBy(last) if registered.first() > last => Truth::No,
            CountsFrom::StartIfBy(_) => Truth::Open,
        };
        answer = Some(match answer {
            Some((before, first)) if before == here => (here, first),
            Some((_, first)) => (Truth::Open, first),
            None => (here, row),
        });
    }
    answer.map_or((Truth::Open, None), |(truth, row)| (truth, Some(row)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::parse;

    #[test]
    fn three_times() {
        for (began, registered, expected) in [
            ("02/01/1987", "12/10/2021", Truth::Yes),
            ("03/01/1987", "12/10/2021", Truth::No),
            ("01/01/1985", "12/10/2021", Truth::Yes),
            ("15/08/1992", "12/10/2021", Truth::No),
            ("15/08/1992", "01/01/2003", Truth::Yes),
            ("15/08/1992", "02/01/2003", Truth::No),
            ("15/08/1992", "2003", Truth::Open),
            ("1987", "12/10/2021", Truth::Open),
            ("1987", "2002", Truth::Yes),
            ("31/12/2000", "2002", Truth::Yes),
            ("01/01/2001", "2002", Truth::No),
        ] {
            let found = counts_from_start(parse(began).unwrap(), parse(registered).unwrap()).0;
            assert_eq!(found, expected, "{began} {registered}");
        }
    }
}
