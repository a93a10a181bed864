//! Offices abroad, offices of North and South, and the foreign element that decides which office is competent.

use crate::date::PartialDate;
use crate::place::Territory;
use crate::record::Nationality;
use crate::rule::{AtOffice, Check, Not};
use crate::schema::{Attribute, Role};
use crate::text;

/// Missions abroad, folded.
pub(super) const MISSIONS: [&str; 3] = ["daisuquan", "lanhsuquan", "coquandaidien"];

/// Whether an office is a mission abroad.
pub(super) fn is_mission(office: &str) -> bool {
    let folded = text::fold(office);
    MISSIONS.iter().any(|mission| text::holds(&folded, mission))
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
