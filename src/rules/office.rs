//! Offices abroad, offices of North and South, and the foreign element that decides which office is competent.

use crate::date::{NaiveDate, PartialDate, Truth};
use crate::law::SHORTCUTS;
use crate::place::{Communes, MERGERS, OLD_LIST, Office, Territory, UnitLevel, best, find_units};
use crate::record::Nationality;
use crate::rule::{AtOffice, Check, Not};
use crate::schema::{Attribute, Role};
use crate::text;

/// Missions abroad, folded.
pub(super) const MISSIONS: [&str; 3] = ["daisuquan", "lanhsuquan", "coquandaidien"];

/// Whether an office is a mission abroad.
pub(super) fn is_mission(office: &str) -> bool {
    is_mission_folded(&text::fold(office))
}

fn is_mission_folded(office: &str) -> bool {
    // Each has this letter, and few offices do.
    (!SHORTCUTS || text::has_char(office, 'q')) && MISSIONS.iter().any(|mission| text::holds(office, mission))
}

/// Whether one of some persons is a foreigner, by their nationalities.
///
/// # Errors
/// Open where a nationality is not known and none is foreign.
pub(super) fn has_foreign_element(
    nationalities: impl IntoIterator<Item = Result<Nationality, Not>>,
) -> Result<bool, Not> {
    let mut open = None;
    for nationality in nationalities {
        match nationality {
            Ok(Nationality::Foreign) => return Ok(true),
            Ok(Nationality::Vietnamese) => {}
            Err(not) => open = Some(not),
        }
    }
    open.map_or(Ok(false), Err)
}

/// Whether two offices are of one unit, as far as their provinces of today tell, and their communes where there is a table.
///
/// `days` are those on which the one and the other registered: where the unit of the other was still there on the first, the
/// units of that day tell; else the communes of today.
pub(super) fn one_unit(
    (one, one_office): (&str, Office),
    (other, other_office): (&str, Office),
    days: Option<(NaiveDate, NaiveDate)>,
    communes: Option<&Communes>,
) -> Truth {
    // Mostly it is written the same way, which takes nothing to see.
    if SHORTCUTS && one == other {
        return Truth::Yes;
    }
    let (one_folded, other_folded) = (text::fold(one), text::fold(other));
    if one_folded == other_folded {
        return Truth::Yes;
    }
    if is_mission_folded(&one_folded) || is_mission_folded(&other_folded) {
        return Truth::Open;
    }
    if let (Some(one), Some(other)) = (one_office.code_today, other_office.code_today)
        && one != other
    {
        return Truth::No;
    }
    let Some(communes) = communes else { return Truth::Open };
    let commune = |office, day| {
        let found = find_units(office, day, Some(communes));
        let sure = best(&found).filter(|it| {
            it.unit.kind.level() == UnitLevel::Commune && it.conflicts.count() == 0 && !it.marks_differ
        });
        sure.cloned()
    };
    let code = |office, day, fits: fn(Truth) -> bool| {
        Some(commune(office, Some(day)).filter(|it| fits(it.exists))?.unit.code)
    };
    let is_there = |office, day| code(office, day, |exists| exists == Truth::Yes);
    // The tables do not tell of all years.
    let was_there = |office, day| code(office, day, |exists| exists != Truth::No);
    if let Some((here, there)) = days
        && let (Some(one), Some(before), Some(still)) =
            (is_there(one, here), was_there(other, there), is_there(other, here))
        && before == still
        && one != still
    {
        return Truth::No;
    }
    // A commune of the last list of before had its name before, too: what was merged into it did not keep one.
    let listed = |office| {
        let date = OLD_LIST;
        code(office, date, |exists| exists == Truth::Yes)
            .filter(|_| days.is_some_and(|(here, there)| here < MERGERS && there < MERGERS))
    };
    if let (Some(one), Some(other)) = (listed(one), listed(other))
        && one != other
    {
        return Truth::No;
    }
    // The communes of today that the commune of an office went to.
    let today = |office| {
        let units = commune(office, None).map(|it| communes.successors_of_unit(&it.unit)).unwrap_or_default();
        units.into_iter().map(|it| it.unit.code).collect::<Vec<_>>()
    };
    let (one, other) = (today(one), today(other));
    match one.iter().filter(|code| other.contains(code)).count() {
        _ if one.is_empty() || other.is_empty() => Truth::Open,
        0 => Truth::No,
        _ if one.len() == 1 && other.len() == 1 => Truth::Yes,
        _ => Truth::Open,
    }
}

/// Goes on where a law of one territory held at an office.
///
/// # Errors
/// [`Not::Elsewhere`] where it did not; open where the office does not tell.
pub(super) fn held(
    cx: &Check<'_>,
    of: Option<Territory>,
    at: AtOffice<'_>,
    registered: Result<PartialDate, Not>,
) -> Result<(), Not> {
    let Some(of) = of else { return Ok(()) };
    registered?;
    match at.territory() {
        Some(at) if at == of => Ok(()),
        Some(_) => Err(Not::Elsewhere),
        None => Err(cx.needs(&[Role::Registration.at(Attribute::Office)])),
    }
}
