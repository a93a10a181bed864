//! Rules that are a matter of births alone.

pub(super) mod nationality_choice;
pub(super) mod personal_id_before_2016;
pub(super) mod personal_id_province;
