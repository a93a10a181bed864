//! The periods within which births and deaths are registered, by date.

use crate::date::{NaiveDate, PartialDate, Truth, day};
use crate::law::{
    CIVIL_STATUS_LAW_2014, DECREE_4_1961, DECREE_83_1998, DECREE_158_2005, DECREE_764_1956, Effectivity,
    LONGEST_RUN, Period, Row, Schedule, Span, counted, period_end,
};
use crate::place::Territory;

/// Days allowed between an event and its registration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// Where it held; `None` in the whole country.
    pub territory: Option<Territory>,
    /// The general period.
    pub days: u16,
    /// The longest period that some area had.
    pub longest: u16,
}

/// The period within which a birth was to be registered.
///
/// It is picked by the day of registration, whose law decided between on time and late. The periods of the South of
/// 1954–1975 were not found.
pub static BIRTH_DEADLINE: Schedule<Deadline> = Schedule {
    rows: &[
        Row {
            in_force: Effectivity::between(day(1956, 6, 2), day(1961, 3, 31)),
            value: Deadline { territory: Some(Territory::North), days: 30, longest: 30 },
            basis: DECREE_764_1956.verified("Điều 9"),
        },
        Row {
            in_force: Effectivity::between(day(1961, 4, 1), day(1975, 12, 31)),
            value: Deadline { territory: Some(Territory::North), days: 30, longest: 30 },
            basis: DECREE_4_1961.verified("Điều 1"),
        },
        Row {
            in_force: Effectivity::between(day(1976, 1, 1), day(1998, 10, 24)),
            value: Deadline { territory: None, days: 30, longest: 30 },
            basis: DECREE_4_1961.verified("Điều 1"),
        },
        // 60 days in mountain and remote areas, which an entry does not tell.
        Row {
            in_force: Effectivity::between(day(1998, 10, 25), day(2006, 3, 31)),
            value: Deadline { territory: None, days: 30, longest: 60 },
            basis: DECREE_83_1998.secondary("Điều 18"),
        },
        Row {
            in_force: Effectivity::between(day(2006, 4, 1), day(2015, 12, 31)),
            value: Deadline { territory: None, days: 60, longest: 60 },
            basis: DECREE_158_2005.secondary("Điều 14"),
        },
        Row {
            in_force: Effectivity::between(day(2016, 1, 1), day(2027, 2, 28)),
            value: Deadline { territory: None, days: 60, longest: 60 },
            basis: CIVIL_STATUS_LAW_2014.verified("Điều 15 khoản 1"),
        },
    ],
};

/// The period within which a death was to be registered; of the time before 1998, and of the South, none is known for sure.
pub static DEATH_DEADLINE: Schedule<Deadline> = Schedule {
    rows: &[
        // 48 hours in cities and townships, elsewhere up to 15 days; the hours are not counted here.
        Row {
            in_force: Effectivity::between(day(1998, 10, 25), day(2006, 3, 31)),
            value: Deadline { territory: None, days: 2, longest: 15 },
            basis: DECREE_83_1998.secondary("Điều 28"),
        },
        Row {
            in_force: Effectivity::between(day(2006, 4, 1), day(2015, 12, 31)),
            value: Deadline { territory: None, days: 15, longest: 15 },
            basis: DECREE_158_2005.secondary("Điều 20"),
        },
        Row {
            in_force: Effectivity::between(day(2016, 1, 1), day(2027, 2, 28)),
            value: Deadline { territory: None, days: 15, longest: 15 },
            basis: CIVIL_STATUS_LAW_2014.verified("Điều 33 khoản 1"),
        },
    ],
};

