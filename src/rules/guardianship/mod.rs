//! Rules about guardianship, its supervision and their ends.

pub(super) mod court_appoints;
pub(super) mod end_reason;
pub(super) mod in_remarks;
pub(super) mod natural_relation;
pub(super) mod supervision_era;
pub(super) mod two_guardians;
pub(super) mod ward_age;
pub(super) mod ward_declares;
