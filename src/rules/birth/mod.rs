//! Rules about births alone.

pub(super) mod birth_notice;
pub(super) mod deadline;
pub(super) mod foundling_note;
pub(super) mod foundling_posting;
pub(super) mod nationality_choice;
pub(super) mod office_foreign_element;
pub(super) mod office_province;
pub(super) mod parent_missing;
pub(super) mod parent_not_blank;
pub(super) mod personal_id_before_2016;
pub(super) mod personal_id_foreign_child;
pub(super) mod personal_id_missing;
pub(super) mod personal_id_province;
pub(super) mod place_of_birth;
pub(super) mod registered_again;
pub(super) mod registration_type;
pub(super) mod surrogacy_in_remarks;
pub(super) mod with_existing_papers;
