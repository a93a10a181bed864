//! Whether two records are of one event, or about one person: the level of each field, what it is worth, a verdict in words.
//!
//! The model of Fellegi and Sunter with three classes and more: two records are of one event, or of strangers, or of brothers
//! and sisters, or of twins, and the weight is that against the likeliest of the others. So twins, who share parents, place
//! and day, are never taken for one by these. Whole numbers alone, in 1/256 bit, so that every host has the same.
//!
//! ```
//! use hotich::compare::{Class, Preparer, Weights, pair};
//! use hotich::{Kind, Record, record::{Reading, Scratch}};
//!
//! let mut preparer = Preparer::new(None);
//! let mut of = |name: &str, born: &str| {
//!     let json = format!(
//!         r#"{{"child":{{"name":"{name}","birthDate":"{born}"}},"mother":{{"name":"Đậu Thị Nguyệt"}},"father":{{"name":"Hoàng Đình Lâm"}}}}"#
//!     );
//!     let record = Record::from_json(Kind::Birth, &json);
//!     preparer.record(&Reading::new(&record, &mut Scratch::default()))
//! };
//! let (child, typed, twin) = (
//!     of("Hoàng Minh Tuệ", "05/03/2019"),
//!     of("Hoang Minh Tuệ", "03/05/2019"),
//!     of("Hoàng Minh Khôi", "05/03/2019"),
//! );
//! let weights = Weights::default();
//! assert!(pair(&child, &typed, &weights).class.is_link());
//! assert_eq!(pair(&child, &twin, &weights).class, Class::Sibling);
//! ```

mod bits;
mod census;
mod date;
mod explain;
mod features;
mod former;
mod frequency;
mod hash;
mod keys;
mod level;
mod name;
mod number;
mod osa;
mod place;
mod plan;
mod score;
mod sieve;
mod stored;
mod weights;

pub use bits::log2;
pub use census::Census;
pub use features::{Features, Preparer};
pub use keys::{KEY_NAMES, KEYS, REFINED, key_numbers, match_keys, refined};
pub use level::Level;
pub use score::{Alternative, Class, Compared, Judged, Score, fields_of, find_duplicates, judge, pair};
pub use sieve::Sieve;
pub use weights::{Table, Weights, WeightsError};

#[cfg(test)]
mod tests;