/// Whether a birth or a death was registered after the period of its time, and then the row of that period. Where that held
/// is not asked here; `in_town` says that the longer period of other areas does not count.
///
/// Open where a date is not exact enough, where the area decides, where no period of that time is known, and on the few
/// days after its end of which it is not known whether offices worked.
#[must_use]
pub fn lateness(
    deadlines: &'static Schedule<Deadline>,
    event: PartialDate,
    registered: PartialDate,
    in_town: bool,
) -> (Truth, Option<&'static Row<Deadline>>) {
    // A span that reaches beyond the periods known may lie there.
    let known = |day: NaiveDate| deadlines.at(Span::day(day)).next().is_some();
    let (span, events) = (Span::of(registered), Span::of(event));
    if span.first != span.last && !(known(span.first) && known(span.last)) {
        return (Truth::Open, None);
    }
    let mut late: Option<(Truth, &Row<Deadline>)> = None;
    for row in deadlines.at(span) {
        let longest = if in_town { row.value.days } else { row.value.longest };
        let here = is_late(Deadline { longest, ..row.value }, events, span);
        late = Some((if late.is_none_or(|(before, _)| before == here) { here } else { Truth::Open }, row));
    }
    match late {
        Some((Truth::Yes, row)) => (Truth::Yes, Some(row)),
        Some((other, _)) => (other, None),
        None => (Truth::Open, None),
    }
}

fn is_late(deadline: Deadline, event: Span, registered: Span) -> Truth {
    let counted = |days: u16, event: NaiveDate| counted(event, Period::Days(days));
    // An end moves later only, and by no more than the longest run of free days: most registrations are decided without
    // looking for days off.
    if registered.last <= counted(deadline.days, event.first) {
        return Truth::No;
    }
    if registered.first > counted(deadline.longest.saturating_add(LONGEST_RUN), event.last) {
        return Truth::Yes;
    }
    let end = |days: u16, event: NaiveDate| period_end(event, Period::Days(days));
    if end(deadline.longest, event.last).is_over(registered.first) == Truth::Yes {
        Truth::Yes
    } else if end(deadline.days, event.first).is_over(registered.last) == Truth::No {
        Truth::No
    } else {
        Truth::Open
    }
}

/// The last day on which an event is registered in time.
#[must_use]
pub fn deadline_end(deadline: Deadline, event: PartialDate) -> NaiveDate {
    period_end(event.last(), Period::Days(deadline.days)).last
}

#[cfg(test)]
mod tests {
    use chrono::Datelike as _;

    use super::*;
    use crate::date::parse;

    /// The shorter period of towns only decides what the longer leaves open.
    #[test]
    fn towns_decide_what_is_open() {
        let died = parse("10/05/1999").unwrap();
        for died in [died, parse("05/1999").unwrap(), parse("25/03/2006").unwrap(), parse("2006").unwrap()] {
            for days in 0..120 {
                let first = died.first().checked_add_days(chrono::Days::new(days)).unwrap();
                let month = PartialDate::from_year_month(first.year(), first.month()).unwrap();
                for registered in [PartialDate::from(first), month] {
                    let [wide, town] = [false, true].map(|in_town| {
                        let (late, row) = lateness(&DEATH_DEADLINE, died, registered, in_town);
                        (late, row.map(|row| row.basis))
                    });
                    assert!(wide.0 == Truth::Open || wide == town, "{died} {registered}");
                }
            }
        }
    }

    #[test]
    fn deaths() {
        for (died, registered, in_town, expected) in [
            // Day 15 after 28 February 2026 is a Sunday.
            ("28/02/2026", "16/03/2026", false, Truth::No),
            ("28/02/2026", "17/03/2026", false, Truth::Yes),
            // A Monday and two days; in the countryside up to 15.
            ("10/05/1999", "12/05/1999", true, Truth::No),
            ("10/05/1999", "13/05/1999", true, Truth::Yes),
            ("10/05/1999", "13/05/1999", false, Truth::Open),
            ("10/05/1999", "30/06/1999", false, Truth::Yes),
            ("05/1999", "12/05/1999", true, Truth::Open),
            ("09/03/2006", "31/03/2006", false, Truth::Yes),
            ("17/03/2006", "01/04/2006", false, Truth::No),
            ("01/02/2027", "28/02/2027", false, Truth::Yes),
            // No period is known.
            ("01/02/2027", "01/03/2027", false, Truth::Open),
            ("29/09/1963", "08/12/1963", false, Truth::Open),
        ] {
            let (late, _) =
                lateness(&DEATH_DEADLINE, parse(died).unwrap(), parse(registered).unwrap(), in_town);
            assert_eq!(late, expected, "{died} {registered} {in_town}");
        }
    }
}
