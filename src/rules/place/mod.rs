//! Rules about places: units and their time.

pub(super) mod at_registration;
pub(super) mod commune_ended;
pub(super) mod province_of_commune;
pub(super) mod unit_era;
