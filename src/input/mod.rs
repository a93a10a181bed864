//! How records come in: JSON text, any value of serde, packed from JavaScript. Every way ends in the keys and findings
//! of the JSON reader.

pub mod json;
mod keys;
mod packed;
#[cfg(feature = "serde")]
mod value;

pub use packed::STRAY;
#[cfg(feature = "serde")]
pub use value::NotSerializable;
