//! Places: provinces, districts and communes, each in its time; countries; and what a written place means.
//!
//! Provinces are always there. Communes and districts come from a table of their own ([`Communes`]), which native
//! programs have inside (feature `communes`) and WebAssembly loads on demand. See `docs/places.md`.

mod communes;
mod country;
mod decode;
mod find;
mod index;
mod packed;
mod province;
mod territory;
mod types;
mod unit;
mod words;

pub use communes::{Communes, Share, Successor};
pub use country::{COUNTRIES, Country, country, country_by_code};
pub use find::{Candidate, best, find};
pub use packed::Corrupt;
pub use province::{
    MERGERS, NEW_PROVINCES, NewProvince, PROVINCES, Province, new_province, province_by_code, province_of,
};
pub use territory::{Territory, territory};
pub use unit::{AnyProvince, CHECKED, Era, Kind, Level, Levels, OLD_LIST, Unit};

#[cfg(all(test, feature = "communes"))]
mod tests;
