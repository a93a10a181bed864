//! Rules about adoptions.

pub(super) mod adoptee_age;
pub(super) mod age_gap;
pub(super) mod consent_too_early;
pub(super) mod de_facto;
pub(super) mod refused;
pub(super) mod registered_again_alive;
pub(super) mod unlawful_in_remarks;
