//! Places: provinces, districts and communes, each in its time; countries; and what a written place means.
//!
//! Provinces are always there. Communes and districts come from a table of their own ([`Communes`]), which native
//! programs have inside (feature `communes`) and WebAssembly loads on demand. See `docs/places.md`.

mod beside;
mod candidate;
mod communes;
mod countries;
mod country;
mod damaged;
mod decode;
mod find;
mod hanoi;
mod index;
mod kind;
mod office;
mod packed;
mod province;
mod provinces;
mod row;
mod saigon;
mod spelt;
mod split;
mod territory;
mod territory_name;
mod territory_table;
mod today;
mod types;
mod unit;
mod went_on_table;
mod words;

pub(crate) use beside::was_absent;
pub use candidate::Candidate;
pub(crate) use communes::{COMPARED, TABLE};
pub use communes::{Communes, Share, Successor};
pub use countries::{countries, country, country_by_code};
pub use country::Country;
pub(crate) use damaged::{fitting, is_damaged, is_doubtful, is_strange, with_letters};
pub(crate) use find::find_units;
pub use find::{best, find};
pub use kind::{Kind, UnitLevel, UnitLevels};
pub(crate) use office::{COMMITTEES, Odd, names_district, unit_parts, without_committee};
pub use office::{NamedProvince, Office, province_named};
pub use packed::Corrupt;
pub use province::{FormerProvince, MERGERS, NewProvince, Province};
pub(crate) use provinces::is_absent;
pub use provinces::{
    FORMER_PROVINCES, NEW_PROVINCES, PROVINCES, new_province, province_by_code, province_of,
};
pub(crate) use split::is_on_other_ground;
pub use territory::territory;
pub use territory_name::Territory;
pub(crate) use today::{is_of_today, is_plainly_of_today, last_part};
pub use unit::{AnyProvince, CHECKED, Era, OLD_LIST, Unit};
pub(crate) use went_on_table::WENT_ON;

#[cfg(all(test, feature = "communes"))]
mod tests;
