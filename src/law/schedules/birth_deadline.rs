//! The deadline of birth registration, by date.

use crate::date::{NaiveDate, PartialDate, Truth, day};
use crate::law::{
    CIVIL_STATUS_LAW_2014, DECREE_4_1961, DECREE_83_1998, DECREE_158_2005, DECREE_764_1956, Effectivity,
    LONGEST_RUN, Period, Row, Schedule, Span, counted, period_end,
};
use crate::place::Territory;

/// Days allowed between a birth and its registration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BirthDeadline {
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
pub static BIRTH_DEADLINE: Schedule<BirthDeadline> = Schedule {
    rows: &[
        Row {
            in_force: Effectivity::between(day(1956, 6, 2), day(1961, 3, 31)),
            value: BirthDeadline { territory: Some(Territory::North), days: 30, longest: 30 },
            basis: DECREE_764_1956.verified("Điều 9"),
        },
        Row {
            in_force: Effectivity::between(day(1961, 4, 1), day(1975, 12, 31)),
            value: BirthDeadline { territory: Some(Territory::North), days: 30, longest: 30 },
            basis: DECREE_4_1961.verified("Điều 1"),
        },
        Row {
            in_force: Effectivity::between(day(1976, 1, 1), day(1998, 10, 24)),
            value: BirthDeadline { territory: None, days: 30, longest: 30 },
            basis: DECREE_4_1961.verified("Điều 1"),
        },
        // 60 days in mountain and remote areas, which an entry does not tell.
        Row {
            in_force: Effectivity::between(day(1998, 10, 25), day(2006, 3, 31)),
            value: BirthDeadline { territory: None, days: 30, longest: 60 },
            basis: DECREE_83_1998.secondary("Điều 18"),
        },
        Row {
            in_force: Effectivity::between(day(2006, 4, 1), day(2015, 12, 31)),
            value: BirthDeadline { territory: None, days: 60, longest: 60 },
            basis: DECREE_158_2005.secondary("Điều 14"),
        },
        Row {
            in_force: Effectivity::between(day(2016, 1, 1), day(2027, 2, 28)),
            value: BirthDeadline { territory: None, days: 60, longest: 60 },
            basis: CIVIL_STATUS_LAW_2014.verified("Điều 15 khoản 1"),
        },
    ],
};

/// Whether a birth was registered after the period of its time, and then the row of that period. Where that held is not
/// asked here.
///
/// Open where a date is not exact enough, where the area decides, where no period of that time is known, and on the few
/// days after its end of which it is not known whether offices worked.
#[must_use]
pub fn birth_lateness(
    born: PartialDate,
    registered: PartialDate,
) -> (Truth, Option<&'static Row<BirthDeadline>>) {
    // A span that reaches beyond the periods known may lie there.
    let known = |day: NaiveDate| BIRTH_DEADLINE.at(Span::day(day)).next().is_some();
    let (span, births) = (Span::of(registered), Span::of(born));
    if span.first != span.last && !(known(span.first) && known(span.last)) {
        return (Truth::Open, None);
    }
    let mut late: Option<(Truth, &Row<BirthDeadline>)> = None;
    for row in BIRTH_DEADLINE.at(span) {
        let here = is_late(row.value, births, span);
        late = Some((if late.is_none_or(|(before, _)| before == here) { here } else { Truth::Open }, row));
    }
    match late {
        Some((Truth::Yes, row)) => (Truth::Yes, Some(row)),
        Some((other, _)) => (other, None),
        None => (Truth::Open, None),
    }
}

fn is_late(deadline: BirthDeadline, born: Span, registered: Span) -> Truth {
    let counted = |days: u16, born: NaiveDate| counted(born, Period::Days(days));
    // An end moves later only, and by no more than the longest run of free days: most registrations are decided without
    // looking for days off.
    if registered.last <= counted(deadline.days, born.first) {
        return Truth::No;
    }
    if registered.first > counted(deadline.longest.saturating_add(LONGEST_RUN), born.last) {
        return Truth::Yes;
    }
    let end = |days: u16, born: NaiveDate| period_end(born, Period::Days(days));
    if end(deadline.longest, born.last).is_over(registered.first) == Truth::Yes {
        Truth::Yes
    } else if end(deadline.days, born.first).is_over(registered.last) == Truth::No {
        Truth::No
    } else {
        Truth::Open
    }
}

/// The last day on which a birth is registered in time.
#[must_use]
pub fn birth_deadline_end(deadline: BirthDeadline, born: PartialDate) -> NaiveDate {
    period_end(born.last(), Period::Days(deadline.days)).last
}
