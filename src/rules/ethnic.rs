//! The ethnic group that a person belongs to, as far as rules compare it.

use crate::rule::Not;
use crate::schema::codes::{FOREIGNER, UNKNOWN};
use crate::schema::{Attribute, Role};

/// The ethnic group of a person, if it is one of Vietnam's.
///
/// # Errors
/// Open where it is absent, in no list or written as unknown; not applicable for a foreigner.
pub(super) fn group(of: Role, ethnicity: Result<u8, Not>) -> Result<u8, Not> {
    match ethnicity? {
        FOREIGNER => Err(Not::Applicable),
        UNKNOWN => Err(Not::known(of.at(Attribute::Ethnicity))),
        group => Ok(group),
    }
}
