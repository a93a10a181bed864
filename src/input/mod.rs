//! How records come in: JSON text, any value of serde, packed from JavaScript. Every way ends in the keys and findings
//! of the JSON reader.

pub mod json;
mod keys;
mod kind;
mod packed;
#[cfg(feature = "serde")]
mod value;

pub(crate) use keys::KIND;
pub use kind::inner_record;
pub(crate) use kind::other_kind_of_json;
#[cfg(feature = "related")]
pub use kind::{Unclear, record_with_kind};
pub use kind::{kind_of_json, kind_of_names};
#[cfg(feature = "serde")]
pub use value::NotSerializable;
