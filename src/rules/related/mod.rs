//! Rules about a record beside another: what is registered already of the same persons, or the entry that it refers to.

pub(super) mod acts_after_death;
pub(super) mod adopted_already;
pub(super) mod adopter_married;
pub(super) mod born_after_father_died;
pub(super) mod born_after_mother_died;
pub(super) mod certified_though_married;
pub(super) mod ended_already;
pub(super) mod entry_of_another;
pub(super) mod kin;
pub(super) mod mother_married;
pub(super) mod number_of_another;
pub(super) mod number_taken;
pub(super) mod old_value;
pub(super) mod parent_known;
pub(super) mod registered_twice;
pub(super) mod second_guardian;
pub(super) mod siblings_too_close;
pub(super) mod status_paper_expired;
pub(super) mod still_married;
pub(super) mod supervises_himself;
pub(super) mod ward_has_parents;
pub(super) mod ward_of_age;
