//! Rules about changes, corrections and additions, and about ethnicity and sex redetermined.

pub(super) mod ethnicity_of_minor;
pub(super) mod foreigner;
pub(super) mod grounds;
pub(super) mod minor_declares;
pub(super) mod new_value;
pub(super) mod office;
pub(super) mod old_paper;
pub(super) mod old_value;
pub(super) mod opinion_refuses;
pub(super) mod parents_consent;
pub(super) mod scope;
