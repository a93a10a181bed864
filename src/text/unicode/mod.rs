//! What Unicode says of a character: its canonical class, what it is made of, and what two of them make.
//!
//! Native programs ask the crate `unicode-normalization` (feature `unicode-tables`). Its tables are made for speed and
//! would be an eighth of the Wasm module, which is built without the feature: there a table of a fifth of that, written
//! from the crate, says the same of every character and every pair, as the tests here prove.

#[cfg(any(test, not(feature = "unicode-tables")))]
mod compact;
#[cfg(any(test, not(feature = "unicode-tables")))]
mod table;

#[cfg(not(feature = "unicode-tables"))]
pub(crate) use compact::{canonical_combining_class, compose, decompose_canonical};
#[cfg(feature = "unicode-tables")]
pub(crate) use unicode_normalization::char::{canonical_combining_class, compose, decompose_canonical};

#[cfg(test)]
mod tests;
